// SPDX-License-Identifier: MIT
#include "dtp/transfer.h"

#include "base/credentials.h"
#include "dtp/tlsaccept.h"

#include <algorithm>

namespace QFtp::Internal {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

Transfer::Transfer(TransferSpec spec, std::function<void(qint64)> onOpened,
                   std::function<void(const QByteArray &, qint64)> onMarker) :
    m_spec(std::move(spec)),
    m_onOpened(std::move(onOpened)), m_started(steady_clock::now())
{
    m_pump.representation = m_spec.representation;
    m_pump.offsetBytes = m_spec.offsetBytes;
    m_pump.skippedBytes = m_spec.skippedBytes;
    m_pump.limitBytes = m_spec.limitBytes;
    m_pump.progress = &m_bytes;
    m_pump.isCancelled = &m_isCancelled;
    m_pump.onMarker = std::move(onMarker);
    m_pump.throttle = m_spec.throttle.get();
}

void Transfer::setConnection(PassiveConnection connection)
{
    m_connection = std::move(connection);
    if (!m_spec.tls)
        m_connection.listener.close(); // the port is free for others at once
}

Transfer::Step Transfer::run()
{
    const ActingAs acting(m_spec.identity);
    return acting.isDone() ? runAsUser() : finish(TransferOutcome::Failed, ErrorKind::Internal);
}

Transfer::Step Transfer::runAsUser()
{
    if (!m_file) {
        auto file = m_spec.open();
        if (!file)
            return finish(TransferOutcome::Failed, file.error());
        m_file = std::move(*file);
        m_onOpened(m_file->size());
    }
    const auto isConnected = connect();
    if (!isConnected) {
        m_result.hasNoConnection = true;
        return fail(isConnected.error());
    }
    if (!*isConnected)
        return Step::NeedsConnection;
    if (m_isCancelled)
        return fail(ErrorKind::Cancelled);
    m_started = steady_clock::now();
    const auto done = m_spec.direction == TransferDirection::Upload ? upload() : download();
    return done ? finish(TransferOutcome::Complete) : fail(done.error());
}

// False: a passive connection that the client has not opened yet.
QFtpResult<bool> Transfer::connect()
{
    if (!m_connection.socket.isValid() && m_spec.remote) {
        auto connection =
            Socket::connectTo(*m_spec.remote, m_spec.local, m_spec.openTimeout, &m_isCancelled);
        if (!connection)
            return connection.error();
        m_connection.socket = std::move(*connection);
    }
    if (!m_connection.socket.isValid())
        return false;
    if (const auto begun = begin(std::exchange(m_connection, {})); !begun)
        return begun.error();
    return true;
}

QFtpResult<void> Transfer::begin(PassiveConnection connection)
{
    std::unique_ptr<DataStream> stream;
    if (m_spec.tls) {
        const TlsDeadlines deadlines{m_spec.handshakeTimeout, m_spec.openTimeout,
                                     m_spec.stallTimeout};
        auto secured = acceptTlsStream(std::move(connection), m_spec.tls, deadlines, m_isCancelled);
        if (!secured)
            return secured.error();
        stream = std::move(*secured);
    } else {
        stream = makePlainStream(std::move(connection.socket), m_spec.stallTimeout);
    }
    const std::lock_guard lock(m_streamMutex);
    m_stream = std::move(stream);
    return {};
}

QFtpResult<void> Transfer::download()
{
    if (const auto pumped = pumpToStream(*m_file, *m_stream, m_pump); !pumped)
        return pumped;
    return m_stream->finishWriting();
}

QFtpResult<void> Transfer::upload()
{
    if (const auto pumped = pumpToFile(*m_stream, *m_file, m_pump); !pumped)
        return pumped;
    closeStream(); // takes as long as a client that dies needs for its other connection
    if (const auto evidence = checkEvidence(); !evidence)
        return evidence;
    auto file = std::move(m_file); // after commit() there is nothing to abandon
    return file->commit();
}

// The end of the data alone says little: the data connection of a client that was killed ends in
// the same way, and its control connection some microseconds later.
QFtpResult<void> Transfer::checkEvidence() const
{
    constexpr microseconds MaximumGrace = milliseconds(250);
    if (m_spec.announcedBytes >= 0 && m_spec.representation.isIdentity()
        && m_spec.offsetBytes + m_bytes < m_spec.announcedBytes)
        return ErrorKind::Incomplete;
    const auto elapsed = duration_cast<microseconds>(steady_clock::now() - m_started);
    if (m_spec.hasClientGone && m_spec.hasClientGone(std::min(elapsed / 100, MaximumGrace)))
        return QFtpError(ErrorKind::ConnectionLost, QStringLiteral("the control connection ended"));
    return m_isCancelled ? ErrorKind::Cancelled : QFtpResult<void>();
}

Transfer::Step Transfer::fail(const QFtpError &error)
{
    switch (error.kind()) {
    case ErrorKind::Cancelled:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
        return finish(TransferOutcome::Aborted,
                      m_isCancelled ? QFtpError(ErrorKind::Cancelled) : error);
    default:
        return finish(TransferOutcome::Failed, error);
    }
}

Transfer::Step Transfer::finish(TransferOutcome outcome, std::optional<QFtpError> error)
{
    if (m_file && outcome == TransferOutcome::Complete)
        m_result.remark = m_file->remark();
    else if (m_file)
        m_file->abandon();
    m_file.reset();
    m_connection = {};
    m_spec.open = nullptr; // it holds the storage
    m_spec.hasClientGone = nullptr;
    closeStream();
    m_result.outcome = outcome;
    m_result.error = std::move(error);
    m_result.duration = duration_cast<milliseconds>(steady_clock::now() - m_started);
    return Step::Finished;
}

void Transfer::closeStream()
{
    std::unique_ptr<DataStream> stream; // closed without the lock
    const std::lock_guard lock(m_streamMutex);
    stream.swap(m_stream);
}

void Transfer::giveUp()
{
    const ActingAs acting(m_spec.identity);
    m_result.hasNoConnection = true;
    fail(m_isCancelled ? ErrorKind::Cancelled : ErrorKind::TimedOut);
}

void Transfer::cancel()
{
    m_isCancelled = true;
    const std::lock_guard lock(m_streamMutex);
    if (m_stream)
        m_stream->interrupt();
}

} // namespace QFtp::Internal
