// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_TRANSFERLOG_H
#define QFTP_SERVER_TRANSFERLOG_H

#include "base/serialthread.h"

#include <memory>
#include <QFtpServer/qftptransfer.h>

namespace QFtp::Internal {

/// Writes a line for each upload and download in the format of xferlog(5). Never blocks: a separate
/// thread writes.
class TransferLog
{
public:
    TransferLog();
    ~TransferLog();

    /// Reopens the log: writes to \a fileName from now on; empty: writes nothing.
    void setFile(const QString &fileName);
    void add(const QFtpTransfer &transfer);

    /// Returns the line for \a transfer, with its line end.
    static QByteArray line(const QFtpTransfer &transfer);

private:
    struct Output;

    std::shared_ptr<Output> m_output; // null: none
    SerialThread m_thread;
};

} // namespace QFtp::Internal

#endif
