// SPDX-License-Identifier: MIT
// SITE UMASK, IDLE: as in other servers. SITE UID, GID: as in mogilefs-ftpd.
#include "base/credentials.h"
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleSiteUmask(CommandContext &context, const Command &command)
{
    bool isNumber = false;
    const QByteArray text = command.argument.trimmed();
    const int mask = text.isEmpty() ? context.state.umask : text.toInt(&isNumber, 8);
    if (!text.isEmpty() && (!isNumber || mask < 0 || mask > 0777))
        return BadArgument();
    context.state.umask = mask;
    return Reply(ReplyCode::Okay,
                 "UMASK is " + QByteArray::number(mask, 8).rightJustified(3, '0') + '.');
}

Outcome handleSiteIdle(CommandContext &context, const Command &command)
{
    const auto maximum = context.config().timeouts.idle;
    const QByteArray text = command.argument.trimmed();
    if (!text.isEmpty()) {
        const qint64 seconds = parseNumber(text, maximum.count());
        if (seconds < 1)
            return Reply(ReplyCode::ArgumentError,
                         "The idle time must be 1 to " + QByteArray::number(qint64(maximum.count()))
                             + " seconds.");
        context.state.idleTimeout = std::chrono::seconds(seconds);
    }
    return Reply(ReplyCode::Okay,
                 "The idle time is " + QByteArray::number(qint64(context.state.idleTimeout.count()))
                     + " seconds.");
}

Outcome handleSiteUid(CommandContext &context, const Command &)
{
    const QFtpUser &user = context.state.vfs->user();
    const qint64 id = user.userId >= 0 ? user.userId
        : user.identity                ? user.identity->user
                                       : ActingAs::processUser();
    return Reply(ReplyCode::Help, "UserID: " + QByteArray::number(id));
}

Outcome handleSiteGid(CommandContext &context, const Command &)
{
    const QFtpUser &user = context.state.vfs->user();
    const qint64 id = user.groupId >= 0 ? user.groupId
        : user.identity                 ? user.identity->group
                                        : ActingAs::processGroup();
    return Reply(ReplyCode::Help, "GroupID: " + QByteArray::number(id));
}

} // namespace QFtp::Internal
