// SPDX-License-Identifier: MIT
// STAT: RFC 959 4.1.3.
#include "commands/commandtable.h"
#include "commands/listing.h"
#include "vfs/filechunks.h"

namespace QFtp::Internal {

namespace {

constexpr qint64 MaximumListing = 64 * 1024; // the reply is built in memory

Reply sessionStatus(const CommandContext &context)
{
    const SessionState &state = context.state;
    const Representation &representation = state.representation;
    QList<QByteArray> lines{"Status of this session:"};
    lines += "Connected from " + context.peer().toString().toLatin1();
    lines +=
        state.vfs ? "Logged in as " + state.vfs->user().name.toUtf8() : QByteArray("Not logged in");
    lines += QByteArray("TYPE ") + (representation.ascii ? "A" : "I") + ", STRU "
        + (representation.records ? "R" : "F") + ", MODE " + "SBC"[int(representation.mode)];
    lines += QByteArray("TLS: control connection ") + (context.isEncrypted() ? "yes" : "no")
        + ", data connections " + (state.protection.ofData ? "yes" : "no");
    lines += context.isTransferring() ? context.transferStatus() : "No transfer is running";
    return {ReplyCode::SystemStatus, lines, "End of status."};
}

Reply listingReply(const QFtpResult<QByteArray> &text)
{
    if (!text)
        return Reply::fromError(text.error());
    QList<QByteArray> lines = text->split('\n');
    lines.removeLast(); // the empty text after the last line end
    for (QByteArray &line : lines)
        line.chop(1);
    if (text->size() > MaximumListing) {
        lines.removeLast();
        lines += "... and more; use LIST";
    }
    lines.prepend("Status follows:");
    return {ReplyCode::FileStatus, lines, "End of status."};
}

} // namespace

Outcome handleStat(CommandContext &context, const Command &command)
{
    if (command.argument.isEmpty())
        return sessionStatus(context);
    auto spec =
        ListingSpec::parse(ListingSpec::Style::Long, context.state.directory, command.argument);
    spec.limit = WorkLimit(context.stopToken(), context.config().timeouts.lookup);
    return context.onStorage(
        [spec](const Vfs &vfs) -> QFtpResult<QByteArray> {
            auto listing = openListing(vfs, spec);
            if (!listing)
                return listing.error();
            QByteArray text;
            const auto size = readChunks(**listing, MaximumListing + 1,
                                         [&text](QByteArrayView bytes) -> QFtpResult<void> {
                                             text.append(bytes);
                                             return {};
                                         });
            if (!size)
                return size.error();
            if (*size > MaximumListing)
                text += "\r\n"; // the last line is incomplete and gets dropped
            return text;
        },
        listingReply);
}

} // namespace QFtp::Internal
