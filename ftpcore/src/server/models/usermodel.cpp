// SPDX-License-Identifier: MIT
#include "server/models/gathering.h"

#include <algorithm>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qhash.h>
#include <QtCore/qpointer.h>

using namespace QFtp::Internal;

class Q_DECL_HIDDEN QFtpUserModel::Private
{
public:
    explicit Private(QFtpUserModel *model) : q(model), gathering([this] { count(); }) { }

    void setServer(QFtpServer *next)
    {
        links = std::make_unique<QObject>();
        server = next;
        gathering.add();
        if (!server)
            return;
        const auto countLater = [this] { gathering.add(); };
        const auto followSession = [this, countLater](QFtpSession *session) {
            QObject::connect(session, &QFtpSession::changed, links.get(), countLater);
        };
        for (QFtpSession *session : server->sessions())
            followSession(session);
        QObject::connect(server, &QFtpServer::sessionOpened, links.get(), followSession);
        QObject::connect(server, &QFtpServer::sessionClosed, links.get(), countLater);
        QObject::connect(server, &QObject::destroyed, q, [this] {
            gathering.add();
            if (!server) // it is not another server's turn by now
                Q_EMIT q->serverChanged();
        });
    }

    void count()
    {
        QHash<QString, int> counts;
        const auto open = server ? server->sessions() : QList<QFtpSession *>();
        for (const QFtpSession *session : open)
            ++counts[session->userName()];
        counts.remove(QString());
        if (counts == sessions)
            return;
        sessions = counts;
        if (!users.isEmpty())
            Q_EMIT q->dataChanged(q->index(0, Sessions), q->index(int(users.size()) - 1, Sessions));
    }

    static bool isBefore(const QFtpConfigUser &a, const QFtpConfigUser &b)
    {
        return a.name < b.name;
    }

    bool isIn(const QList<QFtpConfigUser> &wanted, qsizetype row)
    {
        return std::binary_search(wanted.begin(), wanted.end(), users.at(row), isBefore);
    }

    void removeAllBut(const QList<QFtpConfigUser> &wanted)
    {
        for (qsizetype end = users.size(); end > 0;) {
            if (isIn(wanted, end - 1)) {
                --end;
                continue;
            }
            qsizetype first = end - 1;
            while (first > 0 && !isIn(wanted, first - 1))
                --first;
            q->beginRemoveRows({}, int(first), int(end) - 1);
            users.remove(first, end - first);
            q->endRemoveRows();
            end = first;
        }
    }

    // All users are in \a wanted.
    void insertMissing(const QList<QFtpConfigUser> &wanted)
    {
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            qsizetype end = i;
            while (end < wanted.size()
                   && (i >= users.size() || isBefore(wanted.at(end), users.at(i))))
                ++end;
            if (end == i)
                continue;
            q->beginInsertRows({}, int(i), int(end) - 1);
            users = users.first(i) + wanted.sliced(i, end - i) + users.sliced(i);
            q->endInsertRows();
            i = end - 1;
        }
    }

    QFtpUserModel *const q;
    QPointer<QFtpServer> server;
    std::unique_ptr<QObject> links; // receives the signals of this server
    QList<QFtpConfigUser> users;    // by name
    QHash<QString, int> sessions;
    Gathering gathering;
};

QFtpUserModel::QFtpUserModel(QFtpServer *server, QObject *parent) :
    QAbstractTableModel(parent), d(std::make_unique<Private>(this))
{
    d->setServer(server);
}

QFtpUserModel::~QFtpUserModel() = default;

QFtpServer *QFtpUserModel::server() const { return d->server; }

void QFtpUserModel::setServer(QFtpServer *server)
{
    const bool isOther = d->server != server;
    d->setServer(server);
    if (isOther)
        Q_EMIT serverChanged();
}

void QFtpUserModel::setUsers(const QList<QFtpConfigUser> &users)
{
    QList<QFtpConfigUser> wanted = users;
    std::sort(wanted.begin(), wanted.end(), &Private::isBefore);
    d->removeAllBut(wanted);
    d->insertMissing(wanted);
    const QList<QFtpConfigUser> before = std::exchange(d->users, wanted);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!(before.at(i) == wanted.at(i)))
            Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
    }
}

QString QFtpUserModel::rightsText(const QFtpConfigUser &user)
{
    using QFtp::Permission;
    const QFtp::Permissions rights = user.effectivePermissions();
    if (rights == QFtp::Permissions(Permission::ReadWrite))
        return tr("read and write");
    if (rights == QFtp::Permissions(Permission::ReadOnly))
        return tr("read only");
    if (!rights)
        return tr("none");
    if (rights.testFlag(Permission::Create) && !rights.testAnyFlags(Permission::ReadOnly))
        return tr("upload only");
    return tr("custom");
}

int QFtpUserModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->users.size());
}

int QFtpUserModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant QFtpUserModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QFtpConfigUser &user = d->users.at(index.row());
    const QVariant values[] = {user.name, user.storage.isEmpty() ? user.root : user.storage,
                               rightsText(user), d->sessions.value(user.name)};
    if (role == EnabledRole)
        return user.enabled;
    if (role >= NameRole && role <= SessionsRole)
        return values[role - NameRole];
    if (role == Qt::DisplayRole && index.column() == Name && !user.enabled)
        return tr("%1 (disabled)").arg(user.name);
    if (role == Qt::ToolTipRole)
        return QFtp::plainToolTip(values[index.column()].toString());
    const bool isValue = role == Qt::DisplayRole || role == QFtp::SortRole;
    return isValue ? values[index.column()] : QVariant();
}

QVariant QFtpUserModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("Name"), tr("Folder"), tr("Permissions"), tr("Sessions")};
    return titles[section];
}

QHash<int, QByteArray> QFtpUserModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{NameRole, "name"},
                  {FolderRole, "folder"},
                  {RightsRole, "rights"},
                  {SessionsRole, "sessions"},
                  {EnabledRole, "isEnabled"}});
    return names;
}
