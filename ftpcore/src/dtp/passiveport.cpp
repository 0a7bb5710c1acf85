// SPDX-License-Identifier: MIT
#include "dtp/passiveport.h"

#include <algorithm>
#include <QtCore/qscopedvaluerollback.h>

namespace QFtp::Internal {

using std::chrono::steady_clock;

/// A peer that has connected and is in its TLS handshake.
struct PassivePort::Candidate
{
    std::shared_ptr<TlsDataStream> stream;
    Endpoint client;
    steady_clock::time_point deadline;
    std::unique_ptr<QSocketNotifier> notifier; // null: a step of the handshake runs
    bool isSilent = true;
    bool isUndecided = false; // the handshake is done
};

namespace {

// The notifier may be calling the function that no longer wants it.
void release(std::unique_ptr<QSocketNotifier> *notifier)
{
    if (!*notifier)
        return;
    (*notifier)->setEnabled(false);
    notifier->release()->deleteLater();
}

} // namespace

PassivePort::PassivePort(Socket listener, PassiveTerms terms) :
    m_listener(std::move(listener)), m_terms(std::move(terms))
{
    if (m_terms.tls)
        watch();
}

PassivePort::~PassivePort()
{
    release(&m_notifier);
    while (!m_candidates.empty())
        drop(m_candidates.back());
}

void PassivePort::watch()
{
    if (!m_terms.offload || !m_listener.isValid())
        return;
    if (m_notifier) {
        m_notifier->setEnabled(true);
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_listener.descriptor(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        accept();
        tellIfReady();
    });
}

void PassivePort::accept()
{
    constexpr int MostAtOnce = 16;
    const QScopedValueRollback accepting(m_isAccepting, true);
    for (int i = 0; i < MostAtOnce && m_listener.isValid(); ++i) {
        Endpoint peer;
        Socket connection = m_listener.accept(&peer);
        if (!connection.isValid()) {
            // Without descriptors, the port would stay ready: the next sweep tries again.
            if (m_notifier && !Socket::isEmptyQueue())
                m_notifier->setEnabled(false);
            return;
        }
        receive(std::move(connection), peer);
    }
}

void PassivePort::receive(Socket connection, const Endpoint &peer)
{
    if (m_terms.balancers.isEmpty()) {
        add(std::move(connection), peer);
        return;
    }
    if (!m_terms.balancers.contains(peer.address)) {
        if (m_terms.dropped)
            m_terms.dropped(peer, QStringLiteral("expected one from a balancer"));
        return;
    }
    if (!m_doorstep)
        m_doorstep = std::make_unique<Doorstep>(
            [this](Socket named, const std::optional<ProxyHeader::Sides> &sides) {
                if (!sides)
                    return; // the balancer has looked whether somebody is there
                add(std::move(named), sides->client);
                if (!m_isAccepting)
                    tellIfReady();
            },
            [this](const Endpoint &balancer, const QString &reason) {
                if (m_terms.dropped)
                    m_terms.dropped(balancer, reason);
            });
    m_doorstep->add(std::move(connection), peer);
}

void PassivePort::add(Socket connection, const Endpoint &client)
{
    constexpr size_t Maximum = 16;
    if (!m_terms.peer.isNull() && client.address != m_terms.peer) {
        if (m_terms.dropped)
            m_terms.dropped(client, QStringLiteral("expected one from ") + m_terms.peer.toString());
        return;
    }
    if (!m_terms.tls || !m_terms.offload) {
        choose({std::move(connection), nullptr});
        return;
    }
    if (m_candidates.size() == Maximum) {
        const auto silent = std::find_if(m_candidates.begin(), m_candidates.end(),
                                         [](const auto &one) { return one->isSilent; });
        drop(silent == m_candidates.end() ? m_candidates.front() : *silent);
    }
    const auto candidate = std::make_shared<Candidate>();
    candidate->stream = std::make_shared<TlsDataStream>(std::move(connection), m_terms.tls);
    candidate->client = client;
    candidate->deadline = steady_clock::now() + m_terms.handshake;
    m_candidates.push_back(candidate);
    stepped(candidate, TlsStream::Step::WantsRead);
}

// A step computes for a millisecond or more, so it runs on the pool. It never waits for the peer.
void PassivePort::shakeHands(const CandidatePointer &candidate)
{
    release(&candidate->notifier);
    candidate->isSilent = false;
    const auto step = std::make_shared<TlsStream::Step>(TlsStream::Step::Failed);
    m_terms.offload([stream = candidate->stream, step] { *step = stream->handshake(); },
                    [this, life = std::weak_ptr(m_life), candidate, step] {
                        if (!life.expired())
                            stepped(candidate, *step);
                    });
}

void PassivePort::stepped(const CandidatePointer &candidate, TlsStream::Step step)
{
    if (std::find(m_candidates.begin(), m_candidates.end(), candidate) == m_candidates.end())
        return; // dropped in the meantime
    if (step == TlsStream::Step::Done) {
        judge(candidate);
        tellIfReady();
        return;
    }
    if (step == TlsStream::Step::Failed) {
        refuse(candidate, {ErrorKind::TlsFailed, candidate->stream->tls().failure()});
        return;
    }
    const auto type =
        step == TlsStream::Step::WantsWrite ? QSocketNotifier::Write : QSocketNotifier::Read;
    candidate->notifier =
        std::make_unique<QSocketNotifier>(candidate->stream->socket().descriptor(), type);
    QObject::connect(candidate->notifier.get(), &QSocketNotifier::activated,
                     candidate->notifier.get(),
                     [this, weak = std::weak_ptr(candidate)] { shakeHands(weak.lock()); });
}

void PassivePort::judge(const CandidatePointer &candidate)
{
    const auto verdict = m_terms.tls->judge(candidate->stream->tls());
    candidate->isUndecided = verdict == TlsBinding::Verdict::Undecided; // sweep() asks again
    if (verdict == TlsBinding::Verdict::Refused)
        refuse(candidate,
               {ErrorKind::TlsNotResumed,
                QStringLiteral("it does not resume the TLS session of its control connection")});
    if (verdict != TlsBinding::Verdict::Accepted)
        return;
    choose({Socket(), candidate->stream});
}

bool PassivePort::isShakingHands()
{
    if (m_terms.tls && !m_chosen.isValid())
        accept(); // it may have come with the command
    return std::any_of(m_candidates.begin(), m_candidates.end(), [](const auto &candidate) {
        char byte = 0;
        return !candidate->isSilent || candidate->stream->socket().peek(&byte, 1) == 1;
    });
}

void PassivePort::refuse(const CandidatePointer &candidate, QFtpError reason)
{
    // Clients may close what a refused command leaves over.
    if (m_terms.dropped && !candidate->stream->tls().hasEnded())
        m_terms.dropped(candidate->client, reason.detail());
    m_failure = std::move(reason);
    m_lastRefusal = steady_clock::now();
    drop(candidate);
}

void PassivePort::drop(const CandidatePointer &candidate)
{
    release(&candidate->notifier);
    std::erase(m_candidates, CandidatePointer(candidate));
}

void PassivePort::choose(OpenConnection connection)
{
    m_chosen = std::move(connection);
    release(&m_notifier);
    m_listener.close(); // frees the port for others at once
    m_doorstep.reset();
    while (!m_candidates.empty())
        drop(m_candidates.back());
}

void PassivePort::tellIfReady()
{
    if (m_chosen.isValid() && m_terms.ready)
        m_terms.ready();
}

OpenConnection PassivePort::takeConnection()
{
    if (!m_chosen.isValid())
        accept();
    watch();
    return std::exchange(m_chosen, {});
}

void PassivePort::sweep(steady_clock::time_point now)
{
    const std::vector<CandidatePointer> candidates = m_candidates;
    for (const CandidatePointer &candidate : candidates) {
        if (m_chosen.isValid())
            break; // the others have been dropped
        if (now >= candidate->deadline)
            refuse(candidate, {ErrorKind::TlsFailed, QStringLiteral("it took too long")});
        else if (candidate->isUndecided)
            judge(candidate);
    }
    watch();
}

std::optional<QFtpError> PassivePort::failure(steady_clock::time_point now) const
{
    // If the refused peer was not the client, the client should connect soon. If it was, it gets
    // the reason after this time.
    constexpr std::chrono::seconds Patience{3};
    const bool isOver = m_candidates.empty() && m_lastRefusal && now - *m_lastRefusal >= Patience;
    return isOver ? std::optional(m_failure) : std::nullopt;
}

} // namespace QFtp::Internal
