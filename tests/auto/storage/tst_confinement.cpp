// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <atomic>
#include <fcntl.h>
#include <linux/fs.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using QFtp::ErrorKind;

/// No pathname below a root leads out of it.
class TestConfinement : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    std::shared_ptr<QFtpStorage> m_storage;

    QString local(const QString &name) const { return m_directory.filePath(name); }
    static QFtpPath path(const QByteArray &text) { return QFtpPath::resolve({}, text); }

    static void put(const QString &file, const QByteArray &content)
    {
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::WriteOnly));
        opened.write(content);
    }

    QByteArray read(const QByteArray &name)
    {
        auto file = m_storage->openForRead(path(name));
        if (!file)
            return {};
        char bytes[64];
        const auto count = (*file)->read(bytes, sizeof bytes);
        return count ? QByteArray(bytes, *count) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(local(QStringLiteral("root/dir"))));
        QVERIFY(QDir().mkpath(local(QStringLiteral("outside"))));
        put(local(QStringLiteral("outside/secret")), "secret");
        put(local(QStringLiteral("root/dir/secret")), "inside");
        auto opened = QFtpLocalStorage::open(local(QStringLiteral("root")));
        QVERIFY(opened);
        m_storage = *opened;
    }

    // Merely opening a device can have an effect. inotify reports each open of the FIFO.
    void nothingElseIsOpened()
    {
        const QByteArray fifo = QFile::encodeName(local(QStringLiteral("root/fifo")));
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        QVERIFY(::inotify_add_watch(watch, fifo.constData(), IN_OPEN) >= 0);
        static_cast<void>(m_storage->availableBytes(path("fifo")));
        QVERIFY(!m_storage->openForRead(path("fifo")));
        QVERIFY(!m_storage->openForWrite(path("fifo")));
        static_cast<void>(m_storage->setAttributes({path("fifo"), {}, 0600}));
        static_cast<void>(m_storage->stat(path("fifo")));
        QVERIFY(!m_storage->openDirectory(path("fifo")));
        char events[1024];
        QCOMPARE(::read(watch, events, sizeof events), ssize_t(-1));
        QCOMPARE(errno, EAGAIN);
        ::close(watch);
        QCOMPARE(::unlink(fifo.constData()), 0);
    }

    void linksThatLeadOut_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("absolute") << local(QStringLiteral("outside"));
        QTest::newRow("relative") << QStringLiteral("../outside");
        QTest::newRow("through a directory") << QStringLiteral("dir/../../outside");
        QTest::newRow("magic link") << QStringLiteral("/proc/self/cwd");
        QTest::newRow("root") << QStringLiteral("/");
    }

    void linksThatLeadOut()
    {
        QFETCH(QString, target);
        const QString link = local(QStringLiteral("root/link"));
        QVERIFY(QFile::link(target, link));
        QVERIFY(read("link/secret") != "secret");
        QVERIFY(read("link/../outside/secret").isEmpty());
        if (auto file = m_storage->openForWrite(path("link/new")))
            static_cast<void>((*file)->commit());
        QVERIFY(!QFile::exists(local(QStringLiteral("outside/new"))));
        static_cast<void>(m_storage->removeFile(path("link/secret")));
        static_cast<void>(m_storage->rename({path("link/secret"), path("stolen")}));
        static_cast<void>(m_storage->setAttributes({path("link/secret"), {}, 0}));
        static_cast<void>(m_storage->setAttributes({path("link/secret"), 0}));
        static_cast<void>(m_storage->makeDirectory(path("link/made")));
        QCOMPARE(QFileInfo(local(QStringLiteral("outside/secret"))).size(), 6);
        QVERIFY(
            QFileInfo(local(QStringLiteral("outside/secret"))).lastModified().toMSecsSinceEpoch()
            > 0);
        QVERIFY(!QFile::exists(local(QStringLiteral("outside/made"))));
        QVERIFY(QFile::remove(link));
        QDir(local(QStringLiteral("root"))).rmdir(QStringLiteral("made"));
    }

    // An upload over a link to a file outside leaves that file unchanged.
    void uploadOverALink()
    {
        const QString link = local(QStringLiteral("root/link"));
        QVERIFY(QFile::link(local(QStringLiteral("outside/secret")), link));
        if (auto file = m_storage->openForWrite(path("link"))) {
            QVERIFY((*file)->write("overwritten", 11));
            static_cast<void>((*file)->commit());
        }
        QFile secret(local(QStringLiteral("outside/secret")));
        QVERIFY(secret.open(QIODevice::ReadOnly));
        QCOMPARE(secret.readAll(), QByteArray("secret"));
        QFile::remove(link);
    }

    // Nothing gets outside while something exchanges a directory with a link that leads out.
    void racingLink()
    {
#ifdef SYS_renameat2
        const QByteArray directory = local(QStringLiteral("root/dir")).toLocal8Bit();
        const QByteArray link = local(QStringLiteral("root/evil")).toLocal8Bit();
        QVERIFY(QFile::link(QStringLiteral("../outside"), QString::fromLocal8Bit(link)));
        std::atomic<bool> isDone = false;
        std::atomic<int> exchanges = 0;
        std::thread racer([&] {
            while (!isDone) {
                if (::syscall(SYS_renameat2, AT_FDCWD, directory.constData(), AT_FDCWD,
                              link.constData(), RENAME_EXCHANGE)
                    == 0)
                    ++exchanges;
            }
        });
        int inside = 0;
        int escapes = 0;
        for (int i = 0; i < 20'000 || (exchanges < 1000 && i < 2'000'000); ++i) {
            const QByteArray content = read("dir/secret");
            inside += content == "inside";
            escapes += content == "secret";
            if (i % 16 == 0) {
                if (auto file = m_storage->openForWrite(path("dir/new")))
                    static_cast<void>((*file)->commit());
                escapes += QFile::exists(local(QStringLiteral("outside/new")));
            }
        }
        isDone = true;
        racer.join();
        QCOMPARE(escapes, 0);
        QVERIFY(inside > 0);
        QVERIFY(exchanges > 0);
#endif
    }
};

QFTP_TEST("confinement", TestConfinement)
#include "tst_confinement.moc"
