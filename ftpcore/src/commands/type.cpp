// SPDX-License-Identifier: MIT
// TYPE, STRU, MODE: RFC 959 4.1.2.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleType(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(toUpperAscii(command.argument), 3);
    const QByteArray type = words.value(0);
    const QByteArray second = words.value(1);
    if (words.size() > 2)
        return BadArgument();
    if (type == "A") {
        // T and C control a printer, so they do not matter for files.
        if (!second.isEmpty() && second != "N" && second != "T" && second != "C")
            return Reply(ReplyCode::ParameterNotImplemented, "TYPE A has the formats N, T and C.");
        context.state.representation.ascii = true;
        return Reply(ReplyCode::Okay, "Type is ASCII.");
    }
    if ((type == "I" && second.isEmpty()) || (type == "L" && second == "8")) {
        context.state.representation.ascii = false;
        return Reply(ReplyCode::Okay, "Type is image.");
    }
    if (type == "E" || type == "L")
        return Reply(ReplyCode::ParameterNotImplemented, "Only TYPE A, I and L 8 are available.");
    return BadArgument();
}

Outcome handleStru(CommandContext &context, const Command &command)
{
    const QByteArray structure = toUpperAscii(command.argument.trimmed());
    if (structure == "F" || structure == "R") {
        context.state.representation.records = structure == "R";
        return Reply(ReplyCode::Okay,
                     structure == "R" ? "Structure is record." : "Structure is file.");
    }
    if (structure == "P")
        return Reply(ReplyCode::ParameterNotImplemented, "Only STRU F and R are available.");
    return BadArgument();
}

Outcome handleMode(CommandContext &context, const Command &command)
{
    using Mode = Representation::Mode;
    const QByteArray mode = toUpperAscii(command.argument.trimmed());
    if (mode == "S") {
        context.state.representation.mode = Mode::Stream;
        return Reply(ReplyCode::Okay, "Mode is stream.");
    }
    if (mode == "B") {
        context.state.representation.mode = Mode::Block;
        return Reply(ReplyCode::Okay, "Mode is block.");
    }
    if (mode == "C") {
        context.state.representation.mode = Mode::Compressed;
        return Reply(ReplyCode::Okay, "Mode is compressed.");
    }
    if (mode == "Z")
        return Reply(ReplyCode::ParameterNotImplemented, "Only MODE S, B and C are available.");
    return BadArgument();
}

} // namespace QFtp::Internal
