// SPDX-License-Identifier: MIT
// ABOR: RFC 959 4.1.3.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleAbor(CommandContext &context, const Command &)
{
    // The transfer gets its own reply, 426, before this one.
    if (context.abort())
        return ReplyAfterTransfer{{ReplyCode::TransferComplete, "ABOR done."}};
    const bool wasOpen = context.data.kind() != DataConnection::Kind::None;
    context.data.reset();
    return Reply(wasOpen ? ReplyCode::DataConnectionOpen : ReplyCode::TransferComplete,
                 "No transfer to abort.");
}

} // namespace QFtp::Internal
