// SPDX-License-Identifier: MIT
#include "config/configtables.h"

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

constexpr int MaximumCount = 1'000'000;
const char *const RootExpectation = "an absolute path, or one that begins with ~";

} // namespace

const QList<ConfigField<QFtpConfigUser>> &userFields()
{
    using U = QFtpConfigUser;
    static const QList<ConfigField<U>> fields = {
        boolean<U>("enabled", QFTP_MEMBER(enabled), "false: the user can't log in."),
        text<U>("root", QFTP_MEMBER(root),
                "The directory the user sees as \"/\". %u is his name, ~ the home of his system "
                "user.",
                QLatin1String(RootExpectation), isRoot),
        unsetText<U>("storage", QFTP_MEMBER(storage),
                     "A table [storage.NAME] that has the files, instead of root."),
        boolean<U>(
            "createRoot", QFTP_MEMBER(createRoot),
            "Whether the directory is made at the first login; the one above must be there."),
        boolean<U>("allowWrite", QFTP_MEMBER(allowWrite),
                   "Whether the user may change anything: short for permissions = \"readWrite\"."),
        permissions<U>("permissions", QFTP_MEMBER(permissions),
                       "What the user may do. \"dropBox\": put new files there, and see nothing."),
        texts<U>("hiddenNames", QFTP_MEMBER(hiddenNames),
                 "Names that listings leave out; * ? [a-z] stand for others.",
                 QStringLiteral("an array of patterns")),
        texts<U>("refusedNames", QFTP_MEMBER(refusedNames),
                 "Names that no command may use and no listing shows, as [\"*.exe\", \".ht*\"].",
                 QStringLiteral("an array of patterns")),
        optionalText<U>("password", QFTP_MEMBER(password),
                        "The password, readable by whoever reads this file."),
        unsetText<U>(
            "passwordHash", QFTP_MEMBER(passwordHash),
            "What ftpd-headless --hash-password prints; or a hash of crypt(3), htpasswd or "
            "PBKDF2; or\n"
            "the SHA-256 in hex of the password followed by passwordSalt. It has precedence "
            "over\n"
            "password."),
        text<U>("passwordSalt", QFTP_MEMBER(passwordSalt), "Belongs to a SHA-256 passwordHash."),
        boolean<U>("useSystemLogin", QFTP_MEMBER(useSystemLogin),
                   "Without password and passwordHash: true lets the system check the password of\n"
                   "systemUser (PAM), false lets everybody in."),
        text<U>("systemUser", QFTP_MEMBER(systemUser),
                "The system's user whose rights count for the files. \"\": the one with the user's "
                "name; where\n"
                "there is none, server.systemUser."),
        networks<U>("allowedAddresses", QFTP_MEMBER(allowedAddresses),
                    "From where the user may log in. []: from everywhere."),
        number<U>("sessions", QFTP_MEMBER(sessions), 0, MaximumCount, nullptr,
                  "Sessions at once. 0: as limits.sessionsPerUser."),
        number<U>("transfers", QFTP_MEMBER(transfers), 0, MaximumCount, nullptr,
                  "Transfers at once. 0: as limits.transfersPerUser."),
        rate<U>("downloadRate", QFTP_MEMBER(rates.download),
                "Downloads of all sessions of this user, instead of rates.downloadPerUser."),
        rate<U>("uploadRate", QFTP_MEMBER(rates.upload),
                "Uploads of all sessions of this user, instead of rates.uploadPerUser."),
        rate<U>("downloadRatePerSession", QFTP_MEMBER(sessionRates.download),
                "Downloads of one session, instead of rates.downloadPerSession."),
        rate<U>("uploadRatePerSession", QFTP_MEMBER(sessionRates.upload),
                "Uploads of one session, instead of rates.uploadPerSession."),
        tlsPolicy<U>("requiredTls", QFTP_MEMBER(requiredTls),
                     "As tls.required, for this user: it can only add to it."),
        text<U>("clientCertificate", QFTP_MEMBER(clientCertificate),
                "The certificate the client has to show: its SHA-256 fingerprint in hex, or its "
                "subject as\n"
                "in \"CN=ann,O=Example\", signed by tls.clientAuthority. The user then needs no "
                "password,\n"
                "unless one is set. \"\": none."),
        boolean<U>(
            "allowForeignAddress", QFTP_MEMBER(allowForeignAddress),
            "Whether PORT and EPRT may name another host than the client's, for transfers from\n"
            "server to server. It lets the user make this server connect to others."),
        namedTables<U>("mounts", QFTP_MEMBER(mounts), &mountFields),
        tableArray<U>("rules", QFTP_MEMBER(rules), &ruleFields),
    };
    return fields;
}

const QList<ConfigField<QFtpConfigMount>> &mountFields()
{
    using M = QFtpConfigMount;
    static const QList<ConfigField<M>> fields = {
        text<M>("root", QFTP_MEMBER(root), "The directory that is seen there; %u and ~ as above.",
                QLatin1String(RootExpectation), isRoot),
        unsetText<M>("storage", QFTP_MEMBER(storage),
                     "A table [storage.NAME] that is seen there, instead of root."),
        boolean<M>("createRoot", QFTP_MEMBER(createRoot),
                   "Whether the directory is made at the first login."),
        boolean<M>("write", QFTP_MEMBER(allowWrite),
                   "Whether anything may be changed: short for permissions = \"readWrite\"."),
        permissions<M>("permissions", QFTP_MEMBER(permissions), "What may be done there."),
    };
    return fields;
}

const QList<ConfigField<QFtpPathRule>> &ruleFields()
{
    using R = QFtpPathRule;
    static const QList<ConfigField<R>> fields = {
        field<R>(
            "path", QFTP_MEMBER(pattern),
            "Where it holds: this path and all below it. * ? [a-z] stand for characters of one "
            "name, **\n"
            "for any number of names.",
            QStringLiteral("a path that begins with /"),
            [](const toml::node &node) -> std::optional<QByteArray> {
                const auto path = readText(node);
                return path && path->startsWith(u'/') ? std::optional(path->toUtf8())
                                                      : std::nullopt;
            },
            [](const QByteArray &pattern) {
                return pattern.isEmpty() ? QByteArray() : quotedToml(QString::fromUtf8(pattern));
            }),
        field<R>(
            "permissions", QFTP_MEMBER(permissions), "What may be done there.",
            QStringLiteral("the same as permissions of a user"),
            [](const toml::node &node) -> std::optional<Permissions> {
                const auto names = readTexts(node);
                return names ? permissionsFromNames(*names) : std::nullopt;
            },
            [](Permissions value) { return printTexts(permissionNames(value)); }),
    };
    return fields;
}

const QList<ConfigField<QFtpConfigHost>> &hostFields()
{
    using H = QFtpConfigHost;
    static const QList<ConfigField<H>> fields = {
        field<H>("users", QFTP_MEMBER(users), "Who may log in there. []: everybody.",
                 QStringLiteral("an array of user names"), readTexts, printTexts),
        text<H>("welcome", QFTP_MEMBER(welcome), "The reply to HOST. \"\": that of the server."),
    };
    return fields;
}

} // namespace QFtp::Internal
