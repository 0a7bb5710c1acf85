// SPDX-License-Identifier: MIT
#include "protocol/reply.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::ErrorKind;
using QFtp::Internal::ReplyCode;

class TestReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes()
    {
        QCOMPARE(Reply(ReplyCode::Okay, "Done.").toByteArray(), QByteArray("200 Done.\r\n"));
        QCOMPARE(Reply(ReplyCode::SystemStatus, {"A:", "b", "211 c"}, "End.").toByteArray(),
                 QByteArray("211-A:\r\n b\r\n 211 c\r\n211 End.\r\n"));
    }

    void noForgedLine()
    {
        QCOMPARE(Reply(ReplyCode::PathCreated, quoted("/a\r\n230 x\x7f")).toByteArray(),
                 QByteArray("257 \"/a??230 x\x7f\"\r\n"));
        QCOMPARE(quoted("/a\"b"), QByteArray("\"/a\"\"b\""));
        QCOMPARE(Reply(ReplyCode::Okay, "\xff\xc3\xbc").toByteArray(),
                 QByteArray("200 \xff\xc3\xbc\r\n"));
    }

    void errors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, ErrorKind kind, int code) {
            QTest::newRow(name) << int(kind) << code;
        };
        row("not found", ErrorKind::NotFound, 550);
        row("permission", ErrorKind::PermissionDenied, 550);
        row("name", ErrorKind::NameNotAllowed, 553);
        row("full", ErrorKind::NoSpace, 552);
        row("read-only", ErrorKind::ReadOnly, 550);
        row("unsupported", ErrorKind::Unsupported, 504);
        row("busy is temporary", ErrorKind::Busy, 450);
        row("stalled", ErrorKind::TimedOut, 426);
        row("lost", ErrorKind::ConnectionLost, 426);
        row("cancelled", ErrorKind::Cancelled, 426);
        row("offset", ErrorKind::BadOffset, 554);
        row("login", ErrorKind::LoginFailed, 530);
        row("internal", ErrorKind::Internal, 451);
    }

    void errors()
    {
        QFETCH(int, kind);
        const Reply reply = Reply::fromError({ErrorKind(kind), QStringLiteral("/secret/path")});
        QTEST(int(reply.code), "code");
        QVERIFY(!reply.toByteArray().contains("secret"));
    }
};

QFTP_TEST("reply", TestReply)
#include "tst_reply.moc"
