// SPDX-License-Identifier: MIT
#include "pages/sharespage.h"

#include "app/icons.h"
#include "widgets/dialogs.h"
#include "widgets/filteredit.h"
#include "widgets/folderedit.h"
#include "widgets/scrollbox.h"
#include "widgets/sharecard.h"
#include "widgets/sharedialog.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstyleditemdelegate.h>

namespace {

/// Paints the icon, the name, and below it what is true of the share.
class ShareDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {160, 2 * option.fontMetrics.height() + 3 * Margin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString name = std::exchange(option.text, QString());
        const QIcon icon = std::exchange(option.icon, QIcon());
        const QStyle *style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QPalette &palette = option.palette;
        const QRect area = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
        const int line = option.fontMetrics.height();
        const QRect place(area.left(), area.top() + (area.height() - Side) / 2, Side, Side);
        const QRect words = area.adjusted(Side + 2 * Margin, 0, 0, 0);
        const auto visual = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, area, rect);
        };
        painter->save();
        icon.paint(painter, visual(place), Qt::AlignCenter,
                   isSelected ? QIcon::Selected : QIcon::Normal);
        const auto write = [&](const QRect &rect, const QString &text) {
            painter->drawText(visual(rect), int(Qt::AlignVCenter | Qt::AlignLeading),
                              option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
        };
        painter->setLayoutDirection(option.direction);
        painter->setPen(palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        write({words.left(), words.top(), words.width(), line}, name);
        if (!isSelected)
            painter->setPen(palette.color(QPalette::PlaceholderText));
        write({words.left(), words.top() + line + Margin, words.width(), line},
              index.data(ShareModel::StateTextRole).toString());
        painter->restore();
    }

private:
    static constexpr int Margin = 5;
    static constexpr int Side = 24; // of the icon
};

} // namespace

SharesPage::SharesPage(App &app_, QWidget *parent) :
    Page(app_, parent), m_shares(new QSortFilterProxyModel(this)), m_list(new QListView),
    m_card(new ShareCard(app)), m_split(new QSplitter), m_filter(new FilterEdit(title()))
{
    setAcceptDrops(true);
    m_hint =
        new QLabel(tr("<h2>Nothing is shared yet</h2>Choose a folder, or drop one here. "
                      "Scanners, phones and colleagues can then reach it with any FTP program."));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    makeList();
    m_split->addWidget(m_list);
    m_split->addWidget(new ScrollBox(m_card));
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeTop());
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_split, 1);
    connect(m_shares, &QAbstractItemModel::rowsInserted, this, &SharesPage::chooseFirst);
    connect(m_shares, &QAbstractItemModel::rowsRemoved, this, &SharesPage::chooseFirst);
    chooseFirst();
}

QLayout *SharesPage::makeTop()
{
    auto *add = new QPushButton(Icons::icon(QStringLiteral("add")), tr("&Share Folder…"));
    add->setObjectName(QStringLiteral("shareFolder"));
    connect(add, &QPushButton::clicked, this, [this] { share({}); });
    connect(m_filter, &QLineEdit::textChanged, m_shares,
            &QSortFilterProxyModel::setFilterFixedString);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(add);
    return row;
}

void SharesPage::makeList()
{
    m_shares->setSourceModel(&app.shares);
    m_shares->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shares->setFilterKeyColumn(-1);      // the name, the folder and what others may do
    m_shares->setDynamicSortFilter(false); // they are sorted by name
    m_list->setModel(m_shares);
    m_list->setItemDelegate(new ShareDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setObjectName(QStringLiteral("shareList"));
    m_list->setAccessibleName(title());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                m_card->setShare(index.data(QFtpUserModel::NameRole).toString());
            });
}

void SharesPage::chooseFirst()
{
    showHint();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_shares->index(0, 0));
}

void SharesPage::showHint()
{
    const bool isEmpty = app.shares.rowCount() == 0;
    m_hint->setVisible(isEmpty);
    m_split->setVisible(!isEmpty);
    m_filter->setVisible(!isEmpty);
}

void SharesPage::choose(const QString &userName)
{
    const QModelIndexList found = m_shares->match(m_shares->index(0, 0), QFtpUserModel::NameRole,
                                                  userName, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_list->setCurrentIndex(found.first());
}

void SharesPage::share(const QString &folder)
{
    auto *dialog = new ShareDialog(app, folder, this);
    connect(dialog, &ShareDialog::shared, this, &SharesPage::choose);
    openDialog(dialog);
}

void SharesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    app.states.setWatched(true);
}

void SharesPage::hideEvent(QHideEvent *event)
{
    app.states.setWatched(false);
    Page::hideEvent(event);
}

void SharesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFolder(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SharesPage::dropEvent(QDropEvent *event) { share(draggedFolder(event->mimeData())); }

#include "moc_sharespage.cpp"
