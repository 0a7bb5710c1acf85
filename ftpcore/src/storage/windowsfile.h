// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_WINDOWSFILE_H
#define QFTP_STORAGE_WINDOWSFILE_H

#include "storage/nativefile.h"

#include <windows.h>
#include <winternl.h>

extern "C" {
// Documented, but not in the headers of every compiler.
NTSTATUS NTAPI NtQueryDirectoryFile(HANDLE, HANDLE, PIO_APC_ROUTINE, PVOID, PIO_STATUS_BLOCK, PVOID,
                                    ULONG, FILE_INFORMATION_CLASS, BOOLEAN, PUNICODE_STRING,
                                    BOOLEAN);
NTSTATUS NTAPI NtQueryVolumeInformationFile(HANDLE, PIO_STATUS_BLOCK, PVOID, ULONG,
                                            FS_INFORMATION_CLASS);
NTSTATUS NTAPI NtSetInformationFile(HANDLE, PIO_STATUS_BLOCK, PVOID, ULONG, FILE_INFORMATION_CLASS);
}

// Parts of nativefile_win.cpp: the types and calls of Windows as the rest of the file wants them.
namespace QFtp::Internal::Windows {

/// Whether a call of the native system succeeded. If not, sets errno.
bool succeeded(NTSTATUS status);
/// Sets errno from GetLastError().
void setErrnoFromWin32();

/// Shares the characters of \a text, which must live longer.
UNICODE_STRING unicode(const QString &text);
inline const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}
/// Returns the absolute \a path in the form that has no limit of 260 characters.
QString longPath(const QString &path);

inline quint64 joined(DWORD high, DWORD low) { return quint64(high) << 32 | low; }
qint64 toMsecs(const FILETIME &time);
FILETIME fromMsecs(qint64 msecs);
QFtpEntry::Type typeOf(DWORD attributes);
/// Whether these are a symbolic link, a junction, or anything else that stands for another name.
bool isLinkTag(DWORD attributes, DWORD tag);

/// How to open a name.
struct Opening
{
    ACCESS_MASK access = FILE_READ_ATTRIBUTES;
    ULONG disposition = FILE_OPEN;
    ULONG options = 0;
    bool followsReparsePoint = false;
};
constexpr ACCESS_MASK DirectoryAccess = FILE_LIST_DIRECTORY | FILE_TRAVERSE | FILE_READ_ATTRIBUTES;

/// Opens \a name in \a directory as it is; empty: the directory again.
FileHandle openNative(HANDLE directory, const QString &name, const Opening &how);

/// Reads the entries of a directory: all, or the one with a certain name.
class DirectoryQuery
{
public:
    using Entry = FILE_ID_BOTH_DIR_INFO;

    /// \a name: see above; empty: all. Opens the directory again, because a handle keeps the name
    /// of its first query.
    DirectoryQuery(HANDLE directory, QString name) :
        m_directory(
            openNative(directory, {}, {.access = DirectoryAccess, .options = FILE_DIRECTORY_FILE})),
        m_name(std::move(name))
    { }

    /// Returns the next entry, valid until the next call; null: there are no more (errno is 0), or
    /// it failed.
    const Entry *next();

    /// False: the directory can't be read; errno has the reason after the construction.
    bool isValid() const { return m_directory.isValid(); }

private:
    bool read();

    const FileHandle m_directory;
    const QString m_name;
    bool m_isStarted = false;
    const Entry *m_last = nullptr; // in m_buffer
    QByteArray m_buffer;
};

QStringView nameOf(const DirectoryQuery::Entry &entry);
void setFacts(const DirectoryQuery::Entry &entry, FileFacts *facts);

/// The argument of a call that renames a file.
class RenameRequest
{
public:
    RenameRequest(HANDLE target, const QString &name, bool replaces);

    void *posix();
    void *plain();
    size_t size() const { return size_t(m_bytes.size()); }

private:
    FILE_RENAME_INFO *info() { return reinterpret_cast<FILE_RENAME_INFO *>(m_bytes.data()); }

    const bool m_replaces;
    QByteArray m_bytes;
};

/// FILE_FS_SIZE_INFORMATION, which not every compiler knows.
struct VolumeSize
{
    LARGE_INTEGER units;
    LARGE_INTEGER availableUnits; ///< for this user
    ULONG sectorsPerUnit;
    ULONG bytesPerSector;
};

// Numbers of the native interface.
constexpr int FileFsSizeInformationClass = 3;
constexpr int FileRenameInformationClass = 10;
constexpr int FileDispositionInformationClass = 13;
constexpr int FileIdBothDirectoryInformationClass = 37;
constexpr int FileDispositionInformationExClass = 64;
constexpr int FileRenameInformationExClass = 65;
constexpr ULONG DispositionDelete = 0x1;
constexpr ULONG DispositionPosixSemantics = 0x2;
constexpr ULONG RenameReplaceIfExists = 0x1;
constexpr ULONG RenamePosixSemantics = 0x2;

} // namespace QFtp::Internal::Windows

#endif
