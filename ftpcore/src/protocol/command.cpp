// SPDX-License-Identifier: MIT
#include "protocol/command.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

QByteArrayView takeWord(QByteArrayView *rest)
{
    const qsizetype space = rest->indexOf(' ');
    const QByteArrayView word = space < 0 ? *rest : rest->first(space);
    *rest = space < 0 ? QByteArrayView() : rest->sliced(space + 1);
    return word;
}

} // namespace

Command Command::parse(QByteArrayView line)
{
    QByteArrayView rest = line;
    Command command;
    command.verb = toUpperAscii(takeWord(&rest));
    if (command.verb == "SITE" && !rest.isEmpty())
        command.verb += ' ' + toUpperAscii(takeWord(&rest));
    command.argument = rest.toByteArray();
    return command;
}

QByteArray Command::masked(bool mayBeSecret) const
{
    const bool isSecret = mayBeSecret || verb == "PASS" || verb == "ACCT";
    if (argument.isEmpty())
        return verb;
    return verb + ' ' + (isSecret ? QByteArray("****") : argument);
}

bool isOtherProtocol(QByteArrayView verb)
{
    static constexpr const char *Verbs[] = {
        "GET", "HEAD", "POST", "PUT",  "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE",
        "PRI", "HELO", "EHLO", "MAIL", "RCPT",   "DATA",  "BDAT",    "STARTTLS"};
    return std::any_of(std::begin(Verbs), std::end(Verbs),
                       [verb](const char *other) { return verb == other; });
}

QByteArray toUpperAscii(QByteArrayView text)
{
    QByteArray result = text.toByteArray();
    std::transform(result.cbegin(), result.cend(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return result;
}

QList<QByteArray> splitWords(QByteArrayView text, qsizetype limit)
{
    QList<QByteArray> words;
    while (!text.isEmpty() && words.size() + 1 < limit) {
        const QByteArrayView word = takeWord(&text);
        if (!word.isEmpty())
            words.append(word.toByteArray());
    }
    if (!text.isEmpty())
        words.append(text.toByteArray());
    return words;
}

qint64 parseNumber(QByteArrayView text, qint64 maximum)
{
    if (text.isEmpty() || text.size() > 19)
        return -1;
    quint64 value = 0; // 19 digits always fit
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + quint64(c - '0');
    }
    return value <= quint64(maximum) ? qint64(value) : -1;
}

} // namespace QFtp::Internal
