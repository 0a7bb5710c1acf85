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
    void externalAddress()
    {
        FakeContext context;
        context.settings.passive.externalAddress = QStringLiteral("203.0.113.5");
        QVERIFY(context.run("PASV").startsWith("227 Entering Passive Mode (127,0,0,1,"));
        context.peerEndpoint.address = QHostAddress(QStringLiteral("198.51.100.1"));
        QVERIFY(context.run("PASV").startsWith("227 Entering Passive Mode (203,0,113,5,"));
        context.settings.passive.externalAddress = QStringLiteral("localhost");
        QVERIFY(context.run("PASV").startsWith("227 Entering Passive Mode (127,0,0,1,"));
    }

    void noPortIsFree()
    {
        FakeContext context;
        auto taken = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 1);
        QVERIFY(taken);
        const quint16 port = taken->localEndpoint().port;
        context.settings.passivePortRange = {port, port};
        QVERIFY(context.run("PASV").startsWith("425 "));
        QVERIFY(context.run("EPSV").startsWith("425 "));
        taken->close();
        QVERIFY(context.run("EPSV").startsWith("229 "));
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
