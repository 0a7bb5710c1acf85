// SPDX-License-Identifier: MIT
// Commands of the application.
#include "commands/hooks.h"

#include "base/guarded.h"

#include <QtCore/qregularexpression.h>

namespace QFtp::Internal {

namespace {

Outcome handleOwn(CommandContext &context, const Command &command)
{
    const auto hooks = context.hooks();
    const auto found = hooks->commands.find(command.verb);
    if (found == hooks->commands.end())
        return Reply(ReplyCode::SyntaxError, "Unknown command.");
    return context.onPool(
        [run = found->second.command.run, request = requestOf(context, command)] {
            return guarded([&] { return run(request); });
        },
        [](const QFtpResult<QFtpReply> &answer) -> Outcome {
            constexpr int First = 200;
            constexpr int Last = 599;
            if (!answer)
                return Reply::fromError(answer.error());
            const bool isCode = answer->code >= First && answer->code <= Last;
            return isCode ? Reply::ofLines(ReplyCode(answer->code), answer->text)
                          : Reply::fromError(ErrorKind::Internal);
        });
}

CommandFlags flagsOf(const QFtpCommand &command)
{
    CommandFlags flags;
    flags.setFlag(CommandFlag::BeforeLogin, command.isForStrangers);
    flags.setFlag(CommandFlag::Argument, command.needsArgument);
    return flags;
}

} // namespace

OwnCommand::OwnCommand(QFtpCommand own) :
    command(std::move(own)), spec{command.verb,     &handleOwn,
                                  flagsOf(command), command.feature.constData(),
                                  command.syntax,   "this server"}
{ }

const CommandSpec *Hooks::find(const QByteArray &verb) const
{
    const auto found = commands.find(verb);
    return found == commands.end() ? findCommand(verb) : &found->second.spec;
}

QString problemWith(const QFtpCommand &command)
{
    static const QRegularExpression form(QStringLiteral("^(SITE )?[A-Z][A-Z0-9]{0,15}$"));
    const QString verb = QString::fromLatin1(command.verb);
    if (!form.match(verb).hasMatch())
        return QStringLiteral(
                   "\"%1\" is no verb: expected capital letters and digits, after \"SITE \" "
                   "or not")
            .arg(verb);
    const CommandSpec *known = findCommand(command.verb);
    if (known && known->verb == command.verb)
        return QStringLiteral("%1 is a command of the server; see onCommand()").arg(verb);
    return command.run ? QString() : QStringLiteral("%1 has no function").arg(verb);
}

QFtpCommandRequest requestOf(CommandContext &context, const Command &command)
{
    const bool isSecret = command.verb == "PASS" || command.verb == "ACCT";
    QFtpCommandRequest request;
    request.caller = context.caller();
    request.verb = command.verb;
    request.argument = isSecret ? QByteArray() : command.argument;
    request.directory = context.state.directory;
    request.path = context.resolve(request.argument);
    return request;
}

} // namespace QFtp::Internal
