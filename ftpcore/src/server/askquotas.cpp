// SPDX-License-Identifier: MIT
// Says what is used of a user's quotas.
#include "server/qftpserver_p.h"
#include "vfs/vfs.h"

using namespace QFtp::Internal;

namespace {

using Uses = QFtpResult<QList<QFtpQuotaUse>>;

// Other users need not be looked at.
QFtpConfig onlyFor(const QString &name, QFtpConfig config)
{
    config.users.removeIf([&](const QFtpConfigUser &user) { return user.name != name; });
    return config;
}

// The user as a login would make them, except that no directory is created.
QFtpResult<QFtpUser> userNamed(const QString &name,
                               const QList<std::shared_ptr<AccountSource>> &sources)
{
    QFtpCredentials credentials;
    credentials.userName = name;
    for (const auto &source : sources) {
        const auto account = source->find(credentials);
        if (!account)
            return account.error();
        if (*account)
            return (*account)->makeUser();
    }
    return QFtpError(QFtp::ErrorKind::NotFound,
                     QStringLiteral("there is no user \"%1\"").arg(name));
}

Uses usesOf(const QFtpUser &user, const std::shared_ptr<UsageLedger> &ledger,
            const std::shared_ptr<Cluster> &cluster, const std::stop_token &stop)
{
    const auto common = cluster ? cluster->usage() : nullptr;
    if (cluster && !common)
        return QFtpError(QFtp::ErrorKind::Unavailable,
                         QStringLiteral("this server has no place in the cluster now"));
    const auto reports = Vfs(user, {}, {}, ledger, common).until(stop).quotas();
    if (!reports)
        return reports.error();
    QList<QFtpQuotaUse> uses;
    for (const UserQuotas::Report &report : *reports) {
        QFtpQuotaUse use;
        for (const QFtpPath &mount : report.mounts)
            use.paths.append(mount.toString());
        use.quota = report.quota;
        use.bytes = report.used ? report.used->bytes : -1;
        use.files = report.used ? report.used->files : -1;
        uses.append(use);
    }
    return uses;
}

} // namespace

void QFtpServer::askQuotas(const QString &name, const std::function<void(const Uses &)> &answer)
{
    assertThreadOf(this);
    d->askQuotas(name, answer);
}

void QFtpServerPrivate::askQuotas(const QString &name,
                                  const std::function<void(const Uses &)> &answer)
{
    if (!shared)
        makeShared();
    const std::shared_ptr<Modules> unchanged(
        new Modules{.storages = modules->storages, .accounts = {}, .mayCreate = false});
    shared->lanes.operations.run([name, answer, answers = inbox, ledger = shared->usage(),
                                  nodes = cluster, used = config, unchanged, added = addedAccounts,
                                  stop = questions.get_token()] {
        const auto user =
            userNamed(name, makeAccountSources(onlyFor(name, *used), unchanged, added));
        const Uses uses = user ? usesOf(*user, ledger, nodes, stop) : Uses(user.error());
        answers->post([answer, uses] { answer(uses); });
    });
}
