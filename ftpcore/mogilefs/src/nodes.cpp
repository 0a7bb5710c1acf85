// SPDX-License-Identifier: MIT
#include "nodes.h"

#include "base/logging.h"

#include <algorithm>
#include <cstring>
#include <QtCore/qurl.h>

namespace QFtp::Internal::Mogile {

using std::chrono::milliseconds;

namespace {

constexpr size_t MaximumIdleHandles = 32;
constexpr long BufferBytes = 256 * 1024;

QByteArray nodeOf(const QByteArray &url)
{
    return QUrl::fromEncoded(url).authority(QUrl::FullyEncoded).toLatin1();
}

size_t dropBody(char *, size_t one, size_t count, void *) { return one * count; }

} // namespace

QList<QByteArray> Nodes::ordered(const QList<QByteArray> &urls)
{
    QList<QByteArray> result = urls;
    const std::lock_guard lock(m_mutex);
    const auto now = Clock::now();
    m_failed.removeIf([&](const auto &entry) { return now - entry.value() > RestAfterFailure; });
    std::stable_partition(result.begin(), result.end(), [this](const QByteArray &url) {
        return !m_failed.contains(nodeOf(url));
    });
    return result;
}

void Nodes::noteFailure(const QByteArray &url, const QFtpError &error)
{
    qCWarning(lcStorage, "MogileFS: a request for %s failed: %s", qUtf8Printable(printable(url)),
              qUtf8Printable(error.detail()));
    const std::lock_guard lock(m_mutex);
    m_failed.insert(nodeOf(url), Clock::now());
}

NodeHandle Nodes::take(const QByteArray &url)
{
    NodeHandle handle;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            handle.multi = std::move(m_idle.back().multi);
            m_idle.pop_back();
        }
    }
    if (!handle.multi)
        handle.multi.reset(curl_multi_init());
    handle.easy = makeCurlHandle(url, m_timeout);
    return handle;
}

void Nodes::giveBack(NodeHandle handle)
{
    handle.easy.reset();
    const std::lock_guard lock(m_mutex);
    if (handle.multi && m_idle.size() < MaximumIdleHandles)
        m_idle.push_back(std::move(handle));
}

QFtpResult<qint64> modifiedOnNode(const std::shared_ptr<Nodes> &nodes, const QByteArray &url)
{
    class Head : public NodeRequest
    {
    public:
        Head(const std::shared_ptr<Nodes> &nodes, const QByteArray &url) : NodeRequest(nodes, url)
        { }

        QFtpResult<qint64> run()
        {
            if (!isValid())
                return unavailable(QStringLiteral("no memory"));
            curl_easy_setopt(easy(), CURLOPT_NOBODY, 1L);
            curl_easy_setopt(easy(), CURLOPT_FILETIME, 1L);
            const auto moved = moveUntil([] { return false; }, nodes().stallTimeout());
            if (!moved)
                return moved.error();
            curl_off_t seconds = -1;
            curl_easy_getinfo(easy(), CURLINFO_FILETIME_T, &seconds);
            if (status() != 200 || seconds < 0)
                return unavailable(
                    QStringLiteral(
                        "expected HTTP status 200 and a Last-Modified time, found status %1")
                        .arg(status()));
            return qint64(seconds) * 1000;
        }
    };
    return Head(nodes, url).run();
}

NodeRequest::NodeRequest(std::shared_ptr<Nodes> nodes, const QByteArray &url) :
    m_nodes(std::move(nodes)), m_handle(m_nodes->take(url)), m_lastProgress(Clock::now())
{ }

NodeRequest::~NodeRequest()
{
    if (!isValid())
        return;
    curl_multi_remove_handle(m_handle.multi.get(), easy());
    m_nodes->giveBack(std::move(m_handle));
}

int NodeRequest::status() const
{
    long status = 0;
    curl_easy_getinfo(easy(), CURLINFO_RESPONSE_CODE, &status);
    return int(status);
}

QFtpResult<void> NodeRequest::moveUntil(const std::function<bool()> &isEnough,
                                        milliseconds patience)
{
    if (!m_isBegun) {
        m_isBegun = true;
        curl_multi_add_handle(m_handle.multi.get(), easy());
    }
    m_lastProgress = Clock::now();
    while (!m_isEnded && !isEnough()) {
        int running = 0;
        curl_multi_perform(m_handle.multi.get(), &running);
        if (running == 0)
            return noteEnd();
        if (isEnough())
            break;
        const auto idle = std::chrono::duration_cast<milliseconds>(Clock::now() - m_lastProgress);
        if (idle >= patience)
            return unavailable(QStringLiteral("no byte moved before the timeout"));
        curl_multi_poll(m_handle.multi.get(), nullptr, 0, int((patience - idle).count()), nullptr);
    }
    return {};
}

QFtpResult<void> NodeRequest::noteEnd()
{
    m_isEnded = true;
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(m_handle.multi.get(), &left);
    if (message && message->msg == CURLMSG_DONE && message->data.result != CURLE_OK)
        return unavailable(message->data.result);
    return {};
}

QFtpResult<std::unique_ptr<NodeDownload>> NodeDownload::open(const std::shared_ptr<Nodes> &nodes,
                                                             const QByteArray &url, qint64 offset,
                                                             qint64 size)
{
    std::unique_ptr<NodeDownload> download(new NodeDownload(nodes, url, offset, size));
    if (!download->isValid())
        return unavailable(QStringLiteral("no memory"));
    const auto moved =
        download->moveUntil([&] { return download->m_isPaused; }, nodes->stallTimeout());
    if (!download->m_complaint.isEmpty())
        return unavailable(download->m_complaint);
    if (!moved)
        return moved.error();
    if (!download->m_isChecked && !download->checkAnswer())
        return unavailable(download->m_complaint);
    return download;
}

NodeDownload::NodeDownload(const std::shared_ptr<Nodes> &nodes, const QByteArray &url,
                           qint64 offset, qint64 size) :
    NodeRequest(nodes, url),
    m_size(size), m_skippedBytes(offset)
{
    if (!isValid())
        return;
    curl_easy_setopt(easy(), CURLOPT_BUFFERSIZE, BufferBytes);
    curl_easy_setopt(easy(), CURLOPT_WRITEFUNCTION, &NodeDownload::received);
    curl_easy_setopt(easy(), CURLOPT_WRITEDATA, this);
    if (offset > 0)
        curl_easy_setopt(easy(), CURLOPT_RANGE, (QByteArray::number(offset) + '-').constData());
}

// The size shows whether the replica is complete, before any of it goes to the client.
bool NodeDownload::checkAnswer()
{
    m_isChecked = true;
    qint64 size = -1;
    if (status() == 206) {
        curl_header *range = nullptr;
        if (curl_easy_header(easy(), "Content-Range", 0, CURLH_HEADER, -1, &range) == CURLHE_OK) {
            const QByteArray text(range->value); // bytes FIRST-LAST/SIZE
            const bool isFromThere =
                text.startsWith("bytes " + QByteArray::number(m_skippedBytes) + '-');
            size = isFromThere ? text.mid(text.lastIndexOf('/') + 1).toLongLong() : -1;
        }
        m_skippedBytes = 0;
    } else if (status() == 200) {
        curl_off_t length = -1;
        curl_easy_getinfo(easy(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
        size = length < 0 && m_size == 0 ? 0 : qint64(length); // some nodes omit it for empty files
    } else {
        m_complaint = QStringLiteral("expected HTTP status 200 or 206, found %1").arg(status());
        return false;
    }
    if (size != m_size)
        m_complaint = QStringLiteral("expected a replica of %2 bytes, found %1 (-1: no valid size)")
                          .arg(size)
                          .arg(m_size);
    return size == m_size;
}

size_t NodeDownload::received(char *data, size_t one, size_t count, void *self)
{
    return static_cast<NodeDownload *>(self)->take(data, qint64(one) * qint64(count));
}

size_t NodeDownload::take(const char *data, qint64 count)
{
    noteProgress();
    if (!m_isChecked && !checkAnswer())
        return 0;
    const qint64 skip = qMin(m_skippedBytes, count);
    if (skip < count && m_room == 0) {
        m_isPaused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    m_skippedBytes -= skip;
    const qint64 taken = qMin(m_room, count - skip);
    if (taken > 0)
        std::memcpy(m_target, data + skip, size_t(taken));
    m_target += taken;
    m_room -= taken;
    m_rest.append(data + skip + taken, count - skip - taken);
    return size_t(count);
}

QFtpResult<qint64> NodeDownload::read(char *data, qint64 size)
{
    if (m_taken < m_rest.size()) {
        const qint64 count = qMin(size, qint64(m_rest.size() - m_taken));
        std::memcpy(data, m_rest.constData() + m_taken, size_t(count));
        m_taken += count;
        return count;
    }
    m_rest.resize(0);
    m_taken = 0;
    m_target = data;
    m_room = size;
    if (std::exchange(m_isPaused, false))
        curl_easy_pause(easy(), CURLPAUSE_CONT);
    const auto moved = moveUntil([&] { return m_room < size; }, nodes().stallTimeout());
    const qint64 count = size - m_room;
    m_room = 0;
    if (!moved && count == 0)
        return moved.error();
    return count;
}

QFtpResult<std::unique_ptr<NodeUpload>> NodeUpload::open(const std::shared_ptr<Nodes> &nodes,
                                                         const QByteArray &url, qint64 size)
{
    std::unique_ptr<NodeUpload> upload(new NodeUpload(nodes, url, size));
    if (!upload->isValid())
        return unavailable(QStringLiteral("no memory"));
    return upload;
}

NodeUpload::NodeUpload(const std::shared_ptr<Nodes> &nodes, const QByteArray &url, qint64 size) :
    NodeRequest(nodes, url), m_headers(curl_slist_append(nullptr, "Expect:"), &curl_slist_free_all)
{
    if (!isValid())
        return;
    curl_easy_setopt(easy(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy(), CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(easy(), CURLOPT_INFILESIZE_LARGE, curl_off_t(size));
    curl_easy_setopt(easy(), CURLOPT_UPLOAD_BUFFERSIZE, BufferBytes);
    curl_easy_setopt(easy(), CURLOPT_READFUNCTION, &NodeUpload::wanted);
    curl_easy_setopt(easy(), CURLOPT_READDATA, this);
    curl_easy_setopt(easy(), CURLOPT_WRITEFUNCTION, &dropBody);
    // libcurl sends no chunked body on a connection that has returned an HTTP/1.0 answer.
    if (size < 0)
        curl_easy_setopt(easy(), CURLOPT_FRESH_CONNECT, 1L);
}

size_t NodeUpload::wanted(char *buffer, size_t one, size_t count, void *self)
{
    auto *const upload = static_cast<NodeUpload *>(self);
    upload->noteProgress();
    const qint64 taken = qMin(qint64(one * count), upload->m_left);
    if (taken == 0 && !upload->m_isComplete) {
        upload->m_isPaused = true;
        return CURL_READFUNC_PAUSE;
    }
    std::memcpy(buffer, upload->m_source, size_t(taken));
    upload->m_source += taken;
    upload->m_left -= taken;
    return size_t(taken);
}

void NodeUpload::goOn()
{
    if (std::exchange(m_isPaused, false))
        curl_easy_pause(easy(), CURLPAUSE_CONT);
}

QFtpResult<void> NodeUpload::write(const char *data, qint64 size)
{
    if (size == 0)
        return {};
    m_source = data;
    m_left = size;
    goOn();
    auto moved = moveUntil([this] { return m_left == 0; }, nodes().stallTimeout());
    if (!moved)
        return moved;
    if (m_left > 0) // it ended: the node refuses the rest
        return unavailable(QStringLiteral("HTTP status %1").arg(status()));
    return {};
}

QFtpResult<void> NodeUpload::finish()
{
    m_isComplete = true;
    goOn();
    if (auto moved = moveUntil([] { return false; }, nodes().storeTimeout()); !moved)
        return moved;
    constexpr int InsufficientStorage = 507;
    if (status() == InsufficientStorage)
        return QFtpError(ErrorKind::NoSpace, QStringLiteral("HTTP status 507: the node is full"));
    if (status() < 200 || status() > 299)
        return unavailable(QStringLiteral("HTTP status %1").arg(status()));
    return {};
}

} // namespace QFtp::Internal::Mogile
