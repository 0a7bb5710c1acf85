// SPDX-License-Identifier: MIT
// The part of the server-PI that deals with TLS on the control connection.
#include "base/logging.h"
#include "session/serverpi.h"

namespace QFtp::Internal {

// Runs after the reply to AUTH, CCC or REIN.
void ServerPi::changeTls()
{
    const TlsChange change = std::exchange(m_tlsChange, TlsChange::None);
    releaseReplies();
    if (m_control.hasUnsent()) // the reply must be sent first, but the client does not read
        close();
    else if (change == TlsChange::Start)
        startTls();
    else
        stopTls();
}

void ServerPi::startTls()
{
    m_tlsBinding = std::make_shared<TlsBinding>(m_settings.tls);
    m_tlsBinding->setOwner(peer().address);
    m_handshakeStarted = std::chrono::steady_clock::now();
    setState(State::ShakingHands);
    m_control.startTls(m_tlsBinding);
}

// Runs one step of the handshake on the pool. A step computes for a millisecond or more, so it must
// not delay the worker's other sessions. It never waits for the client, so it occupies no thread.
void ServerPi::shakeHands()
{
    m_worker->shared()->lanes.handshakes.run(
        [stream = m_control.stream(), inbox = m_worker->inbox(), worker = m_worker, id = m_id] {
            inbox->post([worker, id, step = stream->handshake()] {
                ServerPi *session = worker->find(id);
                if (session && session->m_state == State::ShakingHands)
                    session->handshakeStepped(step);
            });
        });
}

void ServerPi::handshakeStepped(TlsStream::Step step)
{
    switch (step) {
    case TlsStream::Step::WantsRead:
    case TlsStream::Step::WantsWrite:
        m_control.awaitHandshake(step == TlsStream::Step::WantsWrite);
        return;
    case TlsStream::Step::Failed:
        if (mayLog(LogLimit::Kind::Handshakes))
            qCInfo(lcSession, "[%llu] the TLS handshake failed: %s", m_id,
                   qUtf8Printable(m_control.stream()->tls()->failure()));
        close();
        return;
    case TlsStream::Step::Done:
        tlsStarted();
        return;
    }
}

void ServerPi::tlsStarted()
{
    const TlsStream &tls = *m_control.stream()->tls();
    m_tlsDescription = tls.description();
    m_clientCertificate = tls.clientCertificate();
    if (mayLog(LogLimit::Kind::Handshakes))
        qCInfo(lcSession, "[%llu] %s%s%s", m_id, qUtf8Printable(m_tlsDescription),
               m_clientCertificate.fingerprint.isEmpty() ? "" : ", certificate of ",
               qUtf8Printable(printable(m_clientCertificate.subject.toUtf8())));
    setState(State::Ready);
    m_control.setTlsStarted();
    reportChange();
    if (!m_isGreeted)
        greet();
    else if (m_disconnectsWhenIdle)
        disconnectWhenIdle();
}

void ServerPi::stopTls()
{
    m_control.stream()->stopTls();
    m_tlsDescription.clear();
    m_clientCertificate = {};
    reportChange();
}

} // namespace QFtp::Internal
