// SPDX-License-Identifier: MIT
// CWD, CDUP, PWD, SMNT: RFC 959 4.1.1, 4.1.3. XCWD, XCUP, XPWD: RFC 775.
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

Outcome changeDirectory(CommandContext &context, const QFtpPath &path)
{
    return context.onStorage(
        [path](const Vfs &vfs) { return vfs.enter(path); },
        [&context, path](const QFtpResult<void> &entered) -> Reply {
            if (!entered)
                return Reply::fromError(entered.error());
            context.state.directory = path;
            return {ReplyCode::FileActionOkay, "Directory is " + quoted(path.toByteArray()) + "."};
        });
}

} // namespace

Outcome handleCwd(CommandContext &context, const Command &command)
{
    return changeDirectory(context, context.resolve(command.argument));
}

Outcome handleCdup(CommandContext &context, const Command &)
{
    return changeDirectory(context, context.state.directory.parent());
}

Outcome handlePwd(CommandContext &context, const Command &)
{
    return Reply(ReplyCode::PathCreated,
                 quoted(context.state.directory.toByteArray()) + " is the current directory.");
}

Outcome handleSmnt(CommandContext &, const Command &)
{
    return Reply(ReplyCode::Superfluous, "Everything is already mounted.");
}

} // namespace QFtp::Internal
