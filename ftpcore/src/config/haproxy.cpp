// SPDX-License-Identifier: MIT
// The configuration of a balancer in front of several servers.
#include "config/passivesettings.h"

#include <algorithm>
#include <QFtpServer/qftpadministration.h>

namespace QFtp::Internal {

namespace {

/// A listener, its number, and the servers behind it.
struct Front
{
    const QFtpConfig &config;
    const QStringList &nodes;
    QFtpListener listener;
    qsizetype number;

    QString name() const { return QStringLiteral("ftp%1").arg(number); }
};

QFtpError malformed(const QString &text) { return {ErrorKind::Malformed, text}; }

// As a balancer wants it in front of a port.
QString hostOf(const QString &node)
{
    const bool isIPv6 = QHostAddress(node).protocol() == QAbstractSocket::IPv6Protocol;
    return isIPv6 ? u'[' + node + u']' : node;
}

// The server ends idle sessions and stalled transfers itself, and knows better when.
QString beginning(const QFtpConfig &config, qsizetype nodes)
{
    QString text =
        QStringLiteral("# For HAProxy 2.4 or later, in front of %1 servers: docs/cluster.md.\n"
                       "# Server number I (from 0) needs passive.slice = \"I/%1\".\n")
            .arg(nodes);
    text += QStringLiteral("global\n    maxconn 100000\n"
                           "\ndefaults\n    mode tcp\n    option redispatch\n    retries 3\n"
                           "    option clitcpka\n    option srvtcpka\n    timeout connect 5s\n"
                           "    timeout check 3s\n    timeout client 1m\n    timeout server 1m\n"
                           "    timeout tunnel 7d\n");
    text += QStringLiteral("    default-server inter 1s fall 2 rise 1\n");
    if (config.health.port == 0)
        text += QStringLiteral(
            "# Without [health], the balancer only looks whether the port is open: a "
            "server that is\n# stopping, or has no place in its cluster, gets "
            "clients.\n");
    return text;
}

QString controlText(const Front &front)
{
    QString text = QStringLiteral("\nlisten %1\n    bind :::%2 v4v6\n    balance leastconn\n")
                       .arg(front.name())
                       .arg(front.listener.port);
    const int health = front.config.health.port;
    if (health > 0)
        text += QStringLiteral("    option httpchk GET /ready\n");
    for (qsizetype i = 0; i < front.nodes.size(); ++i)
        text += QStringLiteral("    server node%1 %2:%3 send-proxy-v2 check%4\n")
                    .arg(i)
                    .arg(hostOf(front.nodes.at(i)))
                    .arg(front.listener.port)
                    .arg(health > 0 ? QStringLiteral(" port %1").arg(health) : QString());
    return text;
}

// A server without a port gets connections at the port that the client has connected to.
QString dataText(const Front &front)
{
    const auto whole = wholePassiveRange(front.config, front.listener);
    const int offset = front.config.passive.portOffset;
    QString text;
    for (qsizetype i = 0; i < front.nodes.size(); ++i) {
        const auto range = PortSlice{int(i), int(front.nodes.size())}.of(whole);
        text += QStringLiteral("\nlisten %1-data%2\n    bind :::%3-%4 v4v6\n"
                               "    server node%2 %5:%6 send-proxy-v2\n")
                    .arg(front.name())
                    .arg(i)
                    .arg(range.first + offset)
                    .arg(range.last + offset)
                    .arg(hostOf(front.nodes.at(i)), QString::asprintf("%+d", -offset));
    }
    return text;
}

QFtpResult<void> check(const QFtpConfig &config, const QStringList &nodes,
                       const QList<QFtpListener> &listeners)
{
    if (listeners.isEmpty())
        return malformed(QStringLiteral("no listener has proxyNetworks: the servers would take the "
                                        "balancer for the client"));
    if (nodes.contains(QString()))
        return malformed(QStringLiteral("expected addresses or names, separated by commas"));
    const auto slice = PortSlice::parse(config.passive.slice);
    if (nodes.size() > 1 && (!slice || slice->count != nodes.size()))
        return malformed(QStringLiteral("passive.slice must be a part of %1, such as \"0/%1\"")
                             .arg(nodes.size()));
    if (config.health.port > 0 && QHostAddress(config.health.address).isLoopback()
        && !QHostAddress(nodes.first()).isLoopback())
        return malformed(QStringLiteral("health.address is one that the balancer can't reach"));
    for (const QFtpListener &listener : listeners) {
        if (listener.port == 0)
            return malformed(
                QStringLiteral("a listener with proxyNetworks has no port of its own"));
    }
    return {};
}

} // namespace

} // namespace QFtp::Internal

using namespace QFtp::Internal;

QFtpResult<QByteArray> QFtpAdministration::haproxyConfig(const QFtpConfig &config,
                                                         const QStringList &nodes)
{
    QList<QFtpListener> listeners = config.listeners;
    listeners.removeIf([](const QFtpListener &known) { return known.proxyNetworks.isEmpty(); });
    if (auto checked = check(config, nodes, listeners); !checked)
        return checked.error();
    QString text = beginning(config, nodes.size());
    QList<quint16> ports;
    QList<QFtpConfig::PortRange> ranges;
    for (qsizetype i = 0; i < listeners.size(); ++i) {
        const Front front{config, nodes, listeners.at(i), i};
        if (!ports.contains(front.listener.port))
            text += controlText(front);
        ports.append(front.listener.port);
        const auto range = wholePassiveRange(config, front.listener);
        if (front.listener.proxyData && !ranges.contains(range)) {
            text += dataText(front);
            ranges.append(range);
        } else if (!front.listener.proxyData) {
            text += QStringLiteral(
                        "\n# Data connections of port %1 go to the servers directly: proxyData "
                        "is not set.\n")
                        .arg(front.listener.port);
        }
    }
    return text.toUtf8();
}
