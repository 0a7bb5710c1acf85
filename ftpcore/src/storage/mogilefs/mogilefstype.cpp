// SPDX-License-Identifier: MIT
#include "config/configtables.h"
#include "storage/storagetype.h"

#include <QtCore/qregularexpression.h>

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

using S = QFtpConfigStorage;

using NameSpace = QFtpMogileFsStorage::NameSpace;

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

ConfigField<S> timeoutField()
{
    return field<S>(
        "timeout", QFTP_MEMBER(mogileFs.timeout),
        "How long it may take to connect to a tracker or a storage node. A reply may\n"
        "take three times as long, and a node may move no byte for that long. A\n"
        "change may take ten times as long.",
        QStringLiteral("a whole number from 1 to 600 seconds"),
        [](const toml::node &node) -> std::optional<std::chrono::milliseconds> {
            const auto seconds = node.value_exact<int64_t>();
            if (!seconds || *seconds < 1 || *seconds > 600)
                return std::nullopt;
            return std::chrono::seconds(*seconds);
        },
        [](std::chrono::milliseconds value) { return QByteArray::number(value.count() / 1000); });
}

ConfigField<S> nameSpaceField()
{
    return choice<S>(
        "namespace", QFTP_MEMBER(mogileFs.nameSpace),
        QList<std::pair<QString, NameSpace>>{{QStringLiteral("classes"), NameSpace::Classes},
                                             {QStringLiteral("flat"), NameSpace::Flat},
                                             {QStringLiteral("domains"), NameSpace::Domains},
                                             {QStringLiteral("user"), NameSpace::User}},
        "What a path means. \"classes\": /class/name, whose key is the whole path.\n"
        "\"flat\": the path is the key, and all files are in one class. \"domains\":\n"
        "/domain/class/name. \"user\": like \"classes\", in the domain with the user's\n"
        "name.");
}

QList<ConfigField<S>> mogileFsFields()
{
    constexpr int LargestNumber = 1'000'000'000;
    return {
        texts<S>("trackers", QFTP_MEMBER(mogileFs.trackers),
                 "The trackers, as HOST or HOST:PORT. If one does not answer, the next one is\n"
                 "asked.",
                 QStringLiteral("an array of HOST or HOST:PORT"), isTracker),
        number<S>("port", QFTP_MEMBER(mogileFs.port), 1, 65535, nullptr,
                  "The port of trackers that are given without one."),
        nameSpaceField(),
        text<S>("domain", QFTP_MEMBER(mogileFs.domain),
                "The MogileFS domain, for the namespaces \"classes\" and \"flat\"."),
        timeoutField(),
        text<S>("defaultClass", QFTP_MEMBER(mogileFs.defaultClass),
                "The class of uploads in the namespace \"flat\". \"\": the default class of the\n"
                "domain."),
        number<S>("listLimit", QFTP_MEMBER(mogileFs.listLimit), 0, LargestNumber, nullptr,
                  "The largest number of entries in a listing. If there are more, the reply and\n"
                  "the log say so. 0: no limit."),
        boolean<S>("extendedList", QFTP_MEMBER(mogileFs.extendedList),
                   "Whether listings show sizes, which takes one tracker query per file."),
        boolean<S>("searchList", QFTP_MEMBER(mogileFs.searchList),
                   "Whether LIST with a name that does not exist lists all names that begin with\n"
                   "it."),
        boolean<S>("canRename", QFTP_MEMBER(mogileFs.canRename),
                   "Whether files can be renamed within this storage. This does not affect\n"
                   "files.renameByCopying."),
        boolean<S>("canMkdir", QFTP_MEMBER(mogileFs.canMkdir),
                   "Whether classes and directories can be created."),
        boolean<S>("canRmdir", QFTP_MEMBER(mogileFs.canRmdir),
                   "Whether classes and directories can be removed."),
        number<S>("minDevCount", QFTP_MEMBER(mogileFs.minDevCount), 1, 255, nullptr,
                  "The number of copies of each file in classes that are created here."),
        text<S>("spool", QFTP_MEMBER(mogileFs.spoolDirectory),
                "A directory that collects uploads before they go to a node. They can then go\n"
                "to another node if one fails, and clients may take as long as they like. The\n"
                "system user whose rights are used for the files must be able to write there.\n"
                "\"\": uploads go to a node as they arrive.",
                QStringLiteral("an absolute path or \"\""),
                [](const QString &path) { return path.isEmpty() || path.startsWith(u'/'); }),
    };
}

void checkMogileFs(const S &storage, const toml::table &table, const ConfigScope &scope)
{
    const NameSpace nameSpace = storage.mogileFs.nameSpace;
    const bool needsDomain = nameSpace == NameSpace::Classes || nameSpace == NameSpace::Flat;
    if (storage.mogileFs.trackers.isEmpty())
        scope.report(ConfigScope::Severity::Error, table, "trackers",
                     QStringLiteral("expected one or more trackers"));
    if (!needsDomain && table.contains("domain"))
        scope.report(ConfigScope::Severity::Warning, table, "domain",
                     QStringLiteral("has no effect with this namespace"));
    if (needsDomain && storage.mogileFs.domain.isEmpty())
        scope.report(ConfigScope::Severity::Error, table, "domain",
                     QStringLiteral("expected the MogileFS domain that holds the files"));
}

StorageOpener makeMogileFs(const S &settings)
{
    auto storage = std::make_shared<QFtpMogileFsStorage>(settings.mogileFs);
    if (settings.mogileFs.nameSpace != NameSpace::User)
        return [storage](const QString &) { return storage; };
    return [storage](const QString &userName) { return storage->forDomain(userName); };
}

} // namespace

const StorageType MogileFsStorageType{{"mogilefs", mogileFsFields, checkMogileFs}, makeMogileFs};

} // namespace QFtp::Internal
