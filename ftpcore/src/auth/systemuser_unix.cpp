// SPDX-License-Identifier: MIT
#include "auth/systemuser.h"

#include <cerrno>
#include <grp.h>
#include <mutex>
#include <pwd.h>
#include <QtCore/qfile.h>

namespace QFtp::Internal {

namespace {

QList<quint32> groupsOf(const char *name, gid_t primary)
{
    int count = 32;
    QList<gid_t> groups(count);
    if (::getgrouplist(name, primary, groups.data(), &count) < 0) {
        groups.resize(count);
        if (::getgrouplist(name, primary, groups.data(), &count) < 0)
            return {primary}; // the list grew in the meantime; grant nothing that is unknown
    }
    groups.resize(count);
    return groups;
}

// Calls \a look with a record and a buffer that grows as needed; null: there is no such user.
template<typename Look> const passwd *lookUp(passwd *record, QByteArray *buffer, Look look)
{
    constexpr qsizetype LargestRecord = 1024 * 1024;
    passwd *found = nullptr;
    buffer->resize(4096);
    while (look(record, buffer->data(), size_t(buffer->size()), &found) == ERANGE
           && buffer->size() < LargestRecord)
        buffer->resize(buffer->size() * 4);
    return found;
}

} // namespace

std::optional<SystemUser> findSystemUser(const QString &name)
{
    const QByteArray wanted = name.toLocal8Bit();
    if (wanted.isEmpty() || wanted.contains('\0'))
        return std::nullopt;
    passwd record;
    QByteArray buffer;
    const passwd *found = lookUp(&record, &buffer, [&](auto... arguments) {
        return ::getpwnam_r(wanted.constData(), arguments...);
    });
    // Some directories know one user by several names; limits and bans apply to the canonical one.
    if (!found || found->pw_name != wanted)
        return std::nullopt;
    return SystemUser{name,
                      {found->pw_uid, found->pw_gid, groupsOf(found->pw_name, found->pw_gid)},
                      QFile::decodeName(found->pw_dir),
                      QFile::decodeName(found->pw_shell)};
}

QSet<QString> namesOfRoot()
{
    static std::mutex mutex; // the list has one position for all threads
    const std::lock_guard lock(mutex);
    QSet<QString> result;
    ::setpwent();
    while (const passwd *user = ::getpwent()) {
        if (user->pw_uid == 0)
            result.insert(QString::fromLocal8Bit(user->pw_name));
    }
    ::endpwent();
    return result;
}

QFtpSystemIdentity identityOfOwner(quint32 userId)
{
    constexpr quint32 NoGroup = 65534;
    passwd record;
    QByteArray buffer;
    const passwd *found = lookUp(&record, &buffer, [userId](auto... arguments) {
        return ::getpwuid_r(userId, arguments...);
    });
    const quint32 group = found ? found->pw_gid : NoGroup;
    return {userId, group, {group}};
}

} // namespace QFtp::Internal
