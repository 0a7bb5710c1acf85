// SPDX-License-Identifier: MIT
#include "base/blockingpool.h"
#include "testregistry.h"

#include <atomic>
#include <QtCore/qsemaphore.h>
#include <QtTest/QtTest>

using QFtp::Internal::BlockingPool;

class TestBlockingPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationsWaitForAThread()
    {
        BlockingPool pool(2, 1);
        QSemaphore gate;
        QSemaphore done;
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(pool.run(BlockingPool::Kind::Operation, [&] {
                most = qMax(most.load(), ++running);
                gate.acquire();
                --running;
                done.release();
            }));
        }
        gate.release(10);
        QVERIFY(done.tryAcquire(10, 30'000));
        QVERIFY(most <= 2);
        pool.end(std::chrono::seconds(30));
    }

    void transfersAreRefused()
    {
        BlockingPool pool(1, 2);
        QSemaphore gate;
        QSemaphore done;
        const auto job = [&] {
            gate.acquire();
            done.release();
        };
        QVERIFY(pool.run(BlockingPool::Kind::Transfer, job));
        QVERIFY(pool.run(BlockingPool::Kind::Transfer, job));
        QVERIFY(!pool.run(BlockingPool::Kind::Transfer, job));
        QVERIFY(pool.run(BlockingPool::Kind::Operation, [&] { done.release(); }));
        QVERIFY(done.tryAcquire(1, 30'000));
        gate.release(2);
        QVERIFY(done.tryAcquire(2, 30'000));
        bool isTaken = false;
        QTRY_VERIFY(isTaken
                    || (isTaken = pool.run(BlockingPool::Kind::Transfer, [&] { done.release(); })));
        QVERIFY(done.tryAcquire(1, 30'000));
        pool.end(std::chrono::seconds(30));
        QVERIFY(!pool.run(BlockingPool::Kind::Operation, [] {}));
    }

    void helpIsRefused()
    {
        BlockingPool pool(1, 1, 1, 1, 1);
        QSemaphore gate;
        QVERIFY(pool.run(BlockingPool::Kind::Help, [&] { gate.acquire(); }));
        QVERIFY(!pool.run(BlockingPool::Kind::Help, [] {}));
        gate.release();
        pool.end(std::chrono::seconds(30));
        QVERIFY(!pool.run(BlockingPool::Kind::Help, [] {}));
    }

    // When a transfer reports its end, the next one can start at once.
    void placeIsFreeWhenTheEndIsTold()
    {
        BlockingPool pool(1, 1);
        QSemaphore told;
        QSemaphore gate;
        QSemaphore done;
        const auto tell = [&] {
            told.release();
            gate.acquire();
        };
        QVERIFY(pool.run(
            BlockingPool::Kind::Transfer, [] {}, tell));
        QVERIFY(told.tryAcquire(1, 30'000));
        QVERIFY(pool.run(BlockingPool::Kind::Transfer, [&] { done.release(); }));
        QVERIFY(!pool.run(BlockingPool::Kind::Transfer, [&] { done.release(); }));
        gate.release();
        QVERIFY(done.tryAcquire(1, 30'000));
        pool.end(std::chrono::seconds(30));
        QCOMPARE(done.available(), 0);
    }
};

QFTP_TEST("blockingpool", TestBlockingPool)
#include "tst_blockingpool.moc"
