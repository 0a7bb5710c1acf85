// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_NODES_H
#define QFTP_MOGILEFS_NODES_H

#include "http/exchange.h"

namespace QFtp::Internal::Mogile {

using Clock = std::chrono::steady_clock;

/// The storage nodes of an installation, which speak HTTP.
///
/// Thread: any. Blocking.
/// Errors: Unavailable.
class Nodes
{
public:
    explicit Nodes(std::chrono::milliseconds timeout);

    /// \a urls, those of recently failed nodes last.
    QList<QByteArray> ordered(const QList<QByteArray> &urls) { return m_failures.ordered(urls); }
    void noteFailure(const QByteArray &url, const QFtpError &error);

    /// Returns when the node has answered. Fails if the file at \a url does not have \a size bytes.
    QFtpResult<std::unique_ptr<Http::Download>> download(const QByteArray &url, qint64 offset,
                                                         qint64 size) const;
    /// \a size is the number of bytes that will be written; -1: unknown.
    std::unique_ptr<Http::Upload> upload(const QByteArray &url, qint64 size) const;
    /// Ends an upload. Returns when the node has stored it. Errors: NoSpace too.
    QFtpResult<void> finish(Http::Upload *upload) const;
    /// The modification time of the file at \a url, in milliseconds since 1970.
    QFtpResult<qint64> modified(const QByteArray &url) const;

private:
    std::shared_ptr<Http::Channel> channel() const
    {
        return std::make_shared<Http::Channel>(m_client);
    }

    const std::chrono::milliseconds m_timeout;
    const std::shared_ptr<Http::Client> m_client;
    Http::Failures m_failures;
};

} // namespace QFtp::Internal::Mogile

#endif
