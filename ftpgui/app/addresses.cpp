// SPDX-License-Identifier: MIT
#include "app/addresses.h"

#include <algorithm>
#include <doctor/address.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qnetworkinterface.h>

namespace {

const QString ChoiceKey = QStringLiteral("address/choice");
const QString Outside = QStringLiteral("outside");
const QString Here = QStringLiteral("here");

bool isServed(const QFtpConfig &config, const QHostAddress &address)
{
    return std::any_of(config.addresses.begin(), config.addresses.end(), [&](const QString &text) {
        return Doctor::isAny(QHostAddress(text)) || QHostAddress(text) == address;
    });
}

// The first address of an interface keeps its id when the network gives it another number.
QString idOf(const Addresses::Network &network, const QList<Address> &known)
{
    const bool isIPv6 = network.address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString id = network.interface + (isIPv6 ? u'6' : u'4');
    const bool isTaken = std::any_of(known.begin(), known.end(),
                                     [&](const Address &address) { return address.id == id; });
    return isTaken ? id + u' ' + network.address.toString() : id;
}

} // namespace

Addresses::Addresses(ConfigStore *config, ServerController *controller, Preferences *preferences,
                     Reader networks, QObject *parent) :
    QObject(parent),
    m_config(config), m_controller(controller), m_preferences(preferences),
    m_read(std::move(networks))
{
    constexpr std::chrono::seconds Interval{5}; // the system does not tell when a network comes
    m_timer.callOnTimeout(this, [this] { look(); });
    m_timer.start(Interval);
    connect(config, &ConfigStore::changed, this, &Addresses::look);
    connect(controller, &ServerController::stateChanged, this, &Addresses::changed); // the port
    look();
}

QList<Addresses::Network> Addresses::networks()
{
    QList<Network> result;
    for (const QNetworkInterface &network : QNetworkInterface::allInterfaces()) {
        if (!network.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        const bool isUsual = network.type() == QNetworkInterface::Ethernet
            || network.type() == QNetworkInterface::Wifi;
        for (const QNetworkAddressEntry &entry : network.addressEntries()) {
            if (!entry.ip().isLinkLocal())
                result.append({network.humanReadableName(), entry.ip(), isUsual});
        }
    }
    return result;
}

QList<Address> Addresses::find(const QFtpConfig &config, const QList<Network> &networks)
{
    QList<Address> result;
    if (Doctor::isLocalOnly(config)) {
        const QString host = config.addresses.isEmpty() ? QString() : config.addresses.first();
        return {{Here, host, tr("%1, for this computer only").arg(host)}};
    }
    // Most clients and people cope with IPv4 best.
    const auto rank = [](const Network &network) {
        const bool isIPv4 = network.address.protocol() == QAbstractSocket::IPv4Protocol;
        return int(!isIPv4) * 2 + int(!network.isUsual);
    };
    QList<Network> sorted = networks;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Network &a, const Network &b) { return rank(a) < rank(b); });
    for (const Network &network : std::as_const(sorted)) {
        const QString host = network.address.toString();
        if (!network.address.isLoopback() && isServed(config, network.address))
            result.append(
                {idOf(network, result), host, tr("%1, network %2").arg(host, network.interface)});
    }
    const QString outside = config.passive.externalAddress;
    if (!outside.isEmpty())
        result.append({Outside, outside, tr("%1, from the Internet").arg(outside)});
    return result;
}

void Addresses::look()
{
    const QList<Address> found = find(m_config->config(), m_read());
    if (std::exchange(m_all, found) != found)
        Q_EMIT changed();
}

QString Addresses::choice() const { return m_preferences->settings().value(ChoiceKey).toString(); }

void Addresses::choose(const QString &id)
{
    m_preferences->settings().setValue(ChoiceKey, id);
    Q_EMIT changed();
}

Address Addresses::current() const
{
    const QString wanted = choice();
    const auto chosen = std::find_if(m_all.begin(), m_all.end(),
                                     [&](const Address &address) { return address.id == wanted; });
    return chosen != m_all.end() ? *chosen : m_all.value(0);
}

bool Addresses::isLocalOnly() const { return Doctor::isLocalOnly(m_config->config()); }

QString Addresses::url(const QString &userName) const
{
    const Address address = current();
    if (address.host.isEmpty())
        return {};
    const QFtpServer &server = m_controller->server();
    const quint16 port = server.isListening() ? server.serverPort() : m_config->config().port;
    QUrl url;
    url.setScheme(QStringLiteral("ftp"));
    url.setHost(address.host);
    url.setUserName(userName);
    url.setPath(QStringLiteral("/"));
    if (port != 21)
        url.setPort(port);
    return url.toString(QUrl::FullyEncoded);
}

QString Addresses::text() const
{
    return m_all.isEmpty() ? tr("This computer is not connected to a network.") : current().label;
}

#include "moc_addresses.cpp"
