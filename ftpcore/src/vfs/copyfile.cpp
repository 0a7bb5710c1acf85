// SPDX-License-Identifier: MIT
#include "vfs/copyfile.h"

#include "vfs/filechunks.h"

namespace QFtp::Internal {

namespace {

QFtpResult<void> copyAll(QFtpFile &source, QFtpFile &target, const QFtpCaller &caller)
{
    const auto copied = readChunks(source, -1, [&](QByteArrayView bytes) -> QFtpResult<void> {
        if (caller.stop.stop_requested())
            return ErrorKind::Cancelled;
        return target.write(bytes.data(), bytes.size());
    });
    return copied ? QFtpResult<void>() : copied.error();
}

bool isSameVersion(const QFtpEntry &a, const QFtpEntry &b)
{
    // An unknown time (its keeper is not responding) proves nothing.
    const bool isTimeKnown =
        a.uniqueId.isEmpty() || (a.modifiedMsecs != -1 && b.modifiedMsecs != -1);
    return a.uniqueId == b.uniqueId && a.size == b.size
        && (!isTimeKnown || a.modifiedMsecs == b.modifiedMsecs);
}

QFtpResult<void> copyFile(const FilePlace &from, const FilePlace &to, const QFtpEntry &entry,
                          bool isNew, bool mayReplace, const QFtpCaller &caller)
{
    const auto source = from.storage.openForRead({from.path, 0, caller});
    if (!source)
        return source.error();
    QFtpWriteOptions options;
    options.exclusive = !mayReplace;
    if (entry.mode >= 0)
        options.mode = entry.mode & 0777;
    const auto target = to.storage.openForWrite({to.path, options, caller});
    if (!target)
        return target.error();
    const auto begun = to.storage.stat({to.path, caller});
    auto done = copyAll(**source, **target, caller);
    if (done)
        done = (*target)->commit();
    else
        (*target)->abandon();
    if (!done) {
        // Some storages show a new file while it is being written, and keep it. Someone may have
        // replaced it since.
        const auto left = to.storage.stat({to.path, caller});
        const bool isOurs = isNew && begun && left && begun->uniqueId == left->uniqueId;
        if (isOurs)
            static_cast<void>(to.storage.removeFile({to.path, caller}));
        return done;
    }
    if (entry.modifiedMsecs != -1) // not every storage supports this
        static_cast<void>(to.storage.setAttributes({to.path, entry.modifiedMsecs, {}, caller}));
    return {};
}

} // namespace

QFtpResult<void> moveFile(const FilePlace &from, const FilePlace &to, bool mayReplace,
                          const QFtpCaller &caller)
{
    const auto entry = from.storage.stat({from.path, caller});
    if (!entry)
        return entry.error();
    if (entry->type != QFtpEntry::Type::File)
        return ErrorKind::CrossesStorages;
    const auto before = to.storage.stat({to.path, caller});
    if (!before && before.error().kind() != ErrorKind::NotFound)
        return before.error();
    // The same file, reached through two mounts: moving it would leave none.
    if (before && isSameVersion(*entry, *before))
        return ErrorKind::CrossesStorages;
    if (before && !mayReplace)
        return ErrorKind::AlreadyExists;
    if (auto copied = copyFile(from, to, *entry, !before, mayReplace, caller); !copied)
        return copied;
    // If the original was replaced in the meantime, it is not what was copied.
    const auto now = from.storage.stat({from.path, caller});
    if (!now || !isSameVersion(*entry, *now))
        return now ? QFtpError(ErrorKind::Busy, QStringLiteral("the file changed during the copy"))
                   : now.error();
    return from.storage.removeFile({from.path, caller});
}

} // namespace QFtp::Internal
