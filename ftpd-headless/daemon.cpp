// SPDX-License-Identifier: MIT
#include "daemon.h"

#include "logsink.h"

#include <QtCore/qloggingcategory.h>
#include <unistd.h>

Q_LOGGING_CATEGORY(lcDaemon, "qftp.daemon")

Daemon::Daemon(const QString &configFile, QObject *parent) :
    QObject(parent), m_configFile(configFile)
{
    connect(&m_server, &QFtpServer::stopped, this, &Daemon::stopped);
}

bool Daemon::start()
{
    if (!load())
        return false;
    if (::geteuid() == 0)
        qCWarning(
            lcDaemon,
            "running as root: the files of all users are read and written with root's rights");
    if (m_config.users.isEmpty())
        qCWarning(lcDaemon, "%s has no table [users.NAME]: nobody can log in",
                  qUtf8Printable(m_configFile));
    if (!m_server.listenAsConfigured()) {
        qCCritical(lcDaemon, "%s", qUtf8Printable(m_server.errorString()));
        return false;
    }
    return true;
}

bool Daemon::load()
{
    const QFtpConfig::LoadResult loaded = QFtpConfig::load(m_configFile);
    for (const QFtpConfigProblem &problem : loaded.problems) {
        if (problem.severity == QFtpConfigProblem::Severity::Error)
            qCCritical(lcDaemon, "%s", qUtf8Printable(problem.toString()));
        else
            qCWarning(lcDaemon, "%s", qUtf8Printable(problem.toString()));
    }
    if (!loaded.isUsable())
        return false;
    applyLog(loaded.config);
    if (!m_server.setConfiguration(loaded.config)) {
        qCCritical(lcDaemon, "%s", qUtf8Printable(m_server.errorString()));
        return false;
    }
    m_config = loaded.config;
    return true;
}

void Daemon::applyLog(const QFtpConfig &config)
{
    LogSink::setLevel(config.log.level);
    LogSink::setFile(config.log.file);
}

void Daemon::reload()
{
    if (m_isStopping)
        return;
    const QFtpConfig before = m_config;
    if (!load()) {
        qCCritical(lcDaemon, "the configuration has mistakes: the one before goes on");
        applyLog(m_config); // the file is opened anew all the same
        return;
    }
    const auto implicitPort = [](const QFtpConfig &config) {
        return config.tls.enabled ? config.tls.implicitPort : 0;
    };
    if (m_config.addresses != before.addresses || m_config.port != before.port
        || implicitPort(m_config) != implicitPort(before) || !m_server.isListening()) {
        m_server.stopListening();
        if (!m_server.listenAsConfigured())
            qCCritical(lcDaemon, "%s: no new sessions until the next reload",
                       qUtf8Printable(m_server.errorString()));
    }
    qCInfo(lcDaemon, "configuration read again; it holds for new sessions");
}

void Daemon::stop()
{
    const auto grace = m_isStopping ? std::chrono::seconds(0) : m_config.server.shutdownGrace;
    qCInfo(lcDaemon, m_isStopping ? "stopping at once" : "stopping");
    m_isStopping = true;
    m_server.shutDown(grace);
}
