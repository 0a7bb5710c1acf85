// SPDX-License-Identifier: MIT
#include "config/passivesettings.h"

namespace QFtp::Internal {

namespace {

bool isPrivate(const QHostAddress &address)
{
    // RFC 1918, RFC 4193.
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast()
        || address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
        || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12)
        || address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

} // namespace

std::optional<ExternalAddress> ExternalAddress::parse(const QString &text)
{
    const qsizetype middle = text.indexOf(u'=');
    const auto network = QHostAddress::parseSubnet(text.left(middle).trimmed());
    const QString name = text.sliced(middle + 1).trimmed();
    if (middle < 0 || network.first.isNull() || name.isEmpty() || name.contains(u' ')
        || name.contains(u':')) // PASV has no IPv6
        return std::nullopt;
    return ExternalAddress{network.first, network.second, name};
}

std::optional<PortSlice> PortSlice::parse(const QString &text)
{
    constexpr int MostParts = 1000;
    const QStringList parts = text.split(u'/');
    bool isIndex = false;
    bool isCount = false;
    const PortSlice slice{parts.value(0).toInt(&isIndex), parts.value(1).toInt(&isCount)};
    const bool isValid = parts.size() == 2 && isIndex && isCount && slice.index >= 0
        && slice.index < slice.count && slice.count <= MostParts;
    return isValid ? std::optional(slice) : std::nullopt;
}

QFtpConfig::PortRange PortSlice::of(const QFtpConfig::PortRange &range) const
{
    const int size = (range.last - range.first + 1) / count;
    const int first = range.first + index * size;
    const int last = index == count - 1 ? range.last : first + size - 1;
    return {quint16(first), quint16(last)};
}

QString externalAddressFor(const QHostAddress &client, const QFtpListener &listener,
                           const QFtpConfig::Passive &settings)
{
    for (const QString &text : settings.externalAddresses) {
        const auto external = ExternalAddress::parse(text);
        if (external && client.isInSubnet(external->network, external->bits))
            return external->name;
    }
    if (!listener.externalAddress.isEmpty())
        return listener.externalAddress;
    return isPrivate(client) ? QString() : settings.externalAddress;
}

QFtpConfig::PortRange wholePassiveRange(const QFtpConfig &config, const QFtpListener &listener)
{
    return listener.firstPassivePort > 0
        ? QFtpConfig::PortRange(listener.firstPassivePort, listener.lastPassivePort)
        : config.passivePortRange;
}

QFtpConfig::PortRange passiveRange(const QFtpConfig &config, const QFtpListener &listener)
{
    const auto range = wholePassiveRange(config, listener);
    const auto slice = PortSlice::parse(config.passive.slice);
    return slice ? slice->of(range) : range;
}

} // namespace QFtp::Internal
