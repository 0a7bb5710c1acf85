// SPDX-License-Identifier: MIT
#include "check.h"

#include <modules/modules.h>
#include <QFtpServer/qftpconfigfile.h>

FUZZ_TARGET(config)
{
    Modules::addTypes();
    const auto loaded = QFtpConfigFile::parse(toByteArray(data, size), QStringLiteral("f"));
    for (const QFtpConfigProblem &problem : loaded.problems)
        CHECK(!problem.text.isEmpty() && problem.line >= 0 && problem.column >= 0);
    const QFtpConfig &config = loaded.config;
    CHECK(config.passivePortRange.first <= config.passivePortRange.last
          && config.passivePortRange.first > 0);
    CHECK(config.limits.transfers > 0 && config.limits.loginAttempts > 0
          && config.files.umask <= 0777);
    return 0;
}
