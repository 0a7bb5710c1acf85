// SPDX-License-Identifier: MIT
#include "config/hours.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// The hours and the end of an account.
class TestHours : public QObject
{
    Q_OBJECT

    QByteArray m_zone;

    // In a week whose Monday is 2026-11-30.
    static QDateTime at(const char *day, const char *time)
    {
        static const QByteArrayList Days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        return {QDate(2026, 11, 30).addDays(Days.indexOf(day)),
                QTime::fromString(QString::fromLatin1(time), QStringLiteral("hh:mm:ss"))};
    }

private Q_SLOTS:
    // A place whose clocks change.
    void initTestCase()
    {
        m_zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
    }
    void cleanupTestCase()
    {
        if (m_zone.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_zone);
    }

    void contains_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const QStringList &texts, const QDateTime &time,
                            bool expected) { QTest::newRow(name) << texts << time << expected; };
        const QStringList work = {QStringLiteral("Mon-Fri 08:00-18:00"),
                                  QStringLiteral("Sat 10:00-14:00")};
        row("always", {}, at("Sun", "03:00:00"), true);
        row("begin", work, at("Mon", "08:00:00"), true);
        row("before", work, at("Mon", "07:59:59"), false);
        row("last second", work, at("Fri", "17:59:59"), true);
        row("end", work, at("Fri", "18:00:00"), false);
        row("another day", work, at("Sat", "09:00:00"), false);
        row("second text", work, at("Sat", "13:00:00"), true);
        row("no day", work, at("Sun", "12:00:00"), false);
        const QStringList night = {QStringLiteral("22:00-06:00")};
        row("every night", night, at("Tue", "23:00:00"), true);
        row("until the morning", night, at("Wed", "05:59:00"), true);
        row("over the week", night, at("Mon", "01:00:00"), true);
        row("not by day", night, at("Wed", "06:00:00"), false);
        const QStringList weekEnd = {QStringLiteral("sat-MON 00:00-24:00")};
        row("over Sunday", weekEnd, at("Mon", "23:59:59"), true);
        row("not after it", weekEnd, at("Tue", "00:00:00"), false);
    }
    void contains()
    {
        QFETCH(QStringList, texts);
        QFETCH(QDateTime, time);
        const auto hours = Hours::parse(texts);
        QVERIFY(hours);
        QTEST(hours->contains(time), "expected");
        QTEST(hours->contains(time.toUTC()), "expected");
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "Mon", "Mon 8-18", "Mon 08:00", "Mon 08:00-08:00", "Moon 08:00-18:00",
              "Mon-Fr 08:00-18:00", "Mon 25:00-26:00", "Mon 08:60-09:00", "Mon 08:00-24:01",
              "Mon 08:00-18:00 ", "Mon,Tue 08:00-18:00"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void mistakes()
    {
        QFETCH(QString, text);
        QVERIFY(!Hours::parse({text}));
        QVERIFY(!Hours::parse({QStringLiteral("08:00-09:00"), text}));
    }

    void ends()
    {
        const auto hours = Hours::parse({QStringLiteral("Mon-Fri 08:00-18:00")});
        QCOMPARE(hours->endAfter(at("Mon", "09:30:20")), at("Mon", "18:00:00"));
        QVERIFY(!Hours().endAfter(at("Mon", "09:00:00")).isValid());
        // In this night, 02:00 follows twice.
        const auto night = Hours::parse({QStringLiteral("22:00-06:00")});
        const QDateTime evening({2026, 10, 24}, {23, 0});
        QCOMPARE(night->endAfter(evening), QDateTime({2026, 10, 25}, {6, 0}));
        QCOMPARE(evening.secsTo(night->endAfter(evening)), 8 * 3600);
    }

    void end_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("expected");
        QTest::newRow("day") << QStringLiteral("2027-01-31") << QDateTime({2027, 2, 1}, {0, 0});
        QTest::newRow("time") << QStringLiteral("2027-01-31T18:00:00")
                              << QDateTime({2027, 1, 31}, {18, 0});
        QTest::newRow("zone") << QStringLiteral("2027-01-31T18:00:00Z")
                              << QDateTime({2027, 1, 31}, {18, 0}, Qt::UTC);
    }
    void end()
    {
        QFETCH(QString, text);
        QTEST(endFromText(text), "expected");
        QCOMPARE(textOfEnd(endFromText(text)), text);
    }

    void noEnd_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "never", "2027-02-30", "31.01.2027", "2027-1-31", "18:00",
                                 "2027-01-31T25:00", "2027-01-31 18:00x"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void noEnd()
    {
        QFETCH(QString, text);
        QVERIFY(!endFromText(text).isValid());
    }
};

QFTP_TEST("hours", TestHours)
#include "tst_hours.moc"
