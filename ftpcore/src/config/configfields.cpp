// SPDX-License-Identifier: MIT
#include "config/configfields.h"

#include "config/configtables.h"
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
        "The address to listen on, or several of them. \"0.0.0.0\" is every IPv4 address of this\n"
        "machine, \"\" every address.",
        QStringLiteral("an IP address, \"\", or an array of IP addresses"),
        [](const toml::node &node) {
            auto texts = readTexts(node);
            const bool areAddresses = texts && !texts->isEmpty()
                && std::all_of(texts->cbegin(), texts->cend(), isAddress);
            return areAddresses ? texts : std::nullopt;
        },
        printTexts);
}

ConfigField<QFtpConfig> passivePortRangeField()
{
    using Range = QFtpConfig::PortRange;
    return field<QFtpConfig>(
        "passivePortRange", QFTP_MEMBER(passivePortRange),
        "The ports for data connections that clients open: first and last. Open them in the\n"
        "firewall too.",
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

// What a storage can be told depends on what it is.
QList<ConfigField<QFtpConfigStorage>> storageRows(const toml::table &table)
{
    const QString type =
        table.contains("type") ? readText(*table.get("type")).value_or(QString()) : QString();
    return storageFields(storageTypes().contains(type) ? type : QFtpConfigStorage().type);
}

} // namespace

const QList<ConfigField<QFtpConfig>> &configFields()
{
    using C = QFtpConfig;
    static const QList<ConfigField<C>> fields = {
        addressesField(),
        number<C>("port", QFTP_MEMBER(port), 0, 65535, nullptr,
                  "The port for control connections. Below 1024 the system wants a privilege. 0: "
                  "any free one;\n"
                  "the log tells which."),
        passivePortRangeField(),
        boolean<C>("allUsers", QFTP_MEMBER(allUsers),
                   "Every user of this system may log in, checked by PAM: see [system]."),
        texts<C>("auth", QFTP_MEMBER(auth),
                 "Where users are looked up; the first that knows a name counts. \"config\": the "
                 "tables\n"
                 "[users.NAME]; \"textFile\": the file of [textFile]; \"system\": allUsers.",
                 QStringLiteral("an array of \"%1\"")
                     .arg(accountSourceNames().join(QStringLiteral("\", \""))),
                 [](const QString &name) { return accountSourceNames().contains(name); }),

        text<C>("server.welcome", QFTP_MEMBER(server.welcome), "The first words to a client."),
        number<C>(
            "server.workers", QFTP_MEMBER(server.workers), 0, 64, nullptr,
            "Threads for sessions; transfers have their own. 0: one for each core, at most 4."),
        number<C>("server.shutdownGrace", QFTP_MEMBER(server.shutdownGrace), 0, Day, "seconds",
                  "How long running transfers may go on when the server is told to stop."),
        text<C>("server.systemUser", QFTP_MEMBER(server.systemUser),
                "When started as root: the system's user whose rights count for the files of users "
                "that\n"
                "have no systemUser; the server becomes this user altogether, if no other is "
                "needed. \"\":\n"
                "the owner of their root counts, or nobody, if that is root."),

        text<C>(
            "passive.externalAddress", QFTP_MEMBER(passive.externalAddress),
            "The address that PASV tells clients from outside: the router's, where this server is\n"
            "behind one. A host name is looked up each time. \"\": the address the client "
            "reached.\n"
            "Clients of the same private network always get the local address.",
            QStringLiteral("an IPv4 address, a host name or \"\"")),
        boolean<C>("active.enabled", QFTP_MEMBER(active.enabled),
                   "Whether clients may ask this server to open data connections (PORT, EPRT)."),

        number<C>("limits.sessions", QFTP_MEMBER(limits.sessions), 0, Million, nullptr,
                  "Sessions at once. 0: no limit."),
        number<C>("limits.sessionsPerAddress", QFTP_MEMBER(limits.sessionsPerAddress), 0, Million,
                  nullptr, "Sessions at once from one address. 0: no limit."),
        number<C>("limits.sessionsPerUser", QFTP_MEMBER(limits.sessionsPerUser), 0, Million,
                  nullptr, "Sessions at once of one user. 0: no limit."),
        number<C>("limits.transfers", QFTP_MEMBER(limits.transfers), 1, 10000, nullptr,
                  "Transfers at once; each has a thread. More are answered 450."),
        number<C>("limits.transfersPerUser", QFTP_MEMBER(limits.transfersPerUser), 0, Million,
                  nullptr, "Transfers at once of one user. 0: no limit."),
        number<C>("limits.transfersPerAddress", QFTP_MEMBER(limits.transfersPerAddress), 0, Million,
                  nullptr, "Transfers at once of one address. 0: no limit."),
        number<C>("limits.operations", QFTP_MEMBER(limits.operations), 1, 1000, nullptr,
                  "Look-ups at once; each has a thread. More wait."),
        number<C>("limits.logins", QFTP_MEMBER(limits.logins), 1, 1000, nullptr,
                  "Logins checked at once; each has a thread. More wait."),
        number<C>("limits.hashes", QFTP_MEMBER(limits.hashes), 0, 1000, nullptr,
                  "Password hashes computed at once; Argon2id takes 64 MiB for each. More wait. 0: "
                  "one for\n"
                  "each core."),
        number<C>("limits.handshakes", QFTP_MEMBER(limits.handshakes), 0, 1000, nullptr,
                  "TLS handshakes computed at once; each has a thread. More wait. 0: one for two "
                  "cores."),
        number<C>("limits.loginAttempts", QFTP_MEMBER(limits.loginAttempts), 1, 100, nullptr,
                  "Wrong passwords until a session is ended."),
        number<C>(
            "limits.loginDelay", QFTP_MEMBER(limits.loginDelay), 0, 60000, "milliseconds",
            "How long the answer to a first wrong password takes. It doubles with each further\n"
            "one from the same address, up to 30 seconds."),

        rate<C>("rates.download", QFTP_MEMBER(rates.total.download), "Downloads of all together."),
        rate<C>("rates.upload", QFTP_MEMBER(rates.total.upload), "Uploads of all together."),
        rate<C>("rates.downloadPerUser", QFTP_MEMBER(rates.perUser.download),
                "Downloads of all sessions of one user."),
        rate<C>("rates.uploadPerUser", QFTP_MEMBER(rates.perUser.upload),
                "Uploads of all sessions of one user."),
        rate<C>("rates.downloadPerSession", QFTP_MEMBER(rates.perSession.download),
                "Downloads of one session."),
        rate<C>("rates.uploadPerSession", QFTP_MEMBER(rates.perSession.upload),
                "Uploads of one session."),

        networks<C>("guard.allowedAddresses", QFTP_MEMBER(guard.allowedAddresses),
                    "Who may connect. []: everybody."),
        networks<C>("guard.refusedAddresses", QFTP_MEMBER(guard.refusedAddresses),
                    "Who may not, of those."),
        networks<C>("guard.neverBanned", QFTP_MEMBER(guard.neverBanned),
                    "Who is not banned, however many logins fail."),
        number<C>("guard.failures", QFTP_MEMBER(guard.failures), 0, 10000, nullptr,
                  "So many failed logins from one address (of IPv6: from its /64 network) within\n"
                  "guard.window ban it. 0: nobody is banned."),
        number<C>("guard.window", QFTP_MEMBER(guard.window), 1, Day, "seconds",
                  "How long a failed login counts."),
        number<C>("guard.banTime", QFTP_MEMBER(guard.banTime), 1, 365 * Day, "seconds",
                  "How long a first ban lasts. Each further one lasts twice as long."),
        number<C>("guard.maximumBan", QFTP_MEMBER(guard.maximumBan), 1, 365 * Day, "seconds",
                  "How long a ban can last at most."),
        text<C>("guard.file", QFTP_MEMBER(guard.file),
                "Where bans are kept over a restart, a line for each; a line may be deleted to end "
                "one, and\n"
                "SIGHUP sent. \"\": in the data directory of the user this program runs as."),

        text<C>("system.service", QFTP_MEMBER(system.service),
                "The PAM service that checks the passwords of the system's users."),
        text<C>("system.pamDirectory", QFTP_MEMBER(system.pamDirectory),
                "Where the files of PAM services are. \"\": in the system's usual place."),
        text<C>("system.helper", QFTP_MEMBER(system.helper),
                "The program that asks PAM. \"\": qftp-pam, as installed with this one."),
        number<C>("system.timeout", QFTP_MEMBER(system.timeout), 1, 600, "seconds",
                  "How long PAM may take; then the login fails."),
        text<C>("system.allUsersRoot", QFTP_MEMBER(system.allUsersRoot),
                "With allUsers: the directory such a user sees as \"/\". ~ is his home.",
                QStringLiteral("an absolute path, or one that begins with ~"), isRoot),
        boolean<C>("system.allUsersWrite", QFTP_MEMBER(system.allUsersWrite),
                   "With allUsers: whether such a user may change anything, as far as the system "
                   "lets him."),
        number<C>("system.minimumUid", QFTP_MEMBER(system.minimumUid), 0, 2147483647, nullptr,
                  "With allUsers: users below this number can't log in."),
        texts<C>("system.deniedUsers", QFTP_MEMBER(system.deniedUsers),
                 "With allUsers: who can't log in all the same.",
                 QStringLiteral("an array of user names")),
        boolean<C>("system.needsShell", QFTP_MEMBER(system.needsShell),
                   "With allUsers: whether only users with a shell of /etc/shells can log in."),

        text<C>("textFile.file", QFTP_MEMBER(textFile.file),
                "Users in a text file: a line name:hash:uid:gid:module for each, or name:hash as "
                "htpasswd\n"
                "makes them. It is read again when it changes. \"\": none."),
        text<C>("textFile.separator", QFTP_MEMBER(textFile.separator),
                "What stands between the fields of a line.", QStringLiteral("a text"),
                [](const QString &separator) { return !separator.isEmpty(); }),
        text<C>("textFile.crypt", QFTP_MEMBER(textFile.crypt),
                "What made hashes that do not tell it themselves: \"md5\", \"sha1\", \"sha256\", "
                "\"sha512\";\n"
                "\"plain\": they are the passwords.",
                QStringLiteral("one of \"%1\"").arg(digestNames().join(QStringLiteral("\", \""))),
                [](const QString &name) { return digestNames().contains(name); }),
        namedTables<C>("textFile.modules", QFTP_MEMBER(textFile.modules), &mountFields),
        namedTables<QFtpConfigStorage, C>("storage", QFTP_MEMBER(storages), storageRows),
        namedTables<C>("users", QFTP_MEMBER(users), &userFields),
        namedTables<C>("hosts", QFTP_MEMBER(hosts), &hostFields),

        number<C>("timeouts.idle", QFTP_MEMBER(timeouts.idle), 1, 7 * Day, "seconds",
                  "A session without command and transfer is ended after this."),
        number<C>("timeouts.login", QFTP_MEMBER(timeouts.login), 1, Day, "seconds",
                  "A session that has not logged in is ended after this."),
        number<C>("timeouts.handshake", QFTP_MEMBER(timeouts.handshake), 1, Day, "seconds",
                  "A TLS handshake has to be done after this."),
        number<C>("timeouts.dataOpen", QFTP_MEMBER(timeouts.dataOpen), 1, Day, "seconds",
                  "A data connection has to be open after this."),
        number<C>("timeouts.dataStall", QFTP_MEMBER(timeouts.dataStall), 1, Day, "seconds",
                  "A transfer that moves no byte for so long is ended."),

        choice<C>(
            "files.uploads", QFTP_MEMBER(files.uploads),
            QList<std::pair<QString, UploadMode>>{{QStringLiteral("safe"), UploadMode::Safe},
                                                  {QStringLiteral("atomic"), UploadMode::Atomic},
                                                  {QStringLiteral("direct"), UploadMode::Direct}},
            "\"safe\": a new file is written in place, so that every client can resume it; a file\n"
            "that exists is replaced only by a complete upload. \"atomic\": nothing shows under "
            "its\n"
            "name until complete. \"direct\": always in place."),
        boolean<C>(
            "files.durable", QFTP_MEMBER(files.durable),
            "Whether an upload is on the disk (fsync) before the client is told it is complete."),
        octal<C>("files.umask", QFTP_MEMBER(files.umask), 0777,
                 "Mode bits that new files and directories do not get."),
        boolean<C>("files.hideDotFiles", QFTP_MEMBER(files.hideDotFiles),
                   "Whether names that begin with a dot are left out of listings."),
        boolean<C>("files.renameByCopying", QFTP_MEMBER(files.renameByCopying),
                   "Whether a file can be renamed into another mount of the user's tree: it is "
                   "copied, then\n"
                   "removed. false: that is refused."),

        boolean<C>("tls.enabled", QFTP_MEMBER(tls.enabled),
                   "Whether clients may use TLS (FTPS): AUTH TLS on the usual port."),
        filesField("tls.certificate", QFTP_MEMBER(tls.certificates),
                   "The certificate in PEM form, followed by those of its signers. With several "
                   "files, the\n"
                   "client's choice of host decides (SNI). \"\": a self-signed one is made once."),
        filesField("tls.privateKey", QFTP_MEMBER(tls.privateKeys),
                   "The private key in PEM form; with several, in the order of the certificates. "
                   "\"\": it\n"
                   "stands in the file of the certificate."),
        text<C>("tls.passphraseFile", QFTP_MEMBER(tls.passphraseFile),
                "A file whose first line decrypts the private keys. \"\": they are not encrypted."),
        text<C>("tls.directory", QFTP_MEMBER(tls.directory),
                "Where the self-signed certificate is kept, and its key. \"\": in the data "
                "directory of the\n"
                "user this program runs as."),
        number<C>("tls.implicitPort", QFTP_MEMBER(tls.implicitPort), 0, 65535, nullptr,
                  "The port where TLS begins at once, by convention 990. 0: none."),
        tlsPolicy<C>("tls.required", QFTP_MEMBER(tls.required),
                     "\"login\": nobody logs in without TLS. \"data\": data connections need it "
                     "too."),
        choice<C>(
            "tls.dataSessionReuse", QFTP_MEMBER(tls.dataSessionReuse),
            QList<std::pair<QString, DataSessionReuse>>{
                {QStringLiteral("no"), DataSessionReuse::No},
                {QStringLiteral("adaptive"), DataSessionReuse::Adaptive},
                {QStringLiteral("required"), DataSessionReuse::Required}},
            "Whether a data connection has to resume the TLS session of its control connection,\n"
            "which proves that both come from the same client. \"required\": all must; some "
            "clients "
            "can't.\n"
            "\"adaptive\": from a client that did once, another connection is taken only when none "
            "that\n"
            "does comes within a second."),
        boolean<C>(
            "tls.uploadsNeedCloseNotify", QFTP_MEMBER(tls.uploadsNeedCloseNotify),
            "Whether an upload counts as complete only when the client ends it in the way of\n"
            "TLS. A client that did once must go on doing so in any case; some never do."),
        boolean<C>(
            "tls.allowClearControl", QFTP_MEMBER(tls.allowClearControl),
            "Whether CCC may end TLS on the control connection after login, for the sake of\n"
            "firewalls that read along."),
        choice<C>(
            "tls.minimumVersion", QFTP_MEMBER(tls.minimumVersion),
            QList<std::pair<QString, QString>>{{QStringLiteral("1.2"), QStringLiteral("1.2")},
                                               {QStringLiteral("1.3"), QStringLiteral("1.3")}},
            "The lowest version of TLS that is spoken."),
        text<C>("tls.ciphers", QFTP_MEMBER(tls.ciphers),
                "Ciphers of TLS 1.2, as OpenSSL writes them, the best first. \"\": those with "
                "forward\n"
                "secrecy and authenticated encryption."),
        choice<C>("tls.clientCertificates", QFTP_MEMBER(tls.clientCertificates),
                  QList<std::pair<QString, ClientCertificates>>{
                      {QStringLiteral("no"), ClientCertificates::No},
                      {QStringLiteral("accepted"), ClientCertificates::Accepted},
                      {QStringLiteral("demanded"), ClientCertificates::Demanded}},
                  "Whether clients are asked for a certificate: see clientCertificate of a user."),
        text<C>("tls.clientAuthority", QFTP_MEMBER(tls.clientAuthority),
                "A PEM file with the certificates of those who sign client certificates. With "
                "\"demanded\",\n"
                "others are refused. \"\": any is taken, and only its fingerprint counts."),

        choice<C>("log.level", QFTP_MEMBER(log.level),
                  QList<std::pair<QString, QString>>{
                      {QStringLiteral("debug"), QStringLiteral("debug")},
                      {QStringLiteral("info"), QStringLiteral("info")},
                      {QStringLiteral("warning"), QStringLiteral("warning")},
                      {QStringLiteral("error"), QStringLiteral("error")}},
                  "How much is logged. \"debug\" has every command and reply, secrets masked."),
        text<C>("log.file", QFTP_MEMBER(log.file),
                "The file to log to, opened anew on SIGHUP. \"\": standard error."),
        text<C>("log.transferFile", QFTP_MEMBER(log.transferFile),
                "A file with a line for each transfer, in the form of xferlog. \"\": none."),
    };
    return fields;
}

} // namespace QFtp::Internal
