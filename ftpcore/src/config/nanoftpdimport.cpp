// SPDX-License-Identifier: MIT
#include "base/systemnames.h"
#include "config/configvalues.h"
#include "config/passwordform.h"
#include "config/phpsettings.h"
#include "config/userfile.h"

#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

namespace QFtp::Internal {

namespace {

using ConfigValue::quotedToml;
using Severity = QFtpConfigProblem::Severity;

/// A module of mogilefs-ftpd that users belong to, and its counterpart here.
struct Module
{
    const char *name;
    const char *nameSpace; ///< null: local files
};

constexpr Module Modules[] = {
    {"MogileFs", "classes"},         {"MogileFs_FlatNS", "flat"}, {"MogileFs_DomainNS", "domains"},
    {"MogileFs_UserDomain", "user"}, {"File", nullptr},
};

/// Turns the settings of a config.php into our tables.
class NanoFtpdImport
{
public:
    NanoFtpdImport(const QString &file, const QByteArray &text,
                   QList<QFtpConfigProblem> *problems) :
        m_file(file),
        m_php(text, QFileInfo(file).absolutePath()), m_problems(problems)
    {
        for (const int line : m_php.unknownLines())
            report(line,
                   QStringLiteral("only PHP can compute this value; the default is used instead"));
    }

    QByteArray server() const
    {
        QByteArray out =
            "# Converted from the settings of mogilefs-ftpd. Other settings have their\n"
            "# defaults: see ftpd-headless --print-config.\n";
        out += "ip = " + text("listen_addr", "0.0.0.0") + '\n';
        out += "port = " + number("listen_port", 21, 0, 65535) + '\n';
        out += "passivePortRange = [" + number("low_port", 15000, 1, 65535) + ", "
            + number("high_port", 25000, 1, 65535) + "]\n";
        out += "auth = [\"config\"]\n\n[server]\n";
        out += "welcome = " + text("server_name", "nanoFTPd server [OMFG]") + '\n';
        const auto userId = m_php.find(QStringLiteral("userid")).value.toUInt();
        const QByteArray name = userId != 0 ? systemUserName(userId) : QByteArray();
        if (!name.isEmpty() && name != QByteArray::number(userId))
            out += "systemUser = " + quotedToml(QString::fromLocal8Bit(name)) + '\n';
        out += "\n[timeouts]\nidle = " + number("idle_time", 300, 1, 7 * 24 * 3600) + '\n';
        const int mode = m_php.find(QStringLiteral("logging->mode")).value.toInt();
        if (mode == 1 || mode == 3)
            out += "\n[log]\nlevel = \"debug\"\nfile = " + text("logging->file", "") + '\n';
        return out + '\n';
    }

    QByteArray storage(const Module &module) const
    {
        QByteArray out = QByteArray("[storage.") + module.name + "]\n";
        if (!module.nameSpace)
            return out
                + "type = \"local\"\nroot = \"/tmp\" # where that module keeps its files\n\n";
        const auto flag = [this](const char *name, bool preset) {
            const PhpSettings::Setting found = setting(name);
            const bool isTrue = !found.value.isEmpty() && found.value != u"0"; // PHP's rule
            return found.line == 0 ? preset : isTrue;
        };
        const auto boolean = [&](const char *key, const char *name, bool preset) {
            return QByteArray(key) + " = " + (flag(name, preset) ? "true" : "false") + '\n';
        };
        out += "type = \"mogilefs\"\nnamespace = \"" + QByteArray(module.nameSpace) + "\"\n";
        out += "trackers = [" + text("mogilefs->tracker", "vmtrack1") + "]\n";
        out += "port = " + number("mogilefs->port", 7001, 1, 65535) + '\n';
        const QByteArray nameSpace = module.nameSpace;
        if (nameSpace == "classes" || nameSpace == "flat")
            out += "domain = " + text("mogilefs->domain", "blockoland") + '\n';
        out += "timeout = " + number("mogilefs->timeout", 3, 1, 600) + '\n';
        out += "defaultClass = " + text("mogilefs->defaultclass", "default") + '\n';
        out += "listLimit = " + number("mogilefs->listlimit", 1000, 0, 1'000'000'000) + '\n';
        out += boolean("extendedList", "mogilefs->extendedlist", false);
        out += boolean("searchList", "mogilefs->searchlist", false);
        out += boolean("canRename", "mogilefs->canrename", true);
        out += boolean("canMkdir", "mogilefs->canmkdir", true);
        out += boolean("canRmdir", "mogilefs->canrmdir", true);
        return out + "minDevCount = " + number("mogilefs->mindevcount", 2, 1, 255) + "\n\n";
    }

    QFtpConfig::TextFile users(const QString &userFile) const
    {
        QFtpConfig::TextFile source;
        source.file = userFile;
        const QString separator = setting("auth->text->sep").value;
        if (!separator.isEmpty())
            source.separator = separator;
        const PhpSettings::Setting crypt = setting("auth->crypt");
        if (digestNames().contains(crypt.value))
            source.crypt = crypt.value;
        else if (crypt.line != 0)
            report(crypt.line,
                   QStringLiteral("\"%1\" can't be used here: expected one of %2")
                       .arg(crypt.value, digestNames().join(QStringLiteral(", "))));
        for (const Module &module : Modules) {
            QFtpConfigMount mount;
            mount.name = mount.storage = QLatin1String(module.name);
            mount.allowWrite = true;
            source.modules.append(mount);
        }
        return source;
    }

private:
    PhpSettings::Setting setting(const char *name) const { return m_php.find(QLatin1String(name)); }
    void report(int line, const QString &text) const
    {
        m_problems->append({Severity::Warning, m_file, line, 1, {}, text});
    }
    QByteArray text(const char *name, const char *preset) const
    {
        const PhpSettings::Setting found = setting(name);
        return quotedToml(found.line == 0 ? QLatin1String(preset) : found.value);
    }
    QByteArray number(const char *name, qint64 preset, qint64 minimum, qint64 maximum) const
    {
        const PhpSettings::Setting found = setting(name);
        bool isNumber = false;
        const qint64 value = found.value.toLongLong(&isNumber);
        if (found.line != 0 && isNumber && value >= minimum && value <= maximum)
            return QByteArray::number(value);
        if (found.line != 0)
            report(found.line,
                   QStringLiteral("%1: expected a number from %2 to %3, found \"%4\"; "
                                  "%5 is used instead")
                       .arg(QLatin1String(name))
                       .arg(minimum)
                       .arg(maximum)
                       .arg(found.value)
                       .arg(preset));
        return QByteArray::number(preset);
    }

    const QString m_file;
    const PhpSettings m_php;
    QList<QFtpConfigProblem> *const m_problems;
};

} // namespace

} // namespace QFtp::Internal

QByteArray QFtpConfigFile::importNanoFtpd(const QString &configFile, const QString &userFile,
                                          QList<QFtpConfigProblem> *problems)
{
    using namespace QFtp::Internal;
    constexpr qint64 MaximumSize = 1024 * 1024;
    QFile file(configFile);
    if (!file.open(QIODevice::ReadOnly)) {
        problems->append({Severity::Error,
                          configFile,
                          0,
                          0,
                          {},
                          QStringLiteral("can't read it: ") + file.errorString()});
        return {};
    }
    const NanoFtpdImport import(configFile, file.read(MaximumSize), problems);
    const QFtpConfig::TextFile source = import.users(userFile);
    const UserFile users = UserFile::read(source);
    QByteArray out = import.server();
    for (const Module &module : Modules) {
        const bool isUsed =
            std::any_of(users.entries.begin(), users.entries.end(), [&](const auto &entry) {
                return entry.module == QLatin1String(module.name);
            });
        if (isUsed)
            out += import.storage(module);
    }
    out += importUsers(source, problems);
    return users.isRead ? out : QByteArray();
}
