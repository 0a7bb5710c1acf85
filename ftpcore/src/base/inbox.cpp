// SPDX-License-Identifier: MIT
#include "base/inbox.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qthread.h>

namespace QFtp::Internal {

class Inbox::Receiver : public QObject
{
public:
    Receiver(std::weak_ptr<Inbox> inbox, QObject *owner) : QObject(owner), m_inbox(std::move(inbox))
    { }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        ++m_deliveries;
        if (const auto inbox = m_inbox.lock())
            inbox->drain();
        --m_deliveries;
        return true;
    }

    /// Deletes the receiver: now, or, if one of its own jobs closes the inbox, when that job
    /// returns.
    void end()
    {
        if (m_deliveries == 0) {
            delete this;
            return;
        }
        setParent(nullptr);
        deleteLater();
    }

private:
    int m_deliveries = 0;
    std::weak_ptr<Inbox> m_inbox;
};

std::shared_ptr<Inbox> Inbox::create(QObject *owner)
{
    std::shared_ptr<Inbox> inbox(new Inbox);
    inbox->m_receiver = new Receiver(inbox, owner);
    return inbox;
}

Inbox::~Inbox() { Q_ASSERT(!m_receiver); }

void Inbox::post(std::function<void()> job)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    m_jobs.push_back(std::move(job));
    // One event empties the whole queue, so only the first job needs to wake the thread.
    if (m_jobs.size() == 1)
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
}

// Takes one job at a time, because each may close the inbox or run an event loop of its own.
void Inbox::drain()
{
    std::unique_lock lock(m_mutex);
    for (size_t count = m_jobs.size(); count > 0 && !m_jobs.empty(); --count) {
        std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
    }
    // Jobs that arrived in the meantime take their turn among the other events.
    if (!m_jobs.empty() && m_receiver)
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
}

void Inbox::close()
{
    std::deque<std::function<void()>> dropped;
    Receiver *receiver = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        dropped.swap(m_jobs);
        std::swap(receiver, m_receiver);
    }
    if (receiver) {
        Q_ASSERT(receiver->thread() == QThread::currentThread());
        receiver->end();
    }
}

} // namespace QFtp::Internal
