// SPDX-License-Identifier: MIT
#include "pages/transferspage.h"

#include "app/icons.h"
#include "widgets/rategraph.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qstyleditemdelegate.h>

namespace {

class ProgressDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const int progress = index.data(QFtpTransferModel::ProgressRole).toInt();
        if (progress < 0 || !index.data(QFtpTransferModel::RunningRole).toBool()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionProgressBar bar;
        bar.rect = option.rect.adjusted(2, 2, -2, -2);
        bar.state = option.state | QStyle::State_Horizontal;
        bar.palette = option.palette;
        bar.fontMetrics = option.fontMetrics;
        bar.minimum = 0;
        bar.maximum = 100;
        bar.progress = progress;
        bar.text = index.data().toString();
        bar.textVisible = true;
        QApplication::style()->drawControl(QStyle::CE_ProgressBar, &bar, painter);
    }
};

/// Shows an arrow next to the direction.
class IconDelegate : public QStyledItemDelegate
{
public:
    IconDelegate(QIcon download, QIcon upload, QObject *parent) :
        QStyledItemDelegate(parent), m_download(std::move(download)), m_upload(std::move(upload))
    { }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isUpload =
            index.data(QFtp::SortRole).toInt() == int(QFtp::TransferDirection::Upload);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = isUpload ? m_upload : m_download;
    }

private:
    const QIcon m_download;
    const QIcon m_upload;
};

/// Accepts either running transfers only, or all.
class RunningFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setOnlyRunning(bool isOn)
    {
        m_isOnlyRunning = isOn;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return !m_isOnlyRunning
            || sourceModel()->index(row, 0, parent).data(QFtpTransferModel::RunningRole).toBool();
    }

private:
    bool m_isOnlyRunning = false;
};

} // namespace

TransfersPage::TransfersPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.transfers, tr("Transfers"), {11, 13, 7, 9, 9, 10, 8, 9, 9}, parent)
{
    auto *filter = new RunningFilter(this);
    filter->setSourceModel(&app.transfers);
    proxy()->setSourceModel(filter);
    insertAbove(new RateGraph(&app.rates, this));
    auto *onlyRunning = new QCheckBox(tr("Only &running transfers"), this);
    topRow()->addWidget(onlyRunning);
    connect(onlyRunning, &QCheckBox::toggled, this,
            [filter](bool isOn) { filter->setOnlyRunning(isOn); });
    table()->setItemDelegateForColumn(QFtpTransferModel::Direction,
                                      new IconDelegate(Icons::icon(QStringLiteral("download")),
                                                       Icons::icon(QStringLiteral("upload")),
                                                       table()));
    table()->setItemDelegateForColumn(QFtpTransferModel::Progress, new ProgressDelegate(table()));
    table()->sortByColumn(QFtpTransferModel::Time, Qt::DescendingOrder);
    addButton(QStringLiteral("stop"), tr("&Stop"), true, [this] { stop(); });
    addButton(QStringLiteral("remove"), tr("&Clear History"), false,
              [this] { app.transfers.clearHistory(); });
}

void TransfersPage::stop()
{
    for (const QModelIndex &index : selectedRows()) {
        const quint64 id = index.data(QFtpTransferModel::SessionIdRole).toULongLong();
        QFtpSession *session = app.controller.server().session(id);
        if (session && index.data(QFtpTransferModel::RunningRole).toBool())
            session->abortTransfer(index.data(QFtp::IdRole).toULongLong());
    }
}

#include "moc_transferspage.cpp"
