// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "vfs/filechange.h"

#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qsemaphore.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;

/// Changes of files that begin before somebody counts them.
class TestFileChange : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }
    QFtpUser user(const QString &root, const QFtpQuota &quota = {}) const
    {
        QFtpUser user;
        user.mounts = {{QFtpPath(), *QFtpLocalStorage::open(root), std::nullopt}};
        user.quota = quota;
        return user;
    }

private Q_SLOTS:
    // The place of a user with a quota is inside that of one who is changing a file there.
    void countWaits()
    {
        QVERIFY(QDir(m_directory.path()).mkpath(QStringLiteral("files/inner")));
        const auto ledger = std::make_shared<UsageLedger>(path("quotas"));
        ledger->setUsed();
        UserQuotas outer(ledger, user(path("files")));
        auto change = std::make_optional<FileChange>(outer, 0, QFtpCaller());
        const QByteArray key = outer.place(0).keyOf(QFtpPath::resolve({}, "inner/new"));
        QVERIFY(change->begin({key}, {}));
        UserQuotas inner(ledger, user(path("files/inner"), QFtpQuota(1000)));
        const QList<QuotaLimit> limits = inner.limitsOf({ledger->open(inner.place(0).key())});
        QCOMPARE(limits.size(), 1);
        QSemaphore isCounting;
        std::thread counter([&] {
            isCounting.release();
            static_cast<void>(inner.countMissing(limits, QFtpCaller()));
        });
        isCounting.acquire();
        QFile file(path("files/inner/new"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
        file.close();
        change->complete();
        change.reset();
        counter.join();
        const auto total = ledger->total(limits.first(), false);
        QVERIFY(total);
        QCOMPARE(total->bytes, 5);
        QCOMPARE(total->files, 1);
    }
};

QFTP_TEST("filechange", TestFileChange)
#include "tst_filechange.moc"
