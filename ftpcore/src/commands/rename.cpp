// SPDX-License-Identifier: MIT
// RNFR, RNTO: RFC 959 4.1.3.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleRnfr(CommandContext &context, const Command &command)
{
    const QFtpPath path = context.resolve(command.argument);
    return context.onStorage(
        [path](const Vfs &vfs) { return vfs.checkRename(path); },
        [&context, path](const QFtpResult<void> &allowed) -> Reply {
            if (!allowed)
                return Reply::fromError(allowed.error());
            context.state.pending.renameFrom = path;
            return {ReplyCode::PendingFurtherInformation, "Send RNTO with the new name."};
        });
}

Outcome handleRnto(CommandContext &context, const Command &command)
{
    if (!context.state.pending.renameFrom)
        return Reply(ReplyCode::BadSequence, "Send RNFR first.");
    const QFtpPath from = *context.state.pending.renameFrom;
    const QFtpPath to = context.resolve(command.argument);
    return context.onTreeChange(
        QFtpChange::Kind::Renamed, from, to,
        [from, to](const Vfs &vfs) { return vfs.rename(from, to); },
        Reply(ReplyCode::FileActionOkay, "Renamed."));
}

} // namespace QFtp::Internal
