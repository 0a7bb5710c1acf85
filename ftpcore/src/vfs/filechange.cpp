// SPDX-License-Identifier: MIT
#include "vfs/filechange.h"

#include <algorithm>
#include <thread>

namespace QFtp::Internal {

FileChange::FileChange(UserQuotas &quotas, qsizetype mount, QFtpCaller caller) :
    m_quotas(quotas), m_place(quotas.place(mount)), m_caller(std::move(caller))
{
    // What a client did before it left counts too.
    m_caller.stop = {};
}

// What is stored is noted before promises are released: there is never too much room.
FileChange::~FileChange()
{
    end();
    for (const auto &[books, more] : std::as_const(m_promises))
        m_quotas.release(books, more);
}

void FileChange::end()
{
    if (m_change)
        m_shared->endChange(std::exchange(m_change, std::nullopt)->id, std::exchange(m_changes, {}),
                            std::exchange(m_forgotten, {}));
    m_locks.clear();
    m_mutexes.clear();
    for (const auto &book : std::as_const(m_gates)) {
        if (m_company == Company::Alone)
            book->gate.leaveAlone();
        else
            book->gate.leave();
    }
    m_gates.clear();
}

bool FileChange::enterGates(const UsageBooks &books, const std::stop_token &stop)
{
    for (const auto &book : books) {
        if (!(m_company == Company::Alone ? book->gate.enterAlone(stop) : book->gate.enter(stop)))
            return false;
        m_gates.append(book);
    }
    return true;
}

QFtpResult<void> FileChange::begin(const QList<QByteArray> &keys, const std::stop_token &stop,
                                   Company company)
{
    m_company = company;
    m_shared = m_quotas.sharedOf(m_place.key());
    return m_shared ? beginShared(keys, stop) : beginHere(keys, stop);
}

QFtpResult<void> FileChange::beginHere(const QList<QByteArray> &keys, const std::stop_token &stop)
{
    UsageLedger &ledger = m_quotas.ledger();
    do {
        end();
        if (!enter(keys, stop))
            return ErrorKind::Busy;
        // Meanwhile, somebody may have opened a book that is not in m_gates: see waitForChanges().
    } while (std::any_of(m_files.begin(), m_files.end(), [&](const File &file) {
        return ledger.booksOver(file.key) != file.books;
    }));
    if (!ledger.beginChange(m_gates))
        return QFtpError(ErrorKind::Internal,
                         QStringLiteral("the files in files.quotaDirectory can't be changed"));
    return look();
}

QFtpResult<void> FileChange::beginShared(const QList<QByteArray> &keys, const std::stop_token &stop)
{
    UsageLedger &ledger = m_quotas.ledger();
    end();
    m_files.clear();
    for (const QByteArray &key : keys) {
        if (!find(key))
            m_files.append({key, ledger.booksOver(key), std::nullopt});
    }
    if (m_company == Company::Glance || !m_quotas.isActive())
        return look();
    // So that those of this server ask one by one.
    if (!lock(keys, stop))
        return ErrorKind::Busy;
    auto change = m_shared->beginChange(keys, m_company == Company::Alone, stop);
    if (!change)
        return change.error();
    m_change = *change;
    UsageBooks books;
    for (auto place = m_change->places.cbegin(); place != m_change->places.cend(); ++place)
        books.append(ledger.bookOf(place.key()));
    std::sort(books.begin(), books.end(),
              [](const auto &a, const auto &b) { return a->place < b->place; });
    for (File &file : m_files) {
        file.books = books;
        file.books.removeIf([&](const auto &book) {
            return book->place == file.key || !isInPlace(file.key, book->place);
        });
    }
    return look();
}

bool FileChange::lock(QList<QByteArray> keys, const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds Step{10};
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const QByteArray &key : std::as_const(keys)) {
        m_mutexes.append(m_quotas.ledger().lockOf(key));
        m_locks.emplace_back(*m_mutexes.last(), std::defer_lock);
        while (!m_locks.back().try_lock()) {
            if (stop.stop_requested())
                return false;
            std::this_thread::sleep_for(Step);
        }
    }
    return true;
}

// Everybody enters gates in the order of their places, and then locks in that of their keys.
bool FileChange::enter(const QList<QByteArray> &keys, const std::stop_token &stop)
{
    UsageLedger &ledger = m_quotas.ledger();
    m_files.clear();
    UsageBooks books;
    for (const QByteArray &key : keys) {
        if (find(key))
            continue;
        m_files.append({key, ledger.booksOver(key), std::nullopt});
        books += m_files.last().books;
    }
    std::sort(books.begin(), books.end(),
              [](const auto &a, const auto &b) { return a->place < b->place; });
    books.erase(std::unique(books.begin(), books.end()), books.end());
    if (!enterGates(books, stop))
        return false;
    return lock(keys, stop);
}

bool FileChange::isCounted() const
{
    if (m_change)
        return std::any_of(m_change->places.cbegin(), m_change->places.cend(),
                           [](const auto &place) { return place.stored.has_value(); });
    if (m_shared)
        return std::any_of(m_files.cbegin(), m_files.cend(), [this](const File &file) {
            return !m_quotas.limitsOf(file.books).isEmpty();
        });
    return std::any_of(m_gates.cbegin(), m_gates.cend(),
                       [this](const auto &book) { return m_quotas.ledger().stored(book); });
}

// If a place is counted, what comes from elsewhere has to be known too.
QFtpResult<void> FileChange::look()
{
    UsageLedger &ledger = m_quotas.ledger();
    if (!isCounted())
        return {};
    for (File &file : m_files) {
        if (!m_shared) // other servers write files, too
            file.before = ledger.uploads().usage(file.key);
        if (file.before)
            continue;
        const auto usage = usageOf(file.key);
        if (!usage)
            return usage.error();
        file.before = *usage;
    }
    return {};
}

QFtpResult<Usage> FileChange::usageOf(const QByteArray &key) const
{
    // Somebody else has moved the directory out of this mount.
    if (!isInPlace(key, m_place.key()))
        return QFtpError(ErrorKind::NotFound);
    return m_place.usageOf(m_place.pathOf(key), m_caller);
}

QFtpResult<void> FileChange::reserve(const UsageBooks &books, const Usage &more)
{
    const QList<QuotaLimit> limits = m_quotas.limitsOf(books);
    if (limits.isEmpty())
        return {};
    // Only while nothing has begun, a place that has been forgotten can be counted.
    auto reserved = m_company == Company::Glance && m_shared
        ? m_quotas.reserve(books, more, m_caller)
        : m_quotas.promise(books, limits, more);
    if (reserved)
        m_promises.append({books, more});
    return reserved;
}

void FileChange::complete()
{
    for (const File &file : std::as_const(m_files)) {
        if (file.before && (m_change || !m_shared))
            settle(file, usageOf(file.key));
    }
}

void FileChange::settle(const File &file, const QFtpResult<Usage> &after)
{
    UsageLedger &ledger = m_quotas.ledger();
    if (!after && m_shared) {
        forget(file.books, {});
    } else if (!after) {
        ledger.forget(file.books);
    } else if (m_shared) {
        for (const auto &book : file.books) {
            auto &change =
                m_changes.insert(book->place, m_changes.value(book->place, Usage())).value();
            if (change)
                *change += *after - *file.before;
        }
    } else {
        ledger.settle(file.books, *after - *file.before);
        ledger.uploads().setUsage(file.key, *after);
    }
}

void FileChange::forget(const UsageBooks &books, const QList<QByteArray> &keys)
{
    if (!m_shared) {
        m_quotas.ledger().forget(books);
        for (const QByteArray &key : keys)
            m_quotas.ledger().forgetBelow(key);
        return;
    }
    for (const auto &book : books)
        m_changes[book->place] = std::nullopt;
    m_forgotten += keys;
}

const FileChange::File *FileChange::find(const QByteArray &key) const
{
    const auto file = std::find_if(m_files.begin(), m_files.end(),
                                   [&](const File &known) { return known.key == key; });
    return file == m_files.end() ? nullptr : &*file;
}

Usage FileChange::before(const QByteArray &key) const { return known(key).value_or(Usage()); }

std::optional<Usage> FileChange::known(const QByteArray &key) const
{
    const File *const file = find(key);
    return file ? file->before : std::nullopt;
}

const UsageBooks &FileChange::booksOver(const QByteArray &key) const
{
    static const UsageBooks None;
    const File *const file = find(key);
    return file ? file->books : None;
}

} // namespace QFtp::Internal
