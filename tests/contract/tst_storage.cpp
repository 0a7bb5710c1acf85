// SPDX-License-Identifier: MIT
#include "testmogilefs.h"
#include "testregistry.h"

#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using QFtp::ErrorKind;
using QFtp::UploadMode;
using Storage = std::shared_ptr<QFtpStorage>;

/// The contract of every storage. A new storage needs a row in storages().
class TestStorage : public QObject
{
    Q_OBJECT

    std::vector<std::unique_ptr<QTemporaryDir>> m_directories;
    std::unique_ptr<TestMogileFs> m_mogileFs;
    Storage m_storage;
    QFtpPath m_base;
    /// Directories exist on their own: they are made, renamed and required for their content.
    bool m_hasDirectories = true;
    bool m_hasAttributes = true; // times and modes

    // "/" is the directory that holds the files of the test.
    QFtpPath path(const QByteArray &text) const
    {
        return QFtpPath::resolve(m_base, text.startsWith('/') ? text.mid(1) : text);
    }

    Storage make(const QByteArray &kind)
    {
        m_base = {};
        m_hasDirectories = m_hasAttributes = !kind.startsWith("mogilefs");
        if (kind == "memory")
            return std::make_shared<QFtpMemoryStorage>();
        if (kind.startsWith("mogilefs")) {
            if (!m_mogileFs)
                m_mogileFs = std::make_unique<TestMogileFs>();
            return m_mogileFs->makeStorage(kind.mid(9), &m_base);
        }
        m_directories.push_back(std::make_unique<QTemporaryDir>());
        QFtpLocalStorage::Options options;
        options.uploads = kind == "local atomic" ? UploadMode::Atomic
            : kind == "local direct"             ? UploadMode::Direct
                                                 : UploadMode::Safe;
        options.durable = kind == "local durable";
        auto opened = QFtpLocalStorage::open(m_directories.back()->path(), options);
        return opened ? *opened : nullptr;
    }

    static void storages()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind :
             {"memory", "local safe", "local atomic", "local direct", "local durable",
              "mogilefs classes", "mogilefs flat", "mogilefs domains", "mogilefs user"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    QFtpResult<void> put(const QByteArray &name, const QByteArray &content,
                         const QFtpWriteOptions &options = {})
    {
        auto file = m_storage->openForWrite({path(name), options});
        if (!file)
            return file.error();
        if (const auto written = (*file)->write(content.constData(), content.size()); !written)
            return written;
        return (*file)->commit();
    }

    QByteArray get(const QByteArray &name, qint64 offset = 0)
    {
        auto file = m_storage->openForRead({path(name), offset});
        if (!file)
            return "error";
        QByteArray content;
        char bytes[3];
        while (true) {
            const auto count = (*file)->read(bytes, sizeof bytes);
            if (!count)
                return "error";
            if (*count == 0)
                return content;
            content.append(bytes, *count);
        }
    }

    QByteArrayList names(const QByteArray &name, bool namesOnly = false)
    {
        QByteArrayList result;
        auto directory = m_storage->openDirectory(path(name));
        if (directory && namesOnly)
            (*directory)->setNamesOnly();
        QFtpEntry entry;
        while (directory) {
            const auto more = (*directory)->next(&entry);
            if (!more || !*more)
                break;
            result.append(entry.name);
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    template<typename T> static int kind(const QFtpResult<T> &result)
    {
        return result ? -1 : int(result.error().kind());
    }

private Q_SLOTS:
    void init()
    {
        QFETCH(QByteArray, kind);
        m_storage = make(kind);
        QVERIFY(m_storage);
    }

    void files_data() { storages(); }
    void files()
    {
        QVERIFY(put("a", "hello"));
        QCOMPARE(get("a"), QByteArray("hello"));
        QCOMPARE(get("a", 2), QByteArray("llo"));
        QCOMPARE(get("a", 5), QByteArray());
        QCOMPARE(kind(m_storage->openForRead({path("a"), 6})), int(ErrorKind::BadOffset));
        QVERIFY(put("a", "new"));
        QCOMPARE(get("a"), QByteArray("new"));
        QVERIFY(put("empty", ""));
        QCOMPARE(get("empty"), QByteArray());
        QCOMPARE(m_storage->stat(path("empty"))->size, 0);
        QVERIFY(put("\xff\xfe raw", "x"));
        for (const bool namesOnly : {false, true})
            QCOMPARE(names("/", namesOnly), (QByteArrayList{"a", "empty", "\xff\xfe raw"}));
        QVERIFY(m_storage->removeFile(path("a")));
        QCOMPARE(kind(m_storage->removeFile(path("a"))), int(ErrorKind::NotFound));
    }

    void namesAreLookedUp_data() { storages(); }
    void namesAreLookedUp()
    {
        QVERIFY(put("a", "hello"));
        QVERIFY(m_storage->makeDirectory(path("d")));
        auto directory = m_storage->openDirectory(path("/"));
        QVERIFY(directory);
        (*directory)->setNamesOnly();
        QFtpEntry entries[3];
        QVERIFY(*(*directory)->next(&entries[0]));
        QVERIFY(*(*directory)->next(&entries[1]));
        entries[2].name = "none";
        const bool isPossible = (*directory)->lookUp(entries);
        QCOMPARE((*directory)->lookUp({}), isPossible);
        QFETCH(QByteArray, kind);
        QVERIFY(isPossible || !kind.startsWith("local"));
        if (!isPossible)
            return;
        QCOMPARE(entries[2].name, QByteArray());
        for (const QFtpEntry &entry : std::span(entries).first(2)) {
            const QFtpEntry expected = *m_storage->stat(path(entry.name));
            QCOMPARE(entry.type, expected.type);
            QCOMPARE(entry.size, expected.size);
            QCOMPARE(entry.modifiedMsecs, expected.modifiedMsecs);
            QCOMPARE(entry.owner, expected.owner);
            QCOMPARE(entry.uniqueId, expected.uniqueId);
        }
    }

    void errors_data() { storages(); }
    void errors()
    {
        QVERIFY(m_storage->makeDirectory(path("d")));
        QVERIFY(put("f", "x"));
        QCOMPARE(kind(m_storage->openForRead(path("none"))), int(ErrorKind::NotFound));
        QCOMPARE(kind(m_storage->openForRead(path("d"))), int(ErrorKind::NotAFile));
        QCOMPARE(kind(m_storage->openForWrite(path("d"))), int(ErrorKind::NotAFile));
        QCOMPARE(kind(m_storage->openForWrite(path("none/f"))),
                 m_hasDirectories ? int(ErrorKind::NotFound) : -1);
        QCOMPARE(kind(m_storage->openDirectory(path("f"))), int(ErrorKind::NotADirectory));
        QCOMPARE(kind(m_storage->openDirectory(path("none"))), int(ErrorKind::NotFound));
        QCOMPARE(kind(m_storage->makeDirectory(path("d"))), int(ErrorKind::AlreadyExists));
        QCOMPARE(kind(m_storage->makeDirectory(path("none/d"))), int(ErrorKind::NotFound));
        QCOMPARE(kind(m_storage->removeFile(path("d"))), int(ErrorKind::NotAFile));
        QCOMPARE(kind(m_storage->removeDirectory(path("f"))), int(ErrorKind::NotADirectory));
        QCOMPARE(kind(m_storage->removeDirectory(QFtpPath())), int(ErrorKind::PermissionDenied));
        QCOMPARE(kind(m_storage->stat(path("none"))), int(ErrorKind::NotFound));
        QCOMPARE(kind(m_storage->rename({path("none"), path("x")})), int(ErrorKind::NotFound));
    }

    void directories_data() { storages(); }
    void directories()
    {
        QCOMPARE(names("/"), QByteArrayList());
        QVERIFY(m_storage->makeDirectory(path("a")));
        QVERIFY(m_storage->makeDirectory(path("a/b")));
        QVERIFY(put("a/f", "x"));
        QVERIFY(put("ab", "x"));
        QCOMPARE(names("a"), (QByteArrayList{"b", "f"}));
        QCOMPARE(names("/"), (QByteArrayList{"a", "ab"}));
        QCOMPARE(kind(m_storage->removeDirectory(path("a"))), int(ErrorKind::NotEmpty));
        QVERIFY(m_storage->removeDirectory(path("a/b")));
        QCOMPARE(m_storage->stat(path("a"))->type, QFtpEntry::Type::Directory);
        QCOMPARE(m_storage->stat(path("/"))->type, QFtpEntry::Type::Directory);
    }

    void offsets_data() { storages(); }
    void offsets()
    {
        QFtpWriteOptions options;
        QVERIFY(put("f", "0123456789"));
        options.offset = 4;
        QVERIFY(put("f", "XY", options));
        QVERIFY(get("f").startsWith("0123XY"));
        options = {};
        options.append = true;
        const QByteArray before = get("f");
        QVERIFY(put("f", "end", options));
        QCOMPARE(get("f"), before + "end");
        QVERIFY(put("new", "first", options));
        QCOMPARE(get("new"), QByteArray("first"));
        options = {};
        options.offset = 3;
        QVERIFY(put("gap", "x", options));
        QCOMPARE(get("gap"), QByteArray("\0\0\0x", 4));
        options = {};
        options.exclusive = true;
        QCOMPARE(kind(put("f", "x", options)), int(ErrorKind::AlreadyExists));
        QVERIFY(put("only", "x", options));
    }

    void abandoned_data() { storages(); }
    void abandoned()
    {
        QFETCH(QByteArray, kind);
        QVERIFY(put("old", "good"));
        for (const bool isExplicit : {true, false}) {
            auto file = m_storage->openForWrite(path("old"));
            QVERIFY(file);
            QVERIFY((*file)->write("ba", 2));
            if (isExplicit)
                (*file)->abandon();
        }
        QCOMPARE(get("old"), kind == "local direct" ? QByteArray("ba") : QByteArray("good"));
        QCOMPARE(names("/"), QByteArrayList{"old"});
        {
            auto file = m_storage->openForWrite(path("new"));
            QVERIFY((*file)->write("part", 4));
            (*file)->abandon();
        }
        // A new file may keep its part so that it can be resumed, unless it must not show early.
        const bool keepsPart = kind.startsWith("local") && kind != "local atomic";
        QCOMPARE(names("/").contains("new"), keepsPart);
    }

    // An upload that the application still has to decide about.
    void hidden_data() { storages(); }
    void hidden()
    {
        QFETCH(QByteArray, kind);
        QFtpWriteOptions options;
        options.hidden = true;
        QVERIFY(put("old", "good"));
        for (const char *name : {"old", "new"}) {
            auto file = m_storage->openForWrite({path(name), options});
            QVERIFY(file);
            QVERIFY((*file)->write("content", 7));
            QCOMPARE(get("old"), QByteArray("good"));
            QVERIFY(!names("/").contains("new"));
            (*file)->abandon();
        }
        QCOMPARE(names("/"), QByteArrayList{"old"});
        auto file = m_storage->openForWrite({path("new"), options});
        QVERIFY((*file)->write("content", 7));
        const auto written = (*file)->openWritten();
        if (kind.startsWith("mogilefs")) { // its bytes are on a node already
            QCOMPARE(TestStorage::kind(written), int(ErrorKind::Unsupported));
            QCOMPARE(TestStorage::kind((*file)->setPath(path("moved"))),
                     int(ErrorKind::Unsupported));
            QVERIFY((*file)->commit());
            QCOMPARE(get("new"), QByteArray("content"));
            return;
        }
        char bytes[10];
        QCOMPARE((*written)->size(), 7);
        QCOMPARE(*(*written)->read(bytes, sizeof bytes), 7);
        QCOMPARE(QByteArray(bytes, 7), QByteArray("content"));
        QCOMPARE(TestStorage::kind((*file)->setPath(path("none/moved"))), int(ErrorKind::NotFound));
        QVERIFY(m_storage->makeDirectory(path("d")));
        QCOMPARE(TestStorage::kind((*file)->setPath(path("d"))), int(ErrorKind::NotAFile));
        QVERIFY((*file)->setPath(path("d/moved")));
        QVERIFY((*file)->commit());
        QCOMPARE(get("d/moved"), QByteArray("content"));
        QCOMPARE(names("/"), (QByteArrayList{"d", "old"}));
    }

    // What is written in place can be moved too, unless somebody else has taken its name.
    void movedFromItsPlace_data() { storages(); }
    void movedFromItsPlace()
    {
        QFETCH(QByteArray, kind);
        if (kind.startsWith("mogilefs"))
            return;
        auto file = m_storage->openForWrite(path("new"));
        QVERIFY((*file)->write("content", 7));
        QVERIFY((*file)->setPath(path("moved")));
        QVERIFY((*file)->commit());
        QCOMPARE(get("moved"), QByteArray("content"));
        QCOMPARE(names("/"), QByteArrayList{"moved"});
        if (kind != "local safe" && kind != "local direct")
            return;
        auto taken = m_storage->openForWrite(path("new"));
        QVERIFY((*taken)->write("content", 7));
        QVERIFY(m_storage->removeFile(path("new")));
        QVERIFY(put("new", "other"));
        QVERIFY((*taken)->setPath(path("elsewhere")));
        QCOMPARE(TestStorage::kind((*taken)->commit()), int(ErrorKind::NotFound));
        QCOMPARE(get("new"), QByteArray("other"));
    }

    void renames_data() { storages(); }
    void renames()
    {
        QVERIFY(m_storage->makeDirectory(path("d")));
        QVERIFY(put("d/f", "1"));
        QVERIFY(put("d-e", "2"));
        if (m_hasDirectories) {
            QVERIFY(m_storage->rename({path("d"), path("e")}));
        } else {
            QCOMPARE(kind(m_storage->rename({path("d"), path("e")})), int(ErrorKind::Unsupported));
            QVERIFY(m_storage->makeDirectory(path("e")));
            QVERIFY(m_storage->rename({path("d/f"), path("e/f")}));
            QVERIFY(m_storage->removeDirectory(path("d")));
        }
        QCOMPARE(get("e/f"), QByteArray("1"));
        QVERIFY(m_storage->rename({path("d-e"), path("e/f")}));
        QCOMPARE(get("e/f"), QByteArray("2"));
        QVERIFY(put("f", "3"));
        QCOMPARE(kind(m_storage->rename({path("f"), path("e")})), int(ErrorKind::AlreadyExists));
        QVERIFY(kind(m_storage->rename({path("e"), path("e/inside")})) >= 0);
        QCOMPARE(names("/"), (QByteArrayList{"e", "f"}));
    }

    void attributes_data() { storages(); }
    void attributes()
    {
        QVERIFY(put("f", "x"));
        if (!m_hasAttributes) {
            const qint64 age =
                QDateTime::currentMSecsSinceEpoch() - m_storage->stat(path("f"))->modifiedMsecs;
            QVERIFY(qAbs(age) < 60'000);
            QCOMPARE(kind(m_storage->setAttributes({path("f"), 0})), int(ErrorKind::Unsupported));
            QCOMPARE(kind(m_storage->setAttributes({path("f"), {}, 0600})),
                     int(ErrorKind::Unsupported));
            return;
        }
        QVERIFY(m_storage->setAttributes({path("f"), 1'000'000'001'000}));
        QVERIFY(m_storage->setAttributes({path("f"), {}, 0600}));
        const auto entry = m_storage->stat(path("f"));
        QCOMPARE(entry->modifiedMsecs, 1'000'000'001'000);
        QCOMPARE(entry->mode, 0600);
        QVERIFY(!entry->uniqueId.isEmpty());
        QVERIFY(m_storage->setAttributes({path("f"), -1500}));
        QCOMPARE(kind(m_storage->setAttributes({path("none"), {}, 0})), int(ErrorKind::NotFound));
        QCOMPARE(kind(m_storage->setAttributes({path("none"), 0})), int(ErrorKind::NotFound));
    }

    void modeOfNewFiles_data() { storages(); }
    void modeOfNewFiles()
    {
        QFtpWriteOptions options;
        options.mode = 0664;
        QVERIFY(put("f", "x", options));
        QCOMPARE(m_storage->stat(path("f"))->mode, m_hasAttributes ? 0664 : -1);
        if (!m_hasAttributes)
            return;
        QVERIFY(m_storage->setAttributes({path("f"), {}, 0640}));
        QVERIFY(put("f", "y", options));
        QCOMPARE(m_storage->stat(path("f"))->mode, 0640);
        QVERIFY(m_storage->makeDirectory({path("d"), 0775}));
        QCOMPARE(m_storage->stat(path("d"))->mode & 0777, 0775);
    }

    void removedWhileListed_data() { storages(); }
    void removedWhileListed()
    {
        for (int i = 0; i < 100; ++i)
            QVERIFY(put("f" + QByteArray::number(i), "x"));
        auto directory = m_storage->openDirectory(path("/"));
        QFtpEntry entry;
        QVERIFY(*(*directory)->next(&entry));
        for (int i = 0; i < 100; ++i)
            QVERIFY(m_storage->removeFile(path("f" + QByteArray::number(i))));
        int more = 0;
        while (true) {
            const auto next = (*directory)->next(&entry);
            QVERIFY(next);
            if (!*next)
                break;
            ++more;
        }
        QVERIFY(more < 100);
    }
};

QFTP_TEST("storage", TestStorage)
#include "tst_storage.moc"
