// SPDX-License-Identifier: MIT
#include "vfs/filechange.h"

#include <algorithm>

namespace QFtp::Internal {

FileChange::FileChange(UserQuotas &quotas, qsizetype mount, QFtpCaller caller) :
    m_quotas(quotas), m_place(quotas.place(mount)), m_caller(std::move(caller))
{
    // What a client did before it left counts too.
    m_caller.stop = {};
}

FileChange::~FileChange()
{
    for (const auto &[books, more] : std::as_const(m_promises))
        m_quotas.ledger().release(books, more);
    end();
}

void FileChange::end()
{
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
    UsageLedger &ledger = m_quotas.ledger();
    m_company = company;
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
    QList<QByteArray> sorted = keys;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (const QByteArray &key : std::as_const(sorted)) {
        m_mutexes.append(ledger.lockOf(key));
        m_locks.emplace_back(*m_mutexes.last());
    }
    return true;
}

// If a place is counted, what comes from elsewhere has to be known too.
QFtpResult<void> FileChange::look()
{
    UsageLedger &ledger = m_quotas.ledger();
    const bool isCounted = std::any_of(m_gates.cbegin(), m_gates.cend(),
                                       [&](const auto &book) { return ledger.stored(book); });
    for (File &file : m_files) {
        if (!isCounted)
            break;
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
    auto reserved = m_quotas.ledger().reserve(books, limits, more);
    if (reserved)
        m_promises.append({books, more});
    return reserved;
}

void FileChange::complete()
{
    UsageLedger &ledger = m_quotas.ledger();
    for (const File &file : std::as_const(m_files)) {
        if (!file.before)
            continue;
        if (const auto after = usageOf(file.key)) {
            ledger.settle(file.books, *after - *file.before);
            ledger.uploads().setUsage(file.key, *after);
        } else {
            ledger.forget(file.books);
        }
    }
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
