// SPDX-License-Identifier: MIT
#include "accountbench.h"

#include "databasebench.h"
#ifdef QFTP_HAS_LDAP
#include "directorybench.h"
#endif
#include "servicebench.h"

QStringList AccountBench::kinds()
{
    return {QStringLiteral("sqlite"), QStringLiteral("postgresql"), QStringLiteral("mariadb"),
#ifdef QFTP_HAS_LDAP
            QStringLiteral("ldap"),
#endif
            QStringLiteral("http"),   QStringLiteral("socket"),     QStringLiteral("program")};
}

namespace {

bool isService(const QString &kind)
{
    return kind == u"http" || kind == u"socket" || kind == u"program";
}

template<typename Bench> std::unique_ptr<AccountBench> started(const QString &kind)
{
    auto bench = std::make_unique<Bench>(kind);
    return bench->start() ? std::move(bench) : nullptr;
}

} // namespace

bool AccountBench::isPossible(const QString &kind)
{
#ifdef QFTP_HAS_LDAP
    if (kind == u"ldap")
        return DirectoryBench::isPossible();
#endif
    return isService(kind) || DatabaseBench::isPossible(kind);
}

std::unique_ptr<AccountBench> AccountBench::make(const QString &kind)
{
#ifdef QFTP_HAS_LDAP
    if (kind == u"ldap")
        return started<DirectoryBench>(kind);
#endif
    return isService(kind) ? started<ServiceBench>(kind) : started<DatabaseBench>(kind);
}
