// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_USAGEBOOK_H
#define QFTP_LIMITS_USAGEBOOK_H

#include <memory>
#include <mutex>
#include <optional>
#include <QFtpServer/qftpquota.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <shared_mutex>

namespace QFtp::Internal {

/// What files take.
struct Usage
{
    qint64 bytes = 0;
    qint64 files = 0;

    Usage &operator+=(const Usage &other)
    {
        bytes += other.bytes;
        files += other.files;
        return *this;
    }
    Usage operator+(const Usage &other) const { return Usage(*this) += other; }
    Usage operator-(const Usage &other) const { return {bytes - other.bytes, files - other.files}; }
    bool operator==(const Usage &) const = default;
};

/// Lets changes through side by side, and a count of everything only alone. Those who wait for it
/// alone are not passed by newcomers.
class Gate
{
public:
    void enter()
    {
        const std::lock_guard lock(m_turn);
        m_gate.lock_shared();
    }
    void leave() { m_gate.unlock_shared(); }
    void enterAlone()
    {
        const std::lock_guard lock(m_turn);
        m_gate.lock();
    }
    void leaveAlone() { m_gate.unlock(); }

private:
    std::mutex m_turn;
    std::shared_mutex m_gate;
};

/// What one place holds: see QFtpQuota. Only a UsageLedger changes it.
class UsageBook
{
public:
    explicit UsageBook(QByteArray of) : place(std::move(of)) { }

    const QByteArray place; ///< a key without a slash at the end
    Gate gate;              ///< for changes of the files of the place

private:
    friend class UsageLedger;

    std::mutex m_fileMutex; // while the file is read or removed
    bool m_isLoaded = false;
    bool m_isSaved = false; // the file exists and is right
    // Guarded by the mutex of the ledger.
    std::optional<Usage> m_stored; // nothing: it has to be counted
    Usage m_reserved;              // promised to running uploads
};

/// Books that one file belongs to: the outermost first.
using UsageBooks = QList<std::shared_ptr<UsageBook>>;

/// What several places may hold together.
struct QuotaLimit
{
    QFtpQuota quota;
    UsageBooks books; ///< of the places
};

} // namespace QFtp::Internal

#endif
