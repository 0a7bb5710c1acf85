// SPDX-License-Identifier: MIT
#include "config/configfields.h"

#include "config/configvalues.h"

// A member of the row's owner, as a function that works for const owners too.
#define MEMBER(path) \
    [](auto &owner) -> auto & { return owner.path; }

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
        "ip", MEMBER(addresses),
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
        "passivePortRange", MEMBER(passivePortRange),
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

template<typename Owner, typename Access>
ConfigField<Owner> tlsPolicy(const char *key, Access access, const char *help)
{
    return choice<Owner>(
        key, access,
        QList<std::pair<QString, TlsPolicy>>{{QStringLiteral("no"), TlsPolicy::Optional},
                                             {QStringLiteral("login"), TlsPolicy::Login},
                                             {QStringLiteral("data"), TlsPolicy::Data}},
        help);
}

} // namespace

const QList<ConfigField<QFtpConfig>> &configFields()
{
    using C = QFtpConfig;
    static const QList<ConfigField<C>> fields = {
        addressesField(),
        number<C>("port", MEMBER(port), 0, 65535, nullptr,
                  "The port for control connections. Below 1024 the system wants a privilege. 0: "
                  "any free one;\n"
                  "the log tells which."),
        passivePortRangeField(),
        boolean<C>("allUsers", MEMBER(allUsers),
                   "Every user of this system may log in. This version refuses true."),

        text<C>("server.welcome", MEMBER(server.welcome), "The first words to a client."),
        number<C>(
            "server.workers", MEMBER(server.workers), 0, 64, nullptr,
            "Threads for sessions; transfers have their own. 0: one for each core, at most 4."),
        number<C>("server.shutdownGrace", MEMBER(server.shutdownGrace), 0, Day, "seconds",
                  "How long running transfers may go on when the server is told to stop."),

        text<C>(
            "passive.externalAddress", MEMBER(passive.externalAddress),
            "The address that PASV tells clients from outside: the router's, where this server is\n"
            "behind one. A host name is looked up each time. \"\": the address the client "
            "reached.\n"
            "Clients of the same private network always get the local address.",
            QStringLiteral("an IPv4 address, a host name or \"\"")),
        boolean<C>("active.enabled", MEMBER(active.enabled),
                   "Whether clients may ask this server to open data connections (PORT, EPRT)."),

        number<C>("limits.sessions", MEMBER(limits.sessions), 0, Million, nullptr,
                  "Sessions at once. 0: no limit."),
        number<C>("limits.sessionsPerAddress", MEMBER(limits.sessionsPerAddress), 0, Million,
                  nullptr, "Sessions at once from one address. 0: no limit."),
        number<C>("limits.sessionsPerUser", MEMBER(limits.sessionsPerUser), 0, Million, nullptr,
                  "Sessions at once of one user. 0: no limit."),
        number<C>("limits.transfers", MEMBER(limits.transfers), 1, 10000, nullptr,
                  "Transfers at once; each has a thread. More are answered 450."),
        number<C>("limits.operations", MEMBER(limits.operations), 1, 1000, nullptr,
                  "Look-ups and logins at once; each has a thread. More wait."),
        number<C>("limits.handshakes", MEMBER(limits.handshakes), 0, 1000, nullptr,
                  "TLS handshakes computed at once; each has a thread. More wait. 0: one for two "
                  "cores."),
        number<C>("limits.loginAttempts", MEMBER(limits.loginAttempts), 1, 100, nullptr,
                  "Wrong passwords until a session is ended."),
        number<C>(
            "limits.loginDelay", MEMBER(limits.loginDelay), 0, 60000, "milliseconds",
            "How long the answer to a first wrong password takes. It doubles with each further\n"
            "one from the same address, up to 30 seconds."),

        number<C>("timeouts.idle", MEMBER(timeouts.idle), 1, 7 * Day, "seconds",
                  "A session without command and transfer is ended after this."),
        number<C>("timeouts.login", MEMBER(timeouts.login), 1, Day, "seconds",
                  "A session that has not logged in is ended after this."),
        number<C>("timeouts.handshake", MEMBER(timeouts.handshake), 1, Day, "seconds",
                  "A TLS handshake has to be done after this."),
        number<C>("timeouts.dataOpen", MEMBER(timeouts.dataOpen), 1, Day, "seconds",
                  "A data connection has to be open after this."),
        number<C>("timeouts.dataStall", MEMBER(timeouts.dataStall), 1, Day, "seconds",
                  "A transfer that moves no byte for so long is ended."),

        choice<C>(
            "files.uploads", MEMBER(files.uploads),
            QList<std::pair<QString, UploadMode>>{{QStringLiteral("safe"), UploadMode::Safe},
                                                  {QStringLiteral("atomic"), UploadMode::Atomic},
                                                  {QStringLiteral("direct"), UploadMode::Direct}},
            "\"safe\": a new file is written in place, so that every client can resume it; a file\n"
            "that exists is replaced only by a complete upload. \"atomic\": nothing shows under "
            "its\n"
            "name until complete. \"direct\": always in place."),
        boolean<C>(
            "files.durable", MEMBER(files.durable),
            "Whether an upload is on the disk (fsync) before the client is told it is complete."),
        octal<C>("files.umask", MEMBER(files.umask), 0777,
                 "Mode bits that new files and directories do not get."),
        boolean<C>("files.hideDotFiles", MEMBER(files.hideDotFiles),
                   "Whether names that begin with a dot are left out of listings."),

        boolean<C>("tls.enabled", MEMBER(tls.enabled),
                   "Whether clients may use TLS (FTPS): AUTH TLS on the usual port."),
        filesField("tls.certificate", MEMBER(tls.certificates),
                   "The certificate in PEM form, followed by those of its signers. With several "
                   "files, the\n"
                   "client's choice of host decides (SNI). \"\": a self-signed one is made once."),
        filesField("tls.privateKey", MEMBER(tls.privateKeys),
                   "The private key in PEM form; with several, in the order of the certificates. "
                   "\"\": it\n"
                   "stands in the file of the certificate."),
        text<C>("tls.passphraseFile", MEMBER(tls.passphraseFile),
                "A file whose first line decrypts the private keys. \"\": they are not encrypted."),
        text<C>("tls.directory", MEMBER(tls.directory),
                "Where the self-signed certificate is kept, and its key. \"\": in the data "
                "directory of the\n"
                "user this program runs as."),
        number<C>("tls.implicitPort", MEMBER(tls.implicitPort), 0, 65535, nullptr,
                  "The port where TLS begins at once, by convention 990. 0: none."),
        tlsPolicy<C>("tls.required", MEMBER(tls.required),
                     "\"login\": nobody logs in without TLS. \"data\": data connections need it "
                     "too."),
        choice<C>(
            "tls.dataSessionReuse", MEMBER(tls.dataSessionReuse),
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
            "tls.uploadsNeedCloseNotify", MEMBER(tls.uploadsNeedCloseNotify),
            "Whether an upload counts as complete only when the client ends it in the way of\n"
            "TLS. A client that did once must go on doing so in any case; some never do."),
        boolean<C>(
            "tls.allowClearControl", MEMBER(tls.allowClearControl),
            "Whether CCC may end TLS on the control connection after login, for the sake of\n"
            "firewalls that read along."),
        choice<C>(
            "tls.minimumVersion", MEMBER(tls.minimumVersion),
            QList<std::pair<QString, QString>>{{QStringLiteral("1.2"), QStringLiteral("1.2")},
                                               {QStringLiteral("1.3"), QStringLiteral("1.3")}},
            "The lowest version of TLS that is spoken."),
        text<C>("tls.ciphers", MEMBER(tls.ciphers),
                "Ciphers of TLS 1.2, as OpenSSL writes them, the best first. \"\": those with "
                "forward\n"
                "secrecy and authenticated encryption."),
        choice<C>("tls.clientCertificates", MEMBER(tls.clientCertificates),
                  QList<std::pair<QString, ClientCertificates>>{
                      {QStringLiteral("no"), ClientCertificates::No},
                      {QStringLiteral("accepted"), ClientCertificates::Accepted},
                      {QStringLiteral("demanded"), ClientCertificates::Demanded}},
                  "Whether clients are asked for a certificate: see clientCertificate of a user."),
        text<C>("tls.clientAuthority", MEMBER(tls.clientAuthority),
                "A PEM file with the certificates of those who sign client certificates. With "
                "\"demanded\",\n"
                "others are refused. \"\": any is taken, and only its fingerprint counts."),

        choice<C>("log.level", MEMBER(log.level),
                  QList<std::pair<QString, QString>>{
                      {QStringLiteral("debug"), QStringLiteral("debug")},
                      {QStringLiteral("info"), QStringLiteral("info")},
                      {QStringLiteral("warning"), QStringLiteral("warning")},
                      {QStringLiteral("error"), QStringLiteral("error")}},
                  "How much is logged. \"debug\" has every command and reply, secrets masked."),
        text<C>("log.file", MEMBER(log.file),
                "The file to log to, opened anew on SIGHUP. \"\": standard error."),
        text<C>("log.transferFile", MEMBER(log.transferFile),
                "A file with a line for each transfer, in the form of xferlog. \"\": none."),
    };
    return fields;
}

const QList<ConfigField<QFtpConfigUser>> &userFields()
{
    using U = QFtpConfigUser;
    static const QList<ConfigField<U>> fields = {
        text<U>("root", MEMBER(root), "The directory the user sees as \"/\".",
                QStringLiteral("an absolute path"),
                [](const QString &path) { return path.startsWith(u'/'); }),
        boolean<U>("allowWrite", MEMBER(allowWrite), "Whether the user may change anything."),
        optionalText<U>("password", MEMBER(password),
                        "The password, readable by whoever reads this file."),
        text<U>("passwordHash", MEMBER(passwordHash),
                "What ftpd-headless --hash-password prints; or a crypt(3) string; or the SHA-256 "
                "in hex of\n"
                "the password followed by passwordSalt. It has precedence over password."),
        text<U>("passwordSalt", MEMBER(passwordSalt), "Belongs to a SHA-256 passwordHash."),
        boolean<U>("useSystemLogin", MEMBER(useSystemLogin),
                   "Without password and passwordHash: true lets the system check the password, "
                   "which this\n"
                   "version can't; false lets everybody in."),
        text<U>(
            "systemUser", MEMBER(systemUser),
            "The system's user whose rights count for the files. This version has only its own."),
        tlsPolicy<U>("requiredTls", MEMBER(requiredTls),
                     "As tls.required, for this user: it can only add to it."),
        text<U>("clientCertificate", MEMBER(clientCertificate),
                "The certificate the client has to show: its SHA-256 fingerprint in hex, or its "
                "subject as\n"
                "in \"CN=ann,O=Example\", signed by tls.clientAuthority. The user then needs no "
                "password,\n"
                "unless one is set. \"\": none."),
        boolean<U>(
            "allowForeignAddress", MEMBER(allowForeignAddress),
            "Whether PORT and EPRT may name another host than the client's, for transfers from\n"
            "server to server. It lets the user make this server connect to others."),
    };
    return fields;
}

const QList<ConfigField<QFtpConfigHost>> &hostFields()
{
    using H = QFtpConfigHost;
    static const QList<ConfigField<H>> fields = {
        field<H>("users", MEMBER(users), "Who may log in there. []: everybody.",
                 QStringLiteral("an array of user names"), readTexts, printTexts),
        text<H>("welcome", MEMBER(welcome), "The reply to HOST. \"\": that of the server."),
    };
    return fields;
}

} // namespace QFtp::Internal
