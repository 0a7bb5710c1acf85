// SPDX-License-Identifier: MIT
#include "pages/transferspage.h"

#include "app/icons.h"
#include "widgets/dialogs.h"
#include "widgets/rategraph.h"
#include "widgets/transcriptdialog.h"

#include <algorithm>
#include <QtCore/qfileinfo.h>
#include <QtCore/qurl.h>
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

/// Keeps running transfers on top, and accepts either these only, or all.
class TransferProxy : public QSortFilterProxyModel
{
public:
    void setOnlyRunning(bool isOn)
    {
        m_isOnlyRunning = isOn;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return QSortFilterProxyModel::filterAcceptsRow(row, parent)
            && (!m_isOnlyRunning || isRunning(sourceModel()->index(row, 0, parent)));
    }
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        if (isRunning(left) != isRunning(right))
            return isRunning(left) == (sortOrder() == Qt::AscendingOrder);
        return QSortFilterProxyModel::lessThan(left, right);
    }

private:
    static bool isRunning(const QModelIndex &index)
    {
        return index.data(QFtpTransferModel::RunningRole).toBool();
    }

    bool m_isOnlyRunning = false;
};

} // namespace

TransfersPage::TransfersPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.transfers, new TransferProxy, tr("Transfers"),
              {11, 13, 7, 9, 11, 9, 8, 9, 9}, parent)
{
    insertAbove(new RateGraph(&app.rates, this));
    auto *onlyRunning = new QCheckBox(tr("Only &running transfers"), this);
    topRow()->addWidget(onlyRunning);
    connect(onlyRunning, &QCheckBox::toggled, this,
            [filter = static_cast<TransferProxy *>(proxy())](bool isOn) {
                filter->setOnlyRunning(isOn);
            });
    table()->setItemDelegateForColumn(QFtpTransferModel::Direction,
                                      new IconDelegate(Icons::icon(QStringLiteral("download")),
                                                       Icons::icon(QStringLiteral("upload")),
                                                       table()));
    table()->setItemDelegateForColumn(QFtpTransferModel::Progress, new ProgressDelegate(table()));
    setPathColumn(QFtpTransferModel::File);
    table()->sortByColumn(QFtpTransferModel::Time, Qt::DescendingOrder);
    m_stop = addButton(QStringLiteral("stop"), tr("&Stop"), true, [this] { stop(); });
    addButton(QStringLiteral("folder"), tr("Sh&ow in Folder"), true, [this] { showInFolder(); });
    m_transcript = addButton(QStringLiteral("transcript"), tr("&Transcript…"), true,
                             [this] { showTranscript(); });
    addButton(QStringLiteral("remove"), tr("&Clear History…"), false, [this] { askToClear(); });
}

void TransfersPage::updateButtons()
{
    TablePage::updateButtons();
    const QModelIndexList rows = selectedRows();
    const auto isRunning = [](const QModelIndex &row) {
        return row.data(QFtpTransferModel::RunningRole).toBool();
    };
    const auto isOfThisRun = [](const QModelIndex &row) {
        return row.data(QFtpTransferModel::SessionIdRole).toULongLong() != 0;
    };
    if (m_stop)
        m_stop->setEnabled(std::any_of(rows.begin(), rows.end(), isRunning));
    if (m_transcript)
        m_transcript->setEnabled(std::any_of(rows.begin(), rows.end(), isOfThisRun));
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

void TransfersPage::showInFolder()
{
    const QModelIndexList rows = selectedRows();
    const auto transfer = rows.value(0).data(QFtpTransferModel::TransferRole).value<QFtpTransfer>();
    const QString file = app.localPath(transfer);
    if (file.isEmpty())
        showWarning(this, title(), tr("The file is not in a folder of this computer."));
    else
        openUrl(this, QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

void TransfersPage::showTranscript()
{
    const quint64 id = selectedRows().value(0).data(QFtpTransferModel::SessionIdRole).toULongLong();
    auto *dialog = new TranscriptDialog(app, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void TransfersPage::askToClear()
{
    askBefore(this, tr("Clear History"),
              tr("All transfers that have ended are removed from the list. Files stay."),
              tr("&Clear"), [this] { app.history.clear(); });
}

#include "moc_transferspage.cpp"
