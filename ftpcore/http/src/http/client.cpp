// SPDX-License-Identifier: MIT
#include "http/client.h"

#include <algorithm>
#include <QtCore/qurl.h>

namespace QFtp::Internal::Http {

namespace {

constexpr size_t MaximumIdle = 32;

QByteArray serverOf(const QByteArray &url)
{
    return QUrl::fromEncoded(url).authority(QUrl::FullyEncoded).toLatin1();
}

} // namespace

CurlEasy makeHandle(const QByteArray &url, const Options &options)
{
    static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT);
    CurlEasy handle(initialized == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle)
        return handle;
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, options.proxy.constData());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle.get(), CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT_MS, long(options.connectTimeout.count()));
    curl_easy_setopt(handle.get(), CURLOPT_PATH_AS_IS, 1L); // "." may be the name of something
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.constData());
    if (!options.caFile.isEmpty()) {
        curl_easy_setopt(handle.get(), CURLOPT_CAINFO, options.caFile.constData());
        curl_easy_setopt(handle.get(), CURLOPT_CAPATH, nullptr); // not the system's in addition
    }
    if (options.totalTimeout.count() > 0)
        curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, long(options.totalTimeout.count()));
    if (!options.clientCertificate.isEmpty())
        curl_easy_setopt(handle.get(), CURLOPT_SSLCERT, options.clientCertificate.constData());
    if (!options.clientKey.isEmpty())
        curl_easy_setopt(handle.get(), CURLOPT_SSLKEY, options.clientKey.constData());
    if (!options.socket.isEmpty())
        curl_easy_setopt(handle.get(), CURLOPT_UNIX_SOCKET_PATH, options.socket.constData());
    return handle;
}

std::unique_ptr<Connections> Client::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto result = std::move(m_idle.back());
            m_idle.pop_back();
            return result;
        }
    }
    return std::make_unique<Connections>();
}

void Client::giveBack(std::unique_ptr<Connections> connections)
{
    const std::lock_guard lock(m_mutex);
    if (connections->isValid() && m_idle.size() < MaximumIdle)
        m_idle.push_back(std::move(connections));
}

QList<QByteArray> Failures::ordered(const QList<QByteArray> &urls)
{
    QList<QByteArray> result = urls;
    const std::lock_guard lock(m_mutex);
    const auto now = Clock::now();
    m_failed.removeIf([&](const auto &entry) { return now - entry.value() > RestAfterFailure; });
    std::stable_partition(result.begin(), result.end(), [this](const QByteArray &url) {
        return !m_failed.contains(serverOf(url));
    });
    return result;
}

void Failures::note(const QByteArray &url)
{
    const std::lock_guard lock(m_mutex);
    m_failed.insert(serverOf(url), Clock::now());
}

} // namespace QFtp::Internal::Http
