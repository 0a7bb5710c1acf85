// SPDX-License-Identifier: MIT
#include "config/configfile.h"

#include "config/configchecks.h"
#include "config/configtables.h"
#include "config/environment.h"
#include "config/groups.h"

#include <QtCore/qfile.h>

using namespace QFtp::Internal;
using Severity = QFtpConfigProblem::Severity;

namespace {

QFtpConfigFile::Result read(const ConfigSchema &schema, const QByteArray &text,
                            const QString &fileName, bool readsFiles)
{
    QFtpConfigFile::Result result;
    const ConfigScope scope(fileName, &result.problems);
    try {
        toml::table root = toml::parse(std::string_view(text.constData(), size_t(text.size())));
        expandEnvironment(&root, scope);
        readFields(root, scope, schema.fields(), &result.config);
        noteOwnDefaults(root, &result.config);
        checkConfig(schema, result.config, root, scope, readsFiles);
    } catch (const toml::parse_error &error) {
        const std::string_view what = error.description();
        scope.report(Severity::Error, error.source().begin, {},
                     QString::fromUtf8(what.data(), qsizetype(what.size())));
    }
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const auto &a, const auto &b) {
                         return std::tie(a.line, a.column) < std::tie(b.line, b.column);
                     });
    return result;
}

} // namespace

namespace QFtp::Internal {

QFtpConfigFile::Result parseConfig(const ConfigSchema &schema, const QByteArray &text,
                                   const QString &fileName)
{
    return read(schema, text, fileName, false);
}

QFtpConfigFile::Result loadConfig(const ConfigSchema &schema, const QString &fileName)
{
    constexpr qint64 MaximumSize = 16 * 1024 * 1024;
    const auto failed = [&fileName](const QString &text) {
        QFtpConfigFile::Result result;
        result.problems = {{Severity::Error, fileName, 0, 0, {}, text}};
        return result;
    };
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("can't read it: ") + file.errorString());
    const QByteArray text = file.read(MaximumSize + 1);
    if (text.size() > MaximumSize)
        return failed(QStringLiteral("the file is larger than 16 MiB"));
    return read(schema, text, fileName, true);
}

QByteArray defaultConfigText(const ConfigSchema &schema)
{
    const QFtpConfig defaults;
    QByteArray out = "# Configuration of ftpd-headless, with the default of every setting.\n";
    QByteArray table;
    for (const auto &field : schema.fields()) {
        if (!field.print)
            continue; // a table, below
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
    const auto describe = [&out](const char *title, const char *header, const auto &fields,
                                 const auto &owner) {
        out +=
            QByteArray("\n# ") + title + ", each in a table of this form:\n#\n# " + header + '\n';
        for (const auto &field : fields) {
            if (!field.print)
                continue;
            const QByteArray value = field.print(owner);
            out += "#\n#   " + QByteArray(field.help).replace("\n", "\n#   ")
                + "\n#   Expected: " + field.expectation.toUtf8() + ".\n# " + QByteArray(field.key)
                + " = " + (value.isEmpty() ? "\"...\"" : value) + '\n';
        }
    };
    for (const QString &type : schema.storageTypes()) {
        QFtpConfigStorage storage;
        storage.type = type;
        const QByteArray title = "Storages of the type " + type.toUtf8() + ", for users and mounts";
        describe(title.constData(), "[storage.NAME]", schema.storageFields(type), storage);
    }
    for (const QString &type : schema.accountTypes()) {
        QFtpConfigAccounts accounts;
        accounts.type = type;
        const QByteArray title = "Accounts of the type " + type.toUtf8() + ", which auth must name";
        describe(title.constData(), "[accounts.NAME]", schema.accountFields(type), accounts);
    }
    describe("Users", "[users.ann]", userFields(), QFtpConfigUser());
    out +=
        "\n# Groups of users, each in a table [groups.NAME] with the settings of a user, except "
        "groups,\n# passwords and clientCertificate. They apply to the users who name the group.\n";
    describe("Further directories in a user's tree", "[users.ann.mounts.\"/photos\"]",
             mountFields(), QFtpConfigMount());
    describe("Permissions of a user for some paths (the first rule that matches applies)",
             "[[users.ann.rules]]", ruleFields(), QFtpPathRule());
    describe("Further passwords of a user", "[[users.ann.passwords]]", passwordFields(),
             QFtpConfigPassword());
    describe("Directories of the modules that a text file names (\"\": of lines without a module)",
             "[textFile.modules.File]", mountFields(), QFtpConfigMount());
    describe("Further sockets to listen on", "[[listeners]]", listenerFields(), QFtpListener());
    describe("Virtual hosts (the HOST command)", "[hosts.\"ftp.example.org\"]", hostFields(),
             QFtpConfigHost());
    return out;
}

} // namespace QFtp::Internal

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

bool QFtpConfigFile::Result::isUsable() const
{
    return std::none_of(problems.begin(), problems.end(), [](const QFtpConfigProblem &problem) {
        return problem.severity == QFtpConfigProblem::Severity::Error;
    });
}

namespace {

template<typename T> QFtp::Permissions permissionsOf(const T &entry)
{
    return entry.permissions.value_or(entry.allowWrite ? QFtp::Permission::ReadWrite
                                                       : QFtp::Permission::ReadOnly);
}

template<typename T> void setPermissionsOf(T *entry, QFtp::Permissions wanted)
{
    entry->permissions.reset();
    entry->allowWrite = wanted == QFtp::Permissions(QFtp::Permission::ReadWrite);
    if (permissionsOf(*entry) != wanted)
        entry->permissions = wanted;
}

} // namespace

QFtp::Permissions QFtpConfigMount::effectivePermissions() const { return permissionsOf(*this); }
QFtp::Permissions QFtpConfigUser::effectivePermissions() const { return permissionsOf(*this); }

void QFtpConfigMount::setPermissions(QFtp::Permissions wanted) { setPermissionsOf(this, wanted); }
void QFtpConfigUser::setPermissions(QFtp::Permissions wanted) { setPermissionsOf(this, wanted); }

// Or something else to prove who it is.
static bool hasPassword(const QFtpConfigUser &user)
{
    return user.password || !user.passwordHash.isEmpty() || !user.passwordFile.isEmpty()
        || !user.passwords.isEmpty() || !user.clientCertificate.isEmpty();
}

bool QFtpConfigUser::usesSystemLogin() const { return useSystemLogin && !hasPassword(*this); }

bool QFtpConfigUser::needsNoPassword() const { return !useSystemLogin && !hasPassword(*this); }
