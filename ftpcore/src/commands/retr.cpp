// SPDX-License-Identifier: MIT
// RETR: RFC 959 4.1.3. After REST: RFC 3659 5.3.
#include "commands/commandtable.h"

namespace QFtp::Internal {

Outcome handleRetr(CommandContext &context, const Command &command)
{
    const auto &pending = context.state.pending;
    TransferJob job;
    job.path = context.resolve(command.argument);
    job.representation = context.state.representation;
    // The offset counts bytes on the data connection. In TYPE A those are not the file's: the
    // client's part is made again and left out. A marker of MODE B counts the file's.
    const bool isOnWire =
        job.representation.ascii && job.representation.mode == Representation::Mode::Stream;
    job.offsetBytes = isOnWire ? 0 : pending.restartBytes;
    job.skippedBytes = isOnWire ? pending.restartBytes : 0;
    job.limitBytes = pending.rangeBytes;
    if (isOnWire && job.limitBytes >= 0)
        return Reply(ReplyCode::ParameterNotImplemented, "RANG needs TYPE I.");
    job.open = [path = job.path, offset = job.offsetBytes](const Vfs &vfs) {
        return vfs.openForRead(path, offset);
    };
    return job;
}

} // namespace QFtp::Internal
