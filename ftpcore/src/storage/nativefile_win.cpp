// SPDX-License-Identifier: MIT
// Every name is opened relative to the handle of the directory it is in, one component at a time.
// Win32 can't do that, but NtCreateFile() of the system below it can. It also takes names as they
// are: without its limit of 260 characters, and without giving a second meaning to some of them.
#include "storage/nativefile.h"

#include "storage/windowsfile.h"
#include "storage/windowsname.h"

#include <aclapi.h>
#include <cerrno>
#include <chrono>
#include <QtCore/qrandom.h>
#include <thread>
#include <winioctl.h>

namespace QFtp::Internal {

using namespace Windows;

namespace {

constexpr DWORD RecallOnOpen = 0x00040000; // not every compiler knows these two
constexpr DWORD RecallOnDataAccess = 0x00400000;
constexpr DWORD KeptElsewhere =
    FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_OFFLINE | RecallOnOpen | RecallOnDataAccess;
constexpr ACCESS_MASK ReadAccess = FILE_READ_DATA | FILE_READ_ATTRIBUTES;

// Two names of one file: its own and a short one, such as PROGRA~1. Access rules know only the
// first, so the second leads nowhere. Null: see errno.
const DirectoryQuery::Entry *entryOf(DirectoryQuery *query, const QString &name)
{
    const auto *found = query->next();
    if (found && isSameWindowsName(nameOf(*found), name))
        return found;
    if (found || errno == 0)
        errno = ENOENT;
    return nullptr;
}

bool isOwnName(HANDLE directory, const QString &name)
{
    DirectoryQuery query(directory, name);
    return entryOf(&query, name);
}

bool isReadOnly(HANDLE directory, const QString &name)
{
    DirectoryQuery query(directory, name);
    const auto *found = entryOf(&query, name);
    return found && (found->FileAttributes & FILE_ATTRIBUTE_READONLY);
}

FILE_ATTRIBUTE_TAG_INFO tagOf(const FileHandle &file)
{
    FILE_ATTRIBUTE_TAG_INFO info{FILE_ATTRIBUTE_REPARSE_POINT, IO_REPARSE_TAG_SYMLINK};
    // A file whose tag cannot be read is treated as a link, so it is refused.
    ::GetFileInformationByHandleEx(file.get(), FileAttributeTagInfo, &info, sizeof info);
    return info;
}

bool isLink(const FILE_ATTRIBUTE_TAG_INFO &info)
{
    return isLinkTag(info.FileAttributes, info.ReparseTag);
}

bool isSameFile(const FileHandle &a, const FileHandle &b)
{
    FileFacts first;
    FileFacts second;
    return readFacts(a, &first) && readFacts(b, &second) && first.isSameFile(second);
}

// Nothing: there can't be a file with this name. errno is ENOENT then.
std::optional<QString> existingName(const QByteArray &name)
{
    errno = ENOENT;
    return toWindowsName(name);
}

FileHandle refused(int error)
{
    errno = error;
    return FileHandle();
}

// Opens \a name, unless it is a link. What is kept elsewhere, for example in a cloud, is fetched
// only if it is opened in the ordinary way; it must then still be what has been looked at.
FileHandle openNamed(HANDLE directory, const QByteArray &name, Opening how)
{
    const auto native = toWindowsName(name);
    if (!native)
        return refused(how.disposition == FILE_OPEN ? ENOENT : EINVAL);
    if (how.disposition == FILE_OPEN && !isOwnName(directory, *native))
        return FileHandle();
    FileHandle opened = openNative(directory, *native, how);
    if (!opened.isValid() || how.disposition != FILE_OPEN)
        return opened;
    const FILE_ATTRIBUTE_TAG_INFO info = tagOf(opened);
    if (isLink(info))
        return refused(ELOOP);
    if (!(info.FileAttributes & KeptElsewhere))
        return opened;
    how.followsReparsePoint = true;
    FileHandle ordinary = openNative(directory, *native, how);
    if (ordinary.isValid() && !isSameFile(opened, ordinary))
        return refused(EACCES);
    return ordinary;
}

Opening openingFor(Access access)
{
    switch (access) {
    case Access::Inspect:
        return {.access = FILE_READ_ATTRIBUTES};
    case Access::Directory:
    case Access::Listing:
        return {.access = DirectoryAccess, .options = FILE_DIRECTORY_FILE};
    case Access::Content:
        return {.access = ReadAccess, .options = FILE_NON_DIRECTORY_FILE};
    }
    Q_UNREACHABLE();
}

// Antivirus programs and search indexes hold a new file for a moment.
template<typename Call> bool patiently(const Call &call)
{
    using std::chrono::milliseconds;
    for (milliseconds wait{10}; !call(); wait *= 2) {
        if (errno != EBUSY || wait > milliseconds(640))
            return false;
        std::this_thread::sleep_for(wait);
    }
    return true;
}

bool setInformation(const FileHandle &file, int kind, void *information, size_t size)
{
    IO_STATUS_BLOCK ignored;
    return succeeded(::NtSetInformationFile(file.get(), &ignored, information, ULONG(size),
                                            FILE_INFORMATION_CLASS(kind)));
}

bool renamePlainly(const FileHandle &file, RenameRequest *request)
{
    return setInformation(file, FileRenameInformationClass, request->plain(), request->size());
}

// For file systems that can't replace a file that others read (FAT, some network folders): it gets
// another name first, and goes once they have closed it.
bool replaceBySteppingAside(const FileHandle &file, const FileHandle &directory,
                            const QString &name)
{
    const FileHandle old =
        openNative(directory.get(), name, {.access = DELETE | FILE_READ_ATTRIBUTES});
    RenameRequest aside(
        directory.get(),
        QStringLiteral(".qftp-%1.old").arg(QRandomGenerator::system()->generate64(), 0, 36), false);
    RenameRequest back(directory.get(), name, false);
    if (!old.isValid() || !renamePlainly(old, &aside))
        return false;
    if (!renamePlainly(file, &back)) {
        const int error = errno;
        renamePlainly(old, &back);
        errno = error;
        return false;
    }
    FILE_DISPOSITION_INFO remove{TRUE};
    setInformation(old, FileDispositionInformationClass, &remove, sizeof remove);
    return true;
}

// Replaces a file while others read it, as far as the file system can do that. \a replaced: null,
// or what has that name now.
bool moveTo(const FileHandle &file, const FileHandle &directory, const QString &name,
            const FileFacts *replaced)
{
    RenameRequest request(directory.get(), name, replaced);
    if (setInformation(file, FileRenameInformationExClass, request.posix(), request.size()))
        return true;
    const bool isPlain = errno == ENOTSUP;
    if (isPlain && renamePlainly(file, &request))
        return true;
    const int error = errno;
    const bool isInUse = error == EACCES && replaced && !isReadOnly(directory.get(), name);
    if (isInUse && isPlain && replaced->isFile())
        return replaceBySteppingAside(file, directory, name);
    errno = isInUse ? EBUSY : error; // EBUSY: somebody has it open, and does not share it
    return false;
}

bool removeNamed(const FileHandle &directory, const QByteArray &name, ULONG options)
{
    const auto native = existingName(name);
    if (!native || !isOwnName(directory.get(), *native))
        return false;
    // The link itself, not what it leads to.
    return patiently([&] {
        const FileHandle file =
            openNative(directory.get(), *native,
                       {.access = DELETE | FILE_READ_ATTRIBUTES, .options = options});
        if (!file.isValid())
            return false;
        // The name is free at once, even while others read the file.
        ULONG posix = DispositionDelete | DispositionPosixSemantics;
        if (setInformation(file, FileDispositionInformationExClass, &posix, sizeof posix))
            return true;
        FILE_DISPOSITION_INFO plain{TRUE};
        return errno == ENOTSUP
            && setInformation(file, FileDispositionInformationClass, &plain, sizeof plain);
    });
}

// Whether any entry was put on that file itself, rather than inherited from its directory.
bool hasOwnEntries(PACL list)
{
    for (DWORD i = 0; list && i < list->AceCount; ++i) {
        void *entry = nullptr;
        if (::GetAce(list, i, &entry)
            && !(static_cast<ACE_HEADER *>(entry)->AceFlags & INHERITED_ACE))
            return true;
    }
    return false;
}

// Asks for the right to do so only now: on some network folders nobody has it.
DWORD setRights(const FileHandle &file, PACL list, bool isProtected)
{
    const FileHandle again = openNative(file.get(), {}, {.access = READ_CONTROL | WRITE_DAC});
    if (!again.isValid())
        return ERROR_ACCESS_DENIED;
    const DWORD protection = isProtected ? DWORD(PROTECTED_DACL_SECURITY_INFORMATION) : 0;
    return ::SetSecurityInfo(again.get(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | protection,
                             nullptr, nullptr, list, nullptr);
}

// Follows links: the path is the administrator's.
FileHandle openPath(const QString &path, ACCESS_MASK access)
{
    const QString native = longPath(path);
    const HANDLE opened =
        ::CreateFileW(wide(native), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                      nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (opened != INVALID_HANDLE_VALUE)
        return FileHandle(opened);
    setErrnoFromWin32();
    return FileHandle();
}

} // namespace

bool FileHandle::close()
{
    if (!isValid() || ::CloseHandle(release()))
        return true;
    setErrnoFromWin32();
    return false;
}

FileHandle FileHandle::duplicate() const
{
    HANDLE result = nullptr;
    const HANDLE process = ::GetCurrentProcess();
    if (!::DuplicateHandle(process, m_native, process, &result, 0, FALSE, DUPLICATE_SAME_ACCESS))
        setErrnoFromWin32();
    return FileHandle(result);
}

FileHandle openBelow(ConfinedRoot root, const QFtpPath &path, Access access)
{
    const Opening last = openingFor(access);
    if (path.isRoot())
        return openNative(root.directory, {}, {.access = DirectoryAccess, .options = last.options});
    const QList<QByteArray> names = path.relative().split('/');
    FileHandle directory;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const HANDLE from = directory.isValid() ? directory.get() : root.directory;
        const bool isLast = i == names.size() - 1;
        FileHandle next =
            openNamed(from, names.at(i), isLast ? last : openingFor(Access::Directory));
        if (!next.isValid())
            return next;
        directory = std::move(next);
    }
    return directory;
}

FileHandle openAt(const FileHandle &directory, const QByteArray &name, Access access)
{
    return openNamed(directory.get(), name, openingFor(access));
}

FileHandle openDirectory(const QString &path)
{
    FileHandle result = openPath(path, DirectoryAccess);
    FileFacts facts;
    if (result.isValid() && readFacts(result, &facts) && facts.type != QFtpEntry::Type::Directory)
        return refused(ENOTDIR);
    return result;
}

FileHandle openForWriting(const FileHandle &directory, const QByteArray &name,
                          const WriteAccess &access)
{
    const ACCESS_MASK write = access.appends ? FILE_APPEND_DATA : FILE_WRITE_DATA;
    FileHandle file = openNamed(directory.get(), name,
                                {.access = write | FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES,
                                 .disposition = ULONG(access.isNew ? FILE_CREATE : FILE_OPEN),
                                 .options = FILE_NON_DIRECTORY_FILE});
    if (file.isValid() && access.truncates && !access.isNew && !::SetEndOfFile(file.get())) {
        setErrnoFromWin32();
        file.close();
    }
    return file;
}

bool readFacts(const FileHandle &file, FileFacts *facts)
{
    BY_HANDLE_FILE_INFORMATION info;
    if (!::GetFileInformationByHandle(file.get(), &info)) {
        setErrnoFromWin32();
        return false;
    }
    const bool isLinkItself =
        (info.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) && isLink(tagOf(file));
    facts->type = isLinkItself ? QFtpEntry::Type::Link : typeOf(info.dwFileAttributes);
    facts->size = qint64(joined(info.nFileSizeHigh, info.nFileSizeLow));
    facts->modifiedMsecs = toMsecs(info.ftLastWriteTime);
    facts->createdMsecs = toMsecs(info.ftCreationTime);
    facts->links = int(info.nNumberOfLinks);
    facts->device = info.dwVolumeSerialNumber;
    facts->inode = joined(info.nFileIndexHigh, info.nFileIndexLow);
    return true;
}

bool readFacts(const FileHandle &directory, const QByteArray &name, FileFacts *facts)
{
    const auto native = existingName(name);
    if (!native)
        return false;
    // Without opening the file: another program may use it alone.
    DirectoryQuery query(directory.get(), *native);
    const auto *found = entryOf(&query, *native);
    if (!found)
        return false;
    setFacts(*found, facts);
    BY_HANDLE_FILE_INFORMATION info;
    facts->device =
        ::GetFileInformationByHandle(directory.get(), &info) ? info.dwVolumeSerialNumber : 0;
    return true;
}

bool readFacts(const QString &path, FileFacts *facts)
{
    const FileHandle opened = openPath(path, FILE_READ_ATTRIBUTES);
    return opened.isValid() && readFacts(opened, facts);
}

bool namesIgnoreCase() { return true; }

bool canFollowLinks() { return false; }

std::optional<QByteArray> readLink(const FileHandle &directory, const QByteArray &name)
{
    FileFacts facts;
    const bool isLinkItself =
        readFacts(directory, name, &facts) && facts.type == QFtpEntry::Type::Link;
    return isLinkItself ? std::optional(QByteArray()) : std::nullopt;
}

bool makeDirectory(const FileHandle &directory, const QByteArray &name, int)
{
    return openNamed(directory.get(), name,
                     {.access = FILE_READ_ATTRIBUTES,
                      .disposition = FILE_CREATE,
                      .options = FILE_DIRECTORY_FILE})
        .isValid();
}

bool removeFile(const FileHandle &directory, const QByteArray &name)
{
    return removeNamed(directory, name, FILE_NON_DIRECTORY_FILE);
}

bool removeDirectory(const FileHandle &directory, const QByteArray &name)
{
    return removeNamed(directory, name, FILE_DIRECTORY_FILE);
}

void holdFile(const FileHandle &) { }

bool canHoldFiles() { return false; }

bool removeUnheld(const FileHandle &directory, const QByteArray &name)
{
    return removeFile(directory, name);
}

bool renameFile(const FileHandle &directory, const QByteArray &name, const FileHandle &target,
                const QByteArray &newName, bool replaces)
{
    const auto from = existingName(name);
    if (!from || !isOwnName(directory.get(), *from))
        return false;
    const auto to = toWindowsName(newName);
    if (!to) {
        errno = EINVAL;
        return false;
    }
    FileFacts existing;
    FileFacts moved;
    // A file that is not found under its own name has another one, and is not replaced.
    bool isTaken = readFacts(target, newName, &existing);
    if (isTaken && readFacts(directory, name, &moved) && !existing.isSameFile(moved)
        && existing.type == QFtpEntry::Type::Directory) {
        errno = EISDIR;
        return false;
    }
    return patiently([&] {
        const FileHandle file =
            openNative(directory.get(), *from, {.access = DELETE | FILE_READ_ATTRIBUTES});
        if (!file.isValid())
            return false;
        if (moveTo(file, target, *to, replaces && isTaken ? &existing : nullptr))
            return true;
        if (errno == EEXIST && replaces && !isTaken) { // perhaps another client has just made it
            isTaken = readFacts(target, newName, &existing);
            errno = isTaken ? EBUSY : EEXIST;
        }
        return false;
    });
}

bool setModified(const FileHandle &directory, const QByteArray &name, qint64 msecs)
{
    const FileHandle file =
        openNamed(directory.get(), name, {.access = FILE_WRITE_ATTRIBUTES | FILE_READ_ATTRIBUTES});
    const FILETIME time = fromMsecs(msecs);
    if (file.isValid() && !::SetFileTime(file.get(), nullptr, nullptr, &time))
        setErrnoFromWin32();
    else if (file.isValid())
        return true;
    return false;
}

// Its rights are lists of users, not twelve bits.
bool setMode(ConfinedRoot, const QFtpPath &, int)
{
    errno = ENOSYS;
    return false;
}

bool copyRights(const FileHandle &directory, const QByteArray &existing, const FileHandle &file)
{
    const FileHandle old =
        openNamed(directory.get(), existing, {.access = READ_CONTROL | FILE_READ_ATTRIBUTES});
    if (!old.isValid())
        return false;
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    DWORD error = ::GetSecurityInfo(old.get(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr,
                                    nullptr, &list, nullptr, &descriptor);
    SECURITY_DESCRIPTOR_CONTROL control = 0;
    DWORD ignored = 0;
    if (error == ERROR_SUCCESS)
        ::GetSecurityDescriptorControl(descriptor, &control, &ignored);
    const bool isProtected = (control & SE_DACL_PROTECTED) != 0;
    if (error == ERROR_SUCCESS && (isProtected || hasOwnEntries(list)))
        error = setRights(file, list, isProtected);
    ::LocalFree(descriptor);
    if (error != ERROR_SUCCESS) {
        ::SetLastError(error);
        setErrnoFromWin32();
    }
    return error == ERROR_SUCCESS;
}

bool setNewMode(const FileHandle &, int) { return true; }

qint64 availableBytes(const FileHandle &file)
{
    VolumeSize size;
    IO_STATUS_BLOCK ignored;
    if (!succeeded(
            ::NtQueryVolumeInformationFile(file.get(), &ignored, &size, sizeof size,
                                           FS_INFORMATION_CLASS(FileFsSizeInformationClass))))
        return -1;
    return size.availableUnits.QuadPart * size.sectorsPerUnit * size.bytesPerSector;
}

int descriptorOf(const FileHandle &) { return -1; }

qint64 readSome(const FileHandle &file, char *data, qint64 size)
{
    DWORD count = 0;
    if (::ReadFile(file.get(), data, DWORD(qMin<qint64>(size, 1 << 30)), &count, nullptr)
        || ::GetLastError() == ERROR_HANDLE_EOF)
        return count;
    setErrnoFromWin32();
    return -1;
}

bool writeAll(const FileHandle &file, const char *data, qint64 size)
{
    while (size > 0) {
        DWORD count = 0;
        if (!::WriteFile(file.get(), data, DWORD(qMin<qint64>(size, 1 << 30)), &count, nullptr)) {
            setErrnoFromWin32();
            return false;
        }
        data += count;
        size -= count;
    }
    return true;
}

bool seekTo(const FileHandle &file, qint64 position)
{
    FileFacts facts;
    DWORD ignored = 0;
    if (readFacts(file, &facts) && position > facts.size) // otherwise the gap takes space and time
        ::DeviceIoControl(file.get(), FSCTL_SET_SPARSE, nullptr, 0, nullptr, 0, &ignored, nullptr);
    LARGE_INTEGER distance;
    distance.QuadPart = position;
    if (::SetFilePointerEx(file.get(), distance, nullptr, FILE_BEGIN))
        return true;
    setErrnoFromWin32();
    return false;
}

bool syncFile(const FileHandle &file)
{
    if (::FlushFileBuffers(file.get()))
        return true;
    setErrnoFromWin32();
    return false;
}

// File systems of Windows keep a journal of their names.
bool syncDirectory(const FileHandle &) { return true; }

struct NameReader::State
{
    explicit State(FileHandle opened) : directory(std::move(opened)), query(directory.get(), {})
    {
        FileFacts facts;
        if (QFtp::Internal::readFacts(directory, &facts))
            device = facts.device;
    }

    const FileHandle directory;
    DirectoryQuery query;
    quint64 device = 0; // of all entries
};

NameReader::NameReader(FileHandle directory) :
    m_state(std::make_unique<State>(std::move(directory)))
{
    if (!m_state->query.isValid())
        m_state.reset();
}

NameReader::~NameReader() = default;

bool NameReader::hasFacts() { return true; }

bool NameReader::readFacts(const QByteArray &name, FileFacts *facts) const
{
    return QFtp::Internal::readFacts(m_state->directory, name, facts);
}

// A name that could not be opened is not shown either.
bool NameReader::next(QByteArray *name, FileFacts *facts)
{
    while (const auto *found = m_state->query.next()) {
        const QStringView text = nameOf(*found);
        *name = text.toUtf8();
        if (text == u"." || text == u".." || !toWindowsName(*name))
            continue;
        setFacts(*found, facts);
        facts->device = m_state->device;
        return true;
    }
    return false;
}

} // namespace QFtp::Internal
