// SPDX-License-Identifier: MIT
#include "vfs/pathpattern.h"

namespace QFtp::Internal {

namespace {

constexpr QByteArrayView AnyNames = "**";

QList<QByteArray> componentsOf(const QFtpPath &path)
{
    return path.isRoot() ? QList<QByteArray>() : path.relative().split('/');
}

} // namespace

PathPattern::PathPattern(const QByteArray &pattern)
{
    for (const QByteArray &component : componentsOf(QFtpPath::resolve({}, pattern)))
        m_components.push_back({component == AnyNames, Glob(component)});
}

bool PathPattern::matches(const QFtpPath &path) const
{
    const QList<QByteArray> names = componentsOf(path);
    size_t p = 0;
    qsizetype n = 0;
    std::optional<size_t> afterStars; // where to resume in the pattern after a mismatch
    qsizetype starsEnd = 0;           // end of the names that the ** matches
    while (p < m_components.size()) {
        if (m_components[p].isAnyNames) {
            afterStars = ++p;
            starsEnd = n;
        } else if (n < names.size() && m_components[p].glob.matches(names.at(n))) {
            ++p;
            ++n;
        } else if (afterStars && starsEnd < names.size()) {
            p = *afterStars;
            n = ++starsEnd;
        } else {
            return false;
        }
    }
    return true;
}

bool PathPattern::reachesBelow(const QFtpPath &path) const
{
    const QList<QByteArray> names = componentsOf(path);
    for (size_t i = 0; i < m_components.size(); ++i) {
        if (m_components[i].isAnyNames || qsizetype(i) >= names.size())
            return true;
        if (!m_components[i].glob.matches(names.at(qsizetype(i))))
            return false;
    }
    return false;
}

} // namespace QFtp::Internal
