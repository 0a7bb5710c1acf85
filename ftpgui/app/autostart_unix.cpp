// SPDX-License-Identifier: MIT
#include "app/autostart.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qstandardpaths.h>

namespace {

bool isSandboxed() { return QFile::exists(QStringLiteral("/.flatpak-info")); }

// In a sandbox, nobody else can be asked whether the portal does it: the file notes it.
QString fileName()
{
    if (isSandboxed())
        return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
            + QStringLiteral("/autostart");
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/qftpserver.desktop");
}

// Quotes an argument of Exec as the Desktop Entry Specification requires.
QByteArray quoted(const QString &argument)
{
    QByteArray result = "\"";
    for (const char c : argument.toUtf8()) {
        if (QByteArrayView("\"`$\\").contains(c))
            result += c == '\\' ? "\\\\\\" : "\\\\";
        if (c == '%')
            result += '%';
        result += c;
    }
    return result + '"';
}

} // namespace

bool Autostart::isOn() { return QFile::exists(fileName()); }

QString Autostart::set(bool isOn, const QString &configFile)
{
    const QStringList command = {QCoreApplication::applicationFilePath(),
                                 QStringLiteral("--minimised"), QStringLiteral("--config"),
                                 configFile};
    if (QString refusal = isSandboxed() ? askPortal(isOn, command) : QString(); !refusal.isEmpty())
        return refusal;
    if (!isOn)
        return !QFile::exists(fileName()) || QFile::remove(fileName())
            ? QString()
            : QCoreApplication::translate("Autostart", "Cannot remove %1").arg(fileName());
    QDir().mkpath(QFileInfo(fileName()).path());
    QSaveFile file(fileName());
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write("[Desktop Entry]\nType=Application\nName=QFtpServer\nIcon=qftpserver\nExec="
               + quoted(QCoreApplication::applicationFilePath()) + " --minimised --config "
               + quoted(configFile) + '\n');
    return file.commit() ? QString() : file.errorString();
}
