// SPDX-License-Identifier: MIT
#include "protocol/proxyheader.h"

#include <algorithm>
#include <cstring>
#include <QtCore/qendian.h>

namespace QFtp::Internal {

namespace {

const QByteArray TextBegin = "PROXY ";
constexpr qsizetype LongestText = 107;
const QByteArray Signature("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr qsizetype BinaryBegin = 16; // with the length of the rest
constexpr qsizetype LongestBinary = 4096;

// "192.0.2.1", and nothing else that QHostAddress would take.
std::optional<QHostAddress> addressFrom(const QByteArray &text,
                                        QAbstractSocket::NetworkLayerProtocol protocol)
{
    constexpr const char *Allowed = "0123456789abcdefABCDEF.:";
    QHostAddress address;
    const bool isPlain = QByteArrayView(text).size() > 0
        && std::all_of(text.begin(), text.end(),
                       [](char c) { return c != 0 && std::strchr(Allowed, c) != nullptr; });
    const bool isFull =
        protocol == QAbstractSocket::IPv6Protocol || text.count('.') == 3; // "1" is 0.0.0.1
    if (!isPlain || !isFull || !address.setAddress(QString::fromLatin1(text))
        || address.protocol() != protocol)
        return std::nullopt;
    return address;
}

std::optional<quint16> portFrom(const QByteArray &text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 5
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int port = isNumber ? text.toInt() : -1;
    return port >= 0 && port <= 65535 ? std::optional(quint16(port)) : std::nullopt;
}

// A balancer that listens for both protocols on one socket may say ::ffff:192.0.2.1.
Endpoint plain(Endpoint endpoint)
{
    bool isIPv4 = false;
    if (const quint32 address = endpoint.address.toIPv4Address(&isIPv4); isIPv4)
        endpoint.address = QHostAddress(address);
    return endpoint;
}

Endpoint endpointOf(const char *address, const char *port, bool isIPv6)
{
    const quint16 number = qFromBigEndian<quint16>(port);
    if (!isIPv6)
        return {QHostAddress(qFromBigEndian<quint32>(address)), number};
    return {QHostAddress(reinterpret_cast<const quint8 *>(address)), number};
}

} // namespace

void ProxyHeader::add(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() <= m_wanted && m_status == Status::Incomplete);
    m_bytes.append(bytes);
    m_wanted -= bytes.size();
    const auto mayBe = [this](const QByteArray &begin) {
        const qsizetype size = qMin(m_bytes.size(), begin.size());
        return m_bytes.first(size) == begin.first(size);
    };
    if (mayBe(TextBegin))
        m_status = m_wanted > 0 ? Status::Incomplete : readText();
    else if (mayBe(Signature))
        m_status = m_wanted > 0 ? Status::Incomplete : readBinary();
    else
        m_status = Status::Malformed;
}

// "PROXY TCP4 192.0.2.7 192.0.2.1 50000 21", or "PROXY UNKNOWN" and anything.
ProxyHeader::Status ProxyHeader::readText()
{
    if (!m_bytes.endsWith("\r\n")) {
        m_wanted = 1; // nothing says where it ends
        return m_bytes.size() < LongestText ? Status::Incomplete : Status::Malformed;
    }
    const QByteArrayList fields = m_bytes.chopped(2).split(' ');
    if (fields.at(1) == "UNKNOWN")
        return Status::Complete;
    const bool isIPv4 = fields.at(1) == "TCP4";
    if (fields.size() != 6 || (!isIPv4 && fields.at(1) != "TCP6"))
        return Status::Malformed;
    const auto protocol = isIPv4 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
    const auto client = addressFrom(fields.at(2), protocol);
    const auto server = addressFrom(fields.at(3), protocol);
    const auto clientPort = portFrom(fields.at(4));
    const auto serverPort = portFrom(fields.at(5));
    if (!client || !server || !clientPort || !serverPort)
        return Status::Malformed;
    m_sides = Sides{plain({*client, *clientPort}), plain({*server, *serverPort})};
    return Status::Complete;
}

ProxyHeader::Status ProxyHeader::readBinary()
{
    constexpr quint8 Local = 0x20; // version 2
    constexpr quint8 Proxied = 0x21;
    if (m_bytes.size() < BinaryBegin) {
        m_wanted = BinaryBegin - m_bytes.size();
        return Status::Incomplete;
    }
    const quint8 command = quint8(m_bytes.at(12));
    const qsizetype length = qFromBigEndian<quint16>(m_bytes.constData() + 14);
    if ((command != Local && command != Proxied) || length > LongestBinary)
        return Status::Malformed;
    if (m_bytes.size() < BinaryBegin + length) {
        m_wanted = length;
        return Status::Incomplete;
    }
    return command == Local ? Status::Complete : readAddresses();
}

// What comes after the addresses has no meaning here.
ProxyHeader::Status ProxyHeader::readAddresses()
{
    constexpr quint8 Unknown = 0x00;
    constexpr quint8 Tcp4 = 0x11;
    constexpr quint8 Tcp6 = 0x21;
    constexpr quint8 UnixSocket = 0x31;
    const quint8 kind = quint8(m_bytes.at(13));
    if (kind == Unknown || kind == UnixSocket)
        return Status::Complete;
    const bool isIPv6 = kind == Tcp6;
    const qsizetype size = isIPv6 ? 16 : 4; // of an address
    if ((kind != Tcp4 && kind != Tcp6) || m_bytes.size() < BinaryBegin + 2 * size + 4)
        return Status::Malformed;
    const char *const addresses = m_bytes.constData() + BinaryBegin;
    const char *const ports = addresses + 2 * size;
    m_sides = Sides{plain(endpointOf(addresses, ports, isIPv6)),
                    plain(endpointOf(addresses + size, ports + 2, isIPv6))};
    return Status::Complete;
}

} // namespace QFtp::Internal
