// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_CURL_H
#define QFTP_MOGILEFS_CURL_H

#include <chrono>
#include <curl/curl.h>
#include <memory>
#include <QFtpServer/qftpresult.h>

/// The use of libcurl that trackers and nodes share.
namespace QFtp::Internal::Mogile {

struct CurlDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct CurlMultiDeleter
{
    void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
};

using CurlEasy = std::unique_ptr<CURL, CurlDeleter>;
using CurlMulti = std::unique_ptr<CURLM, CurlMultiDeleter>;

/// How long a tracker or node that failed is asked last.
constexpr std::chrono::seconds RestAfterFailure{5};

inline QFtpError unavailable(const QString &detail) { return {ErrorKind::Unavailable, detail}; }
inline QFtpError unavailable(CURLcode code)
{
    return unavailable(QString::fromLatin1(curl_easy_strerror(code)));
}

/// A handle for one connection within the site. It uses no proxy and follows no redirect.
CurlEasy makeCurlHandle(const QByteArray &url, std::chrono::milliseconds connectTimeout);

} // namespace QFtp::Internal::Mogile

#endif
