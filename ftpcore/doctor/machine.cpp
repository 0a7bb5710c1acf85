// SPDX-License-Identifier: MIT
#include "doctor/machine.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtNetwork/qhostinfo.h>
#include <QtNetwork/qnetworkinterface.h>
#include <QtNetwork/qtcpsocket.h>

namespace Doctor {

namespace {

constexpr int PatienceMsecs = 5000;

Machine::Output run(const QString &program, const QStringList &arguments)
{
    Machine::Output result;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Users have no sbin in their path.
    environment.insert(QStringLiteral("PATH"),
                       environment.value(QStringLiteral("PATH"))
                           + QStringLiteral(":/usr/sbin:/sbin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("/usr/bin/env"), QStringList{program} + arguments);
    if (!process.waitForFinished(PatienceMsecs)) {
        process.kill();
        process.waitForFinished();
        result.error = process.error() == QProcess::FailedToStart
            ? QString()
            : QCoreApplication::translate("Machine", "%1 does not answer.").arg(program);
        return result;
    }
    constexpr int NotFound = 127; // says env
    result.isDone = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    result.text = process.readAllStandardOutput();
    if (process.exitCode() != NotFound)
        result.error = QString::fromUtf8(process.readAllStandardError()).section(u'\n', 0, 0);
    return result;
}

QList<QHostAddress> addresses()
{
    QList<QHostAddress> result;
    for (const QNetworkInterface &network : QNetworkInterface::allInterfaces()) {
        if (!network.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        for (const QNetworkAddressEntry &entry : network.addressEntries()) {
            if (!entry.ip().isLoopback() && !entry.ip().isLinkLocal())
                result.append(entry.ip());
        }
    }
    return result;
}

Machine::Greeting greeting(const QHostAddress &address, quint16 port)
{
    Machine::Greeting result;
    QTcpSocket socket;
    socket.connectToHost(address, port);
    result.isConnected = socket.waitForConnected(PatienceMsecs);
    if (!result.isConnected) {
        result.error = socket.errorString();
        return result;
    }
    const QDeadlineTimer deadline(PatienceMsecs);
    while (!socket.canReadLine() && socket.waitForReadyRead(int(deadline.remainingTime())))
        ;
    result.text = QString::fromUtf8(socket.readLine(512)).trimmed();
    for (QChar &c : result.text) { // it goes to a terminal
        if (!c.isPrint())
            c = u'?';
    }
    return result;
}

QByteArray readEnd(const QString &fileName)
{
    constexpr qint64 Enough = 1024 * 1024;
    QFile file(fileName);
    if (fileName.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax<qint64>(0, file.size() - Enough));
    return file.read(Enough);
}

} // namespace

Machine Machine::real()
{
    Machine result;
    result.run = &Doctor::run;
    result.addresses = &Doctor::addresses;
    result.greeting = &Doctor::greeting;
    result.lookUp = [](const QString &name) { return QHostInfo::fromName(name).addresses(); };
    result.read = &readEnd;
    result.now = QDateTime::currentDateTimeUtc();
    return result;
}

} // namespace Doctor
