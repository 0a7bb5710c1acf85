// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FOLDEREDIT_H
#define FTPGUI_FOLDEREDIT_H

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qwidget.h>

/// A folder of this computer: typed, chosen or dropped.
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

/// The folder among what is dragged; empty: none.
QString draggedFolder(const QMimeData *data);

#endif
