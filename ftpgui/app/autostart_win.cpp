// SPDX-License-Identifier: MIT
#include "app/autostart.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qsettings.h>

namespace {

const QString Name = QStringLiteral("QFtpServer");

// The programs that Windows starts when this user logs in.
QSettings programs()
{
    return QSettings(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
        QSettings::NativeFormat);
}

QString quoted(const QString &path) { return u'"' + QDir::toNativeSeparators(path) + u'"'; }

} // namespace

bool Autostart::isOn() { return programs().contains(Name); }

QString Autostart::set(bool isOn, const QString &configFile)
{
    QSettings settings = programs();
    if (isOn)
        settings.setValue(Name,
                          quoted(QCoreApplication::applicationFilePath())
                              + QStringLiteral(" --minimised --config ") + quoted(configFile));
    else
        settings.remove(Name);
    settings.sync();
    return settings.status() == QSettings::NoError
        ? QString()
        : QCoreApplication::translate("Autostart", "Cannot change what starts at login.");
}
