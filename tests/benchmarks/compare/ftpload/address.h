// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_ADDRESS_H
#define FTPLOAD_ADDRESS_H

#include <sys/socket.h>

#include <string>

namespace ftpload {

struct Address
{
    sockaddr_storage storage{};
    socklen_t length = 0;

    static Address resolve(const std::string &host, int port);
    Address withPort(int port) const;
};

} // namespace ftpload

#endif
