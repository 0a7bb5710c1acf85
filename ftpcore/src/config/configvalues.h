// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGVALUES_H
#define QFTP_CONFIG_CONFIGVALUES_H

#include "config/configfields.h"
#include "config/permissions.h"

#include <concepts>
#include <QtCore/qdir.h>
#include <QtNetwork/qhostaddress.h>

// A function that returns a member of the row's owner, const or not.
// NOLINTBEGIN(bugprone-macro-parentheses): a member, not an expression
#define QFTP_MEMBER(path) \
    [](auto &owner) -> auto & { return owner.path; }
// NOLINTEND(bugprone-macro-parentheses)

/// The kinds of values that settings have: how each is read, checked and printed.
namespace QFtp::Internal::ConfigValue {

inline QString toQString(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A key, which stands for itself.
inline QByteArray quotedKey(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            escaped += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            escaped += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            escaped += c;
    }
    return '"' + escaped.toUtf8() + '"';
}

/// A value. In a file, ${ would stand for a variable.
inline QByteArray quotedToml(QString text)
{
    return quotedKey(text.replace(QStringLiteral("${"), QStringLiteral("$${")));
}

/// Whether \a path can be the root of a user.
inline bool isRoot(const QString &path)
{
    constexpr auto ResourcePrefix = u':'; // to Qt, its resources are files too
    const bool isAbsolute = QDir::isAbsolutePath(path) && !path.startsWith(ResourcePrefix);
    return isAbsolute || path == u'~' || path.startsWith(QStringLiteral("~/"));
}

/// Makes the row of a setting. \a access returns a reference to the owner's member. \a read turns a
/// node into a value, or nothing if the node is not allowed; \a print does the reverse.
template<typename Owner, typename Access, typename Read, typename Print>
ConfigField<Owner> field(const char *key, Access access, const char *help,
                         const QString &expectation, Read read, Print print)
{
    return {key,
            expectation,
            help,
            [access, read](Owner &owner, const toml::node &node, const ConfigScope &) {
                auto value = read(node);
                if (value)
                    access(owner) = *value;
                return value.has_value();
            },
            [access, print](const Owner &owner) { return print(access(owner)); },
            [access](Owner &owner, const Owner &from) { access(owner) = access(from); },
            [access](const Owner &owner, const Owner &other) {
                return access(owner) == access(other);
            }};
}

template<typename Owner, typename Access>
ConfigField<Owner> boolean(const char *key, Access access, const char *help)
{
    return field<Owner>(
        key, access, help, QStringLiteral("true or false"),
        [](const toml::node &node) { return node.value_exact<bool>(); },
        [](bool value) { return QByteArray(value ? "true" : "false"); });
}

/// Numbers and durations. \a unit is a plural, such as "seconds", or null.
template<typename Owner, typename Access>
ConfigField<Owner> number(const char *key, Access access, qint64 minimum, qint64 maximum,
                          const char *unit, const char *help)
{
    using Value = std::decay_t<std::invoke_result_t<Access, Owner &>>;
    const auto expectation = QStringLiteral("a whole number from %1 to %2%3")
                                 .arg(minimum)
                                 .arg(maximum)
                                 .arg(unit ? u' ' + QLatin1String(unit) : QString());
    auto result = field<Owner>(
        key, access, help, expectation,
        [minimum, maximum](const toml::node &node) -> std::optional<Value> {
            const auto value = node.value_exact<int64_t>();
            if (!value || *value < minimum || *value > maximum)
                return std::nullopt;
            if constexpr (std::integral<Value>)
                return Value(*value);
            else
                return Value(typename Value::rep(*value));
        },
        [](const Value &value) {
            if constexpr (std::integral<Value>)
                return QByteArray::number(value);
            else
                return QByteArray::number(qint64(value.count()));
        });
    result.isNumber = true;
    return result;
}

/// Bytes per second. The meaning of 0 differs between settings, so each help text says it.
template<typename Owner, typename Access>
ConfigField<Owner> rate(const char *key, Access access, const char *help)
{
    constexpr qint64 MaximumRate = qint64(1) << 50;
    auto result = number<Owner>(key, access, 0, MaximumRate, "bytes per second", help);
    result.expectation = QStringLiteral("a whole number of bytes per second");
    return result;
}

inline std::optional<QString> readText(const toml::node &node)
{
    const auto value = node.value_exact<std::string>();
    return value ? std::optional(toQString(*value)) : std::nullopt;
}

template<typename Owner, typename Access>
ConfigField<Owner> text(const char *key, Access access, const char *help,
                        const QString &expectation = QStringLiteral("a string"),
                        const std::function<bool(const QString &)> &isAllowed = {})
{
    return field<Owner>(
        key, access, help, expectation,
        [isAllowed](const toml::node &node) {
            auto value = readText(node);
            return value && isAllowed && !isAllowed(*value) ? std::nullopt : value;
        },
        quotedToml);
}

template<typename Owner, typename Access>
ConfigField<Owner> optionalText(const char *key, Access access, const char *help)
{
    return field<Owner>(key, access, help, QStringLiteral("a string"), readText,
                        [](const std::optional<QString> &value) {
                            return value ? quotedToml(*value) : QByteArray();
                        });
}

/// A string that is either not set or not empty.
template<typename Owner, typename Access>
ConfigField<Owner> unsetText(const char *key, Access access, const char *help)
{
    return field<Owner>(
        key, access, help, QStringLiteral("a non-empty string"),
        [](const toml::node &node) {
            const auto value = readText(node);
            return value && value->isEmpty() ? std::nullopt : value;
        },
        [](const QString &value) { return value.isEmpty() ? QByteArray() : quotedToml(value); });
}

template<typename Owner, typename Access, typename Value>
ConfigField<Owner> choice(const char *key, Access access, QList<std::pair<QString, Value>> choices,
                          const char *help)
{
    QStringList names;
    for (const auto &option : choices)
        names += u'"' + option.first + u'"';
    return field<Owner>(
        key, access, help, QStringLiteral("one of ") + names.join(QStringLiteral(", ")),
        [choices](const toml::node &node) -> std::optional<Value> {
            const auto name = readText(node);
            for (const auto &option : choices) {
                if (name == option.first)
                    return option.second;
            }
            return std::nullopt;
        },
        [choices](const Value &value) {
            for (const auto &option : choices) {
                if (option.second == value)
                    return quotedToml(option.first);
            }
            return QByteArray();
        });
}

template<typename Owner, typename Access>
ConfigField<Owner> tlsPolicy(const char *key, Access access, const char *help)
{
    return choice<Owner>(
        key, access,
        QList<std::pair<QString, TlsPolicy>>{{QStringLiteral("no"), TlsPolicy::Optional},
                                             {QStringLiteral("login"), TlsPolicy::Login},
                                             {QStringLiteral("data"), TlsPolicy::Data}},
        help);
}

/// Mode bits as a string of octal digits, such as "022".
template<typename Owner, typename Access>
ConfigField<Owner> octal(const char *key, Access access, int maximum, const char *help)
{
    return field<Owner>(
        key, access, help,
        QStringLiteral("octal digits in quotes, up to \"%1\"").arg(maximum, 0, 8),
        [maximum](const toml::node &node) -> std::optional<int> {
            bool isNumber = false;
            const int value = readText(node).value_or(QString()).toInt(&isNumber, 8);
            return isNumber && value >= 0 && value <= maximum ? std::optional(value) : std::nullopt;
        },
        [](int value) {
            return quotedToml(QStringLiteral("%1").arg(value, 3, 8, QLatin1Char('0')));
        });
}

/// A string, or an array of strings.
inline std::optional<QStringList> readTexts(const toml::node &node)
{
    if (const auto single = readText(node))
        return QStringList{*single};
    const toml::array *array = node.as_array();
    if (!array)
        return std::nullopt;
    QStringList result;
    for (const toml::node &element : *array) {
        const auto value = readText(element);
        if (!value)
            return std::nullopt;
        result += *value;
    }
    return result;
}

inline QByteArray printTexts(const QStringList &texts)
{
    if (texts.size() == 1)
        return quotedToml(texts.first());
    QByteArrayList printed;
    for (const QString &text : texts)
        printed += quotedToml(text);
    return '[' + printed.join(", ") + ']';
}

/// The same, but always as an array.
inline QByteArray printList(const QStringList &texts)
{
    return texts.size() == 1 ? '[' + printTexts(texts) + ']' : printTexts(texts);
}

/// An array of strings, possibly empty. A single string stands for an array of one.
template<typename Owner, typename Access>
ConfigField<Owner> texts(const char *key, Access access, const char *help,
                         const QString &expectation,
                         const std::function<bool(const QString &)> &isAllowed = {})
{
    return field<Owner>(
        key, access, help, expectation,
        [isAllowed](const toml::node &node) {
            auto values = readTexts(node);
            const bool isGood =
                values && (!isAllowed || std::all_of(values->cbegin(), values->cend(), isAllowed));
            return isGood ? values : std::nullopt;
        },
        printList);
}

/// Addresses and networks, such as ["192.0.2.1", "2001:db8::/32"].
template<typename Owner, typename Access>
ConfigField<Owner> networks(const char *key, Access access, const char *help)
{
    return texts<Owner>(
        key, access, help, QStringLiteral("an array of IP addresses and networks (192.0.2.0/24)"),
        [](const QString &text) { return !QHostAddress::parseSubnet(text).first.isNull(); });
}

/// Permissions by name. If they are not set, allowWrite decides.
template<typename Owner, typename Access>
ConfigField<Owner> permissions(const char *key, Access access, const char *help)
{
    return field<Owner>(
        key, access, help,
        QStringLiteral("one of \"%1\", or an array of them")
            .arg(allPermissionNames().join(QStringLiteral("\", \""))),
        [](const toml::node &node) -> std::optional<Permissions> {
            const auto names = readTexts(node);
            return names ? permissionsFromNames(*names) : std::nullopt;
        },
        [](const std::optional<Permissions> &value) {
            return value ? printTexts(permissionNames(*value)) : QByteArray();
        });
}

} // namespace QFtp::Internal::ConfigValue

#endif
