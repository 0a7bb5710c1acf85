// SPDX-License-Identifier: MIT
#include "storage/windowsfile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

namespace QFtp::Internal::Windows {

namespace {

constexpr auto NoMoreFiles = NTSTATUS(0x80000006);
constexpr qint64 TicksPerMsec = 10'000;                    // of 100 ns
constexpr qint64 MsecsFrom1601To1970 = 11'644'473'600'000; // where the two calendars begin

int errnoOf(DWORD error)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_DRIVE:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
        return ENOENT;
    case ERROR_ALREADY_EXISTS:
    case ERROR_FILE_EXISTS:
        return EEXIST;
    case ERROR_INVALID_NAME:
        return EINVAL;
    case ERROR_FILENAME_EXCED_RANGE:
        return ENAMETOOLONG;
    case ERROR_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
    case ERROR_INVALID_OWNER:
        return EACCES;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
    case ERROR_LOCK_FAILED:
    case ERROR_USER_MAPPED_FILE:
    case ERROR_DELETE_PENDING:
    case ERROR_BUSY:
        return EBUSY;
    case ERROR_DIR_NOT_EMPTY:
        return ENOTEMPTY;
    case ERROR_DIRECTORY:
        return ENOTDIR;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case ERROR_NOT_ENOUGH_QUOTA:
        return ENOSPC;
    case ERROR_WRITE_PROTECT:
        return EROFS;
    case ERROR_NOT_SAME_DEVICE:
        return EXDEV;
    case ERROR_TOO_MANY_OPEN_FILES:
    case ERROR_NO_SYSTEM_RESOURCES:
        return EMFILE;
    case ERROR_INVALID_PARAMETER:
    case ERROR_NOT_SUPPORTED:
    case ERROR_INVALID_FUNCTION:
    case ERROR_CALL_NOT_IMPLEMENTED:
        return ENOTSUP;
    case 681: // ERROR_STOPPED_ON_SYMLINK
        return ELOOP;
    default:
        return EIO;
    }
}

} // namespace

bool succeeded(NTSTATUS status)
{
    constexpr auto FileIsADirectory = NTSTATUS(0xC00000BA); // Win32 knows no name for it
    constexpr auto DeletePending = NTSTATUS(0xC0000056);    // Win32 calls it "access denied"
    if (status >= 0)
        return true;
    errno = status == FileIsADirectory ? EISDIR
        : status == NoMoreFiles        ? 0
        : status == DeletePending      ? EBUSY
                                       : errnoOf(::RtlNtStatusToDosError(status));
    return false;
}

void setErrnoFromWin32() { errno = errnoOf(::GetLastError()); }

UNICODE_STRING unicode(const QString &text)
{
    UNICODE_STRING result;
    result.Buffer = const_cast<wchar_t *>(wide(text)); // the system only reads it
    result.Length = USHORT(text.size() * qsizetype(sizeof(wchar_t)));
    result.MaximumLength = result.Length;
    return result;
}

QString longPath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (native.startsWith(QStringLiteral("\\\\?\\")))
        return native;
    if (native.startsWith(QStringLiteral("\\\\")))
        return QStringLiteral("\\\\?\\UNC\\") + native.sliced(2);
    return QStringLiteral("\\\\?\\") + native;
}

qint64 toMsecs(const FILETIME &time)
{
    return qint64(joined(time.dwHighDateTime, time.dwLowDateTime)) / TicksPerMsec
        - MsecsFrom1601To1970;
}

FILETIME fromMsecs(qint64 msecs)
{
    const auto ticks = quint64((msecs + MsecsFrom1601To1970) * TicksPerMsec);
    return {DWORD(ticks), DWORD(ticks >> 32)};
}

QFtpEntry::Type typeOf(DWORD attributes)
{
    if (attributes & FILE_ATTRIBUTE_DIRECTORY)
        return QFtpEntry::Type::Directory;
    return attributes & FILE_ATTRIBUTE_DEVICE ? QFtpEntry::Type::Other : QFtpEntry::Type::File;
}

bool isLinkTag(DWORD attributes, DWORD tag)
{
    return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) && IsReparseTagNameSurrogate(tag);
}

FileHandle openNative(HANDLE directory, const QString &name, const Opening &how)
{
    UNICODE_STRING text = unicode(name);
    OBJECT_ATTRIBUTES attributes;
    InitializeObjectAttributes(&attributes, &text, OBJ_CASE_INSENSITIVE, directory, nullptr);
    IO_STATUS_BLOCK ignored;
    HANDLE result = nullptr;
    constexpr ULONG ShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const ULONG options = how.options | FILE_SYNCHRONOUS_IO_NONALERT
        | (how.followsReparsePoint ? 0 : FILE_OPEN_REPARSE_POINT);
    const NTSTATUS status =
        ::NtCreateFile(&result, how.access | SYNCHRONIZE, &attributes, &ignored, nullptr,
                       FILE_ATTRIBUTE_NORMAL, ShareAll, how.disposition, options, nullptr, 0);
    return succeeded(status) ? FileHandle(result) : FileHandle();
}

const DirectoryQuery::Entry *DirectoryQuery::next()
{
    const auto *bytes = reinterpret_cast<const char *>(m_last);
    if (m_last && m_last->NextEntryOffset != 0)
        m_last = reinterpret_cast<const Entry *>(bytes + m_last->NextEntryOffset);
    else
        m_last = read() ? reinterpret_cast<const Entry *>(m_buffer.constData()) : nullptr;
    return m_last;
}

bool DirectoryQuery::read()
{
    constexpr qsizetype BytesForAll = 64 * 1024;
    constexpr qsizetype BytesForOne = sizeof(Entry) + 256 * sizeof(wchar_t);
    const bool isFirst = !std::exchange(m_isStarted, true);
    if (isFirst)
        m_buffer.resize(m_name.isEmpty() ? BytesForAll : BytesForOne);
    if (!m_directory.isValid())
        return false;
    UNICODE_STRING name = unicode(m_name);
    IO_STATUS_BLOCK ignored;
    constexpr auto NoSuchFile = NTSTATUS(0xC000000F);
    const NTSTATUS status = ::NtQueryDirectoryFile(
        m_directory.get(), nullptr, nullptr, nullptr, &ignored, m_buffer.data(),
        ULONG(m_buffer.size()), FILE_INFORMATION_CLASS(FileIdBothDirectoryInformationClass),
        !m_name.isEmpty(), m_name.isEmpty() ? nullptr : &name, isFirst);
    // The root of an empty drive does not even have "." in it.
    return succeeded(status == NoSuchFile && m_name.isEmpty() ? NoMoreFiles : status);
}

QStringView nameOf(const DirectoryQuery::Entry &entry)
{
    return QStringView(reinterpret_cast<const char16_t *>(entry.FileName),
                       qsizetype(entry.FileNameLength / sizeof(wchar_t)));
}

void setFacts(const DirectoryQuery::Entry &entry, FileFacts *facts)
{
    const auto toFileTime = [](const LARGE_INTEGER &time) {
        return FILETIME{DWORD(time.LowPart), DWORD(time.HighPart)};
    };
    // Of a reparse point, the size of the extended attributes is the tag.
    facts->type = isLinkTag(entry.FileAttributes, entry.EaSize) ? QFtpEntry::Type::Link
                                                                : typeOf(entry.FileAttributes);
    facts->size = entry.EndOfFile.QuadPart;
    facts->modifiedMsecs = toMsecs(toFileTime(entry.LastWriteTime));
    facts->createdMsecs = toMsecs(toFileTime(entry.CreationTime));
    facts->inode = quint64(entry.FileId.QuadPart);
}

RenameRequest::RenameRequest(HANDLE target, const QString &name, bool replaces) :
    m_replaces(replaces),
    m_bytes(qsizetype(sizeof(FILE_RENAME_INFO)) + name.size() * qsizetype(sizeof(wchar_t)), '\0')
{
    info()->RootDirectory = target;
    info()->FileNameLength = DWORD(name.size() * qsizetype(sizeof(wchar_t)));
    std::copy_n(wide(name), name.size(), info()->FileName);
}

// The flags are at the place of the older boolean.
void *RenameRequest::posix()
{
    const ULONG flags = RenamePosixSemantics | (m_replaces ? RenameReplaceIfExists : 0);
    std::memcpy(m_bytes.data(), &flags, sizeof flags);
    return m_bytes.data();
}

void *RenameRequest::plain()
{
    const ULONG flags = m_replaces ? 1 : 0;
    std::memcpy(m_bytes.data(), &flags, sizeof flags);
    return m_bytes.data();
}

} // namespace QFtp::Internal::Windows
