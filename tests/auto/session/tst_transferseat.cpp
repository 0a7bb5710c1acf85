// SPDX-License-Identifier: MIT
#include "session/transferseat.h"
#include "testregistry.h"

#include <QFtpServer/qftpmemorystorage.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using Stage = TransferSeat::Stage;

/// Collects what a seat reports.
class SeatObserver : public SessionObserver
{
public:
    void sessionChanged(quint64, const SessionFacts &) override { }
    void loggedIn(quint64) override { }
    void loginRefused(quint64, const QString &, QFtp::ErrorKind) override { }
    void treeChanged(const QFtpChange &) override { }
    void sessionClosed(quint64) override { }
    void transferChanged(const QFtpTransfer &transfer, bool isNew) override
    {
        const std::lock_guard lock(mutex);
        outcomes += isNew ? QStringLiteral("new") : QString::number(int(transfer.outcome));
    }
    void commandReceived(quint64, const QString &) override { }
    void replySent(quint64, const QString &line) override
    {
        const std::lock_guard lock(mutex);
        codes += line.left(3);
    }
    void activityCollected(const QList<SessionActivity> &) override { }
    void bansChanged() override { }
    void workerStopped() override { }

    QStringList taken(QStringList SeatObserver::*list)
    {
        const std::lock_guard lock(mutex);
        return this->*list;
    }

    std::mutex mutex;
    QStringList outcomes;
    QStringList codes;
};

/// A session that counts what it is asked for.
class SeatOwner : public TransferOwner
{
public:
    void connectionNeeded() override { ++connectionsNeeded; }
    void transferOpened() override { ++openings; }
    void transferEnded() override { ++ends; }
    void replyUnsent() override { ++unsent; }

    std::atomic<int> connectionsNeeded = 0;
    std::atomic<int> openings = 0;
    std::atomic<int> ends = 0;
    std::atomic<int> unsent = 0;
};

/// A transfer between its command and its reply, without sockets: no data connection ever comes.
class TestTransferSeat : public QObject
{
    Q_OBJECT

    std::shared_ptr<SeatObserver> m_observer;
    std::shared_ptr<SessionShared> m_shared;
    std::unique_ptr<SeatOwner> m_owner; // null: it has gone
    std::mutex m_ownerMutex;
    std::shared_ptr<const void> m_slot;

    std::shared_ptr<TransferSeat> makeSeat(const QByteArray &path)
    {
        QFtpUser user;
        user.name = QStringLiteral("ann");
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        storage->put("/file", "content");
        user.mounts = {{QFtpPath(), storage, std::nullopt}};
        user.permissions = QFtp::Permission::ReadOnly;
        TransferPlan plan;
        plan.path = QFtpPath::resolve({}, path);
        plan.open = [path = plan.path](const Vfs &vfs) { return vfs.openForRead(path, 0); };
        TransferMeans means;
        means.vfs = std::make_shared<const Vfs>(user);
        QFtpTransfer info;
        info.path = path;
        const auto replies = std::make_shared<ReplyChannel>(
            1, std::make_shared<ControlStream>(Socket()), m_observer);
        replies->setTranscriptWanted(true);
        const auto callOwner = [this](const std::function<void(TransferOwner *)> &job) {
            const std::lock_guard lock(m_ownerMutex);
            job(m_owner.get());
        };
        return std::make_shared<TransferSeat>(
            m_shared, replies, callOwner, info,
            TransferSeat::Held{std::exchange(m_slot, nullptr), nullptr}, std::move(plan),
            std::move(means));
    }

private Q_SLOTS:
    void init()
    {
        m_observer = std::make_shared<SeatObserver>();
        m_shared = std::make_shared<SessionShared>(m_observer);
        m_shared->setConfiguration(QFtpConfig());
        m_shared->wantsTransfers = true;
        m_owner = std::make_unique<SeatOwner>();
        m_slot = std::make_shared<char>();
    }

    void cleanup() { m_shared->lanes.end(std::chrono::seconds(30)); }

    void fileThatCannotBeOpened()
    {
        const std::weak_ptr<const void> slot = m_slot;
        const auto seat = makeSeat("/missing");
        QCOMPARE(seat->stage(), Stage::Opening);
        QVERIFY(seat->run());
        QTRY_COMPARE(seat->stage(), Stage::Ended);
        QVERIFY(slot.expired());
        QCOMPARE(m_observer->taken(&SeatObserver::codes), QStringList{QStringLiteral("550")});
        QVERIFY(m_observer->taken(&SeatObserver::outcomes).isEmpty()); // it never began
        QCOMPARE(m_owner->ends.load(), 0); // nobody asked: the owner is not woken
        QVERIFY(seat->takeEnd());
        QVERIFY(!seat->takeEnd());
        QCOMPARE(seat->stage(), Stage::Told);
    }

    void connectionThatNeverComes()
    {
        const auto seat = makeSeat("/file");
        QVERIFY(seat->run());
        QTRY_COMPARE(m_owner->connectionsNeeded.load(), 1);
        QCOMPARE(seat->stage(), Stage::Waiting);
        QCOMPARE(m_observer->taken(&SeatObserver::codes), QStringList{QStringLiteral("150")});
        QCOMPARE(seat->info().totalBytes, qint64(7));
        QVERIFY(!seat->takeEnd()); // from now on the owner wants to be called
        seat->giveUp(QFtp::ErrorKind::TimedOut);
        QTRY_COMPARE(m_owner->ends.load(), 1);
        QCOMPARE(seat->stage(), Stage::Told);
        QCOMPARE(m_observer->taken(&SeatObserver::codes),
                 (QStringList{QStringLiteral("150"), QStringLiteral("425")}));
        const QStringList outcomes = m_observer->taken(&SeatObserver::outcomes);
        QCOMPARE(outcomes.first(), QStringLiteral("new"));
        QCOMPARE(outcomes.last(), QString::number(int(QFtp::TransferOutcome::Aborted)));
        seat->reportProgress(); // too late: the end was the last report
        QCOMPARE(m_observer->taken(&SeatObserver::outcomes), outcomes);
    }

    void cancelledWhileItWaits()
    {
        const auto seat = makeSeat("/file");
        QVERIFY(seat->run());
        QTRY_COMPARE(seat->stage(), Stage::Waiting);
        seat->cancel("stopped");
        seat->giveUp(QFtp::ErrorKind::TimedOut);
        QTRY_COMPARE(seat->stage(), Stage::Ended);
        QCOMPARE(m_observer->taken(&SeatObserver::codes).last(), QStringLiteral("426"));
    }

    // The session ends while the file is being opened.
    void ownerThatHasGone()
    {
        {
            const std::lock_guard lock(m_ownerMutex);
            m_owner.reset();
        }
        const auto seat = makeSeat("/file");
        QVERIFY(seat->run());
        QTRY_COMPARE(seat->stage(), Stage::Ended);
        QCOMPARE(m_observer->taken(&SeatObserver::codes).last(), QStringLiteral("425"));
    }

    void noThreadIsFree()
    {
        QSemaphore gate;
        QFtpConfig config;
        config.limits.transfers = 1;
        m_shared->setConfiguration(config);
        QVERIFY(m_shared->lanes.transfers.run([&] { gate.acquire(); }));
        const auto seat = makeSeat("/file");
        QVERIFY(!seat->run());
        QCOMPARE(seat->stage(), Stage::Opening);
        QVERIFY(m_observer->taken(&SeatObserver::codes).isEmpty());
        gate.release();
        m_shared->lanes.transfers.end(std::chrono::seconds(30)); // the job uses the gate until then
    }
};

QFTP_TEST("transferseat", TestTransferSeat)
#include "tst_transferseat.moc"
