// SPDX-License-Identifier: MIT
// RETR: RFC 959 4.1.3. After REST: RFC 3659 5.3.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleRetr(CommandContext &context, const Command &command)
{
    const auto &pending = context.state.pending;
    TransferPlan plan;
    plan.path = context.resolve(command.argument);
    plan.representation = context.state.representation;
    // The offset counts bytes on the data connection. In TYPE A they differ from the bytes of the
    // file: the server encodes the client's part again and drops it. A marker of MODE B counts
    // bytes of the file.
    const bool isOnWire =
        plan.representation.ascii && plan.representation.mode == Representation::Mode::Stream;
    plan.window.offset = isOnWire ? 0 : pending.restartBytes;
    plan.window.skipped = isOnWire ? pending.restartBytes : 0;
    plan.window.limit = pending.rangeBytes;
    if (isOnWire && plan.window.limit >= 0)
        return Reply(ReplyCode::ParameterNotImplemented, "RANG needs TYPE I.");
    plan.open = [path = plan.path, offset = plan.window.offset](const Vfs &vfs) {
        return vfs.openForRead(path, offset);
    };
    return plan;
}

} // namespace QFtp::Internal
