// SPDX-License-Identifier: MIT
#include "vfs/vfs.h"

namespace QFtp::Internal {

std::optional<QFtpError> Vfs::refusal(const QFtpPath &path, Permissions needed) const
{
    if (path.hasControlBytes())
        return ErrorKind::NameNotAllowed;
    if ((m_user.permissions & needed) != needed)
        return ErrorKind::PermissionDenied;
    return std::nullopt;
}

QFtpResult<QFtpEntry> Vfs::stat(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::List))
        return *error;
    return m_user.storage->stat(path);
}

QFtpResult<std::unique_ptr<QFtpDirectory>> Vfs::openDirectory(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::List))
        return *error;
    return m_user.storage->openDirectory(path);
}

QFtpResult<std::unique_ptr<QFtpFile>> Vfs::openForRead(const QFtpPath &path, qint64 offset) const
{
    if (const auto error = refusal(path, Permission::Read))
        return *error;
    return m_user.storage->openForRead(path, offset);
}

Permission Vfs::neededToWrite(const QFtpPath &path, const QFtpWriteOptions &options) const
{
    const auto entry = m_user.storage->stat(path);
    if (!entry)
        return Permission::Create;
    const bool isAtEnd = options.append || (options.offset > 0 && options.offset == entry->size);
    return isAtEnd ? Permission::Append : Permission::Overwrite;
}

QFtpResult<std::unique_ptr<QFtpFile>> Vfs::openForWrite(const QFtpPath &path,
                                                        const QFtpWriteOptions &options) const
{
    if (const auto error = refusal(path, {}))
        return *error;
    // Only a user who may do some of it makes it necessary to look which it is.
    constexpr Permissions All =
        Permissions(Permission::Create) | Permission::Overwrite | Permission::Append;
    const Permissions granted = m_user.permissions & All;
    if (granted != All && (!granted || !granted.testFlag(neededToWrite(path, options))))
        return ErrorKind::PermissionDenied;
    return m_user.storage->openForWrite(path, options);
}

QFtpResult<void> Vfs::makeDirectory(const QFtpPath &path, int mode) const
{
    if (const auto error = refusal(path, Permission::MakeDirectory))
        return *error;
    return m_user.storage->makeDirectory(path, mode);
}

QFtpResult<void> Vfs::removeFile(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::Delete))
        return *error;
    return m_user.storage->removeFile(path);
}

QFtpResult<void> Vfs::removeDirectory(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::RemoveDirectory))
        return *error;
    return m_user.storage->removeDirectory(path);
}

QFtpResult<void> Vfs::checkRename(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::Rename))
        return *error;
    if (path.isRoot())
        return ErrorKind::PermissionDenied;
    const auto entry = m_user.storage->stat(path);
    return entry ? QFtpResult<void>() : entry.error();
}

QFtpResult<void> Vfs::rename(const QFtpPath &from, const QFtpPath &to) const
{
    for (const QFtpPath &path : {from, to}) {
        if (const auto error = refusal(path, Permission::Rename))
            return *error;
    }
    const bool mayReplace = m_user.permissions.testFlag(Permission::Overwrite);
    if (!mayReplace && from != to && m_user.storage->stat(to))
        return ErrorKind::AlreadyExists;
    return m_user.storage->rename(from, to);
}

QFtpResult<void> Vfs::setModified(const QFtpPath &path, qint64 msecs) const
{
    if (const auto error = refusal(path, Permission::SetAttributes))
        return *error;
    return m_user.storage->setModified(path, msecs);
}

QFtpResult<void> Vfs::setMode(const QFtpPath &path, int mode) const
{
    if (const auto error = refusal(path, Permission::SetAttributes))
        return *error;
    return m_user.storage->setMode(path, mode);
}

QFtpResult<qint64> Vfs::availableBytes(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::List))
        return *error;
    return m_user.storage->availableBytes(path);
}

QFtpResult<void> Vfs::enter(const QFtpPath &path) const
{
    if (const auto error = refusal(path, {}))
        return *error;
    const auto entry = m_user.storage->stat(path);
    if (!entry)
        return entry.error();
    return entry->type == QFtpEntry::Type::Directory ? QFtpResult<void>()
                                                     : ErrorKind::NotADirectory;
}

} // namespace QFtp::Internal
