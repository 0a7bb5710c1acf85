// SPDX-License-Identifier: MIT
#ifndef FTPD_SERVICEMANAGER_H
#define FTPD_SERVICEMANAGER_H

#include <QFtpServer/qftpserver.h>
#include <QtCore/qtimer.h>

/// Talks to what starts and stops services: systemd with sd_notify(3) and sd_listen_fds(3), or the
/// service manager of Windows. Without one these functions do nothing.
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

    /// Whether this program can install itself as a service: the options --service and
    /// --run-service.
    static bool canManage();
    /// Does what --service \a verb asks for, and returns the exit code.
    static int manage(const QString &verb);
    /// Makes this process the service, if \a runsAsService. False: nobody has started it as one.
    static bool begin(bool runsAsService);
    static void end(int exitCode);
    /// Writes \a text where the system keeps the messages of services, if it runs as one.
    static void report(QtMsgType type, const QString &text);

    static void tellReady();
    static void tellReloading();
    /// \a grace is how long transfers may still run.
    static void tellStopping(std::chrono::seconds grace);

private:
    QTimer m_watchdog;
};

#endif
