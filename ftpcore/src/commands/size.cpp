// SPDX-License-Identifier: MIT
// SIZE, MDTM: RFC 3659 4 and 3. SIZE returns the stored size in any TYPE, as clients expect.
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

// \a fact returns empty text if the storage does not know the value now.
Outcome factOfFile(CommandContext &context, const QByteArray &argument,
                   QByteArray (*fact)(const QFtpEntry &))
{
    const QFtpPath path = context.resolve(argument);
    return context.onStorage([path](const Vfs &vfs) { return vfs.stat(path); },
                             [fact](const QFtpResult<QFtpEntry> &entry) -> Reply {
                                 if (!entry)
                                     return Reply::fromError(entry.error());
                                 if (entry->type != QFtpEntry::Type::File)
                                     return Reply::fromError(ErrorKind::NotAFile);
                                 const QByteArray value = fact(*entry);
                                 if (value.isEmpty())
                                     return Reply::fromError(ErrorKind::Unavailable);
                                 return {ReplyCode::FileStatus, value};
                             });
}

} // namespace

Outcome handleSize(CommandContext &context, const Command &command)
{
    return factOfFile(context, command.argument, [](const QFtpEntry &entry) {
        return entry.size < 0 ? QByteArray() : QByteArray::number(entry.size);
    });
}

Outcome handleMdtm(CommandContext &context, const Command &command)
{
    return factOfFile(context, command.argument, [](const QFtpEntry &entry) {
        QByteArray time;
        if (entry.modifiedMsecs != -1)
            appendTime(&time, entry.modifiedMsecs);
        return time;
    });
}

} // namespace QFtp::Internal
