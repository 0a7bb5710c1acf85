// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_ERRORS_H
#define FTPLOAD_ERRORS_H

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>

namespace ftpload {

class Error : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

class ConnectionClosed : public Error
{
public:
    using Error::Error;
};

[[noreturn]] inline void throwErrno(const std::string &what)
{
    if (errno == ECONNRESET || errno == EPIPE)
        throw ConnectionClosed(what + ": " + std::strerror(errno));
    throw Error(what + ": " + std::strerror(errno));
}

} // namespace ftpload

#endif
