// SPDX-License-Identifier: MIT
#include "server/models/gathering.h"

#include <algorithm>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qpointer.h>
#include <set>

using namespace QFtp::Internal;

namespace QFtp::Internal {

struct SessionRow
{
    quint64 id = 0;
    QString user;
    QString address;
    QString client;
    QString source; // of the account
    QString security;
    QString directory;
    QString lastCommand;
    QDateTime idleSince;

    bool operator==(const SessionRow &) const = default;
};

} // namespace QFtp::Internal

namespace {

SessionRow rowOf(const QFtpSession &session)
{
    return {session.id(),
            session.userName(),
            session.peerAddress().toString(),
            session.clientName(),
            session.accountSource(),
            session.tlsDescription(),
            QString::fromUtf8(session.workingDirectory()),
            session.lastCommand(),
            session.idleSince()};
}

qint64 idleSeconds(const SessionRow &row)
{
    return row.idleSince.isValid()
        ? qMax<qint64>(0, row.idleSince.secsTo(QDateTime::currentDateTimeUtc()))
        : 0;
}

} // namespace

class Q_DECL_HIDDEN QFtpSessionModel::Private
{
public:
    explicit Private(QFtpSessionModel *model) : q(model), gathering([this] { flush(); })
    {
        refresh.setInterval(std::chrono::seconds(1));
        refresh.callOnTimeout([this] {
            if (server && !rows.isEmpty())
                server->refreshActivity();
        });
        refresh.start();
    }

    void setServer(QFtpServer *next)
    {
        q->beginResetModel();
        links = std::make_unique<QObject>();
        server = next;
        rows.clear();
        opened.clear();
        closed.clear();
        if (server)
            follow();
        q->endResetModel();
    }

    void follow()
    {
        const auto followSession = [this](QFtpSession *session) {
            QObject::connect(session, &QFtpSession::changed, links.get(), [this] { noteChange(); });
        };
        for (QFtpSession *session : server->sessions()) {
            rows.append(rowOf(*session));
            followSession(session);
        }
        QObject::connect(server, &QFtpServer::sessionOpened, links.get(),
                         [this, followSession](QFtpSession *session) {
                             opened.append(session->id());
                             gathering.add();
                             followSession(session);
                         });
        QObject::connect(server, &QFtpServer::sessionClosed, links.get(),
                         [this](QFtpSession *session) {
                             closed.insert(session->id());
                             gathering.add();
                         });
        QObject::connect(server, &QFtpServer::activityRefreshed, links.get(),
                         [this] { noteChange(); });
        QObject::connect(server, &QObject::destroyed, q, [this] {
            if (server) // it is another server's turn by now
                return;
            setServer(nullptr);
            Q_EMIT q->serverChanged();
        });
    }

    void noteChange()
    {
        hasChanges = true;
        gathering.add();
    }

    void flush()
    {
        if (!server)
            return;
        removeClosed();
        addOpened();
        if (std::exchange(hasChanges, false))
            update();
    }

    void removeClosed()
    {
        for (qsizetype last = rows.size() - 1; last >= 0 && !closed.empty(); --last) {
            if (closed.count(rows.at(last).id) == 0)
                continue;
            qsizetype first = last;
            while (first > 0 && closed.count(rows.at(first - 1).id) != 0)
                --first;
            q->beginRemoveRows({}, int(first), int(last));
            rows.remove(first, last - first + 1);
            q->endRemoveRows();
            last = first;
        }
        closed.clear();
    }

    void addOpened()
    {
        QList<SessionRow> added;
        for (const quint64 id : std::exchange(opened, {})) {
            if (const QFtpSession *session = server->session(id))
                added.append(rowOf(*session));
        }
        if (added.isEmpty())
            return;
        q->beginInsertRows({}, int(rows.size()), int(rows.size() + added.size()) - 1);
        rows += added;
        q->endInsertRows();
    }

    void update()
    {
        for (SessionRow &row : rows) {
            if (const QFtpSession *session = server->session(row.id))
                row = rowOf(*session);
        }
        if (!rows.isEmpty())
            Q_EMIT q->dataChanged(q->index(0, 0), q->index(int(rows.size()) - 1, ColumnCount - 1));
    }

    QFtpSessionModel *const q;
    QPointer<QFtpServer> server;
    std::unique_ptr<QObject> links; // receives the signals of this server
    QList<SessionRow> rows;         // by id
    QList<quint64> opened;
    std::set<quint64> closed;
    bool hasChanges = false;
    Gathering gathering;
    QTimer refresh;
};

QFtpSessionModel::QFtpSessionModel(QFtpServer *server, QObject *parent) :
    QAbstractTableModel(parent), d(std::make_unique<Private>(this))
{
    d->setServer(server);
}

QFtpSessionModel::~QFtpSessionModel() = default;

QFtpServer *QFtpSessionModel::server() const { return d->server; }

void QFtpSessionModel::setServer(QFtpServer *server)
{
    const bool isOther = d->server != server;
    d->setServer(server);
    if (isOther)
        Q_EMIT serverChanged();
}

void QFtpSessionModel::setRefreshInterval(std::chrono::milliseconds interval)
{
    if (interval.count() > 0)
        d->refresh.start(interval);
    else
        d->refresh.stop();
}

int QFtpSessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->rows.size());
}

int QFtpSessionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant QFtpSessionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SessionRow &row = d->rows.at(index.row());
    if (role == QFtp::IdRole)
        return row.id;
    if (role >= UserRole && role <= IdleSecondsRole) {
        const QVariant values[] = {row.user,      row.address,     row.client,      row.security,
                                   row.directory, row.lastCommand, idleSeconds(row)};
        return values[role - UserRole];
    }
    if (role == QFtp::SortRole)
        return data(index, UserRole + index.column());
    if (role == Qt::ToolTipRole && index.column() == User && !row.source.isEmpty())
        return QFtp::plainToolTip(tr("%1, account from “%2”").arg(row.user, row.source));
    if (role == Qt::ToolTipRole)
        return QFtp::plainToolTip(index.column() == Security && !row.security.isEmpty()
                                      ? row.security
                                      : data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case User:
        return row.user.isEmpty() ? tr("(not logged in)") : row.user;
    case Security:
        return row.security.isEmpty() ? tr("not encrypted") : row.security.section(u',', 0, 0);
    case Idle:
        return idleSeconds(row) < 2 ? tr("active") : tr("%1 s").arg(idleSeconds(row));
    default:
        return data(index, UserRole + index.column());
    }
}

QVariant QFtpSessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("User"),   tr("Address"),      tr("Program"), tr("Encryption"),
                              tr("Folder"), tr("Last command"), tr("Idle")};
    return titles[section];
}

QHash<int, QByteArray> QFtpSessionModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{QFtp::IdRole, "id"},
                  {UserRole, "user"},
                  {AddressRole, "address"},
                  {ClientRole, "client"},
                  {SecurityRole, "security"},
                  {DirectoryRole, "directory"},
                  {LastCommandRole, "lastCommand"},
                  {IdleSecondsRole, "idleSeconds"}});
    return names;
}

#include "QFtpServer/moc_qftpmodels.cpp"
