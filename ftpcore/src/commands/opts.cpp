// SPDX-License-Identifier: MIT
// OPTS: RFC 2389 4; of MLST: RFC 3659 7.9; of HASH: draft-bryan-ftpext-hash; of UTF8: custom.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleOpts(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(command.argument, 2);
    const QByteArray verb = toUpperAscii(words.value(0));
    const QByteArray options = words.value(1).trimmed();
    if (verb == "MLST") {
        context.state.facts = parseFacts(options);
        return Reply(ReplyCode::Okay, QByteArray("MLST OPTS ") + formatFacts(context.state.facts));
    }
    if (verb == "HASH") {
        const auto algorithm = Digest::fromName(options);
        if (!options.isEmpty() && !algorithm)
            return Reply(ReplyCode::ArgumentError,
                         "Unknown algorithm; known are " + Digest::feature(context.state.hash));
        context.state.hash = algorithm.value_or(context.state.hash);
        return Reply(ReplyCode::Okay, Digest::name(context.state.hash));
    }
    if (verb == "UTF8" || verb == "UTF-8") {
        if (toUpperAscii(options) == "OFF")
            return Reply(ReplyCode::ParameterNotImplemented,
                         "Names are UTF-8 here; other bytes are kept as they are.");
        return Reply(ReplyCode::Okay, "Names are UTF-8.");
    }
    return Reply(ReplyCode::ArgumentError, "There are no options for this command.");
}

} // namespace QFtp::Internal
