// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CREW_H
#define QFTP_SQL_CREW_H

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qvariant.h>

namespace QFtp::Internal::Sql {

/// Answers a question; lives in one thread.
using Worker = std::function<QFtpResult<QVariantMap>(const QString &question)>;

/// Threads that answer questions, and callers who wait for them only until a deadline: a worker may
/// hang for as long as it likes.
///
/// Thread: any.
class Crew
{
public:
    /// \a makeWorker runs once in each thread.
    Crew(int threads, std::function<Worker()> makeWorker, std::chrono::milliseconds deadline);
    /// Waits for the threads that have no question; the others end when they have their answer.
    ~Crew();
    Q_DISABLE_COPY_MOVE(Crew)

    /// Nothing: no worker answered before the deadline, or all have been hanging for that long.
    std::optional<QFtpResult<QVariantMap>> ask(const QString &question);

private:
    struct Shared;
    const std::shared_ptr<Shared> m_shared; // with the threads
};

} // namespace QFtp::Internal::Sql

#endif
