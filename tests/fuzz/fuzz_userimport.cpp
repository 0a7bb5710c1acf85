// SPDX-License-Identifier: MIT
// Files of other servers with users. The first byte chooses the format.
#include "check.h"
#include "config/userimport.h"

#include <QFtpServer/qftpconfigfile.h>

using namespace QFtp::Internal;

FUZZ_TARGET(userimport)
{
    if (size == 0)
        return 0;
    const auto &formats = importFormats();
    UserImport users(QStringLiteral("users"));
    formats.at(data[0] % formats.size()).read(toByteArray(data + 1, size - 1), &users);
    for (const QFtpConfigUser &user : users.config().users) {
        CHECK(!user.name.isEmpty());
        // Nobody gets in without a password, except where the file says so.
        CHECK(!user.enabled || !user.useSystemLogin);
    }
    users.check();
    static_cast<void>(QFtpConfigFile::writtenInto({}, users.config()));
    return 0;
}
