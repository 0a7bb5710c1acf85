// SPDX-License-Identifier: MIT
#include "base/credentials.h"
#include "base/lane.h"
#include "testregistry.h"

#include <fcntl.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace QFtp::Internal;

/// Acting as another user needs a process with that right. Without it, the refusal is tested.
class TestCredentials : public QObject
{
    Q_OBJECT

    static QList<quint32> groups()
    {
        QList<quint32> result(::getgroups(0, nullptr));
        ::getgroups(int(result.size()), result.data());
        return result;
    }

    static QFtpSystemIdentity identity(quint32 id) { return {id, id, {id, id + 1}}; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void withoutTheRight()
    {
        if (ActingAs::isPossible())
            QSKIP("needs a process without CAP_SETUID and CAP_SETGID: it checks that such a "
                  "process is refused");
        const ActingAs acting(identity(12345));
        QVERIFY(!acting.isDone());
        QVERIFY(ActingAs(std::nullopt).isDone());
    }

    void onlyThisThread()
    {
        if (!ActingAs::isPossible())
            QSKIP("needs root on Linux (CAP_SETUID and CAP_SETGID): it acts as other users");
        const auto before = groups();
        {
            const ActingAs acting(identity(12345));
            QVERIFY(acting.isDone());
            QCOMPARE(::geteuid(), 12345U);
            QCOMPARE(::getegid(), 12345U);
            QCOMPARE(groups(), (QList<quint32>{12345, 12346}));
            uid_t other = 0;
            std::thread([&] { other = ::geteuid(); }).join(); // a new thread inherits the identity
            QCOMPARE(other, 12345U);
        }
        QCOMPARE(::geteuid(), 0U);
        QCOMPARE(::getegid(), 0U);
        QCOMPARE(groups(), before);
        std::atomic<bool> isActing = false;
        std::atomic<bool> isLookedAt = false;
        std::thread acts([&] {
            const ActingAs acting(identity(12345));
            isActing = true;
            isActing.notify_all();
            isLookedAt.wait(false);
        });
        isActing.wait(false);
        const uid_t ours = ::geteuid();
        isLookedAt = true;
        isLookedAt.notify_all();
        acts.join();
        QCOMPARE(ours, 0U);
    }

    // A job may ask for help while it acts.
    void poolThreadsBeginWithTheProcesssRights()
    {
        if (!ActingAs::isPossible())
            QSKIP("needs root on Linux (CAP_SETUID and CAP_SETGID): it acts as other users");
        const auto own = groups();
        Lane lane(1, Lane::WhenFull::Refuse);
        uid_t user = 1;
        gid_t group = 1;
        QList<quint32> others;
        const ActingAs acting(identity(12345));
        QVERIFY(lane.run([&] {
            user = ::geteuid();
            group = ::getegid();
            others = groups();
        }));
        QCOMPARE(::geteuid(), 12345U);
        QCOMPARE(::getegid(), 12345U);
        QCOMPARE(groups(), (QList<quint32>{12345, 12346}));
        lane.end(std::chrono::seconds(30));
        QCOMPARE(user, 0U);
        QCOMPARE(group, 0U);
        QCOMPARE(others, own);
    }

    // Runs thousands of jobs of many users on few threads: each job sees only its user's files, and
    // a job without a user has the rights of the process.
    void jobsDoNotLeakToTheNext()
    {
        if (!ActingAs::isPossible())
            QSKIP("needs root on Linux (CAP_SETUID and CAP_SETGID): it acts as other users");
        constexpr int Users = 5;
        constexpr int Jobs = 20'000;
        QTemporaryDir directory;
        QVERIFY(QFile::setPermissions(directory.path(), QFile::Permissions(0x7755)));
        QList<QByteArray> files;
        for (int i = 0; i < Users; ++i) {
            files += QFile::encodeName(directory.filePath(QString::number(i)));
            QFile file(QFile::decodeName(files.last()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(::chown(files.last().constData(), 20'000U + uint(i), 20'000U + uint(i)), 0);
            QCOMPARE(::chmod(files.last().constData(), 0600), 0);
        }
        std::atomic<int> wrong = 0;
        std::atomic<int> done = 0;
        Lane lane(8, Lane::WhenFull::Wait);
        const auto own = groups();
        for (int job = 0; job < Jobs; ++job) {
            QVERIFY(lane.run([&, job] {
                const int who = job % (Users + 1);
                if (who == Users) {
                    if (::geteuid() != 0 || ::getegid() != 0 || groups() != own)
                        ++wrong;
                } else {
                    const ActingAs acting(identity(20'000U + uint(who)));
                    for (int i = 0; i < Users; ++i) {
                        const int file = ::open(files.at(i).constData(), O_RDONLY | O_CLOEXEC);
                        if ((file >= 0) != (i == who) || !acting.isDone())
                            ++wrong;
                        if (file >= 0)
                            ::close(file);
                    }
                }
                ++done;
            }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, Jobs, 60'000);
        QCOMPARE(wrong, 0);
    }
};

QFTP_TEST("credentials", TestCredentials)
#include "tst_credentials.moc"
