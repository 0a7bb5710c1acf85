// SPDX-License-Identifier: MIT
#include "trackerprotocol.h"

#include "base/logging.h"

#include <array>

namespace QFtp::Internal::Mogile {

namespace {

void appendEncoded(QByteArray *out, QByteArrayView text)
{
    for (const char c : text) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || QByteArrayView("_,-./\\:").indexOf(c) >= 0;
        if (isPlain) {
            *out += c;
        } else if (c == ' ') {
            *out += '+';
        } else {
            constexpr char Digits[] = "0123456789ABCDEF";
            *out += '%';
            *out += Digits[uchar(c) >> 4];
            *out += Digits[uchar(c) & 15];
        }
    }
}

QByteArray decoded(QByteArrayView text)
{
    QByteArray result = text.toByteArray();
    result.replace('+', ' ');
    return QByteArray::fromPercentEncoding(result);
}

QHash<QByteArray, QByteArray> parseArguments(QByteArrayView text)
{
    QHash<QByteArray, QByteArray> result;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView pair = text.first(end < 0 ? text.size() : end);
        text = text.sliced(end < 0 ? text.size() : end + 1);
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0)
            result.insert(decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)));
    }
    return result;
}

QByteArrayView takeWord(QByteArrayView *text)
{
    const qsizetype space = text->indexOf(' ');
    const QByteArrayView word = text->first(space < 0 ? text->size() : space);
    *text = text->sliced(space < 0 ? text->size() : space + 1);
    return word;
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct CodeKind
{
    QByteArrayView code;
    ErrorKind kind;
};

constexpr std::array<CodeKind, 20> CodeKinds{{
    {"unknown_key", ErrorKind::NotFound},
    {"invalid_key", ErrorKind::NotFound},
    {"unknown_fid", ErrorKind::NotFound},
    {"unreg_domain", ErrorKind::NotFound},
    {"domain_not_found", ErrorKind::NotFound},
    {"unreg_class", ErrorKind::NotFound},
    {"class_not_found", ErrorKind::NotFound},
    {"key_exists", ErrorKind::AlreadyExists},
    {"class_exists", ErrorKind::AlreadyExists},
    {"domain_exists", ErrorKind::AlreadyExists},
    {"class_has_files", ErrorKind::NotEmpty},
    {"domain_has_files", ErrorKind::NotEmpty},
    {"domain_has_classes", ErrorKind::NotEmpty},
    {"nodel_default_class", ErrorKind::PermissionDenied},
    {"no_key", ErrorKind::NameNotAllowed},
    {"no_class", ErrorKind::NameNotAllowed},
    {"no_devices", ErrorKind::Unavailable},
    {"db", ErrorKind::Unavailable},
    {"dup", ErrorKind::Unavailable},
    {"failure", ErrorKind::Unavailable},
}};

} // namespace

QByteArray Request::line(qint64 callId) const
{
    QByteArray result = command + ' ';
    const auto append = [&result](QByteArrayView name, QByteArrayView value) {
        if (!result.endsWith(' '))
            result += '&';
        appendEncoded(&result, name);
        result += '=';
        appendEncoded(&result, value);
    };
    for (const auto &argument : arguments)
        append(argument.first, argument.second);
    if (callId >= 0)
        append("callid", QByteArray::number(callId));
    return result + "\r\n";
}

QFtpError TrackerReply::error() const
{
    ErrorKind kind = ErrorKind::Internal;
    for (const CodeKind &known : CodeKinds) {
        if (errorCode == known.code)
            kind = known.kind;
    }
    return {kind,
            QStringLiteral("the tracker answered %1: %2")
                .arg(printable(errorCode), printable(errorText))};
}

std::optional<TrackerReply> parseTrackerReply(QByteArrayView line)
{
    TrackerReply reply;
    const QByteArrayView result = takeWord(&line);
    if (result == "OK") {
        // Old trackers send a length here.
        const qsizetype space = line.indexOf(' ');
        if (space > 0 && isNumber(line.first(space)))
            line = line.sliced(space + 1);
        reply.values = parseArguments(line);
        bool isId = false;
        const qint64 id = reply.value("callid").toLongLong(&isId);
        reply.callId = isId && id >= 0 ? id : -1;
        return reply;
    }
    reply.errorCode = takeWord(&line).toByteArray();
    if (result != "ERR" || reply.errorCode.isEmpty())
        return std::nullopt;
    reply.errorText = decoded(takeWord(&line));
    if (isNumber(line))
        reply.callId = line.toLongLong();
    return reply;
}

} // namespace QFtp::Internal::Mogile
