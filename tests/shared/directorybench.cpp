// SPDX-License-Identifier: MIT
#include "directorybench.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>

namespace {

const QStringList &keys()
{
    static const QStringList all =
        QStringLiteral(
            "root storage enabled groups allowWrite permissions mounts rules hiddenNames "
            "refusedNames "
            "allowedAddresses requiredTls expires hours password passwords clientCertificate "
            "sessions "
            "transfers downloadRate uploadRate quotaBytes quotaFiles softQuotaBytes softQuotaFiles")
            .split(u' ');
    return all;
}

// Directories know "TRUE" and texts, and several values.
QByteArrayList valuesOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return {value.toBool() ? "TRUE" : "FALSE"};
    if (value.typeId() == QMetaType::QVariantMap || value.typeId() == QMetaType::QVariantList)
        return {QJsonDocument::fromVariant(value).toJson(QJsonDocument::Compact)};
    QByteArrayList values;
    const QStringList texts = value.typeId() == QMetaType::QStringList
        ? value.toStringList()
        : QStringList{value.toString()};
    for (const QString &text : texts)
        values += text.toUtf8();
    return values;
}

QByteArray line(const QByteArray &attribute, const QByteArray &value)
{
    return attribute + ":: " + value.toBase64() + '\n';
}

} // namespace

DirectoryBench::DirectoryBench(const QString &) { }

DirectoryBench::~DirectoryBench()
{
    if (m_isRunning)
        script(QStringLiteral("kill"));
}

bool DirectoryBench::isPossible()
{
    return !QStandardPaths::findExecutable(QStringLiteral("slapd")).isEmpty()
        || QFile::exists(QStringLiteral("/usr/sbin/slapd"));
}

bool DirectoryBench::script(const QString &verb, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(QFTP_TEST_DIRECTORY), {verb, m_directory.path()});
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

bool DirectoryBench::start()
{
    m_isRunning = script(QStringLiteral("start"));
    return m_isRunning;
}

int DirectoryBench::port(const char *name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

QFtpConfigAccounts DirectoryBench::table() const
{
    QFtpConfigAccounts table;
    table.type = QStringLiteral("ldap");
    const auto set = [&table](const char *key, const QVariant &value) {
        table.settings.insert(QLatin1String(key), value);
    };
    QStringList attributes;
    for (const QString &key : keys())
        attributes += key + QStringLiteral("=ftp") + key;
    set("urls",
        QStringList{QStringLiteral("ldapi://")
                    + path("ldapi").replace(QStringLiteral("/"), QStringLiteral("%2F"))});
    set("bindName", QStringLiteral("cn=reader,dc=example"));
    set("passwordFile", path("password"));
    set("base", QStringLiteral("ou=people,dc=example"));
    set("attributes", attributes);
    set("connections", 2);
    return table;
}

bool DirectoryBench::add(const QByteArray &dn, const QByteArrayList &lines)
{
    return script(QStringLiteral("add"), "dn: " + dn + '\n' + lines.join('\n') + '\n');
}

void DirectoryBench::put(const QString &name, const QVariantMap &settings)
{
    m_lastDn = "cn=user" + QByteArray::number(++m_entries) + ",ou=people,dc=example";
    const QByteArray rightHash =
        QCryptographicHash::hash("right", QCryptographicHash::Sha256).toHex();
    QByteArray entry = "dn: " + m_lastDn
        + "\nobjectClass: inetOrgPerson\nobjectClass: ftpUser\nsn: x\n" + line("uid", name.toUtf8())
        + line("sAMAccountName", name.toUtf8());
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        const bool isHash = setting.key() == u"passwordHash";
        for (const QByteArray &value : valuesOf(setting.value())) {
            if (isHash)
                entry += line("userPassword", value == rightHash ? QByteArray("right") : value);
            else if (!value.isEmpty())
                entry += line("ftp" + setting.key().toLatin1(), value);
        }
    }
    if (!script(QStringLiteral("add"), entry))
        qFatal("can't add an entry");
}

void DirectoryBench::fault(Fault fault)
{
    static const QMap<Fault, QString> verbs = {{Fault::Stop, QStringLiteral("stop")},
                                               {Fault::Start, QStringLiteral("start")},
                                               {Fault::Kill, QStringLiteral("kill")},
                                               {Fault::Pause, QStringLiteral("pause")},
                                               {Fault::Resume, QStringLiteral("resume")}};
    if (!script(verbs.value(fault)))
        qFatal("the directory does not %s", qPrintable(verbs.value(fault)));
    m_isRunning = fault != Fault::Stop && fault != Fault::Kill;
}
