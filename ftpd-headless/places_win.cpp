// SPDX-License-Identifier: MIT
// Below ProgramData: updates of Windows have emptied the profiles of services.
#include "places.h"

#include "windowsservice.h"

#include <QtCore/qdir.h>

#include <initguid.h>

#include <knownfolders.h>
#include <objbase.h>
#include <shlobj.h>

namespace {

// Not from the environment, which others than administrators may have set.
QString programData()
{
    wchar_t *path = nullptr;
    const bool isKnown =
        SUCCEEDED(::SHGetKnownFolderPath(FOLDERID_ProgramData, KF_FLAG_DEFAULT, nullptr, &path));
    const QString result = isKnown ? QDir::fromNativeSeparators(QString::fromWCharArray(path))
                                   : QStringLiteral("C:/ProgramData");
    ::CoTaskMemFree(path);
    return result;
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

QString Places::stateOfService() { return serviceState(); }
