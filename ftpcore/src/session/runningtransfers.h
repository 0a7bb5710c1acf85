// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_RUNNINGTRANSFERS_H
#define QFTP_SESSION_RUNNINGTRANSFERS_H

#include <functional>
#include <map>
#include <mutex>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// The transfers of a server that run at this moment. Thread: any.
class RunningTransfers
{
public:
    /// Describes a transfer as it is now. Called with a lock held: it must be quick.
    using Describe = std::function<QFtpTransfer()>;

    void add(quint64 id, Describe describe)
    {
        const std::lock_guard lock(m_mutex);
        m_transfers.emplace(id, std::move(describe));
    }
    /// When it returns, the transfer is not described any more.
    void remove(quint64 id)
    {
        const std::lock_guard lock(m_mutex);
        m_transfers.erase(id);
    }
    /// All of them, in the order in which they began.
    QList<QFtpTransfer> all() const
    {
        QList<QFtpTransfer> result;
        const std::lock_guard lock(m_mutex);
        for (const auto &transfer : m_transfers)
            result.append(transfer.second());
        return result;
    }

private:
    mutable std::mutex m_mutex;
    std::map<quint64, Describe> m_transfers;
};

} // namespace QFtp::Internal

#endif
