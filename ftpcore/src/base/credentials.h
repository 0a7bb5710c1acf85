// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_CREDENTIALS_H
#define QFTP_BASE_CREDENTIALS_H

#include <optional>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Gives this thread the rights of another user of the system, until it goes.
///
/// Only this thread: Linux keeps credentials for each. A thread that can't get its own back ends
/// the process, rather than serve the next session with them.
class ActingAs
{
public:
    /// Nothing: the thread keeps the rights it has. Only a process that is root can act as root:
    /// the kernel takes the capabilities of others when they return.
    explicit ActingAs(const std::optional<QFtpSystemIdentity> &identity);
    ~ActingAs();
    Q_DISABLE_COPY_MOVE(ActingAs)

    /// False: it could not be done, and nothing may be done in that name.
    bool isDone() const { return m_isDone; }

    /// Whether this process may act as others.
    static bool isPossible();

private:
    friend class OwnRights;

    bool begin();
    void end();

    const std::optional<QFtpSystemIdentity> m_identity;
    ActingAs *m_outer = nullptr; // that this one interrupts
    bool m_isActing = false;
    bool m_isDone = true;
    bool m_hasGroups = false; // those of the other user
    quint32 m_ownUser = 0;
    quint32 m_ownGroup = 0;
    QList<quint32> m_ownGroups;
};

/// Gives this thread its own rights back, until it goes. A thread that it starts meanwhile has them
/// too; else it would keep those that this one acts with.
class OwnRights
{
public:
    OwnRights();
    ~OwnRights();
    Q_DISABLE_COPY_MOVE(OwnRights)

private:
    ActingAs *const m_interrupted; // null: they are its own anyway
};

} // namespace QFtp::Internal

#endif
