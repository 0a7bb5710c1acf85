// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SESSIONSHARED_H
#define QFTP_SESSION_SESSIONSHARED_H

#include "commands/hooks.h"
#include "config/quotas.h"
#include "limits/bandwidth.h"
#include "limits/cluster.h"
#include "limits/connectionlimits.h"
#include "limits/guard.h"
#include "limits/loglimit.h"
#include "limits/usageledger.h"
#include "session/lanes.h"
#include "session/runningtransfers.h"
#include "session/sessionobserver.h"

#include <atomic>

namespace QFtp::Internal {

/// Shared by all sessions of a server. Thread: any.
struct SessionShared
{
    explicit SessionShared(std::shared_ptr<SessionObserver> sessionObserver) :
        observer(std::move(sessionObserver))
    { }

    /// Applies the limits of a configuration, to running sessions too.
    void setConfiguration(const QFtpConfig &config)
    {
        lanes.setLimits(config.limits);
        connections.setLimits(config.limits);
        bandwidth.setConfiguration(config);
        guard.setSettings(config.guard, config.limits.loginDelay);
        setUsage(config);
    }

    /// What places hold: for quotas.
    std::shared_ptr<UsageLedger> usage() const
    {
        const std::lock_guard lock(m_mutex);
        return m_usage;
    }

    /// Decides the logins from now on. Those of sessions that are open too: a user who has been
    /// removed must not come back.
    void setAuthenticator(std::shared_ptr<QFtpAuthenticator> next)
    {
        const std::lock_guard lock(m_mutex);
        m_authenticator.swap(next); // the old one ends without the lock
    }
    std::shared_ptr<QFtpAuthenticator> authenticator() const
    {
        const std::lock_guard lock(m_mutex);
        return m_authenticator;
    }

    /// Null: this server is alone.
    std::shared_ptr<Cluster> cluster() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cluster;
    }
    void setCluster(std::shared_ptr<Cluster> next)
    {
        const std::lock_guard lock(m_mutex);
        m_cluster = std::move(next);
    }

    void setHooks(std::shared_ptr<const Hooks> next)
    {
        const std::lock_guard lock(m_mutex);
        m_hooks.swap(next);
    }
    /// What the application wants to be asked; never null.
    std::shared_ptr<const Hooks> hooks() const
    {
        const std::lock_guard lock(m_mutex);
        return m_hooks;
    }

    Lanes lanes;
    ConnectionLimits connections;
    Guard guard;
    LogLimit logLimit;
    Bandwidth bandwidth;
    RunningTransfers transfers;
    const std::shared_ptr<SessionObserver> observer;
    std::atomic<quint64> lastTransferId = 0;
    // Whether the application wants transfers: a call into its thread costs more than a small
    // transfer.
    std::atomic<bool> wantsTransfers = false;
    std::atomic<bool> wantsProgress = false;
    std::atomic<bool> wantsLogins = false;
    std::atomic<bool> wantsChanges = false;
    std::atomic<bool> wantsTranscripts = false; // of new sessions, from the greeting on

private:
    // The directory is that of the first configuration: another one would not know of the sessions
    // that are open. Files that change from now on count, even if no user with a quota is logged
    // in.
    void setUsage(const QFtpConfig &config)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_usage)
            m_usage = UsageLedger::in(config.files.quotaDirectory);
        if (hasQuotas(config))
            m_usage->setUsed();
    }

    mutable std::mutex m_mutex;
    // Guarded by m_mutex.
    std::shared_ptr<QFtpAuthenticator> m_authenticator;
    std::shared_ptr<Cluster> m_cluster;
    std::shared_ptr<UsageLedger> m_usage;
    std::shared_ptr<const Hooks> m_hooks = std::make_shared<const Hooks>();
};

} // namespace QFtp::Internal

#endif
