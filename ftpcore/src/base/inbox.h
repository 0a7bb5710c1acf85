// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_INBOX_H
#define QFTP_BASE_INBOX_H

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <QtCore/qobject.h>

namespace QFtp::Internal {

/// Hands work to the event loop of one thread, from any thread.
///
/// It is safe to hold an inbox and post to it for any length of time: once the receiving side is
/// gone, jobs are dropped. A pool job uses it to answer a session that may have ended.
class Inbox
{
public:
    /// Creates an inbox that the event loop of \a owner's thread empties, even after \a owner moves
    /// to another thread. The owner closes it.
    static std::shared_ptr<Inbox> create(QObject *owner);
    ~Inbox();

    /// Runs \a job in the receiving thread, in the order of posting. Thread: any.
    void post(std::function<void()> job);
    /// Drops the waiting jobs and all later ones. Thread: the receiving one.
    void close();

private:
    class Receiver;
    Inbox() = default;
    void drain();

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_jobs;
    Receiver *m_receiver = nullptr; // guarded by m_mutex; null: closed
};

} // namespace QFtp::Internal

#endif
