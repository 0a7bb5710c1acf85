// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_BLOCKINGPOOL_H
#define QFTP_BASE_BLOCKINGPOOL_H

#include <chrono>
#include <functional>
#include <memory>
#include <QtCore/qglobal.h>

namespace QFtp::Internal {

/// The threads for everything that may block.
///
/// Each kind of job has threads of its own, so that slow downloads never keep a look-up waiting, nor
/// a flood of logins anything but logins. Jobs take values along, never pointers to a session.
///
/// Thread: any.
class BlockingPool
{
public:
    enum class Kind {
        Operation, ///< short; waits for a free thread
        Transfer,  ///< holds its thread as long as a client likes; refused beyond the limit
        Handshake, ///< computes, and waits for nobody; waits for a free thread itself
        Login,     ///< finds out who somebody is; waits for a free thread
        Help,      ///< takes work off another job, which does without too; refused beyond the limit
    };

    /// Runs what it is given as Kind::Help. False: it does not run.
    using Helper = std::function<bool(std::function<void()>)>;

    /// At most so many threads of each kind; they are started when needed and end when idle.
    BlockingPool(int operations, int transfers, int handshakes = 1, int logins = 1,
                 int helpers = 1);
    ~BlockingPool();
    Q_DISABLE_COPY_MOVE(BlockingPool)

    /// Takes no more jobs, and waits a moment for those it has. Threads that hang in a storage are
    /// left behind; they end when the storage lets go of them.
    void end(std::chrono::milliseconds patience);

    /// Runs \a work, and behind it \a then, on the same thread: there its place is free for another
    /// already, so that whoever is told of the end can start the next one at once.
    /// False: that many jobs of a kind that is refused are running already, or the pool has ended.
    bool run(Kind kind, std::function<void()> work, std::function<void()> then = nullptr);

private:
    class Lane;
    std::shared_ptr<Lane> m_operations;
    std::shared_ptr<Lane> m_transfers;
    std::shared_ptr<Lane> m_handshakes;
    std::shared_ptr<Lane> m_logins;
    std::shared_ptr<Lane> m_helpers;
};

} // namespace QFtp::Internal

#endif
