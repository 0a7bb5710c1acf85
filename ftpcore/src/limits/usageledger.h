// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_USAGELEDGER_H
#define QFTP_LIMITS_USAGELEDGER_H

#include "base/serialthread.h"
#include "limits/openuploads.h"
#include "limits/usagefiles.h"

#include <atomic>
#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// Knows what each place holds, and promises room to uploads. A file has a key: that of its place,
/// followed by its path. So places inside each other have keys that begin alike.
///
/// Whoever changes a file enters the gates of its books, and locks its key. Then: what it takes
/// before and afterwards is the change.
///
/// Thread: any. Blocking: where noted.
class UsageLedger
{
public:
    explicit UsageLedger(const QString &directory);
    ~UsageLedger();
    /// Returns the ledger that keeps its files in \a directory, the same one for the whole process.
    /// Empty: a folder of the application's data directory.
    static std::shared_ptr<UsageLedger> in(const QString &directory);

    /// Returns the book of \a place. It stays in memory until release().
    std::shared_ptr<UsageBook> open(const QByteArray &place);
    /// The caller no longer needs \a books. Those that nobody needs are saved.
    void release(UsageBooks books);
    /// Whether there has ever been a quota. Blocking.
    bool isUsed();
    /// From now on, there are quotas.
    void setUsed() { m_isUsed = true; }
    /// Returns the book of \a place if somebody has opened it, or one that nobody else has.
    std::shared_ptr<UsageBook> bookOf(const QByteArray &place);
    /// Returns the books of all places that \a key is in; a place is not in itself. Blocking.
    UsageBooks booksOver(const QByteArray &key);
    /// Counts all places again if somebody has asked for it. Blocking.
    void heedRecount();

    /// Nothing: the place has to be counted. Blocking.
    std::optional<Usage> stored(const std::shared_ptr<UsageBook> &book);
    /// Sets what the place of \a book holds, and what it holds under those keys that belong to open
    /// uploads. The caller is alone in its gate.
    void setStored(const std::shared_ptr<UsageBook> &book, const Usage &stored,
                   const QHash<QByteArray, Usage> &open);
    /// The place has to be counted again. Blocking.
    void forget(const UsageBooks &books);
    /// The same for places whose keys begin with \a key.
    void forgetBelow(const QByteArray &key);

    /// Makes \a books ready for a change; false: their files can't be changed. Blocking.
    bool beginChange(const UsageBooks &books);
    /// Promises \a more in \a books, unless one of \a limits that concerns them would be exceeded.
    /// Errors: NoSpace, Unavailable (a place has to be counted first).
    QFtpResult<void> reserve(const UsageBooks &books, const QList<QuotaLimit> &limits,
                             const Usage &more);
    /// Takes back a promise.
    void release(const UsageBooks &books, const Usage &reserved);
    /// The files have changed by \a change.
    void settle(const UsageBooks &books, const Usage &change);
    /// The directory \a path of this machine has just been made, for a user. Blocking.
    void noteDirectory(const QString &path);
    /// What the places of \a limit hold; with \a reserved, what is promised too. Nothing: one of
    /// them has to be counted.
    std::optional<Usage> total(const QuotaLimit &limit, bool withReserved);

    /// The files that are being written.
    OpenUploads &uploads() { return m_uploads; }
    /// The lock for changes of \a key, which lasts as long as somebody has it.
    std::shared_ptr<std::mutex> lockOf(const QByteArray &key);
    /// Waits for the changes that have begun in \a place, or move it: if its book has just been
    /// opened, they do not know of it. Blocking.
    void waitForChanges(const QByteArray &place);

private:
    bool noteRecount();
    std::shared_ptr<UsageBook> find(const QByteArray &place);
    void load(const std::shared_ptr<UsageBook> &book);
    void saveUnused(const QByteArray &place);
    std::optional<Usage> totalLocked(const QuotaLimit &limit, bool withReserved) const;

    const UsageFiles m_files;
    std::atomic<bool> m_isUsed = false;
    std::atomic<bool> m_hasLooked = false;
    std::atomic<bool> m_hasDirectory = false;
    OpenUploads m_uploads;
    std::mutex m_mutex;
    // Guarded by m_mutex.
    std::optional<QByteArray> m_generation; // of the files; nothing: not looked yet
    QHash<QByteArray, std::shared_ptr<UsageBook>> m_books;
    QHash<QByteArray, std::weak_ptr<std::mutex>> m_locks;
    qsizetype m_tidiedLocks = 0;
    SerialThread m_thread; // writes files
};

/// Returns why \a more would exceed \a quota, for the client; empty: it would not.
QString refusalOf(const QFtpQuota &quota, const Usage &used, const Usage &more);
/// The key of the directory \a path of this machine. Blocking: reads the disk.
QByteArray placeOfDirectory(const QString &path);

} // namespace QFtp::Internal

#endif
