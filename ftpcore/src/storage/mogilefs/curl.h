// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_CURL_H
#define QFTP_STORAGE_MOGILEFS_CURL_H

#include <chrono>
#include <curl/curl.h>
#include <memory>

/// What trackers and nodes share of libcurl.
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

/// A handle for one connection within the site: no proxy of the environment, no redirection.
CurlEasy makeCurlHandle(const QByteArray &url, std::chrono::milliseconds connectTimeout);

} // namespace QFtp::Internal::Mogile

#endif
