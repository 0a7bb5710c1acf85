// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftphealth.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/QtTest>

#include <future>
#include <thread>

using namespace std::chrono_literals;

/// What balancers hear.
class TestHealth : public QObject
{
    Q_OBJECT

    // Sends a request and returns the reply. The server answers in this thread.
    static QByteArray answer(quint16 port, const QByteArray &request)
    {
        QTcpSocket socket;
        QSignalSpy ended(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write(request);
        ended.wait(30'000);
        return socket.readAll();
    }
    static int code(quint16 port, const QByteArray &path, const QByteArray &method = "GET")
    {
        return answer(port, method + ' ' + path + " HTTP/1.1\r\nHost: a\r\n\r\n").mid(9, 3).toInt();
    }

private Q_SLOTS:
    void ready()
    {
        QFtpServer server;
        QFtpHealth health(&server);
        QVERIFY(health.listen(QHostAddress::LocalHost));
        const quint16 port = health.port();
        QVERIFY(port > 0);
        QCOMPARE(code(port, "/ready"), 503);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QCOMPARE(code(port, "/ready"), 200);
        QCOMPARE(code(port, "/ready", "HEAD"), 200);
        QCOMPARE(code(port, "/live"), 200);
        server.pauseAccepting();
        QCOMPARE(code(port, "/ready"), 503);
        QCOMPARE(code(port, "/live"), 200);
        server.resumeAccepting();
        QCOMPARE(code(port, "/ready"), 200);
        server.shutDown(1h);
        QCOMPARE(code(port, "/ready"), 503);
    }

    void otherRequests()
    {
        QFtpServer server;
        QFtpHealth health(&server);
        QVERIFY(health.listen(QHostAddress::LocalHost));
        QCOMPARE(code(health.port(), "/"), 404);
        QCOMPARE(code(health.port(), "/ready", "POST"), 405);
        QVERIFY(answer(health.port(), "USER ann\r\n\r\n").startsWith("HTTP/1.1 400"));
    }

    // A worker that hangs is not alive, and a server whose own thread hangs says nothing good.
    void hangs()
    {
        QFtpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QFtpHealth health(&server);
        QVERIFY(health.listen(QHostAddress::LocalHost));
        std::promise<int> answered;
        std::jthread asks([&, port = health.port()] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, port);
            socket.write("GET /ready HTTP/1.1\r\nHost: a\r\n\r\n");
            socket.waitForReadyRead();
            answered.set_value(socket.readAll().mid(9, 3).toInt());
        });
        QCOMPARE(answered.get_future().get(), 503); // this thread runs no event loop meanwhile
    }

    // Some at once, and some that say nothing.
    void many()
    {
        QFtpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QFtpHealth health(&server);
        QVERIFY(health.listen(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<QTcpSocket>> sockets(8);
        for (size_t i = 0; i < sockets.size(); ++i) {
            sockets[i] = std::make_unique<QTcpSocket>();
            sockets[i]->connectToHost(QHostAddress::LocalHost, health.port());
            if (i % 2 == 0)
                sockets[i]->write("GET /live HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        for (size_t i = 0; i < sockets.size(); i += 2)
            QTRY_COMPARE(sockets[i]->peek(12), QByteArray("HTTP/1.1 200"));
    }

    // Somebody waits for an answer that can't come any more.
    void endsWhileAsked()
    {
        QFtpServer server;
        auto health = std::make_unique<QFtpHealth>(&server);
        QVERIFY(health->listen(QHostAddress::LocalHost));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, health->port());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /live HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten());
        health.reset();
        QVERIFY(socket.waitForDisconnected() || socket.state() == QTcpSocket::UnconnectedState);
    }

    void portInUse()
    {
        QFtpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QFtpHealth health(&server);
        QVERIFY(!health.listen(QHostAddress::LocalHost, server.serverPort()));
        QVERIFY(!health.errorString().isEmpty());
        QCOMPARE(health.port(), quint16(0));
        QVERIFY(health.listen(QHostAddress::LocalHost));
        QVERIFY(!QFtpHealth(&server).listen(QHostAddress::LocalHost, health.port()));
    }
};

QFTP_TEST("health", TestHealth)
#include "tst_health.moc"
