// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_LANE_H
#define QFTP_BASE_LANE_H

#include <chrono>
#include <functional>
#include <memory>
#include <QtCore/qglobal.h>

namespace QFtp::Internal {

/// A bounded number of threads for one kind of job that may block. Together, the lanes of a server
/// are its blocking pool: a lane for each kind, so that slow jobs of one kind delay no other.
///
/// Threads are started when they are needed and end when they are idle. Jobs take values along,
/// never pointers to a session.
///
/// Thread: any.
class Lane
{
public:
    enum class WhenFull {
        Wait,   ///< a job waits for a free thread
        Refuse, ///< a job does not run
    };

    /// \a limit: how many jobs run at once; at least 1.
    Lane(int limit, WhenFull whenFull);
    ~Lane();
    Q_DISABLE_COPY_MOVE(Lane)

    /// Runs \a work, and after it \a then on the same thread. When \a then runs, the place in the
    /// lane is free again, so whoever learns of the end there can start the next job at once.
    /// False: the lane is full and refuses, or it has ended; neither runs.
    bool run(std::function<void()> work, std::function<void()> then = nullptr);

    /// Changes the limit. Running jobs go on; beyond a smaller limit, threads end after their job.
    void setLimit(int limit);

    /// Takes no more jobs, and waits up to \a patience for those it has. Threads that hang in a
    /// storage are left behind; they end when the storage returns.
    void end(std::chrono::milliseconds patience);

private:
    class Threads;
    const std::shared_ptr<Threads>
        m_threads; // each thread owns it too, so one that hangs may outlive this
};

/// Runs a job in a lane of helpers. False: it does not run, and the caller does without help.
using Helper = std::function<bool(std::function<void()>)>;

} // namespace QFtp::Internal

#endif
