// SPDX-License-Identifier: MIT
#ifndef FTPD_SERVICEMANAGER_H
#define FTPD_SERVICEMANAGER_H

#include <QFtpServer/qftpserver.h>
#include <QtCore/qtimer.h>

/// Talks to systemd: sd_notify(3), sd_listen_fds(3). Without systemd these functions do nothing.
class ServiceManager
{
public:
    struct Socket
    {
        qintptr descriptor;
        QFtp::FtpsMode mode;
    };

    /// If the watchdog is enabled, notifies it regularly while all threads of \a server run.
    explicit ServiceManager(QFtpServer *server);

    /// Returns the listening sockets that systemd passed to this process; only the first call does.
    /// A socket named "ftps" is for implicit FTPS.
    static QList<Socket> takeSockets();

    static void tellReady();
    static void tellReloading();
    /// \a grace is how long transfers may still run.
    static void tellStopping(std::chrono::seconds grace);

private:
    QTimer m_watchdog;
};

#endif
