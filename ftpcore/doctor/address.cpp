// SPDX-License-Identifier: MIT
#include "doctor/address.h"

#include <algorithm>

namespace Doctor {

bool isPrivate(const QHostAddress &address)
{
    // RFC 1918, RFC 4193, RFC 6598.
    const std::pair<const char *, int> networks[] = {
        {"10.0.0.0", 8}, {"172.16.0.0", 12}, {"192.168.0.0", 16}, {"100.64.0.0", 10}};
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    return std::any_of(std::begin(networks), std::end(networks), [&](const auto &network) {
        return address.isInSubnet(QHostAddress(QLatin1String(network.first)), network.second);
    });
}

bool isAny(const QHostAddress &address)
{
    return address.isNull() || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

bool isLocalOnly(const QFtpConfig &config)
{
    return std::all_of(config.addresses.begin(), config.addresses.end(),
                       [](const QString &text) { return QHostAddress(text).isLoopback(); });
}

} // namespace Doctor
