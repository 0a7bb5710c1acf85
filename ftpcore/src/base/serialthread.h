// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_SERIALTHREAD_H
#define QFTP_BASE_SERIALTHREAD_H

#include "base/lane.h"

namespace QFtp::Internal {

/// Runs blocking jobs one after the other, in their order: for a log or another file that one
/// writer owns. The thread exists only while there are jobs.
///
/// Thread: any.
class SerialThread
{
public:
    void run(std::function<void()> job) { m_lane.run(std::move(job)); }
    /// Takes no more jobs, and waits up to \a patience for those it has.
    void end(std::chrono::milliseconds patience) { m_lane.end(patience); }

private:
    Lane m_lane{1, Lane::WhenFull::Wait};
};

} // namespace QFtp::Internal

#endif
