// SPDX-License-Identifier: MIT
#include "net/socket.h"
#include "testregistry.h"
#include "testserver.h"

#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpsession.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Clients that come through a balancer.
class TestProxyProtocol : public QObject
{
    Q_OBJECT

    static constexpr std::chrono::seconds Patience{30};
    static inline const QByteArray FromClient = "PROXY TCP4 192.0.2.7 192.0.2.1 50000 21\r\n";

    /// A connection on which a balancer sends what the test wants.
    class Connection
    {
    public:
        explicit Connection(quint16 port) :
            m_socket(
                *Socket::connectTo({QHostAddress(QHostAddress::LocalHost), port}, {}, Patience))
        {
            m_socket.setTimeout(Patience);
        }

        void send(const QByteArray &bytes)
        {
            QCOMPARE(m_socket.send(bytes.constData(), bytes.size()), qint64(bytes.size()));
        }
        /// The next line of the server; empty: the connection has ended.
        QByteArray line()
        {
            QByteArray result;
            char c = 0;
            while (!result.endsWith('\n') && m_socket.receive(&c, 1) == 1)
                result += c;
            return result.trimmed();
        }
        QByteArray command(const QByteArray &text)
        {
            send(text + "\r\n");
            return line();
        }
        void logIn()
        {
            QCOMPARE(command("USER ann").left(3), QByteArray("331"));
            QCOMPARE(command("PASS secret").left(3), QByteArray("230"));
        }
        void end() { m_socket.close(); }

    private:
        Socket m_socket;
    };

    static QFtpListener listener(const QString &network, bool proxyData = false)
    {
        QFtpListener result;
        result.address = QHostAddress(QHostAddress::LocalHost);
        result.proxyNetworks = QStringList{network};
        result.proxyData = proxyData;
        return result;
    }

    std::unique_ptr<TestServer> m_server;
    quint16 m_port = 0;

    void serve(const QFtpListener &wanted, const QFtpConfig &config = QFtpTestServer::defaults())
    {
        m_server = std::make_unique<TestServer>(nullptr, config);
        m_server->run([&](QFtpServer &server) {
            QVERIFY2(server.listen(wanted), qPrintable(server.errorString()));
            m_port = server.listeners().last().port;
        });
    }
    QStringList peers()
    {
        QStringList result;
        m_server->run([&](QFtpServer &server) {
            for (const QFtpSession *session : server.sessions())
                result += session->peerAddress().toString();
        });
        return result;
    }

private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void clients_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QByteArray>("passive");
        QByteArray binary("\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c", 16);
        binary += QByteArray::fromHex("c0000207c0000201c3500015");
        const QByteArray local("\r\n\r\n\0\r\nQUIT\n\x20\0\0\0", 16);
        QTest::newRow("version 1") << FromClient << "192.0.2.7" << QByteArray("(192,0,2,1,");
        QTest::newRow("version 2") << binary << "192.0.2.7" << QByteArray("(192,0,2,1,");
        QTest::newRow("mapped") << QByteArray("PROXY TCP6 ::ffff:192.0.2.7 ::ffff:192.0.2.1 50000 "
                                              "21\r\n")
                                << "192.0.2.7" << QByteArray("(192,0,2,1,");
        QTest::newRow("unknown") << QByteArray("PROXY UNKNOWN\r\n") << "127.0.0.1"
                                 << QByteArray("(127,0,0,1,");
        QTest::newRow("local") << local << "127.0.0.1" << QByteArray("(127,0,0,1,");
    }
    void clients()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, passive);
        serve(listener(QStringLiteral("127.0.0.0/8")));
        Connection client(m_port);
        client.send(header + "USER ann\r\n");
        QCOMPARE(client.line().left(3), QByteArray("220"));
        QCOMPARE(client.line().left(3), QByteArray("331"));
        QCOMPARE(client.command("PASS secret").left(3), QByteArray("230"));
        QTEST(peers().join(u' '), "peer");
        const QByteArray reply = client.command("PASV");
        QVERIFY2(reply.contains(passive), reply.constData());
    }

    void headerInPieces()
    {
        serve(listener(QStringLiteral("127.0.0.0/8")));
        Connection client(m_port);
        for (const char c : FromClient)
            client.send(QByteArray(1, c));
        QCOMPARE(client.line().left(3), QByteArray("220"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("reason");
        const QString here = QStringLiteral("127.0.0.0/8");
        QTest::newRow("no header")
            << here << QByteArray("USER ann\r\nPASS secret\r\n") << "it begins with something else";
        QTest::newRow("broken") << here << QByteArray("PROXY TCP4 192.0.2.7 192.0.2.1 x 21\r\n")
                                << "it begins with something else";
        QTest::newRow("too late") << here << FromClient.first(10) << "it did not come";
        QTest::newRow("stranger") << QStringLiteral("192.0.2.0/24") << FromClient
                                  << "none of proxyNetworks";
    }
    void refused()
    {
        QFETCH(QString, network);
        QFETCH(QByteArray, sent);
        QFETCH(QString, reason);
        serve(listener(network));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QRegularExpression::escape(reason)));
        Connection client(m_port);
        client.send(sent);
        QCOMPARE(client.line(), QByteArray());
        QCOMPARE(peers(), QStringList());
    }

    // A balancer that only looks whether the port is open.
    void probe()
    {
        serve(listener(QStringLiteral("127.0.0.0/8")));
        Connection(m_port).end();
        Connection client(m_port);
        client.send(FromClient);
        QCOMPARE(client.line().left(3), QByteArray("220"));
        QCOMPARE(peers(), QStringList(QStringLiteral("192.0.2.7")));
    }

    void banOfTheClient()
    {
        QFtpConfig config = QFtpTestServer::defaults();
        config.guard.failures = 1;
        QTemporaryDir directory;
        config.guard.file = directory.filePath(QStringLiteral("bans"));
        serve(listener(QStringLiteral("127.0.0.0/8")), config);
        Connection guesser(m_port);
        guesser.send(FromClient);
        guesser.line();
        guesser.command("USER ann");
        QCOMPARE(guesser.command("PASS wrong").left(3), QByteArray("421"));
        Connection again(m_port);
        again.send(FromClient);
        QCOMPARE(again.line().left(3), QByteArray("421"));
        Connection other(m_port);
        other.send("PROXY TCP4 192.0.2.8 192.0.2.1 50000 21\r\n");
        QCOMPARE(other.line().left(3), QByteArray("220"));
    }

    void data()
    {
        serve(listener(QStringLiteral("127.0.0.0/8"), true));
        Connection client(m_port);
        client.send(FromClient);
        client.line();
        client.logIn();
        for (const bool isFirst : {true, false}) { // the command comes first, or the connection
            const QByteArray reply = client.command("EPSV");
            const auto port = quint16(reply.split('|').at(3).toInt());
            const QByteArray name = isFirst ? "first" : "second";
            if (isFirst)
                client.send("STOR " + name + "\r\n");
            QTest::ignoreMessage(QtWarningMsg,
                                 QRegularExpression(QStringLiteral("expected one from 192.0.2.7")));
            QTest::ignoreMessage(QtWarningMsg,
                                 QRegularExpression(QStringLiteral("something else")));
            Connection stranger(port);
            stranger.send("PROXY TCP4 192.0.2.9 192.0.2.1 50001 2000\r\nstolen");
            QCOMPARE(stranger.line(), QByteArray());
            Connection nameless(port);
            nameless.send("no header at all, but data");
            QCOMPARE(nameless.line(), QByteArray());
            Connection data(port);
            data.send("PROXY TCP4 192.0.2.7 192.0.2.1 50001 2000\r\ncontent");
            if (!isFirst)
                client.send("STOR " + name + "\r\n");
            QCOMPARE(client.line().left(3), QByteArray("150"));
            data.end();
            QCOMPARE(client.line().left(3), QByteArray("226"));
            QCOMPARE(client.command("SIZE " + name), QByteArray("213 7"));
        }
    }
};

QFTP_TEST("proxyprotocol", TestProxyProtocol)
#include "tst_proxyprotocol.moc"
