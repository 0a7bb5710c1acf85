// SPDX-License-Identifier: MIT
#include "fakecontext.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::ErrorKind;
using QFtp::Permission;

/// Tests every verb in a session without sockets.
class TestCommands : public QObject
{
    Q_OBJECT

    QSet<QByteArray> m_tested;

    class OneUser : public QFtpAuthenticator
    {
    public:
        /// \a meanwhile runs while a right password is checked.
        explicit OneUser(
            const QFtpUser &user, std::function<void()> meanwhile = [] {}) :
            m_user(user),
            m_meanwhile(std::move(meanwhile))
        { }
        QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
        {
            const bool isOpen = credentials.userName == u"open";
            const bool isRight =
                credentials.userName == m_user.name && credentials.password == "secret";
            if (isRight)
                m_meanwhile();
            return isOpen || isRight ? QFtpResult<QFtpUser>(m_user) : ErrorKind::LoginFailed;
        }

    private:
        QFtpUser m_user;
        std::function<void()> m_meanwhile;
    };

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArrayList>("before"); // commands to run first
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected"); // start of the reply
        const auto row = [](const char *name, const char *line, const char *expected,
                            const QByteArrayList &before = {}) {
            QTest::addRow(
                "%s: %s",
                QByteArray(line)
                    .left(QByteArray(line).indexOf(' ') < 0 ? 99 : QByteArray(line).indexOf(' '))
                    .constData(),
                name)
                << before << QByteArray(line) << QByteArray(expected);
        };
        // The storage has /file ("hello\n"), /dir/inner ("x") and /[x].
        row("no transfer", "ABOR", "226 ");
        row("data connection open", "ABOR", "225 ", {"EPSV"});
        row("not needed", "ACCT x", "202 ");
        row("size", "ALLO 10", "200 ");
        row("size and record", "ALLO 10 R 5", "200 ");
        row("more than is free", "ALLO 99999999999", "552 ");
        row("no number", "ALLO x", "501 ");
        row("junk", "ALLO 10 20", "501 ");
        row("new", "APPE new", "150 /new");
        row("TLS", "AUTH TLS", "234 ");
        row("any case", "AUTH tls-c", "234 ");
        row("old name", "AUTH SSL", "234 ");
        row("unknown mechanism", "AUTH KERBEROS_V4", "504 ");
        row("twice", "AUTH TLS", "503 ", {"AUTH TLS"});
        row("room", "AVBL", "213 999993");
        row("in the clear", "CCC", "533 ");
        row("not allowed", "CCC", "534 ", {"AUTH TLS", "USER ann", "PASS secret"});
        row("in the clear", "PBSZ 0", "503 ");
        row("none", "PBSZ 0", "200 PBSZ=0", {"AUTH TLS"});
        row("any", "PBSZ 4294967295", "200 PBSZ=0", {"AUTH TLS"});
        row("too large", "PBSZ 4294967296", "501 ", {"AUTH TLS"});
        row("no number", "PBSZ x", "501 ", {"AUTH TLS"});
        row("in the clear", "PROT P", "503 ");
        row("before PBSZ", "PROT P", "503 ", {"AUTH TLS"});
        row("private", "PROT P", "200 ", {"AUTH TLS", "PBSZ 0"});
        row("clear", "PROT C", "200 ", {"AUTH TLS", "PBSZ 0"});
        row("safe", "PROT S", "536 ", {"AUTH TLS", "PBSZ 0"});
        row("confidential", "PROT E", "536 ", {"AUTH TLS", "PBSZ 0"});
        row("unknown", "PROT X", "504 ", {"AUTH TLS", "PBSZ 0"});
        row("forgotten by AUTH", "PROT P", "503 ", {"AUTH TLS", "PBSZ 0", "REIN", "AUTH TLS"});
        row("up", "CDUP", "250 ", {"CWD dir"});
        row("at the root", "CDUP", "250 Directory is \"/\".");
        row("up", "XCUP", "250 Directory is \"/\".", {"XCWD dir"});
        row("name", "CLNT Some 1.0", "200 ");
        row("facts", "CSID Name=Some; Version=1;", "200 Name=QFtpServer; ");
        row("relative", "CWD dir", "250 Directory is \"/dir\".");
        row("absolute", "CWD /dir", "250 ");
        row("missing", "CWD none", "550 ");
        row("a file", "CWD file", "550 ");
        row("dots stop", "CWD ../../..", "250 Directory is \"/\".");
        row("no argument", "CWD", "501 ");
        row("relative", "XCWD dir", "250 ");
        row("file", "DELE file", "250 ");
        row("missing", "DELE none", "550 ");
        row("directory", "DELE dir", "550 ");
        row("own address", "EPRT |1|127.0.0.1|1025|", "200 ");
        row("foreign address", "EPRT |1|192.0.2.1|1025|", "501 ");
        row("privileged port", "EPRT |1|127.0.0.1|1023|", "501 ");
        row("unknown protocol", "EPRT |3|x|1025|", "522 ");
        row("malformed", "EPRT x", "501 ");
        row("after EPSV ALL", "EPRT |1|127.0.0.1|1025|", "503 ", {"EPSV ALL"});
        row("plain", "EPSV", "229 Entering Extended Passive Mode (|||");
        row("matching protocol", "EPSV 1", "229 ");
        row("other protocol", "EPSV 2", "522 ");
        row("unknown protocol", "EPSV 9", "522 ");
        row("all", "EPSV all", "200 ");
        row("after all", "EPSV", "229 ", {"EPSV ALL"});
        row("malformed", "EPSV x", "501 ");
        row("lists", "FEAT", "211-Extensions:\r\n");
        row("default algorithm", "HASH file",
            "213 SHA-256 0-5 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03 "
            "file");
        row("range", "HASH file", "213 CRC32 1-2 1d57a06e file", {"OPTS HASH CRC32", "RANG 1 2"});
        row("missing", "HASH none", "550 ");
        row("directory", "HASH dir", "550 ");
        row("all", "HELP", "214-Commands:");
        row("one", "HELP retr", "214 RETR <SP> <pathname> (RFC 959 4.1.3)");
        row("SITE", "HELP SITE CHMOD", "214 SITE CHMOD ");
        row("unknown", "HELP XYZ", "501 ");
        row("known", "HOST ftp.example.org", "220 Hello host");
        row("any case", "HOST FTP.Example.ORG", "220 ");
        row("unknown", "HOST other", "504 ");
        row("own address", "HOST 127.0.0.1", "220 ");
        row("after USER", "HOST ftp.example.org", "503 ", {"USER ann"});
        row("none", "LANG", "200 ");
        row("English", "LANG en-GB", "200 ");
        row("other", "LANG fr", "504 ");
        row("here", "LIST", "150 /");
        row("options", "LIST -la dir", "150 /dir");
        row("path with dash", "LIST -- -x", "150 /-x");
        row("file", "MDTM file", "213 20010909014640");
        row("missing", "MDTM none", "550 ");
        row("directory", "MDTM dir", "550 ");
        row("both", "MFF modify=20200102030405;UNIX.mode=0600; file",
            "213 modify=20200102030405;UNIX.mode=0600; file");
        row("unknown fact", "MFF create=20200102030405; file", "504 ");
        row("bad time", "MFF modify=2020; file", "501 ");
        row("bad mode", "MFF UNIX.mode=999; file", "501 ");
        row("no end", "MFF modify=20200102030405 file", "501 ");
        row("missing file", "MFF UNIX.mode=0600; none", "550 ");
        row("good", "MFMT 20200102030405 file", "213 Modify=20200102030405; file");
        row("blanks in the name", "MFMT 20200102030405 no such", "550 ");
        row("bad time", "MFMT 2020 file", "501 ");
        row("new", "MKD new", "257 \"/new\" created.");
        row("quotes", "MKD a\"b", "257 \"/a\"\"b\" created.");
        row("exists", "MKD dir", "550 ");
        row("forged line", "MKD a\rb", "553 ");
        row("new", "XMKD new", "257 ");
        row("here", "MLSD", "150 /");
        row("there", "MLSD dir", "150 /dir");
        row("file", "MLST file",
            "250-Facts of one entry:\r\n type=file;size=6;modify=20010909014640;perm=adfrw;");
        row("here", "MLST", "250-Facts of one entry:\r\n type=dir;");
        row("missing", "MLST none", "550 ");
        row("stream", "MODE S", "200 ");
        row("block", "MODE b", "200 ");
        row("compressed", "MODE C", "200 ");
        row("deflate", "MODE Z", "504 ");
        row("unknown", "MODE X", "501 ");
        row("here", "NLST", "150 /");
        row("does nothing", "NOOP", "200 ");
        row("facts", "OPTS MLST size;Type;x;", "200 MLST OPTS type;size;");
        row("no facts", "OPTS MLST", "200 MLST OPTS ");
        row("hash", "OPTS HASH SHA-512", "200 SHA-512");
        row("which hash", "OPTS HASH", "200 SHA-256");
        row("unknown hash", "OPTS HASH CRC64", "501 ");
        row("UTF8", "OPTS UTF8 ON", "200 ");
        row("not off", "OPTS UTF8 OFF", "504 ");
        row("unknown", "OPTS RETR x", "501 ");
        row("right", "PASS secret", "230 ", {"REIN", "USER ann"});
        row("wrong", "PASS wrong", "530 ", {"REIN", "USER ann"});
        row("unknown user", "PASS secret", "530 ", {"REIN", "USER nobody"});
        row("empty", "PASS", "530 ", {"REIN", "USER ann"});
        row("before USER", "PASS x", "503 ", {"REIN"});
        row("one attempt too many", "PASS wrong", "421 ",
            {"REIN", "USER ann", "PASS x", "USER ann", "PASS y", "USER ann"});
        row("again without USER", "PASS secret", "503 ", {"REIN", "USER ann", "PASS wrong"});
        row("logged in", "PASS x", "202 ");
        row("plain", "PASV", "227 Entering Passive Mode (127,0,0,1,");
        row("after EPSV ALL", "PASV", "503 ", {"EPSV ALL"});
        row("own address", "PORT 127,0,0,1,4,1", "200 ");
        row("foreign address", "PORT 192,0,2,1,4,1", "501 ");
        row("privileged port", "PORT 127,0,0,1,0,80", "501 ");
        row("malformed", "PORT 1,2,3", "501 ");
        row("root", "PWD", "257 \"/\" is the current directory.");
        row("deeper", "XPWD", "257 \"/dir\" ", {"CWD dir"});
        row("leaves", "QUIT", "221 ");
        row("range", "RANG 1 2", "350 ");
        row("whole", "RANG 1 0", "350 ");
        row("reversed", "RANG 5 2", "501 ");
        row("malformed", "RANG 5", "501 ");
        row("again", "REIN", "220 ");
        row("offset", "REST 5", "350 ");
        row("negative", "REST -5", "501 ");
        row("marker of ours", "REST 1048576", "350 ");
        row("too large", "REST 99999999999999999999", "501 ");
        row("file", "RETR file", "150 /file");
        row("range in ASCII", "RETR file", "504 ", {"RANG 1 2"});
        row("directory", "RMD dir", "550 ");
        row("file", "RMD file", "550 ");
        row("empty directory", "RMD empty", "250 ", {"MKD empty"});
        row("empty directory", "XRMD empty", "250 ", {"MKD empty"});
        row("exists", "RNFR file", "350 ");
        row("missing", "RNFR none", "550 ");
        row("root", "RNFR /", "550 ");
        row("after RNFR", "RNTO new", "250 ", {"RNFR file"});
        row("without RNFR", "RNTO new", "503 ");
        row("once only", "RNTO other", "503 ", {"RNFR file", "RNTO new"});
        row("not after another command", "RNTO new", "503 ", {"RNFR file", "PWD"});
        row("NOOP in between", "RNTO new", "250 ", {"RNFR file", "NOOP"});
        row("onto a directory", "RNTO dir", "550 ", {"RNFR file"});
        row("alone", "SITE", "501 ");
        row("unknown", "SITE XYZ", "504 ");
        row("octal", "SITE CHMOD 600 file", "200 ");
        row("not octal", "SITE CHMOD 888 file", "501 ");
        row("words", "SITE CHMOD u+x file", "501 ");
        row("missing file", "SITE CHMOD 600 none", "550 ");
        row("id", "SITE GID", "214 GroupID: ");
        row("none", "SITE QUOTA", "200 There is no quota.");
        row("id", "SITE UID", "214 UserID: ");
        row("lists", "SITE HELP", "214-Commands of SITE:\r\n CHMOD ");
        row("shows", "SITE IDLE", "200 The idle time is 300 seconds.");
        row("sets", "SITE IDLE 60", "200 The idle time is 60 seconds.");
        row("too long", "SITE IDLE 301", "501 ");
        row("shows", "SITE UMASK", "200 UMASK is 022.");
        row("sets", "SITE UMASK 077", "200 UMASK is 077.");
        row("not octal", "SITE UMASK 9", "501 ");
        row("short form", "SITE UTIME 202001020304 file", "200 ");
        row("long form", "SITE UTIME file 20200102030405 20200102030405 20200102030405 UTC",
            "200 ");
        row("malformed", "SITE UTIME x file", "501 ");
        row("file", "SIZE file", "213 6");
        row("missing", "SIZE none", "550 ");
        row("directory", "SIZE dir", "550 ");
        row("all is mounted", "SMNT /x", "202 ");
        row("session", "STAT", "211-Status of this session:\r\n");
        row("directory", "STAT dir",
            "213-Status follows:\r\n -rw-r--r--   1 ftp      ftp                 1 Sep  9  2001 "
            "inner\r\n213 ");
        row("missing", "STAT none", "550 ");
        row("new", "STOR new", "150 /new");
        row("restart in ASCII", "STOR new", "554 ", {"REST 5"});
        row("restart in image", "STOR new", "150 /new", {"TYPE I", "REST 5"});
        row("range", "STOR new", "504 ", {"TYPE I", "RANG 1 2"});
        row("own name", "STOU", "150 /ftp-");
        row("proposed name", "STOU my", "150 /my.");
        row("file", "STRU F", "200 ");
        row("record", "STRU r", "200 ");
        row("page", "STRU P", "504 ");
        row("unknown", "STRU X", "501 ");
        row("Unix", "SYST", "215 UNIX Type: L8");
        row("ASCII", "TYPE A", "200 ");
        row("ASCII with format", "TYPE a n", "200 ");
        row("Telnet format", "TYPE A T", "200 ");
        row("unknown format", "TYPE A X", "504 ");
        row("image", "TYPE I", "200 ");
        row("local 8", "TYPE L 8", "200 ");
        row("local 36", "TYPE L 36", "504 ");
        row("EBCDIC", "TYPE E", "504 ");
        row("unknown", "TYPE X", "501 ");
        row("names with a blank", "OPTS MLST unique type;", "501 ");
        row("with a port", "HOST ftp.example.org:21", "501 ");
        row("of a mount point", "SITE CHMOD 000 /", "550 ");
        row("of a mount point", "MFMT 20200101000000 /", "550 ");
        row("of a mount point", "MFF UNIX.mode=000; /", "550 ");
        row("needs a password", "USER ann", "331 ");
        row("unknown, the same answer", "USER nobody", "331 ");
        row("without password", "USER open", "230 ");
        row("whole file", "XCRC file", "250 363A3020");
        row("quoted, with range", "XCRC \"file\" 0 5", "250 3610A686");
        row("bad range", "XCRC \"file\" 5 0", "501 ");
        row("no closing quote", "XCRC \"file", "501 ");
        row("whole file", "XMD5 file", "250 B1946AC92492D2347C6235B4D2611184");
        row("whole file", "XSHA1 file", "250 F572D396FAE9206628714FB2CE00F72E94F2258F");
        row("whole file", "XSHA256 file", "250 5891B5B522D5DF08");
        row("whole file", "XSHA512 file", "250 E7C22B994C59D9CF");
    }

    void rows()
    {
        QFETCH(QByteArrayList, before);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        FakeContext context;
        context.storage = std::make_shared<QFtpMemoryStorage>(1'000'000);
        context.state.vfs = std::make_shared<const Vfs>(context.user());
        context.asked = std::make_shared<OneUser>(context.user());
        context.settings.hosts = {
            {QStringLiteral("ftp.example.org"), {}, QStringLiteral("Hello host")}};
        context.storage->put("/file", "hello\n");
        context.storage->put("/dir/inner", "x");
        for (const char *file : {"/file", "/dir/inner"})
            QVERIFY(
                context.storage->setAttributes({QFtpPath::resolve({}, file), 1'000'000'000'000}));
        if (Command::parse(line).verb == "HOST")
            context.logOut();
        for (const QByteArray &command : before)
            context.run(command);
        const QByteArray answer = context.run(line);
        QVERIFY2(answer.startsWith(expected), answer.constData());
        m_tested.insert(Command::parse(line).verb);
    }

    void loginsThatAreTooMany()
    {
        FakeContext context;
        context.asked = std::make_shared<OneUser>(context.user());
        context.run("REIN");
        context.run("USER ann");
        context.areLoginsFull = true;
        QCOMPARE(context.run("PASS secret").left(4), QByteArray("421 "));
        QVERIFY(context.closes);
    }

    // Banned while the password was being checked.
    void bannedMeanwhile()
    {
        FakeContext context;
        context.asked =
            std::make_shared<OneUser>(context.user(), [&context] { context.banned = true; });
        context.run("REIN");
        context.run("USER ann");
        QCOMPARE(context.run("PASS secret").left(4), QByteArray("421 "));
        QVERIFY(!context.state.vfs);
    }

    void everyVerbHasRows()
    {
        for (const CommandSpec &spec : allCommands())
            QVERIFY2(m_tested.contains(spec.verb.toByteArray()),
                     spec.verb.toByteArray().constData());
    }

    void tableIsSound()
    {
        QVERIFY(!findCommand("NOPE"));
        QVERIFY(!findCommand(""));
        QByteArray before;
        for (const CommandSpec &spec : allCommands()) {
            QCOMPARE(findCommand(spec.verb), &spec);
            QVERIFY(before < spec.verb.toByteArray());
            QVERIFY(spec.syntax.startsWith(spec.verb));
            before = spec.verb.toByteArray();
        }
    }

    // Lists the verbs allowed before login, so that no new verb is allowed by accident.
    void openBeforeLogin()
    {
        QByteArrayList open;
        for (const CommandSpec &spec : allCommands()) {
            if (spec.flags.testFlag(CommandFlag::BeforeLogin))
                open += spec.verb.toByteArray();
        }
        QCOMPARE(
            open,
            (QByteArrayList{"ACCT", "AUTH", "CLNT", "CSID", "FEAT", "HELP", "HOST", "LANG", "NOOP",
                            "OPTS", "PASS", "PBSZ", "PROT", "QUIT", "REIN", "SYST", "USER"}));
    }

    void tlsPolicies_data()
    {
        QTest::addColumn<int>("ofServer");
        QTest::addColumn<int>("ofUser");
        QTest::addColumn<bool>("isEncrypted");
        QTest::addColumn<QByteArray>("user"); // reply codes
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("protC");
        const int no = int(QFtp::TlsPolicy::Optional);
        const int login = int(QFtp::TlsPolicy::Login);
        const int data = int(QFtp::TlsPolicy::Data);
        QTest::newRow("optional") << no << no << false << QByteArray("331") << QByteArray("230")
                                  << QByteArray("503");
        QTest::newRow("server, clear")
            << login << no << false << QByteArray("530") << QByteArray("503") << QByteArray("503");
        QTest::newRow("server") << login << no << true << QByteArray("331") << QByteArray("230")
                                << QByteArray("200");
        QTest::newRow("server, data")
            << data << no << true << QByteArray("331") << QByteArray("230") << QByteArray("534");
        QTest::newRow("user, clear")
            << no << login << false << QByteArray("331") << QByteArray("530") << QByteArray("503");
        QTest::newRow("user") << no << login << true << QByteArray("331") << QByteArray("230")
                              << QByteArray("200");
        QTest::newRow("user, data")
            << no << data << true << QByteArray("331") << QByteArray("230") << QByteArray("534");
    }

    void tlsPolicies()
    {
        QFETCH(int, ofServer);
        QFETCH(int, ofUser);
        QFETCH(bool, isEncrypted);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, protC);
        FakeContext context;
        QFtpUser ann = context.user();
        ann.requiredTls = QFtp::TlsPolicy(ofUser);
        context.asked = std::make_shared<OneUser>(ann);
        context.settings.tls.required = QFtp::TlsPolicy(ofServer);
        context.encrypted = isEncrypted;
        context.logOut();
        QCOMPARE(context.run("USER ann").left(3), user);
        QCOMPARE(context.run("PASS secret").left(3), password);
        QCOMPARE(context.state.loginFailures, 0);
        context.run("PBSZ 0");
        QCOMPARE(context.run("PROT C").left(3), protC);
    }

    void clearControl()
    {
        FakeContext context;
        context.settings.tls.allowClearControl = true;
        QVERIFY(context.run("FEAT").contains(" CCC\r\n"));
        context.run("AUTH TLS");
        QVERIFY(context.run("CCC").startsWith("530 "));
        context.state.vfs = std::make_shared<const Vfs>(context.user());
        QVERIFY(context.run("CCC").startsWith("200 "));
        QVERIFY(!context.encrypted);
    }

    void featNamesTls()
    {
        FakeContext context;
        const QByteArray with = context.run("FEAT");
        for (const char *line : {" AUTH TLS\r\n", " PBSZ\r\n", " PROT\r\n"})
            QVERIFY2(with.contains(line), line);
        QVERIFY(!with.contains("CCC"));
        context.tlsExists = false;
        QVERIFY(!context.run("FEAT").contains("AUTH"));
    }

    void readOnlyUser_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"DELE file", "MKD new", "RMD dir", "RNFR file",
                                 "SITE CHMOD 600 file", "MFMT 20200102030405 file"})
            QTest::newRow(line) << QByteArray(line);
    }

    void readOnlyUser()
    {
        QFETCH(QByteArray, line);
        FakeContext context;
        QFtpUser user = context.user();
        user.permissions = Permission::ReadOnly;
        context.state.vfs = std::make_shared<const Vfs>(user);
        context.storage->put("/file", "x");
        context.storage->put("/dir/x", "x");
        QCOMPARE(context.run(line).left(26), QByteArray("550 Permission denied.\r\n"));
    }

    void uploadsOfReadOnlyUser()
    {
        FakeContext context;
        QFtpUser user = context.user();
        user.permissions = Permission::ReadOnly;
        context.state.vfs = std::make_shared<const Vfs>(user);
        for (const char *line : {"STOR f", "APPE f", "STOU"}) {
            context.run(line);
            const auto file = context.lastPlan.open(*context.state.vfs);
            QCOMPARE(file.error().kind(), ErrorKind::PermissionDenied);
        }
    }

    void writePermissionsApart()
    {
        FakeContext context;
        context.storage->put("/old", "x");
        QFtpUser user = context.user();
        const auto may = [&](QFtp::Permissions permissions, const QByteArray &name,
                             QFtpWriteOptions options) {
            user.permissions = permissions;
            return bool(Vfs(user).openForWrite(QFtpPath::resolve({}, name), options));
        };
        QFtpWriteOptions append;
        append.append = true;
        QFtpWriteOptions atEnd;
        atEnd.offset = 1;
        QVERIFY(may(Permission::Create, "new", {}));
        QVERIFY(!may(Permission::Create, "old", {}));
        QVERIFY(!may(Permission::Create, "old", append));
        QVERIFY(may(Permission::Append, "old", append));
        QVERIFY(may(Permission::Append, "old", atEnd));
        QVERIFY(!may(Permission::Append, "old", {}));
        QVERIFY(may(Permission::Overwrite, "old", {}));
        QVERIFY(!may(Permission::Overwrite, "new", {}));
    }
};

QFTP_TEST("commands", TestCommands)
#include "tst_commands.moc"
