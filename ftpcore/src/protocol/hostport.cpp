// SPDX-License-Identifier: MIT
#include "protocol/hostport.h"

#include "protocol/command.h"

namespace QFtp::Internal {

std::optional<Endpoint> parsePort(QByteArrayView argument)
{
    const QList<QByteArray> parts = argument.trimmed().toByteArray().split(',');
    if (parts.size() != 6)
        return std::nullopt;
    quint32 numbers[6];
    for (qsizetype i = 0; i < 6; ++i) {
        const qint64 number = parseNumber(parts.at(i), 255);
        if (number < 0)
            return std::nullopt;
        numbers[i] = quint32(number);
    }
    const quint32 address = numbers[0] << 24 | numbers[1] << 16 | numbers[2] << 8 | numbers[3];
    const auto port = quint16(numbers[4] << 8 | numbers[5]);
    if (port == 0)
        return std::nullopt;
    return Endpoint{QHostAddress(address), port};
}

QByteArray formatPort(const Endpoint &endpoint)
{
    return endpoint.address.toString().toLatin1().replace('.', ',') + ','
        + QByteArray::number(endpoint.port >> 8) + ',' + QByteArray::number(endpoint.port & 255);
}

ExtendedPort parseExtendedPort(QByteArrayView argument)
{
    const QByteArray text = argument.trimmed().toByteArray();
    if (text.isEmpty() || text.front() < 33 || text.front() > 126)
        return {};
    const QList<QByteArray> parts = text.split(text.front());
    if (parts.size() != 5 || !parts.first().isEmpty() || !parts.last().isEmpty())
        return {};
    const qint64 protocol = parseNumber(parts.at(1), 65535);
    const qint64 port = parseNumber(parts.at(3), 65535);
    if (protocol < 0 || port < 1)
        return {};
    if (protocol != 1 && protocol != 2)
        return {ExtendedPort::Status::UnknownProtocol, {}};
    QHostAddress address;
    const QString addressText = QString::fromLatin1(parts.at(2));
    const auto expected =
        protocol == 1 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
    // QHostAddress accepts "1" and "127.1" as addresses; a client has to send all four numbers.
    const bool isComplete = protocol == 2 || addressText.count(u'.') == 3;
    if (!isComplete || !address.setAddress(addressText) || address.protocol() != expected)
        return {};
    bool isMapped = false;
    if (const quint32 v4 = address.toIPv4Address(&isMapped); isMapped)
        address.setAddress(v4);
    return {ExtendedPort::Status::Okay, {address, quint16(port)}};
}

} // namespace QFtp::Internal
