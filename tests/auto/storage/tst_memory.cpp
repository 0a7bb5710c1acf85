// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftpmemorystorage.h>
#include <QtTest/QtTest>

using QFtp::ErrorKind;

/// Tests the capacity of a memory storage. What it does as a storage is tested by the contract.
class TestMemory : public QObject
{
    Q_OBJECT

    static QFtpPath path(const QByteArray &name) { return QFtpPath::resolve({}, name); }

    static std::unique_ptr<QFtpFile> open(QFtpMemoryStorage &storage, const QByteArray &name,
                                          const QFtpWriteOptions &options = {})
    {
        auto file = storage.openForWrite({path(name), options});
        return std::move(*file);
    }

    static bool write(QFtpFile &file, qsizetype size)
    {
        const QByteArray bytes(size, 'x');
        const auto written = file.write(bytes.constData(), bytes.size());
        if (!written && written.error().kind() != ErrorKind::NoSpace)
            qFatal("another error than NoSpace");
        return bool(written);
    }

private Q_SLOTS:
    void openUploadsCount()
    {
        QFtpMemoryStorage storage(100);
        auto first = open(storage, "a");
        auto second = open(storage, "b");
        QVERIFY(write(*first, 60));
        QCOMPARE(*storage.availableBytes(QFtpPath()), 40);
        QVERIFY(!write(*second, 60));
        QVERIFY(write(*second, 40));
        first->abandon();
        QCOMPARE(*storage.availableBytes(QFtpPath()), 60);
        QVERIFY(write(*second, 60));
        QVERIFY(second->commit());
        QCOMPARE(*storage.availableBytes(QFtpPath()), 0);
        first.reset();
        second.reset();
        QCOMPARE(*storage.availableBytes(QFtpPath()), 0);
        QVERIFY(storage.removeFile(path("b")));
        QCOMPARE(*storage.availableBytes(QFtpPath()), 100);
    }

    void uploadsThatAreForgotten()
    {
        QFtpMemoryStorage storage(100);
        for (int i = 0; i < 5; ++i) {
            auto file = open(storage, "a");
            QVERIFY(write(*file, 100));
        }
        QCOMPARE(*storage.availableBytes(QFtpPath()), 100);
    }

    // Until the upload is complete, both files take up memory.
    void replacing()
    {
        QFtpMemoryStorage storage(100);
        storage.put("/a", QByteArray(60, 'o'));
        auto large = open(storage, "a");
        QVERIFY(!write(*large, 50));
        QCOMPARE(storage.content("/a"), QByteArray(60, 'o'));
        auto small = open(storage, "a");
        QVERIFY(write(*small, 40));
        QVERIFY(small->commit());
        QCOMPARE(*storage.availableBytes(QFtpPath()), 60);
        storage.put("/a", "12345");
        QCOMPARE(*storage.availableBytes(QFtpPath()), 95);
    }

    void appending()
    {
        QFtpMemoryStorage storage(100);
        storage.put("/a", QByteArray(30, 'o'));
        QFtpWriteOptions options;
        options.append = true;
        auto file = open(storage, "a", options);
        QVERIFY(write(*file, 20));
        QVERIFY(file->commit());
        QCOMPARE(storage.content("/a").size(), 50);
        QCOMPARE(*storage.availableBytes(QFtpPath()), 50);
    }
};

QFTP_TEST("memory", TestMemory)
#include "tst_memory.moc"
