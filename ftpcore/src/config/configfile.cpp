// SPDX-License-Identifier: MIT
#include "config/configfields.h"
#include "config/configvalues.h"
#include "config/passwordform.h"

#include <pwd.h>
#include <QtCore/qfile.h>
#include <unistd.h>

using namespace QFtp::Internal;
using QFtp::ClientCertificates;
using QFtp::TlsPolicy;
using Severity = QFtpConfigProblem::Severity;

namespace {

/// How many single changes turn one word into the other (Levenshtein).
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype change = diagonal + (a[i - 1].toLower() == b[j - 1].toLower() ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, change}));
        }
    }
    return row.last();
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    qsizetype bestDistance = qMax(qsizetype(2), word.size() / 3) + 1;
    for (const QString &candidate : known) {
        if (const qsizetype d = distance(word.left(100), candidate); d < bestDistance) {
            best = candidate;
            bestDistance = d;
        }
    }
    return best;
}

const char *typeName(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return "a table";
    case toml::node_type::array:
        return "an array";
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
        return "a whole number";
    case toml::node_type::floating_point:
        return "a number with a fraction";
    case toml::node_type::boolean:
        return "true or false";
    default:
        return "a date or time";
    }
}

/// Reads one file into a LoadResult.
class Reader
{
public:
    Reader(const QString &file, QFtpConfig::LoadResult *result) : m_file(file), m_result(result) { }

    void read(const toml::table &root, bool checksFiles);
    void report(Severity severity, const toml::source_position &position, const QString &key,
                const QString &text)
    {
        m_result->problems.append(
            {severity, m_file, int(position.line), int(position.column), key, text});
    }

private:
    template<typename Owner>
    void readFields(const toml::table &table, const QString &prefix, const QString &within,
                    const QList<ConfigField<Owner>> &fields, Owner *owner);
    template<typename Owner>
    QList<Owner> readNamed(const toml::table &root, const char *key,
                           const QList<ConfigField<Owner>> &fields,
                           void (Reader::*check)(const toml::table &, const Owner &));
    void checkUser(const toml::table &table, const QFtpConfigUser &user);
    void checkHost(const toml::table &table, const QFtpConfigHost &host);
    void checkTls(const toml::table &root, bool checksFiles);
    void checkUserTls(const toml::table &table, const QFtpConfigUser &user);
    void checkSystemUser(const toml::table &table, const QFtpConfigUser &user);
    // Reports at the key, or at the table if it is not written there.
    void reportIn(const toml::table &table, const char *key, const QString &owner,
                  Severity severity, const QString &text);

    QString m_file;
    QFtpConfig::LoadResult *m_result;
};

void Reader::read(const toml::table &root, bool checksFiles)
{
    QFtpConfig &config = m_result->config;
    readFields(root, {}, {}, configFields(), &config);
    config.users = readNamed(root, "users", userFields(), &Reader::checkUser);
    config.hosts = readNamed(root, "hosts", hostFields(), &Reader::checkHost);
    if (config.allUsers)
        reportIn(
            root, "allUsers", {}, Severity::Error,
            QStringLiteral("logins of the system's users are not part of this version; use false, "
                           "and a table [users.NAME] for each user"));
    checkTls(root, checksFiles);
}

void Reader::checkTls(const toml::table &root, bool checksFiles)
{
    const QFtpConfig::Tls &tls = m_result->config.tls;
    const toml::node *node = root.get("tls");
    if (!node || !node->is_table())
        return;
    const toml::table &table = *node->as_table();
    const QString owner = QStringLiteral("tls.");
    if (!tls.enabled && tls.required != TlsPolicy::Optional)
        reportIn(table, "required", owner, Severity::Error,
                 QStringLiteral("needs tls.enabled = true: nobody could log in"));
    if (!tls.enabled && tls.implicitPort != 0)
        reportIn(table, "implicitPort", owner, Severity::Error,
                 QStringLiteral("needs tls.enabled = true"));
    if (!tls.enabled || !checksFiles || !m_result->isUsable())
        return;
    if (const auto problem = tls.check())
        reportIn(table, problem->key.mid(owner.size()).toUtf8().constData(), owner, Severity::Error,
                 problem->text);
}

// Keys are told to their field by their name below the owner's table: "limits.sessions" is the key
// "sessions" in the table "limits", with the same field list.
template<typename Owner>
void Reader::readFields(const toml::table &table, const QString &prefix, const QString &within,
                        const QList<ConfigField<Owner>> &fields, Owner *owner)
{
    for (const auto &[tomlKey, node] : table) {
        const QString key = within + ConfigValue::toQString(std::string(tomlKey.str()));
        const QString fullKey = prefix + key;
        if (prefix.isEmpty() && (key == u"users" || key == u"hosts"))
            continue;
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto &candidate) {
            return key == QLatin1String(candidate.key);
        });
        QStringList known;
        bool isTable = false;
        for (const auto &candidate : fields) {
            known += QLatin1String(candidate.key);
            isTable = isTable || known.last().startsWith(key + u'.');
        }
        if (field != fields.end()) {
            if (!field->read(*owner, node))
                report(Severity::Error, node.source().begin, fullKey,
                       QStringLiteral("expected %1, found %2")
                               .arg(field->expectation, QLatin1String(typeName(node)))
                           + (node.is_table() || node.is_array()
                                  ? QString()
                                  : QStringLiteral(" that is not allowed")));
        } else if (isTable && node.is_table()) {
            readFields(*node.as_table(), prefix, key + u'.', fields, owner);
        } else if (isTable) {
            report(Severity::Error, node.source().begin, fullKey,
                   QStringLiteral("expected a table, found %1").arg(QLatin1String(typeName(node))));
        } else {
            const QString hint = nearest(key, known);
            report(Severity::Warning, tomlKey.source().begin, fullKey,
                   QStringLiteral("unknown setting, ignored")
                       + (hint.isEmpty()
                              ? QString()
                              : QStringLiteral("; did you mean %1?").arg(prefix + hint)));
        }
    }
}

template<typename Owner>
QList<Owner> Reader::readNamed(const toml::table &root, const char *key,
                               const QList<ConfigField<Owner>> &fields,
                               void (Reader::*check)(const toml::table &, const Owner &))
{
    QList<Owner> result;
    const toml::node *node = root.get(key);
    if (!node)
        return result;
    if (!node->is_table()) {
        report(Severity::Error, node->source().begin, QLatin1String(key),
               QStringLiteral("expected tables [%1.NAME], found %2")
                   .arg(QLatin1String(key), QLatin1String(typeName(*node))));
        return result;
    }
    for (const auto &[name, entry] : *node->as_table()) {
        Owner owner;
        owner.name = ConfigValue::toQString(std::string(name.str()));
        const QString fullKey = QLatin1String(key) + u'.' + owner.name;
        if (!entry.is_table()) {
            report(Severity::Error, entry.source().begin, fullKey,
                   QStringLiteral("expected a table [%1], found %2")
                       .arg(fullKey, QLatin1String(typeName(entry))));
            continue;
        }
        readFields(*entry.as_table(), fullKey + u'.', {}, fields, &owner);
        (this->*check)(*entry.as_table(), owner);
        result.append(owner);
    }
    return result;
}

void Reader::reportIn(const toml::table &table, const char *key, const QString &owner,
                      Severity severity, const QString &text)
{
    const toml::node *node = table.get(key);
    report(severity, (node ? node->source() : table.source()).begin, owner + QLatin1String(key),
           text);
}

void Reader::checkUser(const toml::table &table, const QFtpConfigUser &user)
{
    const QString owner = QStringLiteral("users.%1.").arg(user.name);
    const bool hasPassword = user.password || !user.passwordHash.isEmpty();
    if (!user.passwordHash.isEmpty()) {
        const PasswordForm form = passwordForm(user.passwordHash);
        if (form == PasswordForm::Unknown)
            reportIn(
                table, "passwordHash", owner, Severity::Error,
                QStringLiteral(
                    "expected an Argon2id string, a crypt(3) string, or 64 hex digits of SHA-256; "
                    "ftpd-headless --hash-password makes one"));
        if (form == PasswordForm::SaltedSha256 && user.passwordSalt.isEmpty())
            reportIn(table, "passwordHash", owner, Severity::Warning,
                     QStringLiteral("a SHA-256 hash without passwordSalt is easily guessed"));
        if (user.password)
            reportIn(table, "password", owner, Severity::Warning,
                     QStringLiteral("passwordHash is used instead"));
    } else if (user.password && user.password->isEmpty()) {
        reportIn(table, "password", owner, Severity::Error,
                 QStringLiteral("expected a password; for a user without one, leave it out and set "
                                "useSystemLogin = false"));
    }
    if (user.name == u"anonymous" && hasPassword)
        reportIn(table, user.password ? "password" : "passwordHash", owner, Severity::Error,
                 QStringLiteral(
                     "anonymous can't have a password; rename the user, or take the password out"));
    else if (hasPassword && user.useSystemLogin && table.contains("useSystemLogin"))
        reportIn(table, "useSystemLogin", owner, Severity::Warning,
                 QStringLiteral("has no effect beside a password of its own"));
    else if (!hasPassword && user.useSystemLogin && user.clientCertificate.isEmpty())
        reportIn(table, "useSystemLogin", owner, Severity::Error,
                 QStringLiteral(
                     "the user has no password, and logins through the system are not part of this "
                     "version; set passwordHash, or useSystemLogin = false to let everybody in"));
    checkUserTls(table, user);
    checkSystemUser(table, user);
}

void Reader::checkUserTls(const toml::table &table, const QFtpConfigUser &user)
{
    const QFtpConfig::Tls &tls = m_result->config.tls;
    const QString owner = QStringLiteral("users.%1.").arg(user.name);
    if (user.requiredTls != TlsPolicy::Optional && !tls.enabled)
        reportIn(table, "requiredTls", owner, Severity::Error,
                 QStringLiteral("needs tls.enabled = true: this user could not log in"));
    if (!user.clientCertificate.isEmpty() && tls.clientCertificates == ClientCertificates::No)
        reportIn(table, "clientCertificate", owner, Severity::Error,
                 QStringLiteral("needs tls.clientCertificates: clients are not asked for one"));
}

void Reader::checkSystemUser(const toml::table &table, const QFtpConfigUser &user)
{
    if (user.systemUser.isEmpty())
        return;
    const passwd *account = ::getpwnam(user.systemUser.toLocal8Bit().constData());
    if (account && account->pw_uid != ::geteuid())
        reportIn(
            table, "systemUser", QStringLiteral("users.%1.").arg(user.name), Severity::Error,
            QStringLiteral(
                "acting as another user of this system is not part of this version; leave it out, "
                "and the files are used with the rights of this program"));
}

void Reader::checkHost(const toml::table &table, const QFtpConfigHost &host)
{
    for (const QString &name : host.users) {
        const auto &users = m_result->config.users;
        if (std::none_of(users.begin(), users.end(),
                         [&](const auto &user) { return user.name == name; }))
            reportIn(table, "users", QStringLiteral("hosts.%1.").arg(host.name), Severity::Warning,
                     QStringLiteral("there is no user \"%1\"").arg(name));
    }
}

QFtpConfig::LoadResult readText(const QByteArray &text, const QString &fileName, bool checksFiles)
{
    QFtpConfig::LoadResult result;
    Reader reader(fileName, &result);
    try {
        reader.read(toml::parse(std::string_view(text.constData(), size_t(text.size()))),
                    checksFiles);
    } catch (const toml::parse_error &error) {
        const std::string_view what = error.description();
        reader.report(Severity::Error, error.source().begin, {},
                      QString::fromUtf8(what.data(), qsizetype(what.size())));
    }
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const auto &a, const auto &b) {
                         return std::tie(a.line, a.column) < std::tie(b.line, b.column);
                     });
    return result;
}

} // namespace

QString QFtpConfigProblem::toString() const
{
    QString result = file;
    if (line > 0)
        result += QStringLiteral(":%1:%2").arg(line).arg(column);
    if (!result.isEmpty())
        result += QStringLiteral(": ");
    result += severity == Severity::Error ? QStringLiteral("error: ") : QStringLiteral("warning: ");
    if (!key.isEmpty())
        result += key + QStringLiteral(": ");
    return result + text;
}

bool QFtpConfig::LoadResult::isUsable() const
{
    return std::none_of(problems.begin(), problems.end(), [](const QFtpConfigProblem &problem) {
        return problem.severity == QFtpConfigProblem::Severity::Error;
    });
}

QFtpConfig::LoadResult QFtpConfig::load(const QString &fileName)
{
    constexpr qint64 MaximumSize = 16 * 1024 * 1024;
    QFile file(fileName);
    LoadResult result;
    if (!file.open(QIODevice::ReadOnly)) {
        result.problems.append({Severity::Error,
                                fileName,
                                0,
                                0,
                                {},
                                QStringLiteral("can't read it: ") + file.errorString()});
        return result;
    }
    const QByteArray text = file.read(MaximumSize + 1);
    if (text.size() > MaximumSize) {
        result.problems.append(
            {Severity::Error, fileName, 0, 0, {}, QStringLiteral("larger than 16 MiB")});
        return result;
    }
    return readText(text, fileName, true);
}

QFtpConfig::LoadResult QFtpConfig::parse(const QByteArray &text, const QString &fileName)
{
    return readText(text, fileName, false);
}

QByteArray QFtpConfig::defaultFile()
{
    const QFtpConfig defaults;
    QByteArray out = "# Configuration of ftpd-headless, with the default of every setting.\n";
    QByteArray table;
    for (const auto &field : configFields()) {
        const QByteArray key = field.key;
        const qsizetype dot = key.indexOf('.');
        const QByteArray ownTable = dot < 0 ? QByteArray() : key.left(dot);
        if (ownTable != table)
            out += "\n[" + ownTable + "]\n";
        table = ownTable;
        out += "\n# " + QByteArray(field.help).replace("\n", "\n# ")
            + "\n# Expected: " + field.expectation.toUtf8() + ".\n";
        out += key.mid(dot + 1) + " = " + field.print(defaults) + '\n';
    }
    const auto describe = [&out](const auto &fields, const auto &owner) {
        for (const auto &field : fields) {
            out += "#\n#   " + QByteArray(field.help).replace("\n", "\n#   ")
                + "\n#   Expected: " + field.expectation.toUtf8() + ".\n";
            const QByteArray value = field.print(owner);
            out +=
                "# " + QByteArray(field.key) + " = " + (value.isEmpty() ? "\"...\"" : value) + '\n';
        }
    };
    out += "\n# Users, each in a table of this form:\n#\n# [users.ann]\n";
    describe(userFields(), QFtpConfigUser());
    out += "\n# Virtual hosts (the HOST command), each in a table of this form:\n#\n# "
           "[hosts.\"ftp.example.org\"]\n";
    describe(hostFields(), QFtpConfigHost());
    return out;
}
