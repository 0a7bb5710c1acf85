// SPDX-License-Identifier: MIT
#ifndef DOCTOR_MACHINE_H
#define DOCTOR_MACHINE_H

#include <functional>
#include <QtCore/qdatetime.h>
#include <QtNetwork/qhostaddress.h>

namespace Doctor {

/// What the doctor asks of the computer. Nothing here asks another computer, except a name server
/// for the external address. Tests give other answers. Blocking.
struct Machine
{
    /// What a program printed.
    struct Output
    {
        bool isDone = false; ///< it ran and ended with success
        QByteArray text;
        QString error; ///< why not, or what it said of that; empty: the program is missing
    };

    /// The first line that a server sends to a new client.
    struct Greeting
    {
        bool isConnected = false;
        QString text;  ///< empty: it says nothing
        QString error; ///< why nobody can connect
    };

    std::function<Output(const QString &program, const QStringList &arguments)> run;
    std::function<QList<QHostAddress>()> addresses; ///< of this computer's networks
    std::function<Greeting(const QHostAddress &, quint16 port)> greeting;
    std::function<QList<QHostAddress>(const QString &name)> lookUp;
    std::function<QByteArray(const QString &fileName)>
        read; ///< the end of a file; empty: it can't be
    QDateTime now;

    /// This computer, now.
    static Machine real();
};

} // namespace Doctor

#endif
