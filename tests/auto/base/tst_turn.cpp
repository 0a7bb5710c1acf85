// SPDX-License-Identifier: MIT
#include "base/turn.h"
#include "testregistry.h"

#include "base/eventloop.h"
#include "base/lane.h"
#include "dtp/pump.h"

#include <atomic>
#include <QtCore/qabstracteventdispatcher.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <QtTest/QtTest>
#include <sched.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace QFtp::Internal;

namespace {

constexpr quint64 ShortSlice = 100'000; // nanoseconds
constexpr qint64 MiB = 1024 * 1024;

// The argument of sched_setattr(2).
struct Attributes
{
    quint32 size = sizeof(Attributes);
    quint32 policy = 0;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0;
    quint64 deadline = 0;
    quint64 period = 0;
};

Attributes attributes()
{
    Attributes result;
    ::syscall(SYS_sched_getattr, 0, &result, sizeof result, 0);
    return result;
}

// The slice of this thread, in nanoseconds.
quint64 slice() { return attributes().runtime; }

bool setSlice(quint64 nanoseconds)
{
    Attributes wanted = attributes();
    wanted.runtime = nanoseconds;
    return wanted.policy == SCHED_OTHER && ::syscall(SYS_sched_setattr, 0, &wanted, 0) == 0;
}

// Whether this Linux supports slices and this thread has the default ones.
bool canChooseSlices()
{
    const quint64 usual = slice();
    std::atomic<bool> result = false;
    std::thread([&] {
        const bool isShort = setSlice(ShortSlice) && slice() == ShortSlice;
        result = isShort && setSlice(0) && slice() == usual && usual != ShortSlice;
    }).join();
    return result;
}

quint64 sliceInTurn()
{
    const Turn turn;
    return slice();
}

quint64 sliceOfAnother()
{
    std::atomic<quint64> result = 0;
    std::thread([&] { result = sliceInTurn(); }).join();
    return result;
}

/// A long turn on its own thread, for the lifetime of the object.
class LongTurn
{
public:
    LongTurn() :
        m_thread([this] {
            const Turn turn;
            Turn::setWorked(8 * MiB);
            Turn::setWorked(9 * MiB); // still one long turn
            m_slice = slice();
            m_isLong.release();
            m_end.acquire();
        })
    {
        m_isLong.acquire();
    }
    ~LongTurn()
    {
        m_end.release();
        m_thread.join();
    }

    quint64 ownSlice() const { return m_slice; }

private:
    std::atomic<quint64> m_slice = 0;
    QSemaphore m_isLong;
    QSemaphore m_end;
    std::thread m_thread; // last, because it uses the other members
};

class EndlessFile : public QFtpFile
{
public:
    QFtpResult<qint64> read(char *, qint64 size) override { return size; }
};

/// Accepts all data, and records when other threads first get short slices.
class Sink : public DataStream
{
public:
    QFtpResult<qint64> read(char *, qint64) override { return 0; }
    QFtpResult<void> write(const char *, qint64 size) override
    {
        if (shortFrom < 0 && sliceOfAnother() == ShortSlice)
            shortFrom = m_taken;
        m_taken += size;
        return {};
    }
    QFtpResult<void> finishWriting() override { return {}; }
    int nativeHandle() const override { return -1; }
    std::optional<quint64> acknowledged() const override { return std::nullopt; }
    void interrupt() override { }

    qint64 shortFrom = -1; // bytes

private:
    qint64 m_taken = 0;
};

} // namespace

class TestTurn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!canChooseSlices())
            QSKIP("needs Linux 6.12 or newer, where a thread may choose its time slice, and no "
                  "sandbox that forbids it");
        m_usual = slice();
    }

    void slicesAreUsualOtherwise()
    {
        QCOMPARE(sliceInTurn(), m_usual);
        QCOMPARE(slice(), m_usual);
    }

    void othersGoBeforeALongTurn()
    {
        {
            const LongTurn turn;
            QCOMPARE(turn.ownSlice(), m_usual);
            QCOMPARE(sliceInTurn(), ShortSlice);
            QCOMPARE(sliceOfAnother(), ShortSlice);
        }
        QCOMPARE(sliceInTurn(), m_usual);
    }

    void theLastLongTurnCounts()
    {
        const LongTurn stays;
        {
            const LongTurn ends;
        }
        QCOMPARE(sliceInTurn(), ShortSlice);
    }

    void aShortTurnMayBecomeLong()
    {
        {
            const LongTurn other;
            const Turn turn;
            QCOMPARE(slice(), ShortSlice);
            Turn::setWorked(8 * MiB);
            QCOMPARE(slice(), m_usual);
        }
        QCOMPARE(sliceInTurn(), m_usual);
    }

    // A thread inherits the slices of the thread that starts it.
    void startedThreadsAreNotShortForGood()
    {
        std::atomic<quint64> before = 0;
        std::atomic<quint64> after = 0;
        {
            const LongTurn other;
            const Turn turn;
            std::thread([&] {
                before = slice();
                const Turn own;
                Turn::setWorked(8 * MiB);
                after = slice();
            }).join();
        }
        QCOMPARE(before.load(), ShortSlice);
        QCOMPARE(after.load(), m_usual);
        QCOMPARE(sliceInTurn(), m_usual);
    }

    void jobsOfThePoolAreTurns()
    {
        Lane lane(2, Lane::WhenFull::Wait);
        QSemaphore isLong;
        QSemaphore mayEnd;
        QSemaphore hasEnded;
        QVERIFY(lane.run(
            [&] {
                Turn::setWorked(8 * MiB);
                isLong.release();
                mayEnd.acquire();
            },
            [&] { hasEnded.release(); }));
        isLong.acquire();
        QCOMPARE(sliceOfJob(&lane), ShortSlice);
        mayEnd.release();
        hasEnded.acquire();
        QCOMPARE(sliceOfJob(&lane), m_usual);
    }

    void roundsOfAnEventLoopAreTurns()
    {
        QThread thread;
        thread.setEventDispatcher(createWorkerEventDispatcher());
        thread.start();
        auto *const inside = new QObject;
        inside->moveToThread(&thread);
        connect(&thread, &QThread::finished, inside, &QObject::deleteLater);
        {
            const LongTurn other;
            QCOMPARE(sliceOfRound(inside), ShortSlice);
        }
        QCOMPARE(sliceOfRound(inside), m_usual);
        thread.quit();
        thread.wait();
    }

    void transferIsLongAfterMuch_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<qint64>("shortFrom");
        QTest::newRow("little") << 4 * MiB << qint64(0) << qint64(-1);
        QTest::newRow("much") << 12 * MiB << qint64(0) << 8 * MiB;
        QTest::newRow("much, limited") << 12 * MiB << (qint64(1) << 40) << qint64(-1);
    }

    void transferIsLongAfterMuch()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const qint64, rate);
        QFETCH(const qint64, shortFrom);
        const auto limiter = std::make_shared<RateLimiter>();
        limiter->setRate(rate);
        Pacing pacing(std::make_shared<Throttle>(Throttle::Limiters{limiter, limiter, limiter}));
        EndlessFile file;
        Sink sink;
        {
            const Turn turn;
            QVERIFY(pumpToStream(file, sink, Representation(), {.limit = bytes}, pacing));
        }
        QCOMPARE(pacing.moved(), bytes);
        QCOMPARE(sink.shortFrom, shortFrom);
        QCOMPARE(sliceInTurn(), m_usual);
    }

private:
    static quint64 sliceOfJob(Lane *lane)
    {
        std::atomic<quint64> result = 0;
        QSemaphore isDone;
        lane->run([&] { result = slice(); }, [&] { isDone.release(); });
        isDone.acquire();
        return result;
    }

    // The timer fires at the beginning of a round, and its event is delivered in that round.
    static quint64 sliceOfRound(QObject *inside)
    {
        std::atomic<quint64> result = 0;
        QSemaphore isDone;
        QMetaObject::invokeMethod(inside, [&] {
            QTimer::singleShot(1, inside, [&] {
                result = slice();
                isDone.release();
            });
        });
        isDone.acquire();
        return result;
    }

    quint64 m_usual = 0;
};

QFTP_TEST("turn", TestTurn)
#include "tst_turn.moc"
