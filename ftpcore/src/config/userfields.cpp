// SPDX-License-Identifier: MIT
#include "base/neverdestroyed.h"
#include "config/configtables.h"
#include "config/hours.h"

#include <sstream>

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

constexpr int MaximumCount = 1'000'000;
const char *const RootExpectation = "an absolute path, or one that begins with ~";

QString endOf(const toml::node &node)
{
    std::ostringstream text;
    if (const auto day = node.value_exact<toml::date>())
        text << *day;
    else if (const auto time = node.value_exact<toml::date_time>())
        text << *time;
    else
        return readText(node).value_or(QStringLiteral("none"));
    return toQString(text.str());
}

// The end of a day, or a moment.
template<typename Owner, typename Access>
ConfigField<Owner> ending(const char *key, Access access, const char *help)
{
    return field<Owner>(
        key, access, help, QStringLiteral("a day (2027-01-31), a time (2027-01-31T18:00) or \"\""),
        [](const toml::node &node) -> std::optional<QDateTime> {
            const QString text = endOf(node);
            const QDateTime end = endFromText(text);
            return end.isValid() || text.isEmpty() ? std::optional(end) : std::nullopt;
        },
        [](const QDateTime &end) {
            return quotedToml(end.isValid() ? textOfEnd(end) : QString());
        });
}

// One of the limits of a quota.
template<typename Owner>
ConfigField<Owner> limit(const char *key, qint64 (QFtpQuota::*get)() const,
                         void (QFtpQuota::*set)(qint64), const char *help)
{
    constexpr qint64 Maximum = qint64(1) << 60;
    ConfigField<Owner> field;
    field.key = key;
    field.expectation = QStringLiteral("a whole number from 0 to %1").arg(Maximum);
    field.help = help;
    field.isNumber = true;
    field.read = [set](Owner &owner, const toml::node &node, const ConfigScope &) {
        const auto value = node.value_exact<int64_t>();
        const bool isAllowed = value && *value >= 0 && *value <= Maximum;
        if (isAllowed)
            (owner.quota.*set)(*value);
        return isAllowed;
    };
    field.print = [get](const Owner &owner) { return QByteArray::number((owner.quota.*get)()); };
    field.copy = [get, set](Owner &owner, const Owner &from) {
        (owner.quota.*set)((from.quota.*get)());
    };
    field.isEqual = [get](const Owner &owner, const Owner &other) {
        return (owner.quota.*get)() == (other.quota.*get)();
    };
    return field;
}

template<typename Owner>
QList<ConfigField<Owner>> limits(const std::array<const char *, 4> &keys, const char *help)
{
    return {
        limit<Owner>(keys[0], &QFtpQuota::bytes, &QFtpQuota::setBytes, help),
        limit<Owner>(keys[1], &QFtpQuota::files, &QFtpQuota::setFiles,
                     "The same for the number of files; directories on a disk count too. 0: no\n"
                     "limit."),
        limit<Owner>(keys[2], &QFtpQuota::softBytes, &QFtpQuota::setSoftBytes,
                     "Above this many bytes, replies to uploads and the log give a\n"
                     "warning. 0: never."),
        limit<Owner>(keys[3], &QFtpQuota::softFiles, &QFtpQuota::setSoftFiles,
                     "The same for the number of files. 0: never."),
    };
}

template<typename Owner> QList<ConfigField<Owner>> quotaFields(const char *help)
{
    return limits<Owner>({"quotaBytes", "quotaFiles", "softQuotaBytes", "softQuotaFiles"}, help);
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): a table
const QList<ConfigField<QFtpConfigUser>> &userFields()
{
    using U = QFtpConfigUser;
    static const auto &fields = neverDestroyed(
        QList<ConfigField<U>>{
            boolean<U>("enabled", QFTP_MEMBER(enabled), "false: the user can't log in."),
            texts<U>(
                "groups", QFTP_MEMBER(groups),
                "The NAMEs of tables [groups.NAME] whose settings apply where this table has\n"
                "none; if several have one, the first of them. Mounts, rules, hidden and refused\n"
                "names add up, and so do the permissions of the groups.",
                QStringLiteral("an array of names of groups")),
            text<U>("root", QFTP_MEMBER(root),
                    "The directory that the user sees as \"/\". %u is the user's name, %g the "
                    "first of\n"
                    "groups, ~ the home directory of the system user.",
                    QLatin1String(RootExpectation), isRoot),
            unsetText<U>(
                "storage", QFTP_MEMBER(storage),
                "The NAME of a table [storage.NAME] that holds the files, instead of root."),
            boolean<U>(
                "createRoot", QFTP_MEMBER(createRoot),
                "Whether the directory is created at the first login. Its parent must exist."),
            boolean<U>("allowWrite", QFTP_MEMBER(allowWrite),
                       "Whether the user may change anything. true is short for the permissions\n"
                       "\"readWrite\"."),
            permissions<U>(
                "permissions", QFTP_MEMBER(permissions),
                "What the user may do. \"dropBox\": create files and directories, but see\n"
                "nothing."),
            texts<U>("hiddenNames", QFTP_MEMBER(hiddenNames),
                     "Names that listings leave out. The wildcards * ? [a-z] are allowed.",
                     QStringLiteral("an array of patterns")),
            texts<U>("refusedNames", QFTP_MEMBER(refusedNames),
                     "Names that no command may use and no listing shows, such as [\"*.exe\",\n"
                     "\".ht*\"].",
                     QStringLiteral("an array of patterns")),
            optionalText<U>(
                "password", QFTP_MEMBER(password),
                "The password in plain text. Everyone who can read this file can read it."),
            unsetText<U>(
                "passwordFile", QFTP_MEMBER(passwordFile),
                "The absolute path of a file with the password in its first line. It is read\n"
                "at each login, with the rights of the server."),
            unsetText<U>(
                "passwordHash", QFTP_MEMBER(passwordHash),
                "What ftpd-headless --hash-password prints, or a hash of crypt(3), htpasswd\n"
                "or PBKDF2, or the SHA-256 in hex of the password followed by passwordSalt.\n"
                "It takes precedence over password."),
            text<U>("passwordSalt", QFTP_MEMBER(passwordSalt),
                    "The salt of a SHA-256 passwordHash."),
            boolean<U>("useSystemLogin", QFTP_MEMBER(useSystemLogin),
                       "Applies to users without a password or certificate. true: PAM checks the\n"
                       "password of systemUser. false: no password is needed."),
            ending<U>(
                "expires", QFTP_MEMBER(expires),
                "The last day or moment at which the user can log in; then their sessions end.\n"
                "\"\": never."),
            texts<U>(
                "hours", QFTP_MEMBER(hours),
                "When the user may log in, in the local time of this machine, such as\n"
                "[\"Mon-Fri 08:00-18:00\", \"Sat 10:00-14:00\"]. At the end, their sessions end\n"
                "too. []: always.",
                QStringLiteral("an array of \"HH:MM-HH:MM\", with days (Mon-Fri) before it"),
                [](const QString &text) { return Hours::parse({text}).has_value(); }),
            text<U>("systemUser", QFTP_MEMBER(systemUser),
                    "The system user whose rights are used for the files. \"\": the one with the\n"
                    "user's name or, if there is none, server.systemUser."),
            networks<U>("allowedAddresses", QFTP_MEMBER(allowedAddresses),
                        "Addresses that the user may log in from. []: every address."),
            number<U>("sessions", QFTP_MEMBER(sessions), 0, MaximumCount, nullptr,
                      "Sessions of this user at the same time. 0: limits.sessionsPerUser applies."),
            number<U>(
                "transfers", QFTP_MEMBER(transfers), 0, MaximumCount, nullptr,
                "Transfers of this user at the same time. 0: limits.transfersPerUser applies."),
            rate<U>("downloadRate", QFTP_MEMBER(rates.download),
                    "Download rate of this user, over all sessions. 0: rates.downloadPerUser\n"
                    "applies."),
            rate<U>("uploadRate", QFTP_MEMBER(rates.upload),
                    "Upload rate of this user, over all sessions. 0: rates.uploadPerUser applies."),
            rate<U>("downloadRatePerSession", QFTP_MEMBER(sessionRates.download),
                    "Download rate of one session. 0: rates.downloadPerSession applies."),
            rate<U>("uploadRatePerSession", QFTP_MEMBER(sessionRates.upload),
                    "Upload rate of one session. 0: rates.uploadPerSession applies."),
        }
        + quotaFields<U>("How many bytes the user's files may take, no matter who stored\n"
                         "them. Mounts with a quota of their own are left out. Uploads beyond\n"
                         "that are refused. 0: no limit.")
        + QList<ConfigField<U>>{
            tlsPolicy<U>("requiredTls", QFTP_MEMBER(requiredTls),
                         "Like tls.required, for this user. It can only make that stricter."),
            text<U>("clientCertificate", QFTP_MEMBER(clientCertificate),
                    "The certificate that the client must present: its SHA-256 fingerprint in\n"
                    "hex, or its subject, such as \"CN=ann,O=Example\", if tls.clientAuthority\n"
                    "signed it. The user then needs no password, unless one is set. \"\": none."),
            boolean<U>(
                "allowForeignAddress", QFTP_MEMBER(allowForeignAddress),
                "Whether PORT and EPRT may name a host other than the client's, for transfers\n"
                "from server to server (FXP). The user can then make this server connect to\n"
                "other hosts."),
            namedTables<U>("mounts", QFTP_MEMBER(mounts), &mountFields),
            tableArray<U>("rules", QFTP_MEMBER(rules), &ruleFields),
            tableArray<U>("passwords", QFTP_MEMBER(passwords), &passwordFields),
        });
    return fields;
}

// Those of a user.
const QList<ConfigField<QFtpConfigGroup>> &groupFields()
{
    static const auto &fields = neverDestroyed([] {
        QList<ConfigField<QFtpConfigGroup>> result;
        for (const auto &of : userFields()) {
            ConfigField<QFtpConfigGroup> field{of.key, of.expectation, of.help, {}, {}};
            field.isNumber = of.isNumber;
            field.read = [read = of.read](QFtpConfigGroup &group, const auto &node,
                                          const auto &scope) {
                return read(group.settings, node, scope);
            };
            if (of.print)
                field.print = [print = of.print](const auto &group) {
                    return print(group.settings);
                };
            result += field;
        }
        return result
            + limits<QFtpConfigGroup>({"groupQuotaBytes", "groupQuotaFiles", "softGroupQuotaBytes",
                                       "softGroupQuotaFiles"},
                                      "How many bytes the files of all users together may take "
                                      "whose first\ngroup this is. Their root must be like "
                                      "\"/srv/%g/%u\": the directory above\n%u is counted. 0: "
                                      "no limit.");
    }());
    return fields;
}

const QList<ConfigField<QFtpConfigMount>> &mountFields()
{
    using M = QFtpConfigMount;
    static const auto &fields = neverDestroyed(
        QList<ConfigField<M>>{
            text<M>("root", QFTP_MEMBER(root),
                    "The directory that appears there; %u, %g and ~ as above.",
                    QLatin1String(RootExpectation), isRoot),
            unsetText<M>("storage", QFTP_MEMBER(storage),
                         "The NAME of a table [storage.NAME] that appears there, instead of root."),
            boolean<M>("createRoot", QFTP_MEMBER(createRoot),
                       "Whether the directory is created at the first login."),
            boolean<M>("write", QFTP_MEMBER(allowWrite),
                       "Whether the user may change anything there. true is short for the\n"
                       "permissions \"readWrite\"."),
            permissions<M>("permissions", QFTP_MEMBER(permissions), "What the user may do there."),
        }
        + quotaFields<M>(
            "How many bytes may be there, no matter who stored them. 0: the quota of the user\n"
            "applies."));
    return fields;
}

const QList<ConfigField<QFtpPathRule>> &ruleFields()
{
    using R = QFtpPathRule;
    static const auto &fields = neverDestroyed(QList<ConfigField<R>>{
        field<R>(
            "path", QFTP_MEMBER(pattern),
            "The rule applies to this path and all below it. * ? [a-z] stand for\n"
            "characters within one name, ** for any number of names.",
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
            "permissions", QFTP_MEMBER(permissions), "What the user may do there.",
            QStringLiteral("the same as for the permissions of a user"),
            [](const toml::node &node) -> std::optional<Permissions> {
                const auto names = readTexts(node);
                return names ? permissionsFromNames(*names) : std::nullopt;
            },
            [](Permissions value) { return printTexts(permissionNames(value)); }),
    });
    return fields;
}

const QList<ConfigField<QFtpConfigPassword>> &passwordFields()
{
    using P = QFtpConfigPassword;
    static const auto &fields = neverDestroyed(QList<ConfigField<P>>{
        unsetText<P>("name", QFTP_MEMBER(name), "What the password is for, such as \"phone\"."),
        unsetText<P>("hash", QFTP_MEMBER(hash), "In one of the forms of passwordHash."),
        unsetText<P>("totpFile", QFTP_MEMBER(totpFile),
                     "The absolute path of a file whose first line is the key of an authenticator\n"
                     "app, in Base32. The app's code of six digits must then follow the password:\n"
                     "\"secret123456\"."),
        ending<P>("expires", QFTP_MEMBER(expires),
                  "The last day or moment at which the password is right. \"\": it stays right."),
        networks<P>("allowedAddresses", QFTP_MEMBER(allowedAddresses),
                    "Addresses that the password is right from. []: every address."),
        permissions<P>("permissions", QFTP_MEMBER(permissions),
                       "What sessions with this password may do at most. Without it: whatever the\n"
                       "user may do."),
    });
    return fields;
}

const QList<ConfigField<QFtpConfigHost>> &hostFields()
{
    using H = QFtpConfigHost;
    static const auto &fields = neverDestroyed(QList<ConfigField<H>>{
        field<H>("users", QFTP_MEMBER(users), "The users who may log in there. []: everybody.",
                 QStringLiteral("an array of user names"), readTexts, printTexts),
        text<H>("welcome", QFTP_MEMBER(welcome),
                "The text of the reply to HOST. \"\": server.welcome."),
    });
    return fields;
}

} // namespace QFtp::Internal
