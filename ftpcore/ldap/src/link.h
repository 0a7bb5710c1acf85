// SPDX-License-Identifier: MIT
#ifndef QFTP_LDAP_LINK_H
#define QFTP_LDAP_LINK_H

#include <ldap.h>
#include <memory>
#include <QFtpServer/qftpldapaccounts.h>
#include <QtCore/qmap.h>

namespace QFtp::Internal::Ldap {

/// An entry: its DN, and the values of its attributes by their names in lower case.
struct Entry
{
    QByteArray dn;
    QMap<QByteArray, QByteArrayList> attributes;
};

/// What to search.
struct Search
{
    QByteArray base;
    QByteArray filter;
    QByteArrayList attributes;
    int limit = 0; ///< of entries; 0: none
};

/// A connection to a directory.
///
/// Thread: one at a time.
/// Errors: Unavailable: the directory does not answer, or the connection broke; open it again.
class Link
{
public:
    explicit Link(const QFtpLdapAccounts::Options &options) : m_options(options) { }

    /// Whether it can be used without open(). One that was idle may have been forgotten by
    /// something on the way.
    bool isOpen();
    QFtpResult<void> open(const QString &url);
    void close() { m_handle.reset(); }
    /// Acts as \a dn from now on. False: the password is wrong, or the entry may not log in.
    QFtpResult<bool> bind(const QByteArray &dn, const QByteArray &password);
    /// Errors: Internal, too: the base or the filter is wrong, or it is not allowed.
    QFtpResult<QList<Entry>> search(const Search &wanted);

private:
    struct Unbind
    {
        void operator()(LDAP *handle) const { ldap_unbind_ext_s(handle, nullptr, nullptr); }
    };

    QFtpError errorOf(int code, const char *what) const;
    /// For one step, so that there is time to ask another server.
    timeval timeLimit() const;

    const QFtpLdapAccounts::Options m_options;
    std::unique_ptr<LDAP, Unbind> m_handle; // null: not open
    std::chrono::steady_clock::time_point m_lastUse;
};

/// Returns \a text as a value in a filter. RFC 4515 3.
QByteArray escaped(const QByteArray &text);

} // namespace QFtp::Internal::Ldap

#endif
