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
                "The directory. %u is the user's name, ~ the home of his system user.",
                QStringLiteral("an absolute path, or one that begins with ~"), isRoot),
        boolean<S>("createRoot", QFTP_MEMBER(createRoot),
                   "Whether the directory is made at the first login."),
    };
}

Fields memoryFields()
{
    return {
        number<S>("capacity", QFTP_MEMBER(capacity), 0, std::numeric_limits<qint64>::max(), "bytes",
                  "What all files together may have. They are gone when the server ends."),
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
        "How long it may take to connect to a tracker or a node. An answer may take three times\n"
        "as long, and so long a node may move no byte; a change may take ten times as long.",
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
        "What a path means. \"classes\": /class/name, its key is the path. \"flat\": the key is "
        "the\n"
        "path, in one class for all. \"domains\": /domain/class/name. \"user\": as classes, in "
        "the\n"
        "domain with the user's name.");
}

Fields mogileFsFields()
{
    constexpr int MaximumCount = 1'000'000'000;
    return {
        texts<S>("trackers", QFTP_MEMBER(mogileFs.trackers),
                 "The trackers, HOST or HOST:PORT. The next one is asked when one does not answer.",
                 QStringLiteral("an array of HOST or HOST:PORT"), isTracker),
        number<S>("port", QFTP_MEMBER(mogileFs.port), 1, 65535, nullptr,
                  "The port of trackers that have none."),
        nameSpaceField(),
        text<S>("domain", QFTP_MEMBER(mogileFs.domain),
                "The domain of MogileFS; for the namespaces classes and flat."),
        timeoutField(),
        text<S>("defaultClass", QFTP_MEMBER(mogileFs.defaultClass),
                "The class of uploads in the namespace flat. \"\": the one of the domain."),
        number<S>(
            "listLimit", QFTP_MEMBER(mogileFs.listLimit), 0, MaximumCount, nullptr,
            "Entries a listing shows at most; the reply to it and the log tell when there are "
            "more. 0: all."),
        boolean<S>("extendedList", QFTP_MEMBER(mogileFs.extendedList),
                   "Whether listings show sizes: one question to the tracker for each file."),
        boolean<S>("searchList", QFTP_MEMBER(mogileFs.searchList),
                   "Whether LIST with a name that does not exist lists all that begins with it."),
        boolean<S>("canRename", QFTP_MEMBER(mogileFs.canRename),
                   "Whether files can be renamed within it; files.renameByCopying does not ask."),
        boolean<S>("canMkdir", QFTP_MEMBER(mogileFs.canMkdir),
                   "Whether classes and directories can be made."),
        boolean<S>("canRmdir", QFTP_MEMBER(mogileFs.canRmdir),
                   "Whether classes and directories can be removed."),
        number<S>("minDevCount", QFTP_MEMBER(mogileFs.minDevCount), 1, 255, nullptr,
                  "Copies of each file in the classes that are made here."),
        text<S>("spool", QFTP_MEMBER(mogileFs.spoolDirectory),
                "A directory where uploads are collected first; then they can go to another node "
                "when one\n"
                "fails, and take as long as clients like. Whose rights count for the files has to "
                "be able to\n"
                "write there. \"\": they go to a node as they arrive.",
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
        text<S>("type", QFTP_MEMBER(type), "What has the files.",
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
