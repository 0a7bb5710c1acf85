// SPDX-License-Identifier: MIT
#include "protocol/glob.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

class TestGlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void match_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *pattern, const char *name, bool expected) {
            QTest::addRow("%s on %s", pattern, name)
                << QByteArray(pattern) << QByteArray(name) << expected;
        };
        row("*", "", true);
        row("*", "abc", true);
        row("*.txt", "a.txt", true);
        row("*.txt", "a.txt.gz", false);
        row("a*b*c", "aXbYbZc", true);
        row("a*b*c", "aXbYbZ", false);
        row("a?c", "abc", true);
        row("a?c", "ac", false);
        row("[a-c]x", "bx", true);
        row("[a-c]x", "dx", false);
        row("[!a-c]x", "dx", true);
        row("[]]", "]", true);
        row("[a-]", "-", true);
        row("[abc", "[abc", true);
        row("[abc", "a", false);
        row("**", "x", true);
        row("", "", true);
        row("", "x", false);
        row("*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaa", false);
    }

    void match()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, name);
        QTEST(matchesGlob(pattern, name), "expected");
    }

    // Backtracking over every star would take longer than the age of the universe.
    void hostilePatternEnds()
    {
        QVERIFY(!matchesGlob(QByteArray("*a").repeated(1000) + 'b', QByteArray(4000, 'a')));
    }
};

QFTP_TEST("glob", TestGlob)
#include "tst_glob.moc"
