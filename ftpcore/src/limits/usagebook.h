// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_USAGEBOOK_H
#define QFTP_LIMITS_USAGEBOOK_H

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <QFtpServer/qftpquota.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <stop_token>

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
    /// False: \a stop was requested, or somebody has been in there alone for minutes.
    bool enter(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        const bool isIn = wait(&lock, stop, [this] { return !m_isAlone && m_waiting == 0; });
        m_inside += isIn;
        return isIn;
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_inside;
        m_changed.notify_all();
    }
    /// The same.
    bool enterAlone(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        const bool isIn = wait(&lock, stop, [this] { return !m_isAlone && m_inside == 0; });
        --m_waiting;
        m_isAlone = m_isAlone || isIn;
        m_changed.notify_all();
        return isIn;
    }
    void leaveAlone()
    {
        const std::lock_guard lock(m_mutex);
        m_isAlone = false;
        m_changed.notify_all();
    }

private:
    template<typename Ready>
    bool wait(std::unique_lock<std::mutex> *lock, const std::stop_token &stop, const Ready &isReady)
    {
        constexpr std::chrono::milliseconds Step{50}; // nobody says that a stop is requested
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(5);
        while (!isReady()) {
            if (stop.stop_requested() || std::chrono::steady_clock::now() > end)
                return false;
            m_changed.wait_for(*lock, Step);
        }
        return true;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_inside = 0;  // side by side
    int m_waiting = 0; // to be alone
    bool m_isAlone = false;
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

/// How the keys of storages begin that have a name: see QFtpQuota.
inline constexpr char NamedPlace[] = "name:";
/// How the keys of storages begin that have no name, and are only known in this process.
inline constexpr char NamelessPlace[] = "storage:";

/// Books that one file belongs to: the outermost first.
using UsageBooks = QList<std::shared_ptr<UsageBook>>;

/// What several places may hold together.
struct QuotaLimit
{
    QFtpQuota quota;
    UsageBooks books; ///< of the places

    /// Whether a change in \a of counts here.
    bool concerns(const UsageBooks &of) const;
};

} // namespace QFtp::Internal

#endif
