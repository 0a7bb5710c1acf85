// SPDX-License-Identifier: MIT
#include "daemon.h"

#include "logsink.h"
#include "places.h"
#include "privileges.h"

#include <modules/modules.h>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qloggingcategory.h>

Q_LOGGING_CATEGORY(lcDaemon, "qftp.daemon")

Daemon::Daemon(const QString &configFile, QObject *parent) :
    QObject(parent), m_configFile(configFile), m_serviceManager(&m_server)
{
    connect(&m_server, &QFtpServer::stopped, this, &Daemon::stopped);
}

bool Daemon::start()
{
    QFtpConfig config;
    QFtpAdministration::Rights rights;
    if (!load(&config, &rights))
        return false;
    QFtpAdministration::applyLogLevel(config.log);
    QString error;
    if (!Privileges::reduce(config, rights, &error)) {
        qCCritical(lcDaemon, "%s", qUtf8Printable(error));
        return false;
    }
    if (!apply(config))
        return false;
    if (m_config.users.isEmpty() && !m_config.allUsers && m_config.textFile.file.isEmpty()
        && m_config.accounts.isEmpty())
        qCWarning(lcDaemon, "%s has no [users.NAME] table, so nobody can log in: add a user",
                  qUtf8Printable(m_configFile));
    if (!m_server.setCluster(Modules::cluster(m_config.cluster)) || !listen()) {
        qCCritical(lcDaemon, "%s", qUtf8Printable(m_server.errorString()));
        return false;
    }
    if (const QString problem = m_health.apply(m_config.health); !problem.isEmpty()) {
        qCCritical(lcDaemon, "%s", qUtf8Printable(problem));
        return false;
    }
    applyLog(m_config);
    ServiceManager::tellReady();
    return true;
}

bool Daemon::listen()
{
    const QList<ServiceManager::Socket> sockets = ServiceManager::takeSockets();
    m_hasGivenSockets = !sockets.isEmpty();
    if (!m_hasGivenSockets)
        return m_server.listenAsConfigured();
    if (!m_config.listeners.isEmpty()) {
        qCCritical(
            lcDaemon,
            "[[listeners]] have no meaning for sockets of systemd: disable qftpserver.socket, "
            "or remove them");
        return false;
    }
    return std::all_of(sockets.begin(), sockets.end(), [this](const auto &socket) {
        if (socket.mode == QFtp::FtpsMode::Implicit && !m_config.tls.enabled) {
            qCWarning(lcDaemon,
                      "the socket for implicit FTPS is not served: set tls.enabled and restart");
            return true;
        }
        return m_server.listenOn(socket.descriptor, socket.mode);
    });
}

// Logs every problem, including what the rights of this process rule out.
bool Daemon::load(QFtpConfig *config, QFtpAdministration::Rights *rights) const
{
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(m_configFile);
    QList<QFtpConfigProblem> problems = loaded.problems;
    if (loaded.isUsable()) {
        *config = loaded.config;
        if (const QString place = Places::stateDirectory(); !place.isEmpty()) {
            if (config->guard.file.isEmpty())
                config->guard.file = place + QStringLiteral("/bans");
            if (config->tls.directory.isEmpty())
                config->tls.directory = place;
            if (config->files.quotaDirectory.isEmpty())
                config->files.quotaDirectory = place + QStringLiteral("/quotas");
        }
        *rights = QFtpAdministration::neededRights(*config);
        for (QFtpConfigProblem problem : std::as_const(rights->problems)) {
            problem.file = m_configFile;
            problems.append(problem);
        }
        for (const QString &file : {m_configFile, config->textFile.file}) {
            if (Privileges::isRoot() && QFtpAdministration::canOthersChange(file))
                problems.append({QFtpConfigProblem::Severity::Error,
                                 file,
                                 0,
                                 0,
                                 {},
                                 Privileges::howToProtectFiles()});
        }
    }
    bool isUsable = loaded.isUsable();
    for (const QFtpConfigProblem &problem : problems) {
        if (problem.severity == QFtpConfigProblem::Severity::Error)
            qCCritical(lcDaemon, "%s", qUtf8Printable(problem.toString()));
        else
            qCWarning(lcDaemon, "%s", qUtf8Printable(problem.toString()));
        isUsable = isUsable && problem.severity != QFtpConfigProblem::Severity::Error;
    }
    return isUsable;
}

bool Daemon::apply(const QFtpConfig &config)
{
    if (!m_server.setConfiguration(config)) {
        qCCritical(lcDaemon, "%s", qUtf8Printable(m_server.errorString()));
        return false;
    }
    m_config = config;
    return true;
}

void Daemon::applyLog(const QFtpConfig &config)
{
    QFtpAdministration::applyLogLevel(config.log);
    LogSink::setTarget(config.log);
}

void Daemon::reload()
{
    if (m_isStopping)
        return;
    ServiceManager::tellReloading();
    readAgain();
    ServiceManager::tellReady();
}

void Daemon::readAgain()
{
    QFtpConfig config;
    QFtpAdministration::Rights rights;
    if (!load(&config, &rights) || !apply(config)) {
        qCCritical(lcDaemon, "the configuration has errors; the previous one stays in force");
        applyLog(m_config); // reopens the log file nevertheless
        return;
    }
    applyLog(m_config);
    if (!m_hasGivenSockets && !m_server.listenAsConfigured())
        qCCritical(lcDaemon, "%s; the server listens where it did before",
                   qUtf8Printable(m_server.errorString()));
    if (const QString problem = m_health.apply(m_config.health); !problem.isEmpty())
        qCCritical(lcDaemon, "%s", qUtf8Printable(problem));
    qCInfo(lcDaemon,
           "configuration reloaded; users and rate limits apply at once, the rest to new sessions");
}

void Daemon::stop()
{
    const auto grace = m_isStopping ? std::chrono::seconds(0) : m_config.server.shutdownGrace;
    qCInfo(lcDaemon, m_isStopping ? "stopping at once" : "stopping");
    m_isStopping = true;
    ServiceManager::tellStopping(grace);
    m_server.shutDown(grace);
}

#include "moc_daemon.cpp"
