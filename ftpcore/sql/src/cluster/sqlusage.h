// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CLUSTER_SQLUSAGE_H
#define QFTP_SQL_CLUSTER_SQLUSAGE_H

#include "cluster/nodelife.h"
#include "cluster/statements.h"

#include "limits/sharedusage.h"

#include <functional>

namespace QFtp::Internal::Sql {

/// See SharedUsage.
class SqlUsage : public SharedUsage
{
public:
    /// Asks the database, within a time. If that is over before, the function is called once the
    /// query has ended.
    using Ask = std::function<QFtpResult<Statements::Rows>(const QString &, const QVariantList &,
                                                           const std::function<void()> &)>;

    SqlUsage(Ask ask, std::shared_ptr<NodeLife> life, std::chrono::milliseconds patience) :
        m_ask(std::move(ask)), m_life(std::move(life)), m_patience(patience)
    { }

    QFtpResult<Change> beginChange(const QList<QByteArray> &keys, bool isAlone,
                                   const std::stop_token &stop) override;
    void endChange(quint64 id, const Changes &changes, const QList<QByteArray> &below) override;
    QFtpResult<Places> usage(const QList<QByteArray> &places) override;
    QFtpResult<void> setStored(quint64 id, const QByteArray &place, const Usage &stored) override;
    QFtpResult<std::optional<Shortage>> reserve(const QList<QByteArray> &places,
                                                const QList<QuotaLimit> &limits,
                                                const Usage &more) override;
    void release(const QList<QByteArray> &places, const Usage &reserved) override;

private:
    QFtpResult<Statements::Rows> ask(
        const QString &text, const QVariantList &values,
        const std::function<void()> &late = [] {}) const;
    QFtpResult<std::optional<Shortage>> tryToReserve(const QStringList &places,
                                                     const QList<QuotaLimit> &limits,
                                                     const Usage &more);
    QFtpResult<std::optional<Shortage>> askForRoom(const QList<QuotaLimit> &limits,
                                                   const Usage &more, UsageNotes::Spare *spare,
                                                   std::unique_lock<std::mutex> *lock);

    const Ask m_ask;
    const std::shared_ptr<NodeLife> m_life;
    const std::chrono::milliseconds m_patience;
};

} // namespace QFtp::Internal::Sql

#endif
