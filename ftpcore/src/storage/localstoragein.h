// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_LOCALSTORAGEIN_H
#define QFTP_STORAGE_LOCALSTORAGEIN_H

#include <QFtpServer/qftpforwardingstorage.h>
#include <QFtpServer/qftplocalstorage.h>

namespace QFtp::Internal {

/// Returns the directory that \a storage shows, perhaps with changes; null: none.
inline const QFtpLocalStorage *localStorageIn(const QFtpStorage *storage)
{
    while (const auto *forwarding = dynamic_cast<const QFtpForwardingStorage *>(storage))
        storage = &forwarding->inner();
    return dynamic_cast<const QFtpLocalStorage *>(storage);
}

} // namespace QFtp::Internal

#endif
