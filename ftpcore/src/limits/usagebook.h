// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_USAGEBOOK_H
#define QFTP_LIMITS_USAGEBOOK_H

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <QFtpServer/qftpquota.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <shared_mutex>
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
        return wait(stop, [this](auto time) { return m_turn.try_lock_for(time); }) && [&] {
            const std::lock_guard lock(m_turn, std::adopt_lock);
            return wait(stop, [this](auto time) { return m_gate.try_lock_shared_for(time); });
        }();
    }
    void leave() { m_gate.unlock_shared(); }
    /// The same.
    bool enterAlone(const std::stop_token &stop)
    {
        return wait(stop, [this](auto time) { return m_turn.try_lock_for(time); }) && [&] {
            const std::lock_guard lock(m_turn, std::adopt_lock);
            return wait(stop, [this](auto time) { return m_gate.try_lock_for(time); });
        }();
    }
    void leaveAlone() { m_gate.unlock(); }

private:
    template<typename TryFor> static bool wait(const std::stop_token &stop, const TryFor &tryFor)
    {
        constexpr std::chrono::milliseconds Step{50};
        constexpr int Steps = 5 * 60 * 20; // five minutes
        for (int i = 0; i < Steps && !stop.stop_requested(); ++i) {
            if (tryFor(Step))
                return true;
        }
        return false;
    }

    std::timed_mutex m_turn;
    std::shared_timed_mutex m_gate;
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
