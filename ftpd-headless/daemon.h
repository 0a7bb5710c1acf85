// SPDX-License-Identifier: MIT
#ifndef FTPD_DAEMON_H
#define FTPD_DAEMON_H

#include "servicemanager.h"

/// A server that follows its configuration file.
class Daemon : public QObject
{
    Q_OBJECT

public:
    explicit Daemon(const QString &configFile, QObject *parent = nullptr);

    /// Reads the file and listens. False: the log says why not.
    bool start();
    /// Reads the file again. With a mistake in it, nothing changes.
    void reload();
    /// Stops when transfers are done, or their time is up; called again, at once.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    bool load(QFtpConfig *config, QFtpConfig::Rights *rights) const;
    bool apply(const QFtpConfig &config);
    bool listen();
    void readAgain();
    static void applyLog(const QFtpConfig &config);

    const QString m_configFile;
    QFtpServer m_server;
    ServiceManager m_serviceManager;
    bool m_hasGivenSockets = false; // it was started with them, and listens nowhere else
    QFtpConfig m_config;
    bool m_isStopping = false;
};

#endif
