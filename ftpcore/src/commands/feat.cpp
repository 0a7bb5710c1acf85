// SPDX-License-Identifier: MIT
// FEAT: RFC 2389 3. HELP: RFC 959 4.1.3. Both print the table of commands.
#include "commands/hooks.h"

namespace QFtp::Internal {

namespace {

constexpr QByteArrayView SitePrefix = "SITE ";

QList<QByteArray> verbLines(const CommandContext &context, bool ofSite)
{
    constexpr qsizetype LineLength = 64;
    QList<QByteArray> lines{QByteArray()};
    const auto add = [&](const CommandSpec &spec) {
        if (spec.verb.startsWith(SitePrefix) != ofSite)
            return;
        if (lines.last().size() > LineLength)
            lines += QByteArray();
        lines.last().append(spec.verb.sliced(ofSite ? SitePrefix.size() : 0)).append(' ');
    };
    for (const CommandSpec &spec : allCommands())
        add(spec);
    const auto hooks = context.hooks();
    for (const auto &own : hooks->commands)
        add(own.second.spec);
    return lines;
}

} // namespace

Outcome handleFeat(CommandContext &context, const Command &)
{
    QList<QByteArray> lines{"Extensions:"};
    for (const CommandSpec &spec : allCommands()) {
        if (spec.flags.testFlag(CommandFlag::WithTls) && !context.hasTls())
            continue;
        const QByteArray line = spec.feature.line(context);
        if (!line.isEmpty())
            lines += line;
    }
    const auto hooks = context.hooks();
    for (const auto &own : hooks->commands) {
        if (!own.second.command.feature.isEmpty())
            lines += own.second.command.feature;
    }
    lines += "TVFS";
    lines += "UTF8";
    return Reply(ReplyCode::SystemStatus, lines, "End.");
}

Outcome handleHelp(CommandContext &context, const Command &command)
{
    const QByteArray wanted = toUpperAscii(command.argument.trimmed());
    if (wanted.isEmpty())
        return Reply(ReplyCode::Help, QList<QByteArray>{"Commands:"} + verbLines(context, false),
                     "HELP <verb> explains a command.");
    const auto hooks = context.hooks();
    if (const CommandSpec *spec = hooks->find(wanted))
        return Reply(ReplyCode::Help,
                     spec->syntax.toByteArray() + " (" + spec->definedIn.toByteArray() + ')');
    return Reply(ReplyCode::ArgumentError, "Unknown command.");
}

Outcome handleSiteHelp(CommandContext &context, const Command &)
{
    return Reply(ReplyCode::Help, QList<QByteArray>{"Commands of SITE:"} + verbLines(context, true),
                 "HELP SITE <command> explains a command.");
}

Outcome handleSite(CommandContext &, const Command &command)
{
    if (command.verb != "SITE")
        return Reply(ReplyCode::ParameterNotImplemented, "Unknown SITE command; see SITE HELP.");
    return Reply(ReplyCode::ArgumentError, "See SITE HELP for the commands.");
}

} // namespace QFtp::Internal
