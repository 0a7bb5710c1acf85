// SPDX-License-Identifier: MIT
#include "protocol/proxyheader.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// What balancers send before the bytes of a client.
class TestProxyHeader : public QObject
{
    Q_OBJECT

    static QByteArray binary(char command, char kind, const QByteArray &rest)
    {
        QByteArray header("\r\n\r\n\0\r\nQUIT\n", 12);
        header += command;
        header += kind;
        header += char(rest.size() >> 8);
        header += char(rest.size() & 0xff);
        return header + rest;
    }

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        const char both[] = "192.0.2.7:50000 192.0.2.1:21";
        row("v1", "PROXY TCP4 192.0.2.7 192.0.2.1 50000 21\r\n", both);
        row("v1 IPv6", "PROXY TCP6 2001:db8::7 2001:db8::1 50000 21\r\n",
            "[2001:db8::7]:50000 [2001:db8::1]:21");
        row("v1 mapped", "PROXY TCP6 ::ffff:192.0.2.7 ::ffff:192.0.2.1 50000 21\r\n", both);
        row("v1 longest",
            "PROXY TCP6 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff "
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\r\n",
            "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:65535 "
            "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:65535");
        row("v1 unknown", "PROXY UNKNOWN\r\n", "none");
        row("v1 unknown, more", "PROXY UNKNOWN ffff:f...f:ffff 65535 65535\r\n", "none");
        row("v1 other protocol", "PROXY UDP4 192.0.2.7 192.0.2.1 50000 21\r\n", "malformed");
        row("v1 mixed", "PROXY TCP4 2001:db8::7 192.0.2.1 50000 21\r\n", "malformed");
        row("v1 short address", "PROXY TCP4 1 192.0.2.1 50000 21\r\n", "malformed");
        row("v1 scope", "PROXY TCP6 fe80::1%lo 2001:db8::1 50000 21\r\n", "malformed");
        row("v1 port too large", "PROXY TCP4 192.0.2.7 192.0.2.1 65536 21\r\n", "malformed");
        row("v1 negative port", "PROXY TCP4 192.0.2.7 192.0.2.1 -1 21\r\n", "malformed");
        row("v1 too few", "PROXY TCP4 192.0.2.7 192.0.2.1 50000\r\n", "malformed");
        row("v1 too many", "PROXY TCP4 192.0.2.7 192.0.2.1 50000 21 22\r\n", "malformed");
        row("v1 two spaces", "PROXY TCP4  192.0.2.7 192.0.2.1 50000 21\r\n", "malformed");
        row("v1 nothing", "PROXY \r\n       \r\n", "malformed");
        row("v1 endless", "PROXY UNKNOWN " + QByteArray(93, 'x'), "malformed");
        row("v1 lower case", "proxy tcp4 192.0.2.7 192.0.2.1 50000 21\r\n", "malformed");
        const QByteArray four = QByteArray::fromHex("c0000207c0000201c3500015");
        const QByteArray six = QByteArray::fromHex("20010db8000000000000000000000007"
                                                   "20010db8000000000000000000000001c3500015");
        row("v2", binary(0x21, 0x11, four), both);
        row("v2 with more", binary(0x21, 0x11, four + QByteArray::fromHex("04000100")), both);
        row("v2 IPv6", binary(0x21, 0x21, six), "[2001:db8::7]:50000 [2001:db8::1]:21");
        row("v2 local", binary(0x20, 0x00, {}), "none");
        row("v2 local with addresses", binary(0x20, 0x11, four), "none");
        row("v2 unspecified", binary(0x21, 0x00, {}), "none");
        row("v2 Unix socket", binary(0x21, 0x31, QByteArray(216, '\0')), "none");
        row("v2 datagrams", binary(0x21, 0x12, four), "malformed");
        row("v2 unknown family", binary(0x21, 0x41, four), "malformed");
        row("v2 cut short", binary(0x21, 0x11, four.chopped(1)), "malformed");
        row("v2 IPv6 cut short", binary(0x21, 0x21, four), "malformed");
        row("v2 other command", binary(0x22, 0x11, four), "malformed");
        row("v3", binary(0x31, 0x11, four), "malformed");
        row("v2 longest", binary(0x21, 0x11, four + QByteArray(4084, '\0')), both);
        row("v2 too long", binary(0x21, 0x11, four + QByteArray(4085, '\0')), "malformed");
        row("FTP", "USER ann\r\nPASS secret\r\n", "malformed");
        row("TLS", QByteArray::fromHex("160301020001000001fc0303"), "malformed");
        row("nearly v2", QByteArray("\r\n\r\n\0\r\nQUIX\n", 12), "malformed");
    }
    // In pieces of any size, and never a byte beyond the end.
    void headers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()}) {
            const QByteArray sent = bytes + "USER ann\r\n";
            ProxyHeader header;
            qsizetype taken = 0;
            while (header.status() == ProxyHeader::Status::Incomplete) {
                QVERIFY(header.wanted() > 0);
                const qsizetype size = qMin(piece, header.wanted());
                QVERIFY(taken + size <= sent.size());
                header.add(QByteArrayView(sent).sliced(taken, size));
                taken += size;
            }
            if (expected == u"malformed") {
                QCOMPARE(header.status(), ProxyHeader::Status::Malformed);
                continue;
            }
            QCOMPARE(header.status(), ProxyHeader::Status::Complete);
            QCOMPARE(taken, bytes.size());
            const auto &sides = header.sides();
            QCOMPARE(sides ? sides->client.toString() + u' ' + sides->server.toString()
                           : QStringLiteral("none"),
                     expected);
        }
    }
};

QFTP_TEST("proxyheader", TestProxyHeader)
#include "tst_proxyheader.moc"
