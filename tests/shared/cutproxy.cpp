// SPDX-License-Identifier: MIT
#include "cutproxy.h"

#include <QtNetwork/qtcpsocket.h>

/// One connection of a client, and the one to the server. Requests come one after another.
class CutProxy::Connection : public QObject
{
public:
    Connection(CutProxy *proxy, QTcpSocket *client) :
        QObject(client), m_proxy(proxy), m_client(client)
    {
        m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), proxy->m_serverPort);
        connect(client, &QTcpSocket::readyRead, this, [this] { takeRequest(m_client->readAll()); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(&m_server, &QTcpSocket::readyRead, this,
                [this] { takeAnswer(m_server.readAll()); });
        connect(&m_server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(&m_server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    }
    ~Connection() override { m_server.disconnect(); }

private:
    void takeRequest(QByteArray bytes)
    {
        while (!bytes.isEmpty()) {
            const qint64 ofBody = std::min(m_bodyLeft, qint64(bytes.size()));
            m_bodyLeft -= ofBody;
            m_server.write(bytes.first(ofBody));
            bytes.remove(0, ofBody);
            m_header += bytes;
            const qsizetype end = m_header.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            bytes = m_header.mid(end + 4);
            begin(m_header.first(end + 4));
            m_header.clear();
        }
    }

    void begin(const QByteArray &header)
    {
        static const QRegularExpression length(QStringLiteral("\r\ncontent-length: (\\d+)"),
                                               QRegularExpression::CaseInsensitiveOption);
        const QString text = QString::fromLatin1(header);
        m_bodyLeft = length.match(text).captured(1).toLongLong();
        const std::lock_guard lock(m_proxy->m_mutex);
        const bool isMeant = m_proxy->m_isArmed
            && m_proxy->m_pattern.match(text.section(QStringLiteral("\r\n"), 0, 0)).hasMatch();
        m_proxy->m_isArmed = m_proxy->m_isArmed && (!isMeant || m_proxy->m_staysArmed);
        if (isMeant && !m_proxy->m_answer.isEmpty()) {
            m_client->write(m_proxy->m_answer);
            return;
        }
        m_isToBeCut = isMeant;
        m_answerLeft = m_proxy->m_bytes;
        m_server.write(header);
    }

    void takeAnswer(const QByteArray &bytes)
    {
        if (!m_isToBeCut || bytes.size() <= m_answerLeft) {
            m_answerLeft -= bytes.size();
            m_client->write(bytes);
            return;
        }
        m_client->write(bytes.first(m_answerLeft));
        m_client->flush();
        m_client->abort();
    }

    CutProxy *const m_proxy;
    QTcpSocket *const m_client;
    QTcpSocket m_server;
    QByteArray m_header; // as far as it has come
    qint64 m_bodyLeft = 0;
    bool m_isToBeCut = false;
    qint64 m_answerLeft = 0;
};

CutProxy::CutProxy(quint16 port) : m_serverPort(port)
{
    m_thread.start();
    m_server = new QTcpServer;
    m_server->listen(QHostAddress(QHostAddress::LocalHost));
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection())
            new Connection(this, client); // its child
    });
}

CutProxy::~CutProxy()
{
    m_server->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void CutProxy::cutNext(const QString &pattern, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_pattern.setPattern(pattern);
    m_answer.clear();
    m_bytes = bytes;
    m_isArmed = true;
}

void CutProxy::answerNext(const QString &pattern, const QByteArray &answer)
{
    const std::lock_guard lock(m_mutex);
    m_pattern.setPattern(pattern);
    m_answer = answer;
    m_isArmed = true;
}

void CutProxy::answerAll(const QString &pattern, const QByteArray &answer)
{
    answerNext(pattern, answer);
    const std::lock_guard lock(m_mutex);
    m_staysArmed = true;
}

bool CutProxy::isDone() const
{
    const std::lock_guard lock(m_mutex);
    return !m_isArmed;
}
