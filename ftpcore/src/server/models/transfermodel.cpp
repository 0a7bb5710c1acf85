// SPDX-License-Identifier: MIT
#include "server/models/gathering.h"

#include <algorithm>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtCore/qpointer.h>

using namespace QFtp::Internal;
using QFtp::TransferDirection;
using QFtp::TransferOutcome;

namespace QFtp::Internal {

struct TransferRow
{
    QFtpTransfer transfer;
    double speed = 0; // recent bytes per second

    bool isRunning() const { return transfer.outcome == TransferOutcome::Running; }
    double average() const
    {
        // Treat a shorter transfer as if it took one millisecond.
        return double(transfer.transferredBytes) * 1000
            / double(qMax<qint64>(1, transfer.duration.count()));
    }
    qint64 secondsLeft() const
    {
        if (!isRunning() || transfer.totalBytes < 0 || speed < 1)
            return -1;
        const qint64 left = transfer.totalBytes - transfer.transferredBytes;
        return qint64(double(qMax<qint64>(0, left)) / speed);
    }
    int progress() const
    {
        if (transfer.outcome == TransferOutcome::Complete)
            return 100;
        if (transfer.totalBytes < 0)
            return -1;
        return transfer.totalBytes == 0
            ? 0
            : int(qMin<qint64>(100, transfer.transferredBytes * 100 / transfer.totalBytes));
    }
};

} // namespace QFtp::Internal

namespace {

QString timeText(const QDateTime &time)
{
    return time.date() == QDate::currentDate() ? time.time().toString(Qt::ISODate)
                                               : QLocale().toString(time, QLocale::ShortFormat);
}

QString durationText(qint64 seconds)
{
    if (seconds < 0)
        return {};
    const auto two = [](qint64 number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    return seconds < 3600 ? QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60))
                          : QStringLiteral("%1:%2:%3")
                                .arg(seconds / 3600)
                                .arg(two(seconds / 60 % 60), two(seconds % 60));
}

} // namespace

class Q_DECL_HIDDEN QFtpTransferModel::Private
{
public:
    explicit Private(QFtpTransferModel *model) : q(model), gathering([this] { flush(); }) { }

    void setServer(QFtpServer *next)
    {
        q->beginResetModel();
        links = std::make_unique<QObject>();
        server = next;
        rows.clear();
        started.clear();
        running = 0;
        firstChanged = INT_MAX;
        lastChanged = -1;
        if (server)
            follow();
        q->endResetModel();
    }

    void follow()
    {
        const auto take = [this](const QFtpTransfer &transfer) { this->take(transfer); };
        QObject::connect(server, &QFtpServer::transferStarted, links.get(), take);
        QObject::connect(server, &QFtpServer::transferProgress, links.get(), take);
        QObject::connect(server, &QFtpServer::transferFinished, links.get(), take);
        QObject::connect(server, &QObject::destroyed, q, [this] {
            if (server) // it is another server's turn by now
                return;
            abortRunning();
            Q_EMIT q->serverChanged();
        });
    }

    // Nothing else will say that they have ended.
    void abortRunning()
    {
        for (const QList<TransferRow> &list : {started, rows}) {
            for (const TransferRow &row : list) {
                if (!row.isRunning())
                    continue;
                QFtpTransfer aborted = row.transfer;
                aborted.outcome = TransferOutcome::Aborted;
                take(aborted);
            }
        }
    }

    // Rows of an earlier run have the id 0 and are never found.
    static auto find(QList<TransferRow> &in, quint64 id)
    {
        const auto found =
            std::lower_bound(in.begin(), in.end(), id, [](const TransferRow &row, quint64 wanted) {
                return row.transfer.id < wanted;
            });
        return found != in.end() && found->transfer.id == id ? found : in.end();
    }

    void take(const QFtpTransfer &transfer)
    {
        if (transfer.direction == TransferDirection::Listing)
            return;
        gathering.add();
        auto row = find(rows, transfer.id);
        if (row != rows.end()) {
            const int number = int(row - rows.begin());
            firstChanged = qMin(firstChanged, number);
            lastChanged = qMax(lastChanged, number);
        } else {
            row = find(started, transfer.id);
            if (row == started.end()) {
                // Transfers that start at the same time may be reported in the other order.
                const auto place = std::upper_bound(
                    started.begin(), started.end(), transfer.id,
                    [](quint64 id, const TransferRow &other) { return id < other.transfer.id; });
                row = started.insert(place, {});
            }
        }
        update(*row, transfer);
    }

    void update(TransferRow &row, const QFtpTransfer &transfer)
    {
        const qint64 bytes = transfer.transferredBytes - row.transfer.transferredBytes;
        const auto time = transfer.duration - row.transfer.duration;
        totals[transfer.direction == TransferDirection::Upload] += qMax<qint64>(0, bytes);
        if (time.count() > 0) {
            constexpr double Weight = 0.3; // of the newest value
            const double now = double(bytes) * 1000 / double(time.count());
            row.speed = row.speed == 0 ? now : Weight * now + (1 - Weight) * row.speed;
        }
        const bool wasRunning = row.transfer.id != 0 && row.isRunning();
        row.transfer = transfer;
        running += int(row.isRunning()) - int(wasRunning);
    }

    void flush()
    {
        if (lastChanged >= 0)
            Q_EMIT q->dataChanged(q->index(firstChanged, 0),
                                  q->index(lastChanged, ColumnCount - 1));
        firstChanged = INT_MAX;
        lastChanged = -1;
        insertStarted();
        trim();
    }

    void insertStarted()
    {
        const QList<TransferRow> added = std::exchange(started, {});
        if (added.isEmpty())
            return;
        // Almost always, all of them go to the end.
        for (qsizetype next = 0; next < added.size();) {
            const quint64 id = added.at(next).transfer.id;
            const auto place =
                std::upper_bound(rows.begin(), rows.end(), id, [](quint64 wanted, const auto &row) {
                    return wanted < row.transfer.id;
                });
            const qsizetype at = place - rows.begin();
            const qsizetype count = place == rows.end() ? added.size() - next : 1;
            q->beginInsertRows({}, int(at), int(at + count) - 1);
            for (qsizetype i = 0; i < count; ++i)
                rows.insert(at + i, added.at(next + i));
            q->endInsertRows();
            next += count;
        }
    }

    void trim()
    {
        // Failed ones stay longer, but take no more than half of the room.
        const auto isFailed = [](const TransferRow &row) {
            return !row.isRunning() && row.transfer.outcome != TransferOutcome::Complete;
        };
        const qsizetype failed = std::count_if(rows.begin(), rows.end(), isFailed);
        qsizetype surplus = rows.size() - running - historyLimit;
        if (surplus <= 0)
            return;
        surplus -= removeEnded(qMin(surplus, failed - (historyLimit + 1) / 2), isFailed);
        surplus -= removeEnded(
            surplus, [&](const TransferRow &row) { return !row.isRunning() && !isFailed(row); });
        removeEnded(surplus, isFailed);
    }

    // Removes the oldest of the rows that may go, at most \a most, and returns how many.
    qsizetype removeEnded(qsizetype most, const std::function<bool(const TransferRow &)> &mayGo)
    {
        qsizetype removed = 0;
        for (qsizetype first = 0; removed < most && first < rows.size(); ++first) {
            qsizetype end = first;
            while (end < rows.size() && end - first < most - removed && mayGo(rows.at(end)))
                ++end;
            if (end == first)
                continue;
            q->beginRemoveRows({}, int(first), int(end) - 1);
            rows.remove(first, end - first);
            q->endRemoveRows();
            removed += end - first;
            --first;
        }
        return removed;
    }

    QFtpTransferModel *const q;
    QPointer<QFtpServer> server;
    std::unique_ptr<QObject> links; // receives the signals of this server
    QList<TransferRow> rows;        // by id
    QList<TransferRow> started;     // not shown yet
    int firstChanged = INT_MAX;
    int lastChanged = -1;
    int historyLimit = 1000;
    int running = 0; // in rows and started
    qint64 totals[2] = {0, 0};
    Gathering gathering;
};

QFtpTransferModel::QFtpTransferModel(QFtpServer *server, QObject *parent) :
    QAbstractTableModel(parent), d(std::make_unique<Private>(this))
{
    d->setServer(server);
}

QFtpTransferModel::~QFtpTransferModel() = default;

QFtpServer *QFtpTransferModel::server() const { return d->server; }

void QFtpTransferModel::setServer(QFtpServer *server)
{
    const bool isOther = d->server != server;
    d->setServer(server);
    if (isOther)
        Q_EMIT serverChanged();
}

void QFtpTransferModel::setHistoryLimit(int limit)
{
    d->historyLimit = qMax(0, limit);
    d->gathering.add();
}

void QFtpTransferModel::addHistory(const QList<QFtpTransfer> &earlier)
{
    if (earlier.isEmpty())
        return;
    d->flush(); // what has changed is known by its row
    QList<TransferRow> rows;
    for (const QFtpTransfer &transfer : earlier) {
        rows.append({transfer, 0});
        rows.last().transfer.id = 0;
        rows.last().transfer.sessionId = 0;
        if (rows.last().isRunning()) // nothing else will say that it has ended
            rows.last().transfer.outcome = TransferOutcome::Aborted;
    }
    beginInsertRows({}, 0, int(rows.size()) - 1);
    d->rows = rows + d->rows;
    endInsertRows();
    d->gathering.add();
}

void QFtpTransferModel::clearHistory()
{
    d->flush();
    const int limit = std::exchange(d->historyLimit, 0);
    d->trim();
    d->historyLimit = limit;
}

int QFtpTransferModel::runningCount() const { return d->running; }

qint64 QFtpTransferModel::totalBytes(TransferDirection direction) const
{
    return direction == TransferDirection::Listing
        ? 0
        : d->totals[direction == TransferDirection::Upload];
}

QString QFtpTransferModel::rateText(double bytesPerSecond)
{
    return tr("%1/s").arg(QLocale().formattedDataSize(qint64(bytesPerSecond)));
}

int QFtpTransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->rows.size());
}

int QFtpTransferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

static QString outcomeText(const QFtpTransfer &transfer)
{
    // Most reasons are texts of the library; the others are of a system or an application.
    const QString why =
        QCoreApplication::translate("Reason", transfer.errorText.toUtf8().constData());
    const auto withReason = [&](const QString &text) {
        return why.isEmpty() ? text : QFtpTransferModel::tr("%1: %2").arg(text, why);
    };
    switch (transfer.outcome) {
    case TransferOutcome::Running:
        return QFtpTransferModel::tr("running");
    case TransferOutcome::Complete:
        return QFtpTransferModel::tr("complete");
    case TransferOutcome::Aborted:
        return withReason(QFtpTransferModel::tr("aborted"));
    case TransferOutcome::Failed:
        return withReason(QFtpTransferModel::tr("failed"));
    }
    Q_UNREACHABLE();
}

static QString sizeText(const QFtpTransfer &transfer)
{
    const QString transferred = QLocale().formattedDataSize(transfer.transferredBytes);
    const bool isPart =
        transfer.totalBytes >= 0 && transfer.totalBytes != transfer.transferredBytes;
    return isPart ? QFtpTransferModel::tr("%1 of %2")
                        .arg(transferred, QLocale().formattedDataSize(transfer.totalBytes))
                  : transferred;
}

static QVariant sortValue(const TransferRow &row, int column)
{
    const QFtpTransfer &transfer = row.transfer;
    switch (column) {
    case QFtpTransferModel::Direction:
        return int(transfer.direction);
    case QFtpTransferModel::File:
        return QString::fromUtf8(transfer.path);
    case QFtpTransferModel::User:
        return transfer.userName;
    case QFtpTransferModel::Progress:
        return row.progress();
    case QFtpTransferModel::Size:
        return transfer.transferredBytes;
    case QFtpTransferModel::Speed:
        return row.isRunning() ? row.speed : row.average();
    case QFtpTransferModel::TimeLeft:
        return row.secondsLeft();
    case QFtpTransferModel::Outcome:
        return int(transfer.outcome);
    default:
        return transfer.started;
    }
}

static QString text(const TransferRow &row, int column)
{
    const QFtpTransfer &transfer = row.transfer;
    switch (column) {
    case QFtpTransferModel::Direction:
        return transfer.direction == TransferDirection::Upload ? QFtpTransferModel::tr("Upload")
                                                               : QFtpTransferModel::tr("Download");
    case QFtpTransferModel::Progress:
        return row.progress() < 0 ? QString() : QStringLiteral("%1 %").arg(row.progress());
    case QFtpTransferModel::Size:
        return sizeText(transfer);
    case QFtpTransferModel::Speed:
        return QFtpTransferModel::rateText(row.isRunning() ? row.speed : row.average());
    case QFtpTransferModel::TimeLeft:
        return durationText(row.secondsLeft());
    case QFtpTransferModel::Outcome:
        return outcomeText(transfer);
    case QFtpTransferModel::Time:
        return timeText(transfer.started.toLocalTime());
    default:
        return sortValue(row, column).toString();
    }
}

QVariant QFtpTransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TransferRow &row = d->rows.at(index.row());
    switch (role) {
    case QFtp::IdRole:
        return row.transfer.id;
    case QFtp::SortRole:
        return sortValue(row, index.column());
    case TransferRole:
        return QVariant::fromValue(row.transfer);
    case RunningRole:
        return row.isRunning();
    case ProgressRole:
        return row.progress();
    case BytesPerSecondRole:
        return row.isRunning() ? row.speed : row.average();
    case AverageRole:
        return row.average();
    case SecondsLeftRole:
        return row.secondsLeft();
    case SessionIdRole:
        return row.transfer.sessionId;
    case FileRole:
        return text(row, File);
    case UserRole:
        return text(row, User);
    case DirectionRole:
        return text(row, Direction);
    case OutcomeRole:
        return text(row, Outcome);
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return QFtp::plainToolTip(index.column() == Speed
                                      ? tr("%1 on average").arg(rateText(row.average()))
                                      : text(row, index.column()));
    default:
        return {};
    }
}

QVariant QFtpTransferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("Direction"), tr("File"),        tr("User"),
                              tr("Progress"),  tr("Transferred"), tr("Speed"),
                              tr("Time left"), tr("State"),       tr("Started")};
    return titles[section];
}

QHash<int, QByteArray> QFtpTransferModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{QFtp::IdRole, "id"},
                  {TransferRole, "transfer"},
                  {RunningRole, "isRunning"},
                  {ProgressRole, "progress"},
                  {BytesPerSecondRole, "bytesPerSecond"},
                  {AverageRole, "averageBytesPerSecond"},
                  {SecondsLeftRole, "secondsLeft"},
                  {SessionIdRole, "sessionId"},
                  {FileRole, "file"},
                  {UserRole, "userName"},
                  {DirectionRole, "directionText"},
                  {OutcomeRole, "outcomeText"}});
    return names;
}
