// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_HOSTPORT_H
#define QFTP_PROTOCOL_HOSTPORT_H

#include "base/endpoint.h"

#include <optional>

namespace QFtp::Internal {

/// Parses the argument of PORT: h1,h2,h3,h4,p1,p2. RFC 959 4.1.2.
std::optional<Endpoint> parsePort(QByteArrayView argument);
/// Returns the numbers of the reply to PASV for an IPv4 endpoint.
QByteArray formatPort(const Endpoint &endpoint);

/// The argument of EPRT. RFC 2428 2.
struct ExtendedPort
{
    enum class Status { Okay, Malformed, UnknownProtocol };
    Status status = Status::Malformed;
    Endpoint endpoint;
};
ExtendedPort parseExtendedPort(QByteArrayView argument);

} // namespace QFtp::Internal

#endif
