// SPDX-License-Identifier: MIT
#ifndef QFTPCONFIG_H
#define QFTPCONFIG_H

#include <chrono>
#include <optional>
#include <QFtpServer/qftplistener.h>
#include <QFtpServer/qftpnamespace.h>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qlist.h>
#include <QtCore/qmap.h>
#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qvariant.h>

/// A storage that users can share: the table [storage.NAME].
struct QFTP_EXPORT QFtpConfigStorage
{
    QString name;                           ///< the table's name
    QString type = QStringLiteral("local"); ///< see QFtpStorageType
    /// The values that are not the default, by the keys of the type: bool, qint64, QString or
    /// QStringList. QFtpConfigFile::defaultText() describes them.
    QVariantMap settings;

    QFTP_COMPARABLE_CLASS(QFtpConfigStorage, 4)
};

/// A directory in a user's tree: the table [users.NAME.mounts."/PATH"].
struct QFTP_EXPORT QFtpConfigMount
{
    /// The directory \a root under the name \a name.
    QFtpConfigMount(const QString &name, const QString &root, bool allowWrite = false);

    QString name;            ///< the path in the tree; in a text file: the module
    QString root;            ///< a local directory; may contain %u and %g and begin with ~
    bool allowWrite = false; ///< used only if permissions is unset
    std::optional<QFtp::Permissions> permissions; ///< unset: allowWrite decides
    bool createRoot = false;                      ///< create the directory at the first login
    QString storage; ///< a table [storage.NAME], used instead of root; empty: none
    QFtpQuota quota; ///< of all files there; its place is not used

    /// Returns permissions or, if unset, those that allowWrite stands for.
    QFtp::Permissions effectivePermissions() const;
    /// Sets the permissions, through allowWrite alone where that is enough.
    void setPermissions(QFtp::Permissions wanted);

    QFTP_COMPARABLE_CLASS(QFtpConfigMount, 7)
};

struct QFtpConfigGroup;

/// A further password of a user: a table in [[users.NAME.passwords]]. Such as one for each device,
/// or for FTP alone where people log in to everything else in another way.
struct QFTP_EXPORT QFtpConfigPassword
{
    QString name;                 ///< what it is for, such as "phone"; in the log
    QString hash;                 ///< in one of the forms of QFtpConfigUser::passwordHash
    QDateTime expires;            ///< from then on, it is wrong; invalid: never
    QStringList allowedAddresses; ///< addresses and networks that it works from; empty: all
    /// What sessions with it may do at most; unset: whatever the user may do.
    std::optional<QFtp::Permissions> permissions;
    /// Holds the key of an authenticator app (RFC 6238) in its first line, in Base32: its code of
    /// six digits must follow the password. Read at each login. Empty: no code is needed.
    QString totpFile;

    QFTP_COMPARABLE_CLASS(QFtpConfigPassword, 5)
};

/// A user of the configuration: the table [users.NAME].
struct QFTP_EXPORT QFtpConfigUser
{
    QString name;        ///< the login name
    bool enabled = true; ///< false: the user can't log in
    /// The system user whose file rights apply if the process runs as root. Empty: the one with
    /// this name; if there is none, server.systemUser decides.
    QString systemUser;
    /// If no password, hash or certificate is set here: true lets PAM check systemUser's password,
    /// false lets everyone in: see needsNoPassword().
    bool useSystemLogin = true;
    bool allowWrite = false;                      ///< used only if permissions is unset
    std::optional<QFtp::Permissions> permissions; ///< unset: allowWrite decides
    /// A local directory. %u stands for the login name, which must then be a single name, %g for
    /// the first of the groups, and a ~ at the beginning for the home directory of the system user.
    QString root = QStringLiteral("/");
    QString storage;                  ///< a table [storage.NAME], used instead of root; empty: none
    bool createRoot = false;          ///< create the directory at the first login
    QList<QFtpConfigMount> mounts;    ///< in addition to root
    QList<QFtpPathRule> rules;        ///< for some paths; the first match applies
    QStringList hiddenNames;          ///< patterns of names that listings omit
    QStringList refusedNames;         ///< patterns of names that no command may use
    QStringList allowedAddresses;     ///< addresses and networks to log in from; empty: all
    int sessions = 0;                 ///< at once; 0: limits.sessionsPerUser applies
    int transfers = 0;                ///< at once; 0: limits.transfersPerUser applies
    QFtpRates rates;                  ///< of all sessions together; 0: rates.…PerUser applies
    QFtpRates sessionRates;           ///< of each session; 0: rates.…PerSession applies
    std::optional<QString> password;  ///< in the clear; prefer passwordHash
    QString passwordHash;             ///< in one of the forms that --print-config lists
    QString passwordSalt;             ///< for hashes that do not contain their salt
    bool allowForeignAddress = false; ///< PORT and EPRT may name another host
    QFtp::TlsPolicy requiredTls = QFtp::TlsPolicy::Optional; ///< in addition to tls.required
    /// The certificate that the client has to present: SHA-256 in hex, or the subject as in RFC
    /// 4514 of one that tls.clientAuthority signed. No password is needed then, unless one is set.
    /// Empty: none.
    QString clientCertificate;
    /// The groups whose settings apply where this table has none, in this order: see
    /// withGroups().
    QStringList groups;
    /// The keys of settings that have their default, and keep it although a group says otherwise.
    QSet<QString> ownDefaults;
    QDateTime expires; ///< from then on, the user can't log in, and sessions end; invalid: never
    /// When the user may log in, in the local time of this machine, such as "Mon-Fri 08:00-18:00".
    /// At the end, sessions end too. Empty: always.
    QStringList hours;
    QList<QFtpConfigPassword> passwords; ///< in addition to password or passwordHash
    /// Holds the password in its first line, instead of password; read at each login. Empty: none.
    QString passwordFile;
    /// Of root or storage and all mounts together that have none of their own; the place is not
    /// used.
    QFtpQuota quota;

    /// Whether the password of a user of the system lets this user in.
    bool usesSystemLogin() const;
    /// Whether anybody who knows the name may log in: nothing else is asked.
    bool needsNoPassword() const;
    /// Returns permissions or, if unset, those that allowWrite stands for.
    QFtp::Permissions effectivePermissions() const;
    /// Sets the permissions, through allowWrite alone where that is enough.
    void setPermissions(QFtp::Permissions wanted);

    /// Returns this user with what those of \a known say that it names. Its own settings go first,
    /// then those of the first group that has them. A root and a storage come from one table, and
    /// createRoot from that one or one before it. Added up are: mounts and rules (the user's own
    /// first), hiddenNames, refusedNames and, unless the user has some, the permissions of the
    /// groups. enabled = false and requiredTls of any of them apply. \a origins, unless null, gets
    /// for each setting that has not its default where it comes from: names of groups, or "" for
    /// the user. Thread: any.
    QFtpConfigUser withGroups(const QList<QFtpConfigGroup> &known,
                              QMap<QString, QStringList> *origins = nullptr) const;

    QFTP_COMPARABLE_CLASS(QFtpConfigUser, 1)
};

/// Settings for the users that name the group: the table [groups.NAME].
struct QFTP_EXPORT QFtpConfigGroup
{
    QString name; ///< one that can be a directory: %g stands for it
    /// What its users have unless their own table says otherwise. Its name, groups, passwords and
    /// certificate are not used.
    QFtpConfigUser settings;
    /// Of all users together whose first group it is. Their root must contain %g, and then %u: what
    /// is in the directory above %u counts.
    QFtpQuota quota;

    QFTP_COMPARABLE_CLASS(QFtpConfigGroup, 15)
};

/// A virtual host of the configuration: the table [hosts.NAME]. RFC 7151.
struct QFTP_EXPORT QFtpConfigHost
{
    /// The host \a name for these users, with its own reply to HOST.
    QFtpConfigHost(const QString &name, const QStringList &users, const QString &welcome = {});

    QString name;      ///< as clients send it with HOST
    QStringList users; ///< who may log in there; empty: everyone
    QString welcome;   ///< the reply to HOST; empty: server.welcome

    QFTP_COMPARABLE_CLASS(QFtpConfigHost, 8)
};

/// A source of accounts outside of the configuration: the table [accounts.NAME]. What it does not
/// allow here, its accounts can't have.
struct QFTP_EXPORT QFtpConfigAccounts
{
    QString name;                ///< the table's name; QFtpConfig::auth names it
    QString type;                ///< see QFtpAccountType
    QStringList groups;          ///< of each account, after those that it names
    QStringList allowedGroups;   ///< that accounts may name
    QStringList allowedStorages; ///< that accounts may name: tables [storage.NAME]
    QStringList allowedRoots;    ///< directories; accounts may name these and what is below them
    bool optional = false;       ///< if it is out of order, the next source is asked
    std::chrono::minutes lastKnown{0}; ///< while it is, the last answers count for that long
    /// The values that are not the default, by the keys of the type: bool, qint64, QString or
    /// QStringList.
    QVariantMap settings;

    QFTP_COMPARABLE_CLASS(QFtpConfigAccounts, 8)
};

/// An error or a warning about a configuration file.
struct QFTP_EXPORT QFtpConfigProblem
{
    /// A configuration with an Error must not be used.
    enum class Severity { Warning, Error };

    /// A problem with the setting \a key, wherever it is, or at a place in a file.
    /// \{
    QFtpConfigProblem(Severity severity, const QString &key, const QString &text);
    QFtpConfigProblem(Severity severity, const QString &file, int line, int column,
                      const QString &key, const QString &text);
    /// \}

    Severity severity = Severity::Error; ///< Warning: the configuration can still be used
    QString file;                        ///< the file's name; empty: unknown
    int line = 0;                        ///< from 1; 0: unknown
    int column = 0;                      ///< from 1, in characters; 0: unknown
    QString key;  ///< the full key, such as limits.sessions; empty: the whole file
    QString text; ///< what is wrong and what was expected

    /// Returns "file:line:column: error: key: text", without the parts that are unknown.
    QString toString() const;

    QFTP_COMPARABLE_CLASS(QFtpConfigProblem, 4)
};

/// Every setting and its default. QFtpConfigFile::defaultText() documents the meaning, the unit and
/// the range of each, from the same table that QFtpConfigFile::load() and validate() check against;
/// ftpd-headless --print-config prints that text.
///
/// QFtpServer obeys all settings with these exceptions: log.level and log.file (messages go to Qt's
/// logging, see QFtpAdministration::applyLogLevel()) and server.shutdownGrace (an argument of
/// QFtpServer::shutDown()) are for programs; addresses, port and tls.implicitPort apply to
/// QFtpServer::listenAsConfigured(). "The application's directory" is
/// QStandardPaths::AppDataLocation; it is written to if somebody is banned, and if TLS is used
/// without a certificate.
struct QFTP_EXPORT QFtpConfig
{
    /// The ports from first to last, both included.
    struct QFTP_EXPORT PortRange
    {
        /// From \a first to \a last.
        PortRange(quint16 first, quint16 last);

        quint16 first = 49152; ///< the lowest
        quint16 last = 65535;  ///< the highest

        QFTP_COMPARABLE_CLASS(PortRange, 1)
    };
    /// The server as a whole.
    struct QFTP_EXPORT Server
    {
        QString welcome = QStringLiteral("FTP server ready."); ///< the text of the greeting
        int workers = 0; ///< threads for sessions; 0: one per core, at most 4
        std::chrono::seconds shutdownGrace{30}; ///< for running transfers, when the server stops
        /// If the process runs as root: the system user whose file rights apply to users whom no
        /// system user stands for, and to those of QFtpServer::addUser() with a local directory.
        /// "root": the process keeps its own rights. Empty: the owner of their
        /// root, if it is a local directory that only root and its owner can replace; otherwise, or
        /// if the owner is root, "nobody".
        QString systemUser;

        QFTP_COMPARABLE_CLASS(Server, 8)
    };
    /// Data connections that clients open. RFC 959 PASV, RFC 2428 EPSV.
    struct QFTP_EXPORT Passive
    {
        QString externalAddress; ///< address or host name that PASV sends; empty: the local one
        /// The same for clients in some networks, such as "10.0.0.0/8 = 10.0.0.5"; the first that
        /// matches applies.
        QStringList externalAddresses;
        int portOffset = 0; ///< what replies add to the port, because something maps the ports
        /// The part of the port range that is this server's, if several share one: "0/3" is the
        /// first of three. Empty: all of it.
        QString slice;

        QFTP_COMPARABLE_CLASS(Passive, 1)
    };
    /// Servers that share limits and bans; each is a node. See docs/cluster.md.
    struct QFTP_EXPORT Cluster
    {
        QString node; ///< this server's name among them; empty: it is alone
        /// The server of the database, which is PostgreSQL: its name, its address or the directory
        /// of its socket. Empty: the usual socket.
        QString host;
        int port = 0;         ///< 0: the usual one
        QString database;     ///< its name
        QString user;         ///< the user of the database
        QString passwordFile; ///< holds the password in its first line; empty: none is needed
        bool tls = false;     ///< the connection must be encrypted, with a certificate for host
        QString caFile;       ///< PEM file with the authorities for that
        int connections = 2;  ///< for logins, in a thread each; one more is always there
        std::chrono::seconds timeout{5}; ///< how long a login waits for the database
        /// How long the others keep the places of a server that they don't hear of.
        std::chrono::seconds lease{30};

        QFTP_COMPARABLE_CLASS(Cluster, 4)
    };
    /// Answers to balancers over HTTP, for programs that have them: see QFtpHealth.
    struct QFTP_EXPORT Health
    {
        QString address = QStringLiteral("127.0.0.1"); ///< where to listen; empty: everywhere
        int port = 0;                                  ///< 0: nowhere

        QFTP_COMPARABLE_CLASS(Health, 4)
    };
    /// Data connections that the server opens. RFC 959 PORT, RFC 2428 EPRT.
    struct QFTP_EXPORT Active
    {
        bool enabled = true; ///< false: PORT and EPRT are refused

        QFTP_COMPARABLE_CLASS(Active, 8)
    };
    /// Limits on what happens at once, and the cost of guessing passwords. For sessions, strangers
    /// and all …PerUser and …PerAddress, 0 means no limit; what has no remark is at least 1. Beyond
    /// a limit, new sessions and waiting logins get 421, transfers 450; operations, logins being
    /// checked, hashes and handshakes wait.
    struct QFTP_EXPORT Limits
    {
        int sessions = 2000;          ///< sessions of all clients
        int sessionsPerAddress = 100; ///< sessions from one address (IPv6: one /64 network)
        int sessionsPerUser = 0;      ///< sessions of one user
        int strangers = 500;          ///< sessions that have not logged in; 0: no limit
        int strangersPerAddress = 50; ///< of these, sessions from one address; 0: no limit
        int transfers = 500;          ///< transfers, a thread each; at least 1
        int transfersPerUser = 0;     ///< transfers of one user
        int transfersPerAddress = 0;  ///< transfers of one address
        /// Threads for calls that may block: stat, rename, hooks, …; one user gets a quarter.
        int operations = 32;
        int logins = 16;                  ///< logins checked at once
        int waitingLogins = 1000;         ///< logins that wait for their check or are checked
        int waitingLoginsPerAddress = 64; ///< of these, logins from one address
        int hashes = 0;                   ///< password hashes computed at once; 0: one per core
        int loginAttempts = 3;            ///< wrong passwords before a session ends
        int handshakes = 0;               ///< TLS handshakes computed at once; 0: one per two cores
        std::chrono::milliseconds loginDelay{500}; ///< after the first failure; then it doubles

        QFTP_COMPARABLE_CLASS(Limits, 8)
    };
    /// Bytes per second; 0: no limit. Changes apply at once, even to running transfers.
    struct QFTP_EXPORT Rates
    {
        QFtpRates total;      ///< of the whole server
        QFtpRates perUser;    ///< of all sessions of a user together
        QFtpRates perSession; ///< of each session

        QFTP_COMPARABLE_CLASS(Rates, 8)
    };
    /// Who may connect, and how password guessing leads to a ban.
    struct QFTP_EXPORT Guard
    {
        QStringList allowedAddresses;      ///< addresses and networks; empty: all
        QStringList refusedAddresses;      ///< addresses and networks
        QStringList neverBanned;           ///< addresses and networks
        int failures = 10;                 ///< failed logins that lead to a ban; 0: no bans
        std::chrono::seconds window{600};  ///< period in which failed logins are counted
        std::chrono::seconds banTime{600}; ///< length of the first ban; each further one doubles it
        std::chrono::seconds maximumBan{86400}; ///< longest ban
        QString file; ///< keeps bans across restarts; empty: in the application's directory

        QFTP_COMPARABLE_CLASS(Guard, 8)
    };
    /// Logins of system users, through PAM.
    struct QFTP_EXPORT System
    {
        QString service = QStringLiteral("qftpserver"); ///< the PAM service
        QString pamDirectory; ///< where PAM service files are; empty: the system's directory
        QString helper;       ///< the program that calls PAM; empty: the installed qftp-pam
        std::chrono::seconds timeout{30};                   ///< for PAM's answer
        QString allUsersRoot = QStringLiteral("/");         ///< may contain %u and begin with ~
        bool allUsersWrite = true;                          ///< whether they may change files
        int minimumUid = 1000;                              ///< users with a lower uid can't log in
        QStringList deniedUsers = {QStringLiteral("root")}; ///< users who can never log in
        bool needsShell = true;                             ///< their shell must be in /etc/shells

        QFTP_COMPARABLE_CLASS(System, 8)
    };
    /// Users in a text file with lines of the form name:hash:uid:gid:module.
    struct QFTP_EXPORT TextFile
    {
        QString file;                            ///< empty: none
        QString separator = QStringLiteral(":"); ///< between fields
        /// The digest of hashes that do not name their own: "md5", "sha1", "sha256" or "sha512".
        /// "plain": the file holds the passwords themselves.
        QString crypt = QStringLiteral("md5");
        QList<QFtpConfigMount> modules; ///< the directory of each module's users

        QFTP_COMPARABLE_CLASS(TextFile, 8)
    };
    /// How long the server waits before it gives up; at least one second. At the end of idle and
    /// login, the client gets 421 and is disconnected; of dataOpen, 425; of dataStall, 426.
    struct QFTP_EXPORT Timeouts
    {
        std::chrono::seconds idle{300};     ///< no command and no transfer
        std::chrono::seconds login{60};     ///< from the greeting to a successful login
        std::chrono::seconds handshake{15}; ///< for a TLS handshake
        std::chrono::seconds dataOpen{30};  ///< until a data connection is open
        std::chrono::seconds dataStall{60}; ///< no byte moved on a data connection
        std::chrono::seconds lookup{30};    ///< of a search with wildcards, without a find

        QFTP_COMPARABLE_CLASS(Timeouts, 8)
    };
    /// How files are stored and listed.
    struct QFTP_EXPORT Files
    {
        QFtp::UploadMode uploads = QFtp::UploadMode::Safe; ///< how an upload reaches its name
        bool durable = false;         ///< sync an upload to disk before reporting it as stored
        int umask = 022;              ///< mode bits that new files and directories do not get
        bool hideDotFiles = false;    ///< listings omit names that begin with a dot
        bool renameByCopying = false; ///< rename to another storage by copying, do not refuse it
        bool allowGaps = false;       ///< an upload may start after the end of its file
        /// Where the server keeps how much users have stored, for quotas; empty: in the
        /// application's directory.
        QString quotaDirectory;

        QFTP_COMPARABLE_CLASS(Files, 5)
    };
    /// TLS of control and data connections. RFC 4217.
    struct QFTP_EXPORT Tls
    {
        bool enabled = false; ///< whether FTPS is offered
        /// PEM files, such as one with an RSA key and one with an EC key: TLS chooses what the
        /// client can use. Empty: the server makes a self-signed one.
        QStringList certificates;
        QStringList privateKeys;  ///< in the same order; empty: they are in the same files
        QString passphraseFile;   ///< for encrypted keys; empty: no key is encrypted
        QString directory;        ///< for the self-signed certificate; empty: the application's
        quint16 implicitPort = 0; ///< 0: no implicit FTPS
        QFtp::TlsPolicy required = QFtp::TlsPolicy::Optional; ///< what needs TLS
        /// Whether data connections must resume the control connection's TLS session.
        QFtp::DataSessionReuse dataSessionReuse = QFtp::DataSessionReuse::Adaptive;
        bool uploadsNeedCloseNotify = false;            ///< an upload without it is incomplete
        bool allowClearControl = false;                 ///< accept the verb CCC
        QString minimumVersion = QStringLiteral("1.2"); ///< "1.2" or "1.3"
        QString ciphers; ///< for TLS 1.2, in OpenSSL's notation; empty: a good choice
        /// Whether the server asks clients for a certificate.
        QFtp::ClientCertificates clientCertificates = QFtp::ClientCertificates::No;
        QString clientAuthority; ///< PEM file of authorities for client certificates; empty: none
        /// PEM file with a revocation list of each of these authorities; empty: nothing is revoked.
        QString clientRevocations;

        QFTP_COMPARABLE_CLASS(Tls, 16)
    };
    /// Which messages are logged, and where.
    struct QFTP_EXPORT Log
    {
        QString level = QStringLiteral("info");  ///< "debug", "info", "warning" or "error"
        QString file;                            ///< empty: standard error; "-": standard output
        QString transferFile;                    ///< a log of transfers; empty: none
        QString format = QStringLiteral("text"); ///< "text" or "json"

        QFTP_COMPARABLE_CLASS(Log, 5)
    };

    QStringList addresses = {QString()}; ///< to listen on; "": every local address
    quint16 port = 21;                   ///< of control connections; 0: the system chooses
    PortRange passivePortRange;          ///< for data connections that clients open
    bool allUsers = false;               ///< every system user may log in: see system
    QStringList auth = {QStringLiteral("config"), QStringLiteral("textFile"),
                        QStringLiteral("system")}; ///< where users are looked up, in this order
    Server server;                                 ///< [server]
    Passive passive;                               ///< [passive]
    Active active;                                 ///< [active]
    Limits limits;                                 ///< [limits]
    Rates rates;                                   ///< [rates]
    Guard guard;                                   ///< [guard]
    System system;                                 ///< [system]
    TextFile textFile;                             ///< [textFile]
    Timeouts timeouts;                             ///< [timeouts]
    Files files;                                   ///< [files]
    Tls tls;                                       ///< [tls]
    Log log;                                       ///< [log]
    QList<QFtpConfigStorage> storages;             ///< [storage.NAME]
    QList<QFtpConfigUser> users;                   ///< [users.NAME]
    QList<QFtpConfigHost> hosts;                   ///< [hosts.NAME]
    QList<QFtpConfigGroup> groups;                 ///< [groups.NAME]
    QList<QFtpConfigAccounts> accounts;            ///< [accounts.NAME]
    QList<QFtpListener> listeners;                 ///< [[listeners]], besides addresses
    Cluster cluster;                               ///< [cluster]
    Health health;                                 ///< [health]

    /// Returns what is wrong with these settings: values out of their range, names that lead
    /// nowhere, settings that exclude each other. Files that they name are not looked at. With an
    /// error among them, QFtpServer::setConfiguration() refuses the settings.
    /// Thread: any.
    QList<QFtpConfigProblem> validate() const;

    /// Whether a server listens on the same addresses and ports with \a other as with this.
    bool listensAs(const QFtpConfig &other) const;

    QFTP_COMPARABLE_CLASS(QFtpConfig, 20)
};

#endif
