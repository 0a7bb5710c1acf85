// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_USERQUOTAS_H
#define QFTP_VFS_USERQUOTAS_H

#include "limits/sharedusage.h"
#include "vfs/quotaplace.h"

#include <mutex>

namespace QFtp::Internal {

/// The quotas of one user, and the places that they count. The quota of a mount, or of
/// QFtpUser::quotaPlaces, limits one place. The user's own limits all other mounts together,
/// without those inside each other.
///
/// Thread: any. Blocking, except the constructor and the destructor.
class UserQuotas
{
public:
    /// What the places of one quota hold.
    struct Report
    {
        QList<QFtpPath> mounts; ///< of these places
        QFtpQuota quota;
        std::optional<Usage> used; ///< nothing: it can't be counted now
    };

    /// Whether \a user has a quota.
    static bool hasLimits(const QFtpUser &user);

    /// Whether the quotas of \a user can be shared among several servers: each storage in which
    /// they count has a name, and none is a local directory, where a file grows while it is
    /// uploaded.
    static bool canBeShared(const QFtpUser &user);

    /// \a shared: what is shared with other servers; null: this one is alone.
    UserQuotas(std::shared_ptr<UsageLedger> ledger, const QFtpUser &user,
               std::shared_ptr<SharedUsage> shared = nullptr);
    ~UserQuotas();
    Q_DISABLE_COPY_MOVE(UserQuotas)

    UsageLedger &ledger() const { return *m_ledger; }
    /// What is shared about \a key; null: nothing.
    SharedUsage *sharedOf(const QByteArray &key) const
    {
        return SharedUsage::covers(key) ? m_shared.get() : nullptr;
    }
    /// Whether anybody has a quota, or may have one on another server: otherwise, nothing is
    /// counted.
    bool isActive() { return m_shared || m_ledger->isUsed(); }
    /// The place of the mount with \a index in QFtpUser::mounts.
    const QuotaPlace &place(qsizetype index);
    /// Returns the limits that concern \a books.
    QList<QuotaLimit> limitsOf(const UsageBooks &books);
    /// Makes sure that the places of \a limits are counted.
    /// Errors: Cancelled, Unavailable (it could not be done).
    QFtpResult<void> countMissing(const QList<QuotaLimit> &limits, const QFtpCaller &caller);
    /// Promises \a more in \a books. Errors: NoSpace, and those of countMissing().
    QFtpResult<void> reserve(const UsageBooks &books, const Usage &more, const QFtpCaller &caller);
    /// The same, but does not count.
    /// Errors: NoSpace, Unavailable (a place has to be counted first).
    QFtpResult<void> promise(const UsageBooks &books, const QList<QuotaLimit> &limits,
                             const Usage &more);
    /// Takes back a promise.
    void release(const UsageBooks &books, const Usage &reserved);
    /// What the places of \a limit hold; with \a reserved, what is promised too. Nothing: one of
    /// them has to be counted.
    std::optional<Usage> total(const QuotaLimit &limit, bool withReserved) const;
    /// Returns how many more bytes \a limits allow; nothing: there is no limit, or it is not known.
    std::optional<qint64> room(const QList<QuotaLimit> &limits);
    /// Returns a report for each limit. Errors: Cancelled.
    QFtpResult<QList<Report>> report(const QFtpCaller &caller);

private:
    struct Place
    {
        QuotaPlace place;
        std::shared_ptr<UsageBook> book;
    };

    void prepare();
    void addLimitOfUser();
    QFtpResult<void> count(const Place &place, const QFtpCaller &caller);
    QFtpResult<void> countShared(const Place &place, const QFtpCaller &caller);
    QFtpResult<Usage> countFiles(const Place &place, QHash<QByteArray, Usage> *open,
                                 const QFtpCaller &caller) const;
    QFtpResult<bool> isCounted(const Place &place) const;

    const std::shared_ptr<UsageLedger> m_ledger;
    const std::shared_ptr<SharedUsage> m_shared;
    const QList<QFtpMount> m_mounts; // those of the user, then QFtpUser::quotaPlaces
    const qsizetype m_ownMounts;     // how many of them are the user's
    const QFtpQuota m_quota;
    std::once_flag m_isPrepared;
    std::vector<std::unique_ptr<Place>> m_places; // as m_mounts
    QList<QuotaLimit> m_limits;
};

} // namespace QFtp::Internal

#endif
