// SPDX-License-Identifier: MIT
// NOOP, SYST: RFC 959 4.1.3. LANG: RFC 2640 4. AVBL, CSID: draft-peterson-streamlined-ftp-
// command-extensions. CLNT: custom.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleNoop(CommandContext &, const Command &) { return Reply(ReplyCode::Okay, "Okay."); }

Outcome handleSyst(CommandContext &, const Command &)
{
    // Clients choose their parser for listings by this reply.
    return Reply(ReplyCode::SystemType, "UNIX Type: L8");
}

Outcome handleLang(CommandContext &, const Command &command)
{
    const QByteArray language = toUpperAscii(command.argument.trimmed());
    if (language.isEmpty() || language == "EN" || language.startsWith("EN-"))
        return Reply(ReplyCode::Okay, "Replies are in English.");
    return Reply(ReplyCode::ParameterNotImplemented, "Replies are in English only.");
}

Outcome handleClnt(CommandContext &context, const Command &command)
{
    context.setClientName(command.argument);
    return Reply(ReplyCode::Okay, "Noted.");
}

Outcome handleCsid(CommandContext &context, const Command &command)
{
    const QList<QByteArray> facts = command.argument.split(';');
    for (const QByteArray &fact : facts) {
        if (toUpperAscii(fact.trimmed()).startsWith("NAME="))
            context.setClientName(fact.trimmed().mid(5));
    }
    return Reply(ReplyCode::Okay,
                 "Name=QFtpServer; Version=" QFTP_VERSION_STR
                 "; OS=UNIX; CaseSensitive=1; DirSep=/;");
}

Outcome handleAvbl(CommandContext &context, const Command &command)
{
    const QFtpPath path = context.resolve(command.argument);
    return context.onStorage([path](const Vfs &vfs) { return vfs.availableBytes(path); },
                             [](const QFtpResult<qint64> &available) -> Reply {
                                 if (!available)
                                     return Reply::fromError(available.error());
                                 return {ReplyCode::FileStatus, QByteArray::number(*available)};
                             });
}

} // namespace QFtp::Internal
