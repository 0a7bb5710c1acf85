// SPDX-License-Identifier: MIT
#include "session/sessionworker.h"

#include "session/serverpi.h"

namespace QFtp::Internal {

namespace {
// One coarse timer for all sessions: restarting a timer for each would cost more than the commands.
constexpr std::chrono::milliseconds SweepInterval{250};
} // namespace

SessionWorker::SessionWorker(std::shared_ptr<SessionShared> shared) :
    m_shared(std::move(shared)), m_inbox(Inbox::create(this))
{
    m_sweepTimer.setInterval(SweepInterval);
    connect(&m_sweepTimer, &QTimer::timeout, this, [this] { sweep(); });
    m_graceTimer.setSingleShot(true);
    connect(&m_graceTimer, &QTimer::timeout, this, [this] {
        for (const auto &session : m_sessions)
            session.second->disconnectClient("The server is shutting down; closing.");
    });
}

SessionWorker::~SessionWorker()
{
    m_sessions.clear();
    m_inbox->close();
}

void SessionWorker::addSession(const QFtpCaller &caller, Socket socket,
                               const ProxyHeader::Sides &sides, const SessionSettings &settings)
{
    auto session = std::make_unique<ServerPi>(this, caller, std::move(socket), sides, settings);
    ServerPi &added = *session;
    m_sessions.emplace(caller.sessionId, std::move(session));
    if (!m_sweepTimer.isActive())
        m_sweepTimer.start();
    added.start();
    if (m_isStopping)
        added.disconnectWhenIdle();
}

ServerPi *SessionWorker::find(quint64 id) const
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

void SessionWorker::collectActivity() const
{
    QList<SessionActivity> activities;
    activities.reserve(qsizetype(m_sessions.size()));
    for (const auto &session : m_sessions)
        activities += session.second->activity();
    m_shared->observer->activityCollected(activities);
}

void SessionWorker::removeSession(quint64 id)
{
    // Later, because the session may be in the middle of a call.
    m_inbox->post([this, id] {
        m_sessions.erase(id);
        if (m_sessions.empty())
            m_sweepTimer.stop();
        reportIfStopped();
    });
}

void SessionWorker::stop(std::chrono::milliseconds grace)
{
    m_isStopping = true;
    for (const auto &session : m_sessions)
        session.second->disconnectWhenIdle();
    const bool isSooner =
        !m_graceTimer.isActive() || grace < m_graceTimer.remainingTimeAsDuration();
    if (isSooner)
        m_graceTimer.start(grace);
    reportIfStopped();
}

void SessionWorker::reportIfStopped()
{
    if (!m_isStopping || m_isStopReported || !m_sessions.empty())
        return;
    m_isStopReported = true;
    m_graceTimer.stop();
    m_shared->observer->workerStopped();
}

void SessionWorker::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    for (const auto &session : m_sessions)
        session.second->sweep(now);
}

} // namespace QFtp::Internal
