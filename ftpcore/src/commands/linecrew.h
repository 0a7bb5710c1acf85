// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_LINECREW_H
#define QFTP_COMMANDS_LINECREW_H

#include "base/lane.h"

#include <functional>
#include <optional>
#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Makes the lines of a large directory, many at a time, with other threads to help: to look the
/// entries up takes longest, and across a network it is all waiting.
///
/// Thread: a pool thread.
class LineCrew
{
public:
    struct Task
    {
        QFtpDirectory *directory; ///< gives names only, can look them up, and stays as long as this
        std::function<bool(const QByteArray &name)> isWanted;
        /// Appends the line of an entry. Thread: several at once.
        std::function<void(QByteArray *out, const QFtpEntry &entry)> appendLine;
        std::optional<QFtpSystemIdentity> identity; ///< with whose rights the others work
    };

    LineCrew(Task task, Helper help);

    /// Appends the lines of the next entries. False: they were the last ones.
    /// Errors: those of QFtpDirectory::next().
    QFtpResult<bool> appendLines(QByteArray *out);

private:
    struct Batch;

    const std::shared_ptr<Batch> m_batch; // a helper that comes late still looks at it
    const Helper m_help;
};

} // namespace QFtp::Internal

#endif
