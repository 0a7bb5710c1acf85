// SPDX-License-Identifier: MIT
#include "base/logging.h"
#include "testregistry.h"

#include <QtTest/QtTest>

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QByteArray("a b") << QStringLiteral("a b");
        QTest::newRow("UTF-8") << QByteArray("\xc3\xbc") << QStringLiteral("ü");
        QTest::newRow("a forged line") << QByteArray("a\r\nb") << QStringLiteral("a\\x0d\\x0ab");
        QTest::newRow("an escape of a terminal")
            << QByteArray("\x1b[2J") << QStringLiteral("\\x1b[2J");
        QTest::newRow("no UTF-8") << QByteArray("\xff") << QStringLiteral("\\xff");
        QTest::newRow("a line separator")
            << QByteArray("\xe2\x80\xa8") << QStringLiteral("\\x2028");
        QTest::newRow("C1: begins an escape, too") << QByteArray("\xc2\x9b"
                                                                 "2J")
                                                   << QStringLiteral("\\x9b2J");
        QTest::newRow("turned around") << QByteArray("a\xe2\x80\xae"
                                                     "gpj.exe")
                                       << QStringLiteral("a\\x202egpj.exe");
        QTest::newRow("an isolate") << QByteArray("\xe2\x81\xa6") << QStringLiteral("\\x2066");
        QTest::newRow("a backslash can't pretend")
            << QByteArray("\\x0a") << QStringLiteral("\\\\x0a");
    }

    void printable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(QFtp::Internal::printable(bytes), expected);
    }

    void longOnesAreCut()
    {
        QVERIFY(QFtp::Internal::printable(QByteArray(100'000, 'x')).size() < 600);
    }
};

QFTP_TEST("logging", TestLogging)
#include "tst_logging.moc"
