// SPDX-License-Identifier: MIT
#include "config/environment.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

bool isName(const std::string &text)
{
    const auto isAllowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '_';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), isAllowed);
}

/// Goes through the values of a file.
class Expansion
{
public:
    explicit Expansion(const ConfigScope &scope) : m_scope(scope) { }

    void expand(toml::table *table, const QString &within)
    {
        for (auto &&[key, node] : *table)
            expand(&node, within + QString::fromStdString(std::string(key.str())));
    }

private:
    void expand(toml::node *node, const QString &key)
    {
        if (toml::table *table = node->as_table()) {
            expand(table, key + u'.');
        } else if (toml::array *array = node->as_array()) {
            for (toml::node &element : *array)
                expand(&element, key);
        } else if (auto *text = node->as_string()) {
            if (text->get().find("${") != std::string::npos)
                text->get() = expanded(text->get(), node->source().begin, key);
        }
    }

    std::string expanded(const std::string &text, const toml::source_position &position,
                         const QString &key) const
    {
        const auto report = [&](const QString &problem) {
            m_scope.report(ConfigScope::Severity::Error, position, key, problem);
        };
        std::string result;
        size_t from = 0;
        for (size_t at = text.find("${"); at != std::string::npos; at = text.find("${", from)) {
            const bool isEscaped = at > from && text[at - 1] == '$';
            result.append(text, from, at - from);
            from = at + 2;
            if (isEscaped) {
                result += '{'; // the one before it says that this is no variable
                continue;
            }
            const size_t end = text.find('}', from);
            const std::string name =
                end == std::string::npos ? std::string() : text.substr(from, end - from);
            if (!isName(name)) {
                report(QStringLiteral("expected the name of an environment variable in ${NAME}; "
                                      "write $${ for ${"));
                return {};
            }
            if (!qEnvironmentVariableIsSet(name.c_str())) {
                report(QStringLiteral("the environment variable %1 is not set")
                           .arg(QString::fromStdString(name)));
                return {};
            }
            result += qgetenv(name.c_str()).toStdString();
            from = end + 1;
        }
        return result.append(text, from, std::string::npos);
    }

    const ConfigScope &m_scope;
};

} // namespace

void expandEnvironment(toml::table *table, const ConfigScope &scope)
{
    Expansion(scope).expand(table, {});
}

} // namespace QFtp::Internal
