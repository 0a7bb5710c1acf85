// SPDX-License-Identifier: MIT
#include "vfs/quotaplace.h"

#include "base/logging.h"
#include "storage/localfile.h"
#include "storage/localstoragein.h"
#include "vfs/guardedstorage.h"

namespace QFtp::Internal {

namespace {

// The storage of a directory as it is, with hidden files, and links as links.
std::shared_ptr<QFtpStorage> storageToCount(const std::shared_ptr<QFtpStorage> &storage)
{
    const auto *const local = dynamic_cast<const QFtpLocalStorage *>(storage.get());
    if (!local)
        return std::make_shared<GuardedStorage>(storage);
    QFtpLocalStorage::Options options;
    options.followsLinks = false;
    return local->withOptions(options);
}

bool ignoresCase(QFtpStorage &storage)
{
    return storage.features().testFlag(QFtp::StorageFeature::IgnoresCase);
}

QByteArray keyOfMount(const QFtpMount &mount)
{
    QByteArray key;
    if (const QString place = mount.quota.place(); !place.isEmpty())
        key = NamedPlace + place.toUtf8();
    else if (const auto *const local = localStorageIn(mount.storage.get()))
        key = placeOfDirectory(local->root());
    else
        key = NamelessPlace + QByteArray::number(quintptr(mount.storage.get()), 16);
    while (key.endsWith('/'))
        key.chop(1);
    return key;
}

} // namespace

QuotaPlace::QuotaPlace(const QFtpMount &mount) :
    m_used(std::make_shared<GuardedStorage>(mount.storage)),
    m_storage(storageToCount(mount.storage)), m_isLocal(localStorageIn(mount.storage.get())),
    m_removesLeftOvers(canHoldFiles()
                       && dynamic_cast<const QFtpLocalStorage *>(mount.storage.get())),
    m_ignoresCase(ignoresCase(*m_storage)), m_key(folded(keyOfMount(mount)))
{ }

// Upper and lower case must not make two places.
QByteArray QuotaPlace::folded(const QByteArray &key) const
{
    return m_ignoresCase ? QString::fromUtf8(key).toCaseFolded().toUtf8() : key;
}

QByteArray QuotaPlace::keyOf(const QFtpPath &path) const
{
    return path.isRoot() ? m_key : m_key + folded(path.toByteArray());
}

Usage QuotaPlace::usageOf(const QFtpEntry &entry) const
{
    if (entry.type == QFtpEntry::Type::Directory)
        return {0, countsDirectories() ? 1 : 0};
    return {entry.type == QFtpEntry::Type::File ? qMax(entry.size, qint64(0)) : 0, 1};
}

QFtpResult<Usage> QuotaPlace::usageOf(const QFtpPath &path, const QFtpCaller &caller) const
{
    auto entry = m_storage->stat({path, caller});
    // A user without a quota may have come there through a link.
    if (!entry && entry.error().kind() != ErrorKind::NotFound)
        entry = m_used->stat({path, caller});
    if (!entry && entry.error().kind() == ErrorKind::NotFound)
        return Usage();
    if (!entry)
        return entry.error();
    const bool isDirectory = entry->type == QFtpEntry::Type::Directory;
    return isTemporary(path) && !isDirectory ? Usage() : usageOf(*entry);
}

bool QuotaPlace::isTemporary(const QFtpPath &path) const
{
    return m_isLocal
        && isTemporaryName(m_ignoresCase ? path.fileName().toLower() : path.fileName());
}

void QuotaPlace::removeFile(const QByteArray &key, const QFtpCaller &caller) const
{
    if (isInPlace(key, m_key))
        static_cast<void>(m_storage->removeFile({pathOf(key), caller}));
}

bool QuotaPlace::isDirectory(const QFtpPath &path, const QFtpCaller &caller) const
{
    const auto entry = m_storage->stat({path, caller});
    return entry && entry->type == QFtpEntry::Type::Directory;
}

QFtpResult<Usage> QuotaPlace::count(QHash<QByteArray, Usage> *open, const QFtpCaller &caller) const
{
    Usage sum;
    QList<QFtpPath> directories = {QFtpPath()};
    QFtpEntry entry;
    while (!directories.isEmpty()) {
        const QFtpPath path = directories.takeLast();
        const auto directory = m_storage->openDirectory({path, caller});
        if (!directory && directory.error().kind() == ErrorKind::NotFound && !path.isRoot())
            continue; // it has just been removed
        if (!directory)
            return directory.error();
        while (true) {
            const auto more = (*directory)->next(&entry);
            if (!more)
                return more.error();
            if (!*more)
                break;
            if (caller.stop.stop_requested())
                return ErrorKind::Cancelled;
            const QFtpPath child = path.child(entry.name);
            const bool isDirectory = entry.type == QFtpEntry::Type::Directory;
            if (isDirectory)
                directories.append(child);
            if (isTemporary(child) && !isDirectory) {
                if (m_removesLeftOvers && m_storage->removeFile({child, caller}))
                    qCInfo(lcStorage, "removed %s, which a crash had left",
                           printable(child.toByteArray()).toUtf8().constData());
                continue;
            }
            const bool isUnknown = entry.type == QFtpEntry::Type::File && entry.size < 0;
            const auto usage = isUnknown ? usageOf(child, caller) : usageOf(entry);
            if (!usage)
                return usage.error();
            sum += *usage;
            if (const auto found = open->find(keyOf(child)); found != open->end())
                *found = *usage;
        }
        if ((*directory)->isCutShort())
            return QFtpError(
                ErrorKind::Unavailable,
                QStringLiteral("the listing of %1 is incomplete").arg(path.toString()));
    }
    return sum;
}

} // namespace QFtp::Internal
