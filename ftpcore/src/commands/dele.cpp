// SPDX-License-Identifier: MIT
// DELE: RFC 959 4.1.3.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleDele(CommandContext &context, const Command &command)
{
    const QFtpPath path = context.resolve(command.argument);
    return context.onTreeChange(
        QFtpChange::Kind::FileRemoved, path, {},
        [path](const Vfs &vfs) { return vfs.removeFile(path); },
        Reply(ReplyCode::FileActionOkay, "File deleted."));
}

} // namespace QFtp::Internal
