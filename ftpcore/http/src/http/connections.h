// SPDX-License-Identifier: MIT
#ifndef QFTP_HTTP_CONNECTIONS_H
#define QFTP_HTTP_CONNECTIONS_H

#include <curl/curl.h>
#include <memory>
#include <QtCore/qglobal.h>
#include <vector>

namespace QFtp::Internal::Http {

struct CurlMultiDeleter
{
    void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
};

/// The connections of exchanges that run side by side, kept for the next ones.
///
/// Thread: one at a time.
class Connections
{
public:
    Connections() : m_multi(curl_multi_init()) { }
    Q_DISABLE_COPY_MOVE(Connections)

    /// False: out of memory.
    bool isValid() const { return bool(m_multi); }
    CURLM *multi() const { return m_multi.get(); }

    bool add(CURL *easy);
    void remove(CURL *easy) { curl_multi_remove_handle(multi(), easy); }
    /// Acknowledges at once what has arrived. A server may wait for that between the header of an
    /// answer and a short body (Nagle's algorithm; Ceph does), and Linux delays it by 40 ms.
    void acknowledge() const;

private:
    static int opened(void *self, curl_socket_t socket, curlsocktype purpose);
    static int close(void *self, curl_socket_t socket);

    std::vector<curl_socket_t> m_sockets; // must outlive m_multi
    std::unique_ptr<CURLM, CurlMultiDeleter> m_multi;
};

} // namespace QFtp::Internal::Http

#endif
