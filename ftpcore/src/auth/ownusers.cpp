// SPDX-License-Identifier: MIT
#include "auth/ownusers.h"

namespace QFtp::Internal {

void OwnUsers::set(std::shared_ptr<QFtpAuthenticator> users)
{
    const std::lock_guard lock(m_mutex);
    m_users.swap(users); // the old one ends without the lock
}

std::shared_ptr<QFtpAuthenticator> OwnUsers::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_users;
}

QFtpResult<QFtpUser> OwnUsers::authenticate(const QFtpCredentials &credentials)
{
    const auto users = current();
    if (!users)
        return QFtpError(ErrorKind::Unavailable, QStringLiteral("the server has not listened yet"));
    return users->authenticate(credentials);
}

bool OwnUsers::answersUser() const
{
    const auto users = current();
    return users && users->answersUser();
}

bool OwnUsers::allowsAnonymous() const
{
    const auto users = current();
    return users && users->allowsAnonymous();
}

} // namespace QFtp::Internal
