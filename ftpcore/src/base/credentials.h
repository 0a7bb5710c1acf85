// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_CREDENTIALS_H
#define QFTP_BASE_CREDENTIALS_H

#include <optional>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Gives this thread the rights of another system user for as long as the object exists.
///
/// Only this thread changes, because Linux keeps credentials per thread. While it acts, it has no
/// capability in effect: a daemon that is not root holds some, and the kernel takes them away only
/// from root. If the thread can't get its own rights back, the process ends rather than serve the
/// next session with the wrong ones.
class ActingAs
{
public:
    /// Without an identity the thread keeps its rights. Only a process that runs as root can act as
    /// root: for any other process the kernel drops the capabilities on the way back.
    explicit ActingAs(const std::optional<QFtpSystemIdentity> &identity);
    ~ActingAs();
    Q_DISABLE_COPY_MOVE(ActingAs)

    /// False: the change failed, and the caller must not do anything in that user's name.
    bool isDone() const { return m_isDone; }

    /// Whether this process may act as other users.
    static bool isPossible();
    /// The user of this process, and that user's group; 0: root. On Windows, which has no such
    /// numbers, 65534.
    static quint32 processUser();
    static quint32 processGroup();

private:
    friend class OwnRights;

    bool begin();
    void end();

    const std::optional<QFtpSystemIdentity> m_identity;
    ActingAs *m_outer = nullptr; // the one that this one interrupts
    bool m_isActing = false;
    bool m_isDone = true;
    bool m_hasGroups = false;      // whether the other user's groups are set
    quint64 m_ownCapabilities = 0; // those in effect
    quint32 m_ownUser = 0;
    quint32 m_ownGroup = 0;
    QList<quint32> m_ownGroups;
};

/// Gives this thread its own rights back for as long as the object exists. A thread started in the
/// meantime gets them too; otherwise it would keep the rights of the user this thread acts as.
class OwnRights
{
public:
    OwnRights();
    ~OwnRights();
    Q_DISABLE_COPY_MOVE(OwnRights)

private:
    ActingAs *const m_interrupted; // null: the thread has its own rights anyway
};

} // namespace QFtp::Internal

#endif
