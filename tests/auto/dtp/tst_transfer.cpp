// SPDX-License-Identifier: MIT
#include "dtp/transfer.h"
#include "testregistry.h"
#include "testsystem.h"

#include <QFtpServer/qftpmemorystorage.h>
#include <QtCore/qscopeguard.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;
using namespace std::chrono_literals;

/// Tests a transfer over a real connection, without a session.
class TestTransfer : public QObject, private TransferListener
{
    Q_OBJECT

    void fileOpened(qint64) override { }
    void markerReceived(const QByteArray &, qint64) override { }

private Q_SLOTS:
    // A call that sends much waits for the peer again and again: the watch adds up.
    void downloadThatNobodyReads()
    {
        if (TestSystem::isWine())
            QSKIP("Wine can't say what the peer has acknowledged: it has no SIO_TCP_INFO");
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        // More than the system queues for a connection: 32 MiB and more on some machines.
        storage->put("/f", QByteArray(200'000'000, 'x'));
        QFtpUser user;
        user.mounts = {{QFtpPath(), storage, std::nullopt}};
        TransferPlan plan;
        plan.path = QFtpPath::resolve({}, "/f");
        plan.open = [path = plan.path](const Vfs &vfs) { return vfs.openForRead(path, 0); };
        TransferMeans means;
        means.vfs = std::make_shared<const Vfs>(user);
        means.timeouts = {1h, 1h, 1h};
        Transfer transfer(std::move(plan), std::move(means), this);

        const Socket listener = std::move(*Socket::listenOn({QHostAddress::LocalHost, 0}, 1));
        const Socket client = std::move(*Socket::connectTo(listener.localEndpoint(), {}, 30s));
        Endpoint peer;
        transfer.setConnection({listener.accept(&peer), nullptr});
        std::thread pool([&] { transfer.run(); });
        const auto ended = qScopeGuard([&] {
            transfer.cancel();
            if (pool.joinable())
                pool.join();
        });
        QTRY_VERIFY(transfer.bytes() > 0);
        auto now = std::chrono::steady_clock::now();
        QByteArray buffer(20'000'000, Qt::Uninitialized);
        qint64 got = 0;
        for (int i = 0; i < 5; ++i) { // a slow peer is no stalled one
            const qint64 wanted = got + 4'000'000;
            while (got < wanted)
                got += client.receive(buffer.data(), 1'000'000);
            transfer.checkStall(now += 59min);
            QVERIFY(!transfer.isCancelled());
        }
        // On a busy machine, the system may deliver the rest of its queues in small pieces.
        QTRY_VERIFY_WITH_TIMEOUT((transfer.checkStall(now += 31min), transfer.isCancelled()),
                                 60'000);
        pool.join();
        QCOMPARE(transfer.result().outcome, QFtp::TransferOutcome::Aborted);
        QCOMPARE(transfer.result().error->kind(), QFtp::ErrorKind::TimedOut);
    }
};

QFTP_TEST("transfer", TestTransfer)
#include "tst_transfer.moc"
