// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_LANES_H
#define QFTP_SESSION_LANES_H

#include "base/lane.h"
#include "commands/commandcontext.h"

#include <QtCore/qthread.h>

namespace QFtp::Internal {

/// The blocking pool of a server: a lane for each kind of job. Thread: any.
struct Lanes
{
    Lane operations{1, Lane::WhenFull::Wait};     ///< short calls of a storage
    Lane transfers{1, Lane::WhenFull::Refuse};    ///< its client decides how long each takes
    Lane logins{1, Lane::WhenFull::Wait};         ///< authenticators
    Lane handshakes{1, Lane::WhenFull::Wait};     ///< they compute and never wait
    Lane dataHandshakes{1, Lane::WhenFull::Wait}; ///< those of data connections
    Lane helpers{helperThreads(), Lane::WhenFull::Refuse}; ///< they share the work of another job

    /// Sets the limits for jobs that start from now on.
    void setLimits(const QFtpConfig::Limits &limits)
    {
        operations.setLimit(limits.operations, qMax(1, limits.operations / 4));
        transfers.setLimit(limits.transfers);
        // Whoever guesses much waits for themselves.
        logins.setLimit(limits.logins, qMax(1, limits.logins / 4));
        // More handshakes than free cores would only slow each other down.
        handshakes.setLimit(limits.handshakes > 0 ? limits.handshakes
                                                  : qMax(1, QThread::idealThreadCount() / 2));
        // One user leaves room for others. Strangers, whose control connections need the other
        // lane, do not get here.
        const int cores = qMax(2, QThread::idealThreadCount());
        dataHandshakes.setLimit(cores, cores / 2);
    }

    Lane &lane(Later::Kind kind)
    {
        switch (kind) {
        case Later::Kind::Operation:
            return operations;
        case Later::Kind::Login:
            return logins;
        case Later::Kind::Transfer:
            break;
        }
        return transfers;
    }

    /// Calls Lane::end() for all lanes.
    void end(std::chrono::milliseconds patience)
    {
        for (Lane *lane :
             {&transfers, &operations, &handshakes, &dataHandshakes, &logins, &helpers})
            lane->end(patience);
    }

private:
    // One core remains for the job that gets help.
    static int helperThreads() { return qMax(1, QThread::idealThreadCount() - 1); }
};

} // namespace QFtp::Internal

#endif
