// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_DISPATCH_H
#define QFTP_COMMANDS_DISPATCH_H

#include "commands/commandtable.h"

namespace QFtp::Internal {

/// Everything that the gate needs to know about a session.
struct Situation
{
    bool isLoggedIn = false;
    bool mayBeAnonymous = false; ///< the client sent no USER, and may be "anonymous"
    bool hasTls = false;
    bool isEncrypted = false; ///< the control connection
    bool demandsTls = false;  ///< for logins
    bool isLastInBuffer = true;
    bool hasDataConnection = false; ///< one has been arranged
    bool protectsData = false;      ///< PROT P
    bool demandsDataProtection = false;

    /// \a isLastInBuffer: the client sent nothing after the command.
    static Situation of(const CommandContext &context, bool isLastInBuffer);
};

/// The gate's answer.
struct Admission
{
    enum class Verdict {
        Run,
        LogInAnonymously, ///< then ask again
        Refuse,
        RefuseAndClose, ///< the session ends with the refusal
    };

    Verdict verdict = Verdict::Run;
    Reply refusal{ReplyCode::Okay, {}}; ///< only with Refuse and RefuseAndClose
};

/// The gate: may this command run now? The server-PI, the implicit anonymous login, --explain and
/// the tests all ask here.
Admission admit(const CommandSpec &spec, const Command &command, const Situation &situation);

/// Runs a command that was admitted. Clears the pending state of the session, unless the row of the
/// command keeps it.
Outcome runCommand(CommandContext &context, const CommandSpec &spec, const Command &command);

} // namespace QFtp::Internal

#endif
