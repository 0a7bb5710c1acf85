// SPDX-License-Identifier: MIT
#include "base/credentials.h"

#ifdef QFTP_NATIVE_IO
#include <linux/capability.h>
#include <sys/syscall.h>
#endif
#include <unistd.h>

namespace QFtp::Internal {

#ifdef QFTP_NATIVE_IO

namespace {

// Plain system calls: the C library's functions change every thread of the process.
bool setGroups(const QList<quint32> &groups)
{
    return ::syscall(SYS_setgroups, size_t(groups.size()), groups.constData()) == 0;
}

bool setEffective(long call, quint32 id) { return ::syscall(call, -1, id, -1) == 0; }

QList<quint32> ownGroups()
{
    quint32 few[64]; // usually enough, which saves a call per job
    const int count = ::getgroups(int(std::size(few)), few);
    if (count >= 0)
        return QList<quint32>(few, few + count);
    QList<quint32> groups(::getgroups(0, nullptr));
    groups.resize(::getgroups(int(groups.size()), groups.data()));
    return groups;
}

thread_local ActingAs *acting = nullptr; // null: this thread has its own rights

} // namespace

ActingAs::ActingAs(const std::optional<QFtpSystemIdentity> &identity) : m_identity(identity)
{
    if (!m_identity)
        return;
    m_ownUser = ::geteuid();
    if (m_identity->user == 0 && m_ownUser != 0) {
        m_isDone = false;
        return;
    }
    m_ownGroup = ::getegid();
    m_ownGroups = ownGroups();
    // If begin() fails half-way, the destructor undoes it.
    m_isActing = true;
    m_isDone = begin();
    m_outer = std::exchange(acting, this);
}

ActingAs::~ActingAs()
{
    if (!m_isActing)
        return;
    acting = m_outer;
    end();
}

bool ActingAs::begin()
{
    m_hasGroups = setGroups(m_identity->groups);
    return m_hasGroups && setEffective(SYS_setresgid, m_identity->group)
        && setEffective(SYS_setresuid, m_identity->user);
}

void ActingAs::end()
{
    // The user comes first: it restores the right to change groups.
    const bool isBack = setEffective(SYS_setresuid, m_ownUser)
        && setEffective(SYS_setresgid, m_ownGroup) && (!m_hasGroups || setGroups(m_ownGroups));
    if (!isBack)
        qFatal("a thread can't get its own rights back");
}

OwnRights::OwnRights() : m_interrupted(acting)
{
    if (m_interrupted)
        m_interrupted->end();
}

OwnRights::~OwnRights()
{
    if (m_interrupted && !m_interrupted->begin())
        qFatal("a thread can't act as another user again");
}

bool ActingAs::isPossible()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2] = {};
    constexpr quint32 Needed = (1U << CAP_SETUID) | (1U << CAP_SETGID);
    return ::syscall(SYS_capget, &header, data) == 0 && (data[0].effective & Needed) == Needed;
}

#else

ActingAs::ActingAs(const std::optional<QFtpSystemIdentity> &identity) : m_isDone(!identity) { }

ActingAs::~ActingAs() = default;

OwnRights::OwnRights() : m_interrupted(nullptr) { }

OwnRights::~OwnRights() = default;

bool ActingAs::isPossible() { return false; }

#endif

} // namespace QFtp::Internal
