// SPDX-License-Identifier: MIT
#include "limits/bandwidth.h"
#include "limits/connectionlimits.h"
#include "limits/guard.h"
#include "limits/loglimit.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using namespace std::chrono_literals;

class TestLimits : public QObject
{
    Q_OBJECT

    const QHostAddress a{QStringLiteral("192.0.2.1")};
    const QHostAddress b{QStringLiteral("192.0.2.2")};

private Q_SLOTS:
    void sessions()
    {
        using Verdict = ConnectionLimits::Verdict;
        ConnectionLimits limits;
        QFtpConfig::Limits settings;
        settings.sessions = 3;
        settings.sessionsPerAddress = 2;
        settings.sessionsPerUser = 1;
        limits.setLimits(settings);
        QFtpUser ann;
        ann.name = QStringLiteral("ann");
        QCOMPARE(limits.enter(a), Verdict::Welcome);
        QCOMPARE(limits.enter(a), Verdict::Welcome);
        QCOMPARE(limits.enter(a), Verdict::TooManyFromAddress);
        QCOMPARE(limits.enter(b), Verdict::Welcome);
        QCOMPARE(limits.enter(b), Verdict::TooMany);
        limits.leave(a);
        QCOMPARE(limits.enter(b), Verdict::Welcome);
        QVERIFY(limits.enterUser(ann, a));
        QVERIFY(!limits.enterUser(ann, a));
        limits.leaveUser(QStringLiteral("ann"), a);
        QVERIFY(limits.enterUser(ann, a));
        settings.sessions = settings.sessionsPerAddress = settings.sessionsPerUser = 0;
        settings.strangers = settings.strangersPerAddress = 0;
        limits.setLimits(settings);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(limits.enter(a), Verdict::Welcome);
            QVERIFY(limits.enterUser(ann, a));
        }
    }

    void strangers()
    {
        using Verdict = ConnectionLimits::Verdict;
        ConnectionLimits limits;
        QFtpConfig::Limits settings;
        settings.strangers = 3;
        settings.strangersPerAddress = 2;
        limits.setLimits(settings);
        QFtpUser ann;
        ann.name = QStringLiteral("ann");
        QCOMPARE(limits.enter(a), Verdict::Welcome);
        QCOMPARE(limits.enter(a), Verdict::Welcome);
        QCOMPARE(limits.enter(a), Verdict::TooManyStrangersFromAddress);
        QCOMPARE(limits.enter(b), Verdict::Welcome);
        QCOMPARE(limits.enter(b), Verdict::TooManyStrangers);
        QVERIFY(limits.enterUser(ann, a)); // a login makes room
        QCOMPARE(limits.enter(b), Verdict::Welcome);
        limits.leaveUser(ann.name, a); // REIN makes a stranger again
        limits.leave(b);
        QCOMPARE(limits.enter(b), Verdict::TooManyStrangers);
    }

    // Near the limit some are refused by chance, so that honest clients get in beside a flood.
    void strangersNearTheLimit()
    {
        using Verdict = ConnectionLimits::Verdict;
        ConnectionLimits limits;
        QFtpConfig::Limits settings;
        settings.strangers = 1000;
        settings.strangersPerAddress = 0;
        settings.sessionsPerAddress = 0;
        limits.setLimits(settings);
        for (int i = 0; i < 750; ++i)
            QCOMPARE(limits.enter(a), Verdict::Welcome);
        int refused = 0;
        for (int i = 0; i < 250; ++i)
            refused += limits.enter(a) == Verdict::TooManyStrangers;
        QVERIFY2(refused > 20 && refused < 230, QByteArray::number(refused).constData());
    }

    void waitingLogins()
    {
        ConnectionLimits limits;
        QFtpConfig::Limits settings;
        settings.waitingLogins = 3;
        settings.waitingLoginsPerAddress = 2;
        limits.setLimits(settings);
        QVERIFY(limits.enterLogin(a));
        QVERIFY(limits.enterLogin(a));
        QVERIFY(!limits.enterLogin(a));
        QVERIFY(limits.enterLogin(b));
        QVERIFY(!limits.enterLogin(b));
        limits.leaveLogin(a);
        QVERIFY(limits.enterLogin(b));
    }

    void floodsOfLines()
    {
        LogLimit limit;
        const auto admitted = [&](LogLimit::Kind kind, const QHostAddress &address, int lines) {
            int count = 0;
            for (int i = 0; i < lines; ++i)
                count += limit.admits(kind, address);
            return count;
        };
        QCOMPARE(admitted(LogLimit::Kind::Connections, a, 25), LogLimit::FirstLines);
        QCOMPARE(admitted(LogLimit::Kind::Refusals, a, 5), 5);
        QCOMPARE(admitted(LogLimit::Kind::Connections, b, 5), 5);
        const QStringList sums = limit.takeSums();
        QCOMPARE(sums.size(), 1);
        QVERIFY2(sums.first().endsWith(QStringLiteral("… and 5 more lines in 10 s")),
                 qPrintable(sums.first()));
        QCOMPARE(admitted(LogLimit::Kind::Connections, a, 25), LogLimit::FirstLines);
        // Whoever has many networks gets one more share for all the others.
        int count = 0;
        for (quint32 i = 0; i < 3000; ++i)
            count += limit.admits(LogLimit::Kind::Connections, QHostAddress(0x0a000000 + i));
        QVERIFY2(count <= int(LogLimit::MaximumNetworks) + LogLimit::FirstLines,
                 QByteArray::number(count).constData());
    }

    void oneBurstIsOneBan()
    {
        Guard guard;
        QFtpConfig::Guard settings;
        settings.failures = 3;
        settings.banTime = 60s;
        guard.setSettings(settings, 0ms);
        const auto now = Guard::Clock::now();
        std::chrono::seconds longest{0};
        for (int i = 0; i < 100; ++i)
            longest = std::max(longest, guard.failed(a, now).ban);
        QCOMPARE(longest, 60s);
        QCOMPARE(guard.bans(now).value(a), now + 60s);
        QCOMPARE(guard.failed(a, now + 61s).ban, 0s);
    }

    void repliesComeWithTheSlowestCheck()
    {
        Guard guard;
        QCOMPARE(guard.padded(1ms), 100ms);
        QCOMPARE(guard.padded(130ms), 200ms);
        QCOMPARE(guard.padded(1ms), 200ms);
        QCOMPARE(guard.padded(1h), 2000ms);
    }

    void delayGrowsAndIsForgotten()
    {
        Guard guard;
        QFtpConfig::Guard settings;
        settings.failures = 0;
        guard.setSettings(settings, 500ms);
        const auto now = Guard::Clock::now();
        QCOMPARE(guard.failed(a, now).delay, 500ms);
        QCOMPARE(guard.failed(a, now).delay, 1000ms);
        QCOMPARE(guard.failed(b, now).delay, 500ms);
        QCOMPARE(guard.failed(a, now).delay, 2000ms);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(guard.failed(a, now).ban, 0s);
        QCOMPARE(guard.failed(a, now).delay, std::chrono::milliseconds(Guard::MaximumDelay));
        QCOMPARE(guard.verdict(a, now), Guard::Verdict::Welcome);
        QCOMPARE(guard.failed(a, now + Guard::DelayMemory + 1s).delay, 500ms);
    }

    void networksOfIPv6CountAsOne()
    {
        Guard guard;
        guard.setSettings({}, 1ms);
        const auto now = Guard::Clock::now();
        QCOMPARE(guard.failed(QHostAddress(QStringLiteral("2001:db8::1")), now).delay, 1ms);
        QCOMPARE(guard.failed(QHostAddress(QStringLiteral("2001:db8::2")), now).delay, 2ms);
        QCOMPARE(guard.failed(QHostAddress(QStringLiteral("2001:db8:0:1::1")), now).delay, 1ms);
        QCOMPARE(guard.failed(QHostAddress(QStringLiteral("::ffff:192.0.2.1")), now).delay, 1ms);
        QCOMPARE(guard.failed(a, now).delay, 2ms);
    }

    void memoryIsBounded()
    {
        Guard guard;
        guard.setSettings({}, 1ms);
        const auto now = Guard::Clock::now();
        for (quint32 i = 0; i < quint32(Guard::MaximumAddresses); ++i)
            QCOMPARE(guard.failed(QHostAddress(i + 1), now).delay, 1ms);
        QCOMPARE(guard.failed(a, now).delay, 1ms);
        QCOMPARE(guard.failed(a, now).delay, 2ms);
    }

    // A flood from many addresses does not disable the guard.
    void floodFromEverywhere()
    {
        Guard guard;
        QFtpConfig::Guard settings;
        settings.failures = 1;
        guard.setSettings(settings, 1ms);
        auto now = Guard::Clock::now();
        for (quint32 i = 0; i < 3 * quint32(Guard::MaximumAddresses); ++i) {
            now += 1ms;
            QVERIFY(guard.failed(QHostAddress(i + 1), now).ban > 0s);
            QCOMPARE(guard.verdict(QHostAddress(i + 1), now), Guard::Verdict::Banned);
        }
        QVERIFY(guard.bans(now).size() <= Guard::MaximumAddresses);
    }

    void whatIsNoGuessBansNobody()
    {
        Guard guard;
        QFtpConfig::Guard settings;
        settings.failures = 1;
        guard.setSettings(settings, 1ms);
        const auto now = Guard::Clock::now();
        QCOMPARE(guard.failed(a, now, false).ban, 0s);
        QCOMPARE(guard.failed(a, now, false).delay, 2ms); // the delay is the same as for a guess
        QVERIFY(guard.failed(a, now).ban > 0s);
    }

    void bansGrow()
    {
        Guard guard;
        QFtpConfig::Guard settings;
        settings.failures = 3;
        settings.window = 60s;
        settings.banTime = 100s;
        settings.maximumBan = 300s;
        guard.setSettings(settings, 0ms);
        auto now = Guard::Clock::now();
        const auto failThrice = [&] {
            return guard.failed(a, now).ban + guard.failed(a, now).ban + guard.failed(a, now).ban;
        };
        for (const auto ban : {100s, 200s, 300s, 300s}) {
            QCOMPARE(failThrice(), ban);
            QCOMPARE(guard.verdict(a, now + ban - 1s), Guard::Verdict::Banned);
            QCOMPARE(guard.verdict(b, now), Guard::Verdict::Welcome);
            now += ban;
            QCOMPARE(guard.verdict(a, now), Guard::Verdict::Welcome);
        }
        // Failures too far apart don't add up.
        for (int i = 0; i < 10; ++i)
            QCOMPARE(guard.failed(b, now + i * 31s).ban, 0s);
    }

    void bansOfIPv6AreOfItsNetwork()
    {
        Guard guard;
        QFtpConfig::Guard settings;
        settings.failures = 1;
        guard.setSettings(settings, 0ms);
        QVERIFY(guard.failed(QHostAddress(QStringLiteral("2001:db8::1"))).ban > 0s);
        QCOMPARE(guard.verdict(QHostAddress(QStringLiteral("2001:db8::ffff"))),
                 Guard::Verdict::Banned);
        QCOMPARE(guard.verdict(QHostAddress(QStringLiteral("2001:db8:0:1::1"))),
                 Guard::Verdict::Welcome);
    }

    void bansAreKept()
    {
        const auto now = Guard::Clock::now();
        Guard guard;
        guard.ban(a, 100s, now);
        guard.ban(QHostAddress(QStringLiteral("2001:db8::5")), 100s, now);
        const QByteArray text = guard.toText(now);
        Guard next;
        next.ban(b, 100s, now); // not saved yet
        QCOMPARE(next.takeText(text, {}, now), 0);
        QCOMPARE(next.verdict(a, now), Guard::Verdict::Banned);
        QCOMPARE(next.verdict(b, now), Guard::Verdict::Banned);
        QCOMPARE(next.verdict(QHostAddress(QStringLiteral("2001:db8::6")), now),
                 Guard::Verdict::Banned);
        // An administrator deleted this line.
        QCOMPARE(next.takeText({}, text, now), 0);
        QCOMPARE(next.verdict(a, now), Guard::Verdict::Welcome);
        QCOMPARE(next.verdict(b, now), Guard::Verdict::Banned);
        QVERIFY(next.unban(b));
        QVERIFY(!next.unban(b));
        QCOMPARE(next.bans(now).size(), 0);
        QCOMPARE(next.takeText("nonsense\n192.0.2.7 x 1\n\n" + text, {}, now), 1);
        QCOMPARE(next.bans(now).size(), 2);
        QCOMPARE(next.toText(now), text);
        Guard local;
        local.ban(QHostAddress(QHostAddress::LocalHostIPv6), 100s, now);
        QCOMPARE(next.takeText(local.toText(now), {}, now), 0);
        QCOMPARE(next.verdict(QHostAddress(QHostAddress::LocalHostIPv6), now),
                 Guard::Verdict::Banned);
        Guard late;
        QCOMPARE(late.takeText(text, {}, now + 1000s), 0);
        QCOMPARE(late.bans(now + 1000s).size(), 0);
    }

    void whoMayConnect_data()
    {
        QTest::addColumn<QStringList>("allowed");
        QTest::addColumn<QStringList>("refused");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isWelcome");
        const QStringList none;
        const QStringList net{QStringLiteral("192.0.2.0/24"), QStringLiteral("2001:db8::/32")};
        const QStringList one{QStringLiteral("192.0.2.7")};
        QTest::newRow("all") << none << none << QStringLiteral("10.0.0.1") << true;
        QTest::newRow("in a network") << net << none << QStringLiteral("192.0.2.255") << true;
        QTest::newRow("outside") << net << none << QStringLiteral("192.0.3.0") << false;
        QTest::newRow("IPv4 in IPv6") << net << none << QStringLiteral("::ffff:192.0.2.9") << true;
        QTest::newRow("IPv6") << net << none << QStringLiteral("2001:db8:1::1") << true;
        QTest::newRow("IPv6 outside") << net << none << QStringLiteral("2001:db9::1") << false;
        QTest::newRow("refused one") << net << one << QStringLiteral("192.0.2.7") << false;
        QTest::newRow("refused only") << none << one << QStringLiteral("192.0.2.8") << true;
    }

    void whoMayConnect()
    {
        QFETCH(QStringList, allowed);
        QFETCH(QStringList, refused);
        QFETCH(QString, address);
        QFETCH(bool, isWelcome);
        QFtpConfig::Guard settings;
        settings.allowedAddresses = allowed;
        settings.refusedAddresses = refused;
        Guard guard;
        guard.setSettings(settings, 0ms);
        QCOMPARE(guard.verdict(QHostAddress(address)),
                 isWelcome ? Guard::Verdict::Welcome : Guard::Verdict::Refused);
    }

    void someAreNeverBanned()
    {
        QFtpConfig::Guard settings;
        settings.failures = 1;
        settings.neverBanned = {QStringLiteral("192.0.2.1")};
        Guard guard;
        guard.setSettings(settings, 0ms);
        QCOMPARE(guard.failed(a).ban, 0s);
        QVERIFY(guard.failed(b).ban > 0s);
    }

    void transfers()
    {
        ConnectionLimits limits;
        QFtpConfig::Limits settings;
        settings.transfersPerUser = 2;
        settings.transfersPerAddress = 3;
        limits.setLimits(settings);
        QFtpUser ann;
        ann.name = QStringLiteral("ann");
        QFtpUser bob;
        bob.name = QStringLiteral("bob");
        bob.transfers = 1;
        QCOMPARE(limits.enterTransfer(ann, a), QByteArray());
        QCOMPARE(limits.enterTransfer(ann, a), QByteArray());
        QCOMPARE(limits.enterTransfer(ann, b), QByteArray("limits.transfersPerUser"));
        QCOMPARE(limits.enterTransfer(bob, a), QByteArray());
        QCOMPARE(limits.enterTransfer(bob, b), QByteArray("the user's transfer limit"));
        limits.leaveTransfer(bob.name, a);
        limits.leaveTransfer(ann.name, a);
        QCOMPARE(limits.enterTransfer(bob, a), QByteArray());
        QFtpUser cid;
        cid.name = QStringLiteral("cid");
        QCOMPARE(limits.enterTransfer(cid, a), QByteArray());
        QCOMPARE(limits.enterTransfer(cid, a), QByteArray("limits.transfersPerAddress"));
    }

    // The test passes the time in and does not wait.
    void rateIsExact()
    {
        RateLimiter limiter;
        limiter.setRate(1'000'000);
        auto now = RateLimiter::Clock::now() + 1s;
        const auto start = now;
        limiter.remaining(0, now);
        qint64 moved = 0;
        while (now - start < 10s) {
            const double number = limiter.take(10'000, now);
            now += limiter.remaining(number, now);
            QCOMPARE(limiter.remaining(number, now), 0ns);
            moved += 10'000;
        }
        // The burst after the pause allows a tenth of a second's worth more.
        QVERIFY2(qAbs(moved - 10'100'000) < 50'000, QByteArray::number(moved).constData());
    }

    void rateChangesForThoseWhoWait()
    {
        RateLimiter limiter;
        limiter.setRate(1000);
        const auto now = RateLimiter::Clock::now();
        const double number = limiter.take(1'000'000, now);
        QVERIFY(limiter.remaining(number, now) > 900s);
        limiter.setRate(1'000'000);
        QVERIFY(limiter.remaining(number, now) < 2s);
        limiter.setRate(0);
        QCOMPARE(limiter.remaining(number, now), 0ns);
        limiter.setRate(1000);
        QCOMPARE(limiter.remaining(limiter.take(0, now), now), 0ns);
    }

    void whatIsGivenBackCounts()
    {
        RateLimiter limiter;
        limiter.setRate(1000);
        const auto now = RateLimiter::Clock::now();
        limiter.take(5000, now);
        limiter.giveBack(5000);
        const double number = limiter.take(1000, now);
        QVERIFY(limiter.remaining(number, now) <= 1001ms);
    }
};

QFTP_TEST("limits", TestLimits)
#include "tst_limits.moc"
