// SPDX-License-Identifier: MIT
#include "protocol/linereader.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using QFtp::Internal::LineReader;

class TestLineReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("expected");
        using L = QList<QByteArray>;
        QTest::newRow("CRLF") << QByteArray("NOOP\r\n") << L{"NOOP"};
        QTest::newRow("bare LF") << QByteArray("NOOP\n") << L{"NOOP"};
        QTest::newRow("pipelined") << QByteArray("USER a\r\nPASS b\r\n") << L{"USER a", "PASS b"};
        QTest::newRow("no end yet") << QByteArray("NOOP\r") << L{};
        QTest::newRow("empty line") << QByteArray("\r\n\r\n") << L{"", ""};
        QTest::newRow("CR inside stays") << QByteArray("CWD a\rb\r\n") << L{"CWD a\rb"};
        QTest::newRow("CR NUL is a CR") << QByteArray("CWD a\r\0b\r\n", 10) << L{"CWD a\rb"};
        QTest::newRow("other NULs stay") << QByteArray("a\0b\n", 4) << L{QByteArray("a\0b", 3)};
        QTest::newRow("Telnet interrupt before ABOR") << QByteArray("\xff\xf4\xff\xf2"
                                                                    "ABOR\r\n")
                                                      << L{"ABOR"};
        QTest::newRow("Telnet option") << QByteArray("\xff\xfd\x06NOOP\r\n") << L{"NOOP"};
        QTest::newRow("doubled 255") << QByteArray("CWD \xff\xff\r\n") << L{"CWD \xff"};
        QTest::newRow("255 not doubled") << QByteArray("CWD \xffz\r\n") << L{"CWD \xffz"};
        QTest::newRow("no UTF-8") << QByteArray("CWD \x80\xe9\r\n") << L{"CWD \x80\xe9"};
    }

    void lines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QByteArray>, expected);
        // The result is the same for the whole input and for the input cut at each byte.
        for (const bool isCut : {false, true}) {
            LineReader reader;
            QList<QByteArray> lines;
            const qsizetype step = isCut ? 1 : bytes.size();
            for (qsizetype i = 0; i < bytes.size(); i += step) {
                reader.append(QByteArrayView(bytes).sliced(i, step));
                QByteArray line;
                while (true) {
                    const QByteArray next = reader.peek().toByteArray();
                    if (reader.next(&line) != LineReader::Status::Line)
                        break;
                    QCOMPARE(next, line);
                    lines.append(line);
                }
            }
            QCOMPARE(lines, expected);
        }
    }

    void tooLongAndOn()
    {
        LineReader reader;
        QByteArray line;
        reader.append("NOOP\r\n");
        for (int i = 0; i < 100; ++i)
            reader.append(QByteArray(10'000, 'x'));
        QVERIFY(reader.bytesWaiting() < 3 * LineReader::MaximumLength);
        reader.append("\r\nQUIT\r\n");
        QCOMPARE(reader.next(&line), LineReader::Status::Line);
        QCOMPARE(line, QByteArray("NOOP"));
        QCOMPARE(reader.next(&line), LineReader::Status::TooLong);
        QCOMPARE(reader.next(&line), LineReader::Status::Line);
        QCOMPARE(line, QByteArray("QUIT"));
        QCOMPARE(reader.next(&line), LineReader::Status::NoLine);
        QCOMPARE(reader.bytesWaiting(), 0);
    }

    void longestIsTaken()
    {
        LineReader reader;
        QByteArray line;
        reader.append(QByteArray(LineReader::MaximumLength, 'x') + "\n");
        QCOMPARE(reader.next(&line), LineReader::Status::Line);
        reader.append(QByteArray(LineReader::MaximumLength + 1, 'x') + "\n");
        QCOMPARE(reader.next(&line), LineReader::Status::TooLong);
    }
};

QFTP_TEST("linereader", TestLineReader)
#include "tst_linereader.moc"
