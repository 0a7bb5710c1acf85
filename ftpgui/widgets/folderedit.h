// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FOLDEREDIT_H
#define FTPGUI_FOLDEREDIT_H

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qwidget.h>

/// An input for a folder on this computer, which the user types, chooses or drops.
class FolderEdit : public QWidget
{
    Q_OBJECT

public:
    explicit FolderEdit(const QString &name, QWidget *parent = nullptr);

    QString folder() const;
    void setFolder(const QString &folder);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();

    QLineEdit *m_edit;
};

/// Returns the first folder in the dragged \a data; empty if there is none.
QString draggedFolder(const QMimeData *data);

#endif
