// SPDX-License-Identifier: MIT
#include "base/eventloop.h"

#ifndef QFTP_NATIVE_IO

namespace QFtp::Internal {
QAbstractEventDispatcher *createWorkerEventDispatcher() { return nullptr; }
} // namespace QFtp::Internal

#else

#include "base/turn.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <QtCore/qabstracteventdispatcher.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qhash.h>
#include <QtCore/qsocketnotifier.h>
#include <QtCore/qthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <vector>

namespace QFtp::Internal {

namespace {

using Clock = std::chrono::steady_clock;

class EpollDispatcher : public QAbstractEventDispatcher
{
public:
    EpollDispatcher() :
        m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        Q_ASSERT(m_epoll >= 0 && m_wake >= 0);
        epoll_event event{EPOLLIN, {}};
        event.data.fd = m_wake;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
    }

    ~EpollDispatcher() override
    {
        ::close(m_wake);
        ::close(m_epoll);
    }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override
    {
        m_isInterrupted = false;
        m_isWakePending = false;
        Q_EMIT awake();
        QCoreApplication::sendPostedEvents();
        const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_isInterrupted;
        if (mayWait)
            Q_EMIT aboutToBlock();
        std::array<epoll_event, 256> events;
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()),
                                     mayWait && !m_isWakePending ? timeUntilNextTimer() : 0);
        const Turn turn;
        if (mayWait)
            Q_EMIT awake();
        for (int i = 0; i < count; ++i)
            deliver(events[size_t(i)]);
        return fireTimers() || count > 0;
    }

    void registerSocketNotifier(QSocketNotifier *notifier) override
    {
        Watch &watch = m_watches[int(notifier->socket())];
        watch.slot(notifier->type()) = notifier;
        update(int(notifier->socket()), watch);
    }

    void unregisterSocketNotifier(QSocketNotifier *notifier) override
    {
        const auto found = m_watches.find(int(notifier->socket()));
        if (found == m_watches.end() || found->slot(notifier->type()) != notifier)
            return;
        found->slot(notifier->type()) = nullptr;
        update(int(notifier->socket()), *found);
        if (!found->read && !found->write)
            m_watches.erase(found);
    }

    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override
    {
        const std::chrono::milliseconds period(interval);
        m_timers.push_back({id, period, type, object, Clock::now() + period});
    }

    bool unregisterTimer(int id) override
    {
        return std::erase_if(m_timers, [id](const Timer &timer) { return timer.id == id; }) > 0;
    }

    bool unregisterTimers(QObject *object) override
    {
        return std::erase_if(m_timers,
                             [object](const Timer &timer) { return timer.object == object; })
            > 0;
    }

    QList<TimerInfo> registeredTimers(QObject *object) const override
    {
        QList<TimerInfo> result;
        for (const Timer &timer : m_timers) {
            if (timer.object == object)
                result.append(TimerInfo(timer.id, int(timer.period.count()), timer.type));
        }
        return result;
    }

    int remainingTime(int id) override
    {
        for (const Timer &timer : m_timers) {
            if (timer.id == id)
                return int(std::max<qint64>(0, millisecondsUntil(timer.due)));
        }
        return -1;
    }

    void wakeUp() override
    {
        // This thread checks the flag before it waits. Another thread has to ring, in case this one
        // is already waiting.
        if (!m_isWakePending.exchange(true))
            ring();
    }

    // Unlike posted events, the end of the loop is looked for before the flags are reset. So this
    // rings always: the bell is heard even if the flags are not.
    void interrupt() override
    {
        m_isInterrupted = true;
        m_isWakePending = true;
        ring();
    }

private:
    void ring() const
    {
        if (QThread::currentThread() == thread())
            return;
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    }

    struct Watch
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
        quint32 registered = 0;

        QSocketNotifier *&slot(QSocketNotifier::Type type)
        {
            return type == QSocketNotifier::Write ? write : read;
        }
    };

    struct Timer
    {
        int id;
        std::chrono::milliseconds period;
        Qt::TimerType type;
        QObject *object;
        Clock::time_point due;
    };

    static qint64 millisecondsUntil(Clock::time_point time)
    {
        return std::chrono::ceil<std::chrono::milliseconds>(time - Clock::now()).count();
    }

    void update(int descriptor, Watch &watch)
    {
        const quint32 wanted =
            (watch.read ? quint32(EPOLLIN) : 0) | (watch.write ? quint32(EPOLLOUT) : 0);
        if (wanted == watch.registered)
            return;
        epoll_event event{wanted, {}};
        event.data.fd = descriptor;
        const int operation = !wanted ? EPOLL_CTL_DEL
            : watch.registered        ? EPOLL_CTL_MOD
                                      : EPOLL_CTL_ADD;
        epoll_ctl(m_epoll, operation, descriptor, &event);
        watch.registered = wanted;
    }

    void deliver(const epoll_event &ready)
    {
        if (ready.data.fd == m_wake) {
            quint64 count;
            [[maybe_unused]] const auto size = ::read(m_wake, &count, sizeof count);
            return;
        }
        constexpr quint32 Broken = EPOLLHUP | EPOLLERR;
        notify(ready.data.fd, QSocketNotifier::Read, ready.events & (EPOLLIN | Broken));
        notify(ready.data.fd, QSocketNotifier::Write, ready.events & (EPOLLOUT | Broken));
    }

    // Looks the notifier up each time, because the previous one may have deleted it.
    void notify(int descriptor, QSocketNotifier::Type type, quint32 isReady)
    {
        const auto found = m_watches.find(descriptor);
        if (!isReady || found == m_watches.end() || !found->slot(type))
            return;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(found->slot(type), &event);
    }

    int timeUntilNextTimer() const
    {
        if (m_timers.empty())
            return -1;
        const auto next =
            std::min_element(m_timers.begin(), m_timers.end(),
                             [](const Timer &a, const Timer &b) { return a.due < b.due; });
        return int(std::clamp<qint64>(millisecondsUntil(next->due), 0, 1000 * 60 * 60));
    }

    bool fireTimers()
    {
        const Clock::time_point now = Clock::now();
        std::vector<int> due;
        for (const Timer &timer : m_timers) {
            if (timer.due <= now)
                due.push_back(timer.id);
        }
        for (const int id : due) {
            const auto found = std::find_if(m_timers.begin(), m_timers.end(),
                                            [id](const Timer &timer) { return timer.id == id; });
            if (found == m_timers.end())
                continue;
            found->due = now + found->period;
            QTimerEvent event(id);
            QCoreApplication::sendEvent(found->object, &event);
        }
        return !due.empty();
    }

    const int m_epoll;
    const int m_wake;
    std::atomic_bool m_isWakePending = false;
    std::atomic_bool m_isInterrupted = false;
    QHash<int, Watch> m_watches;
    std::vector<Timer> m_timers;
};

} // namespace

QAbstractEventDispatcher *createWorkerEventDispatcher() { return new EpollDispatcher; }

} // namespace QFtp::Internal

#endif
