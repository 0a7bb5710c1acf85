// SPDX-License-Identifier: MIT
#ifndef QFTPCONFIG_H
#define QFTPCONFIG_H

#include <chrono>
#include <optional>
#include <QFtpServer/qftpmogilefsstorage.h>
#include <QFtpServer/qftpnamespace.h>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

/// A place for files that users share: the table [storage.NAME].
struct QFtpConfigStorage
{
    QString name;                           ///< of the table
    QString type = QStringLiteral("local"); ///< it decides which of the others count
    QString root;                           ///< local: directory of this machine; as of a user
    bool createRoot = false;                ///< local: make the directory at the first login
    qint64 capacity = 64 * 1024 * 1024;     ///< memory: bytes; gone when the server ends
    QFtpMogileFsStorage::Options mogileFs;  ///< mogilefs: the rest

    bool operator==(const QFtpConfigStorage &) const = default;
};

/// A directory in a user's tree: the table [users.NAME.mounts."/PATH"].
struct QFTP_EXPORT QFtpConfigMount
{
    QString name;            ///< the path in the tree; of a text file's module, its name
    QString root;            ///< directory of this machine; may hold %u and begin with ~
    bool allowWrite = false; ///< counts where there are no permissions
    std::optional<QFtp::Permissions> permissions; ///< nothing: as allowWrite says
    bool createRoot = false;                      ///< make the directory at the first login
    QString storage; ///< a table [storage.NAME] instead of root; empty: none

    /// permissions, or what allowWrite stands for.
    QFtp::Permissions effectivePermissions() const;
    /// Says so by allowWrite where that is enough.
    void setPermissions(QFtp::Permissions wanted);
    bool operator==(const QFtpConfigMount &) const = default;
};

/// A user of the configuration: the table [users.NAME].
struct QFTP_EXPORT QFtpConfigUser
{
    QString name;               ///< to log in with
    bool enabled = true;        ///< false: no login is right
    QString systemUser;         ///< empty: the same as the name
    bool useSystemLogin = true; ///< without a password here, PAM checks that of systemUser
    bool allowWrite = false;    ///< counts where there are no permissions
    std::optional<QFtp::Permissions> permissions; ///< nothing: as allowWrite says
    QString root = QStringLiteral("/");           ///< may hold %u and begin with ~
    QString storage;                  ///< a table [storage.NAME] instead of root; empty: none
    bool createRoot = false;          ///< make the directory at the first login
    QList<QFtpConfigMount> mounts;    ///< beside root
    QList<QFtpPathRule> rules;        ///< for some paths; the first that matches counts
    QStringList hiddenNames;          ///< patterns of names that listings leave out
    QStringList refusedNames;         ///< patterns of names that no command may use
    QStringList allowedAddresses;     ///< addresses and networks; empty: all
    int sessions = 0;                 ///< 0: as limits.sessionsPerUser
    int transfers = 0;                ///< 0: as limits.transfersPerUser
    QFtpRates rates;                  ///< 0: as rates.…PerUser
    QFtpRates sessionRates;           ///< 0: as rates.…PerSession
    std::optional<QString> password;  ///< in the clear; better use passwordHash
    QString passwordHash;             ///< one of the forms that --print-config lists
    QString passwordSalt;             ///< of hashes that have none in them
    bool allowForeignAddress = false; ///< PORT may name another host
    QFtp::TlsPolicy requiredTls = QFtp::TlsPolicy::Optional; ///< beyond what tls.required demands
    QString clientCertificate; ///< SHA-256 in hex, or subject as in RFC 4514; empty: none

    /// permissions, or what allowWrite stands for.
    QFtp::Permissions effectivePermissions() const;
    /// Says so by allowWrite where that is enough.
    void setPermissions(QFtp::Permissions wanted);
};

/// A virtual host of the configuration: the table [hosts.NAME]. RFC 7151.
struct QFtpConfigHost
{
    QString name;      ///< as clients send it with HOST
    QStringList users; ///< who may log in there; empty: everybody
    QString welcome;   ///< the first reply; empty: as without a host
};

/// A mistake in a configuration file, or something to think over.
struct QFTP_EXPORT QFtpConfigProblem
{
    /// With an Error the configuration is not to be used.
    enum class Severity { Warning, Error };

    Severity severity = Severity::Error; ///< whether it can be used all the same
    QString file;                        ///< its name; empty: not known
    int line = 0;                        ///< from 1; 0: not known
    int column = 0;                      ///< from 1, in characters; 0: not known
    QString key;  ///< in full, as in limits.sessions; empty: the file as a whole
    QString text; ///< what is wrong, and what was expected

    /// file:line:column: error: key: text. What is not known is left out.
    QString toString() const;
};

/// Every setting, with its default. What each means, its unit and its range is told by
/// defaultFile(), from the same table that load() checks against.
struct QFTP_EXPORT QFtpConfig
{
    /// Ports from first to last.
    struct PortRange
    {
        quint16 first = 49152; ///< the lowest
        quint16 last = 65535;  ///< the highest
    };
    /// The server as a whole.
    struct Server
    {
        QString welcome = QStringLiteral("FTP server ready."); ///< the first words to a client
        int workers = 0;                                       ///< 0: one for each core, at most 4
        std::chrono::seconds shutdownGrace{30}; ///< for transfers, when the server is told to stop
        /// Whose rights count, when this runs as root, for users without a system user; empty: the
        /// owner's of their root, or nobody's if that is root.
        QString systemUser;
    };
    /// Data connections that clients open. RFC 959 PASV, RFC 2428 EPSV.
    struct Passive
    {
        QString externalAddress; ///< address or host name; empty: the local one
    };
    /// Data connections that clients ask for. RFC 959 PORT, RFC 2428 EPRT.
    struct Active
    {
        bool enabled = true; ///< false: PORT and EPRT are refused
    };
    /// How many of each may be at once, and what guessing passwords costs.
    struct Limits
    {
        int sessions = 2000;          ///< 0: no limit, here and below
        int sessionsPerAddress = 100; ///< sessions of one address; of IPv6, of one /64 network
        int sessionsPerUser = 0;      ///< sessions of one user
        int transfers = 500;          ///< transfers at once
        int transfersPerUser = 0;     ///< transfers of one user
        int transfersPerAddress = 0;  ///< transfers of one address
        int operations = 32;          ///< threads for what may block: stat, rename, …
        int logins = 16;              ///< passwords checked at once
        int hashes = 0;               ///< of them, hashes computed at once; 0: one for each core
        int loginAttempts = 3;        ///< wrong passwords until a session ends
        int handshakes = 0;           ///< TLS handshakes computed at once; 0: one for two cores
        std::chrono::milliseconds loginDelay{500}; ///< after the first failure; it doubles
    };
    /// Bytes per second; 0: no limit. Changes count at once, also for running transfers.
    struct Rates
    {
        QFtpRates total;      ///< of the whole server
        QFtpRates perUser;    ///< of all sessions of a user together
        QFtpRates perSession; ///< of each session
    };
    /// Who may connect, and who is banned for guessing passwords.
    struct Guard
    {
        QStringList allowedAddresses;           ///< addresses and networks; empty: all
        QStringList refusedAddresses;           ///< addresses and networks
        QStringList neverBanned;                ///< addresses and networks
        int failures = 10;                      ///< that lead to a ban; 0: nobody is banned
        std::chrono::seconds window{600};       ///< in which failures count together
        std::chrono::seconds banTime{600};      ///< of the first ban; it doubles
        std::chrono::seconds maximumBan{86400}; ///< it does not double beyond
        QString file; ///< keeps bans over a restart; empty: in the application's directory
    };
    /// Logins of the system's users, through PAM.
    struct System
    {
        QString service = QStringLiteral("qftpserver"); ///< of PAM
        QString pamDirectory; ///< of service files; empty: the system's own
        QString helper;       ///< the program that asks PAM; empty: the one that belongs to us
        std::chrono::seconds timeout{30};                   ///< for an answer of PAM
        QString allUsersRoot = QStringLiteral("/");         ///< may hold %u and begin with ~
        bool allUsersWrite = true;                          ///< whether they may change files
        int minimumUid = 1000;                              ///< users below it may not log in
        QStringList deniedUsers = {QStringLiteral("root")}; ///< who may never log in
        bool needsShell = true;                             ///< one of /etc/shells
    };
    /// Users in a text file: name:hash:uid:gid:module.
    struct TextFile
    {
        QString file;                            ///< empty: none
        QString separator = QStringLiteral(":"); ///< between fields
        /// How passwords are hashed: as auth.crypt of mogilefs-ftpd.
        QString crypt = QStringLiteral("md5");
        QList<QFtpConfigMount> modules; ///< where the users of a module are
    };
    /// After how long something is given up.
    struct Timeouts
    {
        std::chrono::seconds idle{300};     ///< no command and no transfer
        std::chrono::seconds login{60};     ///< from the greeting to a right password
        std::chrono::seconds handshake{15}; ///< of TLS
        std::chrono::seconds dataOpen{30};  ///< until a data connection is there
        std::chrono::seconds dataStall{60}; ///< no byte moved on a data connection
    };
    /// How files are made and shown.
    struct Files
    {
        QFtp::UploadMode uploads = QFtp::UploadMode::Safe; ///< what an upload replaces, and when
        bool durable = false;         ///< an upload is on the disk before it counts as stored
        int umask = 022;              ///< of files and directories that are made
        bool hideDotFiles = false;    ///< leave names that begin with a dot out of listings
        bool renameByCopying = false; ///< a file, from one storage to another; else it is refused
    };
    /// TLS of control and data connections. RFC 4217.
    struct QFTP_EXPORT Tls
    {
        bool enabled = false;     ///< whether FTPS is offered
        QStringList certificates; ///< PEM files; empty: a self-signed one is made
        QStringList privateKeys;  ///< in that order; empty: they stand in the same files
        QString passphraseFile;   ///< for encrypted keys; empty: none is
        QString directory;        ///< of the self-signed certificate; empty: the application's own
        quint16 implicitPort = 0; ///< 0: no implicit FTPS
        QFtp::TlsPolicy required = QFtp::TlsPolicy::Optional; ///< for which it is demanded
        /// Of the control session.
        QFtp::DataSessionReuse dataSessionReuse = QFtp::DataSessionReuse::Adaptive;
        bool uploadsNeedCloseNotify = false;            ///< without it, an upload is incomplete
        bool allowClearControl = false;                 ///< the command CCC
        QString minimumVersion = QStringLiteral("1.2"); ///< "1.2" or "1.3"
        QString ciphers; ///< of TLS 1.2, as OpenSSL writes them; empty: a good choice
        /// Whether they are asked for.
        QFtp::ClientCertificates clientCertificates = QFtp::ClientCertificates::No;
        QString clientAuthority; ///< PEM file of those who sign client certificates; empty: nobody

        /// What is wrong with the files named here; nothing: they can be used.
        /// Blocking: reads them.
        std::optional<QFtpConfigProblem> check() const;
    };
    /// Where messages go, and which.
    struct QFTP_EXPORT Log
    {
        QString level = QStringLiteral("info"); ///< "debug", "info", "warning" or "error"
        QString file;                           ///< empty: standard error
        QString transferFile;                   ///< empty: none

        /// Turns messages of the categories qftp.* on from level up, and those below it off, in the
        /// whole process: QLoggingCategory::setFilterRules().
        void applyLevel() const;
    };

    QStringList addresses = {QString()}; ///< "": every address of this machine
    quint16 port = 21;                   ///< of control connections; 0: the system chooses
    PortRange passivePortRange;          ///< for data connections that clients open
    bool allUsers = false;               ///< every user of the system may log in: see system
    QStringList auth = {QStringLiteral("config"), QStringLiteral("textFile"),
                        QStringLiteral("system")}; ///< who is asked about users, in this order
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

    struct LoadResult;
    /// Reads a TOML file, and checks the files of certificates and keys that it names.
    /// Blocking: reads the disk.
    static LoadResult load(const QString &fileName);
    /// Reads TOML text; \a fileName is for messages.
    static LoadResult parse(const QByteArray &text, const QString &fileName);
    /// \a text, the TOML text of a configuration, with as few changes as make it this one: comments,
    /// order and keys that are not known stay.
    /// Errors: Malformed: \a text has a mistake, or this has one, and the detail tells it; Internal:
    /// no such text was found.
    QFtpResult<QByteArray> writtenInto(const QByteArray &text) const;
    struct Rights;
    /// What this process needs to act as all the system users named here, and what of that it has
    /// not: a warning where users can't log in for it, an error where it would not be safe to start.
    /// Blocking: looks users up.
    Rights neededRights() const;
    /// What a user may do, and why: lines for people.
    struct Explanation
    {
        bool isAllowed = false; ///< what the server would answer
        QStringList lines;      ///< for people
    };
    /// Whether the user may send \a verb (as "RETR", or "SITE CHMOD 600") for \a path, and which of
    /// the settings made it so. Nothing is changed. Blocking: looks at the disk.
    Explanation explain(const QString &userName, const QByteArray &path,
                        const QByteArray &verb) const;
    /// The users of a file as QFtpConfig::TextFile reads it, as tables [users.NAME]; empty: it
    /// could not be read, and \a problems has why. Blocking: reads the disk.
    static QByteArray importUsers(const TextFile &source, QList<QFtpConfigProblem> *problems);
    /// An installation of mogilefs-ftpd, its config.php and its file of users, as a configuration;
    /// empty: it could not be read, and \a problems has why. Blocking: reads the disk.
    static QByteArray importNanoFtpd(const QString &configFile, const QString &userFile,
                                     QList<QFtpConfigProblem> *problems);
    /// What QFtpConfigUser::passwordHash may be for \a password, an Argon2id string; empty: there is
    /// not enough memory. Blocking: as long as it is made to cost.
    static QString hashPassword(const QByteArray &password);
    /// Whether a server listens on the same addresses and ports with \a other.
    bool listensAs(const QFtpConfig &other) const;
    /// A file with every setting, its default and its meaning.
    static QByteArray defaultFile();
};

/// What a daemon that starts as root has to keep of its rights.
struct QFtpConfig::Rights
{
    bool actsAsOthers = false; ///< files are used as other users of the system, or they log in
    bool actsAsRoot = false;   ///< one of them is root
    bool mayAct = false;       ///< this process may do that (Linux)
    QList<QFtpConfigProblem> problems; ///< what of that it has not
};

/// What load() gives: the configuration as far as it could be read, and all that is wrong.
struct QFTP_EXPORT QFtpConfig::LoadResult
{
    QFtpConfig config;                 ///< as far as it could be read
    QList<QFtpConfigProblem> problems; ///< in the order of the file

    /// False when there is an error: the configuration is not to be used.
    bool isUsable() const;
};

#endif
