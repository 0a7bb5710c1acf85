// SPDX-License-Identifier: MIT
#include "base/credentials.h"

#ifdef QFTP_NATIVE_IO
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

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

/// The capabilities of this thread.
class Capabilities
{
public:
    Capabilities() : m_isKnown(::syscall(SYS_capget, &m_header, m_data) == 0) { }

    quint64 effective() const { return quint64(m_data[1].effective) << 32 | m_data[0].effective; }
    bool setEffective(quint64 wanted)
    {
        m_data[0].effective = quint32(wanted);
        m_data[1].effective = quint32(wanted >> 32);
        return m_isKnown && ::syscall(SYS_capset, &m_header, m_data) == 0;
    }

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_data[2] = {};
    const bool m_isKnown;
};

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
    m_ownCapabilities = Capabilities().effective();
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
    const bool isOther = m_hasGroups && setEffective(SYS_setresgid, m_identity->group)
        && setEffective(SYS_setresuid, m_identity->user);
    const bool keeps = m_identity->user == 0; // root's rights are its capabilities
    return isOther && (keeps || Capabilities().setEffective(0));
}

void ActingAs::end()
{
    // The capabilities come first: they allow the other changes. For a process that runs as root,
    // the change of the user brings them back.
    const bool mayChange = m_ownUser == 0 || Capabilities().setEffective(m_ownCapabilities);
    const bool isBack = mayChange && setEffective(SYS_setresuid, m_ownUser)
        && setEffective(SYS_setresgid, m_ownGroup) && (!m_hasGroups || setGroups(m_ownGroups))
        && (m_ownUser != 0 || Capabilities().setEffective(m_ownCapabilities));
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
    constexpr quint64 Needed = (1U << CAP_SETUID) | (1U << CAP_SETGID);
    return (Capabilities().effective() & Needed) == Needed;
}

#else

ActingAs::ActingAs(const std::optional<QFtpSystemIdentity> &identity) : m_isDone(!identity) { }

ActingAs::~ActingAs() = default;

OwnRights::OwnRights() : m_interrupted(nullptr) { }

OwnRights::~OwnRights() = default;

bool ActingAs::isPossible() { return false; }

#endif

} // namespace QFtp::Internal
