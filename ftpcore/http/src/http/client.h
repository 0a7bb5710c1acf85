// SPDX-License-Identifier: MIT
#ifndef QFTP_HTTP_CLIENT_H
#define QFTP_HTTP_CLIENT_H

#include "http/connections.h"

#include <chrono>
#include <mutex>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

/// HTTP requests to other servers, for all components that make any.
namespace QFtp::Internal::Http {

using Clock = std::chrono::steady_clock;

struct CurlDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
using CurlEasy = std::unique_ptr<CURL, CurlDeleter>;

inline QFtpError unavailable(const QString &detail) { return {ErrorKind::Unavailable, detail}; }
inline QFtpError unavailable(CURLcode code)
{
    return unavailable(QString::fromLatin1(curl_easy_strerror(code)));
}

/// How to reach servers.
struct Options
{
    std::chrono::milliseconds connectTimeout{3000};
    /// How long a server may go without moving a byte.
    std::chrono::milliseconds stallTimeout{9000};
    /// How long an exchange may take in all; 0: as long as bytes move.
    std::chrono::milliseconds totalTimeout{0};
    QByteArray proxy = {};  ///< a URL; empty: none, whatever the environment says
    QByteArray caFile = {}; ///< the certificates that servers are checked with; empty: the system's
    QByteArray clientCertificate = {}; ///< PEM file that servers are shown; empty: none
    QByteArray clientKey = {};         ///< of its key; empty: it is in the same file
    QByteArray socket = {};            ///< a Unix socket instead of the network; empty: none
};

/// Returns a handle for requests to \a url. It follows no redirect. Null: out of memory.
CurlEasy makeHandle(const QByteArray &url, const Options &options);

/// Keeps connections for the next requests, and the options of all.
///
/// Thread: any.
class Client
{
public:
    explicit Client(const Options &options_) : options(options_) { }

    const Options options;

    std::unique_ptr<Connections> take();
    void giveBack(std::unique_ptr<Connections> connections);

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connections>> m_idle;
};

/// Servers that have recently failed. They are asked last for a minute.
///
/// Thread: any.
class Failures
{
public:
    /// \a urls, those of failed servers last.
    QList<QByteArray> ordered(const QList<QByteArray> &urls);
    void note(const QByteArray &url);

private:
    std::mutex m_mutex;
    QHash<QByteArray, Clock::time_point> m_failed; // by host and port
};

/// How long a server that failed is asked last. Longer than any timeout: a server that hangs would
/// otherwise be waited for again and again.
constexpr std::chrono::seconds RestAfterFailure{60};

} // namespace QFtp::Internal::Http

#endif
