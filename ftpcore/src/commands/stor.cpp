// SPDX-License-Identifier: MIT
// STOR, APPE: RFC 959 4.1.3; after REST: RFC 3659 5. STOU: RFC 1123 4.1.2.9.
#include "commands/hooks.h"

#include <QtCore/qrandom.h>

namespace QFtp::Internal {

namespace {

Outcome store(CommandContext &context, const QFtpPath &path, QFtpWriteOptions options)
{
    const auto &pending = context.state.pending;
    TransferPlan plan;
    plan.direction = TransferDirection::Upload;
    plan.path = path;
    plan.representation = context.state.representation;
    const bool isOnWire =
        plan.representation.ascii && plan.representation.mode == Representation::Mode::Stream;
    if (options.offset > 0 && isOnWire)
        return Reply(ReplyCode::InvalidRestart, "An upload can be restarted in TYPE I only.");
    if (pending.rangeBytes >= 0)
        return Reply(ReplyCode::ParameterNotImplemented, "RANG works with RETR and HASH only.");
    options.mode = 0666 & ~context.state.umask;
    options.hidden = context.hooks()->onUpload && !options.append && options.offset == 0;
    plan.window.offset = options.offset;
    // With APPE, the announced size may mean the whole file or the new part.
    plan.announcedBytes = options.append ? -1 : pending.announcedBytes;
    if (plan.representation.isIdentity())
        options.size = plan.announcedBytes;
    plan.open = [path, options](const Vfs &vfs) { return vfs.openForWrite(path, options); };
    if (options.exclusive)
        plan.openingText = "FILE: " + path.toByteArray();
    return plan;
}

} // namespace

Outcome handleStor(CommandContext &context, const Command &command)
{
    QFtpWriteOptions options;
    options.offset = context.state.pending.restartBytes;
    return store(context, context.resolve(command.argument), options);
}

Outcome handleAppe(CommandContext &context, const Command &command)
{
    QFtpWriteOptions options;
    options.append = true;
    return store(context, context.resolve(command.argument), options);
}

// The name is almost certainly free. If it is not, the upload is refused, so it never replaces
// another file. A name that the client proposes becomes the prefix.
Outcome handleStou(CommandContext &context, const Command &command)
{
    QFtpWriteOptions options;
    options.exclusive = true;
    const QByteArray random =
        QByteArray::number(QRandomGenerator::system()->generate64() >> 16, 36);
    const QFtpPath proposed = context.resolve(command.argument);
    const QFtpPath path = command.argument.isEmpty()
        ? context.state.directory.child("ftp-" + random)
        : proposed.parent().child(proposed.fileName() + '.' + random);
    return store(context, path, options);
}

} // namespace QFtp::Internal
