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

    static auto place(QList<QFtpConfigUser> &in, const QString &name)
    {
        return std::lower_bound(
            in.begin(), in.end(), name,
            [](const auto &user, const auto &other) { return user.name < other; });
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
    std::sort(wanted.begin(), wanted.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    for (qsizetype i = d->users.size() - 1; i >= 0; --i) {
        const auto found = Private::place(wanted, d->users.at(i).name);
        if (found != wanted.end() && found->name == d->users.at(i).name)
            continue;
        beginRemoveRows({}, int(i), int(i));
        d->users.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i < d->users.size() && d->users.at(i).name == wanted.at(i).name)
            continue;
        beginInsertRows({}, int(i), int(i));
        d->users.insert(i, wanted.at(i));
        endInsertRows();
    }
    d->users = wanted;
    if (!wanted.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(wanted.size()) - 1, ColumnCount - 1));
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
