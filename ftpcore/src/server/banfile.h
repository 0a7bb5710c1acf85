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

/// Keeps the bans of a guard across restarts. The guards of a process that use the same file share
/// their bans: none overwrites those of another.
class BanFile
{
public:
    BanFile() = default;
    ~BanFile();

    /// Loads the bans from \a fileName, and writes bans there from now on; empty: uses a file in
    /// the application's data directory. If someone has removed a ban from the file, it is lifted.
    /// Blocking: reads the file.
    void load(const QString &fileName, const std::shared_ptr<Guard> &guard);
    /// Returns load() as a function for any thread; it may outlive this object.
    std::function<void(const QString &, const std::shared_ptr<Guard> &)> loader() const;
    /// Writes the bans in a separate thread.
    void save();
    /// Ends a ban for all guards that share it. False: the address was not banned.
    bool unban(const QHostAddress &address);

private:
    class File;
    /// The file in use. Shared with loader().
    struct State
    {
        std::mutex mutex;
        std::shared_ptr<File> file; ///< null: load() has not been called yet
    };

    static void load(State *state, const QString &fileName, const std::shared_ptr<Guard> &guard);
    std::shared_ptr<File> file() const;

    const std::shared_ptr<State> m_state = std::make_shared<State>();
    SerialThread m_thread;
};

} // namespace QFtp::Internal

#endif
