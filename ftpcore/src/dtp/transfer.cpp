// SPDX-License-Identifier: MIT
#include "dtp/transfer.h"

#include "base/credentials.h"
#include "base/guarded.h"
#include "dtp/pump.h"
#include "dtp/upload.h"

#include <algorithm>

namespace QFtp::Internal {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

Transfer::Transfer(TransferPlan plan, TransferMeans means, TransferListener *listener) :
    m_plan(std::move(plan)), m_means(std::move(means)), m_listener(listener),
    m_pacing(m_means.throttle, m_means.lease)
{
    m_means.vfs = std::make_shared<const Vfs>(m_means.vfs->until(m_stop.get_token()));
}

void Transfer::run()
{
    const ActingAs acting(m_means.vfs->user().identity);
    if (acting.isDone())
        runAsUser();
    else
        finish(TransferOutcome::Failed, ErrorKind::Internal);
}

void Transfer::runAsUser()
{
    if (const auto opened = open(); !opened) {
        finish(TransferOutcome::Failed, opened.error());
        return;
    }
    const auto isConnected = connect();
    if (!isConnected) {
        m_result.hasNoConnection = true;
        fail(isConnected.error());
        return;
    }
    if (!*isConnected)
        return;
    if (isCancelled()) {
        fail(ErrorKind::Cancelled);
        return;
    }
    m_started = steady_clock::now();
    const auto done = m_plan.direction == TransferDirection::Upload ? upload() : download();
    if (done)
        finish(TransferOutcome::Complete);
    else
        fail(done.error());
}

QFtpResult<void> Transfer::open()
{
    if (m_file)
        return {};
    if (!m_pacing.holdsLease())
        return ErrorKind::Cancelled;
    auto file = m_plan.open(*m_means.vfs);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    m_listener->fileOpened(m_file->size());
    return {};
}

// False: the client has not opened the passive connection yet.
QFtpResult<bool> Transfer::connect()
{
    if (!m_connection.isValid() && m_means.remote) {
        auto connection = Socket::connectTo(*m_means.remote, m_means.local, m_means.timeouts.open,
                                            &m_pacing.isCancelled());
        if (!connection && connection.error().kind() == ErrorKind::Cancelled)
            return connection.error();
        if (!connection)
            return QFtpError(connection.error().kind(),
                             QStringLiteral("the server could not connect to %1, where the client "
                                            "wants the data: %2")
                                 .arg(m_means.remote->toString(), connection.error().detail()));
        m_connection.socket = std::move(*connection);
    }
    if (!m_connection.isValid())
        return false;
    if (const auto opened = openStream(takeConnection()); !opened)
        return opened.error();
    return true;
}

QFtpResult<void> Transfer::openStream(OpenConnection connection)
{
    const auto &timeouts = m_means.timeouts;
    std::shared_ptr<DataStream> stream;
    if (m_means.tls && !connection.secured) {
        connection.secured =
            std::make_shared<TlsDataStream>(std::move(connection.socket), m_means.tls);
        if (auto done = connection.secured->shakeHands(timeouts.handshake, m_pacing.isCancelled());
            !done)
            return done;
    }
    if (connection.secured) {
        connection.secured->begin(timeouts.stall);
        stream = connection.secured;
    } else {
        stream = makePlainStream(std::move(connection.socket), timeouts.stall);
    }
    const std::lock_guard lock(m_streamMutex);
    m_stream = std::move(stream);
    return {};
}

QFtpResult<void> Transfer::download()
{
    if (auto pumped =
            pumpToStream(*m_file, *m_stream, m_plan.representation, m_plan.window, m_pacing);
        !pumped)
        return pumped;
    return m_stream->finishWriting();
}

QFtpResult<void> Transfer::upload()
{
    const auto onMarker = [this](const QByteArray &marker, qint64 offset) {
        m_listener->markerReceived(marker, offset);
    };
    if (auto pumped = pumpToFile(*m_stream, *m_file, m_plan.representation, m_plan.window.offset,
                                 m_pacing, onMarker);
        !pumped)
        return pumped;
    closeStream(); // gives a dying client time to lose its control connection too
    if (auto evidence = checkEvidence(); !evidence)
        return evidence;
    if (auto answer = askApplication(); !answer)
        return answer;
    if (!m_pacing.holdsLease())
        return ErrorKind::Cancelled;
    const auto file = std::move(m_file); // after commit() there is nothing to abandon
    auto committed = file->commit();
    if (committed)
        m_result.remark = file->remark();
    return committed;
}

// The end of the data alone proves little: when a client is killed, its data connection ends in the
// same way, and its control connection ends some microseconds later.
QFtpResult<void> Transfer::checkEvidence() const
{
    constexpr microseconds MaximumGrace = milliseconds(250);
    if (m_plan.announcedBytes >= 0 && m_plan.representation.isIdentity()
        && m_plan.window.offset + bytes() < m_plan.announcedBytes)
        return ErrorKind::Incomplete;
    const auto elapsed = duration_cast<microseconds>(steady_clock::now() - m_started);
    if (m_means.hasClientGone && m_means.hasClientGone(std::min(elapsed / 100, MaximumGrace)))
        return QFtpError(ErrorKind::ConnectionLost, QStringLiteral("the control connection ended"));
    return isCancelled() ? ErrorKind::Cancelled : QFtpResult<void>();
}

QFtpResult<void> Transfer::askApplication()
{
    if (!m_means.onUpload)
        return {};
    QFtpUpload upload(std::unique_ptr<QFtpUpload::Private>(new QFtpUpload::Private{
        *m_means.vfs, *m_file, m_plan.path, m_plan.window.offset + bytes(), m_plan.path}));
    auto answer = guarded([&] { return m_means.onUpload(upload); });
    return answer && isCancelled() ? ErrorKind::Cancelled : answer;
}

void Transfer::fail(const QFtpError &error)
{
    switch (error.kind()) {
    case ErrorKind::Cancelled:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
        finish(TransferOutcome::Aborted,
               m_isStalled         ? QFtpError(ErrorKind::TimedOut)
                   : isCancelled() ? QFtpError(ErrorKind::Cancelled)
                                   : error);
        return;
    default:
        finish(TransferOutcome::Failed, error);
    }
}

void Transfer::finish(TransferOutcome outcome, std::optional<QFtpError> error)
{
    if (m_file && outcome == TransferOutcome::Complete)
        m_result.remark = m_file->remark();
    else if (m_file)
        m_file->abandon();
    m_file.reset();
    m_plan.open = nullptr;
    m_means.vfs = nullptr; // it keeps the storage alive
    m_means.hasClientGone = nullptr;
    m_means.onUpload = nullptr;
    closeStream();
    m_result.outcome = outcome;
    m_result.error = std::move(error);
    m_result.duration = duration_cast<milliseconds>(steady_clock::now() - m_started);
    m_isFinished = true;
}

void Transfer::closeStream()
{
    std::shared_ptr<DataStream> stream; // closed without the lock
    const std::lock_guard lock(m_streamMutex);
    stream.swap(m_stream);
}

void Transfer::giveUp(const QFtpError &reason)
{
    const ActingAs acting(m_means.vfs->user().identity);
    m_result.hasNoConnection = true;
    fail(isCancelled() ? QFtpError(ErrorKind::Cancelled) : reason);
}

void Transfer::checkStall(steady_clock::time_point now)
{
    std::shared_ptr<DataStream> stream;
    {
        const std::lock_guard lock(m_streamMutex);
        stream = m_stream;
    }
    const auto progress = stream && m_pacing.waitsForPeer() ? stream->acknowledged() : std::nullopt;
    if (!progress || progress != m_progress) {
        m_progress = progress;
        m_lastProgress = now;
    } else if (now - m_lastProgress >= m_means.timeouts.stall) {
        m_isStalled = true;
        m_pacing.cancel(); // otherwise the end of the connection would look like that of the data
        stream->interrupt();
    }
}

void Transfer::cancel()
{
    m_pacing.cancel();
    m_stop.request_stop();
    const std::lock_guard lock(m_streamMutex);
    if (m_stream)
        m_stream->interrupt();
}

} // namespace QFtp::Internal
