// SPDX-License-Identifier: MIT
#include "vfs/quotafile.h"

#include "base/logging.h"

namespace QFtp::Internal {

QuotaFile::QuotaFile(std::unique_ptr<QFtpFile> inner, std::shared_ptr<UserQuotas> quotas,
                     Start start, std::optional<Usage> known) :
    QFtpForwardingFile(std::move(inner)),
    m_quotas(std::move(quotas)), m_start(std::move(start)),
    m_isLimited(!m_quotas->limitsOf(m_start.books).isEmpty()), m_reserved(m_start.reserved),
    m_end(m_start.end)
{
    m_quotas->ledger().uploads().add(m_upload, m_start.key, known);
}

QuotaFile::~QuotaFile()
{
    if (!m_isEnded)
        QuotaFile::abandon();
}

QFtpResult<void> QuotaFile::write(const char *data, qint64 size)
{
    auto made = makeRoom(size);
    return made ? inner().write(data, size) : made;
}

QFtpResult<void> QuotaFile::makeRoom(qint64 size)
{
    const qint64 missing = m_end + size - m_start.before.bytes - m_reserved.bytes;
    if (m_isLimited && missing > 0) {
        const Usage more{missing, 0};
        if (auto reserved = m_quotas->reserve(m_start.books, more, m_start.caller); !reserved) {
            m_isRefused = reserved.error().kind() == ErrorKind::NoSpace;
            return reserved;
        }
        m_reserved += more;
    }
    m_end += size;
    return {};
}

// Somebody may rename a directory until the change has begun.
QFtpResult<void> QuotaFile::begin(std::optional<FileChange> *change, const std::stop_token &stop)
{
    UsageLedger &ledger = m_quotas->ledger();
    while (true) {
        const QList<QByteArray> keys = ledger.uploads().keysOf(m_upload);
        change->emplace(*m_quotas, m_start.mount, m_start.caller);
        auto begun = (*change)->begin(keys, stop);
        if (!begun || ledger.uploads().keysOf(m_upload) == keys)
            return begun;
    }
}

// The file that the upload was to replace may be gone: then the upload needs all of its room. And
// so it does if the application stores it in another place.
QFtpResult<void> QuotaFile::topUp(FileChange *change)
{
    const QList<QByteArray> keys = m_quotas->ledger().uploads().keysOf(m_upload);
    Usage before = change->before(keys.last());
    for (const QByteArray &key : keys) {
        const Usage other = change->before(key);
        before = {qMin(before.bytes, other.bytes), qMin(before.files, other.files)};
    }
    const Usage missing{
        qMax(qint64(0), m_end - before.bytes - m_reserved.bytes),
        qMax(qint64(0), 1 - before.files - m_reserved.files),
    };
    if (m_isLimited && missing != Usage()) {
        if (auto reserved = change->reserve(m_start.books, missing); !reserved)
            return reserved;
    }
    UsageBooks entered = change->booksOver(keys.last());
    entered.removeIf([this](const auto &book) { return m_start.books.contains(book); });
    if (entered.isEmpty())
        return {};
    return change->reserve(entered, {m_end, 1});
}

QFtpResult<void> QuotaFile::commit()
{
    UsageLedger &ledger = m_quotas->ledger();
    const auto limits = m_quotas->limitsOf(
        m_start.books + ledger.booksOver(ledger.uploads().keysOf(m_upload).last()));
    const bool isShared = m_quotas->sharedOf(m_start.key);
    if (auto counted =
            isShared ? QFtpResult<void>() : m_quotas->countMissing(limits, m_start.caller);
        !counted) {
        abandon();
        return counted;
    }
    std::optional<FileChange> change;
    auto begun = begin(&change, m_start.caller.stop);
    QFtpResult<void> result = begun ? topUp(&*change) : begun;
    // Another server has forgotten what is there, or has died.
    if (isShared && begun && !result && result.error().kind() == ErrorKind::Unavailable) {
        change.reset();
        if (m_quotas->countMissing(limits, m_start.caller)) {
            begun = begin(&change, m_start.caller.stop);
            result = begun ? topUp(&*change) : begun;
        }
    }
    if (result)
        result = inner().commit();
    else
        inner().abandon();
    end(change ? &*change : nullptr, begun.hasValue());
    change.reset();
    if (result)
        m_remark = warning();
    return result;
}

void QuotaFile::abandon()
{
    if (m_quotas->sharedOf(m_start.key)) { // nothing has been stored
        inner().abandon();
        end(nullptr, false);
        return;
    }
    std::optional<FileChange> change;
    const auto begun = begin(&change, {});
    inner().abandon();
    if (m_isRefused && begun)
        removeBeginning(*change);
    end(&*change, begun.hasValue());
}

// The client can't resume what has no room, so the beginning of a new file would be of no use. A
// file that somebody else has stored there meanwhile stays.
void QuotaFile::removeBeginning(const FileChange &change)
{
    UsageLedger &ledger = m_quotas->ledger();
    const QByteArray key = ledger.uploads().keysOf(m_upload).last();
    const bool isOwn = change.known(key) == Usage();
    if (m_start.before.files == 0 && isOwn && ledger.uploads().isOnly(m_upload, key))
        m_quotas->place(m_start.mount).removeFile(key, m_start.caller);
}

void QuotaFile::end(FileChange *change, bool isKnown)
{
    m_isEnded = true;
    if (change && isKnown)
        change->complete();
    else if (!m_quotas->sharedOf(m_start.key)) // there, what has not begun changes nothing
        m_quotas->ledger().forget(m_start.books);
    if (change)
        change->end();
    m_quotas->ledger().uploads().remove(m_upload);
    m_quotas->release(m_start.books, m_reserved);
}

QFtpResult<void> QuotaFile::setPath(const QFtpPath &path)
{
    if (m_quotas->place(m_start.mount).isTemporary(path))
        return ErrorKind::NameNotAllowed;
    auto done = inner().setPath(path);
    if (done)
        m_quotas->ledger().uploads().add(m_upload, m_quotas->place(m_start.mount).keyOf(path),
                                         std::nullopt);
    return done;
}

// What the client and the log learn when a soft limit is exceeded; empty: none is.
QByteArray QuotaFile::warning()
{
    const auto limits = m_quotas->limitsOf(m_start.books);
    for (const QuotaLimit &limit : limits) {
        if (limit.quota.softBytes() == 0 && limit.quota.softFiles() == 0)
            continue;
        const auto used = m_quotas->total(limit, false);
        const bool hasMoreBytes =
            used && limit.quota.softBytes() > 0 && used->bytes > limit.quota.softBytes();
        const bool hasMoreFiles =
            used && limit.quota.softFiles() > 0 && used->files > limit.quota.softFiles();
        if (!hasMoreBytes && !hasMoreFiles)
            continue;
        QByteArray text = hasMoreBytes
            ? "Quota warning: " + QByteArray::number(used->bytes) + " bytes are used, more than "
                + QByteArray::number(limit.quota.softBytes()) + '.'
            : "Quota warning: " + QByteArray::number(used->files) + " files are stored, more than "
                + QByteArray::number(limit.quota.softFiles()) + '.';
        qCInfo(lcTransfer, "[%llu %s] %s", m_start.caller.sessionId,
               qUtf8Printable(m_start.caller.userName), text.constData());
        return text;
    }
    return {};
}

QByteArray QuotaFile::remark() const
{
    const QByteArray own = inner().remark();
    return own.isEmpty() || m_remark.isEmpty() ? own + m_remark : own + ' ' + m_remark;
}

} // namespace QFtp::Internal
