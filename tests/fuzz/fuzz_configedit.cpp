// SPDX-License-Identifier: MIT
#include "check.h"

#include <modules/modules.h>
#include <QFtpServer/qftpconfigfile.h>

namespace {

void edit(QFtpConfig &config, uint8_t choice)
{
    switch (choice % 11) {
    case 0:
        config.port = config.port == 1 ? 2 : 1;
        break;
    case 1:
        config.limits.sessions = config.limits.sessions == 1 ? 2 : 1;
        break;
    case 2:
        config.users.append(QFtpConfigUser());
        config.users.last().name = QStringLiteral("new one");
        break;
    case 3:
        if (!config.users.isEmpty())
            config.users.removeFirst();
        break;
    case 4:
        for (QFtpConfigUser &user : config.users)
            user.sessions = 3;
        break;
    case 5:
        for (QFtpConfigUser &user : config.users) {
            user.mounts.append(QFtpConfigMount());
            user.mounts.last().name = QStringLiteral("/new mount");
            user.mounts.last().root = QStringLiteral("/m");
        }
        break;
    case 8:
        for (QFtpConfigUser &user : config.users) {
            user.ownDefaults.clear();
            user.groups.clear();
        }
        break;
    case 9:
        for (QFtpConfigGroup &group : config.groups)
            group.settings.sessions = group.settings.sessions == 2 ? 0 : 2;
        break;
    case 10:
        for (QFtpConfigUser &user : config.users)
            user.ownDefaults = {QStringLiteral("allowWrite"), QStringLiteral("sessions")};
        break;
    case 6:
        for (QFtpConfigUser &user : config.users)
            user.rules = {{"/a", QFtp::Permission::ReadOnly}};
        break;
    default:
        config.server.welcome = QStringLiteral("\"'#\\");
    }
}

// Returns the comments that occupy a whole line, in order.
QByteArrayList commentLines(QByteArray text)
{
    QByteArrayList result;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().startsWith('#'))
            result += line.trimmed();
    }
    return result;
}

} // namespace

// The first byte selects an edit of the configuration that follows.
FUZZ_TARGET(configedit)
{
    Modules::addTypes();
    if (size == 0)
        return 0;
    const QByteArray text = toByteArray(data + 1, size - 1);
    const auto before = QFtpConfigFile::parse(text, {});
    QFtpConfig wanted = before.config;
    edit(wanted, data[0]);
    const auto written = QFtpConfigFile::writtenInto(text, wanted);
    if (!written)
        return 0; // reported as an error; nothing changes
    CHECK(before.isUsable());
    const auto after = QFtpConfigFile::parse(*written, {});
    CHECK(after.isUsable());
    CHECK(*QFtpConfigFile::writtenInto(*written, after.config) == *written);
    CHECK(*QFtpConfigFile::writtenInto(*written, wanted) == *written);
    // Only a removed table removes comments; a string may contain text that looks like one.
    if (data[0] % 11 != 3 && data[0] % 11 != 6 && !text.contains("\"\"\"") && !text.contains("'''"))
        CHECK(commentLines(*written) == commentLines(text));
    return 0;
}
