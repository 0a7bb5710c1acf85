// SPDX-License-Identifier: MIT
#include "keypages.h"
#include "mogilefstest.h"
#include "testregistry.h"

#include <QtCore/qcryptographichash.h>

using namespace QFtp::Internal::Mogile;

/// What MogileFS adds to the contract of storages: its protocol, names and options.
class TestMogileFsStorage : public MogileFsTest
{
    Q_OBJECT

private Q_SLOTS:
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
    // Two pages, so that "after" is sent along with the prefix.
    void namesThatArePatterns()
    {
        QFETCH(QByteArray, directory);
        const auto storage = make();
        QVERIFY(storage->makeDirectory(path(directory)));
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
        QVERIFY(storage->makeDirectory(path("/other")));
        QVERIFY(storage->rename({path("/c/x"), path("/other/x")}));
        QCOMPARE(classOf("other/x"), QByteArray("other"));
        QVERIFY(storage->rename({path("/other/x"), path("/x")}));
        QCOMPARE(classOf("x"), QByteArray("default"));
        // Renaming onto a file replaces it, and the result is in one class.
        QVERIFY(storage->rename({path("/x"), path("/c/deep/er/x")}));
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
        QVERIFY(storage->makeDirectory(path(domain + "/new")));
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
        QCOMPARE(kind(storage->openForWrite(path("/file"))), int(ErrorKind::NotAFile));
        QCOMPARE(kind(storage->openForWrite(path("/nosuch/c/file"))), int(ErrorKind::NotFound));
    }

    void limitsOfNames()
    {
        const auto storage = make();
        QCOMPARE(kind(storage->makeDirectory(path('/' + QByteArray(51, 'x')))),
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
        QCOMPARE(kind(storage->rename({path("x"), path("y")})), expected("canRename"));
        QCOMPARE(kind(storage->makeDirectory(path("/new"))), expected("canMkdir"));
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

    // If a page ends within a directory, the next page starts after that directory.
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

    // For keys in another case, "after" does not begin with the prefix.
    void manyKeysInAnotherCase()
    {
        const auto storage = make();
        for (int i = 0; i < 25; ++i)
            QVERIFY(put(*storage, "data/" + QByteArray::number(i), "x"));
        QCOMPARE(kind(storage->stat(path("Data"))), int(ErrorKind::NotFound));
        QVERIFY(storage->makeDirectory(path("DATA")));
        QVERIFY(put(*storage, "DATA/x", "x"));
        QCOMPARE(list(*storage, "DATA"), QByteArrayList{"x 1"});
        QCOMPARE(list(*storage, "data").size(), 25);
    }

    void lastCompleteUploadWins()
    {
        const auto storage = make();
        auto first = storage->openForWrite(path("x"));
        auto second = storage->openForWrite(path("x"));
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
        QCOMPARE(kind(storage->openForWrite({path("x"), options})), int(ErrorKind::BadOffset));
    }

    void appendsDoNotReplaceEachOther()
    {
        const auto storage = make();
        QVERIFY(put(*storage, "x", "0"));
        QFtpWriteOptions options;
        options.append = true;
        auto first = storage->openForWrite({path("x"), options});
        auto second = storage->openForWrite({path("x"), options});
        QVERIFY((*first)->write("A", 1));
        QVERIFY((*second)->write("B", 1));
        QVERIFY((*first)->commit());
        QCOMPARE(kind((*second)->commit()), int(ErrorKind::Busy));
        QCOMPARE(get(*storage, "x"), QByteArray("0A"));
    }
};

QFTP_TEST("mogilefs", TestMogileFsStorage)
#include "tst_mogilefs.moc"
