// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TABLEEDIT_H
#define FTPGUI_TABLEEDIT_H

#include <QtWidgets/qtablewidget.h>

/// A table that is edited in its cells, with a button that adds a row and one that removes it.
class TableEdit : public QWidget
{
    Q_OBJECT

public:
    /// Of \a headers, the one at \a wide takes the room that is left.
    TableEdit(const QString &name, const QStringList &headers, int wide, const QString &addText,
              const QString &removeText, QWidget *parent);

Q_SIGNALS:
    void changed();

protected:
    virtual void add() = 0;

    QTableWidget *const table;
};

#endif
