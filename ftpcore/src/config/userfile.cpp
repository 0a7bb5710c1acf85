// SPDX-License-Identifier: MIT
#include "config/userfile.h"

#include "base/systemnames.h"
#include "config/configvalues.h"
#include "config/passwordform.h"

#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qfile.h>
#include <QtCore/qset.h>

namespace QFtp::Internal {

namespace {

constexpr qint64 MaximumSize = 64 * 1024 * 1024;

// A number in a line, or -1 (not known) for an empty field. Nothing: it is neither.
std::optional<qint64> parseId(const QString &text)
{
    if (text.isEmpty())
        return -1;
    bool isNumber = false;
    const quint32 value = text.toUInt(&isNumber);
    return isNumber ? std::optional(qint64(value)) : std::nullopt;
}

// A hash that does not name its digest was made with textFile.crypt.
QString withForm(const QString &hash, const QString &crypt)
{
    if (isHexDigest(hash, crypt))
        return u'{' + crypt + u'}' + hash;
    const PasswordForm form = passwordForm(hash);
    const bool isKnown = form != PasswordForm::Unknown && form != PasswordForm::SaltedSha256;
    return isKnown ? hash : QString();
}

/// Reads \a line into \a entry. Returns the mistake in the line; empty: none.
QString parseLine(const QString &line, const QFtpConfig::TextFile &settings, UserFile::Entry *entry)
{
    const QStringList fields = line.split(settings.separator);
    if (fields.size() != 2 && fields.size() != 5)
        return QStringLiteral("expected name:hash:uid:gid:module or name:hash, found %1 fields")
            .arg(fields.size());
    entry->name = fields.at(0);
    if (entry->name.isEmpty())
        return QStringLiteral("the name is empty");
    QString hash = fields.at(1);
    while (hash.startsWith(u'!') || hash.startsWith(u'*')) {
        hash.remove(0, 1);
        entry->isLocked = true;
    }
    entry->isPlain = settings.crypt == u"plain";
    entry->hash = entry->isPlain ? hash : withForm(hash, settings.crypt);
    if (entry->hash.isEmpty() && !entry->isLocked)
        return QStringLiteral(
                   "the hash of \"%1\" has an unknown form; expected hex digits of %2, or ")
                   .arg(entry->name, settings.crypt)
            + passwordForms();
    if (fields.size() == 2)
        return {};
    const auto userId = parseId(fields.at(2));
    const auto groupId = parseId(fields.at(3));
    if (!userId || !groupId)
        return QStringLiteral("uid and gid of \"%1\" must be numbers").arg(entry->name);
    entry->userId = *userId;
    entry->groupId = *groupId;
    entry->module = fields.at(4).trimmed();
    return {};
}

QByteArray directoryOf(const QFtpConfigMount &module)
{
    QByteArray out = module.storage.isEmpty()
        ? "root = " + ConfigValue::quotedToml(module.root) + '\n'
        : "storage = " + ConfigValue::quotedToml(module.storage) + '\n';
    if (module.createRoot)
        out += "createRoot = true\n";
    if (module.permissions)
        out +=
            "permissions = " + ConfigValue::printTexts(permissionNames(*module.permissions)) + '\n';
    else if (module.allowWrite)
        out += "allowWrite = true\n";
    return out;
}

} // namespace

UserFile UserFile::parse(const QByteArray &text, const QFtpConfig::TextFile &settings)
{
    UserFile result;
    QSet<QString> names;
    int number = 0;
    for (QByteArray bytes : text.split('\n')) {
        ++number;
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        const QString line = QString::fromUtf8(bytes);
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        Entry entry;
        entry.line = number;
        QString mistake = parseLine(line, settings, &entry);
        if (mistake.isEmpty() && names.contains(entry.name))
            mistake = QStringLiteral("\"%1\" already has a line above").arg(entry.name);
        if (mistake.isEmpty()) {
            names.insert(entry.name);
            result.entries.append(entry);
        } else {
            result.problems.append({QFtpConfigProblem::Severity::Warning,
                                    settings.file,
                                    number,
                                    1,
                                    {},
                                    mistake + QStringLiteral("; the line is ignored")});
        }
    }
    return result;
}

UserFile UserFile::read(const QFtpConfig::TextFile &settings)
{
    QFile file(settings.file);
    UserFile failed;
    failed.isRead = false;
    const auto report = [&](const QString &text) {
        failed.problems.append({QFtpConfigProblem::Severity::Error, settings.file, 0, 0, {}, text});
    };
    if (!file.open(QIODevice::ReadOnly)) {
        report(QStringLiteral("can't read %1: %2").arg(settings.file, file.errorString()));
        return failed;
    }
    const QByteArray text = file.read(MaximumSize + 1);
    if (text.size() > MaximumSize) {
        report(QStringLiteral("%1 is larger than 64 MiB").arg(settings.file));
        return failed;
    }
    return parse(text, settings);
}

} // namespace QFtp::Internal

QByteArray QFtpConfigFile::importUsers(const QFtpConfig::TextFile &source,
                                       QList<QFtpConfigProblem> *problems)
{
    using namespace QFtp::Internal;
    using ConfigValue::quotedToml;
    const UserFile users = UserFile::read(source);
    problems->append(users.problems);
    QByteArray out;
    for (const UserFile::Entry &entry : users.entries) {
        const auto module =
            std::find_if(source.modules.begin(), source.modules.end(),
                         [&](const auto &known) { return known.name == entry.module; });
        out += "[users." + quotedToml(entry.name) + "]\n";
        if (entry.isLocked)
            out += "enabled = false\n";
        if (!entry.hash.isEmpty())
            out +=
                (entry.isPlain ? "password = " : "passwordHash = ") + quotedToml(entry.hash) + '\n';
        out += "useSystemLogin = false\n";
        // These users never had the rights of the system user of the same name.
        if (hasSystemUser(entry.name.toLocal8Bit()))
            out += "systemUser = \"nobody\" # not the system user of the same name\n";
        if (module != source.modules.end())
            out += directoryOf(*module);
        else
            out += "root = \"/srv/ftp/%u\" # module " + quotedToml(entry.module)
                + ": choose a directory\n";
        out += '\n';
    }
    return out;
}
