// SPDX-License-Identifier: MIT
// SIZE, MDTM: RFC 3659 4 and 3. The size is the stored one, as clients expect in any TYPE.
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

// \a fact is empty where the storage can't tell it now.
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
