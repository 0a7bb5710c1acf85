// SPDX-License-Identifier: MIT
#ifndef QFTPUSER_H
#define QFTPUSER_H

#include <memory>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstring.h>

class QFtpStorage;

/// Who logged in, what he sees and what he may do: the answer of an authenticator.
struct QFtpUser
{
    QString name;
    std::shared_ptr<QFtpStorage> storage; ///< the tree he sees; never null
    QFtp::Permissions permissions = QFtp::Permission::ReadOnly;
    bool allowForeignAddress = false; ///< PORT and EPRT may name another host (server to server)
    QFtp::TlsPolicy requiredTls = QFtp::TlsPolicy::Optional; ///< beyond what the server demands
};

#endif
