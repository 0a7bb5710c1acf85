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
/// Whoever holds the inbox may post to it for ever: when the receiving side has gone, what is
/// posted is dropped. This is how a pool job answers a session that may have vanished meanwhile.
class Inbox
{
public:
    /// An inbox that is emptied by the event loop of the thread that \a owner lives in, also when it
    /// is moved to another one. The owner closes it.
    static std::shared_ptr<Inbox> create(QObject *owner);
    ~Inbox();

    /// Runs \a job in the receiving thread, in the order of posting. Thread: any.
    void post(std::function<void()> job);
    /// Drops what waits and all that will be posted. Thread: the receiving one.
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
