// SPDX-License-Identifier: MIT
#ifndef QFTPLDAPACCOUNTS_H
#define QFTPLDAPACCOUNTS_H

#include <chrono>
#include <QFtpServer/qftpaccounts.h>

#if defined(QFTP_STATIC)
#define QFTP_LDAP_EXPORT
#elif defined(QFTP_LDAP_BUILD)
#define QFTP_LDAP_EXPORT Q_DECL_EXPORT
#else
#define QFTP_LDAP_EXPORT Q_DECL_IMPORT
#endif

/// Accounts in a directory that speaks LDAP: OpenLDAP, 389, Active Directory and others, through
/// libldap. This is in a library of its own, the component QFtpServer::Ldap.
///
/// Each login searches the entry of the user, and then binds as that entry with the password: the
/// directory decides whether it is right. Settings come from attributes and groups. Connections are
/// kept, and made again when they break; one that hangs is given up after a time. RFC 4511, 4513.
///
/// Thread:   any.
/// Blocking: find(), for at most the timeout.
/// Errors:   NotFound: no entry has exactly this name. LoginFailed: the directory refuses the
///           password. Unavailable: it does not answer. Internal: the base, the filter or an
///           attribute is wrong. Malformed: several entries have the name.
class QFTP_LDAP_EXPORT QFtpLdapAccounts : public QFtpAccountSource
{
public:
    /// A directory, and how to ask it.
    struct QFTP_LDAP_EXPORT Options
    {
        /// Such as ldaps://ldap.example.org, ldap://127.0.0.1 or ldapi://%2Frun%2Fslapd%2Fldapi. If
        /// one does not answer, the next one is asked.
        QStringList urls;
        bool startTls = false; ///< encrypt connections of ldap:// (RFC 4511 4.14)
        QString caFile;        ///< PEM file with the authorities; empty: those of ldap.conf
        QString bindName;      ///< the DN that searches; empty: anonymous
        QString passwordFile;  ///< holds its password in the first line; empty: none is needed
        QString base;          ///< the DN below which users are
        /// Finds a user (RFC 4515); %u stands for the name.
        QString filter = QStringLiteral("(uid=%u)");
        QString nameAttribute = QStringLiteral("uid"); ///< must have exactly the name as a value
        /// Settings of a user and the attributes that hold them: "quotaBytes=ftpQuota".
        QStringList attributes;
        /// Groups of the directory, by their cn or DN, and the groups of the configuration that
        /// their members are in: "ftp-staff=staff". Others are ignored.
        QStringList memberGroups;
        QString groupBase; ///< the DN below which groups are; empty: memberOf of the user has them
        /// Finds the groups of a user; %d stands for the user's DN, %u for the name.
        QString groupFilter = QStringLiteral("(member=%d)");
        int connections = 4;                     ///< at once, in a thread each
        std::chrono::milliseconds timeout{5000}; ///< for an answer

        QFTP_VALUE_CLASS(Options, 16)
    };

    /// Starts threads, which connect when they are needed.
    explicit QFtpLdapAccounts(const Options &options);
    ~QFtpLdapAccounts() override;

    QFtpResult<QFtpAccount> find(const QFtpCredentials &credentials) override;

    /// Lets configurations of this process name type = "ldap" in a table [accounts.NAME]. Call it
    /// before one is read or set; a second call does nothing.
    static void addType();

private:
    class Private;
    std::unique_ptr<Private> d;
};

#endif
