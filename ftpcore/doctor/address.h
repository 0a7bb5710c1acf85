// SPDX-License-Identifier: MIT
#ifndef DOCTOR_ADDRESS_H
#define DOCTOR_ADDRESS_H

#include <QFtpServer/qftpconfig.h>
#include <QtNetwork/qhostaddress.h>

namespace Doctor {

/// Whether an address is of a private network, such as 10.0.0.5: nobody on the Internet can reach
/// it.
bool isPrivate(const QHostAddress &address);

/// Whether a server that listens on \a address does so on all networks.
bool isAny(const QHostAddress &address);

/// Whether only programs on this computer can connect to a server with \a config.
bool isLocalOnly(const QFtpConfig &config);

} // namespace Doctor

#endif
