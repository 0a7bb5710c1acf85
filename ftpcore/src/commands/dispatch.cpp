// SPDX-License-Identifier: MIT
#include "commands/dispatch.h"

#include "base/guarded.h"
#include "base/tlspolicy.h"
#include "commands/hooks.h"

namespace QFtp::Internal {

namespace {

using Verdict = Admission::Verdict;

Admission refuse(ReplyCode code, const QByteArray &text) { return {Verdict::Refuse, {code, text}}; }

Reply syntaxReply(const CommandSpec &spec)
{
    return {ReplyCode::ArgumentError, "Syntax: " + spec.syntax.toByteArray()};
}

Admission admitLogin(const Situation &situation)
{
    if (situation.mayBeAnonymous)
        return {Verdict::LogInAnonymously};
    return refuse(ReplyCode::NotLoggedIn, "Log in with USER and PASS first.");
}

Admission admitTransfer(const Situation &situation)
{
    if (!situation.hasDataConnection)
        return refuse(ReplyCode::CannotOpenDataConnection, "Use PASV, EPSV, PORT or EPRT first.");
    if (situation.demandsDataProtection && !situation.protectsData)
        return refuse(ReplyCode::ProtectionRefused,
                      "Data connections must use TLS here: send PBSZ 0 and PROT P first.");
    return {};
}

} // namespace

Situation Situation::of(const CommandContext &context, bool isLastInBuffer)
{
    const SessionState &state = context.state;
    // The authenticator may be slow to answer, and is asked only when it matters.
    const bool mayBeAnonymous = !state.vfs && state.userName.isEmpty() && context.authenticator()
        && guarded(false, [&] { return context.authenticator()->allowsAnonymous(); });
    return {bool(state.vfs),
            mayBeAnonymous,
            context.hasTls(),
            context.isEncrypted(),
            context.needsLoginProtection(),
            isLastInBuffer,
            context.data.kind() != DataConnection::Kind::None,
            state.protection.ofData,
            context.needsDataProtection()};
}

Admission admit(const CommandSpec &spec, const Command &command, const Situation &situation)
{
    const auto has = [&spec](CommandFlag flag) { return spec.flags.testFlag(flag); };
    if (has(CommandFlag::WithTls) && !situation.hasTls)
        return refuse(ReplyCode::NotImplemented, "TLS is turned off on this server.");
    if (has(CommandFlag::LastInBuffer) && !situation.isLastInBuffer)
        return {Verdict::RefuseAndClose,
                {ReplyCode::BadSequence, "Wait for the reply to this command; closing."}};
    if (!has(CommandFlag::BeforeLogin) && !situation.isLoggedIn)
        return admitLogin(situation);
    if (has(CommandFlag::Argument) && command.argument.isEmpty())
        return {Verdict::Refuse, syntaxReply(spec)};
    if (has(CommandFlag::Encrypted) && !situation.isEncrypted)
        // Before login, the client has skipped AUTH; afterwards, the protection is missing (RFC
        // 2228 3).
        return has(CommandFlag::BeforeLogin)
            ? refuse(ReplyCode::BadSequence, "Send AUTH TLS first.")
            : refuse(ReplyCode::CommandProtectionDenied, "The control connection is in the clear.");
    if (has(CommandFlag::LogsIn) && situation.demandsTls && !situation.isEncrypted)
        return {Verdict::Refuse, Reply::fromError(ErrorKind::TlsRequired)};
    return has(CommandFlag::Transfers) ? admitTransfer(situation) : Admission();
}

namespace {

Outcome runAllowed(CommandContext &context, const CommandSpec &spec, const Command &command)
{
    Outcome outcome = spec.handler(context, command);
    if (!spec.flags.testAnyFlags(CommandFlags(CommandFlag::Prepares) | CommandFlag::DuringTransfer))
        context.state.pending = {};
    if (std::holds_alternative<BadArgument>(outcome))
        return syntaxReply(spec);
    return outcome;
}

// A client that wants to stop something must not wait. And while the application thinks about AUTH,
// somebody could add commands in the clear that would count as sent under TLS.
bool isAskedAbout(const CommandSpec &spec)
{
    return spec.verb != "ABOR" && spec.verb != "QUIT"
        && !spec.flags.testFlag(CommandFlag::LastInBuffer);
}

} // namespace

Outcome runCommand(CommandContext &context, const CommandSpec &spec, const Command &command)
{
    const auto hooks = context.hooks();
    if (!hooks->onCommand || !isAskedAbout(spec))
        return runAllowed(context, spec, command);
    return context.onPool(
        [hooks, request = requestOf(context, command)] {
            return guarded([&] { return hooks->onCommand(request); });
        },
        [&context, hooks, &spec, command](const QFtpResult<void> &verdict) -> Outcome {
            if (!verdict)
                return Reply::fromError(verdict.error());
            return runAllowed(context, spec, command);
        });
}

} // namespace QFtp::Internal
