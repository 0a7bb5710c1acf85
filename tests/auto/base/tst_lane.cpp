// SPDX-License-Identifier: MIT
#include "base/lane.h"
#include "base/serialthread.h"
#include "testregistry.h"

#include <atomic>
#include <QtCore/qsemaphore.h>
#include <QtTest/QtTest>

using QFtp::Internal::Lane;
using QFtp::Internal::SerialThread;
using WhenFull = Lane::WhenFull;

class TestLane : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 30'000;

private Q_SLOTS:
    void jobsWaitForAThread()
    {
        Lane lane(2, WhenFull::Wait);
        QSemaphore gate;
        QSemaphore done;
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(lane.run([&] {
                most = qMax(most.load(), ++running);
                gate.acquire();
                --running;
                done.release();
            }));
        }
        gate.release(10);
        QVERIFY(done.tryAcquire(10, Patience));
        QVERIFY(most <= 2);
        lane.end(std::chrono::seconds(30));
    }

    void jobsAreRefused()
    {
        Lane lane(2, WhenFull::Refuse);
        QSemaphore gate;
        QSemaphore done;
        const auto job = [&] {
            gate.acquire();
            done.release();
        };
        QVERIFY(lane.run(job));
        QVERIFY(lane.run(job));
        QVERIFY(!lane.run(job));
        gate.release(2);
        QVERIFY(done.tryAcquire(2, Patience));
        bool isTaken = false;
        QTRY_VERIFY(isTaken || (isTaken = lane.run([&] { done.release(); })));
        QVERIFY(done.tryAcquire(1, Patience));
        lane.end(std::chrono::seconds(30));
        QVERIFY(!lane.run([] {}));
    }

    // When a transfer reports its end, the next one can start at once.
    void placeIsFreeWhenTheEndIsTold()
    {
        Lane lane(1, WhenFull::Refuse);
        QSemaphore told;
        QSemaphore gate;
        QSemaphore done;
        const auto tell = [&] {
            told.release();
            gate.acquire();
        };
        QVERIFY(lane.run([] {}, tell));
        QVERIFY(told.tryAcquire(1, Patience));
        QVERIFY(lane.run([&] { done.release(); }));
        QVERIFY(!lane.run([&] { done.release(); }));
        gate.release();
        QVERIFY(done.tryAcquire(1, Patience));
        lane.end(std::chrono::seconds(30));
        QCOMPARE(done.available(), 0);
    }

    void largerLimitServesWhatWaits()
    {
        Lane lane(1, WhenFull::Wait);
        QSemaphore gate;
        QSemaphore started;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(lane.run([&] {
                started.release();
                gate.acquire();
            }));
        }
        QVERIFY(started.tryAcquire(1, Patience));
        lane.setLimit(3);
        QVERIFY(started.tryAcquire(2, Patience));
        gate.release(3);
        lane.end(std::chrono::seconds(30));
    }

    void largerLimitIsNotRefused()
    {
        Lane lane(1, WhenFull::Refuse);
        QSemaphore gate;
        QVERIFY(lane.run([&] { gate.acquire(); }));
        QVERIFY(!lane.run([] {}));
        lane.setLimit(2);
        QVERIFY(lane.run([&] { gate.acquire(); }));
        QVERIFY(!lane.run([] {}));
        gate.release(2);
        lane.end(std::chrono::seconds(30));
    }

    // Threads that ran before, idle ones too, must not exceed the new limit.
    void smallerLimitHolds()
    {
        Lane lane(4, WhenFull::Wait);
        QSemaphore gate;
        QSemaphore done;
        for (int i = 0; i < 4; ++i)
            QVERIFY(lane.run([&] { gate.acquire(); }, [&] { done.release(); }));
        lane.setLimit(1);
        gate.release(4);
        QVERIFY(done.tryAcquire(4, Patience));
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        for (int i = 0; i < 100; ++i) {
            QVERIFY(lane.run(
                [&] {
                    most = qMax(most.load(), ++running);
                    QThread::yieldCurrentThread();
                    --running;
                },
                [&] { done.release(); }));
        }
        QVERIFY(done.tryAcquire(100, Patience));
        QCOMPARE(most.load(), 1);
        lane.end(std::chrono::seconds(30));
    }

    // A limit that changes all the time loses no job and runs none twice.
    void limitChangesUnderLoad()
    {
        constexpr int Jobs = 2000;
        Lane lane(1, WhenFull::Wait);
        QSemaphore done;
        std::atomic<int> runs = 0;
        for (int i = 0; i < Jobs; ++i) {
            lane.setLimit(1 + i % 7);
            QVERIFY(lane.run([&] { ++runs; }, [&] { done.release(); }));
        }
        QVERIFY(done.tryAcquire(Jobs, Patience));
        QCOMPARE(runs.load(), Jobs);
        lane.end(std::chrono::seconds(30));
    }

    void serialThreadKeepsTheOrder()
    {
        SerialThread thread;
        QList<int> order;
        QSemaphore done;
        for (int i = 0; i < 100; ++i) {
            thread.run([&, i] {
                order += i;
                done.release();
            });
        }
        QVERIFY(done.tryAcquire(100, Patience));
        thread.end(std::chrono::seconds(30));
        QCOMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
    }
};

QFTP_TEST("lane", TestLane)
#include "tst_lane.moc"
