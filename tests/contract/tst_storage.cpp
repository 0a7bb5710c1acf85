// SPDX-License-Identifier: MIT
#include "testmogilefs.h"
#include "testregistry.h"
#include "tests3.h"
#include "testsystem.h"

#include <QFtpServer/qftpforwardingstorage.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpstoragecontract.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using QFtp::ErrorKind;
using QFtp::UploadMode;

/// The contract of every storage. A new storage needs a row in variants().
class TestStorage : public QFtpStorageContract
{
    Q_OBJECT

    std::vector<std::unique_ptr<QTemporaryDir>> m_directories;
    std::unique_ptr<TestMogileFs> m_mogileFs;
    std::unique_ptr<TestS3> m_s3;
    QFtpPath m_base;

    QList<QByteArray> variants() const override
    {
        QList<QByteArray> result = {"memory",       "forwarding",   "local safe",
                                    "local atomic", "local direct", "local durable"};
        if (TestMogileFs::isPossible())
            result += {"mogilefs classes", "mogilefs flat", "mogilefs domains", "mogilefs user"};
        if (TestS3::isPossible())
            result += "s3";
        return result;
    }

    Abilities abilities(const QByteArray &variant) const override
    {
        if (variant.startsWith("mogilefs"))
            return ReadsFromOffset | Writes | MakesDirectories | Renames | TakesAnyBytes;
        if (variant == "s3")
            return ReadsFromOffset | Writes | MakesDirectories | OwnDirectories | Renames
                | SetsTimes;
        Abilities result = Everything;
        result.setFlag(LooksUp, variant.startsWith("local") && !TestSystem::isWindows());
        result.setFlag(TakesAnyBytes, !variant.startsWith("local") || !TestSystem::isWindows());
        result.setFlag(SetsModes, !variant.startsWith("local") || !TestSystem::isWindows());
        result.setFlag(KeepsParts, variant.startsWith("local") && variant != "local atomic");
        result.setFlag(WritesInPlace, variant == "local direct");
        return result;
    }

    QFtpPath base() const override { return m_base; }

    std::shared_ptr<QFtpStorage> makeStorage(const QByteArray &variant) override
    {
        m_base = {};
        if (variant == "memory")
            return std::make_shared<QFtpMemoryStorage>();
        if (variant == "forwarding")
            return std::make_shared<QFtpForwardingStorage>(std::make_shared<QFtpMemoryStorage>());
        if (variant.startsWith("mogilefs")) {
            if (!m_mogileFs)
                m_mogileFs = std::make_unique<TestMogileFs>();
            return m_mogileFs->makeStorage(variant.mid(9), &m_base);
        }
        if (variant == "s3") {
            if (!m_s3)
                m_s3 = std::make_unique<TestS3>();
            return std::make_shared<QFtpS3Storage>(m_s3->makeBucket());
        }
        m_directories.push_back(std::make_unique<QTemporaryDir>());
        QFtpLocalStorage::Options options;
        options.uploads = variant == "local atomic" ? UploadMode::Atomic
            : variant == "local direct"             ? UploadMode::Direct
                                                    : UploadMode::Safe;
        options.durable = variant == "local durable";
        auto opened = QFtpLocalStorage::open(m_directories.back()->path(), options);
        return opened ? *opened : nullptr;
    }

private Q_SLOTS:
    // An upload that is written in place moves, unless somebody else has taken its name.
    void movedFromATakenPlace_data()
    {
        QTest::addColumn<QByteArray>("variant");
        for (const char *variant : {"local safe", "local direct"})
            QTest::newRow(variant) << QByteArray(variant);
    }
    void movedFromATakenPlace()
    {
        if (TestSystem::isWine())
            QSKIP("needs a name that is free as soon as its open file is removed, which Wine does "
                  "not do");
        auto taken = storage().openForWrite(path("new"));
        QVERIFY((*taken)->write("content", 7));
        QVERIFY(storage().removeFile(path("new")));
        QVERIFY(put("new", "other"));
        QVERIFY((*taken)->setPath(path("elsewhere")));
        const auto committed = (*taken)->commit();
        QCOMPARE(committed.error().kind(), ErrorKind::NotFound);
        QCOMPARE(get("new"), QByteArray("other"));
    }
};

/// Storages with one mistake each.
class TestMistakes : public QFtpStorageContract
{
    Q_OBJECT

    class Faulty : public QFtpForwardingStorage
    {
    public:
        explicit Faulty(QByteArray mistake) :
            QFtpForwardingStorage(std::make_shared<QFtpMemoryStorage>()),
            m_mistake(std::move(mistake))
        { }

        QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override
        {
            auto entry = inner().stat(request);
            if (entry && m_mistake == "size")
                ++entry->size;
            return entry;
        }
        QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override
        {
            QFtpReadRequest other = request;
            if (m_mistake == "offset")
                other.offset = 0;
            return inner().openForRead(other);
        }
        QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override
        {
            if (m_mistake == "replaces early")
                static_cast<void>(inner().removeFile(request));
            return inner().openForWrite(request);
        }
        QFtpResult<void> removeDirectory(const QFtpRequest &request) override
        {
            const auto removed = inner().removeDirectory(request);
            return !removed && m_mistake == "error" ? QFtpError(ErrorKind::Internal) : removed;
        }

    private:
        const QByteArray m_mistake;
    };

    QList<QByteArray> variants() const override
    {
        return {"size", "offset", "replaces early", "error"};
    }
    std::shared_ptr<QFtpStorage> makeStorage(const QByteArray &variant) override
    {
        return std::make_shared<Faulty>(variant);
    }
};

/// The contract is worth something: it finds mistakes.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreFound()
    {
        // Not its standard output, which Qt Test does not use on Windows.
        const QTemporaryDir directory;
        QFile result(directory.filePath(QStringLiteral("result")));
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("mistaken-storage"), QStringLiteral("-o"),
                       result.fileName() + QStringLiteral(",txt")});
        QVERIFY(process.waitForFinished());
        QVERIFY(result.open(QIODevice::ReadOnly));
        const QByteArray output = result.readAll();
        for (const char *mistake : {"size", "offset", "replaces early", "error"})
            QVERIFY2(QRegularExpression(
                         QStringLiteral("FAIL!.*\\(%1\\)").arg(QString::fromLatin1(mistake)))
                         .match(QString::fromUtf8(output))
                         .hasMatch(),
                     output.constData());
    }
};

QFTP_TEST("storage", TestStorage)
QFTP_TEST("mistaken-storage", TestMistakes)
QFTP_TEST("contract", TestContract)
#include "tst_storage.moc"
