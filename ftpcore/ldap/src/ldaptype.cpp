// SPDX-License-Identifier: MIT
// The type "ldap" of accounts that a configuration can name.
#include "base/settingkinds.h"

#include <QFtpServer/qftpldapaccounts.h>
#include <QtCore/qdir.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qhostaddress.h>

namespace {

using namespace QFtp::Internal;
using Options = QFtpLdapAccounts::Options;
using Setting = QFtpStorageSetting;

bool isPath(const QString &path) { return path.isEmpty() || QDir::isAbsolutePath(path); }

bool isUrl(const QString &text)
{
    const QString scheme = QUrl(text).scheme();
    const bool isKnown = scheme == u"ldap" || scheme == u"ldaps" || scheme == u"ldapi";
    return isKnown && text.contains(QStringLiteral("://")) && !text.contains(u' ');
}

bool isFilter(const QString &text)
{
    return text.startsWith(u'(') && text.endsWith(u')')
        && (text.contains(QStringLiteral("%u")) || text.contains(QStringLiteral("%d")));
}

bool isPair(const QString &text)
{
    return !text.section(u'=', 0, -2).trimmed().isEmpty()
        && !text.section(u'=', -1).trimmed().isEmpty();
}

QList<Setting> settings()
{
    const Options usual;
    const auto text = [](const char *help) { return QString::fromLatin1(help); };
    return {
        SettingKind::list(
            "urls", "an array of URLs such as \"ldaps://ldap.example.org\"", isUrl,
            "The servers: ldaps://HOST, ldap://HOST or ldapi://PATH, with %2F for each /\n"
            "in the path of the socket. If one does not answer, the next one is asked."),
        {"startTls", usual.startTls, text("Whether connections of ldap:// are encrypted.")},
        SettingKind::text(
            "caFile", "an absolute path or \"\"", isPath,
            "A PEM file with the authorities that the certificates of the servers are\n"
            "checked with. \"\": those of ldap.conf."),
        {"bindName", QString(),
         text("The DN of an entry that may search. \"\": the search is anonymous.")},
        SettingKind::text(
            "passwordFile", "an absolute path or \"\"", isPath,
            "A file with its password in the first line. It is read with the rights of\n"
            "the server. \"\": none is needed."),
        {"base", QString(),
         text("The DN below which the users are, such as \"ou=people,dc=example,dc=org\".")},
        SettingKind::text("filter", "a filter in parentheses with %u", isFilter,
                          "Finds a user; %u stands for the name. Active Directory:\n"
                          "\"(&(objectCategory=person)(sAMAccountName=%u))\".",
                          usual.filter),
        {"nameAttribute", usual.nameAttribute,
         text("An attribute that must have exactly the name as a value. Active Directory:\n"
              "\"sAMAccountName\".")},
        SettingKind::list(
            "attributes", "an array of texts such as \"quotaBytes=ftpQuota\"", isPair,
            "Settings of a user, and the attributes that hold them. Lists have several\n"
            "values, or are JSON, as tables are."),
        SettingKind::list(
            "memberGroups", "an array of texts such as \"ftp-staff=staff\"", isPair,
            "Groups of the directory, by their cn or their DN, and the groups of this file\n"
            "that their members are in. Other groups do not matter."),
        {"groupBase", QString(),
         text("The DN below which groups are searched with groupFilter. \"\": the attribute\n"
              "memberOf of the user has them.")},
        SettingKind::text(
            "groupFilter", "a filter in parentheses with %d or %u", isFilter,
            "Finds the groups of a user; %d stands for the user's DN, %u for the name.\n"
            "Groups in groups, in Active Directory:\n"
            "\"(member:1.2.840.113556.1.4.1941:=%d)\".",
            usual.groupFilter),
        SettingKind::wholeNumber("connections", usual.connections, 1, 64,
                                 "Logins that are asked for at once."),
        SettingKind::wholeNumber("timeout", usual.timeout.count() / 1000, 1, 60,
                                 "How long a login waits for the directory.", " seconds"),
    };
}

Options optionsFrom(const QVariantMap &settings)
{
    const auto value = [&](const char *key) { return settings.value(QLatin1String(key)); };
    Options options;
    options.urls = value("urls").toStringList();
    options.startTls = value("startTls").toBool();
    options.caFile = value("caFile").toString();
    options.bindName = value("bindName").toString();
    options.passwordFile = value("passwordFile").toString();
    options.base = value("base").toString();
    options.filter = value("filter").toString();
    options.nameAttribute = value("nameAttribute").toString();
    options.attributes = value("attributes").toStringList();
    options.memberGroups = value("memberGroups").toStringList();
    options.groupBase = value("groupBase").toString();
    options.groupFilter = value("groupFilter").toString();
    options.connections = value("connections").toInt();
    options.timeout = std::chrono::seconds(value("timeout").toInt());
    return options;
}

bool leavesInTheClear(const QString &url)
{
    const QString host = QUrl(url).host();
    return QUrl(url).scheme() == u"ldap" && host != u"localhost"
        && !QHostAddress(host).isLoopback();
}

QList<QFtpConfigProblem> check(const QVariantMap &settings)
{
    using Severity = QFtpConfigProblem::Severity;
    const Options options = optionsFrom(settings);
    QList<QFtpConfigProblem> problems;
    const auto add = [&problems](const char *key, const QString &text) {
        problems += {Severity::Error, QLatin1String(key), text};
    };
    if (options.urls.isEmpty())
        add("urls", QStringLiteral("expected the URL of a directory"));
    for (const QString &url : options.urls) {
        if (!options.startTls && leavesInTheClear(url))
            add("urls",
                QStringLiteral("passwords are sent over the network only with startTls or "
                               "ldaps"));
        if (options.startTls && QUrl(url).scheme() != u"ldap")
            add("startTls", QStringLiteral("is for ldap:// only"));
    }
    if (options.base.isEmpty())
        add("base", QStringLiteral("expected the DN below which the users are"));
    if (!options.filter.contains(QStringLiteral("%u")))
        add("filter", QStringLiteral("expected %u for the name"));
    for (const QString &attribute : options.attributes) {
        const QString key = attribute.section(u'=', 0, -2).trimmed();
        if (const auto known = QFtpAccount::fromMap({}, {{key, QVariant()}}); !known)
            add("attributes", known.error().detail());
    }
    return problems;
}

} // namespace

void QFtpLdapAccounts::addType()
{
    QFtpAccountType type;
    type.name = QStringLiteral("ldap");
    type.settings = settings();
    type.check = check;
    type.make = [](const QVariantMap &settings) -> std::shared_ptr<QFtpAccountSource> {
        return std::make_shared<QFtpLdapAccounts>(optionsFrom(settings));
    };
    QFtpAccountType::add(type);
}
