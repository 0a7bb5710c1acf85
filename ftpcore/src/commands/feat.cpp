// SPDX-License-Identifier: MIT
// FEAT: RFC 2389 3. HELP: RFC 959 4.1.3. Both print the table of commands.
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

constexpr QByteArrayView SitePrefix = "SITE ";

QList<QByteArray> verbLines(bool ofSite)
{
    constexpr qsizetype LineLength = 64;
    QList<QByteArray> lines{QByteArray()};
    for (const CommandSpec &spec : allCommands()) {
        if (spec.verb.startsWith(SitePrefix) != ofSite)
            continue;
        if (lines.last().size() > LineLength)
            lines += QByteArray();
        lines.last().append(spec.verb.sliced(ofSite ? SitePrefix.size() : 0)).append(' ');
    }
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
    lines += "TVFS";
    lines += "UTF8";
    return Reply(ReplyCode::SystemStatus, lines, "End.");
}

Outcome handleHelp(CommandContext &, const Command &command)
{
    const QByteArray wanted = toUpperAscii(command.argument.trimmed());
    if (wanted.isEmpty())
        return Reply(ReplyCode::Help, QList<QByteArray>{"Commands:"} + verbLines(false),
                     "HELP <verb> explains a command.");
    if (const CommandSpec *spec = findCommand(wanted))
        return Reply(ReplyCode::Help,
                     spec->syntax.toByteArray() + " (" + spec->definedIn.toByteArray() + ')');
    return Reply(ReplyCode::ArgumentError, "Unknown command.");
}

Outcome handleSiteHelp(CommandContext &, const Command &)
{
    return Reply(ReplyCode::Help, QList<QByteArray>{"Commands of SITE:"} + verbLines(true),
                 "HELP SITE <command> explains a command.");
}

Outcome handleSite(CommandContext &, const Command &command)
{
    if (command.verb != "SITE")
        return Reply(ReplyCode::ParameterNotImplemented, "Unknown SITE command; see SITE HELP.");
    return Reply(ReplyCode::ArgumentError, "See SITE HELP for the commands.");
}

} // namespace QFtp::Internal
