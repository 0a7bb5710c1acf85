// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SESSIONSHARED_H
#define QFTP_SESSION_SESSIONSHARED_H

#include "limits/bandwidth.h"
#include "limits/connectionlimits.h"
#include "limits/guard.h"
#include "limits/loglimit.h"
#include "session/lanes.h"
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
    }

    Lanes lanes;
    ConnectionLimits connections;
    Guard guard;
    LogLimit logLimit;
    Bandwidth bandwidth;
    const std::shared_ptr<SessionObserver> observer;
    std::atomic<quint64> lastTransferId = 0;
    // Whether the application wants transfers: a call into its thread costs more than a small
    // transfer.
    std::atomic<bool> wantsTransfers = false;
    std::atomic<bool> wantsProgress = false;
    std::atomic<bool> wantsLogins = false;
};

} // namespace QFtp::Internal

#endif
