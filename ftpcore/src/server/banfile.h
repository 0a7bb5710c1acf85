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

/// Keeps the bans of a guard across restarts.
class BanFile
{
public:
    BanFile() = default;
    ~BanFile();

    /// Loads the bans from \a fileName, and writes bans there from now on; empty: uses a file in
    /// the application's data directory. If someone has removed a ban from the file, it is lifted.
    /// Blocking: reads the file.
    void load(const QString &fileName, Guard *guard);
    /// Returns load() as a function for any thread; it may outlive this object.
    std::function<void(const QString &fileName, Guard *guard)> loader() const;
    /// Writes the bans in a separate thread, which keeps \a guard until it is done.
    void save(std::shared_ptr<Guard> guard);

private:
    /// Shared with the thread that writes.
    struct State
    {
        std::mutex mutex;
        QString fileName;
        QByteArray written; ///< the content of the file when it was last read or written
        std::atomic<bool> isWaiting = false; ///< a write has been requested but has not started
    };

    static void load(State *state, const QString &fileName, Guard *guard);
    static void write(State *state, Guard *guard);

    const std::shared_ptr<State> m_state = std::make_shared<State>();
    SerialThread m_thread;
};

} // namespace QFtp::Internal

#endif
