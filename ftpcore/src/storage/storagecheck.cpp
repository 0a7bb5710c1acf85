// SPDX-License-Identifier: MIT
// Tries out what a storage of a configuration can do: ftpd-headless --check-storage.
#include "base/guarded.h"
#include "storage/storageset.h"

#include <algorithm>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qmetaobject.h>
#include <QtCore/quuid.h>

namespace QFtp::Internal {

namespace {

using Trial = QFtpAdministration::Trial;

constexpr qsizetype SmallSize = 1000;
constexpr qsizetype LargeSize = 20 * 1024 * 1024; // more than a storage usually sends at once
constexpr qint64 SomeTime = 1'577'934'245'000;    // 2 January 2020

QByteArray content(qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        result[i] = char(i + i / 251 + i / 65'521);
    return result;
}

QFtpResult<std::shared_ptr<QFtpStorage>> open(const QFtpConfig &config, const QString &name,
                                              const QString &userName)
{
    for (const QFtpConfigStorage &storage : config.storages) {
        if (storage.name == name && isDirectoryType(storage.type))
            return QFtpLocalStorage::open(
                storage.settings.value(QLatin1String(RootSetting)).toString());
    }
    StorageSet storages;
    storages.configure(config.storages);
    QFtpCaller caller;
    caller.userName = userName;
    return storages.open(name, caller);
}

/// The trials of one storage, in a directory of its own.
class Trials
{
public:
    explicit Trials(std::shared_ptr<QFtpStorage> storage) :
        m_storage(std::move(storage)),
        m_directory(
            QFtpPath::resolve({}, "qftp-check-" + QUuid::createUuid().toByteArray(QUuid::Id128)))
    { }

    QList<Trial> run();

private:
    void attempt(const char *what, const char *meaning,
                 const std::function<QFtpResult<void>()> &trial)
    {
        const auto done = guarded(trial);
        Trial result;
        result.what = QString::fromLatin1(what);
        result.works = bool(done);
        if (!done)
            result.meaning = QStringLiteral("%1 (%2)").arg(
                QString::fromLatin1(meaning),
                done.error().detail().isEmpty() ? QString::fromLatin1(
                    QMetaEnum::fromType<ErrorKind>().valueToKey(int(done.error().kind())))
                                                : done.error().detail());
        m_results += result;
    }

    QFtpPath path(const char *name) const { return m_directory.child(name); }
    QFtpResult<void> put(const QFtpPath &file, const QByteArray &bytes,
                         const QFtpWriteOptions &options = {}) const;
    QFtpResult<void> expect(const QFtpPath &file, const QByteArray &bytes, qint64 offset = 0) const;
    QFtpResult<void> list() const;
    QFtpResult<void> checkTime() const;
    void tryUploads();
    void tryNames();
    void removeAll();

    const std::shared_ptr<QFtpStorage> m_storage;
    const QFtpPath m_directory;
    QList<Trial> m_results;
};

QFtpError different(const QString &detail) { return {ErrorKind::Internal, detail}; }

QFtpResult<void> Trials::put(const QFtpPath &file, const QByteArray &bytes,
                             const QFtpWriteOptions &options) const
{
    auto opened = m_storage->openForWrite({file, options});
    if (!opened)
        return opened.error();
    if (auto written = (*opened)->write(bytes.constData(), bytes.size()); !written) {
        (*opened)->abandon();
        return written;
    }
    return (*opened)->commit();
}

QFtpResult<void> Trials::expect(const QFtpPath &file, const QByteArray &bytes, qint64 offset) const
{
    auto opened = m_storage->openForRead({file, offset});
    if (!opened)
        return opened.error();
    QByteArray found(bytes.size() + 1, Qt::Uninitialized);
    qint64 size = 0;
    while (size < found.size()) {
        const auto count = (*opened)->read(found.data() + size, found.size() - size);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        size += *count;
    }
    return found.first(size) == bytes ? QFtpResult<void>()
                                      : different(QStringLiteral("other bytes come back"));
}

QFtpResult<void> Trials::list() const
{
    auto opened = m_storage->openDirectory(m_directory);
    if (!opened)
        return opened.error();
    QByteArrayList names;
    QFtpEntry entry;
    while (true) {
        const auto more = (*opened)->next(&entry);
        if (!more)
            return more.error();
        if (!*more)
            break;
        names += entry.name;
    }
    std::sort(names.begin(), names.end());
    return names == QByteArrayList{"large", "small"}
        ? QFtpResult<void>()
        : different(QStringLiteral("found %1 names").arg(names.size()));
}

QFtpResult<void> Trials::checkTime() const
{
    if (auto set = m_storage->setAttributes({path("large"), SomeTime}); !set)
        return set;
    const auto entry = m_storage->stat(path("large"));
    if (!entry)
        return entry.error();
    return entry->modifiedMsecs == SomeTime
        ? QFtpResult<void>()
        : different(QStringLiteral("the file has another time afterwards"));
}

void Trials::tryUploads()
{
    attempt("upload a small file", "clients can upload nothing",
            [this] { return put(path("small"), content(SmallSize)); });
    attempt("upload a large file (20 MiB)", "clients can upload small files only",
            [this] { return put(path("large"), content(LargeSize)); });
    attempt("list them", "clients can't see what there is", [this] { return list(); });
    attempt("download", "clients get no files, or wrong ones",
            [this] { return expect(path("large"), content(LargeSize)); });
    attempt("resume a download", "REST before RETR fails", [this] {
        return expect(path("large"), content(LargeSize).mid(LargeSize / 2), LargeSize / 2);
    });
    attempt("replace a file", "clients can't upload a file again", [this] {
        auto done = put(path("small"), "new");
        return done ? expect(path("small"), "new") : done;
    });
    attempt("append to a file", "APPE fails, and so does REST before STOR", [this] {
        QFtpWriteOptions options;
        options.append = true;
        auto done = put(path("large"), "end", options);
        return done ? expect(path("large"), content(LargeSize) + "end") : done;
    });
    attempt("set a time", "MFMT fails", [this] { return checkTime(); });
}

void Trials::tryNames()
{
    attempt("rename a file", "RNTO fails; clients that upload under another name first can't",
            [this] {
                auto done = m_storage->rename({path("small"), path("renamed")});
                return done ? expect(path("renamed"), "new") : done;
            });
    attempt("rename a directory", "RNTO of directories fails", [this] {
        if (auto made = m_storage->makeDirectory(path("a")); !made)
            return made;
        if (auto stored = put(path("a").child("file"), "x"); !stored)
            return stored;
        auto done = m_storage->rename({path("a"), path("b")});
        return done ? expect(path("b").child("file"), "x") : done;
    });
}

void Trials::removeAll()
{
    attempt("remove files and directories",
            "DELE or RMD fails, and the trial has left files behind", [this] {
                for (const char *directory : {"a", "b"}) {
                    (void)m_storage->removeFile(
                        path(directory).child("file")); // which of them is not known
                    (void)m_storage->removeDirectory(path(directory));
                }
                for (const char *file : {"small", "renamed", "large"})
                    (void)m_storage->removeFile(path(file));
                return m_storage->removeDirectory(m_directory);
            });
}

QList<Trial> Trials::run()
{
    attempt("make a directory", "MKD fails",
            [this] { return m_storage->makeDirectory(m_directory); });
    if (!m_results.first().works)
        return m_results;
    tryUploads();
    tryNames();
    removeAll();
    return m_results;
}

} // namespace

} // namespace QFtp::Internal

QList<QFtpAdministration::Trial> QFtpAdministration::checkStorage(const QFtpConfig &config,
                                                                  const QString &name,
                                                                  const QString &userName)
{
    const auto storage = QFtp::Internal::open(config, name, userName);
    if (storage)
        return QFtp::Internal::Trials(*storage).run();
    Trial opening;
    opening.what = QStringLiteral("open the storage");
    opening.meaning = storage.error().detail();
    return {opening};
}
