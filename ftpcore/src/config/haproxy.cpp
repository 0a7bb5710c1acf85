// SPDX-License-Identifier: MIT
// The configuration of a balancer in front of several servers.
#include "config/passivesettings.h"

#include <QFtpServer/qftpadministration.h>

namespace QFtp::Internal {

namespace {

/// A listener and the servers behind it.
struct Front
{
    const QFtpConfig &config;
    const QStringList &nodes;
    QFtpListener listener;

    QString name() const
    {
        return QStringLiteral("%1-%2").arg(
            listener.mode == FtpsMode::Implicit ? QStringLiteral("ftps") : QStringLiteral("ftp"),
            QString::number(listener.port));
    }
    QString check() const
    {
        return config.health.port > 0 ? QStringLiteral(" check port %1").arg(config.health.port)
                                      : QStringLiteral(" check");
    }
    bool isProxied() const { return !listener.proxyNetworks.isEmpty(); }
};

QString controlText(const Front &front)
{
    QString text = QStringLiteral("\nlisten %1\n    bind :%2\n    balance leastconn\n")
                       .arg(front.name())
                       .arg(front.listener.port);
    if (front.config.health.port > 0)
        text += QStringLiteral("    option httpchk GET /ready\n");
    for (qsizetype i = 0; i < front.nodes.size(); ++i)
        text += QStringLiteral("    server node%1 %2:%3%4%5\n")
                    .arg(i)
                    .arg(front.nodes.at(i))
                    .arg(front.listener.port)
                    .arg(front.isProxied() ? QStringLiteral(" send-proxy-v2") : QString(),
                         front.check());
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
        text += QStringLiteral("\nlisten %1-data-%2\n    bind :%3-%4\n    server node%2 %5%6%7\n")
                    .arg(front.name())
                    .arg(i)
                    .arg(range.first + offset)
                    .arg(range.last + offset)
                    .arg(front.nodes.at(i),
                         offset == 0 ? QString() : QString::asprintf(":%+d", -offset),
                         front.listener.proxyData ? QStringLiteral(" send-proxy-v2") : QString());
    }
    return text;
}

// Those behind balancers; if there are none, all.
QList<QFtpListener> frontListeners(const QFtpConfig &config)
{
    QList<QFtpListener> listeners = config.listeners;
    listeners.removeIf([](const QFtpListener &known) { return known.proxyNetworks.isEmpty(); });
    if (!listeners.isEmpty())
        return listeners;
    listeners = config.listeners;
    QFtpListener usual;
    usual.port = config.port;
    if (!config.addresses.isEmpty())
        listeners.append(usual);
    usual.port = config.tls.implicitPort;
    usual.mode = FtpsMode::Implicit;
    if (!config.addresses.isEmpty() && config.tls.enabled && usual.port > 0)
        listeners.append(usual);
    return listeners;
}

} // namespace

} // namespace QFtp::Internal

using namespace QFtp::Internal;

QByteArray QFtpAdministration::haproxyConfig(const QFtpConfig &config, const QStringList &nodes)
{
    using std::chrono::seconds;
    const QList<QFtpListener> listeners = frontListeners(config);
    // A session may be idle for as long as the server allows, and its transfers too.
    const seconds idle =
        std::max<seconds>(config.timeouts.idle, config.timeouts.dataStall) + seconds(60);
    QString text =
        QStringLiteral("# For HAProxy 2.4 or later, in front of %1 servers: docs/cluster.md.\n"
                       "# Server number I (from 0) needs passive.slice = \"I/%1\".\n")
            .arg(nodes.size());
    if (listeners.first().proxyNetworks.isEmpty())
        text +=
            QStringLiteral("# No listener has proxyNetworks: the servers take this balancer for "
                           "the client.\n");
    text += QStringLiteral("global\n    maxconn 100000\n"
                           "\ndefaults\n    mode tcp\n    option redispatch\n    retries 3\n"
                           "    timeout connect 5s\n    timeout check 3s\n    timeout client %1s\n"
                           "    timeout server %1s\n"
                           "    default-server inter 1s fall 2 rise 1\n")
                .arg(idle.count());
    for (const QFtpListener &listener : listeners)
        text += controlText({config, nodes, listener});
    QList<QFtpConfig::PortRange> seen;
    for (const QFtpListener &listener : listeners) {
        const auto range = wholePassiveRange(config, listener);
        if (!seen.contains(range))
            text += dataText({config, nodes, listener});
        seen.append(range);
    }
    return text.toUtf8();
}
