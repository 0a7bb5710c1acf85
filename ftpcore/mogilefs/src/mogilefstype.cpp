// SPDX-License-Identifier: MIT
// The type "mogilefs" of storages that a configuration can name.
#include "base/settingkinds.h"

#include <QFtpServer/qftpmogilefsstorage.h>
#include <QtCore/qregularexpression.h>

namespace {

using namespace QFtp::Internal;
using NameSpace = QFtpMogileFsStorage::NameSpace;
using Options = QFtpMogileFsStorage::Options;
using Setting = QFtpStorageSetting;

// HOST, HOST:PORT, or an IPv6 address, with its port in the form [ADDRESS]:PORT.
bool isTracker(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*|"
                       "(?:\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?)$"));
    const auto match = form.match(text);
    const QString port = match.captured(1);
    return match.hasMatch() && (port.isEmpty() || (port.toInt() >= 1 && port.toInt() <= 65535));
}

const QMap<QString, NameSpace> &nameSpaces()
{
    static const QMap<QString, NameSpace> names = {
        {QStringLiteral("classes"), NameSpace::Classes},
        {QStringLiteral("domains"), NameSpace::Domains},
        {QStringLiteral("flat"), NameSpace::Flat},
        {QStringLiteral("user"), NameSpace::User},
    };
    return names;
}

bool isSpool(const QString &path) { return path.isEmpty() || path.startsWith(u'/'); }

QList<Setting> settings()
{
    constexpr qlonglong LargestNumber = 1'000'000'000;
    const Options usual;
    const auto text = [](const char *help) { return QString::fromLatin1(help); };
    return {
        SettingKind::list(
            "trackers", "an array of HOST or HOST:PORT", isTracker,
            "The trackers, as HOST or HOST:PORT. If one does not answer, the next one "
            "is\nasked."),
        SettingKind::wholeNumber("port", usual.port, 1, 65535,
                                 "The port of trackers that are given without one."),
        SettingKind::oneOf(
            "namespace", "classes", nameSpaces().keys(),
            "What a path means. \"classes\": /class/name, whose key is the whole path.\n"
            "\"flat\": the path is the key, and all files are in one class. \"domains\":\n"
            "/domain/class/name. \"user\": like \"classes\", in the domain with the user's\n"
            "name."),
        {"domain", usual.domain,
         text("The MogileFS domain, for the namespaces \"classes\" and \"flat\".")},
        SettingKind::wholeNumber(
            "timeout", usual.timeout.count() / 1000, 1, 600,
            "How long it may take to connect to a tracker or a storage node. A reply may\n"
            "take three times as long, and a node may move no byte for that long. A\n"
            "change may take ten times as long.",
            " seconds"),
        {"defaultClass", usual.defaultClass,
         text("The class of uploads in the namespace \"flat\". \"\": the default class of the\n"
              "domain.")},
        SettingKind::wholeNumber(
            "listLimit", usual.listLimit, 0, LargestNumber,
            "The largest number of entries in a listing. If there are more, the reply and\n"
            "the log say so. 0: no limit."),
        {"extendedList", usual.extendedList,
         text("Whether listings show sizes, which takes one tracker query per file.")},
        {"searchList", usual.searchList,
         text("Whether LIST with a name that does not exist lists all names that begin with\n"
              "it.")},
        {"canRename", usual.canRename,
         text("Whether files can be renamed within this storage. This does not affect\n"
              "files.renameByCopying.")},
        {"canMkdir", usual.canMkdir, text("Whether classes and directories can be created.")},
        {"canRmdir", usual.canRmdir, text("Whether classes and directories can be removed.")},
        SettingKind::wholeNumber(
            "minDevCount", usual.minDevCount, 1, 255,
            "The number of copies of each file in classes that are created here."),
        SettingKind::text(
            "spool", "an absolute path or \"\"", isSpool,
            "A directory that collects uploads before they go to a node. They can then go\n"
            "to another node if one fails, and clients may take as long as they like. The\n"
            "system user whose rights are used for the files must be able to write there.\n"
            "\"\": uploads go to a node as they arrive."),
    };
}

Options optionsFrom(const QVariantMap &settings)
{
    const auto value = [&](const char *key) { return settings.value(QLatin1String(key)); };
    Options options;
    options.trackers = value("trackers").toStringList();
    options.port = value("port").toInt();
    options.nameSpace = nameSpaces().value(value("namespace").toString());
    options.domain = value("domain").toString();
    options.timeout = std::chrono::seconds(value("timeout").toInt());
    options.defaultClass = value("defaultClass").toString();
    options.listLimit = value("listLimit").toInt();
    options.extendedList = value("extendedList").toBool();
    options.searchList = value("searchList").toBool();
    options.canRename = value("canRename").toBool();
    options.canMkdir = value("canMkdir").toBool();
    options.canRmdir = value("canRmdir").toBool();
    options.minDevCount = value("minDevCount").toInt();
    options.spoolDirectory = value("spool").toString();
    return options;
}

QList<QFtpConfigProblem> check(const QVariantMap &settings)
{
    using Severity = QFtpConfigProblem::Severity;
    const Options options = optionsFrom(settings);
    const bool needsDomain =
        options.nameSpace == NameSpace::Classes || options.nameSpace == NameSpace::Flat;
    QList<QFtpConfigProblem> problems;
    if (options.trackers.isEmpty())
        problems += {Severity::Error, QStringLiteral("trackers"),
                     QStringLiteral("expected one or more trackers")};
    if (!needsDomain && !options.domain.isEmpty())
        problems += {Severity::Warning, QStringLiteral("domain"),
                     QStringLiteral("has no effect with this namespace")};
    if (needsDomain && options.domain.isEmpty())
        problems += {Severity::Error, QStringLiteral("domain"),
                     QStringLiteral("expected the MogileFS domain that holds the files")};
    return problems;
}

QFtpStorageType::Opener make(const QVariantMap &settings)
{
    const Options options = optionsFrom(settings);
    auto storage = std::make_shared<QFtpMogileFsStorage>(options);
    if (options.nameSpace != NameSpace::User)
        return [storage](const QFtpCaller &) { return storage; };
    return [storage](const QFtpCaller &caller) { return storage->forDomain(caller.userName); };
}

} // namespace

void QFtpMogileFsStorage::addType()
{
    QFtpStorageType type;
    type.name = QStringLiteral("mogilefs");
    type.settings = settings();
    type.check = check;
    type.make = make;
    QFtpStorageType::add(type); // false: it has been added before
}
