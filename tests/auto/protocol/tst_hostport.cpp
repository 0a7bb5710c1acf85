// SPDX-License-Identifier: MIT
#include "protocol/hostport.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

class TestHostPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void port_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<QString>("expected");
        QTest::newRow("good") << QByteArray("127,0,0,1,4,1") << QStringLiteral("127.0.0.1:1025");
        QTest::newRow("blanks around")
            << QByteArray(" 127,0,0,1,4,1 ") << QStringLiteral("127.0.0.1:1025");
        QTest::newRow("five numbers") << QByteArray("127,0,0,1,4") << QString();
        QTest::newRow("seven numbers") << QByteArray("127,0,0,1,4,1,1") << QString();
        QTest::newRow("above 255") << QByteArray("127,0,0,256,4,1") << QString();
        QTest::newRow("negative") << QByteArray("127,0,0,-1,4,1") << QString();
        QTest::newRow("port 0") << QByteArray("127,0,0,1,0,0") << QString();
        QTest::newRow("letters") << QByteArray("a,b,c,d,e,f") << QString();
        QTest::newRow("empty parts") << QByteArray(",,,,,") << QString();
        QTest::newRow("empty") << QByteArray("") << QString();
    }

    void port()
    {
        QFETCH(QByteArray, argument);
        const auto endpoint = parsePort(argument);
        QTEST(endpoint ? endpoint->toString() : QString(), "expected");
        if (endpoint)
            QCOMPARE(formatPort(*endpoint), argument.trimmed());
    }

    void extendedPort_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<QString>("expected");
        QTest::newRow("IPv4") << QByteArray("|1|127.0.0.1|1025|")
                              << QStringLiteral("127.0.0.1:1025");
        QTest::newRow("IPv6") << QByteArray("|2|::1|1025|") << QStringLiteral("[::1]:1025");
        QTest::newRow("mapped IPv4")
            << QByteArray("|2|::ffff:127.0.0.1|1025|") << QStringLiteral("127.0.0.1:1025");
        QTest::newRow("other delimiter")
            << QByteArray("!1!127.0.0.1!1025!") << QStringLiteral("127.0.0.1:1025");
        QTest::newRow("unknown protocol") << QByteArray("|3|x|1025|") << QStringLiteral("unknown");
        QTest::newRow("protocol does not fit") << QByteArray("|1|::1|1025|") << QString();
        QTest::newRow("short IPv4") << QByteArray("|1|127.1|1025|") << QString();
        QTest::newRow("host name") << QByteArray("|1|localhost|1025|") << QString();
        QTest::newRow("port 0") << QByteArray("|1|127.0.0.1|0|") << QString();
        QTest::newRow("port too large") << QByteArray("|1|127.0.0.1|65536|") << QString();
        QTest::newRow("no end") << QByteArray("|1|127.0.0.1|1025") << QString();
        QTest::newRow("too much") << QByteArray("|1|127.0.0.1|1025|x|") << QString();
        QTest::newRow("one byte") << QByteArray("|") << QString();
        QTest::newRow("empty") << QByteArray("") << QString();
    }

    void extendedPort()
    {
        QFETCH(QByteArray, argument);
        const ExtendedPort parsed = parseExtendedPort(argument);
        const QString got = parsed.status == ExtendedPort::Status::Okay ? parsed.endpoint.toString()
            : parsed.status == ExtendedPort::Status::UnknownProtocol    ? QStringLiteral("unknown")
                                                                        : QString();
        QTEST(got, "expected");
    }
};

QFTP_TEST("hostport", TestHostPort)
#include "tst_hostport.moc"
