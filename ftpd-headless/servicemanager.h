// SPDX-License-Identifier: MIT
#ifndef FTPD_SERVICEMANAGER_H
#define FTPD_SERVICEMANAGER_H

#include <QFtpServer/qftpserver.h>
#include <QtCore/qtimer.h>

/// What this daemon tells systemd, and gets from it: sd_notify(3), sd_listen_fds(3). Without
/// systemd, nothing here does anything.
class ServiceManager
{
public:
    struct Socket
    {
        qintptr descriptor;
        QFtp::FtpsMode mode;
    };

    /// Tells the watchdog, if it is asked for, that the event loop runs.
    ServiceManager();

    /// The listening sockets that this process was started with, once. One of the name "ftps" is for
    /// implicit FTPS.
    static QList<Socket> takeSockets();

    static void tellReady();
    static void tellReloading();
    /// \a grace is how long transfers may go on.
    static void tellStopping(std::chrono::seconds grace);

private:
    QTimer m_watchdog;
};

#endif
