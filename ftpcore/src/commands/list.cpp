// SPDX-License-Identifier: MIT
// LIST, NLST: RFC 959 4.1.3. MLSD, MLST: RFC 3659 7.
#include "commands/commandtable.h"
#include "commands/listing.h"

#include <QtCore/qdatetime.h>

namespace QFtp::Internal {

namespace {

Outcome listingJob(CommandContext &context, ListingSpec spec)
{
    spec.facts = context.state.facts;
    spec.help = context.helper();
    spec.limit = WorkLimit(context.stopToken(), context.config().timeouts.lookup);
    TransferPlan plan;
    plan.direction = TransferDirection::Listing;
    plan.path = spec.path;
    // The lines already end as in TYPE A. The structure and the mode apply to them too.
    plan.representation = context.state.representation;
    plan.representation.ascii = false;
    plan.openingText = "Here comes the listing.";
    plan.open = [spec](const Vfs &vfs) { return openListing(vfs, spec); };
    return plan;
}

} // namespace

Outcome handleList(CommandContext &context, const Command &command)
{
    return listingJob(
        context,
        ListingSpec::parse(ListingSpec::Style::Long, context.state.directory, command.argument));
}

Outcome handleNlst(CommandContext &context, const Command &command)
{
    return listingJob(
        context,
        ListingSpec::parse(ListingSpec::Style::Names, context.state.directory, command.argument));
}

Outcome handleMlsd(CommandContext &context, const Command &command)
{
    ListingSpec spec;
    spec.style = ListingSpec::Style::Machine;
    spec.path = context.resolve(command.argument);
    Outcome outcome = listingJob(context, spec);
    std::get<TransferPlan>(outcome).notADirectory = ReplyCode::ArgumentError; // RFC 3659 7.2.1
    return outcome;
}

QByteArray featureMlst(const CommandContext &context)
{
    return "MLST " + formatFactsFeature(context.state.facts);
}

Outcome handleMlst(CommandContext &context, const Command &command)
{
    const QFtpPath path = context.resolve(command.argument);
    const Facts facts = context.state.facts;
    const Permissions permissions = context.state.vfs->permissionsFor(path);
    return context.onStorage(
        [path](const Vfs &vfs) { return vfs.stat(path); },
        [path, facts, permissions](const QFtpResult<QFtpEntry> &entry) -> Reply {
            if (!entry)
                return Reply::fromError(entry.error());
            QByteArray line;
            EntryFormatter(facts, permissions, QDateTime::currentMSecsSinceEpoch())
                .appendFacts(&line, *entry, path.toByteArray());
            return {ReplyCode::FileActionOkay, {"Facts of one entry:", line}, "End."};
        });
}

} // namespace QFtp::Internal
