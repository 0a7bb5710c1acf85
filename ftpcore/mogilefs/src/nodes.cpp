// SPDX-License-Identifier: MIT
#include "nodes.h"

#include "base/logging.h"

namespace QFtp::Internal::Mogile {

using Http::unavailable;
using std::chrono::milliseconds;

Nodes::Nodes(milliseconds timeout) :
    m_timeout(timeout), m_client(std::make_shared<Http::Client>(
                            Http::Options{.connectTimeout = timeout, .stallTimeout = timeout * 3}))
{ }

void Nodes::noteFailure(const QByteArray &url, const QFtpError &error)
{
    qCWarning(lcStorage, "MogileFS: a request for %s failed: %s", qUtf8Printable(printable(url)),
              qUtf8Printable(error.detail()));
    m_failures.note(url);
}

// The size shows whether the replica is complete, before any of it goes to the client.
QFtpResult<std::unique_ptr<Http::Download>> Nodes::download(const QByteArray &url, qint64 offset,
                                                            qint64 size) const
{
    auto download = std::make_unique<Http::Download>(channel(), Http::Request{.url = url}, offset);
    if (const auto opened = download->open(); !opened)
        return opened.error();
    if (download->status() != 200 && download->status() != 206)
        return unavailable(
            QStringLiteral("expected HTTP status 200 or 206, found %1").arg(download->status()));
    const bool isEmpty = download->size() < 0 && size == 0; // some nodes omit the size then
    if (download->size() != size && !isEmpty)
        return unavailable(
            QStringLiteral("expected a replica of %2 bytes, found %1 (-1: no valid size)")
                .arg(download->size())
                .arg(size));
    return download;
}

std::unique_ptr<Http::Upload> Nodes::upload(const QByteArray &url, qint64 size) const
{
    return std::make_unique<Http::Upload>(channel(), Http::Request{.method = "PUT", .url = url},
                                          size);
}

QFtpResult<void> Nodes::finish(Http::Upload *upload) const
{
    if (auto finished = upload->finish(m_timeout * 10); !finished)
        return finished;
    constexpr int InsufficientStorage = 507;
    if (upload->status() == InsufficientStorage)
        return QFtpError(ErrorKind::NoSpace, QStringLiteral("HTTP status 507: the node is full"));
    if (!upload->isGood())
        return unavailable(QStringLiteral("HTTP status %1").arg(upload->status()));
    return {};
}

QFtpResult<qint64> Nodes::modified(const QByteArray &url) const
{
    Http::Call head(channel(), {.method = "HEAD", .url = url});
    if (const auto run = head.run(); !run)
        return run.error();
    const time_t seconds = curl_getdate(head.header("Last-Modified").constData(), nullptr);
    if (head.status() != 200 || seconds < 0)
        return unavailable(
            QStringLiteral("expected HTTP status 200 and a Last-Modified time, found status %1")
                .arg(head.status()));
    return qint64(seconds) * 1000;
}

} // namespace QFtp::Internal::Mogile
