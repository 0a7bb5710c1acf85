// SPDX-License-Identifier: MIT
#include "keypages.h"

#include <algorithm>

namespace QFtp::Internal::Mogile {

QByteArray plainPrefix(const QByteArray &prefix)
{
    const auto end = std::find_if(prefix.begin(), prefix.end(), [](char c) {
        return QByteArrayView("\\^$|?*+()[]{}").indexOf(c) >= 0;
    });
    return prefix.first(end - prefix.begin());
}

QFtpResult<QList<QByteArray>> KeyPages::next(int limit)
{
    Request request{"list_keys", {{"domain", m_domain}, {"limit", QByteArray::number(limit)}}};
    if (m_after.isEmpty()) {
        request.arguments.append({"prefix", m_prefix});
    } else {
        // If "after" is a key in another case, it does not begin with the prefix.
        const QByteArray plain = plainPrefix(m_prefix);
        const auto differs =
            std::mismatch(plain.begin(), plain.end(), m_after.begin(), m_after.end());
        request.arguments.append({"prefix", plain.first(differs.first - plain.begin())});
        request.arguments.append({"after", m_after});
    }
    const auto reply = m_cluster->trackers.ask(request);
    if (!reply)
        return reply.error();
    m_isAtEnd = reply->failedWith("none_match");
    if (m_isAtEnd)
        return QList<QByteArray>();
    if (!reply->isOkay())
        return reply->error();
    const qint64 count = qMin<qint64>(reply->number("key_count"), MaximumPage);
    QList<QByteArray> keys;
    QByteArray last;
    for (qint64 i = 1; i <= count && !m_isAtEnd; ++i) {
        last = reply->value("key_" + QByteArray::number(i));
        if (last.startsWith(m_prefix))
            keys.append(last);
        else
            m_isAtEnd = isBehindPrefix(last);
    }
    m_isAtEnd = m_isAtEnd || count < limit;
    m_after = reply->values.contains("next_after") ? reply->value("next_after") : last;
    return keys;
}

// True for both orders a tracker's database may use: by bytes, or ignoring case.
bool KeyPages::isBehindPrefix(const QByteArray &key) const
{
    const QByteArray lower = key.toLower();
    const QByteArray prefix = m_prefix.toLower();
    return !lower.startsWith(prefix) && lower > prefix;
}

void KeyPages::skip(const QByteArray &prefix)
{
    m_after = prefix + "\xF4\x8F\xBF\xBF"; // U+10FFFF: no character sorts after it
}

} // namespace QFtp::Internal::Mogile
