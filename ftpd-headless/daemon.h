// SPDX-License-Identifier: MIT
#ifndef FTPD_DAEMON_H
#define FTPD_DAEMON_H

#include "servicemanager.h"

#include <modules/health.h>
#include <QFtpServer/qftpadministration.h>

/// A server that follows its configuration file.
class Daemon : public QObject
{
    Q_OBJECT

public:
    explicit Daemon(const QString &configFile, QObject *parent = nullptr);

    /// Reads the file and starts listening. Returns false on failure; the log says why.
    bool start();
    /// Reloads the file. If it has errors, the previous configuration stays in force.
    void reload();
    /// Stops when all transfers are done or the grace period ends. A second call stops at once.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    bool load(QFtpConfig *config, QFtpAdministration::Rights *rights) const;
    bool apply(const QFtpConfig &config);
    bool listen();
    void readAgain();
    static void applyLog(const QFtpConfig &config);

    const QString m_configFile;
    QFtpServer m_server;
    Health m_health{&m_server};
    ServiceManager m_serviceManager;
    bool m_hasGivenSockets = false; // passed in by systemd; it listens nowhere else
    QFtpConfig m_config;
    bool m_isStopping = false;
};

#endif
