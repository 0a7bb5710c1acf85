// SPDX-License-Identifier: MIT
// MKD, RMD: RFC 959 4.1.3. XMKD, XRMD: RFC 775.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleMkd(CommandContext &context, const Command &command)
{
    const QFtpPath path = context.resolve(command.argument);
    const int mode = 0777 & ~context.state.umask;
    return context.onTreeChange(
        QFtpChange::Kind::DirectoryMade, path, {},
        [path, mode](const Vfs &vfs) { return vfs.makeDirectory(path, mode); },
        Reply(ReplyCode::PathCreated, quoted(path.toByteArray()) + " created."));
}

Outcome handleRmd(CommandContext &context, const Command &command)
{
    const QFtpPath path = context.resolve(command.argument);
    return context.onTreeChange(
        QFtpChange::Kind::DirectoryRemoved, path, {},
        [path](const Vfs &vfs) { return vfs.removeDirectory(path); },
        Reply(ReplyCode::FileActionOkay, "Directory removed."));
}

} // namespace QFtp::Internal
