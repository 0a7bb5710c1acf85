// SPDX-License-Identifier: MIT
#include "limits/connectionlimits.h"
#include "limits/loginthrottle.h"

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
        QCOMPARE(limits.enter(a), Verdict::Welcome);
        QCOMPARE(limits.enter(a), Verdict::Welcome);
        QCOMPARE(limits.enter(a), Verdict::TooManyFromAddress);
        QCOMPARE(limits.enter(b), Verdict::Welcome);
        QCOMPARE(limits.enter(b), Verdict::TooMany);
        limits.leave(a);
        QCOMPARE(limits.enter(b), Verdict::Welcome);
        QVERIFY(limits.enterUser(QStringLiteral("ann")));
        QVERIFY(!limits.enterUser(QStringLiteral("ann")));
        limits.leaveUser(QStringLiteral("ann"));
        QVERIFY(limits.enterUser(QStringLiteral("ann")));
        settings.sessions = settings.sessionsPerAddress = settings.sessionsPerUser = 0;
        limits.setLimits(settings);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(limits.enter(a), Verdict::Welcome);
            QVERIFY(limits.enterUser(QStringLiteral("ann")));
        }
    }

    void delayGrowsAndIsForgotten()
    {
        LoginThrottle throttle;
        const auto now = LoginThrottle::Clock::now();
        QCOMPARE(throttle.failed(a, 500ms, now), 500ms);
        QCOMPARE(throttle.failed(a, 500ms, now), 1000ms);
        QCOMPARE(throttle.failed(b, 500ms, now), 500ms);
        QCOMPARE(throttle.failed(a, 500ms, now), 2000ms);
        for (int i = 0; i < 50; ++i)
            throttle.failed(a, 500ms, now);
        QCOMPARE(throttle.failed(a, 500ms, now),
                 std::chrono::milliseconds(LoginThrottle::MaximumDelay));
        QCOMPARE(throttle.failed(a, 500ms, now + LoginThrottle::Memory + 1s), 500ms);
    }

    void networksOfIPv6CountAsOne()
    {
        LoginThrottle throttle;
        const auto now = LoginThrottle::Clock::now();
        QCOMPARE(throttle.failed(QHostAddress(QStringLiteral("2001:db8::1")), 1ms, now), 1ms);
        QCOMPARE(throttle.failed(QHostAddress(QStringLiteral("2001:db8::2")), 1ms, now), 2ms);
        QCOMPARE(throttle.failed(QHostAddress(QStringLiteral("2001:db8:0:1::1")), 1ms, now), 1ms);
    }

    void memoryIsBounded()
    {
        LoginThrottle throttle;
        const auto now = LoginThrottle::Clock::now();
        for (quint32 i = 0; i < quint32(LoginThrottle::MaximumAddresses); ++i)
            QCOMPARE(throttle.failed(QHostAddress(i + 1), 1ms, now), 1ms);
        QCOMPARE(throttle.failed(a, 1ms, now),
                 std::chrono::milliseconds(LoginThrottle::MaximumDelay));
        QCOMPARE(throttle.failed(a, 1ms, now + LoginThrottle::Memory + 1s), 1ms);
    }
};

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
