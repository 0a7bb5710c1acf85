// SPDX-License-Identifier: MIT
#include "http/exchange.h"

#include <algorithm>
#include <cstring>

namespace QFtp::Internal::Http {

using std::chrono::milliseconds;

namespace {

constexpr long BufferBytes = 256 * 1024;

size_t dropBody(char *, size_t one, size_t count, void *) { return one * count; }

curl_slist *listOf(const Request &request)
{
    // Without it, a server may be waited for before a body is sent.
    curl_slist *list = curl_slist_append(nullptr, "Expect:");
    for (const auto &[name, value] : request.headers) // libcurl would leave out "name: "
        list = curl_slist_append(list,
                                 (value.isEmpty() ? name + ';' : name + ": " + value).constData());
    return list;
}

} // namespace

Channel::Channel(std::shared_ptr<Client> client) :
    m_client(std::move(client)), m_connections(m_client->take())
{ }

Channel::~Channel() { m_client->giveBack(std::move(m_connections)); }

bool Channel::add(CURL *handle) { return isValid() && handle && m_connections->add(handle); }

void Channel::remove(CURL *handle)
{
    if (isValid() && handle)
        m_connections->remove(handle);
}

void Channel::move()
{
    int running = 0;
    curl_multi_perform(m_connections->multi(), &running);
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_connections->multi(), &left)) {
        Exchange *exchange = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &exchange);
        if (message->msg == CURLMSG_DONE)
            exchange->m_result = message->data.result;
    }
}

void Channel::wait(milliseconds patience)
{
    m_connections->acknowledge();
    curl_multi_poll(m_connections->multi(), nullptr, 0, int(patience.count()), nullptr);
}

Exchange::Exchange(std::shared_ptr<Channel> channel, const Request &request) :
    m_channel(std::move(channel)), m_stop(request.stop),
    m_easy(makeHandle(request.url, m_channel->options())),
    m_headers(listOf(request), &curl_slist_free_all), m_lastProgress(Clock::now())
{
    if (!m_easy)
        return;
    curl_easy_setopt(easy(), CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy(), CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(easy(), CURLOPT_BUFFERSIZE, BufferBytes);
    curl_easy_setopt(easy(), CURLOPT_UPLOAD_BUFFERSIZE, BufferBytes);
    curl_easy_setopt(easy(), CURLOPT_WRITEFUNCTION, &dropBody);
    if (request.isSentOnce) // libcurl sends it again if a connection that was kept breaks
        curl_easy_setopt(easy(), CURLOPT_FRESH_CONNECT, 1L);
    if (request.method == "HEAD")
        curl_easy_setopt(easy(), CURLOPT_NOBODY, 1L);
    else if (request.method != "GET")
        curl_easy_setopt(easy(), CURLOPT_CUSTOMREQUEST, request.method.constData());
}

Exchange::~Exchange() { m_channel->remove(easy()); }

int Exchange::status() const
{
    long status = 0;
    if (m_easy)
        curl_easy_getinfo(easy(), CURLINFO_RESPONSE_CODE, &status);
    return int(status);
}

QByteArray Exchange::header(const char *name) const
{
    curl_header *found = nullptr;
    const bool isThere =
        m_easy && curl_easy_header(easy(), name, 0, CURLH_HEADER, -1, &found) == CURLHE_OK;
    return isThere ? QByteArray(found->value) : QByteArray();
}

QList<std::pair<QByteArray, QByteArray>> Exchange::headers() const
{
    QList<std::pair<QByteArray, QByteArray>> result;
    curl_header *header = nullptr;
    while (m_easy && (header = curl_easy_nextheader(easy(), CURLH_HEADER, -1, header)))
        result += {QByteArray(header->name), QByteArray(header->value)};
    return result;
}

void Exchange::begin()
{
    if (std::exchange(m_isBegun, true))
        return;
    noteProgress();
    if (!m_channel->add(easy()))
        m_result = CURLE_OUT_OF_MEMORY;
}

QFtpResult<void> Exchange::move(milliseconds patience)
{
    begin();
    if (!hasEnded())
        m_channel->move();
    if (hasEnded())
        return *m_result == CURLE_OK ? QFtpResult<void>() : unavailable(*m_result);
    if (m_stop.stop_requested())
        return ErrorKind::Cancelled;
    if (Clock::now() - m_lastProgress >= patience)
        return unavailable(QStringLiteral("no byte moved before the timeout"));
    return {};
}

QFtpResult<void> Exchange::moveUntil(const std::function<bool()> &isEnough, milliseconds patience)
{
    constexpr milliseconds BetweenLooks{200}; // at whether somebody still waits
    while (true) {
        if (auto moved = move(patience); !moved || hasEnded() || isEnough())
            return moved;
        const auto left = std::chrono::ceil<milliseconds>(m_lastProgress + patience - Clock::now());
        m_channel->wait(std::clamp(left, milliseconds(0), BetweenLooks));
    }
}

Call::Call(std::shared_ptr<Channel> channel, const Request &request,
           std::optional<QByteArrayView> body, qsizetype largestAnswer) :
    Exchange(std::move(channel), request),
    m_body(body.value_or(QByteArrayView())), m_largestAnswer(largestAnswer)
{
    if (!easy())
        return;
    curl_easy_setopt(easy(), CURLOPT_WRITEFUNCTION, &Call::received);
    curl_easy_setopt(easy(), CURLOPT_WRITEDATA, this);
    if (!body)
        return;
    curl_easy_setopt(easy(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy(), CURLOPT_INFILESIZE_LARGE, curl_off_t(m_body.size()));
    curl_easy_setopt(easy(), CURLOPT_READFUNCTION, &Call::wanted);
    curl_easy_setopt(easy(), CURLOPT_READDATA, this);
    curl_easy_setopt(easy(), CURLOPT_SEEKFUNCTION, &Call::rewound);
    curl_easy_setopt(easy(), CURLOPT_SEEKDATA, this);
}

size_t Call::wanted(char *buffer, size_t one, size_t count, void *self)
{
    auto *const call = static_cast<Call *>(self);
    call->noteProgress();
    const qsizetype taken =
        std::min(qsizetype(one * count), call->m_body.size() - call->m_sentBytes);
    std::memcpy(buffer, call->m_body.data() + call->m_sentBytes, size_t(taken));
    call->m_sentBytes += taken;
    return size_t(taken);
}

// A connection that was kept may turn out to be closed: the body is then sent again.
int Call::rewound(void *self, curl_off_t offset, int origin)
{
    auto *const call = static_cast<Call *>(self);
    if (origin != SEEK_SET || offset < 0 || offset > call->m_body.size())
        return CURL_SEEKFUNC_FAIL;
    call->m_sentBytes = qsizetype(offset);
    return CURL_SEEKFUNC_OK;
}

size_t Call::received(char *data, size_t one, size_t count, void *self)
{
    auto *const call = static_cast<Call *>(self);
    call->noteProgress();
    if (call->m_answer.size() + qsizetype(one * count) > call->m_largestAnswer)
        return 0; // ends it with an error
    call->m_answer.append(data, qsizetype(one * count));
    return one * count;
}

QFtpResult<void> Call::run(std::optional<milliseconds> patience)
{
    return moveUntil([] { return false; }, patience.value_or(stallTimeout()));
}

QFtpResult<bool> Call::waitForEnd(milliseconds patience, milliseconds stall)
{
    const auto deadline = Clock::now() + patience;
    const auto moved = moveUntil([&] { return Clock::now() >= deadline; }, stall);
    return moved ? QFtpResult<bool>(hasEnded()) : moved.error();
}

Download::Download(std::shared_ptr<Channel> channel, Request request, qint64 offset) :
    Exchange(std::move(channel), request), m_skippedBytes(offset)
{
    if (!easy())
        return;
    curl_easy_setopt(easy(), CURLOPT_WRITEFUNCTION, &Download::received);
    curl_easy_setopt(easy(), CURLOPT_WRITEDATA, this);
    if (offset > 0)
        curl_easy_setopt(easy(), CURLOPT_RANGE, (QByteArray::number(offset) + '-').constData());
}

QFtpResult<void> Download::open()
{
    const auto moved = moveUntil([this] { return m_isPaused; }, stallTimeout());
    if (!m_complaint.isEmpty())
        return unavailable(m_complaint);
    if (!moved)
        return moved;
    if (!m_isChecked && !checkAnswer())
        return unavailable(m_complaint);
    return {};
}

bool Download::checkAnswer()
{
    m_isChecked = true;
    if (status() == 206) {
        const QByteArray range = header("Content-Range"); // bytes FIRST-LAST/SIZE
        if (!range.startsWith("bytes " + QByteArray::number(m_skippedBytes) + '-')) {
            m_complaint = QStringLiteral("expected an answer from byte %1 on, found \"%2\"")
                              .arg(m_skippedBytes)
                              .arg(QString::fromLatin1(range));
            return false;
        }
        bool isNumber = false;
        const qint64 size = range.mid(range.lastIndexOf('/') + 1).toLongLong(&isNumber);
        m_size = isNumber ? size : -1;
        m_skippedBytes = 0;
    } else {
        curl_off_t length = -1;
        curl_easy_getinfo(easy(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
        m_size = qint64(length);
    }
    return true;
}

size_t Download::received(char *data, size_t one, size_t count, void *self)
{
    return static_cast<Download *>(self)->take(data, qint64(one) * qint64(count));
}

size_t Download::take(const char *data, qint64 count)
{
    constexpr qsizetype LargestComplaint = 64 * 1024;
    noteProgress();
    if (!m_isChecked && !checkAnswer())
        return 0;
    if (!isGood()) { // says why not
        if (m_rest.size() + count <= LargestComplaint)
            m_rest.append(data, count);
        return size_t(count);
    }
    const qint64 skip = std::min(m_skippedBytes, count);
    if (skip < count && m_room == 0) {
        m_isPaused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    m_skippedBytes -= skip;
    const qint64 taken = std::min(m_room, count - skip);
    if (taken > 0)
        std::memcpy(m_target, data + skip, size_t(taken));
    m_target += taken;
    m_room -= taken;
    m_rest.append(data + skip + taken, count - skip - taken);
    return size_t(count);
}

QFtpResult<qint64> Download::read(char *data, qint64 size)
{
    if (m_taken < m_rest.size()) {
        const qint64 count = std::min(size, qint64(m_rest.size() - m_taken));
        std::memcpy(data, m_rest.constData() + m_taken, size_t(count));
        m_taken += count;
        return count;
    }
    m_rest.resize(0);
    m_taken = 0;
    m_target = data;
    m_room = size;
    noteProgress(); // while nobody read, nothing moved
    if (std::exchange(m_isPaused, false))
        curl_easy_pause(easy(), CURLPAUSE_CONT);
    const auto moved = moveUntil([&] { return m_room < size; }, stallTimeout());
    const qint64 count = size - m_room;
    m_room = 0;
    if (!moved && count == 0)
        return moved.error();
    return count;
}

Upload::Upload(std::shared_ptr<Channel> channel, const Request &request, qint64 size) :
    Exchange(std::move(channel), request)
{
    if (!easy())
        return;
    curl_easy_setopt(easy(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy(), CURLOPT_INFILESIZE_LARGE, curl_off_t(size));
    curl_easy_setopt(easy(), CURLOPT_READFUNCTION, &Upload::wanted);
    curl_easy_setopt(easy(), CURLOPT_READDATA, this);
    // libcurl sends no chunked body on a connection that has returned an HTTP/1.0 answer.
    if (size < 0)
        curl_easy_setopt(easy(), CURLOPT_FRESH_CONNECT, 1L);
}

size_t Upload::wanted(char *buffer, size_t one, size_t count, void *self)
{
    auto *const upload = static_cast<Upload *>(self);
    upload->noteProgress();
    const qint64 taken = std::min(qint64(one * count), upload->m_left);
    if (taken == 0 && !upload->m_isComplete) {
        upload->m_isPaused = true;
        return CURL_READFUNC_PAUSE;
    }
    std::memcpy(buffer, upload->m_source, size_t(taken));
    upload->m_source += taken;
    upload->m_left -= taken;
    return size_t(taken);
}

void Upload::goOn()
{
    noteProgress(); // while nobody wrote, nothing moved
    if (std::exchange(m_isPaused, false))
        curl_easy_pause(easy(), CURLPAUSE_CONT);
}

QFtpResult<void> Upload::write(const char *data, qint64 size)
{
    if (size == 0)
        return {};
    m_source = data;
    m_left = size;
    goOn();
    auto moved = moveUntil([this] { return m_left == 0; }, stallTimeout());
    if (!moved)
        return moved;
    if (m_left > 0) // it ended: the server refuses the rest
        return unavailable(QStringLiteral("HTTP status %1").arg(status()));
    return {};
}

QFtpResult<void> Upload::finish(milliseconds patience)
{
    m_isComplete = true;
    goOn();
    return moveUntil([] { return false; }, patience);
}

} // namespace QFtp::Internal::Http
