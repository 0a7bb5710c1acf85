// SPDX-License-Identifier: MIT
#include "fakecontext.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Tests how commands arrange data connections and what they begin to transfer.
class TestDataCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void externalAddress_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QStringList>("networks");
        QTest::addColumn<QString>("ofListener");
        QTest::addColumn<QString>("external");
        QTest::addColumn<QByteArray>("told");
        const QString far = QStringLiteral("198.51.100.1");
        const QString near = QStringLiteral("10.1.2.3");
        const QString usual = QStringLiteral("203.0.113.5");
        const QString other = QStringLiteral("203.0.113.6");
        const QStringList inside = {QStringLiteral("10.1.0.0/16 = 203.0.113.7"),
                                    QStringLiteral("10.0.0.0/8=203.0.113.8")};
        QTest::newRow("none") << far << QStringList() << QString() << QString()
                              << QByteArray("127,0,0,1");
        QTest::newRow("of all") << far << QStringList() << QString() << usual
                                << QByteArray("203,0,113,5");
        QTest::newRow("private client")
            << near << QStringList() << QString() << usual << QByteArray("127,0,0,1");
        QTest::newRow("host name") << far << QStringList() << QString()
                                   << QStringLiteral("localhost") << QByteArray("127,0,0,1");
        QTest::newRow("of the listener")
            << near << QStringList() << other << usual << QByteArray("203,0,113,6");
        QTest::newRow("of the network")
            << near << inside << other << usual << QByteArray("203,0,113,7");
        QTest::newRow("second network") << QStringLiteral("10.200.0.1") << inside << QString()
                                        << usual << QByteArray("203,0,113,8");
        QTest::newRow("no network")
            << far << inside << QString() << usual << QByteArray("203,0,113,5");
    }

    void externalAddress()
    {
        QFETCH(QString, client);
        QFETCH(QStringList, networks);
        QFETCH(QString, ofListener);
        QFETCH(QString, external);
        QFETCH(QByteArray, told);
        FakeContext context;
        context.peerEndpoint.address = QHostAddress(client);
        context.settings.passive.externalAddresses = networks;
        context.settings.passive.externalAddress = external;
        context.place.externalAddress = ofListener;
        const QByteArray reply = context.run("PASV");
        QVERIFY2(reply.startsWith("227 Entering Passive Mode (" + told + ','), reply.constData());
    }

    static quint16 freePort()
    {
        return Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 1)
            ->localEndpoint()
            .port;
    }

    // PASV replies name other ports than those the server listens on.
    void portsOfASlice()
    {
        FakeContext context;
        context.settings.passivePortRange = {50000, 50999};
        context.settings.passive.slice = QStringLiteral("2/3");
        context.settings.passive.portOffset = -20000;
        for (int i = 0; i < 20; ++i) {
            const int port = context.run("EPSV").split('|').value(3).toInt();
            QVERIFY2(port >= 30666 && port <= 30999, QByteArray::number(port).constData());
        }
        // The listener has a range of its own, whose last third is one port.
        const quint16 port = freePort();
        context.settings.passive.portOffset = -1;
        context.place.firstPassivePort = port - 2;
        context.place.lastPassivePort = port;
        QVERIFY(context.run("EPSV").contains("|||" + QByteArray::number(port - 1) + '|'));
    }

    void waitsForAPort()
    {
        FakeContext context;
        auto taken = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 1);
        QVERIFY(taken);
        const quint16 port = taken->localEndpoint().port;
        context.settings.passivePortRange = {port, port};
        QCOMPARE(context.run("PASV"), QByteArray("later"));
        QCOMPARE(context.goOn(), QByteArray("later"));
        taken->close();
        QVERIFY(context.goOn().startsWith("227 "));
    }

    void noPortIsFree()
    {
        FakeContext context;
        auto taken = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 1);
        QVERIFY(taken);
        const quint16 port = taken->localEndpoint().port;
        context.settings.passivePortRange = {port, port};
        context.settings.timeouts.dataOpen = std::chrono::seconds(0);
        QVERIFY(context.run("PASV").startsWith("425 "));
        QVERIFY(context.run("EPSV").startsWith("425 "));
    }

    void activeModeSwitchedOff()
    {
        FakeContext context;
        context.settings.active.enabled = false;
        QVERIFY(context.run("PORT 127,0,0,1,4,1").startsWith("502 "));
        QVERIFY(context.run("EPRT |1|127.0.0.1|1025|").startsWith("502 "));
    }

    void foreignAddressByPermission()
    {
        FakeContext context;
        QFtpUser user = context.user();
        user.allowForeignAddress = true;
        context.state.vfs = std::make_shared<const Vfs>(user);
        QVERIFY(context.run("PORT 192,0,2,1,4,1").startsWith("200 "));
        QVERIFY(context.run("PORT 192,0,2,1,0,80").startsWith("501 "));
    }

    void preparedTransferSurvivesPassive()
    {
        FakeContext context;
        context.storage->put("/file", "hello");
        context.run("TYPE I");
        context.run("REST 3");
        context.run("EPSV");
        context.run("RETR file");
        QCOMPARE(context.lastPlan.window.offset, 3);
        context.run("RETR file");
        QCOMPARE(context.lastPlan.window.offset, 0);
        context.run("REST 3");
        context.run("NOOP");
        context.run("RETR file");
        QCOMPARE(context.lastPlan.window.offset, 3);
        context.run("REST 3");
        context.run("PWD");
        context.run("RETR file");
        QCOMPARE(context.lastPlan.window.offset, 0);
    }

    void listings_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("names");
        QTest::newRow("all") << QByteArray("NLST")
                             << QByteArrayList{"[x]", "a.txt", "b.txt", "dir"};
        QTest::newRow("option") << QByteArray("NLST -a")
                                << QByteArrayList{"[x]", "a.txt", "b.txt", "dir"};
        QTest::newRow("directory as written")
            << QByteArray("NLST dir") << QByteArrayList{"dir/c.txt"};
        QTest::newRow("directory with slash")
            << QByteArray("NLST /dir/") << QByteArrayList{"/dir/c.txt"};
        QTest::newRow("file") << QByteArray("NLST a.txt") << QByteArrayList{"a.txt"};
        QTest::newRow("pattern") << QByteArray("NLST *.txt") << QByteArrayList{"a.txt", "b.txt"};
        QTest::newRow("pattern in a directory")
            << QByteArray("NLST dir/*") << QByteArrayList{"dir/c.txt"};
        QTest::newRow("name that looks like a pattern")
            << QByteArray("NLST [x]") << QByteArrayList{"[x]"};
        QTest::newRow("nothing matches") << QByteArray("NLST *.zip") << QByteArrayList{};
        QTest::newRow("directory itself") << QByteArray("NLST -d dir") << QByteArrayList{"dir"};
        QTest::newRow("missing") << QByteArray("NLST none") << QByteArrayList{"error"};
    }

    void listings()
    {
        QFETCH(QByteArray, line);
        FakeContext context;
        for (const char *name : {"/a.txt", "/b.txt", "/dir/c.txt", "/[x]"})
            context.storage->put(name, "x");
        context.run(line);
        auto listing = context.lastPlan.open(*context.state.vfs);
        QByteArrayList names;
        if (!listing) {
            names = {"error"};
        } else {
            QByteArray text;
            char bytes[7];
            while (true) {
                const auto count = (*listing)->read(bytes, sizeof bytes);
                QVERIFY(count);
                if (*count == 0)
                    break;
                text.append(bytes, *count);
            }
            names = text.replace("\r\n", "\n").split('\n');
            names.removeLast();
        }
        QTEST(names, "names");
    }
};

QFTP_TEST("datacommands", TestDataCommands)
#include "tst_datacommands.moc"
