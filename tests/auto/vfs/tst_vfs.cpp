// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "vfs/vfs.h"

#include <QFtpServer/qftpforwardingstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::ErrorKind;
using QFtp::Permission;
using QFtp::Permissions;

class TestVfs : public QObject
{
    Q_OBJECT

    std::shared_ptr<QFtpMemoryStorage> m_root;
    std::shared_ptr<QFtpMemoryStorage> m_photos;
    std::shared_ptr<QFtpMemoryStorage> m_deep;

    static QFtpPath path(const QByteArray &text) { return QFtpPath::resolve({}, text); }

    QFtpUser user(Permissions permissions = Permission::ReadWrite) const
    {
        QFtpUser result;
        result.name = QStringLiteral("ann");
        result.permissions = permissions;
        result.mounts = {{QFtpPath(), m_root, std::nullopt},
                         {path("/photos"), m_photos, std::nullopt},
                         {path("/a/b/deep"), m_deep, std::nullopt}};
        return result;
    }

    template<typename T> static QString kind(const QFtpResult<T> &result)
    {
        return result ? QStringLiteral("okay") : QString::number(int(result.error().kind()));
    }
    static QString denied() { return QString::number(int(ErrorKind::PermissionDenied)); }
    static QString nameNotAllowed() { return QString::number(int(ErrorKind::NameNotAllowed)); }

    static QByteArrayList names(const Vfs &vfs, const QByteArray &directory)
    {
        QByteArrayList result;
        auto opened = vfs.openDirectory(path(directory));
        if (!opened)
            return {"error"};
        QFtpEntry entry;
        while (true) {
            const auto more = (*opened)->next(&entry);
            if (!more || !*more)
                break;
            result += entry.name + (entry.type == QFtpEntry::Type::Directory ? "/" : "");
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    static QString put(const Vfs &vfs, const QByteArray &name, const QFtpWriteOptions &options = {})
    {
        auto file = vfs.openForWrite(path(name), options);
        if (file)
            return kind((*file)->commit());
        return kind(file);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_root = std::make_shared<QFtpMemoryStorage>();
        m_photos = std::make_shared<QFtpMemoryStorage>();
        m_deep = std::make_shared<QFtpMemoryStorage>();
        m_root->put("/file", "root");
        m_root->put("/photos", "hidden by the mount");
        m_root->put("/a/inner", "x");
        m_photos->put("/p.jpg", "p");
        m_deep->put("/d", "d");
    }

    void mountsAreInListings()
    {
        const Vfs vfs(user());
        QCOMPARE(names(vfs, "/"), (QByteArrayList{"a/", "file", "photos/"}));
        QCOMPARE(names(vfs, "/photos"), QByteArrayList{"p.jpg"});
        QCOMPARE(names(vfs, "/a"), (QByteArrayList{"b/", "inner"}));
        QCOMPARE(names(vfs, "/a/b"), QByteArrayList{"deep/"}); // in no storage
        QCOMPARE(names(vfs, "/a/b/deep"), QByteArrayList{"d"});
        QCOMPARE(names(vfs, "/a/b/none"), QByteArrayList{"error"});
    }

    void pathsLeadToTheirStorage()
    {
        const Vfs vfs(user());
        QVERIFY(vfs.openForRead(path("/photos/p.jpg"), 0));
        QVERIFY(vfs.openForRead(path("/a/b/deep/d"), 0));
        QVERIFY(vfs.openForRead(path("/a/inner"), 0));
        QVERIFY(!vfs.openForRead(path("/p.jpg"), 0));
        QVERIFY(!vfs.openForRead(path("/photosx/p.jpg"), 0));
        QCOMPARE(vfs.stat(path("/a/b"))->type, QFtpEntry::Type::Directory);
        QCOMPARE(vfs.stat(path("/a/b"))->name, QByteArray("b"));
        QCOMPARE(vfs.stat(path("/photos"))->name, QByteArray("photos"));
        QVERIFY(vfs.enter(path("/a/b")));
        QVERIFY(vfs.enter(path("/a/b/deep")));
        QVERIFY(!vfs.enter(path("/a/c")));
        QCOMPARE(put(vfs, "/photos/new"), QStringLiteral("okay"));
        QVERIFY(m_photos->stat(path("/new")));
        QVERIFY(!m_root->stat(path("/new")));
    }

    void mountsStayWhereTheyAre()
    {
        const Vfs vfs(user());
        for (const char *fixed : {"/photos", "/a", "/a/b", "/a/b/deep", "/"}) {
            QVERIFY2(!vfs.removeDirectory(path(fixed)), fixed);
            QVERIFY2(!vfs.removeFile(path(fixed)), fixed);
            QVERIFY2(!vfs.checkRename(path(fixed)), fixed);
            QVERIFY2(!vfs.rename(path(fixed), path("/elsewhere")), fixed);
            QVERIFY2(!vfs.rename(path("/file"), path(fixed)), fixed);
            QVERIFY2(!vfs.makeDirectory(path(fixed), 0755), fixed);
        }
        QCOMPARE(kind(vfs.rename(path("/file"), path("/photos/file"))),
                 QString::number(int(ErrorKind::CrossesStorages)));
        QVERIFY(vfs.rename(path("/file"), path("/a/file")));
    }

    // On Windows, other letters must not lead around a rule or a mount.
    void caseIsIgnoredWhereAStorageDoes()
    {
        class Caseless : public QFtpForwardingStorage
        {
        public:
            using QFtpForwardingStorage::QFtpForwardingStorage;
            QFtp::StorageFeatures features() const override
            {
                return QFtp::StorageFeature::IgnoresCase;
            }
        };
        QFtpUser own = user();
        own.mounts.first().storage = std::make_shared<Caseless>(m_root);
        own.rules = {{"/Größe/**", {}}, {"/open/[A-F]*", Permission::List}};
        own.refusedNames = {"*.EXE"};
        own.hiddenNames = {"thumbs.db"};
        const auto granted = [](const Vfs &vfs, const QByteArray &text) {
            return vfs.permissionsFor(path(text));
        };
        const Vfs vfs(own);
        QVERIFY(!granted(vfs, "/Größe/x"));
        QVERIFY(!granted(vfs, "/GRÖßE/x") && !granted(vfs, "/größe/x"));
        QCOMPARE(granted(vfs, "/Open/c"), QFtp::Permissions(Permission::List));
        QVERIFY(vfs.rules().hides("Thumbs.DB"));
        QVERIFY(vfs.rules().restrictsBelow(path("/GRÖßE"), Permission::Read));
        QCOMPARE(kind(vfs.stat(path("/Setup.exe"))),
                 QString::number(int(ErrorKind::NameNotAllowed)));
        QVERIFY(vfs.openForRead(path("/PHOTOS/p.jpg"), 0));
        QVERIFY(!vfs.removeDirectory(path("/A/B")));
        QVERIFY(!vfs.makeDirectory(path("/Photos"), 0755));

        const Vfs exact(user());
        QVERIFY(!exact.openForRead(path("/PHOTOS/p.jpg"), 0));
        QVERIFY(!exact.rules().hides("Thumbs.DB"));
    }

    void treeWithoutARootStorage()
    {
        QFtpUser only = user();
        only.mounts.removeFirst();
        const Vfs vfs(only);
        QCOMPARE(names(vfs, "/"), (QByteArrayList{"a/", "photos/"}));
        QVERIFY(vfs.enter(path("/")));
        QVERIFY(!vfs.enter(path("/none")));
        QCOMPARE(put(vfs, "/file"), denied());
        QCOMPARE(put(vfs, "/photos/file"), QStringLiteral("okay"));
        QVERIFY(!vfs.makeDirectory(path("/none"), 0755));
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("matches");
        QTest::addColumn<bool>("reachesBelow");
        const auto row = [](const char *pattern, const char *where, bool matches, bool reaches) {
            QTest::addRow("%s on %s", pattern, where)
                << QByteArray(pattern) << QByteArray(where) << matches << reaches;
        };
        row("/", "/", true, false);
        row("/", "/x", true, false);
        row("/in", "/in", true, false);
        row("/in", "/in/a/b", true, false);
        row("/in", "/inner", false, false);
        row("/in", "/", false, true);
        row("/in/x", "/in", false, true);
        row("/in/x", "/out", false, false);
        row("/*/secret", "/a/secret", true, false);
        row("/*/secret", "/a/secret/b", true, false);
        row("/*/secret", "/secret", false, true);
        row("/*/secret", "/a/b/secret", false, false);
        row("/**/secret", "/secret", true, true);
        row("/**/secret", "/a/b/secret/c", true, true);
        row("/**/secret", "/a/b/secre", false, true);
        row("/a/**/b/c", "/a/x/b/x/b/c", true, true);
        row("/a/**/b/c", "/a/b/x/c", false, true);
        row("/in/", "/in", true, false);
        row("/in/../out", "/out", true, false);
        row("/[a-c]?", "/b1", true, false);
        row("/[a-c]?", "/d1", false, false);
        row("/**", "/", true, true);
    }

    void patterns()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, path);
        QTEST(PathPattern(pattern).matches(TestVfs::path(path)), "matches");
        QTEST(PathPattern(pattern).reachesBelow(TestVfs::path(path)), "reachesBelow");
    }

    // Precedence of settings: rule, then mount, then user.
    void precedence()
    {
        QFtpUser ann = user(Permission::ReadOnly);
        ann.mounts[1].permissions = Permission::ReadWrite;
        ann.rules = {{"/photos/private", {}},
                     {"/photos/private/x", Permission::ReadWrite},
                     {"/in", Permission::Create}};
        const Vfs vfs(ann);
        QCOMPARE(put(vfs, "/new"), denied());
        QCOMPARE(put(vfs, "/photos/new"), QStringLiteral("okay"));
        QCOMPARE(put(vfs, "/photos/private/new"), denied());
        QCOMPARE(put(vfs, "/photos/private/x/new"), denied()); // the first matching rule decides
        QCOMPARE(kind(vfs.stat(path("/photos/private"))), denied());
        QCOMPARE(put(vfs, "/in"), QStringLiteral("okay"));
    }

    void eachPermissionAlone_data()
    {
        QTest::addColumn<int>("granted");
        for (const Permission permission :
             {Permission::List, Permission::Read, Permission::Create, Permission::Overwrite,
              Permission::Append, Permission::Delete, Permission::Rename, Permission::MakeDirectory,
              Permission::RemoveDirectory, Permission::SetAttributes})
            QTest::addRow("%x", unsigned(permission)) << int(permission);
        QTest::newRow("none") << 0;
    }

    void eachPermissionAlone()
    {
        QFETCH(int, granted);
        const Vfs vfs(user(Permissions::fromInt(granted)));
        const auto has = [&](Permission permission) {
            return Permissions::fromInt(granted).testFlag(permission);
        };
        QFtpWriteOptions append;
        append.append = true;
        QFtpWriteOptions resume;
        resume.offset = 4; // the end of "root"
        QFtpWriteOptions inside;
        inside.offset = 2;
        const auto isOkay = [](const auto &result) { return kind(result) != denied(); };
        QCOMPARE(isOkay(vfs.stat(path("/file"))), has(Permission::List));
        QCOMPARE(isOkay(vfs.openDirectory(path("/"))), has(Permission::List));
        QCOMPARE(isOkay(vfs.availableBytes(path("/"))), has(Permission::List));
        QCOMPARE(isOkay(vfs.openForRead(path("/file"), 0)), has(Permission::Read));
        QCOMPARE(put(vfs, "/file", append) != denied(), has(Permission::Append));
        QCOMPARE(put(vfs, "/file", resume) != denied(), has(Permission::Append));
        QCOMPARE(put(vfs, "/file", inside) != denied(), has(Permission::Overwrite));
        QCOMPARE(put(vfs, "/file") != denied(), has(Permission::Overwrite));
        QCOMPARE(put(vfs, "/new") != denied(), has(Permission::Create));
        QCOMPARE(put(vfs, "/new2", append) != denied(), has(Permission::Create));
        QCOMPARE(isOkay(vfs.makeDirectory(path("/dir"), 0755)), has(Permission::MakeDirectory));
        QCOMPARE(isOkay(vfs.removeDirectory(path("/dir"))), has(Permission::RemoveDirectory));
        QCOMPARE(isOkay(vfs.checkRename(path("/file"))), has(Permission::Rename));
        QCOMPARE(isOkay(vfs.setAttributes(path("/file"), 0, {})), has(Permission::SetAttributes));
        QCOMPARE(isOkay(vfs.setAttributes(path("/file"), {}, 0600)),
                 has(Permission::SetAttributes));
        QCOMPARE(isOkay(vfs.rename(path("/file"), path("/other"))), has(Permission::Rename));
        QCOMPARE(isOkay(vfs.removeFile(path("/file"))), has(Permission::Delete));
        QCOMPARE(isOkay(vfs.enter(path("/a"))), granted != 0);
    }

    // A user can create files there but neither see nor replace existing ones.
    void dropBox()
    {
        const Vfs vfs(user(Permissions(Permission::Create) | Permission::MakeDirectory));
        QCOMPARE(put(vfs, "/new"), QStringLiteral("okay"));
        QCOMPARE(put(vfs, "/new"), denied());
        QCOMPARE(names(vfs, "/"), QByteArrayList{"error"});
        QCOMPARE(kind(vfs.openForRead(path("/new"), 0)), denied());
        QCOMPARE(kind(vfs.stat(path("/new"))), denied());
        QVERIFY(vfs.makeDirectory(path("/sub"), 0755));
        QVERIFY(vfs.enter(path("/sub")));
    }

    void hiddenAndRefusedNames()
    {
        QFtpUser ann = user();
        ann.hiddenNames = {"*.part", "inn?r", "photos"};
        ann.refusedNames = {"*.exe", ".ht*"};
        m_root->put("/x.part", "x");
        m_root->put("/y.exe", "x");
        const Vfs vfs(ann);
        QCOMPARE(names(vfs, "/"), (QByteArrayList{"a/", "file"}));
        QCOMPARE(names(vfs, "/a"), QByteArrayList{"b/"});
        QVERIFY(vfs.openForRead(path("/x.part"), 0)); // hidden, not forbidden
        QCOMPARE(kind(vfs.openForRead(path("/y.exe"), 0)), nameNotAllowed());
        QCOMPARE(put(vfs, "/new.exe"), nameNotAllowed());
        QCOMPARE(put(vfs, "/a.exe/file"), nameNotAllowed());
        QCOMPARE(kind(vfs.makeDirectory(path("/.htaccess"), 0755)), nameNotAllowed());
        QCOMPARE(kind(vfs.rename(path("/file"), path("/file.exe"))), nameNotAllowed());
    }

    // A directory that contains forbidden paths can't be renamed together with them.
    void renameDoesNotFreeWhatIsForbidden()
    {
        m_root->put("/open/secret/file", "x");
        QFtpUser ann = user();
        ann.rules = {{"/open/secret", {}}};
        const Vfs vfs(ann);
        QCOMPARE(kind(vfs.rename(path("/open"), path("/other"))), denied());
        QCOMPARE(kind(vfs.rename(path("/open/secret"), path("/other"))), denied());
        m_root->put("/open/free", "x");
        QVERIFY(vfs.rename(path("/open/free"), path("/free")));
        QVERIFY(vfs.makeDirectory(path("/mine"), 0755));
        // Nor can another directory take its place.
        QCOMPARE(kind(vfs.rename(path("/mine"), path("/open"))), denied());
    }

    void renameGainsNoPermission()
    {
        m_root->put("/unread/file", "x");
        m_root->put("/docs/private/file", "x");
        QFtpUser ann = user();
        ann.rules = {
            {"/unread", Permissions(Permission::ReadWrite) & ~Permissions(Permission::Read)},
            {"/docs/private", Permissions(Permission::List) | Permission::Rename}};
        const Vfs vfs(ann);
        QCOMPARE(kind(vfs.rename(path("/unread/file"), path("/file2"))), denied());
        QCOMPARE(kind(vfs.rename(path("/docs"), path("/docs2"))), denied());
        QVERIFY(vfs.rename(path("/unread/file"), path("/unread/file2")));
        QVERIFY(vfs.rename(path("/file"), path("/unread/file")));
    }

    void listingsShowWhatMayBeSeen()
    {
        m_root->put("/secret/inner/file", "x");
        QFtpUser ann = user();
        ann.rules = {{"/secret", {}}};
        const Vfs vfs(ann);
        QCOMPARE(names(vfs, "/"), (QByteArrayList{"a/", "file", "photos/"}));
        QCOMPARE(kind(vfs.enter(path("/secret/inner"))), denied());
        QCOMPARE(kind(vfs.enter(path("/secret/none"))), denied()); // as for an existing one
    }

    void decisionsAreExplained()
    {
        QFtpUser ann = user(Permission::ReadOnly);
        ann.mounts[1].permissions = Permission::ReadWrite;
        ann.rules = {{"/in", Permission::Create}};
        ann.refusedNames = {"*.exe"};
        QStringList reasons;
        const AccessRules rules(ann);
        const Vfs vfs(ann, {},
                      [&](const QFtpCaller &, const QFtpPath &, Permissions,
                          const Decision &decision) -> std::optional<QFtpError> {
                          reasons += rules.describe(decision);
                          return std::nullopt;
                      });
        put(vfs, "/x");
        put(vfs, "/photos/x");
        put(vfs, "/in/x");
        put(vfs, "/x.exe");
        QVERIFY(!vfs.stat(path("/x\ny")));
        QCOMPARE(reasons,
                 (QStringList{QStringLiteral("the user's permissions: readOnly"),
                              QStringLiteral("mounts.\"/photos\": readWrite"),
                              QStringLiteral("rule 1, path = \"/in\": create"),
                              QStringLiteral("refusedNames: \"*.exe\""),
                              QStringLiteral("the name contains CR, LF or NUL")}));
    }
};

QFTP_TEST("vfs", TestVfs)
#include "tst_vfs.moc"
