// SPDX-License-Identifier: MIT
#include "scriptclient.h"

#include <sys/socket.h>

namespace QFtp::Internal {

ScriptClient::ScriptClient(quint16 port, const QString &address) : m_address(address)
{
    control = connectTo(port);
    control.setNoDelay();
    greeting = readReply();
}

Socket ScriptClient::connectTo(quint16 port) const
{
    auto connected = Socket::connectTo({QHostAddress(m_address), port}, {}, Patience);
    if (!connected)
        return Socket();
    connected->setTimeout(Patience);
    return std::move(*connected);
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

void ScriptClient::sendUrgent(char byte)
{
    ::send(control.descriptor(), &byte, 1, MSG_OOB | MSG_NOSIGNAL);
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

Socket ScriptClient::openPassive() { return connectTo(passivePort()); }

QByteArray ScriptClient::readAll(Socket &socket)
{
    QByteArray result;
    char bytes[65536];
    for (qint64 count; (count = socket.receive(bytes, sizeof bytes)) > 0;)
        result.append(bytes, count);
    return result;
}

QByteArray ScriptClient::download(const QByteArray &line)
{
    Socket data = openPassive();
    if (command(line).left(1) != "1")
        return {};
    QByteArray result = readAll(data);
    readReply();
    return result;
}

QByteArray ScriptClient::upload(const QByteArray &line, const QByteArray &content)
{
    Socket data = openPassive();
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
