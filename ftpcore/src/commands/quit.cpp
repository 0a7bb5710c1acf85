// SPDX-License-Identifier: MIT
// QUIT: RFC 959 4.1.1. A running transfer ends first.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleQuit(CommandContext &context, const Command &)
{
    context.closeAfterReply();
    return ReplyAfterTransfer{{ReplyCode::ClosingControlConnection, "Goodbye."}};
}

} // namespace QFtp::Internal
