// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_LINECREW_H
#define QFTP_COMMANDS_LINECREW_H

#include "base/lane.h"

#include <functional>
#include <optional>
#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Makes the lines of a large directory, many at a time, with the help of other threads. Looking up
/// the entries takes longest, and over a network it is almost all waiting.
///
/// Thread: a pool thread.
class LineCrew
{
public:
    struct Task
    {
        QFtpDirectory *directory; ///< gives names only, can look them up, and outlives this
        std::function<bool(const QByteArray &name)> isWanted;
        /// Appends the line of an entry. Thread: several at once.
        std::function<void(QByteArray *out, const QFtpEntry &entry)> appendLine;
        std::optional<QFtpSystemIdentity> identity; ///< the rights that helpers work with
    };

    LineCrew(Task task, Helper help);

    /// Appends the lines of the next entries. False: they were the last.
    /// Errors: those of QFtpDirectory::next().
    QFtpResult<bool> appendLines(QByteArray *out);

private:
    struct Batch;

    const std::shared_ptr<Batch> m_batch; // a late helper still uses it
    const Helper m_help;
};

} // namespace QFtp::Internal

#endif
