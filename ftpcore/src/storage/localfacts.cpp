// SPDX-License-Identifier: MIT
#include "storage/localfacts.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace QFtp::Internal {

namespace {

QFtpEntry::Type typeFromMode(quint32 mode)
{
    if (S_ISREG(mode))
        return QFtpEntry::Type::File;
    if (S_ISDIR(mode))
        return QFtpEntry::Type::Directory;
    return S_ISLNK(mode) ? QFtpEntry::Type::Link : QFtpEntry::Type::Other;
}

void setUniqueId(QByteArray *id, quint64 device, quint64 inode)
{
    static constexpr char Digits[] = "0123456789abcdef";
    char text[40];
    char *first = text + sizeof text;
    for (quint64 number : {inode, device}) {
        if (first != text + sizeof text)
            *--first = 'g';
        do {
            *--first = Digits[number & 15];
            number >>= 4;
        } while (number);
    }
    id->resize(0); // keeps the memory for the next entry
    id->append(first, text + sizeof text - first);
}

constexpr size_t NameBufferBytes = 4096;
#ifdef AT_EMPTY_PATH
constexpr int EmptyPath = AT_EMPTY_PATH;
#else
constexpr int EmptyPath = -1; // no real flag has this value
#endif

} // namespace

bool LocalFacts::readDescriptor(int descriptor, QFtpEntry *entry)
{
    return read(descriptor, "", EmptyPath, entry);
}

bool LocalFacts::readName(int directory, const char *name, QFtpEntry *entry)
{
    return read(directory, name, AT_SYMLINK_NOFOLLOW, entry);
}

#ifdef QFTP_NATIVE_IO
bool LocalFacts::read(int directory, const char *name, int flags, QFtpEntry *entry)
{
    const auto msecs = [](const statx_timestamp &time) {
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    };
    struct statx facts;
    if (::statx(directory, name, flags, STATX_BASIC_STATS | STATX_BTIME, &facts) != 0)
        return false;
    entry->type = typeFromMode(facts.stx_mode);
    entry->size = qint64(facts.stx_size);
    entry->modifiedMsecs = msecs(facts.stx_mtime);
    entry->createdMsecs = facts.stx_mask & STATX_BTIME ? msecs(facts.stx_btime) : -1;
    entry->mode = facts.stx_mode & 07777;
    entry->links = int(facts.stx_nlink);
    setOwner(facts.stx_uid, facts.stx_gid, entry);
    setUniqueId(&entry->uniqueId, quint64(facts.stx_dev_major) << 32 | facts.stx_dev_minor,
                facts.stx_ino);
    return true;
}
#else
bool LocalFacts::read(int directory, const char *name, int flags, QFtpEntry *entry)
{
    struct stat facts;
    const bool isDescriptor = flags == EmptyPath;
    if ((isDescriptor ? ::fstat(directory, &facts) : ::fstatat(directory, name, &facts, flags))
        != 0)
        return false;
    entry->type = typeFromMode(facts.st_mode);
    entry->size = facts.st_size;
    entry->modifiedMsecs = qint64(facts.st_mtime) * 1000;
    entry->mode = int(facts.st_mode & 07777);
    entry->links = int(facts.st_nlink);
    setOwner(facts.st_uid, facts.st_gid, entry);
    setUniqueId(&entry->uniqueId, facts.st_dev, facts.st_ino);
    return true;
}
#endif

void LocalFacts::setOwner(quint32 user, quint32 group, QFtpEntry *entry)
{
    if (!m_hasLast || user != m_lastUser)
        m_lastUserName = m_names->user(user);
    if (!m_hasLast || group != m_lastGroup)
        m_lastGroupName = m_names->group(group);
    m_hasLast = true;
    m_lastUser = user;
    m_lastGroup = group;
    // Threads that change the same reference count slow each other down.
    if (!entry->owner.isSharedWith(m_lastUserName))
        entry->owner = m_lastUserName;
    if (!entry->group.isSharedWith(m_lastGroupName))
        entry->group = m_lastGroupName;
}

QByteArray OwnerNames::user(quint32 id)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_users.constFind(id);
    if (found == m_users.constEnd()) {
        char buffer[NameBufferBytes];
        passwd account;
        passwd *result = nullptr;
        ::getpwuid_r(id, &account, buffer, sizeof buffer, &result);
        found = m_users.insert(id, result ? QByteArray(account.pw_name) : QByteArray::number(id));
    }
    return *found;
}

QByteArray OwnerNames::group(quint32 id)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_groups.constFind(id);
    if (found == m_groups.constEnd()) {
        char buffer[NameBufferBytes];
        ::group account;
        ::group *result = nullptr;
        ::getgrgid_r(id, &account, buffer, sizeof buffer, &result);
        found = m_groups.insert(id, result ? QByteArray(account.gr_name) : QByteArray::number(id));
    }
    return *found;
}

} // namespace QFtp::Internal
