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
        row("[]", "[]", true);
        row("[!]", "[!]", true);
        row("[a]b[c", "ab[c", true);
        row("[[a", "[[a", true);
        row("[]-a]", "^", true);
        row("**", "x", true);
        row("", "", true);
        row("", "x", false);
        row("*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaa", false);
    }

    void match()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, name);
        QTEST(Glob(pattern).matches(name), "expected");
    }

    // Backtracking over every star would take longer than the age of the universe.
    void hostilePatternEnds()
    {
        QVERIFY(!Glob(QByteArray("*a").repeated(1000) + 'b').matches(QByteArray(4000, 'a')));
    }

    // Each '[' without its ']' used to look for it anew, for each byte of each name.
    void openBracketsAreReadOnce()
    {
        const Glob pattern(QByteArray("[").repeated(4000) + '*');
        const QByteArray name = QByteArray("[").repeated(3999);
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(!pattern.matches(name));
    }
};

QFTP_TEST("glob", TestGlob)
#include "tst_glob.moc"
