// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TABLEPAGE_H
#define FTPGUI_TABLEPAGE_H

#include "pages/page.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

class QBoxLayout;

/// A page with a table that can be sorted, filtered and copied from, and actions on the selection:
/// as buttons and in a context menu.
class TablePage : public Page
{
    Q_OBJECT

public:
    /// \a noun names the rows, such as "Sessions". \a widths are the relative widths of the
    /// columns. \a proxy sorts and filters \a model; the page takes ownership of it.
    TablePage(App &app, QAbstractItemModel *model, QSortFilterProxyModel *proxy,
              const QString &noun, const QList<int> &widths, QWidget *parent);

protected:
    /// Adds a button below the table, and the same to the context menu. If it needs a selection, it
    /// is disabled without one.
    QPushButton *addButton(const QString &icon, const QString &text, bool needsSelection,
                           const std::function<void()> &action);
    /// The ids (QFtp::IdRole) of the selected rows.
    QList<quint64> selectedIds() const;
    QModelIndexList selectedRows() const;
    QTableView *table() const { return m_table; }
    QSortFilterProxyModel *proxy() const { return m_proxy; }
    QBoxLayout *topRow() const { return m_topRow; }
    /// The texts in \a column read from left to right in every language, as paths do.
    void setPathColumn(int column);
    /// Puts \a widget above the table.
    void insertAbove(QWidget *widget);
    /// Puts \a widget below the table.
    void insertBelow(QWidget *widget);
    /// Enables what can be done with the selection.
    virtual void updateButtons();
    /// The selected rows as text, with tabs between the columns.
    virtual QString selectedText() const;

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeTable(const QString &noun);
    void makeCopyAction();
    void setWidths();
    QString columnsKey() const;

    const QList<int> m_widths;
    bool m_isSized = false;
    QTableView *m_table;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QBoxLayout *m_layout;
    QBoxLayout *m_topRow;
    QBoxLayout *m_buttonRow;
    QMenu m_menu;
    QList<QPushButton *> m_selectionButtons;
    QList<QAction *> m_selectionActions;
};

#endif
