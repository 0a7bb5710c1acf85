// SPDX-License-Identifier: MIT
#include "dtp/transfer.h"
#include "testregistry.h"

#include <QFtpServer/qftpmemorystorage.h>
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
    // A peer that stalls is cut off. What it has sent so far must not look like the whole file.
    void stalledUploadIsNotStored()
    {
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        storage->put("/f", "old");
        QFtpUser user;
        user.mounts = {{QFtpPath(), storage, std::nullopt}};
        user.permissions = QFtp::Permission::ReadWrite;
        TransferPlan plan;
        plan.direction = QFtp::TransferDirection::Upload;
        plan.path = QFtpPath::resolve({}, "/f");
        plan.open = [path = plan.path](const Vfs &vfs) { return vfs.openForWrite(path, {}); };
        TransferMeans means;
        means.vfs = std::make_shared<const Vfs>(user);
        means.timeouts = {1h, 1h, 1h};
        Transfer transfer(std::move(plan), std::move(means), this);

        const Socket listener = std::move(*Socket::listenOn({QHostAddress::LocalHost, 0}, 1));
        const Socket client = std::move(*Socket::connectTo(listener.localEndpoint(), {}, 30s));
        Endpoint peer;
        transfer.setConnection({listener.accept(&peer), nullptr});
        std::thread pool([&] { transfer.run(); });
        QCOMPARE(client.send("new", 3), 3);
        QTRY_COMPARE(transfer.bytes(), 3);
        const auto now = std::chrono::steady_clock::now();
        transfer.checkStall(now);
        transfer.checkStall(now + 59min);
        QCOMPARE(client.send("er", 2), 2); // progress
        QTRY_COMPARE(transfer.bytes(), 5);
        transfer.checkStall(now + 61min);
        QVERIFY(!transfer.isCancelled());
        auto later = now + 61min; // a check while it waits for nobody begins anew
        QTRY_VERIFY((later += 61min, transfer.checkStall(later), transfer.isCancelled()));
        pool.join();
        QCOMPARE(transfer.result().outcome, QFtp::TransferOutcome::Aborted);
        QCOMPARE(transfer.result().error->kind(), QFtp::ErrorKind::TimedOut);
        QCOMPARE(storage->content("/f"), QByteArray("old"));
    }
};

QFTP_TEST("transfer", TestTransfer)
#include "tst_transfer.moc"
