// SPDX-License-Identifier: MIT
#include "scriptclient.h"

#include <sys/socket.h>

namespace QFtp::Internal {

TlsUse ScriptClient::tlsOfThisRun()
{
    const QByteArray wanted = qgetenv("QFTP_TEST_TLS");
    return wanted == "explicit" ? TlsUse::Explicit
        : wanted == "implicit"  ? TlsUse::Implicit
                                : TlsUse::Plain;
}

ScriptClient::ScriptClient(quint16 port, const QString &address, TlsUse tlsUse) :
    m_tlsUse(tlsUse), m_address(address)
{
    control = connectTo(port);
    control.socket.setNoDelay();
    if (tlsUse == TlsUse::Implicit)
        control.setTls(&tls, false);
    greeting = readReply();
    protectsData = tlsUse == TlsUse::Implicit;
    if (tlsUse == TlsUse::Explicit)
        secure();
    lastReply = greeting;
}

bool ScriptClient::secure()
{
    protectsData = startTls() == 234 && code("PBSZ 0") == 200 && code("PROT P") == 200;
    return protectsData;
}

int ScriptClient::reinitialize()
{
    const int result = code("REIN");
    if (m_tlsUse == TlsUse::Explicit) {
        control.stopTls();
        secure();
    }
    return result;
}

int ScriptClient::startTls()
{
    const int result = code("AUTH TLS");
    if (result == 234)
        control.setTls(&tls, false);
    return result;
}

ClientSocket ScriptClient::connectTo(quint16 port)
{
    auto connected = Socket::connectTo({QHostAddress(m_address), port}, {}, Patience);
    if (!connected)
        return {};
    connected->setTimeout(Patience);
    ClientSocket result(std::move(*connected));
    if (protectsData)
        result.setTls(&tls, true);
    return result;
}

void ScriptClient::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const qint64 count = control.send(bytes.constData() + sent, bytes.size() - sent);
        if (count <= 0)
            return;
        sent += count;
    }
}

void ScriptClient::sendUrgent(const QByteArray &bytes)
{
    ::send(control.socket.descriptor(), bytes.constData(), size_t(bytes.size()),
           MSG_OOB | MSG_NOSIGNAL);
}

QByteArray ScriptClient::readReply()
{
    QByteArray reply;
    QByteArray code;
    while (true) {
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end >= 0) {
            const QByteArray line = m_buffer.left(end + 2);
            m_buffer.remove(0, end + 2);
            reply += line;
            if (code.isEmpty())
                code = line.left(3);
            if (line.startsWith(code + ' ')) {
                lastReply = reply;
                return reply;
            }
            continue;
        }
        char bytes[4096];
        const qint64 count = control.receive(bytes, sizeof bytes);
        if (count <= 0) {
            lastReply.clear();
            return {};
        }
        m_buffer.append(bytes, count);
    }
}

QByteArray ScriptClient::command(const QByteArray &line)
{
    send(line + "\r\n");
    return readReply();
}

int ScriptClient::code(const QByteArray &line) { return command(line).left(3).toInt(); }

int ScriptClient::logIn(const QByteArray &user, const QByteArray &password)
{
    const int first = code("USER " + user);
    return first == 331 ? code("PASS " + password) : first;
}

bool ScriptClient::isClosed()
{
    while (!readReply().isEmpty()) { }
    return true;
}

quint16 ScriptClient::passivePort()
{
    const QByteArray reply = command("EPSV");
    const qsizetype begin = reply.indexOf("(|||");
    return begin < 0 ? quint16(0)
                     : quint16(reply.mid(begin + 4, reply.indexOf("|)") - begin - 4).toUInt());
}

ClientSocket ScriptClient::openPassive() { return connectTo(passivePort()); }

QByteArray ScriptClient::readAll(ClientSocket &socket)
{
    QByteArray result;
    char bytes[65536];
    for (qint64 count; (count = socket.receive(bytes, sizeof bytes)) > 0;)
        result.append(bytes, count);
    return result;
}

QByteArray ScriptClient::download(const QByteArray &line)
{
    ClientSocket data = openPassive();
    if (command(line).left(1) != "1")
        return {};
    QByteArray result = readAll(data);
    readReply();
    return result;
}

QByteArray ScriptClient::upload(const QByteArray &line, const QByteArray &content)
{
    ClientSocket data = openPassive();
    if (command(line).left(1) != "1")
        return lastReply;
    for (qsizetype sent = 0; sent < content.size();) {
        const qint64 count = data.send(content.constData() + sent, content.size() - sent);
        if (count <= 0)
            break;
        sent += count;
    }
    data.close();
    return readReply();
}

} // namespace QFtp::Internal
