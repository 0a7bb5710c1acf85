// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_LANE_H
#define QFTP_BASE_LANE_H

#include <chrono>
#include <functional>
#include <memory>
#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// A bounded number of threads for one kind of job that may block. The lanes of a server form its
/// blocking pool. Each kind of job has its own lane, so that slow jobs of one kind do not delay the
/// other kinds.
///
/// Threads start when they are needed and end when they have been idle for a while. Jobs hold
/// values, never pointers to a session.
///
/// Thread: any.
class Lane
{
public:
    enum class WhenFull {
        Wait,   ///< the job waits for a free thread
        Refuse, ///< the job does not run
    };

    /// \a limit: how many jobs run at once; at least 1.
    Lane(int limit, WhenFull whenFull);
    ~Lane();
    Q_DISABLE_COPY_MOVE(Lane)

    /// Runs \a work and then \a then on the same thread. When \a then runs, the job no longer uses
    /// the lane's limit, so \a then can start the next job at once. If \a owner already uses its
    /// share of the threads, the job waits; empty: it has no owner.
    /// False: the lane is full and refuses jobs, or it has ended; neither function runs.
    bool run(std::function<void()> work, std::function<void()> then = nullptr,
             const QString &owner = {});

    /// Changes the limit. Running jobs continue; threads above a lower limit end after their jobs.
    /// \a share: how many jobs of one owner run at once; 0: as many as of all together.
    void setLimit(int limit, int share = 0);

    /// Takes no more jobs, and waits up to \a patience for those it has. It does not wait longer
    /// for threads that hang in a storage; they end when the storage returns.
    void end(std::chrono::milliseconds patience);

private:
    class Threads;
    const std::shared_ptr<Threads>
        m_threads; // each thread owns it too, so one that hangs may outlive this
};

/// Runs a job in a lane of helpers. False: the job does not run, and the caller works alone.
using Helper = std::function<bool(std::function<void()>)>;

} // namespace QFtp::Internal

#endif
