// SPDX-License-Identifier: MIT
#include "limits/usageledger.h"

#include "base/logging.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qset.h>
#include <QtCore/qstandardpaths.h>

namespace QFtp::Internal {

namespace {

QString directoryOf(const QString &setting)
{
    return !setting.isEmpty() ? QFileInfo(setting).absoluteFilePath()
                              : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + QStringLiteral("/quotas");
}

// Storages without a name are counted anew in each process.
bool isKept(const QByteArray &place) { return !place.startsWith(NamelessPlace); }

} // namespace

QString refusalOf(const QFtpQuota &quota, const Usage &used, const Usage &more)
{
    if (quota.files() > 0 && more.files > 0 && more.files > quota.files() - used.files)
        return QStringLiteral("The quota is used up: %1 of %2 files.")
            .arg(used.files)
            .arg(quota.files());
    if (quota.bytes() > 0 && more.bytes > 0 && more.bytes > quota.bytes() - used.bytes)
        return QStringLiteral("That would exceed the quota: %1 of %2 bytes are used.")
            .arg(used.bytes)
            .arg(quota.bytes());
    return {};
}

bool QuotaLimit::concerns(const UsageBooks &of) const
{
    return std::any_of(of.begin(), of.end(),
                       [this](const auto &book) { return books.contains(book); });
}

QByteArray placeOfDirectory(const QString &path)
{
    QByteArray key = "directory:" + QFileInfo(path).canonicalFilePath().toUtf8();
    while (key.endsWith('/'))
        key.chop(1);
    return key;
}

UsageLedger::UsageLedger(const QString &directory) : m_files(directory) { }

UsageLedger::~UsageLedger()
{
    QList<QByteArray> places;
    {
        const std::lock_guard lock(m_mutex);
        places = m_books.keys();
    }
    for (const QByteArray &place : std::as_const(places))
        m_thread.run([this, place] { saveUnused(place); });
    m_thread.end(std::chrono::seconds(10));
}

std::shared_ptr<UsageLedger> UsageLedger::in(const QString &directory)
{
    static std::mutex mutex;
    // They last as long as the process: a second one for a directory would not know of the first.
    static QHash<QString, std::shared_ptr<UsageLedger>> all;
    const QString wanted = directoryOf(directory);
    const std::lock_guard lock(mutex);
    std::shared_ptr<UsageLedger> &ledger = all[wanted];
    if (!ledger)
        ledger = std::make_shared<UsageLedger>(wanted);
    return ledger;
}

std::shared_ptr<UsageBook> UsageLedger::open(const QByteArray &place)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<UsageBook> &book = m_books[place];
    if (!book)
        book = std::make_shared<UsageBook>(place);
    return book;
}

std::shared_ptr<UsageBook> UsageLedger::bookOf(const QByteArray &place)
{
    const std::lock_guard lock(m_mutex);
    const auto book = m_books.value(place);
    return book ? book : std::make_shared<UsageBook>(place);
}

std::shared_ptr<UsageBook> UsageLedger::find(const QByteArray &place)
{
    {
        const std::lock_guard lock(m_mutex);
        if (auto book = m_books.value(place))
            return book;
    }
    return isKept(place) && m_files.exists(place) ? open(place) : nullptr;
}

void UsageLedger::release(UsageBooks books)
{
    for (auto &book : books) {
        const QByteArray place = book->place;
        book.reset();
        m_thread.run([this, place] { saveUnused(place); });
    }
}

// If somebody opens the book meanwhile, it stays, and its file is removed before it changes.
void UsageLedger::saveUnused(const QByteArray &place)
{
    constexpr long OwnUses = 2; // m_books and this function
    std::unique_lock lock(m_mutex);
    const auto book = m_books.value(place);
    if (!book || book.use_count() > OwnUses)
        return;
    lock.unlock();
    const std::lock_guard fileLock(book->m_fileMutex);
    lock.lock();
    if (book.use_count() > OwnUses) // since the first look
        return;
    const auto stored = book->m_isSaved || !isKept(place) ? std::nullopt : book->m_stored;
    const QByteArray generation = m_generation.value_or(QByteArray());
    lock.unlock();
    const bool isWritten = stored && m_files.write(place, *stored, generation);
    if (stored && !isWritten)
        qCWarning(lcStorage, "%s can't be written: what users have stored is counted again",
                  qUtf8Printable(m_files.directory()));
    lock.lock();
    book->m_isSaved = book->m_isSaved || isWritten;
    if (book.use_count() <= OwnUses)
        m_books.remove(place);
}

bool UsageLedger::isUsed()
{
    if (!m_hasLooked && m_files.isThere())
        m_isUsed = true;
    m_hasLooked = true;
    return m_isUsed;
}

UsageBooks UsageLedger::booksOver(const QByteArray &key)
{
    UsageBooks books;
    if (!isUsed())
        return books;
    for (qsizetype end = key.indexOf('/'); end >= 0; end = key.indexOf('/', end + 1)) {
        if (const auto book = find(key.first(end)))
            books.append(book);
    }
    for (const auto &book : std::as_const(books))
        load(book);
    return books;
}

void UsageLedger::load(const std::shared_ptr<UsageBook> &book)
{
    const std::lock_guard fileLock(book->m_fileMutex);
    if (std::exchange(book->m_isLoaded, true) || !isKept(book->place))
        return;
    {
        const QByteArray generation = m_files.generation();
        const std::lock_guard lock(m_mutex);
        if (!m_generation)
            m_generation = generation;
    }
    const auto stored = m_files.read(book->place);
    if (!stored)
        m_files.remove(book->place); // it may be damaged
    const std::lock_guard lock(m_mutex);
    if (stored && !book->m_stored) {
        book->m_stored = stored;
        book->m_isSaved = true;
    }
}

// Returns whether somebody has asked for a recount since the last call.
bool UsageLedger::noteRecount()
{
    const QByteArray now = m_files.generation();
    const std::lock_guard lock(m_mutex);
    const auto before = std::exchange(m_generation, now);
    return before && *before != now;
}

void UsageLedger::heedRecount()
{
    // Recounts are requested in it, perhaps by a user who may not create it.
    if (!m_hasDirectory.exchange(true) && !m_files.create())
        qCWarning(lcStorage, "%s can't be made: see files.quotaDirectory",
                  qUtf8Printable(m_files.directory()));
    if (!noteRecount())
        return;
    qCInfo(lcStorage, "what users have stored is counted again");
    const std::lock_guard lock(m_mutex);
    for (const auto &book : std::as_const(m_books)) {
        book->m_stored.reset();
        book->m_isSaved = false;
    }
}

std::optional<Usage> UsageLedger::stored(const std::shared_ptr<UsageBook> &book)
{
    load(book);
    const std::lock_guard lock(m_mutex);
    return book->m_stored;
}

void UsageLedger::setStored(const std::shared_ptr<UsageBook> &book, const Usage &stored,
                            const QHash<QByteArray, Usage> &open)
{
    const std::lock_guard lock(m_mutex);
    book->m_stored = stored;
    const auto changes = m_uploads.setUsages(book->place, open);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        // Other books have counted the file with another size.
        for (const auto &other : std::as_const(m_books)) {
            if (other != book && other->m_stored && isInPlace(change.key(), other->place))
                *other->m_stored += change.value();
        }
    }
}

void UsageLedger::forget(const UsageBooks &books)
{
    beginChange(books);
    const std::lock_guard lock(m_mutex);
    for (const auto &book : books)
        book->m_stored.reset();
}

void UsageLedger::forgetBelow(const QByteArray &key)
{
    UsageBooks books;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &book : std::as_const(m_books)) {
            if (isInPlace(book->place, key))
                books.append(book);
        }
    }
    forget(books);
    if (isKept(key))
        m_files.remove(key); // of a book that nobody needs now
}

bool UsageLedger::beginChange(const UsageBooks &books)
{
    for (const auto &book : books) {
        load(book);
        const std::lock_guard fileLock(book->m_fileMutex);
        {
            const std::lock_guard lock(m_mutex);
            if (!book->m_isSaved)
                continue;
        }
        if (!m_files.remove(book->place))
            return false;
        const std::lock_guard lock(m_mutex);
        book->m_isSaved = false;
    }
    return true;
}

std::optional<Usage> UsageLedger::totalLocked(const QuotaLimit &limit, bool withReserved) const
{
    Usage sum;
    for (const auto &book : limit.books) {
        if (!book->m_stored)
            return std::nullopt;
        sum += *book->m_stored;
        if (withReserved)
            sum += book->m_reserved;
    }
    return sum;
}

std::optional<Usage> UsageLedger::total(const QuotaLimit &limit, bool withReserved)
{
    const std::lock_guard lock(m_mutex);
    return totalLocked(limit, withReserved);
}

QFtpResult<void> UsageLedger::reserve(const UsageBooks &books, const QList<QuotaLimit> &limits,
                                      const Usage &more)
{
    const std::lock_guard lock(m_mutex);
    for (const QuotaLimit &limit : limits) {
        if (!limit.concerns(books))
            continue;
        const auto used = totalLocked(limit, true);
        if (!used)
            return QFtpError(ErrorKind::Unavailable,
                             QStringLiteral("what the user has stored is being counted"));
        if (const QString refusal = refusalOf(limit.quota, *used, more); !refusal.isEmpty())
            return QFtpError::forClient(ErrorKind::NoSpace, refusal);
    }
    for (const auto &book : books)
        book->m_reserved += more;
    return {};
}

void UsageLedger::release(const UsageBooks &books, const Usage &reserved)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &book : books)
        book->m_reserved = book->m_reserved - reserved;
}

void UsageLedger::settle(const UsageBooks &books, const Usage &change)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &book : books) {
        if (!book->m_stored)
            continue;
        *book->m_stored += change;
        // Another program has changed files.
        if (book->m_stored->bytes < 0 || book->m_stored->files < 0)
            book->m_stored.reset();
    }
}

void UsageLedger::noteDirectory(const QString &path)
{
    if (!isUsed())
        return;
    const UsageBooks books = booksOver(placeOfDirectory(path));
    if (beginChange(books))
        settle(books, {0, 1});
}

std::shared_ptr<std::mutex> UsageLedger::lockOf(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    if (m_locks.size() >= qMax(qsizetype(64), 2 * m_tidiedLocks)) {
        m_locks.removeIf([](const auto &entry) { return entry.value().expired(); });
        m_tidiedLocks = m_locks.size();
    }
    std::weak_ptr<std::mutex> &known = m_locks[key];
    auto result = known.lock();
    if (!result) {
        result = std::make_shared<std::mutex>();
        known = result;
    }
    return result;
}

void UsageLedger::waitForChanges(const QByteArray &place)
{
    QList<std::shared_ptr<std::mutex>> underWay;
    {
        const std::lock_guard lock(m_mutex);
        for (auto entry = m_locks.cbegin(); entry != m_locks.cend(); ++entry) {
            const bool isConcerned = isInPlace(entry.key(), place) || isInPlace(place, entry.key());
            if (auto change = isConcerned ? entry->lock() : nullptr)
                underWay.append(std::move(change));
        }
    }
    for (const auto &change : std::as_const(underWay))
        const std::lock_guard lock(*change);
}

} // namespace QFtp::Internal

bool QFtpAdministration::recountQuotas(const QFtpConfig &config)
{
    using namespace QFtp::Internal;
    return UsageFiles(directoryOf(config.files.quotaDirectory)).requestRecount();
}
