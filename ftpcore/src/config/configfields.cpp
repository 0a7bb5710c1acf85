// SPDX-License-Identifier: MIT
#include "config/configfields.h"

#include "config/configschema.h"
#include "config/configtables.h"
#include "config/passivesettings.h"
#include "config/passwordform.h"

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

constexpr qint64 Million = 1'000'000;
constexpr qint64 Day = 24 * 60 * 60;

bool isAddress(const QString &text)
{
    QHostAddress address;
    return text.isEmpty() || address.setAddress(text);
}

ConfigField<QFtpConfig> addressesField()
{
    return field<QFtpConfig>(
        "ip", QFTP_MEMBER(addresses),
        "The address or addresses to listen on. \"0.0.0.0\" means every IPv4 address of\n"
        "this machine, \"\" every address, [] none: only those of [[listeners]].",
        QStringLiteral("an IP address, \"\", or an array of IP addresses"),
        [](const toml::node &node) {
            auto texts = readTexts(node);
            const bool areAddresses =
                texts && std::all_of(texts->cbegin(), texts->cend(), isAddress);
            return areAddresses ? texts : std::nullopt;
        },
        printTexts);
}

ConfigField<QFtpConfig> passivePortRangeField()
{
    using Range = QFtpConfig::PortRange;
    return field<QFtpConfig>(
        "passivePortRange", QFTP_MEMBER(passivePortRange),
        "The first and last port for passive data connections, which clients open.\n"
        "Open these ports in the firewall too.",
        QStringLiteral("an array of two ports from 1 to 65535, the lower one first"),
        [](const toml::node &node) -> std::optional<Range> {
            const toml::array *array = node.as_array();
            if (!array || array->size() != 2)
                return std::nullopt;
            const auto first = array->get(0)->value_exact<int64_t>().value_or(0);
            const auto last = array->get(1)->value_exact<int64_t>().value_or(0);
            if (first < 1 || last > 65535 || first > last)
                return std::nullopt;
            return Range{quint16(first), quint16(last)};
        },
        [](const Range &range) {
            return '[' + QByteArray::number(range.first) + ", " + QByteArray::number(range.last)
                + ']';
        });
}

// One file, several, or none.
template<typename Access>
ConfigField<QFtpConfig> filesField(const char *key, Access access, const char *help)
{
    return field<QFtpConfig>(
        key, access, help, QStringLiteral("a file name, \"\", or an array of file names"),
        [](const toml::node &node) {
            auto texts = readTexts(node);
            if (texts)
                texts->removeAll(QString());
            return texts;
        },
        [](const QStringList &files) {
            return files.isEmpty() ? QByteArray("\"\"") : printTexts(files);
        });
}

QString typeIn(const toml::table &table)
{
    const toml::node *type = table.get("type");
    return type ? readText(*type).value_or(QString()) : QString();
}

// The settings of a storage depend on its type, and so do those of a source of accounts.
ConfigField<QFtpConfig> storagesField(const ConfigSchema &schema)
{
    return namedTables<QFtpConfigStorage, QFtpConfig>(
        "storage", QFTP_MEMBER(storages),
        [&schema](const toml::table &table) { return schema.storageFields(typeIn(table)); });
}
ConfigField<QFtpConfig> accountsField(const ConfigSchema &schema)
{
    return namedTables<QFtpConfigAccounts, QFtpConfig>(
        "accounts", QFTP_MEMBER(accounts),
        [&schema](const toml::table &table) { return schema.accountFields(typeIn(table)); });
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): a table
QList<ConfigField<QFtpConfig>> configFields(const ConfigSchema &schema)
{
    using C = QFtpConfig;
    QList<ConfigField<C>> fields = {
        addressesField(),
        number<C>("port", QFTP_MEMBER(port), 0, 65535, nullptr,
                  "The port for control connections. Ports below 1024 need a privilege. 0: any\n"
                  "free port; the log says which."),
        passivePortRangeField(),
        boolean<C>("allUsers", QFTP_MEMBER(allUsers),
                   "Whether every user of this system may log in. PAM checks their passwords:\n"
                   "see [system]."),
        texts<C>(
            "auth", QFTP_MEMBER(auth),
            "Where users are looked up, in this order; the first source that knows the\n"
            "name is used. \"config\": the tables [users.NAME]; \"textFile\": the file in\n"
            "[textFile]; \"system\": the system's users, if allUsers is true; other names: the\n"
            "tables [accounts.NAME].",
            QStringLiteral("an array of \"%1\" and names of tables [accounts.NAME]")
                .arg(schema.accountSources().join(QStringLiteral("\", \"")))),

        text<C>("server.welcome", QFTP_MEMBER(server.welcome),
                "The greeting: the text of the first reply on a control connection."),
        number<C>("server.workers", QFTP_MEMBER(server.workers), 0, 64, nullptr,
                  "Threads for sessions; transfers have their own threads. 0: one per core, at\n"
                  "most 4."),
        number<C>("server.shutdownGrace", QFTP_MEMBER(server.shutdownGrace), 0, Day, "seconds",
                  "How long running transfers may continue after the server is asked to stop.\n"
                  "0: they end at once."),
        text<C>("server.systemUser", QFTP_MEMBER(server.systemUser),
                "Applies when the server starts as root: the system user whose rights are\n"
                "used for the files of users without a system user of their own. If no other\n"
                "system user is needed, the server becomes this one for good. \"\": the owner\n"
                "of the user's root, or nobody if the owner is root or others could replace\n"
                "that directory."),

        text<C>("passive.externalAddress", QFTP_MEMBER(passive.externalAddress),
                "The IPv4 address in PASV replies: the router's, if this server is behind\n"
                "one. A host name is looked up for each PASV. \"\": the address the client\n"
                "connected to. Clients with a private address always get the address they\n"
                "connected to.",
                QStringLiteral("an IPv4 address, a host name or \"\"")),
        texts<C>("passive.externalAddresses", QFTP_MEMBER(passive.externalAddresses),
                 "The same for clients in some networks, such as [\"10.0.0.0/8 = 10.0.0.5\",\n"
                 "\"0.0.0.0/0 = ftp.example.org\"]. The first that matches applies, before the\n"
                 "setting above.",
                 QStringLiteral("an array such as [\"10.0.0.0/8 = 10.0.0.5\"]"),
                 [](const QString &text) { return ExternalAddress::parse(text).has_value(); }),
        number<C>("passive.portOffset", QFTP_MEMBER(passive.portOffset), -65535, 65535, nullptr,
                  "What PASV and EPSV add to the port, if something between the clients and this\n"
                  "server maps other ports to those of passivePortRange."),
        text<C>(
            "passive.slice", QFTP_MEMBER(passive.slice),
            "The part of passivePortRange that is this server's, if several servers behind one\n"
            "address share the range: \"0/3\" is the first of three parts, \"2/3\" the last.\n"
            "\"\": all of it.",
            QStringLiteral("a part such as \"0/3\", or \"\""),
            [](const QString &text) {
                return text.isEmpty() || PortSlice::parse(text).has_value();
            }),
        boolean<C>("active.enabled", QFTP_MEMBER(active.enabled),
                   "Whether clients may use active mode, in which the server opens data\n"
                   "connections (PORT, EPRT)."),

        number<C>("limits.sessions", QFTP_MEMBER(limits.sessions), 0, Million, nullptr,
                  "Sessions at the same time. 0: no limit."),
        number<C>("limits.sessionsPerAddress", QFTP_MEMBER(limits.sessionsPerAddress), 0, Million,
                  nullptr,
                  "Sessions from one address (IPv6: from one /64 network) at the same time.\n"
                  "0: no limit."),
        number<C>("limits.sessionsPerUser", QFTP_MEMBER(limits.sessionsPerUser), 0, Million,
                  nullptr, "Sessions of one user at the same time. 0: no limit."),
        number<C>("limits.strangers", QFTP_MEMBER(limits.strangers), 0, Million, nullptr,
                  "Sessions that have not logged in, at the same time. From three quarters of it\n"
                  "on, some new connections are refused by chance, so that nobody can keep all\n"
                  "others out. 0: no limit."),
        number<C>(
            "limits.strangersPerAddress", QFTP_MEMBER(limits.strangersPerAddress), 0, Million,
            nullptr,
            "Sessions from one address (IPv6: from one /64 network) that have not logged in,\n"
            "at the same time. 0: no limit."),
        number<C>("limits.transfers", QFTP_MEMBER(limits.transfers), 1, 10000, nullptr,
                  "Transfers, listings and file hashes at the same time; each has a thread.\n"
                  "Others are refused with 450."),
        number<C>("limits.transfersPerUser", QFTP_MEMBER(limits.transfersPerUser), 0, Million,
                  nullptr,
                  "Transfers, listings and file hashes of one user at the same time. 0: no limit."),
        number<C>("limits.transfersPerAddress", QFTP_MEMBER(limits.transfersPerAddress), 0, Million,
                  nullptr,
                  "Transfers, listings and file hashes from one address (IPv6: from one /64\n"
                  "network) at the same time. 0: no limit."),
        number<C>("limits.operations", QFTP_MEMBER(limits.operations), 1, 1000, nullptr,
                  "Other file operations, such as stat and rename, at the same time; each has a\n"
                  "thread, and one user gets at most a quarter of them. Others wait."),
        number<C>("limits.logins", QFTP_MEMBER(limits.logins), 1, 1000, nullptr,
                  "Logins checked at the same time; each has a thread, and one address gets at\n"
                  "most a quarter of them. Others wait."),
        number<C>("limits.waitingLogins", QFTP_MEMBER(limits.waitingLogins), 1, Million, nullptr,
                  "Logins that are checked or wait for it, at the same time. Others are refused\n"
                  "with 421."),
        number<C>("limits.waitingLoginsPerAddress", QFTP_MEMBER(limits.waitingLoginsPerAddress), 1,
                  Million, nullptr, "The same from one address (IPv6: from one /64 network)."),
        number<C>("limits.hashes", QFTP_MEMBER(limits.hashes), 0, 1000, nullptr,
                  "Password hashes computed at the same time; Argon2id takes 64 MiB for each.\n"
                  "Others wait. 0: one per core."),
        number<C>("limits.handshakes", QFTP_MEMBER(limits.handshakes), 0, 1000, nullptr,
                  "TLS handshakes computed at the same time; each has a thread. Others wait.\n"
                  "0: one for every two cores."),
        number<C>("limits.loginAttempts", QFTP_MEMBER(limits.loginAttempts), 1, 100, nullptr,
                  "Wrong passwords after which a session ends."),
        number<C>("limits.loginDelay", QFTP_MEMBER(limits.loginDelay), 0, 60000, "milliseconds",
                  "How long the reply to a first wrong password takes. It doubles with each\n"
                  "further one from the same address, up to 30 seconds. 0: no delay."),

        rate<C>("rates.download", QFTP_MEMBER(rates.total.download),
                "Download rate of the whole server. 0: no limit."),
        rate<C>("rates.upload", QFTP_MEMBER(rates.total.upload),
                "Upload rate of the whole server. 0: no limit."),
        rate<C>("rates.downloadPerUser", QFTP_MEMBER(rates.perUser.download),
                "Download rate of one user, over all sessions. 0: no limit."),
        rate<C>("rates.uploadPerUser", QFTP_MEMBER(rates.perUser.upload),
                "Upload rate of one user, over all sessions. 0: no limit."),
        rate<C>("rates.downloadPerSession", QFTP_MEMBER(rates.perSession.download),
                "Download rate of one session. 0: no limit."),
        rate<C>("rates.uploadPerSession", QFTP_MEMBER(rates.perSession.upload),
                "Upload rate of one session. 0: no limit."),

        networks<C>("guard.allowedAddresses", QFTP_MEMBER(guard.allowedAddresses),
                    "Addresses that may connect. []: every address."),
        networks<C>("guard.refusedAddresses", QFTP_MEMBER(guard.refusedAddresses),
                    "Addresses that may not connect, even if guard.allowedAddresses contains\n"
                    "them."),
        networks<C>("guard.neverBanned", QFTP_MEMBER(guard.neverBanned),
                    "Addresses that are never banned, however many logins fail."),
        number<C>("guard.failures", QFTP_MEMBER(guard.failures), 0, 10000, nullptr,
                  "Failed logins from one address (IPv6: from one /64 network) within\n"
                  "guard.window that lead to a ban. 0: nobody is banned."),
        number<C>("guard.window", QFTP_MEMBER(guard.window), 1, Day, "seconds",
                  "The time within which failed logins are counted together."),
        number<C>("guard.banTime", QFTP_MEMBER(guard.banTime), 1, 365 * Day, "seconds",
                  "How long a first ban lasts. Each further ban lasts twice as long as the one\n"
                  "before."),
        number<C>("guard.maximumBan", QFTP_MEMBER(guard.maximumBan), 1, 365 * Day, "seconds",
                  "The longest time that a ban can last."),
        text<C>("guard.file", QFTP_MEMBER(guard.file),
                "The file that keeps bans across restarts, one per line. To lift a ban,\n"
                "delete its line and send SIGHUP. \"\": a file in the data directory of the\n"
                "user this program runs as."),

        text<C>("system.service", QFTP_MEMBER(system.service),
                "The PAM service that checks the passwords of system users."),
        text<C>("system.pamDirectory", QFTP_MEMBER(system.pamDirectory),
                "The directory with the PAM service files. \"\": the system's own."),
        text<C>("system.helper", QFTP_MEMBER(system.helper),
                "The program that asks PAM. \"\": the qftp-pam that is installed with this\n"
                "program."),
        number<C>("system.timeout", QFTP_MEMBER(system.timeout), 1, 600, "seconds",
                  "How long PAM may take before the login fails."),
        text<C>("system.allUsersRoot", QFTP_MEMBER(system.allUsersRoot),
                "With allUsers: the directory that these users see as \"/\". %u is the user's\n"
                "name, ~ the user's home directory.",
                QStringLiteral("an absolute path, or one that begins with ~"), isRoot),
        boolean<C>("system.allUsersWrite", QFTP_MEMBER(system.allUsersWrite),
                   "With allUsers: whether these users may change whatever the system lets them\n"
                   "change."),
        number<C>("system.minimumUid", QFTP_MEMBER(system.minimumUid), 0, 2147483647, nullptr,
                  "With allUsers: users with a lower user ID can't log in."),
        texts<C>("system.deniedUsers", QFTP_MEMBER(system.deniedUsers),
                 "With allUsers: users who can never log in.",
                 QStringLiteral("an array of user names")),
        boolean<C>("system.needsShell", QFTP_MEMBER(system.needsShell),
                   "With allUsers: whether only users whose shell is listed in /etc/shells can\n"
                   "log in."),

        text<C>("textFile.file", QFTP_MEMBER(textFile.file),
                "A text file of users: one per line, as name:hash:uid:gid:module, or as\n"
                "name:hash, which htpasswd writes. The file is read again when it changes.\n"
                "\"\": none."),
        text<C>("textFile.separator", QFTP_MEMBER(textFile.separator),
                "The separator between the fields of a line.", QStringLiteral("a non-empty string"),
                [](const QString &separator) { return !separator.isEmpty(); }),
        text<C>(
            "textFile.crypt", QFTP_MEMBER(textFile.crypt),
            "The digest of hashes that do not name their own: \"md5\", \"sha1\", \"sha256\" or\n"
            "\"sha512\". \"plain\": the file holds the passwords themselves.",
            QStringLiteral("one of \"%1\"").arg(digestNames().join(QStringLiteral("\", \""))),
            [](const QString &name) { return digestNames().contains(name); }),
        namedTables<C>("textFile.modules", QFTP_MEMBER(textFile.modules), &mountFields),
        storagesField(schema),
        accountsField(schema),
        namedTables<C>("users", QFTP_MEMBER(users), &userFields),
        namedTables<C>("groups", QFTP_MEMBER(groups), &groupFields),
        namedTables<C>("hosts", QFTP_MEMBER(hosts), &hostFields),
        tableArray<C>("listeners", QFTP_MEMBER(listeners), &listenerFields),

        number<C>("timeouts.idle", QFTP_MEMBER(timeouts.idle), 1, 7 * Day, "seconds",
                  "A session ends after this time without a command or a transfer."),
        number<C>("timeouts.login", QFTP_MEMBER(timeouts.login), 1, Day, "seconds",
                  "A session ends if the client does not log in within this time."),
        number<C>("timeouts.handshake", QFTP_MEMBER(timeouts.handshake), 1, Day, "seconds",
                  "A TLS handshake must be complete within this time."),
        number<C>("timeouts.dataOpen", QFTP_MEMBER(timeouts.dataOpen), 1, Day, "seconds",
                  "A data connection must be open within this time."),
        number<C>("timeouts.lookup", QFTP_MEMBER(timeouts.lookup), 1, Day, "seconds",
                  "How long a listing or STAT may search a directory without finding anything to\n"
                  "show."),
        number<C>("timeouts.dataStall", QFTP_MEMBER(timeouts.dataStall), 1, Day, "seconds",
                  "A transfer ends if no byte moves for this time."),

        choice<C>(
            "files.uploads", QFTP_MEMBER(files.uploads),
            QList<std::pair<QString, UploadMode>>{{QStringLiteral("safe"), UploadMode::Safe},
                                                  {QStringLiteral("atomic"), UploadMode::Atomic},
                                                  {QStringLiteral("direct"), UploadMode::Direct}},
            "\"safe\": a new file is written in place, so that every client can resume the\n"
            "upload; an existing file is replaced only by a complete upload. \"atomic\": a\n"
            "file appears under its name only when it is complete. \"direct\": files are\n"
            "always written in place."),
        boolean<C>("files.durable", QFTP_MEMBER(files.durable),
                   "Whether an upload must be on the disk (fsync) before the client learns that\n"
                   "it is complete."),
        octal<C>("files.umask", QFTP_MEMBER(files.umask), 0777,
                 "Mode bits that new files and directories do not get."),
        boolean<C>("files.hideDotFiles", QFTP_MEMBER(files.hideDotFiles),
                   "Whether listings leave out names that begin with a dot."),
        boolean<C>(
            "files.allowGaps", QFTP_MEMBER(files.allowGaps),
            "Whether an upload may start after the end of its file (REST, then STOR), which\n"
            "leaves a gap of zero bytes. false: it is refused with 554."),
        text<C>("files.quotaDirectory", QFTP_MEMBER(files.quotaDirectory),
                "Where the server keeps how much users with a quota have stored. \"\": in the\n"
                "application's directory. A change needs a restart."),
        boolean<C>("files.renameByCopying", QFTP_MEMBER(files.renameByCopying),
                   "Whether a file can be renamed into another mount of the user's tree: it is\n"
                   "copied, then removed. false: such a rename is refused."),

        boolean<C>("tls.enabled", QFTP_MEMBER(tls.enabled),
                   "Whether clients may use TLS (FTPS), with AUTH TLS on the usual port."),
        filesField("tls.certificate", QFTP_MEMBER(tls.certificates),
                   "The certificate in PEM format, followed by those of its issuers. If there\n"
                   "are several files, the host name that the client asks for (SNI) selects one.\n"
                   "\"\": a self-signed certificate is made once."),
        filesField("tls.privateKey", QFTP_MEMBER(tls.privateKeys),
                   "The private key in PEM format. Several are in the order of the certificates.\n"
                   "\"\": the key is in the file of the certificate."),
        text<C>("tls.passphraseFile", QFTP_MEMBER(tls.passphraseFile),
                "A file whose first line is the passphrase of the private keys. \"\": the keys\n"
                "are not encrypted."),
        text<C>("tls.directory", QFTP_MEMBER(tls.directory),
                "The directory of the self-signed certificate and its key. \"\": the data\n"
                "directory of the user this program runs as."),
        number<C>("tls.implicitPort", QFTP_MEMBER(tls.implicitPort), 0, 65535, nullptr,
                  "The port for implicit FTPS, where TLS begins at once; by convention 990.\n"
                  "0: none."),
        tlsPolicy<C>(
            "tls.required", QFTP_MEMBER(tls.required),
            "\"no\": TLS is optional. \"login\": nobody can log in without TLS. \"data\": data\n"
            "connections need TLS too."),
        choice<C>(
            "tls.dataSessionReuse", QFTP_MEMBER(tls.dataSessionReuse),
            QList<std::pair<QString, DataSessionReuse>>{
                {QStringLiteral("no"), DataSessionReuse::No},
                {QStringLiteral("adaptive"), DataSessionReuse::Adaptive},
                {QStringLiteral("required"), DataSessionReuse::Required}},
            "Whether a data connection must resume the TLS session of its control\n"
            "connection, which proves that both come from the same client. \"required\":\n"
            "always; some clients can't do this. \"adaptive\": a client that has resumed once\n"
            "must always do so."),
        boolean<C>("tls.uploadsNeedCloseNotify", QFTP_MEMBER(tls.uploadsNeedCloseNotify),
                   "Whether an upload over TLS is complete only if the client ends it with\n"
                   "close_notify, which some clients never send. A client that has sent it once\n"
                   "must always send it, whatever this setting says."),
        boolean<C>("tls.allowClearControl", QFTP_MEMBER(tls.allowClearControl),
                   "Whether clients may end TLS on the control connection after login (CCC), so\n"
                   "that firewalls can read the commands."),
        choice<C>(
            "tls.minimumVersion", QFTP_MEMBER(tls.minimumVersion),
            QList<std::pair<QString, QString>>{{QStringLiteral("1.2"), QStringLiteral("1.2")},
                                               {QStringLiteral("1.3"), QStringLiteral("1.3")}},
            "The lowest TLS version that clients may use."),
        text<C>("tls.ciphers", QFTP_MEMBER(tls.ciphers),
                "Ciphers for TLS 1.2, best first, in OpenSSL's notation. \"\": those with\n"
                "forward secrecy and authenticated encryption."),
        choice<C>("tls.clientCertificates", QFTP_MEMBER(tls.clientCertificates),
                  QList<std::pair<QString, ClientCertificates>>{
                      {QStringLiteral("no"), ClientCertificates::No},
                      {QStringLiteral("accepted"), ClientCertificates::Accepted},
                      {QStringLiteral("demanded"), ClientCertificates::Demanded}},
                  "Whether clients are asked for a certificate: see clientCertificate of a\n"
                  "user. \"demanded\": the handshake fails without one."),
        text<C>("tls.clientAuthority", QFTP_MEMBER(tls.clientAuthority),
                "A PEM file with the certificates of the authorities that sign client\n"
                "certificates. With \"demanded\", certificates of other authorities are\n"
                "refused. \"\": every certificate is accepted, and only its fingerprint\n"
                "identifies a user."),
        text<C>("tls.clientRevocations", QFTP_MEMBER(tls.clientRevocations),
                "A PEM file with a revocation list (CRL) of each authority in\n"
                "tls.clientAuthority. Certificates that it revokes, or does not cover, are\n"
                "refused, and all are once it has expired. \"\": nothing is revoked."),

        choice<C>("log.level", QFTP_MEMBER(log.level),
                  QList<std::pair<QString, QString>>{
                      {QStringLiteral("debug"), QStringLiteral("debug")},
                      {QStringLiteral("info"), QStringLiteral("info")},
                      {QStringLiteral("warning"), QStringLiteral("warning")},
                      {QStringLiteral("error"), QStringLiteral("error")}},
                  "How much is logged. \"debug\" includes every command and reply, with secrets\n"
                  "masked."),
        text<C>(
            "log.file", QFTP_MEMBER(log.file),
            "The log file, which SIGHUP reopens. \"\": standard error. \"-\": standard output."),
        choice<C>(
            "log.format", QFTP_MEMBER(log.format),
            QList<std::pair<QString, QString>>{{QStringLiteral("text"), QStringLiteral("text")},
                                               {QStringLiteral("json"), QStringLiteral("json")}},
            "\"json\": each line of the log is an object with time, level, category and text,\n"
            "for programs that collect logs."),
        text<C>("log.transferFile", QFTP_MEMBER(log.transferFile),
                "The transfer log: one line per transfer in xferlog format. \"\": none."),
    };
    return fields + clusterFields();
}

} // namespace QFtp::Internal
