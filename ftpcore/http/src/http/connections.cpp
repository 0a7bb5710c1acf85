// SPDX-License-Identifier: MIT
#include "http/connections.h"

#if __has_include(<netinet/tcp.h>)
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>
#endif

namespace QFtp::Internal::Http {

#ifdef TCP_QUICKACK

bool Connections::add(CURL *easy)
{
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &Connections::opened);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, this);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, &Connections::close);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, this);
    return curl_multi_add_handle(multi(), easy) == CURLM_OK;
}

int Connections::opened(void *self, curl_socket_t socket, curlsocktype)
{
    static_cast<Connections *>(self)->m_sockets.push_back(socket);
    return CURL_SOCKOPT_OK;
}

int Connections::close(void *self, curl_socket_t socket)
{
    std::erase(static_cast<Connections *>(self)->m_sockets, socket);
    return ::close(socket);
}

// The system forgets it when the next request is sent.
void Connections::acknowledge() const
{
    const int on = 1;
    for (const curl_socket_t socket : m_sockets)
        ::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

#else

bool Connections::add(CURL *easy) { return curl_multi_add_handle(multi(), easy) == CURLM_OK; }

void Connections::acknowledge() const { }

#endif

} // namespace QFtp::Internal::Http
