// SPDX-License-Identifier: MIT
#include "protocol/hostport.h"
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Tests how data connections open: passive and active, valid and invalid.
class TestDataChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsOne()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        QCOMPARE(client.code("LIST"), 425);
        QCOMPARE(client.code("STOR f"), 425);
    }

    // Some clients use the data connection of a refused transfer for the next one, such as lynx,
    // which tries RETR on each name before it lists it as a directory.
    void refusedTransferKeepsTheConnection_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("opened before") << true;
        QTest::newRow("opened after") << false;
    }

    void refusedTransferKeepsTheConnection()
    {
        QFETCH(bool, isOpen);
        TestServer server;
        server.memory().put("/dir/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        const quint16 port = client.passivePort();
        ClientSocket data = isOpen ? client.connectTo(port) : ClientSocket();
        QCOMPARE(client.code("RETR none"), 550);
        QCOMPARE(client.code("STOR /dir"), 550);
        QCOMPARE(client.code("CWD /dir"), 250);
        QCOMPARE(client.code("NLST"), 150);
        if (!isOpen)
            data = client.connectTo(port);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("f\r\n"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(client.code("NLST"), 425); // it has been used
    }

    void refusedTransferKeepsActiveMode()
    {
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        QCOMPARE(client.code("EPRT |1|127.0.0.1|40001|"), 200);
        QCOMPARE(client.code("RETR none"), 550);
        QCOMPARE(client.code("RETR f"), 150); // and then 425, because nobody listens there
        QCOMPARE(client.readReply().left(3), QByteArray("425"));
        QCOMPARE(client.code("RETR f"), 425);
    }

    void connectionAfterTheCommand()
    {
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        const quint16 port = client.passivePort();
        QCOMPARE(client.code("RETR f"), 150);
        ClientSocket data = client.connectTo(port);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QVERIFY(!client.connectTo(port).isValid()); // the listener is closed
    }

    void strangerIsDroppedAndTheClientServed_data()
    {
        QTest::addColumn<bool>("commandFirst");
        QTest::newRow("before the command") << false;
        QTest::newRow("after the command") << true;
    }

    void strangerIsDroppedAndTheClientServed()
    {
        QFETCH(bool, commandFirst);
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        const quint16 port = client.passivePort();
        if (commandFirst)
            QCOMPARE(client.code("RETR f"), 150);
        auto connected =
            Socket::connectTo({QHostAddress(QStringLiteral("127.0.0.1")), port},
                              QHostAddress(QStringLiteral("127.0.0.2")), ScriptClient::Patience);
        QVERIFY(connected);
        connected->setTimeout(ScriptClient::Patience);
        ClientSocket stranger(std::move(*connected));
        if (commandFirst)
            QCOMPARE(ScriptClient::readAll(stranger), QByteArray());
        ClientSocket data = client.connectTo(port);
        if (!commandFirst)
            QCOMPARE(client.code("RETR f"), 150);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(ScriptClient::readAll(stranger), QByteArray());
    }

    void neverOpenedLeaksNothing()
    {
        QFtpConfig config = TestServer::defaults();
        config.timeouts.dataOpen = std::chrono::seconds(1);
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        std::vector<std::unique_ptr<ScriptClient>> clients;
        for (int i = 0; i < 50; ++i) {
            clients.push_back(std::make_unique<ScriptClient>(server.port()));
            QCOMPARE(clients.back()->logIn(), 230);
        }
        const int before = TestSystem::openDescriptors();
        for (int round = 0; round < 2; ++round) {
            for (auto &client : clients) {
                client->passivePort();
                client->send("RETR f\r\n");
            }
            for (auto &client : clients) {
                QCOMPARE(client->readReply().left(3), QByteArray("150"));
                QCOMPARE(client->readReply().left(3), QByteArray("425"));
            }
        }
        QTRY_VERIFY(TestSystem::openDescriptors() <= before + 2);
        QCOMPARE(clients.front()->download("RETR f"), QByteArray("hello"));
    }

    void newPassiveClosesTheOld()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        const quint16 first = client.passivePort();
        QVERIFY(client.passivePort() != first);
        QVERIFY(!client.connectTo(first).isValid());
    }

    void portsAreRandom()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        QSet<quint16> ports;
        for (int i = 0; i < 20; ++i)
            ports.insert(client.passivePort());
        QVERIFY(ports.size() > 15);
    }

    void active_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("PORT") << QByteArray("PORT");
        QTest::newRow("EPRT") << QByteArray("EPRT");
    }

    void active()
    {
        QFETCH(QByteArray, verb);
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        auto listener = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 1);
        QVERIFY(listener);
        const Endpoint endpoint = listener->localEndpoint();
        QCOMPARE(client.code(verb == "PORT"
                                 ? "PORT " + formatPort(endpoint)
                                 : "EPRT |1|127.0.0.1|" + QByteArray::number(endpoint.port) + '|'),
                 200);
        client.send("RETR f\r\n");
        listener->setBlocking(true);
        listener->setTimeout(ScriptClient::Patience);
        Endpoint peer;
        ClientSocket data = listener->accept(&peer);
        QVERIFY(data.isValid());
        data.socket.setBlocking(true);
        data.socket.setTimeout(ScriptClient::Patience);
        if (client.protectsData)
            data.setTls(&client.tls, true);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client.readReply().left(3), QByteArray("150"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
    }

    void activeRefused()
    {
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        auto listener = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 1);
        const quint16 port = listener->localEndpoint().port;
        listener->close();
        QCOMPARE(client.code("EPRT |1|127.0.0.1|" + QByteArray::number(port) + '|'), 200);
        QCOMPARE(client.code("RETR f"), 150);
        QCOMPARE(client.readReply().left(3), QByteArray("425"));
        QCOMPARE(client.code("NOOP"), 200);
    }

    void overIPv6()
    {
        TestServer server(nullptr, TestServer::defaults(),
                          QHostAddress(QHostAddress::LocalHostIPv6));
        server.memory().put("/f", "hello");
        ScriptClient client(server.port(), QStringLiteral("::1"));
        QCOMPARE(client.logIn(), 230);
        QCOMPARE(client.code("PASV"), 522);
        QCOMPARE(client.code("EPSV 1"), 522);
        QCOMPARE(client.download("RETR f"), QByteArray("hello"));
        auto listener = Socket::listenOn({QHostAddress(QHostAddress::LocalHostIPv6), 0}, 1);
        QCOMPARE(
            client.code("EPRT |2|::1|" + QByteArray::number(listener->localEndpoint().port) + '|'),
            200);
        QCOMPARE(client.code("EPRT |2|::2|2000|"), 501);
    }
};

QFTP_TEST("datachannel", TestDataChannel)
#include "tst_datachannel.moc"
