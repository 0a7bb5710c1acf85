// SPDX-License-Identifier: MIT
#include "pages/tablepage.h"

#include "app/icons.h"

#include <numeric>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>

TablePage::TablePage(App &app_, QAbstractItemModel *model, const QString &noun,
                     const QList<int> &widths, QWidget *parent) :
    Page(app_, parent),
    m_widths(widths), m_table(new QTableView(this)), m_proxy(new QSortFilterProxyModel(this)),
    m_filter(new QLineEdit(this))
{
    m_proxy->setSourceModel(model);
    m_proxy->setSortRole(QFtp::SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
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
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(noun);
    m_table->setObjectName(QStringLiteral("table"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter: %1").arg(noun));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_topRow = new QHBoxLayout;
    m_topRow->addWidget(m_filter);
    m_topRow->addStretch();
    m_buttonRow = new QHBoxLayout;
    m_buttonRow->addStretch();
    m_layout = new QVBoxLayout(this);
    m_layout->addLayout(m_topRow);
    m_layout->addWidget(m_table, 1);
    m_layout->addLayout(m_buttonRow);
    connect(m_filter, &QLineEdit::textChanged, m_proxy,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TablePage::updateButtons);
}

void TablePage::insertAbove(QWidget *widget) { m_layout->insertWidget(0, widget); }

QPushButton *TablePage::addButton(const QString &icon, const QString &text, bool needsSelection,
                                  const std::function<void()> &action)
{
    auto *button = new QPushButton(Icons::icon(icon), text, this);
    button->setObjectName(icon);
    m_buttonRow->insertWidget(m_buttonRow->count() - 1, button);
    connect(button, &QPushButton::clicked, this, action);
    if (needsSelection)
        m_selectionButtons.append(button);
    updateButtons();
    return button;
}

void TablePage::updateButtons()
{
    for (QPushButton *button : std::as_const(m_selectionButtons))
        button->setEnabled(m_table->selectionModel()->hasSelection());
}

QModelIndexList TablePage::selectedRows() const
{
    return m_table->selectionModel()->selectedRows();
}

QList<quint64> TablePage::selectedIds() const
{
    QList<quint64> result;
    for (const QModelIndex &index : selectedRows())
        result.append(index.data(QFtp::IdRole).toULongLong());
    return result;
}

// Sets widths that suit usual content, once: users may change them.
void TablePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_isSized, true)) // after the layout
        QMetaObject::invokeMethod(this, &TablePage::setWidths, Qt::QueuedConnection);
}

void TablePage::setWidths()
{
    const int sum = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    for (qsizetype i = 0; i < m_widths.size() - 1; ++i) // the last column takes the rest
        m_table->setColumnWidth(int(i), m_table->viewport()->width() * m_widths.at(i) / sum);
}

#include "moc_tablepage.cpp"
