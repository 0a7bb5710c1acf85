// SPDX-License-Identifier: MIT
// The tests of everything that changes a storage.
#include "qftpstoragecontract_p.h"

using namespace QFtp::Internal;
using QFtp::ErrorKind;

void QFtpStorageContract::files_data() { addVariants(); }
void QFtpStorageContract::files()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    QVERIFY(put("a", "hello"));
    QCOMPARE(get("a"), QByteArray("hello"));
    QCOMPARE(get("a", 2), QByteArray("llo"));
    QVERIFY(put("a", "new"));
    QCOMPARE(get("a"), QByteArray("new"));
    QVERIFY(put("empty", ""));
    QCOMPARE(get("empty"), QByteArray());
    QCOMPARE(storage().stat(path("empty"))->size, 0);
    const QByteArray name = can(TakesAnyBytes) ? "\xff\xfe raw" : "name";
    QVERIFY(put(name, "x"));
    for (const bool namesOnly : {false, true})
        QCOMPARE(names("/", namesOnly), (QByteArrayList{"a", "empty", name}));
    QVERIFY(storage().removeFile(path(name)));
    QVERIFY(storage().removeFile(path("a")));
    QCOMPARE(kindOf(storage().removeFile(path("a"))), int(ErrorKind::NotFound));
}

void QFtpStorageContract::errors_data() { addVariants(); }
void QFtpStorageContract::errors()
{
    if (!can(Writes) || !can(MakesDirectories))
        QSKIP("needs a storage that makes files and directories: abilities() does not say so");
    QVERIFY(storage().makeDirectory(path("d")));
    QVERIFY(put("f", "x"));
    QCOMPARE(kindOf(storage().openForRead(path("d"))), int(ErrorKind::NotAFile));
    QCOMPARE(kindOf(storage().openForWrite(path("d"))), int(ErrorKind::NotAFile));
    QCOMPARE(kindOf(storage().openForWrite(path("none/f"))),
             can(OwnDirectories) ? int(ErrorKind::NotFound) : -1);
    QCOMPARE(kindOf(storage().openDirectory(path("f"))), int(ErrorKind::NotADirectory));
    QCOMPARE(kindOf(storage().makeDirectory(path("d"))), int(ErrorKind::AlreadyExists));
    QCOMPARE(kindOf(storage().makeDirectory(path("none/d"))), int(ErrorKind::NotFound));
    QCOMPARE(kindOf(storage().removeFile(path("d"))), int(ErrorKind::NotAFile));
    QCOMPARE(kindOf(storage().removeDirectory(path("f"))), int(ErrorKind::NotADirectory));
    QCOMPARE(kindOf(storage().removeDirectory(QFtpPath())), int(ErrorKind::PermissionDenied));
}

void QFtpStorageContract::directories_data() { addVariants(); }
void QFtpStorageContract::directories()
{
    if (!can(Writes) || !can(MakesDirectories))
        QSKIP("needs a storage that makes files and directories: abilities() does not say so");
    QCOMPARE(names("/"), QByteArrayList());
    QVERIFY(storage().makeDirectory(path("a")));
    QVERIFY(storage().makeDirectory(path("a/b")));
    QVERIFY(put("a/f", "x"));
    QVERIFY(put("ab", "x"));
    QCOMPARE(names("a"), (QByteArrayList{"b", "f"}));
    QCOMPARE(names("/"), (QByteArrayList{"a", "ab"}));
    QCOMPARE(kindOf(storage().removeDirectory(path("a"))), int(ErrorKind::NotEmpty));
    QVERIFY(storage().removeDirectory(path("a/b")));
    QCOMPARE(storage().stat(path("a"))->type, QFtpEntry::Type::Directory);
    QCOMPARE(storage().stat(path("/"))->type, QFtpEntry::Type::Directory);
}

void QFtpStorageContract::offsets_data() { addVariants(); }
void QFtpStorageContract::offsets()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    QFtpWriteOptions options;
    QVERIFY(put("f", "0123456789"));
    options.offset = 4;
    QVERIFY(put("f", "XY", options));
    QVERIFY(get("f").startsWith("0123XY")); // what follows may stay or go
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
    QCOMPARE(kindOf(put("f", "x", options)), int(ErrorKind::AlreadyExists));
    QVERIFY(put("only", "x", options));
}

// A cut upload leaves the file that it was to replace, and never looks complete.
void QFtpStorageContract::abandoned_data() { addVariants(); }
void QFtpStorageContract::abandoned()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    QVERIFY(put("old", "good"));
    for (const bool isExplicit : {true, false}) {
        auto file = storage().openForWrite(path("old"));
        QVERIFY(file);
        QVERIFY((*file)->write("ba", 2));
        if (isExplicit)
            (*file)->abandon();
    }
    QCOMPARE(get("old"), can(WritesInPlace) ? QByteArray("ba") : QByteArray("good"));
    QCOMPARE(names("/"), QByteArrayList{"old"});
    {
        auto file = storage().openForWrite(path("new"));
        QVERIFY((*file)->write("part", 4));
        (*file)->abandon();
    }
    QCOMPARE(names("/").contains("new"), can(KeepsParts));
    if (can(KeepsParts))
        QVERIFY(QByteArray("part").startsWith(get("new")));
}

// An upload that the application still has to decide about.
void QFtpStorageContract::hidden_data() { addVariants(); }
void QFtpStorageContract::hidden()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    QFtpWriteOptions options;
    options.hidden = true;
    QVERIFY(put("old", "good"));
    for (const char *name : {"old", "new"}) {
        auto file = storage().openForWrite({path(name), options});
        QVERIFY(file);
        QVERIFY((*file)->write("content", 7));
        QCOMPARE(get("old"), QByteArray("good"));
        QVERIFY(!names("/").contains("new"));
        (*file)->abandon();
    }
    QCOMPARE(names("/"), QByteArrayList{"old"});
    QVERIFY(put("new", "content", options));
    QCOMPARE(get("new"), QByteArray("content"));
}

void QFtpStorageContract::decided_data() { addVariants(); }
void QFtpStorageContract::decided()
{
    if (!can(DecidesUploads) || !can(MakesDirectories))
        QSKIP("needs a storage whose uploads can be read and moved: abilities() does not say so");
    QFtpWriteOptions options;
    options.hidden = true;
    auto file = storage().openForWrite({path("new"), options});
    QVERIFY((*file)->write("content", 7));
    const auto written = (*file)->openWritten();
    QVERIFY(written);
    char bytes[10];
    QCOMPARE((*written)->size(), 7);
    QCOMPARE(*(*written)->read(bytes, sizeof bytes), 7);
    QCOMPARE(QByteArray(bytes, 7), QByteArray("content"));
    if (can(OwnDirectories))
        QCOMPARE(kindOf((*file)->setPath(path("none/moved"))), int(ErrorKind::NotFound));
    QVERIFY(storage().makeDirectory(path("d")));
    QCOMPARE(kindOf((*file)->setPath(path("d"))), int(ErrorKind::NotAFile));
    QVERIFY((*file)->setPath(path("d/moved")));
    QVERIFY((*file)->commit());
    QCOMPARE(get("d/moved"), QByteArray("content"));
    QCOMPARE(names("/"), QByteArrayList{"d"});

    // What is written in place moves from there.
    auto shown = storage().openForWrite(path("shown"));
    QVERIFY((*shown)->write("content", 7));
    QVERIFY((*shown)->setPath(path("elsewhere")));
    QVERIFY((*shown)->commit());
    QCOMPARE(get("elsewhere"), QByteArray("content"));
    QCOMPARE(names("/"), (QByteArrayList{"d", "elsewhere"}));
}

void QFtpStorageContract::renames_data() { addVariants(); }
void QFtpStorageContract::renames()
{
    if (!can(Renames) || !can(MakesDirectories))
        QSKIP("needs a storage that renames: abilities() does not say so");
    QVERIFY(storage().makeDirectory(path("d")));
    QVERIFY(put("d/f", "1"));
    QVERIFY(put("d-e", "2"));
    if (can(OwnDirectories)) {
        QVERIFY(storage().rename({path("d"), path("e")}));
    } else {
        QCOMPARE(kindOf(storage().rename({path("d"), path("e")})), int(ErrorKind::Unsupported));
        QVERIFY(storage().makeDirectory(path("e")));
        QVERIFY(storage().rename({path("d/f"), path("e/f")}));
        QVERIFY(storage().removeDirectory(path("d")));
    }
    QCOMPARE(get("e/f"), QByteArray("1"));
    QVERIFY(storage().rename({path("d-e"), path("e/f")}));
    QCOMPARE(get("e/f"), QByteArray("2"));
    QVERIFY(put("f", "3"));
    QCOMPARE(kindOf(storage().rename({path("f"), path("e")})), int(ErrorKind::AlreadyExists));
    QVERIFY(!storage().rename({path("e"), path("e/inside")}));
    QCOMPARE(names("/"), (QByteArrayList{"e", "f"}));
    QCOMPARE(kindOf(storage().rename({path("none"), path("x")})), int(ErrorKind::NotFound));
}

void QFtpStorageContract::attributes_data() { addVariants(); }
void QFtpStorageContract::attributes()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    constexpr qint64 Minute = 60'000;
    QVERIFY(put("f", "x"));
    const qint64 written = storage().stat(path("f"))->modifiedMsecs;
    QVERIFY(written == -1 || qAbs(QDateTime::currentMSecsSinceEpoch() - written) < Minute);
    if (can(SetsTimes)) {
        QVERIFY(storage().setAttributes({path("f"), 1'000'000'001'000}));
        QCOMPARE(storage().stat(path("f"))->modifiedMsecs, 1'000'000'001'000);
        QVERIFY(storage().setAttributes({path("f"), -1500}));
        QCOMPARE(kindOf(storage().setAttributes({path("none"), 0})), int(ErrorKind::NotFound));
    }
    if (can(SetsModes)) {
        QVERIFY(storage().setAttributes({path("f"), {}, 0600}));
        QCOMPARE(storage().stat(path("f"))->mode, 0600);
        QCOMPARE(kindOf(storage().setAttributes({path("none"), {}, 0})), int(ErrorKind::NotFound));
    }
}

void QFtpStorageContract::modeOfNewFiles_data() { addVariants(); }
void QFtpStorageContract::modeOfNewFiles()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    QFtpWriteOptions options;
    options.mode = 0664;
    QVERIFY(put("f", "x", options));
    QCOMPARE(storage().stat(path("f"))->mode, can(SetsModes) ? 0664 : -1);
    if (!can(SetsModes))
        return;
    QVERIFY(storage().setAttributes({path("f"), {}, 0640}));
    QVERIFY(put("f", "y", options));
    QCOMPARE(storage().stat(path("f"))->mode, 0640); // of the file that was replaced
    QVERIFY(storage().makeDirectory({path("d"), 0775}));
    QCOMPARE(storage().stat(path("d"))->mode & 0777, 0775);
}

void QFtpStorageContract::removedWhileListed_data() { addVariants(); }
void QFtpStorageContract::removedWhileListed()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    constexpr int Count = 100;
    for (int i = 0; i < Count; ++i)
        QVERIFY(put("f" + QByteArray::number(i), "x"));
    const auto directory = storage().openDirectory(path("/"));
    QFtpEntry entry;
    QVERIFY(*(*directory)->next(&entry));
    for (int i = 0; i < Count; ++i)
        QVERIFY(storage().removeFile(path("f" + QByteArray::number(i))));
    int more = 0;
    while (true) {
        const auto next = (*directory)->next(&entry);
        QVERIFY(next);
        if (!*next)
            break;
        ++more;
    }
    QVERIFY(more < Count);
}
