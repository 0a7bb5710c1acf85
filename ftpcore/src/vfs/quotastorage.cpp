// SPDX-License-Identifier: MIT
#include "vfs/quotastorage.h"

#include "vfs/quotafile.h"

namespace QFtp::Internal {

QuotaStorage::QuotaStorage(std::shared_ptr<QFtpStorage> inner, std::shared_ptr<UserQuotas> quotas,
                           qsizetype mount) :
    QFtpForwardingStorage(std::move(inner)),
    m_quotas(std::move(quotas)), m_mount(mount)
{ }

QList<QuotaLimit> QuotaStorage::limitsOf(const QByteArray &key) const
{
    return m_quotas->limitsOf(m_quotas->ledger().booksOver(key));
}

// Uploads are noted even if nobody has a quota yet: they may last until somebody has.
QFtpResult<std::unique_ptr<QFtpFile>> QuotaStorage::openForWrite(const QFtpWriteRequest &request)
{
    constexpr qint64 LargestSize = qint64(1) << 50; // an announced one
    if (isReserved(request.path))
        return ErrorKind::NameNotAllowed;
    const QFtpWriteOptions &options = request.options;
    QuotaFile::Start start;
    start.mount = m_mount;
    start.caller = request.caller;
    start.key = keyOf(request.path);
    const auto limits = limitsOf(start.key);
    // Shared places are those of storages that change nothing before the upload is complete.
    const bool isShared = m_quotas->sharedOf(start.key);
    if (auto counted =
            isShared ? QFtpResult<void>() : m_quotas->countMissing(limits, request.caller);
        !counted)
        return counted.error();
    FileChange change(*m_quotas, m_mount, request.caller);
    if (auto begun =
            change.begin({start.key}, request.caller.stop,
                         isShared ? FileChange::Company::Glance : FileChange::Company::Others);
        !begun)
        return begun.error();
    start.books = change.booksOver(start.key);
    start.before = change.before(start.key);
    start.end = options.append ? start.before.bytes : options.offset;
    if (!limits.isEmpty()) {
        // What adds to a file needs room for one byte at least.
        const qint64 end = options.size >= 0 ? qMin(options.size, LargestSize) : start.end + 1;
        start.reserved = {qMax(qint64(0), end - start.before.bytes),
                          start.before.files > 0 ? 0 : 1};
    }
    if (auto reserved = change.reserve(start.books, start.reserved); !reserved)
        return reserved.error();
    auto file = inner().openForWrite(request);
    if (!file) {
        change.complete();
        return file;
    }
    change.keepReserved();
    const auto known = change.known(start.key);
    return std::make_unique<QuotaFile>(std::move(*file), m_quotas, std::move(start), known);
}

QFtpResult<void> QuotaStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    if (!m_quotas->isActive())
        return inner().makeDirectory(request);
    if (isReserved(request.path))
        return ErrorKind::NameNotAllowed;
    const QByteArray key = keyOf(request.path);
    const bool isCounted = m_quotas->place(m_mount).countsDirectories();
    if (isCounted) {
        if (auto counted = m_quotas->countMissing(limitsOf(key), request.caller); !counted)
            return counted;
    }
    FileChange change(*m_quotas, m_mount, request.caller);
    if (auto begun = change.begin({key}, request.caller.stop); !begun)
        return begun;
    if (isCounted && change.before(key).files == 0) {
        if (auto reserved = change.reserve(change.booksOver(key), {0, 1}); !reserved)
            return reserved;
    }
    auto made = inner().makeDirectory(request);
    change.complete();
    return made;
}

bool QuotaStorage::isReserved(const QFtpPath &path) const
{
    return m_quotas->isActive() && m_quotas->place(m_mount).isTemporary(path);
}

QFtpResult<void> QuotaStorage::remove(const QFtpRequest &request,
                                      const std::function<QFtpResult<void>()> &remove)
{
    if (!m_quotas->isActive())
        return remove();
    FileChange change(*m_quotas, m_mount, request.caller);
    if (auto begun = change.begin({keyOf(request.path)}, request.caller.stop); !begun)
        return begun;
    auto removed = remove();
    change.complete();
    return removed;
}

QFtpResult<void> QuotaStorage::removeFile(const QFtpRequest &request)
{
    return remove(request, [&] { return inner().removeFile(request); });
}

QFtpResult<void> QuotaStorage::removeDirectory(const QFtpRequest &request)
{
    return remove(request, [&] { return inner().removeDirectory(request); });
}

QFtpResult<void> QuotaStorage::rename(const QFtpRenameRequest &request)
{
    if (request.path == request.to)
        return inner().rename(request);
    const QByteArray from = keyOf(request.path);
    const QByteArray to = keyOf(request.to);
    UsageLedger &ledger = m_quotas->ledger();
    if (!m_quotas->isActive()) {
        auto renamed = inner().rename(request);
        if (renamed)
            ledger.uploads().move(from, to);
        return renamed;
    }
    if (isReserved(request.path) || isReserved(request.to))
        return ErrorKind::NameNotAllowed;
    if (auto counted = m_quotas->countMissing(limitsOf(to), request.caller); !counted)
        return counted;
    {
        FileChange change(*m_quotas, m_mount, request.caller);
        if (auto begun = change.begin({from, to}, request.caller.stop); !begun)
            return begun;
        if (!m_quotas->place(m_mount).isDirectory(request.path, request.caller)
            && ledger.uploads().keysBelow(from).isEmpty())
            return renameFile(&change, request);
    }
    return renameAlone(request);
}

// A place that the file comes into needs room for it.
QFtpResult<void> QuotaStorage::renameFile(FileChange *change, const QFtpRenameRequest &request)
{
    const QByteArray from = keyOf(request.path);
    const QByteArray to = keyOf(request.to);
    UsageBooks entered = change->booksOver(to);
    entered.removeIf([&](const auto &book) { return change->booksOver(from).contains(book); });
    const Usage more = change->before(from) - change->before(to);
    if (!entered.isEmpty()) {
        const Usage room{qMax(qint64(0), more.bytes), qMax(qint64(0), more.files)};
        if (auto reserved = change->reserve(entered, room); !reserved)
            return reserved;
    }
    auto renamed = inner().rename(request);
    change->complete();
    return renamed;
}

// A directory, or a file that is being written.
QFtpResult<void> QuotaStorage::renameAlone(const QFtpRenameRequest &request)
{
    UsageLedger &ledger = m_quotas->ledger();
    const QByteArray from = keyOf(request.path);
    const QByteArray to = keyOf(request.to);
    FileChange change(*m_quotas, m_mount, request.caller);
    if (auto begun = change.begin({from, to}, request.caller.stop, FileChange::Company::Alone);
        !begun)
        return begun;
    const UsageBooks &left = change.booksOver(from);
    const UsageBooks &entered = change.booksOver(to);
    // How much a directory holds is not known.
    const bool crosses = left != entered;
    if (crosses && !m_quotas->limitsOf(entered).isEmpty())
        return ErrorKind::CrossesStorages;
    auto renamed = inner().rename(request);
    if (renamed)
        ledger.uploads().move(from, to);
    change.complete();
    if (renamed)
        change.forget(crosses ? left + entered : UsageBooks(), {from, to});
    return renamed;
}

QFtpResult<qint64> QuotaStorage::availableBytes(const QFtpRequest &request)
{
    auto available = inner().availableBytes(request);
    const bool isKnown = available || available.error().kind() == ErrorKind::Unsupported;
    if (!m_quotas->isActive() || !isKnown)
        return available;
    const auto limits = limitsOf(keyOf(request.path) + "/."); // a place is not in itself
    if (auto counted = m_quotas->countMissing(limits, request.caller); !counted)
        return counted.error();
    const auto room = m_quotas->room(limits);
    if (!room)
        return available;
    return available ? qMin(*available, *room) : *room;
}

} // namespace QFtp::Internal
