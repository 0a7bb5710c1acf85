// SPDX-License-Identifier: MIT
#include "servicemanager.h"

#include "windowsservice.h"

ServiceManager::ServiceManager(QFtpServer *) { }
QList<ServiceManager::Socket> ServiceManager::takeSockets() { return {}; }
bool ServiceManager::canManage() { return true; }
int ServiceManager::manage(const QString &verb) { return WindowsService::manage(verb); }
bool ServiceManager::begin(bool runsAsService) { return !runsAsService || WindowsService::begin(); }

void ServiceManager::end(int exitCode)
{
    if (WindowsService::isRunning())
        WindowsService::end(exitCode);
}

void ServiceManager::report(QtMsgType type, const QString &text)
{
    if (WindowsService::isRunning())
        WindowsService::report(type, text);
}

void ServiceManager::tellReady() { WindowsService::tellReady(); }
void ServiceManager::tellReloading() { } // it goes on serving

void ServiceManager::tellStopping(std::chrono::seconds grace)
{
    constexpr std::chrono::seconds ToClose{10}; // time to close after the last transfer
    WindowsService::tellStopping(grace + ToClose);
}
