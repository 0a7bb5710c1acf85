// SPDX-License-Identifier: MIT
#ifndef QFTP_LDAP_DIRECTORY_H
#define QFTP_LDAP_DIRECTORY_H

#include "link.h"

namespace QFtp::Internal::Ldap {

/// Finds users in a directory and checks their passwords, over two connections: one searches, the
/// other one binds as the users.
///
/// Thread: one at a time.
class Directory
{
public:
    explicit Directory(const QFtpLdapAccounts::Options &options);

    /// As QFtpLdapAccounts::find(). \a password: unset: it is not checked.
    QFtpResult<QFtpAccount> find(const QString &name, const std::optional<QByteArray> &password);

private:
    QFtpResult<Entry> entryOf(const QString &name);
    QFtpResult<QList<Entry>> search(const Search &wanted);
    QFtpResult<void> openSearch();
    QFtpResult<void> openSearch(const QString &url, const QByteArray &password);
    QFtpResult<bool> isRight(const QByteArray &dn, const QByteArray &password);
    QFtpResult<QFtpConfigUser> userOf(const QString &name, const Entry &entry);
    QFtpResult<QStringList> groupsOf(const QString &name, const Entry &entry);

    const QFtpLdapAccounts::Options m_options;
    qsizetype m_server = 0; // index of the URL that answered last
    Link m_search;
    Link m_logins;
};

} // namespace QFtp::Internal::Ldap

#endif
