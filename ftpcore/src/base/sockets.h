// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_SOCKETS_H
#define QFTP_BASE_SOCKETS_H

// The headers of BSD sockets on this system.
#include <QtCore/qglobal.h>
#ifdef Q_OS_WIN
// Before <windows.h>, which would include version 1.
#include <winsock2.h>

#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#endif

#endif
