// SPDX-License-Identifier: MIT
// AUTH, PBSZ, PROT, CCC: RFC 2228 3, RFC 4217.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleAuth(CommandContext &context, const Command &command)
{
    const QByteArray mechanism = toUpperAscii(command.argument.trimmed());
    if (mechanism != "TLS" && mechanism != "TLS-C" && mechanism != "SSL")
        return Reply(ReplyCode::ParameterNotImplemented, "The only mechanism here is TLS.");
    if (context.isEncrypted())
        return Reply(ReplyCode::BadSequence, "TLS is already on.");
    // Forget everything sent in the clear: it may come from an attacker.
    context.logOut();
    context.state.host.clear();
    context.state.protection = {};
    context.startTlsAfterReply();
    return Reply(ReplyCode::SecurityExchanged, "Begin TLS now.");
}

Outcome handlePbsz(CommandContext &context, const Command &command)
{
    constexpr qint64 Maximum = 0xffffffff;
    const qint64 size = parseNumber(command.argument.trimmed(), Maximum);
    if (size < 0)
        return BadArgument();
    context.state.protection.hasBufferSize = true;
    return Reply(ReplyCode::Okay, "PBSZ=0"); // TLS does not need it
}

Outcome handleProt(CommandContext &context, const Command &command)
{
    if (!context.state.protection.hasBufferSize)
        return Reply(ReplyCode::BadSequence, "Send PBSZ 0 first.");
    const QByteArray level = toUpperAscii(command.argument.trimmed());
    if (level == "S" || level == "E")
        return Reply(ReplyCode::ProtectionNotSupported, "TLS has only the levels C and P.");
    if (level != "C" && level != "P")
        return Reply(ReplyCode::ParameterNotImplemented, "Unknown protection level; use C or P.");
    if (level == "C" && context.needsDataProtection())
        return Reply(ReplyCode::PolicyDenied, "Data connections must use TLS here.");
    context.state.protection.ofData = level == "P";
    return Reply(ReplyCode::Okay,
                 level == "P" ? "Data connections use TLS." : "Data connections are in the clear.");
}

QByteArray featureCcc(const CommandContext &context)
{
    return context.config().tls.allowClearControl ? "CCC" : "";
}

Outcome handleCcc(CommandContext &context, const Command &)
{
    if (!context.config().tls.allowClearControl)
        return Reply(ReplyCode::PolicyDenied, "The control connection must stay encrypted here.");
    context.stopTlsAfterReply();
    return Reply(ReplyCode::Okay, "The control connection continues in the clear.");
}

} // namespace QFtp::Internal
