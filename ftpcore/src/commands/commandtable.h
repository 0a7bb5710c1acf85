// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_COMMANDTABLE_H
#define QFTP_COMMANDS_COMMANDTABLE_H

#include "commands/commandcontext.h"

#include <span>

namespace QFtp::Internal {

/// When a command may run: admit() checks these flags. A row without flags is the strict case: the
/// command runs only after login, not while a transfer runs, with or without an argument, and
/// clears the pending state.
enum class CommandFlag {
    None = 0,
    BeforeLogin = 1,    ///< allowed before login too
    Argument = 2,       ///< needs an argument
    DuringTransfer = 4, ///< allowed while a transfer runs
    Prepares = 8,      ///< may stand between REST, RANG or ALLO and the transfer: keeps their state
    WithTls = 16,      ///< exists only if the server has TLS
    LastInBuffer = 32, ///< closes the session if the client sends more before it has the reply
    Encrypted = 64,    ///< needs TLS on the control connection
    LogsIn = 128,      ///< needs TLS on the control connection if the server requires it for logins
    Transfers = 256,   ///< needs a data connection, with TLS if that is required
};
Q_DECLARE_FLAGS(CommandFlags, CommandFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(CommandFlags)

/// A line of FEAT. Some depend on the session.
struct Feature
{
    constexpr Feature(const char *fixed) : text(fixed) { }
    constexpr Feature(QByteArray (*makeLine)(const CommandContext &)) : make(makeLine) { }

    /// Empty: no line.
    QByteArray line(const CommandContext &context) const
    {
        return make ? make(context) : text.toByteArray();
    }

    QByteArrayView text;
    QByteArray (*make)(const CommandContext &) = nullptr;
};

/// One row of the table: everything about a command.
struct CommandSpec
{
    QByteArrayView verb;
    Outcome (*handler)(CommandContext &, const Command &);
    CommandFlags flags;
    Feature feature;
    QByteArrayView syntax;
    QByteArrayView definedIn;
};

/// All rows, sorted by verb.
std::span<const CommandSpec> allCommands();
/// Finds the row of \a verb. An unknown SITE command gets the row of SITE. Null: there is no row.
const CommandSpec *findCommand(QByteArrayView verb);

#define COMMAND(verb, handler, flags, feature, syntax, definedIn) \
    Outcome handler(CommandContext &context, const Command &command);
#define SITE_COMMAND(verb, handler, flags, feature, syntax, definedIn) \
    Outcome handler(CommandContext &context, const Command &command);
#include "commands/commandtable.def"
#undef COMMAND
#undef SITE_COMMAND

// Lines of FEAT that depend on the session.
QByteArray featureCcc(const CommandContext &context);
QByteArray featureHash(const CommandContext &context);
QByteArray featureMlst(const CommandContext &context);

} // namespace QFtp::Internal

#endif
