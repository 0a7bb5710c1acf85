// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "storage/windowsname.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <aclapi.h>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <sddl.h>
#include <windows.h>

using namespace QFtp::Internal;
using QFtp::ErrorKind;
using QFtp::UploadMode;

/// The names and the files of Windows, and that no name leads out of a root or around a rule.
class TestWindowsFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<QFtpStorage> m_storage;

    QString local(const QString &name) const { return m_directory->filePath(name); }
    QString inside(const QString &name) const { return local(QStringLiteral("root/") + name); }
    static QFtpPath path(const QByteArray &text) { return QFtpPath::resolve({}, text); }
    static const wchar_t *wide(const QString &text)
    {
        return reinterpret_cast<const wchar_t *>(text.utf16());
    }

    static bool put(const QString &file, const QByteArray &content)
    {
        QFile opened(file);
        return opened.open(QIODevice::WriteOnly) && opened.write(content) == content.size();
    }

    static QByteArray get(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("missing");
    }

    // Also what nobody should have made inside, such as a stream of a file.
    QStringList everything() const
    {
        QStringList result;
        QDirIterator all(m_directory->path(),
                         QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            result += all.next();
        return result;
    }

    static ErrorKind kindOf(const auto &result)
    {
        return result ? ErrorKind::Internal : result.error().kind();
    }

    static bool setRights(const QString &fileName, const QString &rights)
    {
        PSECURITY_DESCRIPTOR descriptor = nullptr;
        const bool isSet = ::ConvertStringSecurityDescriptorToSecurityDescriptorW(
                               wide(rights), SDDL_REVISION_1, &descriptor, nullptr)
            && ::SetFileSecurityW(wide(fileName), DACL_SECURITY_INFORMATION, descriptor);
        ::LocalFree(descriptor);
        return isSet;
    }

    static QString rightsOf(const QString &fileName)
    {
        QByteArray descriptor(4096, '\0');
        DWORD size = 0;
        wchar_t *text = nullptr;
        const bool isRead =
            ::GetFileSecurityW(wide(fileName), DACL_SECURITY_INFORMATION, descriptor.data(),
                               DWORD(descriptor.size()), &size)
            && ::ConvertSecurityDescriptorToStringSecurityDescriptorW(
                descriptor.data(), SDDL_REVISION_1, DACL_SECURITY_INFORMATION, &text, nullptr);
        const QString result =
            isRead ? QString::fromWCharArray(text) : QStringLiteral("unreadable");
        ::LocalFree(text);
        return result;
    }

    static QString shortNameOf(const QString &fileName)
    {
        wchar_t buffer[512];
        const DWORD size =
            ::GetShortPathNameW(wide(QDir::toNativeSeparators(fileName)), buffer, 512);
        return QString::fromWCharArray(buffer, int(size)).section(u'\\', -1);
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(inside(QStringLiteral("dir"))));
        QVERIFY(QDir().mkpath(local(QStringLiteral("outside"))));
        QVERIFY(put(local(QStringLiteral("outside/secret")), "secret"));
        QVERIFY(put(inside(QStringLiteral("dir/secret")), "inside"));
        QVERIFY(put(inside(QStringLiteral("A rather long name.text")), "long"));
        auto opened = QFtpLocalStorage::open(local(QStringLiteral("root")));
        QVERIFY(opened);
        m_storage = *opened;
    }

    void cleanup()
    {
        m_storage.reset();
        m_directory.reset();
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isAllowed");
        const auto allowed = [](const char *name) {
            QTest::newRow(name) << QByteArray(name) << true;
        };
        const auto refused = [](const char *name) {
            QTest::newRow(name) << QByteArray(name) << false;
        };
        for (const char *name :
             {"a", "a.txt", ".hidden", "a b", "Größe", "\xf0\x9f\x98\x80", "console", "com",
              "com10", "lpt", "auxiliary", "nul_", "a~1", "COM1x", "-", "~"})
            allowed(name);
        for (const char *name :
             {"CON",         "con.txt",      "Con .a.b",   "PRN",         "AUX.",
              "aux.c",       "nul",          "NUL.tar.gz", "COM0",        "com1",
              "COM9.log",    "LPT1",         "lpt9.x",     "COM\xc2\xb9", "LPT\xc2\xb2.txt",
              "com\xc2\xb3", "CONIN$",       "conout$.x",  "a:b",         "a::$DATA",
              ":",           "C:",           "a.",         "a..",         "a ",
              " . ",         "...",          "a\\b",       "\\",          "..\\a",
              "a*",          "a?",           "a\"",        "a<",          "a>",
              "a|",          "a\x01",        "a\x1f",      "a\x7f",       "\xff\xfe",
              "\xc0\xae",    "\xed\xa0\x80", "z\xc3",      "z\xf0\x9f",   "\xef\xbb\xbfz"})
            refused(name);
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("255 units") << QByteArray(255, 'x') << true;
        QTest::newRow("256 units") << QByteArray(256, 'x') << false;
    }

    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isAllowed);
        const auto native = toWindowsName(name);
        QCOMPARE(native.has_value(), isAllowed);
        if (native)
            QCOMPARE(native->toUtf8(), name);
    }

    // Each hostile name with each command that takes one: nothing outside is read, made or changed.
    void hostileNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        const char *const names[] = {"..\\outside\\secret",
                                     "dir\\..\\..\\outside\\secret",
                                     "../outside/secret",
                                     "..\\..\\..\\..\\windows\\win.ini",
                                     "C:\\windows\\win.ini",
                                     "C:windows",
                                     "/C:/windows/win.ini",
                                     "\\\\?\\C:\\windows\\win.ini",
                                     "\\\\.\\C:",
                                     "\\\\127.0.0.1\\c$\\x",
                                     "//127.0.0.1/c$/x",
                                     "\\??\\C:\\windows\\win.ini",
                                     "\\Device\\Null",
                                     "dir/secret::$DATA",
                                     "dir/secret:stream",
                                     "dir::$INDEX_ALLOCATION/secret",
                                     "dir/secret.",
                                     "dir/secret ",
                                     "dir./secret",
                                     "dir /secret",
                                     "dir\\secret",
                                     "dir/sec?et",
                                     "dir/secr*t",
                                     "dir/secre<",
                                     "CON",
                                     "dir/nul.txt",
                                     "COM\xc2\xb9",
                                     "CONIN$",
                                     "\xc0\xae\xc0\xae/outside/secret",
                                     "dir/\xed\xa0\x80",
                                     "dir/secret\xc3",
                                     "dir/secret\xf0\x9f\x98",
                                     "dir/\xef\xbb\xbfsecret"};
        for (const char *name : names)
            QTest::newRow(name) << QByteArray(name);
    }

    void hostileNames()
    {
        QFETCH(QByteArray, name);
        const QStringList before = everything();
        TestServer server(m_storage);
        ScriptClient client(server.port());
        QCOMPARE(client.logIn(), 230);
        for (const QByteArray verb : {"RETR ", "CWD ", "SIZE ", "MLST ", "MDTM ", "DELE ", "RMD ",
                                      "MKD ", "MFMT 20200101000000 "}) {
            if (verb == "RETR ")
                client.openPassive();
            const int code = client.code(verb + name);
            QVERIFY2(code >= 400, verb + name + ": " + client.lastReply());
        }
        const QByteArray stored = client.upload("STOR " + name, "harm");
        QVERIFY2(stored.left(1) >= QByteArray("4"), stored);
        QCOMPARE(client.code("RNFR dir/secret"), 350);
        QVERIFY2(client.code("RNTO " + name) >= 400, client.lastReply());
        QVERIFY2(client.code("RNFR " + name) >= 400, client.lastReply());
        QCOMPARE(get(local(QStringLiteral("outside/secret"))), QByteArray("secret"));
        QCOMPARE(get(inside(QStringLiteral("dir/secret"))), QByteArray("inside"));
        QCOMPARE(everything(), before);
    }

    void shortNamesLeadNowhere()
    {
        const QByteArray alias =
            shortNameOf(inside(QStringLiteral("A rather long name.text"))).toUtf8();
        if (!alias.contains('~'))
            QSKIP("this volume makes no short names");
        QVERIFY(m_storage->stat({path("A rather long name.text"), {}}));
        QCOMPARE(kindOf(m_storage->stat({path(alias), {}})), ErrorKind::NotFound);
        QCOMPARE(kindOf(m_storage->openForRead({path(alias), 0, {}})), ErrorKind::NotFound);
        QCOMPARE(kindOf(m_storage->removeFile({path(alias), {}})), ErrorKind::NotFound);
        QCOMPARE(kindOf(m_storage->rename({path(alias), path("b"), {}})), ErrorKind::NotFound);
        QVERIFY(!m_storage->rename({path("dir/secret"), path(alias), {}}));
        QVERIFY(!m_storage->makeDirectory({path(alias), 0755, {}}));
        QCOMPARE(get(inside(QStringLiteral("A rather long name.text"))), QByteArray("long"));
    }

    // Neither another case nor a short name leads around a rule.
    void rulesHoldForEveryName()
    {
        QFtpConfigUser bob; // ann is the test server's own
        bob.name = QStringLiteral("bob");
        bob.password = QStringLiteral("secret");
        bob.root = local(QStringLiteral("root"));
        bob.allowWrite = true;
        bob.rules = {{"/A rather long name.text", {}}, {"/dir/**", QFtp::Permission::List}};
        QFtpConfig config = TestServer::defaults();
        config.users = {bob};
        TestServer server(nullptr, config);
        ScriptClient client(server.port());
        QCOMPARE(client.logIn("bob"), 230);
        const QByteArray alias =
            shortNameOf(inside(QStringLiteral("A rather long name.text"))).toUtf8();
        for (const QByteArray &name :
             {QByteArray("A rather long name.text"), QByteArray("a RATHER long NAME.TEXT"), alias,
              QByteArray("dir/secret"), QByteArray("DIR/SECRET"),
              QByteArray("Dir/../dIr/secret")}) {
            client.openPassive();
            QVERIFY2(client.code("RETR " + name) == 550, name);
            QVERIFY2(client.code("DELE " + name) == 550, name);
            const QByteArray stored = client.upload("STOR " + name, "harm");
            QVERIFY2(stored.left(1) >= QByteArray("4"), name + ": " + stored);
        }
        QVERIFY(client.upload("STOR mine", "harm").startsWith("226"));
        QCOMPARE(client.code("RNFR mine"), 350);
        QVERIFY2(client.code("RNTO " + alias) >= 400, alias);
        QCOMPARE(get(inside(QStringLiteral("A rather long name.text"))), QByteArray("long"));
        QVERIFY(QFile::exists(inside(QStringLiteral("A rather long name.text"))));
    }

    void everyLetterSurvives()
    {
        const QByteArray name = "Größe \xf0\x9f\x98\x80 \xe6\xbc\xa2\xe5\xad\x97";
        QFtpWriteRequest request(path(name), {}, {});
        auto file = m_storage->openForWrite(request);
        QVERIFY(file && (*file)->write("x", 1) && (*file)->commit());
        QVERIFY(QFile::exists(inside(QString::fromUtf8(name))));
        auto directory = m_storage->openDirectory({path("/"), {}});
        QVERIFY(directory);
        QByteArrayList found;
        QFtpEntry entry;
        for (auto more = (*directory)->next(&entry); more && *more;
             more = (*directory)->next(&entry))
            found += entry.name;
        QVERIFY(found.contains(name));
    }

    void pathsMayBeLong()
    {
        QByteArray deep;
        for (int i = 0; i < 10; ++i) {
            deep += '/' + QByteArray(60, char('a' + i));
            QVERIFY2(m_storage->makeDirectory({path(deep), 0755, {}}), deep);
        }
        auto file = m_storage->openForWrite(QFtpWriteRequest(path(deep + "/file"), {}, {}));
        QVERIFY(file && (*file)->write("deep", 4) && (*file)->commit());
        file = QFtpError(ErrorKind::Internal);
        QCOMPARE(m_storage->stat({path(deep + "/file"), {}})->size, 4);
        QVERIFY(m_storage->removeFile({path(deep + "/file"), {}}));
    }

    // A client that downloads a file does not hinder one that replaces it.
    void replacedWhileItIsRead()
    {
        auto reader = m_storage->openForRead({path("dir/secret"), 0, {}});
        QVERIFY(reader);
        auto writer = m_storage->openForWrite(QFtpWriteRequest(path("dir/secret"), {}, {}));
        QVERIFY(writer && (*writer)->write("replaced", 8));
        const auto done = (*writer)->commit();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail()));
        char bytes[16];
        QCOMPARE(*(*reader)->read(bytes, sizeof bytes), 6);
        QCOMPARE(get(inside(QStringLiteral("dir/secret"))), QByteArray("replaced"));
    }

    // Another program has opened it for itself alone: try again later (450), not never (550).
    void usedFileIsBusy()
    {
        const HANDLE alone =
            ::CreateFileW(wide(QDir::toNativeSeparators(inside(QStringLiteral("dir/secret")))),
                          GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr);
        QVERIFY(alone != INVALID_HANDLE_VALUE);
        TestServer server(m_storage);
        ScriptClient client(server.port());
        client.logIn();
        QCOMPARE(client.command("SIZE dir/secret"), QByteArray("213 6\r\n"));
        client.openPassive();
        QCOMPARE(client.code("RETR dir/secret"), 450);
        QCOMPARE(client.upload("STOR dir/secret", "x").left(3), QByteArray("450"));
        QCOMPARE(client.code("DELE dir/secret"), 450);
        ::CloseHandle(alone);
        QCOMPARE(client.download("RETR dir/secret"), QByteArray("inside"));
    }

    // "Read-only" will not pass by itself: never (550), not later.
    void readOnlyFileIsRefused()
    {
        const QString file = QDir::toNativeSeparators(inside(QStringLiteral("dir/secret")));
        QVERIFY(::SetFileAttributesW(wide(file), FILE_ATTRIBUTE_READONLY));
        QCOMPARE(kindOf(m_storage->removeFile({path("dir/secret"), {}})),
                 ErrorKind::PermissionDenied);
        QCOMPARE(get(inside(QStringLiteral("dir/secret"))), QByteArray("inside"));
        if (TestSystem::isWine())
            QSKIP("Wine replaces files that are read-only");
        QVERIFY(put(inside(QStringLiteral("new")), "new"));
        QCOMPARE(kindOf(m_storage->rename({path("new"), path("dir/secret"), {}})),
                 ErrorKind::PermissionDenied);
        QCOMPARE(get(inside(QStringLiteral("dir/secret"))), QByteArray("inside"));
        QCOMPARE(get(inside(QStringLiteral("new"))), QByteArray("new"));
        QVERIFY(::SetFileAttributesW(wide(file), FILE_ATTRIBUTE_NORMAL));
    }

    // What was allowed to some people only stays so when it is replaced.
    void replacedFileKeepsItsRights()
    {
        const QString file = QDir::toNativeSeparators(inside(QStringLiteral("dir/secret")));
        QVERIFY(setRights(file, QStringLiteral("D:P(A;;FA;;;BA)(A;;FA;;;WD)")));
        const QString before = rightsOf(file);
        auto writer = m_storage->openForWrite(QFtpWriteRequest(path("dir/secret"), {}, {}));
        QVERIFY(writer && (*writer)->write("replaced", 8) && (*writer)->commit());
        QCOMPARE(get(inside(QStringLiteral("dir/secret"))), QByteArray("replaced"));
        QCOMPARE(rightsOf(file), before);
    }

    void whoCanChangeAFile_data()
    {
        QTest::addColumn<QString>("rights");
        QTest::addColumn<bool>("byOthers");
        const auto row = [](const char *name, const char *rights, bool byOthers) {
            QTest::newRow(name) << QString::fromLatin1(rights) << byOthers;
        };
        row("administrators", "D:P(A;;FA;;;BA)(A;;FA;;;SY)", false);
        row("others read", "D:P(A;;FA;;;BA)(A;;FR;;;WD)(A;;0x1200a9;;;BU)", false);
        row("others are denied", "D:P(D;;FW;;;BU)(A;;FA;;;BA)", false);
        row("everybody writes", "D:P(A;;FA;;;BA)(A;;FA;;;WD)", true);
        row("users add", "D:P(A;;FA;;;BA)(A;;0x4;;;BU)", true);
        row("users change the rights", "D:P(A;;FA;;;BA)(A;;WD;;;BU)", true);
        row("users take it over", "D:P(A;;FA;;;BA)(A;;WO;;;BU)", true);
        row("users remove it", "D:P(A;;FA;;;BA)(A;;SD;;;BU)", true);
    }

    void whoCanChangeAFile()
    {
        QFETCH(QString, rights);
        QFETCH(bool, byOthers);
        const QString file = inside(QStringLiteral("dir/secret"));
        QVERIFY(setRights(QDir::toNativeSeparators(file), rights));
        if (byOthers && !rightsOf(QDir::toNativeSeparators(file)).contains(rights.right(4)))
            QSKIP("these rights can't be kept here: Wine keeps those of everybody alone");
        QCOMPARE(QFtpAdministration::canOthersChange(file), byOthers);
    }

    void junctionsAreNotFollowed()
    {
        const QString link = QDir::toNativeSeparators(inside(QStringLiteral("link")));
        const QString target = QDir::toNativeSeparators(local(QStringLiteral("outside")));
        QProcess::execute(
            QStringLiteral("cmd"),
            {QStringLiteral("/c"), QStringLiteral("mklink"), QStringLiteral("/J"), link, target});
        const DWORD attributes = ::GetFileAttributesW(wide(link));
        if (attributes == INVALID_FILE_ATTRIBUTES || !(attributes & FILE_ATTRIBUTE_REPARSE_POINT))
            QSKIP("this system can't make junctions (Wine can't)");
        QCOMPARE(m_storage->stat({path("link"), {}})->type, QFtpEntry::Type::Link);
        QVERIFY(!m_storage->openDirectory({path("link"), {}}));
        QVERIFY(!m_storage->openForRead({path("link/secret"), 0, {}}));
        QVERIFY(!m_storage->openForWrite(QFtpWriteRequest(path("link/new"), {}, {})));
        QVERIFY(!m_storage->makeDirectory({path("link/new"), 0755, {}}));
        QVERIFY(!m_storage->removeFile({path("link/secret"), {}}));
        QVERIFY(m_storage->removeDirectory({path("link"), {}})); // the link itself
        QCOMPARE(get(local(QStringLiteral("outside/secret"))), QByteArray("secret"));
    }
};

QFTP_TEST("windowsfiles", TestWindowsFiles)
#include "tst_windowsfiles.moc"
