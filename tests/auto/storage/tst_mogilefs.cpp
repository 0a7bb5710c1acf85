// SPDX-License-Identifier: MIT
#include "storage/mogilefs/keypages.h"
#include "testmogilefs.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal::Mogile;
using QFtp::ErrorKind;
using Options = QFtpMogileFsStorage::Options;

/// What MogileFS adds to the contract of storages: its protocol, and that parts of it fail.
class TestMogileFsStorage : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestMogileFs> m_mogileFs;
    QFtpPath m_base;

    static QByteArray largeContent()
    {
        QByteArray content(5 * 1024 * 1024 + 17, Qt::Uninitialized);
        quint32 state = 1;
        for (char &c : content)
            c = char((state = state * 1664525 + 1013904223) >> 24);
        return content;
    }

    std::shared_ptr<QFtpMogileFsStorage> make(const QByteArray &kind = "classes",
                                              std::optional<Options> options = std::nullopt)
    {
        m_mogileFs = std::make_unique<TestMogileFs>();
        return m_mogileFs->makeStorage(kind, &m_base, options ? *options : m_mogileFs->options());
    }
    QFtpPath path(const QByteArray &name) const { return QFtpPath::resolve(m_base, name); }

    QFtpResult<void> put(QFtpMogileFsStorage &storage, const QByteArray &name,
                         const QByteArray &content, const QFtpWriteOptions &options = {}) const
    {
        auto file = storage.openForWrite(path(name), options);
        if (!file)
            return file.error();
        constexpr qsizetype Piece = 100'000;
        for (qsizetype i = 0; i < content.size(); i += Piece) {
            const qsizetype size = qMin(Piece, content.size() - i);
            if (const auto written = (*file)->write(content.constData() + i, size); !written)
                return written;
        }
        return (*file)->commit();
    }

    static QByteArray readAll(QFtpFile &file)
    {
        QByteArray content;
        char bytes[100'000];
        while (true) {
            const auto count = file.read(bytes, sizeof bytes);
            if (!count)
                return "error: " + count.error().detail().toUtf8();
            if (*count == 0)
                return content;
            content.append(bytes, *count);
        }
    }
    QByteArray get(QFtpMogileFsStorage &storage, const QByteArray &name, qint64 offset = 0) const
    {
        auto file = storage.openForRead(path(name), offset);
        return file ? readAll(**file) : QByteArray("error");
    }

    QByteArrayList list(QFtpMogileFsStorage &storage, const QByteArray &name,
                        const QByteArray &prefix = {}, bool *isCutShort = nullptr) const
    {
        QByteArrayList result;
        auto directory = storage.searchDirectory(path(name), prefix);
        QFtpEntry entry;
        while (directory) {
            const auto more = (*directory)->next(&entry);
            if (!more)
                return {"error"};
            if (!*more)
                break;
            result.append(entry.type == QFtpEntry::Type::Directory
                              ? entry.name + '/'
                              : entry.name + ' ' + QByteArray::number(entry.size));
        }
        if (isCutShort)
            *isCutShort = directory && (*directory)->isCutShort();
        std::sort(result.begin(), result.end());
        return result;
    }

    template<typename T> static int kind(const QFtpResult<T> &result)
    {
        return result ? -1 : int(result.error().kind());
    }

    static void expectWarnings() // of trackers and nodes that fail; how many depends on the order
    {
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    }

private Q_SLOTS:
    void cleanup()
    {
        qInstallMessageHandler(nullptr);
        m_mogileFs.reset();
    }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QByteArray("once/a_b.txt") << QByteArray("once/a_b.txt");
        QTest::newRow("blank and plus") << QByteArray("a b+c") << QByteArray("a+b%2Bc");
        QTest::newRow("smuggled argument")
            << QByteArray("x&fid=4242") << QByteArray("x%26fid%3D4242");
        QTest::newRow("percent") << QByteArray("pct%41") << QByteArray("pct%2541");
        QTest::newRow("line end") << QByteArray("a\r\nb") << QByteArray("a%0D%0Ab");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("a%00b");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QByteArray("%FF%FE");
    }
    void requests()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, line);
        const Request request{"file_info", {{"domain", "d"}, {"key", value}}};
        QCOMPARE(request.line(), "file_info domain=d&key=" + line + "\r\n");
        QCOMPARE(request.line(7), "file_info domain=d&key=" + line + "&callid=7\r\n");
        QCOMPARE(parseTrackerReply("OK key=" + line)->value("key"), value);
    }

    void replies_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("printed"); // code, text, values, call; "-": not a reply
        const auto row = [](const char *name, const char *line, const char *printed) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(printed);
        };
        row("nothing more", "OK ", "||0|-1");
        row("without a blank", "OK", "||0|-1");
        row("values", "OK a=1&b=x+y&c=", "||3|-1");
        row("length of old trackers", "OK 12 a=1&b=2", "||2|-1");
        row("a number that is no length", "OK 12", "||0|-1");
        row("call", "OK a=1&callid=5", "||2|5");
        row("error", "ERR unknown_key unknown_key", "unknown_key|unknown_key|0|-1");
        row("text", "ERR no_key No+key%3B", "no_key|No key;|0|-1");
        row("error with call", "ERR unknown_key unknown_key 77", "unknown_key|unknown_key|0|77");
        row("error without text", "ERR db", "db||0|-1");
        row("no code", "ERR ", "-");
        row("something else", "HTTP/1.1 400 Bad Request", "-");
        row("empty", "", "-");
    }
    void replies()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, printed);
        const auto reply = parseTrackerReply(line);
        QCOMPARE(reply ? reply->errorCode + '|' + reply->errorText + '|'
                         + QByteArray::number(reply->values.size()) + '|'
                         + QByteArray::number(reply->callId)
                       : QByteArray("-"),
                 printed);
    }

    void plainPrefixes()
    {
        QCOMPARE(plainPrefix("once/a.b"), QByteArray("once/a.b"));
        QCOMPARE(plainPrefix("once/p(1"), QByteArray("once/p"));
        QCOMPARE(plainPrefix("[x]"), QByteArray());
    }

    void namesThatArePatterns_data()
    {
        QTest::addColumn<QByteArray>("directory");
        for (const char *name : {"p(", "[x]", "b\\", "a+b", "100%", "a_b", "?", "x{2}", "ABC"})
            QTest::newRow(name) << QByteArray(name);
    }
    // Two pages, so that "after" is sent beside the prefix.
    void namesThatArePatterns()
    {
        QFETCH(QByteArray, directory);
        const auto storage = make();
        QVERIFY(storage->makeDirectory(path(directory), 0755));
        QVERIFY(put(*storage, directory + "/one", "1"));
        QVERIFY(put(*storage, directory.toLower() + "-other/x", "1"));
        QVERIFY(put(*storage, directory + "/sub/two", "22"));
        QCOMPARE(list(*storage, directory), (QByteArrayList{"one 1", "sub/"}));
        const auto cluster = std::make_shared<Cluster>(m_mogileFs->options());
        const auto keys = [&](int limit) {
            KeyPages pages(cluster, m_mogileFs->lastDomain(), "c/" + directory + '/');
            QByteArrayList result;
            while (!pages.isAtEnd()) {
                const auto page = pages.next(limit);
                if (!page)
                    return QByteArrayList{"error"};
                result += *page;
            }
            return result;
        };
        QCOMPARE(keys(1),
                 (QByteArrayList{"c/" + directory + "/one", "c/" + directory + "/sub/two"}));
        QCOMPARE(keys(2), keys(1));
    }

    void caseCounts()
    {
        const auto storage = make();
        QVERIFY(put(*storage, "Sub/x", "1"));
        QVERIFY(put(*storage, "sub/y", "22"));
        QCOMPARE(list(*storage, "."), (QByteArrayList{"Sub/", "sub/"}));
        QCOMPARE(list(*storage, "sub"), QByteArrayList{"y 2"});
        QCOMPARE(list(*storage, ".", "s").contains("sub/"), true);
    }

    void keysThatAreNoPaths()
    {
        const auto storage = make("flat");
        QVERIFY(put(*storage, "good", "1"));
        Cluster cluster(m_mogileFs->options());
        for (const char *key : {"/lead", "dir//x", "dir/../x", "./x"}) {
            QVERIFY(cluster.ask(
                {"rename",
                 {{"domain", m_mogileFs->lastDomain()}, {"from_key", "good"}, {"to_key", key}}}));
            QVERIFY(put(*storage, "good", "1"));
        }
        QCOMPARE(list(*storage, "/"), (QByteArrayList{"dir/", "good 1"}));
        QCOMPARE(list(*storage, "/dir"), QByteArrayList());
    }

    void classOfUploads()
    {
        const auto storage = make();
        Cluster cluster(m_mogileFs->options());
        const auto classOf = [&](const QByteArray &key) {
            const auto info = cluster.fileInfo({m_mogileFs->lastDomain(), key});
            return info ? info->className : QByteArray("error");
        };
        QVERIFY(put(*storage, "/c/x", "1"));
        QCOMPARE(classOf("c/x"), QByteArray("c"));
        QVERIFY(put(*storage, "/c/deep/er/x", "1"));
        QCOMPARE(classOf("c/deep/er/x"), QByteArray("c"));
        QVERIFY(put(*storage, "/rootless", "1"));
        QCOMPARE(classOf("rootless"), QByteArray("default"));
        QVERIFY(put(*storage, "/default/x", "1"));
        QCOMPARE(classOf("default/x"), QByteArray("default"));
        QVERIFY(storage->makeDirectory(path("/other"), 0755));
        QVERIFY(storage->rename(path("/c/x"), path("/other/x")));
        QCOMPARE(classOf("other/x"), QByteArray("other"));
        QVERIFY(storage->rename(path("/other/x"), path("/x")));
        QCOMPARE(classOf("x"), QByteArray("default"));
        // Who renames onto a file replaces it, and it is in one class.
        QVERIFY(storage->rename(path("/x"), path("/c/deep/er/x")));
        QCOMPARE(classOf("c/deep/er/x"), QByteArray("c"));
        QCOMPARE(list(*storage, "/c/deep/er"), QByteArrayList{"x 1"});
    }

    void classOfUploadsInFlat()
    {
        m_mogileFs = std::make_unique<TestMogileFs>();
        Options options = m_mogileFs->options();
        options.defaultClass = QStringLiteral("c");
        const auto storage = m_mogileFs->makeStorage("flat", &m_base, options);
        QVERIFY(put(*storage, "any/where", "1"));
        Cluster cluster(m_mogileFs->options());
        QCOMPARE(cluster.fileInfo({m_mogileFs->lastDomain(), "any/where"})->className,
                 QByteArray("c"));
        QCOMPARE(list(*storage, "/"), QByteArrayList{"any/"});
    }

    void checksums()
    {
        m_mogileFs = std::make_unique<TestMogileFs>();
        QFtpMogileFsStorage storage(m_mogileFs->options());
        const QByteArray content = largeContent();
        QVERIFY(put(storage, "/sums/x", content));
        Cluster cluster(m_mogileFs->options());
        const auto reply = cluster.ask({"file_info", {{"domain", "dom1"}, {"key", "sums/x"}}});
        QCOMPARE(reply->value("checksum"),
                 "MD5:" + QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
        m_mogileFs->fault("tracker 1 error create_close checksum_mismatch");
        QCOMPARE(kind(put(storage, "/sums/x", "other")), int(ErrorKind::Unavailable));
        QCOMPARE(get(storage, "/sums/x"), content);
    }

    void domainsAndClassesAreMadeAndRemoved()
    {
        const auto storage = make("domains");
        const QByteArray domain = m_base.parent().toByteArray();
        QVERIFY(storage->makeDirectory(path(domain + "/new"), 0755));
        QVERIFY(list(*storage, domain).contains("new/"));
        QVERIFY(put(*storage, domain + "/new/x", "1"));
        QCOMPARE(kind(storage->removeDirectory(path(domain + "/new"))), int(ErrorKind::NotEmpty));
        QVERIFY(storage->removeFile(path(domain + "/new/x")));
        QVERIFY(storage->removeDirectory(path(domain + "/new")));
        QCOMPARE(kind(storage->removeDirectory(path(domain + "/default"))),
                 int(ErrorKind::PermissionDenied));
        QVERIFY(storage->removeDirectory(m_base));
        QVERIFY(storage->removeDirectory(m_base.parent()));
        QCOMPARE(kind(storage->stat(m_base.parent())), int(ErrorKind::NotFound));
        QCOMPARE(kind(storage->openForWrite(path("/file"), {})), int(ErrorKind::NotAFile));
        QCOMPARE(kind(storage->openForWrite(path("/nosuch/c/file"), {})), int(ErrorKind::NotFound));
    }

    void limitsOfNames()
    {
        const auto storage = make();
        QCOMPARE(kind(storage->makeDirectory(path('/' + QByteArray(51, 'x')), 0755)),
                 int(ErrorKind::NameNotAllowed));
        QCOMPARE(kind(put(*storage, QByteArray(254, 'x'), "1")), int(ErrorKind::NameNotAllowed));
        QVERIFY(put(*storage, QByteArray(253, 'x'), "1"));
    }

    void switches_data()
    {
        QTest::addColumn<QByteArray>("off");
        for (const char *off : {"canRename", "canMkdir", "canRmdir"})
            QTest::newRow(off) << QByteArray(off);
    }
    void switches()
    {
        QFETCH(QByteArray, off);
        m_mogileFs = std::make_unique<TestMogileFs>();
        Options options = m_mogileFs->options();
        options.canRename = off != "canRename";
        options.canMkdir = off != "canMkdir";
        options.canRmdir = off != "canRmdir";
        const auto storage = m_mogileFs->makeStorage("classes", &m_base, options);
        const auto expected = [&](const char *name) {
            return off == name ? int(ErrorKind::PermissionDenied) : -1;
        };
        QVERIFY(put(*storage, "x", "1"));
        QCOMPARE(kind(storage->rename(path("x"), path("y"))), expected("canRename"));
        QCOMPARE(kind(storage->makeDirectory(path("/new"), 0755)), expected("canMkdir"));
        QVERIFY(storage->removeFile(path(off == "canRename" ? "x" : "y")));
        QCOMPARE(kind(storage->removeDirectory(path("/c"))), expected("canRmdir"));
    }

    void listLimit_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("shown");
        QTest::newRow("none") << 0 << 12;
        QTest::newRow("below") << 10 << 10;
        QTest::newRow("exact") << 12 << 12;
        QTest::newRow("above") << 13 << 12;
    }
    void listLimit()
    {
        QFETCH(int, limit);
        QFETCH(int, shown);
        m_mogileFs = std::make_unique<TestMogileFs>();
        Options options = m_mogileFs->options();
        options.listLimit = limit;
        const auto storage = m_mogileFs->makeStorage("classes", &m_base, options);
        for (int i = 0; i < 12; ++i)
            QVERIFY(put(*storage, "f" + QByteArray::number(i), "x"));
        bool isCutShort = false;
        QCOMPARE(list(*storage, ".", {}, &isCutShort).size(), shown);
        QCOMPARE(isCutShort, shown < 12);
    }

    void withoutSizes()
    {
        m_mogileFs = std::make_unique<TestMogileFs>();
        Options options = m_mogileFs->options();
        options.extendedList = false;
        const auto storage = m_mogileFs->makeStorage("classes", &m_base, options);
        QVERIFY(put(*storage, "f", "12"));
        QCOMPARE(list(*storage, "."), QByteArrayList{"f -1"});
    }

    // A page that ends within a directory is followed by what is behind it.
    void manyKeysInOneDirectory()
    {
        m_mogileFs = std::make_unique<TestMogileFs>(
            QStringList{QStringLiteral("--keys"), QStringLiteral("3000")});
        QFtpMogileFsStorage storage(m_mogileFs->options());
        QVERIFY(put(storage, "/zzz", "1"));
        QCOMPARE(list(storage, "/").size(), 6); // four classes, default, and zzz
        QCOMPARE(list(storage, "/many").size(), 3000);
        QCOMPARE(list(storage, "/many", "file-00012").size(), 100);
        m_mogileFs->fault("tracker 1 latin1");
        QVERIFY(storage.removeFile(path("/many/file-0000000")));
        QCOMPARE(list(storage, "/").size(), 6);
    }

    void repliesInAnotherOrder()
    {
        const auto storage = make();
        for (int i = 0; i < 30; ++i)
            QVERIFY(put(*storage, QByteArray(i + 1, 'x'), QByteArray(i + 1, 'y')));
        m_mogileFs->fault("tracker 1 shuffle");
        const QByteArrayList lines = list(*storage, ".");
        QCOMPARE(lines.size(), 30);
        for (const QByteArray &line : lines)
            QCOMPARE(line.indexOf(' '), line.mid(line.indexOf(' ') + 1).toInt());
    }

    void newClassOnAnotherTracker()
    {
        const auto storage = make();
        QVERIFY(storage->makeDirectory(path("/fresh"), 0755));
        m_mogileFs->fault("tracker 2 blind 1");
        expectWarnings();
        m_mogileFs->fault("tracker 1 kill");
        QVERIFY(put(*storage, "/fresh/x", "1"));
    }

    void trackerFails_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char *fault : {"kill", "refuse", "hang"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void trackerFails()
    {
        QFETCH(QByteArray, fault);
        m_mogileFs = std::make_unique<TestMogileFs>();
        Options options = m_mogileFs->options();
        options.timeout = std::chrono::milliseconds(150);
        const auto storage = m_mogileFs->makeStorage("classes", &m_base, options);
        const QByteArray content = largeContent();
        QVERIFY(put(*storage, "old", "good"));
        QVERIFY(put(*storage, "large", content));
        expectWarnings();
        // In the middle of both directions.
        auto upload = storage->openForWrite(path("old"), {});
        QVERIFY((*upload)->write(content.constData(), content.size()));
        auto download = storage->openForRead(path("large"), 0);
        m_mogileFs->fault("tracker 1 " + fault);
        QCOMPARE(readAll(**download), content);
        QVERIFY((*upload)->commit());
        QCOMPARE(get(*storage, "old"), content);
        QCOMPARE(list(*storage, ".").size(), 2);
        // Without the other one too.
        auto cut = storage->openForWrite(path("large"), {});
        QVERIFY((*cut)->write("new", 3));
        m_mogileFs->fault("tracker 2 " + fault);
        const auto closed = (*cut)->commit();
        cut->reset();
        // One that only takes no new connections goes on with those it has.
        QCOMPARE(kind(closed), fault == "refuse" ? -1 : int(ErrorKind::Unavailable));
        if (fault != "refuse")
            QCOMPARE(kind(storage->stat(path("large"))), int(ErrorKind::Unavailable));
        m_mogileFs->fault("tracker 1 revive");
        m_mogileFs->fault("tracker 2 revive");
        const QByteArray now = get(*storage, "large");
        // One that hangs has heard of it, and may have closed it before: then it is there, whole.
        QVERIFY(fault == "kill" ? now == content
                                : now == "new" || (fault == "hang" && now == content));
        QVERIFY(put(*storage, "large", "newer"));
    }

    // The answer gets lost; what was asked for was done.
    void answerIsLost_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char *command :
             {"create_open", "create_close", "rename", "delete", "file_info", "list_keys"})
            QTest::newRow(command) << QByteArray(command);
    }
    void answerIsLost()
    {
        QFETCH(QByteArray, command);
        const auto storage = make();
        QVERIFY(put(*storage, "x", "old"));
        expectWarnings();
        m_mogileFs->fault("tracker 1 cut " + command);
        QVERIFY(put(*storage, "x", "content"));
        QVERIFY(storage->rename(path("x"), path("y")));
        QCOMPARE(list(*storage, "."), QByteArrayList{"y 7"});
        QVERIFY(storage->removeFile(path("y")));
        QCOMPARE(kind(storage->stat(path("y"))), int(ErrorKind::NotFound));
    }

    void answerIsLostWhileReplacing_data()
    {
        QTest::addColumn<QByteArray>("cut");
        for (const char *cut : {"rename 1", "rename 2", "rename 3", "delete 1"})
            QTest::newRow(cut) << QByteArray(cut);
    }
    // Of three renames and a deletion: both files are under one of their names, and no third one is.
    void answerIsLostWhileReplacing()
    {
        QFETCH(QByteArray, cut);
        const auto storage = make();
        QVERIFY(put(*storage, "new", "newer"));
        QVERIFY(put(*storage, "old", "good"));
        expectWarnings();
        m_mogileFs->fault("tracker 1 cut " + cut);
        const auto renamed = storage->rename(path("new"), path("old"));
        QCOMPARE(list(*storage, "."),
                 renamed ? QByteArrayList{"old 5"} : (QByteArrayList{"new 5", "old 4"}));
    }

    void appendsDoNotReplaceEachOther()
    {
        const auto storage = make();
        QVERIFY(put(*storage, "x", "0"));
        QFtpWriteOptions options;
        options.append = true;
        auto first = storage->openForWrite(path("x"), options);
        auto second = storage->openForWrite(path("x"), options);
        QVERIFY((*first)->write("A", 1));
        QVERIFY((*second)->write("B", 1));
        QVERIFY((*first)->commit());
        QCOMPARE(kind((*second)->commit()), int(ErrorKind::Busy));
        QCOMPARE(get(*storage, "x"), QByteArray("0A"));
    }

    void exclusiveIsNotForgottenForAFault()
    {
        const auto storage = make();
        QFtpWriteOptions options;
        options.exclusive = true;
        auto file = storage->openForWrite(path("x"), options);
        QVERIFY((*file)->write("late", 4));
        QVERIFY(put(*storage, "x", "first"));
        m_mogileFs->fault("tracker 1 error file_info failure");
        QCOMPARE(kind((*file)->commit()), int(ErrorKind::Unavailable));
        QCOMPARE(get(*storage, "x"), QByteArray("first"));
    }

    // Pages of keys in another case: "after" does not begin with the prefix then.
    void manyKeysInAnotherCase()
    {
        const auto storage = make();
        for (int i = 0; i < 25; ++i)
            QVERIFY(put(*storage, "data/" + QByteArray::number(i), "x"));
        QCOMPARE(kind(storage->stat(path("Data"))), int(ErrorKind::NotFound));
        QVERIFY(storage->makeDirectory(path("DATA"), 0755));
        QVERIFY(put(*storage, "DATA/x", "x"));
        QCOMPARE(list(*storage, "DATA"), QByteArrayList{"x 1"});
        QCOMPARE(list(*storage, "data").size(), 25);
    }

    void trackerRefuses_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *code, ErrorKind kind) {
            QTest::newRow(code) << QByteArray(code) << int(kind);
        };
        row("no_devices", ErrorKind::Unavailable);
        row("db", ErrorKind::Unavailable);
        row("failure", ErrorKind::Unavailable);
        row("unreg_domain", ErrorKind::NotFound);
        row("no_key", ErrorKind::NameNotAllowed);
        row("plugin_aborted", ErrorKind::Internal);
    }
    void trackerRefuses()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, expected);
        const auto storage = make();
        QVERIFY(put(*storage, "x", "good"));
        for (const char *command : {"file_info", "get_paths"}) {
            m_mogileFs->fault(QByteArray("tracker 1 error ") + command + ' ' + code);
            QCOMPARE(kind(storage->openForRead(path("x"), 0)), expected);
        }
        m_mogileFs->fault("tracker 1 error delete " + code);
        QCOMPARE(kind(storage->removeFile(path("x"))), expected);
        m_mogileFs->fault("tracker 1 error rename " + code);
        QCOMPARE(kind(storage->rename(path("x"), path("y"))), expected);
        m_mogileFs->fault("tracker 1 error list_keys " + code);
        QCOMPARE(kind(storage->openDirectory(path("."))), expected);
        // What the tracker does not close is not stored, whatever its reason.
        m_mogileFs->fault("tracker 1 error create_close " + code);
        QCOMPARE(kind(put(*storage, "x", "bad")), int(ErrorKind::Unavailable));
        QCOMPARE(get(*storage, "x"), QByteArray("good"));
        // A domain that is there is asked for again: the tracker may only just learn of it.
        m_mogileFs->fault("tracker 1 error create_open " + code);
        QCOMPARE(kind(put(*storage, "x", "new")), code == "unreg_domain" ? -1 : expected);
    }

    void nodeFailsInDownload_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char *fault : {"cut 100000", "stall 100000", "truncate 100000", "kill", "hang"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void nodeFailsInDownload()
    {
        QFETCH(QByteArray, fault);
        const auto storage = make();
        const QByteArray content = largeContent();
        QVERIFY(put(*storage, "large", content));
        expectWarnings();
        // Whichever is asked first: one of both downloads meets it.
        m_mogileFs->fault("node 1 " + fault);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(get(*storage, "large"), content);
            QCOMPARE(get(*storage, "large", 4'000'000), content.mid(4'000'000));
        }
    }

    void nodeDiesWhileServing()
    {
        const auto storage = make();
        const QByteArray content = largeContent();
        QVERIFY(put(*storage, "large", content));
        expectWarnings();
        for (const char *node : {"1", "2"}) {
            auto file = storage->openForRead(path("large"), 0);
            char bytes[1000];
            QCOMPARE(*(*file)->read(bytes, sizeof bytes), 1000);
            m_mogileFs->fault(QByteArray("node ") + node + " kill");
            QCOMPARE(readAll(**file), content.mid(1000));
            m_mogileFs->fault(QByteArray("node ") + node + " revive");
        }
        m_mogileFs->fault("node 1 kill");
        m_mogileFs->fault("node 2 kill");
        QCOMPARE(kind(storage->openForRead(path("large"), 0)), int(ErrorKind::Unavailable));
        QCOMPARE(storage->stat(path("large"))->modifiedMsecs, -1);
    }

    void replacedWhileRead_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("by a smaller one") << qsizetype(5);
        QTest::newRow("by one of the same size") << largeContent().size();
    }
    void replacedWhileRead()
    {
        QFETCH(qsizetype, size);
        const auto storage = make();
        const QByteArray content = largeContent();
        QVERIFY(put(*storage, "large", content));
        expectWarnings();
        auto file = storage->openForRead(path("large"), 0);
        char bytes[1000];
        QCOMPARE(*(*file)->read(bytes, sizeof bytes), 1000);
        QVERIFY(put(*storage, "large", QByteArray(size, 'x')));
        for (const char *fault : {"node 1 kill", "node 2 kill", "node 1 revive", "node 2 revive"})
            m_mogileFs->fault(fault);
        const QByteArray read = readAll(**file);
        QVERIFY(read == content.mid(1000) || read.startsWith("error"));
        QCOMPARE(get(*storage, "large"), QByteArray(size, 'x'));
    }

    void nodeFailsInUpload_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("isLarge");
        QTest::addColumn<bool>("spools");
        for (const char *fault :
             {"kill", "cut 1000", "stall 1000", "cut 3000000", "stall 3000000"}) {
            QTest::addRow("%s, small", fault) << QByteArray(fault) << false << false;
            QTest::addRow("%s, streamed", fault) << QByteArray(fault) << true << false;
            QTest::addRow("%s, spooled", fault) << QByteArray(fault) << true << true;
        }
    }
    // What can be sent again goes to the other node; else the client is told.
    void nodeFailsInUpload()
    {
        QFETCH(QByteArray, fault);
        QFETCH(bool, isLarge);
        QFETCH(bool, spools);
        QTemporaryDir spool;
        m_mogileFs = std::make_unique<TestMogileFs>();
        Options options = m_mogileFs->options();
        if (spools)
            options.spoolDirectory = spool.path();
        const auto storage = m_mogileFs->makeStorage("classes", &m_base, options);
        const QByteArray content = isLarge ? largeContent() : QByteArray(5000, 'x');
        QVERIFY(put(*storage, "x", "good"));
        expectWarnings();
        m_mogileFs->fault("node 1 " + fault);
        int stored = 0; // the faulty node is the first choice of some
        for (int i = 0; i < 3; ++i) {
            const QByteArray before = get(*storage, "x");
            const auto done = put(*storage, "x", content);
            stored += bool(done);
            QCOMPARE(get(*storage, "x"), done ? content : before);
            if (!done)
                QCOMPARE(done.error().kind(), ErrorKind::Unavailable);
        }
        QVERIFY(stored > 0);
        if (!isLarge || spools || fault == "kill")
            QCOMPARE(stored, 3);
        QVERIFY(QDir(spool.path()).isEmpty());
    }

    void lastCompleteUploadWins()
    {
        const auto storage = make();
        auto first = storage->openForWrite(path("x"), {});
        auto second = storage->openForWrite(path("x"), {});
        QVERIFY((*first)->write("first", 5));
        QVERIFY((*second)->write("second", 6));
        QVERIFY((*second)->commit());
        QCOMPARE(get(*storage, "x"), QByteArray("second"));
        QVERIFY((*first)->commit());
        QCOMPARE(get(*storage, "x"), QByteArray("first"));
    }

    void gapsAreLimited()
    {
        const auto storage = make();
        QFtpWriteOptions options;
        options.offset = qint64(1) << 40;
        QCOMPARE(kind(storage->openForWrite(path("x"), options)), int(ErrorKind::BadOffset));
    }
};

QTEST_GUILESS_MAIN(TestMogileFsStorage)
#include "tst_mogilefs.moc"
