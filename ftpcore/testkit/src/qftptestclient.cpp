// SPDX-License-Identifier: MIT
#include "qftptestclient_p.h"

#include "base/sockets.h"

using namespace QFtp::Internal;

int QFtpTestClient::Private::startTls(QFtpTestClient &client)
{
    const int result = client.code("AUTH TLS");
    if (result == 234)
        control.setTls(&tls, false);
    return result;
}

quint16 QFtpTestClient::Private::passivePort(QFtpTestClient &client)
{
    const QByteArray reply = client.command("EPSV");
    const qsizetype begin = reply.indexOf("(|||");
    return begin < 0 ? quint16(0)
                     : quint16(reply.mid(begin + 4, reply.indexOf("|)") - begin - 4).toUInt());
}

ClientSocket QFtpTestClient::Private::connectTo(quint16 port)
{
    auto connected = Socket::connectTo({QHostAddress(address), port}, {}, Patience);
    if (!connected)
        return {};
    connected->setTimeout(Patience);
    ClientSocket result(std::move(*connected));
    if (protectsData)
        result.setTls(&tls, true);
    return result;
}

bool QFtpTestClient::Private::breakOff(ClientSocket *data)
{
    switch (std::exchange(fault, Fault::None)) {
    case Fault::None:
        return false;
    case Fault::Drop:
        // In this order: if the server saw only the data connection end, an empty upload would
        // sometimes look complete.
        control.drop();
        data->drop();
        break;
    case Fault::Reset: {
        const linger atOnce{1, 0};
        ::setsockopt(data->socket.descriptor(), SOL_SOCKET, SO_LINGER,
                     reinterpret_cast<const char *>(&atOnce), sizeof atOnce);
        data->drop();
        break;
    }
    case Fault::Stall:
        stalled = std::move(*data);
        break;
    }
    return true;
}

QFtpTestClient::QFtpTestClient(quint16 port, const QString &address, TlsUse tlsUse) :
    d(std::make_unique<Private>(tlsUse, address))
{
    d->control = d->connectTo(port);
    if (!d->control.isValid())
        return;
    d->control.socket.setNoDelay();
    if (tlsUse == TlsUse::Implicit)
        d->control.setTls(&d->tls, false);
    d->greeting = readReply();
    d->protectsData = tlsUse == TlsUse::Implicit;
    if (tlsUse == TlsUse::Explicit)
        secure();
    d->lastReply = d->greeting;
}

QFtpTestClient::~QFtpTestClient() = default;

QByteArray QFtpTestClient::greeting() const { return d->greeting; }

QByteArray QFtpTestClient::lastReply() const { return d->lastReply; }

bool QFtpTestClient::secure()
{
    d->protectsData = d->startTls(*this) == 234 && code("PBSZ 0") == 200 && code("PROT P") == 200;
    return d->protectsData;
}

void QFtpTestClient::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const qint64 count = d->control.send(bytes.constData() + sent, bytes.size() - sent);
        if (count <= 0)
            return;
        sent += count;
    }
}

QByteArray QFtpTestClient::readReply()
{
    QByteArray reply;
    QByteArray code;
    while (true) {
        const qsizetype end = d->received.indexOf("\r\n");
        if (end >= 0) {
            const QByteArray line = d->received.left(end + 2);
            d->received.remove(0, end + 2);
            reply += line;
            if (code.isEmpty())
                code = line.left(3);
            if (line.startsWith(code + ' ')) {
                d->lastReply = reply;
                return reply;
            }
            continue;
        }
        char bytes[4096];
        const qint64 count = d->control.receive(bytes, sizeof bytes);
        if (count <= 0) {
            d->lastReply.clear();
            return {};
        }
        d->received.append(bytes, count);
    }
}

QByteArray QFtpTestClient::command(const QByteArray &line)
{
    send(line + "\r\n");
    return readReply();
}

int QFtpTestClient::code(const QByteArray &line) { return command(line).left(3).toInt(); }

int QFtpTestClient::logIn(const QByteArray &user, const QByteArray &password)
{
    const int first = code("USER " + user);
    return first == 331 ? code("PASS " + password) : first;
}

bool QFtpTestClient::isClosed()
{
    while (!readReply().isEmpty()) { }
    return true;
}

QByteArray QFtpTestClient::download(const QByteArray &line)
{
    ClientSocket data = d->connectTo(d->passivePort(*this));
    if (command(line).left(1) != "1")
        return {};
    QByteArray result;
    char bytes[65536];
    while (const qint64 wanted = d->allowed(sizeof bytes)) {
        const qint64 count = data.receive(bytes, wanted);
        if (count <= 0)
            break;
        result.append(bytes, count);
        d->bytesBeforeFault -= count;
    }
    if (!d->breakOff(&data))
        readReply();
    return result;
}

QByteArray QFtpTestClient::upload(const QByteArray &line, const QByteArray &content)
{
    ClientSocket data = d->connectTo(d->passivePort(*this));
    if (command(line).left(1) != "1")
        return d->lastReply;
    const qint64 size = d->allowed(content.size());
    for (qint64 sent = 0; sent < size;) {
        const qint64 count = data.send(content.constData() + sent, size - sent);
        if (count <= 0)
            break;
        sent += count;
    }
    if (d->breakOff(&data))
        return d->lastReply;
    data.close();
    return readReply();
}

void QFtpTestClient::failNextTransfer(Fault fault, qint64 afterBytes)
{
    d->fault = fault;
    d->bytesBeforeFault = afterBytes;
}
