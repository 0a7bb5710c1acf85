// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_HOOKS_H
#define QFTP_COMMANDS_HOOKS_H

#include "commands/commandtable.h"

#include <map>

namespace QFtp::Internal {

/// A command of the application, and its row.
struct OwnCommand
{
    explicit OwnCommand(QFtpCommand own);

    QFtpCommand command;
    CommandSpec spec; ///< its texts are those of command
};

/// What the application wants to be asked. A value: sessions keep the one they have begun to use.
struct Hooks
{
    CommandHook onCommand;                     ///< null: none
    AccessHook onAccess;                       ///< null: none
    UploadHook onUpload;                       ///< null: none
    GreetingHook greeting;                     ///< null: server.welcome
    std::map<QByteArray, OwnCommand> commands; ///< by verb

    /// Finds the row of \a verb, of the application or of the server. Null: there is none.
    const CommandSpec *find(const QByteArray &verb) const;
};

/// Returns why a command of the application can't be added, for people; empty: it can.
QString problemWith(const QFtpCommand &command);
/// Returns \a command as the application sees it.
QFtpCommandRequest requestOf(CommandContext &context, const Command &command);

} // namespace QFtp::Internal

#endif
