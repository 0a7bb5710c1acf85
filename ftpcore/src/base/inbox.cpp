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
        if (const auto inbox = m_inbox.lock())
            inbox->drain();
        return true;
    }

private:
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
    // One event empties the whole queue, so only the first job needs to wake the thread.
    if (m_jobs.empty() && !m_isDraining)
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
    m_jobs.push_back(std::move(job));
}

void Inbox::drain()
{
    std::vector<std::function<void()>> jobs;
    std::unique_lock lock(m_mutex);
    m_isDraining = true;
    jobs.swap(m_jobs);
    lock.unlock();
    for (auto &job : jobs) {
        job();
        job = nullptr;
    }
    lock.lock();
    m_isDraining = false;
    if (!m_jobs.empty() && m_receiver)
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
}

void Inbox::close()
{
    std::vector<std::function<void()>> dropped;
    Receiver *receiver = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        dropped.swap(m_jobs);
        std::swap(receiver, m_receiver);
    }
    if (receiver) {
        Q_ASSERT(receiver->thread() == QThread::currentThread());
        receiver->deleteLater(); // it may be the one that is just delivering
    }
}

} // namespace QFtp::Internal
