// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_BANFILE_H
#define QFTP_SERVER_BANFILE_H

#include "base/serialthread.h"
#include "limits/guard.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace QFtp::Internal {

/// Keeps the bans of a guard over a restart.
class BanFile
{
public:
    BanFile() = default;
    ~BanFile();

    /// Takes the bans of \a fileName over, and writes there from now on; empty: to a file in the
    /// application's data directory. A ban that was written there and is there no more is lifted.
    /// Blocking: reads it.
    void load(const QString &fileName, Guard *guard);
    /// load(), for any thread; it may outlive this.
    std::function<void(const QString &fileName, Guard *guard)> loader() const;
    /// Writes, in a thread of its own. \a guard is kept as long as that takes.
    void save(std::shared_ptr<Guard> guard);

private:
    /// What the thread shares with this.
    struct State
    {
        std::mutex mutex;
        QString fileName;
        QByteArray written; ///< what the file held when it was last read or written
        std::atomic<bool> isWaiting = false; ///< a write that has not begun
    };

    static void load(State *state, const QString &fileName, Guard *guard);
    static void write(State *state, Guard *guard);

    const std::shared_ptr<State> m_state = std::make_shared<State>();
    SerialThread m_thread;
};

} // namespace QFtp::Internal

#endif
