// SPDX-License-Identifier: MIT
#include "limits/loglimit.h"

namespace QFtp::Internal {

namespace {

const char *nameOf(LogLimit::Kind kind)
{
    switch (kind) {
    case LogLimit::Kind::Connections:
        return "connections opened and closed";
    case LogLimit::Kind::Refusals:
        return "refused connections";
    case LogLimit::Kind::Handshakes:
        return "TLS handshakes";
    case LogLimit::Kind::Misuse:
        return "sessions ended for what they sent";
    case LogLimit::Kind::DataConnections:
        break;
    }
    return "dropped data connections";
}

} // namespace

bool LogLimit::admits(Kind kind, const QHostAddress &address)
{
    const QString network = networkOf(address).toString();
    const std::lock_guard lock(m_mutex);
    auto found = m_counts.find({kind, network});
    if (found == m_counts.end())
        found =
            m_counts.try_emplace({kind, m_counts.size() < MaximumNetworks ? network : QString()}, 0)
                .first;
    return ++found->second <= FirstLines;
}

QStringList LogLimit::takeSums()
{
    std::map<Key, int> counts;
    {
        const std::lock_guard lock(m_mutex);
        counts.swap(m_counts);
    }
    QStringList lines;
    for (const auto &[key, count] : counts) {
        if (count > FirstLines)
            lines += QStringLiteral("%1, %2: … and %3 more lines in %4 s")
                         .arg(key.second.isEmpty() ? QStringLiteral("other addresses") : key.second,
                              QLatin1String(nameOf(key.first)))
                         .arg(count - FirstLines)
                         .arg(Period.count());
    }
    return lines;
}

} // namespace QFtp::Internal
