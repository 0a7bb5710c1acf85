// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_USERQUOTAS_H
#define QFTP_VFS_USERQUOTAS_H

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

    UserQuotas(std::shared_ptr<UsageLedger> ledger, const QFtpUser &user);
    ~UserQuotas();
    Q_DISABLE_COPY_MOVE(UserQuotas)

    UsageLedger &ledger() const { return *m_ledger; }
    /// Whether anybody has a quota: otherwise, nothing is counted.
    bool isActive() { return m_ledger->isUsed(); }
    /// The place of the mount with \a index in QFtpUser::mounts.
    const QuotaPlace &place(qsizetype index);
    /// Returns the limits that concern \a books.
    QList<QuotaLimit> limitsOf(const UsageBooks &books);
    /// Makes sure that the places of \a limits are counted.
    /// Errors: Cancelled, Unavailable (it could not be done).
    QFtpResult<void> countMissing(const QList<QuotaLimit> &limits, const QFtpCaller &caller);
    /// Promises \a more in \a books. Errors: NoSpace, and those of countMissing().
    QFtpResult<void> reserve(const UsageBooks &books, const Usage &more, const QFtpCaller &caller);
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

    const std::shared_ptr<UsageLedger> m_ledger;
    const QList<QFtpMount> m_mounts; // those of the user, then QFtpUser::quotaPlaces
    const qsizetype m_ownMounts;     // how many of them are the user's
    const QFtpQuota m_quota;
    std::once_flag m_isPrepared;
    std::vector<std::unique_ptr<Place>> m_places; // as m_mounts
    QList<QuotaLimit> m_limits;
};

} // namespace QFtp::Internal

#endif
