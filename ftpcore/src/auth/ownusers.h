// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_OWNUSERS_H
#define QFTP_AUTH_OWNUSERS_H

#include <mutex>
#include <QFtpServer/qftpauthenticator.h>

namespace QFtp::Internal {

/// The users of a server, as they are at each login.
///
/// Thread: any.
class OwnUsers : public QFtpAuthenticator
{
public:
    /// From now on, \a users decides.
    void set(std::shared_ptr<QFtpAuthenticator> users);

    QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override;
    bool answersUser() const override;
    bool allowsAnonymous() const override;

private:
    std::shared_ptr<QFtpAuthenticator> current() const;

    mutable std::mutex m_mutex;
    std::shared_ptr<QFtpAuthenticator> m_users; // null: the server has never listened
};

} // namespace QFtp::Internal

#endif
