// SPDX-License-Identifier: MIT
// OPTS: RFC 2389 4; for MLST: RFC 3659 7.9; for HASH: draft-bryan-ftpext-hash; for UTF8: custom.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleOpts(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(command.argument, 2);
    const QByteArray verb = toUpperAscii(words.value(0));
    const QByteArray options = words.value(1).trimmed();
    if (verb == "MLST") {
        if (options.contains(' '))
            return BadArgument();
        context.state.facts = parseFacts(options);
        return Reply(ReplyCode::Okay, QByteArray("MLST OPTS ") + formatFacts(context.state.facts));
    }
    if (verb == "HASH") {
        const auto algorithm = Digest::fromName(options);
        if (!options.isEmpty() && !algorithm)
            return Reply(ReplyCode::ArgumentError,
                         "Unknown algorithm; use one of " + Digest::feature(context.state.hash));
        context.state.hash = algorithm.value_or(context.state.hash);
        return Reply(ReplyCode::Okay, Digest::name(context.state.hash));
    }
    if (verb == "UTF8" || verb == "UTF-8") {
        if (toUpperAscii(options) == "OFF")
            return Reply(ReplyCode::ParameterNotImplemented,
                         "Names are UTF-8 here; other bytes are kept as they are.");
        return Reply(ReplyCode::Okay, "Names are UTF-8.");
    }
    return Reply(ReplyCode::ArgumentError, "This command has no options.");
}

} // namespace QFtp::Internal
