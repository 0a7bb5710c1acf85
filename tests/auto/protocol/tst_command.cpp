// SPDX-License-Identifier: MIT
#include "protocol/command.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("argument");
        QTest::newRow("none") << QByteArray("NOOP") << QByteArray("NOOP") << QByteArray();
        QTest::newRow("any case, also without argument")
            << QByteArray("pwd") << QByteArray("PWD") << QByteArray();
        QTest::newRow("argument keeps its blanks")
            << QByteArray("CWD  a b ") << QByteArray("CWD") << QByteArray(" a b ");
        QTest::newRow("SITE has two words") << QByteArray("site chmod 644 A b")
                                            << QByteArray("SITE CHMOD") << QByteArray("644 A b");
        QTest::newRow("SITE alone") << QByteArray("SITE") << QByteArray("SITE") << QByteArray();
        QTest::newRow("no letters of other scripts")
            << QByteArray("\xc3\xa4") << QByteArray("\xc3\xa4") << QByteArray();
        QTest::newRow("empty") << QByteArray("") << QByteArray() << QByteArray();
    }

    void parse()
    {
        QFETCH(QByteArray, line);
        const Command command = Command::parse(line);
        QTEST(command.verb, "verb");
        QTEST(command.argument, "argument");
    }

    void masked()
    {
        QCOMPARE(Command::parse("pass geheim").masked(false), QByteArray("PASS ****"));
        QCOMPARE(Command::parse("ACCT x").masked(false), QByteArray("ACCT ****"));
        QCOMPARE(Command::parse("PAS geheim").masked(true), QByteArray("PAS ****"));
        QCOMPARE(Command::parse("CWD x").masked(false), QByteArray("CWD x"));
    }

    void words()
    {
        QCOMPARE(splitWords("a  b c", 2), (QList<QByteArray>{"a", " b c"}));
        QCOMPARE(splitWords("a  b c", 9), (QList<QByteArray>{"a", "b", "c"}));
        QCOMPARE(splitWords("", 2), QList<QByteArray>());
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("largest") << QByteArray("9223372036854775807")
                                 << std::numeric_limits<qint64>::max();
        QTest::newRow("one more") << QByteArray("9223372036854775808") << qint64(-1);
        QTest::newRow("far more") << QByteArray(100, '9') << qint64(-1);
        QTest::newRow("sign") << QByteArray("-1") << qint64(-1);
        QTest::newRow("blank") << QByteArray(" 1") << qint64(-1);
        QTest::newRow("empty") << QByteArray("") << qint64(-1);
        QTest::newRow("hex") << QByteArray("0x1") << qint64(-1);
    }

    void numbers()
    {
        QFETCH(QByteArray, text);
        QTEST(parseNumber(text, std::numeric_limits<qint64>::max()), "expected");
    }
};

QFTP_TEST("command", TestCommand)
#include "tst_command.moc"
