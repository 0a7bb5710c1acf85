// SPDX-License-Identifier: MIT
#include "address.h"

#include "errors.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>

#include <cstdint>
#include <cstring>

namespace ftpload {

Address Address::resolve(const std::string &host, int port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const int status = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (status != 0)
        throw Error("--host expects a numeric address: " + std::string(gai_strerror(status)));
    Address address;
    std::memcpy(&address.storage, found->ai_addr, found->ai_addrlen);
    address.length = found->ai_addrlen;
    freeaddrinfo(found);
    return address;
}

Address Address::withPort(int port) const
{
    Address copy = *this;
    const auto networkPort = htons(static_cast<uint16_t>(port));
    if (storage.ss_family == AF_INET6)
        reinterpret_cast<sockaddr_in6 &>(copy.storage).sin6_port = networkPort;
    else
        reinterpret_cast<sockaddr_in &>(copy.storage).sin_port = networkPort;
    return copy;
}

} // namespace ftpload
