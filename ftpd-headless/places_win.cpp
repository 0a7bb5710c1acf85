// SPDX-License-Identifier: MIT
// Below ProgramData: updates of Windows have emptied the profiles of services.
#include "places.h"

#include "windowsservice.h"

#include <QtCore/qdir.h>

namespace {

QString programData()
{
    const QString found = qEnvironmentVariable("ProgramData");
    return found.isEmpty() ? QStringLiteral("C:/ProgramData") : QDir::fromNativeSeparators(found);
}

QString serviceState() { return programData() + QStringLiteral("/QFtpServer/state"); }

} // namespace

QString Places::configFile()
{
    return programData() + QStringLiteral("/QFtpServer/ftpd-headless.toml");
}

QString Places::stateDirectory()
{
    return WindowsService::isRunning() ? serviceState() : QString();
}

QString Places::banFileOfService() { return serviceState() + QStringLiteral("/bans"); }
