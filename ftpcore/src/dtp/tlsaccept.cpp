// SPDX-License-Identifier: MIT
// Finds the client among the peers that connect to a passive port.
#include "dtp/tlsaccept.h"

#include "base/logging.h"

#include <algorithm>
#include <thread>

namespace QFtp::Internal {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// A peer that has connected and is in its TLS handshake.
struct Candidate
{
    std::unique_ptr<TlsDataStream> stream;
    steady_clock::time_point deadline;
    TlsStream::Step step = TlsStream::Step::WantsRead;
    bool isSilent = true;
};

class Acceptor
{
public:
    Acceptor(const std::shared_ptr<TlsBinding> &binding, PassiveListener listener,
             const TlsDeadlines &deadlines) :
        m_binding(binding),
        m_listener(std::move(listener)), m_deadlines(deadlines),
        m_deadline(steady_clock::now() + deadlines.open)
    { }

    void add(Socket connection);
    /// Whether there is anything left to wait for.
    bool mayGoOn() const;
    /// Waits a moment and continues the handshakes that can proceed. Not null: this is the client.
    std::unique_ptr<TlsDataStream> goOn();
    /// Takes the fallback when there is nothing left to wait for; null: there is none.
    std::unique_ptr<TlsDataStream> takeLastChoice();
    const QFtpError &failure() const { return m_failure; }

private:
    bool isClient(Candidate *candidate);
    void refuse(Candidate *candidate, QFtpError reason);
    void dropRefused();

    const std::shared_ptr<TlsBinding> m_binding;
    PassiveListener m_listener;
    const TlsDeadlines m_deadlines;
    const steady_clock::time_point m_deadline;
    std::vector<Candidate> m_candidates;
    std::unique_ptr<TlsDataStream> m_lastChoice;
    std::optional<steady_clock::time_point> m_lastRefusal;
    QFtpError m_failure{ErrorKind::TimedOut};
};

void Acceptor::add(Socket connection)
{
    constexpr size_t Maximum = 16;
    if (m_candidates.size() == Maximum) {
        const auto silent = std::find_if(m_candidates.begin(), m_candidates.end(),
                                         [](const Candidate &one) { return one.isSilent; });
        m_candidates.erase(silent == m_candidates.end() ? m_candidates.begin() : silent);
    }
    m_candidates.push_back({std::make_unique<TlsDataStream>(std::move(connection), m_binding),
                            steady_clock::now() + m_deadlines.handshake});
}

bool Acceptor::mayGoOn() const
{
    // If the refused peer was not the client, the client should connect soon. If it was, it gets
    // the reason after this time.
    constexpr std::chrono::seconds PatienceAfterRefusal{3};
    constexpr std::chrono::seconds PatienceWithLastChoice{1}; // it is probably the client
    const auto now = steady_clock::now();
    if (now >= m_deadline)
        return false;
    const auto patience = m_lastChoice ? PatienceWithLastChoice : PatienceAfterRefusal;
    const bool isPatient = !m_lastRefusal || now - *m_lastRefusal < patience;
    return !m_candidates.empty() || (m_listener.isValid() && isPatient);
}

void Acceptor::refuse(Candidate *candidate, QFtpError reason)
{
    qCInfo(lcSession, "refused the data connection from %s: %s",
           qUtf8Printable(candidate->stream->socket().peerEndpoint().toString()),
           qUtf8Printable(reason.detail()));
    m_failure = std::move(reason);
    candidate->step = TlsStream::Step::Failed;
}

// Continues the handshake.
bool Acceptor::isClient(Candidate *candidate)
{
    const TlsStream &tls = candidate->stream->tls();
    candidate->isSilent = false;
    candidate->step = candidate->stream->handshake();
    if (candidate->step == TlsStream::Step::Failed)
        refuse(candidate, {ErrorKind::TlsFailed, tls.failure()});
    if (candidate->step != TlsStream::Step::Done)
        return false;
    switch (m_binding->judge(tls.isResumed())) {
    case TlsBinding::Verdict::Accepted:
        return true;
    case TlsBinding::Verdict::LastChoice:
        m_lastRefusal = steady_clock::now();
        m_lastChoice = std::move(candidate->stream);
        candidate->step = TlsStream::Step::Failed;
        return false;
    case TlsBinding::Verdict::Refused:
        break;
    }
    refuse(candidate,
           {ErrorKind::TlsNotResumed,
            QStringLiteral("it does not resume the TLS session of its control "
                           "connection")});
    return false;
}

void Acceptor::dropRefused()
{
    const auto now = steady_clock::now();
    const size_t dropped = std::erase_if(m_candidates, [now](const Candidate &candidate) {
        return candidate.step == TlsStream::Step::Failed || now >= candidate.deadline;
    });
    if (dropped > 0)
        m_lastRefusal = now;
}

std::unique_ptr<TlsDataStream> Acceptor::goOn()
{
    constexpr milliseconds Slice{100}; // the longest delay before a cancel takes effect
    std::vector<Socket::Wait> waits;
    for (const Candidate &candidate : m_candidates)
        waits.push_back(
            {&candidate.stream->socket(), candidate.step == TlsStream::Step::WantsWrite});
    if (m_listener.isValid())
        waits.push_back({&m_listener.socket()});
    Socket::waitFor(waits, Slice);
    for (size_t i = 0; i < m_candidates.size(); ++i) {
        if (waits[i].isReady && isClient(&m_candidates[i]))
            return std::move(m_candidates[i].stream);
    }
    dropRefused();
    if (m_listener.isValid() && waits.back().isReady) {
        if (Socket next = m_listener.accept(); next.isValid())
            add(std::move(next));
        else
            std::this_thread::sleep_for(Slice); // if descriptors run out, the listener stays ready
    }
    return nullptr;
}

std::unique_ptr<TlsDataStream> Acceptor::takeLastChoice()
{
    if (m_lastChoice)
        m_binding->setUnsteady();
    return std::move(m_lastChoice);
}

} // namespace

QFtpResult<std::unique_ptr<DataStream>> acceptTlsStream(PassiveConnection first,
                                                        const std::shared_ptr<TlsBinding> &binding,
                                                        const TlsDeadlines &deadlines,
                                                        const std::atomic<bool> &isCancelled)
{
    Acceptor acceptor(binding, std::move(first.listener), deadlines);
    acceptor.add(std::move(first.socket));
    std::unique_ptr<TlsDataStream> client;
    while (!client && acceptor.mayGoOn()) {
        if (isCancelled)
            return {ErrorKind::Cancelled};
        client = acceptor.goOn();
    }
    if (!client)
        client = acceptor.takeLastChoice();
    if (!client)
        return acceptor.failure();
    client->begin(deadlines.stall);
    return std::unique_ptr<DataStream>(std::move(client));
}

} // namespace QFtp::Internal
