// SPDX-License-Identifier: MIT
#include "file.h"

namespace QFtp::Internal::S3 {

using Http::unavailable;

namespace {

class ReadFile : public QFtpFile
{
public:
    ReadFile(std::shared_ptr<Store> store, const QByteArray &key, qint64 offset,
             const QByteArray &etag, const std::stop_token &stop) :
        m_store(std::move(store)),
        m_key(key), m_position(offset), m_stop(stop), m_etag(etag)
    { }

    /// Opens the object at the present position.
    QFtpResult<void> connect();
    QFtpResult<qint64> read(char *data, qint64 size) override;
    qint64 size() const override { return m_size; }

private:
    QFtpResult<bool> tryEndpoint(const QByteArray &endpoint);

    const std::shared_ptr<Store> m_store;
    const QByteArray m_key;
    qint64 m_position;
    const std::stop_token m_stop;
    qint64 m_size = -1;
    QByteArray m_etag; // empty: any
    QByteArray m_endpoint;
    std::unique_ptr<Http::Download> m_download;
    int m_failures = 0; // since the last byte
};

// Returns false if another try may succeed.
QFtpResult<bool> ReadFile::tryEndpoint(const QByteArray &endpoint)
{
    Bucket &bucket = m_store->bucket;
    Headers headers;
    if (!m_etag.isEmpty()) // the bytes of another object must not follow
        headers += {"If-Match", m_etag};
    QByteArray accessKey;
    auto request = bucket.prepare(
        endpoint, {.key = m_key, .headers = headers, .kind = Kind::Read, .stop = m_stop},
        &accessKey);
    if (!request)
        return request.error();
    auto download =
        std::make_unique<Http::Download>(bucket.channel(), std::move(*request), m_position);
    const auto opened = download->open();
    if (!opened && opened.error().kind() == ErrorKind::Cancelled)
        return opened.error();
    if (!opened || isTemporary(download->status())) {
        bucket.noteFailure(endpoint,
                           opened ? QStringLiteral("HTTP status %1").arg(download->status())
                                  : opened.error().detail());
        return false;
    }
    if (!download->isGood()) {
        const auto complaint = parseComplaint(download->answer());
        if (complaint && bucket.hasOtherKey(*complaint, accessKey))
            return false;
        if (download->status() == 412)
            return unavailable(QStringLiteral("S3: the object was replaced during the download"));
        return errorFrom(download->status(), download->answer(), "GET " + m_key);
    }
    m_size = download->size();
    m_etag = download->header("ETag");
    m_endpoint = endpoint;
    m_download = std::move(download);
    return true;
}

QFtpResult<void> ReadFile::connect()
{
    constexpr std::chrono::milliseconds BetweenLooks{50}; // at whether somebody still waits
    Http::Retry retry(m_store->bucket.options.retryTime);
    while (true) {
        for (const QByteArray &endpoint : m_store->bucket.endpoints()) {
            const auto connected = tryEndpoint(endpoint);
            if (!connected)
                return connected.error();
            if (*connected)
                return {};
        }
        const auto next = retry.next();
        if (!next)
            return unavailable(QStringLiteral("S3: no endpoint serves the object"));
        while (Http::Clock::now() < *next) {
            if (m_stop.stop_requested())
                return ErrorKind::Cancelled;
            std::this_thread::sleep_for(BetweenLooks);
        }
    }
}

QFtpResult<qint64> ReadFile::read(char *data, qint64 size)
{
    constexpr int MostFailures = 5;
    while (m_size < 0 || m_position < m_size) {
        if (!m_download) {
            if (const auto connected = connect(); !connected)
                return connected.error();
        }
        auto count = m_download->read(data, size);
        if (count && *count > 0) {
            m_position += *count;
            m_failures = 0;
            return count;
        }
        if (!count && count.error().kind() == ErrorKind::Cancelled)
            return count;
        m_download.reset();
        if (count && m_size < 0) // it was not announced
            return 0;
        m_store->bucket.noteFailure(
            m_endpoint, count ? QStringLiteral("the object ended early") : count.error().detail());
        if (++m_failures == MostFailures)
            return unavailable(QStringLiteral("S3: the object can't be read to its end"));
    }
    return 0;
}

/// Nothing: what follows the last byte of an object.
class EmptyFile : public QFtpFile
{
public:
    explicit EmptyFile(qint64 size) : m_size(size) { }
    QFtpResult<qint64> read(char *, qint64) override { return 0; }
    qint64 size() const override { return m_size; }

private:
    const qint64 m_size;
};

} // namespace

QFtpResult<std::unique_ptr<QFtpFile>> openRange(const std::shared_ptr<Store> &store,
                                                const QByteArray &key, qint64 offset,
                                                const QByteArray &etag, const std::stop_token &stop)
{
    auto file = std::make_unique<ReadFile>(store, key, offset, etag, stop);
    const auto connected = file->connect();
    return connected ? QFtpResult<std::unique_ptr<QFtpFile>>(std::move(file)) : connected.error();
}

QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const Place &place, qint64 offset,
                                                  const std::stop_token &stop)
{
    auto file = openRange(place.store, place.key, offset, {}, stop);
    if (file || file.error().kind() != ErrorKind::BadOffset)
        return file;
    // A range may not begin at the end.
    const auto info = head(place.bucket(), place.key, stop);
    if (!info)
        return info.error();
    if (info->size != offset)
        return ErrorKind::BadOffset;
    return std::unique_ptr<QFtpFile>(std::make_unique<EmptyFile>(info->size));
}

} // namespace QFtp::Internal::S3
