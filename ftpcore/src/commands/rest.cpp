// SPDX-License-Identifier: MIT
// REST: RFC 959 4.1.3, RFC 3659 5. RANG: draft-bryan-ftp-range. ALLO: RFC 959 4.1.3.
#include "commands/commandtable.h"

#include <limits>

namespace QFtp::Internal {

namespace {
constexpr qint64 MaximumOffset = std::numeric_limits<qint64>::max() / 2; // sums can't overflow
}

Outcome handleRest(CommandContext &context, const Command &command)
{
    // A restart marker of MODE B is an offset too: clients send back the server's own markers.
    const qint64 offset = parseNumber(command.argument.trimmed(), MaximumOffset);
    if (offset < 0)
        return BadArgument();
    context.state.pending.restartBytes = offset;
    context.state.pending.rangeBytes = -1;
    return Reply(ReplyCode::PendingFurtherInformation,
                 "Restarting at " + QByteArray::number(offset) + "; send the transfer command.");
}

Outcome handleRang(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(command.argument, 3);
    const qint64 first = parseNumber(words.value(0), MaximumOffset);
    const qint64 last = parseNumber(words.value(1), MaximumOffset);
    if (words.size() != 2 || first < 0 || last < 0)
        return BadArgument();
    auto &pending = context.state.pending;
    pending.restartBytes = 0;
    pending.rangeBytes = -1;
    if (first == 1 && last == 0)
        return Reply(ReplyCode::PendingFurtherInformation, "The range is the whole file.");
    if (first > last)
        return Reply(ReplyCode::ArgumentError, "The first byte is after the last one.");
    pending.restartBytes = first;
    pending.rangeBytes = last - first + 1;
    return Reply(ReplyCode::PendingFurtherInformation,
                 "The range is " + QByteArray::number(first) + " to " + QByteArray::number(last)
                     + ".");
}

Outcome handleAllo(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(toUpperAscii(command.argument), 4);
    const qint64 size = parseNumber(words.value(0), MaximumOffset);
    const bool hasRecord =
        words.size() == 3 && words.at(1) == "R" && parseNumber(words.at(2), MaximumOffset) >= 0;
    if (size < 0 || (words.size() != 1 && !hasRecord))
        return BadArgument();
    const QFtpPath directory = context.state.directory;
    return context.onStorage([directory](const Vfs &vfs) { return vfs.freeBytes(directory); },
                             [&context, size](const QFtpResult<qint64> &available) -> Reply {
                                 if (available && *available < size)
                                     return Reply::fromError(ErrorKind::NoSpace);
                                 context.state.pending.announcedBytes = size;
                                 return {ReplyCode::Okay, "There is enough space."};
                             });
}

} // namespace QFtp::Internal
