// SPDX-License-Identifier: MIT
#include "vfs/copyfile.h"

namespace QFtp::Internal {

namespace {

QFtpResult<void> copyAll(QFtpFile &source, QFtpFile &target, const std::function<bool()> &goesOn)
{
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    while (goesOn()) {
        const auto count = source.read(buffer.data(), buffer.size());
        if (!count)
            return count.error();
        if (*count == 0)
            return {};
        if (const auto written = target.write(buffer.constData(), *count); !written)
            return written;
    }
    return ErrorKind::Cancelled;
}

} // namespace

QFtpResult<void> moveFile(const FilePlace &from, const FilePlace &to, bool mayReplace,
                          const std::function<bool()> &goesOn)
{
    const auto entry = from.storage.stat(from.path);
    if (!entry)
        return entry.error();
    if (entry->type != QFtpEntry::Type::File)
        return ErrorKind::CrossesStorages;
    const auto source = from.storage.openForRead(from.path, 0);
    if (!source)
        return source.error();
    QFtpWriteOptions options;
    options.exclusive = !mayReplace;
    if (entry->mode >= 0)
        options.mode = entry->mode & 0777;
    const auto target = to.storage.openForWrite(to.path, options);
    if (!target)
        return target.error();
    if (const auto copied = copyAll(**source, **target, goesOn); !copied) {
        (*target)->abandon();
        return copied;
    }
    if (const auto stored = (*target)->commit(); !stored)
        return stored;
    if (entry->modifiedMsecs != -1) // not every storage can set it
        static_cast<void>(to.storage.setModified(to.path, entry->modifiedMsecs));
    return from.storage.removeFile(from.path);
}

} // namespace QFtp::Internal
