// SPDX-License-Identifier: MIT
#include "config/configtables.h"

#include <limits>
#include <QtCore/qregularexpression.h>

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

using S = QFtpConfigStorage;
using Fields = QList<ConfigField<S>>;

Fields localFields()
{
    return {
        text<S>("root", QFTP_MEMBER(root),
                "The directory. %u is the user's name, ~ the home directory of the system\n"
                "user.",
                QStringLiteral("an absolute path, or one that begins with ~"), isRoot),
        boolean<S>("createRoot", QFTP_MEMBER(createRoot),
                   "Whether the directory is created at the first login."),
    };
}

Fields memoryFields()
{
    return {
        number<S>("capacity", QFTP_MEMBER(capacity), 0, std::numeric_limits<qint64>::max(), "bytes",
                  "The most that all files together can hold. They are lost when the server\n"
                  "ends."),
    };
}

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
    using NameSpace = QFtpMogileFsStorage::NameSpace;
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

Fields mogileFsFields()
{
    constexpr int MaximumCount = 1'000'000'000;
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
        number<S>("listLimit", QFTP_MEMBER(mogileFs.listLimit), 0, MaximumCount, nullptr,
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

struct Type
{
    const char *name;
    Fields (*fields)();
};

constexpr Type Types[] = {
    {"local", localFields},
    {"memory", memoryFields},
    {"mogilefs", mogileFsFields},
};

} // namespace

QStringList storageTypes()
{
    QStringList result;
    for (const Type &type : Types)
        result += QLatin1String(type.name);
    return result;
}

Fields storageFields(const QString &type)
{
    const QStringList types = storageTypes();
    Fields result = {
        text<S>("type", QFTP_MEMBER(type), "The kind of storage.",
                QStringLiteral("one of \"%1\"").arg(types.join(QStringLiteral("\", \""))),
                [types](const QString &name) { return types.contains(name); }),
    };
    for (const Type &known : Types) {
        if (type == QLatin1String(known.name))
            result += known.fields();
    }
    return result;
}

} // namespace QFtp::Internal
