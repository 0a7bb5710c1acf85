// SPDX-License-Identifier: MIT
#include "base/logging.h"

#include <QtCore/qstringconverter.h>

namespace QFtp::Internal {

Q_LOGGING_CATEGORY(lcServer, "qftp.server", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "qftp.session", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAuth, "qftp.auth", QtWarningMsg)
Q_LOGGING_CATEGORY(lcTransfer, "qftp.transfer", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStorage, "qftp.storage", QtWarningMsg)

bool isHidden(QChar c)
{
    const ushort code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool isLineBreak = code == 0x2028 || code == 0x2029;
    const bool turnsDirection = code == 0x061c || code == 0x200e || code == 0x200f
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return isControl || isLineBreak || turnsDirection;
}

QString printable(QByteArrayView bytes)
{
    constexpr qsizetype MaximumLength = 512;
    const QByteArrayView shown = bytes.first(qMin(bytes.size(), MaximumLength));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(shown);
    const bool isUtf8 = !decoder.hasError();
    if (!isUtf8)
        text = QString::fromLatin1(shown);
    QString result;
    result.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        const ushort code = c.unicode();
        if (c == u'\\')
            result += QLatin1String("\\\\");
        else if (isHidden(c) || (!isUtf8 && code > 0x7f))
            result += QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
        else
            result += c;
    }
    if (shown.size() < bytes.size())
        result += QStringLiteral("... (%1 bytes)").arg(bytes.size());
    return result;
}

} // namespace QFtp::Internal
