// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PASSIVESETTINGS_H
#define QFTP_CONFIG_PASSIVESETTINGS_H

#include <optional>
#include <QFtpServer/qftpconfig.h>

namespace QFtp::Internal {

/// What PASV sends to the clients of a network: a setting such as "10.0.0.0/8 = 10.0.0.5".
struct ExternalAddress
{
    QHostAddress network;
    int bits = 0;
    QString name; ///< an IPv4 address or a host name

    static std::optional<ExternalAddress> parse(const QString &text);
};

/// One of several equal parts of a range of ports: a setting such as "0/3".
struct PortSlice
{
    int index = 0;
    int count = 1;

    static std::optional<PortSlice> parse(const QString &text);
    /// The part of \a range, which has at least as many ports as there are parts. The last part has
    /// what is left over.
    QFtpConfig::PortRange of(const QFtpConfig::PortRange &range) const;
};

/// Returns the address or host name that PASV sends to \a client, who has connected to \a listener.
/// Empty: the address that the client has connected to.
QString externalAddressFor(const QHostAddress &client, const QFtpListener &listener,
                           const QFtpConfig::Passive &settings);

/// Returns the range of ports for data connections of the clients of \a listener, before the slice
/// is taken.
QFtpConfig::PortRange wholePassiveRange(const QFtpConfig &config, const QFtpListener &listener);
/// Returns the part of it that is this server's.
QFtpConfig::PortRange passiveRange(const QFtpConfig &config, const QFtpListener &listener);

} // namespace QFtp::Internal

#endif
