// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_PROXYHEADER_H
#define QFTP_PROTOCOL_PROXYHEADER_H

#include "base/endpoint.h"

#include <optional>
#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// Reads the header that a balancer sends before the bytes of a client: the PROXY protocol of
/// HAProxy, versions 1 and 2.
///
/// \code
/// while (header.status() == ProxyHeader::Status::Incomplete)
///     header.add(at most header.wanted() bytes);
/// \endcode
///
/// Thread: one.
class ProxyHeader
{
public:
    enum class Status { Incomplete, Complete, Malformed };

    /// The two sides of the connection at the balancer.
    struct Sides
    {
        Endpoint client;
        Endpoint server; ///< the address that the client connected to
    };

    Status status() const { return m_status; }
    /// How many bytes may be read without reading what follows the header.
    qsizetype wanted() const { return m_wanted; }
    void add(QByteArrayView bytes);

    /// Once complete. Nothing: the balancer speaks for itself, to find out whether the server is
    /// there, or does not know the client.
    const std::optional<Sides> &sides() const { return m_sides; }

private:
    Status readText();
    Status readBinary();
    Status readAddresses();

    QByteArray m_bytes;
    qsizetype m_wanted = 15; // the shortest header
    Status m_status = Status::Incomplete;
    std::optional<Sides> m_sides;
};

} // namespace QFtp::Internal

#endif
