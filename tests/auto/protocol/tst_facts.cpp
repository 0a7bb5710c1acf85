// SPDX-License-Identifier: MIT
#include "protocol/facts.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::Permission;

class TestFacts : public QObject
{
    Q_OBJECT

    static constexpr qint64 Now = 1'790'000'000'000; // 2026-09-21 14:13:20

    static QFtpEntry entry(QFtpEntry::Type type = QFtpEntry::Type::File)
    {
        QFtpEntry result;
        result.type = type;
        result.name = "n";
        result.size = 7;
        result.modifiedMsecs = Now;
        result.mode = 0644;
        result.owner = "ann";
        result.group = "users";
        result.uniqueId = "1g2";
        return result;
    }

private Q_SLOTS:
    void time_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("msecs");
        QTest::newRow("epoch") << QByteArray("19700101000000") << qint64(0);
        QTest::newRow("leap day") << QByteArray("20240229123456") << qint64(1709210096000);
        QTest::newRow("before 1970") << QByteArray("19691231235959") << qint64(-1000);
        QTest::newRow("year 9999") << QByteArray("99991231235959") << qint64(253402300799000);
    }

    void time()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, msecs);
        QCOMPARE(parseTime(text).value_or(-1), msecs);
        QByteArray out;
        appendTime(&out, msecs);
        QCOMPARE(out, text);
    }

    void timeErrors()
    {
        QCOMPARE(parseTime("20240101000000.5").value_or(-1) % 1000, 500);
        QCOMPARE(parseTime("20240101000000.1239").value_or(-1) % 1000, 123);
        for (const char *text : {"", "2024", "20230229000000", "20241301000000", "20240101240000",
                                 "20240101006000", "2024010100000x", "20240101000000.",
                                 "20240101000000.x", "-0240101000000", "202401010000001"})
            QVERIFY2(!parseTime(text), text);
    }

    void facts_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<QByteArray>("chosen");
        QTest::newRow("some") << QByteArray("size;type;") << QByteArray("type;size;");
        QTest::newRow("any case") << QByteArray("unix.MODE;SIZE") << QByteArray("size;UNIX.mode;");
        QTest::newRow("unknown ones") << QByteArray("x;size;size;") << QByteArray("size;");
        QTest::newRow("none") << QByteArray("") << QByteArray("");
    }

    void facts()
    {
        QFETCH(QByteArray, argument);
        QTEST(formatFacts(parseFacts(argument)), "chosen");
    }

    void machineLine()
    {
        QByteArray out;
        EntryFormatter(Facts(Fact::All), Permission::ReadWrite, Now)
            .appendFacts(&out, entry(), "n");
        QCOMPARE(out,
                 QByteArray("type=file;size=7;modify=20260921141320;perm=adfrw;unique=1g2;"
                            "UNIX.mode=0644;UNIX.owner=ann;UNIX.group=users; n"));
        out.clear();
        EntryFormatter(Fact::Type | Fact::Perm, Permission::ReadOnly, Now)
            .appendFacts(&out, entry(QFtpEntry::Type::Directory), "n");
        QCOMPARE(out, QByteArray("type=dir;perm=el; n"));
    }

    void listLine_data()
    {
        QTest::addColumn<qint64>("modified");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("recent has the time") << Now - 60'000 << QByteArray("Sep 21 14:12");
        QTest::newRow("old has the year")
            << Now - qint64(400) * 86'400'000 << QByteArray("Aug 17  2025");
        QTest::newRow("future has the year")
            << Now + qint64(400) * 86'400'000 << QByteArray("Oct 26  2027");
    }

    void listLine()
    {
        QFETCH(qint64, modified);
        QFETCH(QByteArray, expected);
        QFtpEntry shown = entry();
        shown.modifiedMsecs = modified;
        QByteArray out;
        EntryFormatter({}, Permission::ReadOnly, Now).appendListLine(&out, shown, "n");
        QCOMPARE(out, "-rw-r--r--   1 ann      users               7 " + expected + " n");
    }

    void hostileNames()
    {
        QFtpEntry shown = entry();
        shown.owner = "a b;\n";
        QByteArray out;
        EntryFormatter(Fact::UnixOwner, {}, Now).appendFacts(&out, shown, "x\r\ntype=dir; y");
        QCOMPARE(out, QByteArray("UNIX.owner=a_b__; x??type=dir; y"));
        out.clear();
        EntryFormatter({}, {}, Now).appendListLine(&out, shown, "x\r\n-rw");
        QVERIFY(!out.contains('\n') && !out.contains('\r'));
    }
};

QFTP_TEST("facts", TestFacts)
#include "tst_facts.moc"
