// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_COMMANDTABLE_H
#define QFTP_COMMANDS_COMMANDTABLE_H

#include "commands/commandcontext.h"

#include <span>

namespace QFtp::Internal {

/// May this command run now? A row without flags is the strict case: only after login, not while
/// a transfer runs, with or without argument, and it clears what was pending for it.
enum class CommandFlag {
    None = 0,
    BeforeLogin = 1,    ///< allowed before login too
    Argument = 2,       ///< needs one
    DuringTransfer = 4, ///< allowed while a transfer runs
    Prepares = 8,       ///< comes between REST, RANG or ALLO and the transfer, and keeps them
    WithTls = 16,       ///< is there only where TLS is
    LastInBuffer = 32,  ///< what the client sent behind it without waiting ends the session
};
Q_DECLARE_FLAGS(CommandFlags, CommandFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(CommandFlags)

/// One row of the table: all that is to know of a command.
struct CommandSpec
{
    QByteArrayView verb;
    Outcome (*handler)(CommandContext &, const Command &);
    CommandFlags flags;
    QByteArrayView feature; ///< line of FEAT; empty: none
    QByteArrayView syntax;
    QByteArrayView definedIn;
};

/// All rows, sorted by verb.
std::span<const CommandSpec> allCommands();
/// The row of \a verb; of a SITE command without one, that of SITE; null: there is none.
const CommandSpec *findCommand(QByteArrayView verb);

#define COMMAND(verb, handler, flags, feature, syntax, definedIn) \
    Outcome handler(CommandContext &context, const Command &command);
#define SITE_COMMAND(verb, handler, flags, feature, syntax, definedIn) \
    Outcome handler(CommandContext &context, const Command &command);
#include "commands/commandtable.def"
#undef COMMAND
#undef SITE_COMMAND

} // namespace QFtp::Internal

#endif
