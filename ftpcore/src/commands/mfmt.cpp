// SPDX-License-Identifier: MIT
// MFMT, MFF: draft-somers-ftp-mfxx. SITE UTIME and SITE CHMOD: as in other servers.
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

/// The new facts of a file.
struct Changes
{
    std::optional<qint64> modifiedMsecs;
    std::optional<int> mode;
};

std::optional<int> parseMode(const QByteArray &text)
{
    bool isNumber = false;
    const int mode = text.toInt(&isNumber, 8);
    const bool isPlain =
        !text.isEmpty() && text.size() <= 5 && text.front() >= '0' && text.front() <= '7';
    return isNumber && isPlain && mode <= 07777 ? std::optional(mode) : std::nullopt;
}

Outcome change(CommandContext &context, const QFtpPath &path, const Changes &changes,
               const Reply &success)
{
    return context.onTreeChange(
        QFtpChange::Kind::AttributesSet, path, {},
        [path, changes](const Vfs &vfs) {
            return vfs.setAttributes(path, changes.modifiedMsecs, changes.mode);
        },
        success);
}

} // namespace

Outcome handleMfmt(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(command.argument, 2);
    const auto time = parseTime(words.value(0));
    if (words.size() != 2 || !time)
        return BadArgument();
    return change(context, context.resolve(words.at(1)), {time, {}},
                  {ReplyCode::FileStatus, "Modify=" + words.at(0) + "; " + words.at(1)});
}

Outcome handleMff(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(command.argument, 2);
    if (words.size() != 2 || !words.at(0).endsWith(';'))
        return BadArgument();
    Changes changes;
    const QList<QByteArray> facts = words.at(0).chopped(1).split(';');
    for (const QByteArray &fact : facts) {
        const qsizetype equals = fact.indexOf('=');
        const QByteArray name = toUpperAscii(fact.left(qMax(qsizetype(0), equals)));
        const QByteArray value = fact.mid(equals + 1);
        if (name == "MODIFY")
            changes.modifiedMsecs = parseTime(value);
        else if (name == "UNIX.MODE")
            changes.mode = parseMode(value);
        else
            return Reply(ReplyCode::ParameterNotImplemented,
                         "Only modify and UNIX.mode can be changed.");
        if (name == "MODIFY" ? !changes.modifiedMsecs : !changes.mode)
            return BadArgument();
    }
    return change(context, context.resolve(words.at(1)), changes,
                  {ReplyCode::FileStatus, words.at(0) + ' ' + words.at(1)});
}

Outcome handleSiteChmod(CommandContext &context, const Command &command)
{
    const QList<QByteArray> words = splitWords(command.argument, 2);
    const auto mode = parseMode(words.value(0));
    if (words.size() != 2 || !mode)
        return BadArgument();
    return change(context, context.resolve(words.at(1)), {{}, mode},
                  {ReplyCode::Okay, "Mode changed."});
}

Outcome handleSiteUtime(CommandContext &context, const Command &command)
{
    // Two forms are in use: <time> <pathname>, and <pathname> <access> <modify> <create> UTC.
    const QList<QByteArray> words = splitWords(command.argument, 2);
    if (words.size() == 2) {
        const QByteArray time = words.at(0).size() == 12 ? words.at(0) + "00" : words.at(0);
        if (const auto msecs = parseTime(time))
            return change(context, context.resolve(words.at(1)), {msecs, {}},
                          {ReplyCode::Okay, "Time changed."});
    }
    const QList<QByteArray> parts = command.argument.split(' ');
    const qsizetype count = parts.size();
    if (count >= 5 && toUpperAscii(parts.last()) == "UTC") {
        if (const auto msecs = parseTime(parts.at(count - 3))) {
            const QByteArray pathname = parts.first(count - 4).join(' ');
            return change(context, context.resolve(pathname), {msecs, {}},
                          {ReplyCode::Okay, "Time changed."});
        }
    }
    return BadArgument();
}

} // namespace QFtp::Internal
