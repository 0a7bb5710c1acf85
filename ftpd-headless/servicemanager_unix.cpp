// SPDX-License-Identifier: MIT
#include "servicemanager.h"

bool ServiceManager::canManage() { return false; }
int ServiceManager::manage(const QString &) { return 1; }
bool ServiceManager::begin(bool) { return true; }
void ServiceManager::end(int) { }
void ServiceManager::report(QtMsgType, const QString &) { } // standard error is where they go

#ifdef QFTP_SYSTEMD

#include <systemd/sd-daemon.h>

ServiceManager::ServiceManager(QFtpServer *server)
{
    uint64_t microseconds = 0;
    if (::sd_watchdog_enabled(1, &microseconds) <= 0)
        return;
    QObject::connect(server, &QFtpServer::threadsAnswered, &m_watchdog,
                     [] { ::sd_notify(0, "WATCHDOG=1"); });
    m_watchdog.callOnTimeout(server, &QFtpServer::checkThreads);
    m_watchdog.start(std::chrono::milliseconds(microseconds / 1000 / 3));
}

QList<ServiceManager::Socket> ServiceManager::takeSockets()
{
    QList<Socket> result;
    char **names = nullptr;
    const int count = ::sd_listen_fds_with_names(1, &names);
    for (int i = 0; i < count; ++i) {
        const bool isImplicit = qstrcmp(names[i], "ftps") == 0;
        result.append({SD_LISTEN_FDS_START + i,
                       isImplicit ? QFtp::FtpsMode::Implicit : QFtp::FtpsMode::Explicit});
        ::free(names[i]);
    }
    ::free(names);
    return result;
}

void ServiceManager::tellReady() { ::sd_notify(0, "READY=1"); }
void ServiceManager::tellReloading() { ::sd_notify(0, "RELOADING=1"); }

void ServiceManager::tellStopping(std::chrono::seconds grace)
{
    constexpr std::chrono::seconds ToClose{10}; // time to close after the last transfer
    const std::chrono::microseconds needed = grace + ToClose;
    ::sd_notifyf(0, "STOPPING=1\nEXTEND_TIMEOUT_USEC=%lld", qlonglong(needed.count()));
}

#else

ServiceManager::ServiceManager(QFtpServer *) { }
QList<ServiceManager::Socket> ServiceManager::takeSockets() { return {}; }
void ServiceManager::tellReady() { }
void ServiceManager::tellReloading() { }
void ServiceManager::tellStopping(std::chrono::seconds) { }

#endif
