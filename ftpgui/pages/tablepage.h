// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TABLEPAGE_H
#define FTPGUI_TABLEPAGE_H

#include "pages/page.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

class QBoxLayout;

/// A page with a table that can be sorted and filtered, and buttons that act on the selection.
class TablePage : public Page
{
    Q_OBJECT

public:
    /// \a noun names the rows, such as "Sessions". \a widths are the relative widths of the
    /// columns.
    TablePage(App &app, QAbstractItemModel *model, const QString &noun, const QList<int> &widths,
              QWidget *parent);

protected:
    /// Adds a button below the table. If it needs a selection, it is disabled without one.
    QPushButton *addButton(const QString &icon, const QString &text, bool needsSelection,
                           const std::function<void()> &action);
    /// The ids (QFtp::IdRole) of the selected rows.
    QList<quint64> selectedIds() const;
    QModelIndexList selectedRows() const;
    QTableView *table() const { return m_table; }
    QSortFilterProxyModel *proxy() const { return m_proxy; }
    QBoxLayout *topRow() const { return m_topRow; }
    /// Puts \a widget above the table.
    void insertAbove(QWidget *widget);

    void showEvent(QShowEvent *event) override;

private:
    void updateButtons();
    void setWidths();

    const QList<int> m_widths;
    bool m_isSized = false;
    QTableView *m_table;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QBoxLayout *m_layout;
    QBoxLayout *m_topRow;
    QBoxLayout *m_buttonRow;
    QList<QPushButton *> m_selectionButtons;
};

#endif
