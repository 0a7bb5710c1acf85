// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

/// Configurations for a balancer.
class TestHaproxy : public QObject
{
    Q_OBJECT

    static QFtpListener listener(quint16 port, bool proxyData = true)
    {
        QFtpListener result;
        result.port = port;
        result.proxyNetworks = QStringList{QStringLiteral("10.0.0.2")};
        result.proxyData = proxyData;
        return result;
    }

    static QFtpConfig config(const QList<QFtpListener> &listeners)
    {
        QFtpConfig config;
        config.listeners = listeners;
        config.passivePortRange = {50000, 50299};
        config.passive.slice = QStringLiteral("0/2");
        config.health.address.clear();
        config.health.port = 8021;
        return config;
    }

    static inline const QStringList Nodes = {QStringLiteral("10.0.0.11"),
                                             QStringLiteral("2001:db8::12")};

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QFtpConfig>("settings");
        QTest::addColumn<QByteArrayList>("lines");
        QFtpConfig settings = config({listener(21)});
        QTest::newRow("control")
            << settings
            << QByteArrayList{"bind :::21 v4v6", "option httpchk GET /ready",
                              "server node0 10.0.0.11:21 send-proxy-v2 check port 8021",
                              "server node1 [2001:db8::12]:21 send-proxy-v2 check port 8021"};
        QTest::newRow("slices") << settings
                                << QByteArrayList{"bind :::50000-50149 v4v6",
                                                  "server node0 10.0.0.11:+0 send-proxy-v2",
                                                  "bind :::50150-50299 v4v6"};
        settings.passive.portOffset = 1000;
        QTest::newRow("offset") << settings
                                << QByteArrayList{"bind :::51000-51149 v4v6",
                                                  "server node0 10.0.0.11:-1000 send-proxy-v2"};
        QTest::newRow("data comes directly")
            << config({listener(21, false)}) << QByteArrayList{"go to the servers directly"};
        settings = config({listener(21), listener(2121)});
        QTest::newRow("two listeners share the ports")
            << settings << QByteArrayList{"listen ftp1\n"};
    }
    void text()
    {
        QFETCH(QFtpConfig, settings);
        QFETCH(QByteArrayList, lines);
        const auto text = QFtpAdministration::haproxyConfig(settings, Nodes);
        QVERIFY(text);
        for (const QByteArray &line : lines)
            QVERIFY2(text->contains(line), (line + '\n' + *text).constData());
        QCOMPARE(text->count("bind :::50000"), text->contains("50000") ? 1 : 0);
        const QString haproxy = QStandardPaths::findExecutable(
            QStringLiteral("haproxy"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        if (haproxy.isEmpty())
            QSKIP("./test.sh --all installs HAProxy, which then looks at the configuration");
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("haproxy.cfg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*text);
        file.close();
        QProcess process;
        process.start(haproxy, {QStringLiteral("-c"), QStringLiteral("-f"), file.fileName()});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void refused_data()
    {
        QTest::addColumn<QFtpConfig>("settings");
        QTest::addColumn<QStringList>("nodes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no listener") << config({}) << Nodes << QStringLiteral("proxyNetworks");
        QTest::newRow("any port") << config({listener(0)}) << Nodes << QStringLiteral("no port");
        QTest::newRow("an empty name")
            << config({listener(21)}) << QStringList{QString(), Nodes.first()}
            << QStringLiteral("separated by commas");
        QTest::newRow("another number of nodes")
            << config({listener(21)}) << Nodes + Nodes << QStringLiteral("0/4");
        QFtpConfig loopback = config({listener(21)});
        loopback.health.address = QStringLiteral("127.0.0.1");
        QTest::newRow("health on loopback")
            << loopback << Nodes << QStringLiteral("health.address");
    }
    void refused()
    {
        QFETCH(QFtpConfig, settings);
        QFETCH(QStringList, nodes);
        QFETCH(QString, reason);
        const auto text = QFtpAdministration::haproxyConfig(settings, nodes);
        QVERIFY(!text);
        QVERIFY2(text.error().detail().contains(reason), qPrintable(text.error().detail()));
    }
};

QFTP_TEST("haproxy", TestHaproxy)
#include "tst_haproxy.moc"
