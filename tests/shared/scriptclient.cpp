// SPDX-License-Identifier: MIT
#include "scriptclient.h"

#include "qftptestclient_p.h"
#include "testsystem.h"

namespace QFtp::Internal {

TlsUse ScriptClient::tlsOfThisRun()
{
    const QByteArray wanted = qgetenv("QFTP_TEST_TLS");
    return wanted == "explicit" ? TlsUse::Explicit
        : wanted == "implicit"  ? TlsUse::Implicit
                                : TlsUse::Plain;
}

ScriptClient::ScriptClient(quint16 port, const QString &address, TlsUse tlsUse) :
    QFtpTestClient(port, address, tlsUse), tls(d->tls), control(d->control),
    protectsData(d->protectsData)
{ }

int ScriptClient::startTls() { return d->startTls(*this); }

int ScriptClient::reinitialize()
{
    const int result = code("REIN");
    if (d->tlsUse == TlsUse::Explicit) {
        control.stopTls();
        secure();
    }
    return result;
}

void ScriptClient::sendUrgent(const QByteArray &bytes)
{
    TestSystem::sendUrgent(control.socket, bytes);
}

quint16 ScriptClient::passivePort() { return d->passivePort(*this); }

ClientSocket ScriptClient::openPassive() { return connectTo(passivePort()); }

ClientSocket ScriptClient::connectTo(quint16 port) { return d->connectTo(port); }

QByteArray ScriptClient::readAll(ClientSocket &socket)
{
    QByteArray result;
    char bytes[65536];
    for (qint64 count; (count = socket.receive(bytes, sizeof bytes)) > 0;)
        result.append(bytes, count);
    return result;
}

} // namespace QFtp::Internal
