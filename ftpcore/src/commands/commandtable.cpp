// SPDX-License-Identifier: MIT
#include "commands/commandtable.h"

#include <algorithm>
#include <array>

namespace QFtp::Internal {

namespace {

using enum CommandFlag;

constexpr bool isBefore(QByteArrayView a, QByteArrayView b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

const auto &sortedTable()
{
    static const auto table = [] {
        std::array rows{
// NOLINTBEGIN(bugprone-macro-parentheses): flags are names
#define COMMAND(verb, handler, flags, feature, syntax, definedIn) \
    CommandSpec{#verb, &handler, flags, feature, syntax, definedIn},
#define SITE_COMMAND(verb, handler, flags, feature, syntax, definedIn) \
    CommandSpec{"SITE " #verb, &handler, flags, feature, syntax, definedIn},
#include "commands/commandtable.def"
#undef COMMAND
#undef SITE_COMMAND
            // NOLINTEND(bugprone-macro-parentheses)
        };
        std::sort(rows.begin(), rows.end(),
                  [](const auto &a, const auto &b) { return isBefore(a.verb, b.verb); });
        return rows;
    }();
    return table;
}

} // namespace

std::span<const CommandSpec> allCommands() { return sortedTable(); }

const CommandSpec *findCommand(QByteArrayView verb)
{
    const auto &table = sortedTable();
    const auto found = std::lower_bound(
        table.begin(), table.end(), verb,
        [](const CommandSpec &row, QByteArrayView wanted) { return isBefore(row.verb, wanted); });
    if (found != table.end() && found->verb == verb)
        return &*found;
    return verb.startsWith("SITE ") ? findCommand("SITE") : nullptr;
}

} // namespace QFtp::Internal
