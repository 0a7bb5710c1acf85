// SPDX-License-Identifier: MIT
#include "pages/tablepage.h"

#include "app/icons.h"
#include "widgets/filteredit.h"
#include "widgets/pathdelegate.h"

#include <algorithm>
#include <numeric>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>

namespace {

/// A click beside the rows leaves the selection as it is.
class Table : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        if (indexAt(event->position().toPoint()).isValid())
            QTableView::mousePressEvent(event);
    }
};

} // namespace

TablePage::TablePage(App &app_, QAbstractItemModel *model, QSortFilterProxyModel *proxy,
                     const QString &noun, const QList<int> &widths, QWidget *parent) :
    Page(app_, parent),
    m_widths(widths), m_table(new Table(this)), m_proxy(proxy), m_filter(new FilterEdit(noun, this))
{
    m_proxy->setParent(this);
    m_proxy->setSourceModel(model);
    m_proxy->setSortRole(QFtp::SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    makeTable(noun);
    m_topRow = new QHBoxLayout;
    m_topRow->addWidget(m_filter);
    m_topRow->addStretch();
    m_buttonRow = new QHBoxLayout;
    m_buttonRow->addStretch();
    m_layout = new QVBoxLayout(this);
    m_layout->addLayout(m_topRow);
    m_layout->addWidget(m_table, 1);
    m_layout->addLayout(m_buttonRow);
    makeCopyAction();
    connect(m_filter, &QLineEdit::textChanged, m_proxy,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { updateButtons(); });
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, [this] { updateButtons(); });
}

void TablePage::makeTable(const QString &noun)
{
    m_table->horizontalHeader()->setMinimumSectionSize(30);
    m_table->horizontalHeader()->setDefaultSectionSize(30); // minimum of the last column
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(noun);
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        updateButtons();
        m_menu.popup(m_table->viewport()->mapToGlobal(place));
    });
}

void TablePage::makeCopyAction()
{
    auto *copy = new QAction(Icons::icon(QStringLiteral("copy")), tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("copyRows"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selectedText()); });
    m_table->addAction(copy);
    m_menu.addAction(copy);
    m_selectionActions.append(copy);
}

void TablePage::setPathColumn(int column)
{
    m_table->setItemDelegateForColumn(column, new PathDelegate(m_table));
}

void TablePage::insertAbove(QWidget *widget) { m_layout->insertWidget(0, widget); }

void TablePage::insertBelow(QWidget *widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_table) + 1, widget);
}

QPushButton *TablePage::addButton(const QString &icon, const QString &text, bool needsSelection,
                                  const std::function<void()> &action)
{
    auto *button = new QPushButton(Icons::icon(icon), text, this);
    button->setObjectName(icon);
    m_buttonRow->insertWidget(m_buttonRow->count() - 1, button);
    connect(button, &QPushButton::clicked, this, action);
    QAction *item = m_menu.addAction(Icons::icon(icon), text, this, action);
    if (needsSelection) {
        m_selectionButtons.append(button);
        m_selectionActions.append(item);
    }
    updateButtons();
    return button;
}

void TablePage::updateButtons()
{
    const bool hasSelection = m_table->selectionModel()->hasSelection();
    for (QPushButton *button : std::as_const(m_selectionButtons))
        button->setEnabled(hasSelection);
    for (QAction *item : std::as_const(m_selectionActions))
        item->setEnabled(hasSelection);
}

QModelIndexList TablePage::selectedRows() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<quint64> TablePage::selectedIds() const
{
    QList<quint64> result;
    for (const QModelIndex &index : selectedRows())
        result.append(index.data(QFtp::IdRole).toULongLong());
    return result;
}

QString TablePage::selectedText() const
{
    QStringList lines;
    for (const QModelIndex &row : selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

// Titles are wider in some languages.
QString TablePage::columnsKey() const
{
    return QStringLiteral("columns-%1/%2").arg(QLocale().name(), objectName());
}

// Sets widths that suit usual content, once; users may change them.
void TablePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_isSized, true)) // after the layout
        QMetaObject::invokeMethod(this, &TablePage::setWidths, Qt::QueuedConnection);
}

void TablePage::hideEvent(QHideEvent *event)
{
    app.preferences.settings().setValue(columnsKey(), m_table->horizontalHeader()->saveState());
    Page::hideEvent(event);
}

void TablePage::setWidths()
{
    const QByteArray saved = app.preferences.settings().value(columnsKey()).toByteArray();
    if (m_table->horizontalHeader()->restoreState(saved))
        return;
    const int sum = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    for (qsizetype i = 0; i < m_widths.size() - 1; ++i) // the last column takes the rest
        m_table->setColumnWidth(int(i), m_table->viewport()->width() * m_widths.at(i) / sum);
}

#include "moc_tablepage.cpp"
