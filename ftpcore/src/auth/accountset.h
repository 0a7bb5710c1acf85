// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTSET_H
#define QFTP_AUTH_ACCOUNTSET_H

#include "auth/account.h"

#include <mutex>
#include <QFtpServer/qftpaccounts.h>

namespace QFtp::Internal {

class ForeignAnswers;

/// The sources of the tables [accounts.NAME] of a configuration.
///
/// Thread: any.
class AccountSet
{
public:
    struct Source
    {
        QFtpConfigAccounts settings;
        std::shared_ptr<QFtpAccountSource> source; ///< null: it could not be made
        std::shared_ptr<ForeignAnswers> answers;   ///< what it has said before
    };

    /// Sources whose settings stay the same go on.
    void configure(const QList<QFtpConfigAccounts> &accounts);
    /// Returns the source \a name; without settings: there is none.
    Source find(const QString &name);

private:
    std::mutex m_mutex;
    QList<Source> m_sources;
};

} // namespace QFtp::Internal

#endif
