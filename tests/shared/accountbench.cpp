// SPDX-License-Identifier: MIT
#include "accountbench.h"

#include "databasebench.h"

QStringList AccountBench::kinds()
{
    return {QStringLiteral("sqlite"), QStringLiteral("postgresql"), QStringLiteral("mariadb")};
}

bool AccountBench::isPossible(const QString &kind) { return DatabaseBench::isPossible(kind); }

std::unique_ptr<AccountBench> AccountBench::make(const QString &kind)
{
    auto bench = std::make_unique<DatabaseBench>(kind);
    return bench->start() ? std::move(bench) : nullptr;
}
