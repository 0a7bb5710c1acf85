// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TABLEEDIT_H
#define FTPGUI_TABLEEDIT_H

#include <QtWidgets/qtablewidget.h>

/// A table with editable cells, and buttons that add and remove rows.
class TableEdit : public QWidget
{
    Q_OBJECT

public:
    /// The column \a wide takes the remaining width.
    TableEdit(const QString &name, const QStringList &headers, int wide, const QString &addText,
              const QString &removeText, QWidget *parent);

Q_SIGNALS:
    void changed();

protected:
    virtual void add() = 0;

    QTableWidget *const table;
};

#endif
