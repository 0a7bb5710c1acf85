// SPDX-License-Identifier: MIT
#include "base/credentials.h"
#include "base/lane.h"
#include "commands/listing.h"
#include "testregistry.h"

#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using Style = ListingSpec::Style;

// Tests listings of a directory that needs several batches and contains every special entry.
class TestListing : public QObject
{
    Q_OBJECT

    static constexpr int Files = 2500;

    QTemporaryDir m_folder;
    std::unique_ptr<Vfs> m_vfs;

    QString file(int number) const
    {
        return m_folder.filePath(QStringLiteral("file-%1").arg(number, 4, 10, QLatin1Char('0')));
    }

    static void write(const QString &name, qint64 size)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
    }

    static ListingSpec spec(Style style, const QByteArray &argument)
    {
        ListingSpec result = ListingSpec::parse(style, {}, argument);
        result.facts = Facts::fromInt(~0);
        return result;
    }

    std::unique_ptr<QFtpFile> open(const ListingSpec &spec) const
    {
        auto opened = openListing(*m_vfs, spec);
        return opened ? std::move(*opened) : nullptr;
    }

    static QByteArray readAll(QFtpFile *listing)
    {
        QByteArray result;
        char bytes[64 * 1024];
        while (listing) {
            const auto count = listing->read(bytes, sizeof bytes);
            if (!count)
                return "error";
            if (*count == 0)
                break;
            result.append(bytes, *count);
        }
        return result;
    }

    // Whether a local directory can be asked for the facts of its names, several threads at once.
    static bool looksUp()
    {
        const auto storage = QFtpLocalStorage::open(QDir::tempPath());
        return storage && (*(*storage)->openDirectory(QFtpListRequest(QFtpPath())))->lookUp({});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (int i = 0; i < Files; ++i)
            write(file(i), i);
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder")));
        write(m_folder.filePath(QStringLiteral("out of sight.secret")), 1);
        QVERIFY(
            QFile::link(QStringLiteral("file-0007"), m_folder.filePath(QStringLiteral("link"))));
        QVERIFY(QFile::link(QStringLiteral("gone"), m_folder.filePath(QStringLiteral("broken"))));

        const auto storage = QFtpLocalStorage::open(m_folder.path());
        QVERIFY(storage);
        QFtpUser user;
        user.name = QStringLiteral("ann");
        user.hiddenNames = {"*.secret"};
        user.mounts = {{QFtpPath(), *storage, std::nullopt},
                       {QFtpPath::resolve({}, "/mounted"), std::make_shared<QFtpMemoryStorage>(),
                        std::nullopt}};
        m_vfs = std::make_unique<Vfs>(user);
    }

    void helpChangesNothing_data()
    {
        QTest::addColumn<Style>("style");
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<int>("lines");
        QTest::newRow("LIST") << Style::Long << QByteArray("/") << Files + 4;
        QTest::newRow("MLSD") << Style::Machine << QByteArray("/") << Files + 4;
        QTest::newRow("LIST of a pattern") << Style::Long << QByteArray("/file-1*") << 1000;
    }
    void helpChangesNothing()
    {
        if (!looksUp())
            QSKIP("tests how facts are looked up: this system gives them with the names");
        QFETCH(Style, style);
        QFETCH(QByteArray, argument);
        QFETCH(int, lines);
        ListingSpec wanted = spec(style, argument);
        const QByteArray expected = readAll(open(wanted).get());
        QCOMPARE(expected.count("\r\n"), lines);
        QVERIFY(!expected.contains("secret"));
        QCOMPARE(expected.contains("mounted"), lines > Files);

        wanted.help = [](const auto &) { return false; };
        QCOMPARE(readAll(open(wanted).get()), expected);

        Lane lane(3, Lane::WhenFull::Refuse);
        std::atomic<int> helped = 0;
        wanted.help = [&](std::function<void()> work) {
            return lane.run([&helped, work = std::move(work)] {
                work();
                ++helped;
            });
        };
        QCOMPARE(readAll(open(wanted).get()), expected);
        lane.end(std::chrono::seconds(30));
        QVERIFY(helped > 0);
    }

    void helpMayComeTooLate()
    {
        if (!looksUp())
            QSKIP("tests how facts are looked up: this system gives them with the names");
        ListingSpec wanted = spec(Style::Machine, "/");
        const QByteArray expected = readAll(open(wanted).get());
        std::vector<std::function<void()>> late;
        wanted.help = [&](std::function<void()> work) {
            late.push_back(std::move(work));
            return true;
        };
        QCOMPARE(readAll(open(wanted).get()), expected);
        QVERIFY(!late.empty());
        for (const auto &work : late)
            work();
    }

    void whatGoesMeanwhileIsLeftOut()
    {
        if (!looksUp())
            QSKIP("tests how facts are looked up: this system gives them with the names");
        ListingSpec wanted = spec(Style::Machine, "/");
        bool isRemoved = false;
        wanted.help = [&](const auto &) {
            // The names of a batch are read but not looked up yet.
            for (int i = 0; i < Files && !isRemoved; ++i)
                QFile::remove(file(i));
            isRemoved = true;
            return false;
        };
        const QByteArray after = readAll(open(wanted).get());
        for (int i = 0; i < Files; ++i)
            write(file(i), i);
        QVERIFY(isRemoved);
        QVERIFY(after.count(" file-") > 0);
        QVERIFY(after.count(" file-") < 200); // entries of the first read
        QVERIFY(after.endsWith("\r\n"));
    }

    // Only this process's user may read the folder, so a helper that acts as another sees nothing.
    void helpersActAsTheUser()
    {
        if (!ActingAs::isPossible())
            QSKIP("needs root on Linux (CAP_SETUID and CAP_SETGID): it acts as other users");
        QFtpUser user = m_vfs->user();
        user.identity = QFtpSystemIdentity{12345, 12345, {}};
        const Vfs vfs(user);
        ListingSpec wanted = spec(Style::Machine, "/");
        wanted.help = [](const auto &work) {
            work();
            return true;
        };
        auto listing = openListing(vfs, wanted);
        QVERIFY(listing);
        const QByteArray lines = readAll(listing->get());
        QVERIFY(lines.count(" file-") > 0);
        QVERIFY(lines.count(" file-") < 200); // entries of the first read
    }

    void helpIsNotCalledForNothing_data()
    {
        QTest::addColumn<Style>("style");
        QTest::addColumn<QByteArray>("argument");
        QTest::newRow("names only") << Style::Names << QByteArray("/");
        QTest::newRow("few entries") << Style::Machine << QByteArray("/folder");
        QTest::newRow("few that match") << Style::Long << QByteArray("/file-24*");
    }
    void helpIsNotCalledForNothing()
    {
        QFETCH(Style, style);
        QFETCH(QByteArray, argument);
        ListingSpec wanted = spec(style, argument);
        bool isCalled = false;
        wanted.help = [&](const auto &) { return !(isCalled = true); };
        const auto listing = open(wanted);
        QVERIFY(listing);
        QVERIFY(readAll(listing.get()) != "error");
        QVERIFY(!isCalled);
    }
};

QFTP_TEST("listing", TestListing)
#include "tst_listing.moc"
