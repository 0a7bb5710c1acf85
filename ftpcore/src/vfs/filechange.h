// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_FILECHANGE_H
#define QFTP_VFS_FILECHANGE_H

#include "vfs/userquotas.h"

namespace QFtp::Internal {

/// A change of files in one mount: what they take is compared before and afterwards.
///
/// Blocking. Thread: one.
class FileChange
{
public:
    enum class Company {
        Others, ///< side by side with other changes
        Alone,
        Glance, ///< nothing changes yet, where several servers share what is known of the place
    };

    FileChange(UserQuotas &quotas, qsizetype mount, QFtpCaller caller);
    /// Calls end(), and releases what keepReserved() did not keep.
    ~FileChange();
    Q_DISABLE_COPY_MOVE(FileChange)

    /// Waits until the files \a keys may change, and looks at them.
    /// Errors: those of the storage; Internal; Busy: \a stop was requested, or a place has been
    /// counted for minutes.
    QFtpResult<void> begin(const QList<QByteArray> &keys, const std::stop_token &stop,
                           Company company = Company::Others);
    /// Promises \a more in \a books until the change is complete, if the user has a limit there.
    /// Errors: NoSpace, Unavailable (a place has to be counted first).
    QFtpResult<void> reserve(const UsageBooks &books, const Usage &more);
    /// The promise lasts from now on until somebody takes it back.
    void keepReserved() { m_promises.clear(); }
    /// The files have changed.
    void complete();
    /// Places that \a books are about, and those at or below \a keys, have to be counted.
    void forget(const UsageBooks &books, const QList<QByteArray> &keys);
    /// Lets others change the files.
    void end();

    /// What the file \a key took before; all zeros if nothing is known about its places.
    Usage before(const QByteArray &key) const;
    /// Nothing, if the place is not counted.
    std::optional<Usage> known(const QByteArray &key) const;
    const UsageBooks &booksOver(const QByteArray &key) const;

private:
    struct File
    {
        QByteArray key;
        UsageBooks books;
        std::optional<Usage> before; // nothing: no book of the change is counted
    };

    QFtpResult<Usage> usageOf(const QByteArray &key) const;
    QFtpResult<void> beginHere(const QList<QByteArray> &keys, const std::stop_token &stop);
    QFtpResult<void> beginShared(const QList<QByteArray> &keys, const std::stop_token &stop);
    bool lock(QList<QByteArray> keys, const std::stop_token &stop);
    bool enter(const QList<QByteArray> &keys, const std::stop_token &stop);
    bool enterGates(const UsageBooks &books, const std::stop_token &stop);
    QFtpResult<void> look();
    bool isCounted() const;
    void settle(const File &file, const QFtpResult<Usage> &after);
    const File *find(const QByteArray &key) const;

    UserQuotas &m_quotas;
    const QuotaPlace &m_place;
    QFtpCaller m_caller;
    QList<File> m_files;
    Company m_company = Company::Others;
    SharedUsage *m_shared = nullptr;             // null: nothing of it is shared
    std::optional<SharedUsage::Change> m_change; // that m_shared knows
    SharedUsage::Changes m_changes;
    QList<QByteArray> m_forgotten;
    UsageBooks m_gates; // entered
    QList<std::shared_ptr<std::mutex>> m_mutexes;
    std::vector<std::unique_lock<std::mutex>> m_locks; // of m_mutexes
    QList<std::pair<UsageBooks, Usage>> m_promises;
};

} // namespace QFtp::Internal

#endif
