// SPDX-License-Identifier: MIT
// The frame of the tests, and those of reading.
#include "qftpstoragecontract_p.h"

#include <QFtpServer/qftpdebug.h>
#include <thread>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

QFtpStorageContract::QFtpStorageContract() : d(std::make_unique<Private>()) { }

QFtpStorageContract::~QFtpStorageContract() = default;

QList<QByteArray> QFtpStorageContract::variants() const { return {"storage"}; }

QFtpStorageContract::Abilities QFtpStorageContract::abilities(const QByteArray &) const
{
    return Everything;
}

QFtpPath QFtpStorageContract::base() const { return {}; }

QFtpStorage &QFtpStorageContract::storage() const { return *d->storage; }

bool QFtpStorageContract::can(Ability ability) const { return d->abilities.testFlag(ability); }

QFtpPath QFtpStorageContract::path(const QByteArray &text) const
{
    return QFtpPath::resolve(base(), text.startsWith('/') ? text.mid(1) : text);
}

QFtpResult<void> QFtpStorageContract::put(const QByteArray &name, const QByteArray &content,
                                          const QFtpWriteOptions &options)
{
    auto file = storage().openForWrite({path(name), options});
    if (!file)
        return file.error();
    if (const auto written = (*file)->write(content.constData(), content.size()); !written)
        return written;
    return (*file)->commit();
}

QByteArray QFtpStorageContract::get(const QByteArray &name, qint64 offset) const
{
    auto file = storage().openForRead({path(name), offset});
    if (!file)
        return "error";
    QByteArray content;
    char bytes[4096];
    while (true) {
        const auto count = (*file)->read(bytes, content.isEmpty() ? 3 : sizeof bytes);
        if (!count)
            return "error";
        if (*count == 0)
            return content;
        content.append(bytes, *count);
    }
}

QList<QByteArray> QFtpStorageContract::names(const QByteArray &name, bool namesOnly) const
{
    QList<QByteArray> result;
    const auto directory = storage().openDirectory(path(name));
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

void QFtpStorageContract::addVariants() const
{
    QTest::addColumn<QByteArray>("variant");
    for (const QByteArray &variant : variants())
        QTest::newRow(variant.constData()) << variant;
}

void QFtpStorageContract::init()
{
    if (!QTest::currentDataTag())
        return; // a further test of a subclass
    QFETCH(QByteArray, variant);
    d->storage = makeStorage(variant);
    d->abilities = abilities(variant);
    QVERIFY(d->storage);
}

void QFtpStorageContract::cleanup() { d->storage.reset(); }

// What a listing knows, stat() knows too, and files can be read from any offset.
void QFtpStorageContract::checkEntry(const QFtpEntry &entry)
{
    QVERIFY2(!entry.name.isEmpty() && entry.name != "." && entry.name != ".."
                 && !entry.name.contains('/'),
             entry.name.constData());
    const QFtpPath own = base().child(entry.name);
    const auto facts = storage().stat(own);
    QVERIFY2(facts, own.toByteArray().constData());
    QCOMPARE(facts->type, entry.type);
    if (entry.mode != -1)
        QCOMPARE(facts->mode, entry.mode);
    if (entry.modifiedMsecs != -1)
        QCOMPARE(facts->modifiedMsecs, entry.modifiedMsecs);
    if (entry.type == QFtpEntry::Type::Directory) {
        const auto inner = storage().openDirectory(own);
        QVERIFY(inner);
        QCOMPARE(kindOf(storage().openForRead(own)), int(ErrorKind::NotAFile));
        return;
    }
    if (entry.type != QFtpEntry::Type::File)
        return;
    if (entry.size >= 0)
        QCOMPARE(facts->size, entry.size);
    const QByteArray whole = get(entry.name);
    QVERIFY(whole != "error");
    if (facts->size >= 0)
        QCOMPARE(whole.size(), facts->size);
    QCOMPARE(kindOf(storage().openDirectory(own)), int(ErrorKind::NotADirectory));
    if (!can(ReadsFromOffset)) {
        QCOMPARE(kindOf(storage().openForRead({own, 1})), int(ErrorKind::Unsupported));
        return;
    }
    QCOMPARE(get(entry.name, whole.size() / 2), whole.mid(whole.size() / 2));
    QCOMPARE(get(entry.name, whole.size()), QByteArray());
    QCOMPARE(kindOf(storage().openForRead({own, whole.size() + 1})), int(ErrorKind::BadOffset));
}

void QFtpStorageContract::consistent_data() { addVariants(); }
void QFtpStorageContract::consistent()
{
    if (can(Writes)) {
        QVERIFY(put("a", "hello"));
        QVERIFY(put("large", QByteArray(100'000, 'x')));
    }
    if (can(MakesDirectories))
        QVERIFY(storage().makeDirectory(path("d")));
    const auto root = storage().stat(QFtpPath());
    QVERIFY(root);
    QCOMPARE(root->type, QFtpEntry::Type::Directory);
    const auto directory = storage().openDirectory(base());
    QVERIFY(directory);
    QSet<QByteArray> seen;
    QFtpEntry entry; // keeps what it held: the storage has to set every member
    while (true) {
        const auto more = (*directory)->next(&entry);
        QVERIFY(more);
        if (!*more)
            break;
        QVERIFY2(!seen.contains(entry.name), "a name comes twice");
        seen.insert(entry.name);
        checkEntry(entry);
        if (QTest::currentTestFailed())
            return;
    }
    const QByteArray missing = "there is no such name";
    QCOMPARE(kindOf(storage().stat(path(missing))), int(ErrorKind::NotFound));
    QCOMPARE(kindOf(storage().openForRead(path(missing))), int(ErrorKind::NotFound));
    QCOMPARE(kindOf(storage().openDirectory(path(missing))), int(ErrorKind::NotFound));
}

// A function that a storage does not have says so, whatever the path.
void QFtpStorageContract::unsupported_data() { addVariants(); }
void QFtpStorageContract::unsupported()
{
    const int expected = int(ErrorKind::Unsupported);
    if (!can(Writes)) {
        QCOMPARE(kindOf(storage().openForWrite(path("x"))), expected);
        QCOMPARE(kindOf(storage().removeFile(path("x"))), expected);
    }
    if (!can(MakesDirectories)) {
        QCOMPARE(kindOf(storage().makeDirectory(path("x"))), expected);
        QCOMPARE(kindOf(storage().removeDirectory(path("x"))), expected);
    }
    if (can(Writes))
        QVERIFY(put("f", "x"));
    if (!can(Renames))
        QCOMPARE(kindOf(storage().rename({path("f"), path("x")})), expected);
    if (!can(SetsTimes))
        QCOMPARE(kindOf(storage().setAttributes({path("f"), 0})), expected);
    if (!can(SetsModes))
        QCOMPARE(kindOf(storage().setAttributes({path("f"), {}, 0600})), expected);
    if (!can(DecidesUploads) && can(Writes)) {
        auto file = storage().openForWrite(path("new"));
        QVERIFY((*file)->write("content", 7));
        QCOMPARE(kindOf((*file)->openWritten()), expected);
        QCOMPARE(kindOf((*file)->setPath(path("moved"))), expected);
        QVERIFY((*file)->commit());
        QCOMPARE(get("new"), QByteArray("content"));
    }
}

void QFtpStorageContract::namesAreLookedUp_data() { addVariants(); }
void QFtpStorageContract::namesAreLookedUp()
{
    if (!can(Writes))
        QSKIP("needs a storage that writes: abilities() does not say so");
    QVERIFY(put("a", "hello"));
    QVERIFY(put("b", "hello again"));
    const auto directory = storage().openDirectory(base());
    QVERIFY(directory);
    (*directory)->setNamesOnly();
    QFtpEntry entries[3];
    QVERIFY(*(*directory)->next(&entries[0]));
    QVERIFY(*(*directory)->next(&entries[1]));
    entries[2].name = "none";
    QCOMPARE((*directory)->lookUp(entries), can(LooksUp));
    QCOMPARE((*directory)->lookUp({}), can(LooksUp));
    if (!can(LooksUp))
        return;
    QCOMPARE(entries[2].name, QByteArray());
    for (const QFtpEntry &entry : std::span(entries).first(2)) {
        const QFtpEntry expected = *storage().stat(path(entry.name));
        QCOMPARE(entry.type, expected.type);
        QCOMPARE(entry.size, expected.size);
        QCOMPARE(entry.modifiedMsecs, expected.modifiedMsecs);
        QCOMPARE(entry.owner, expected.owner);
        QCOMPARE(entry.uniqueId, expected.uniqueId);
    }
}

// Sessions do not wait for each other, and each sees what it has stored.
void QFtpStorageContract::sessionsOverlap_data() { addVariants(); }
void QFtpStorageContract::sessionsOverlap()
{
    constexpr int Sessions = 4;
    constexpr int Rounds = 20;
    std::atomic<int> mistakes = 0;
    const auto session = [&](int number) {
        const QByteArray name = "s" + QByteArray::number(number);
        for (int round = 0; round < Rounds; ++round) {
            const QByteArray content = name + QByteArray(1000 * number, char('a' + round));
            if (can(Writes) && (!put(name, content) || get(name) != content))
                ++mistakes;
            const auto list = names("/");
            if (can(Writes) && !list.contains(name))
                ++mistakes;
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < Sessions; ++i)
        threads.emplace_back(session, i);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(mistakes.load(), 0);
}

#include "QFtpServer/moc_qftpstoragecontract.cpp"
