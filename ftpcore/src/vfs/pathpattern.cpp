// SPDX-License-Identifier: MIT
#include "vfs/pathpattern.h"

#include "protocol/glob.h"

namespace QFtp::Internal {

namespace {

constexpr QByteArrayView AnyNames = "**";

QList<QByteArray> componentsOf(const QFtpPath &path)
{
    return path.isRoot() ? QList<QByteArray>() : path.relative().split('/');
}

} // namespace

PathPattern::PathPattern(const QByteArray &pattern) :
    m_components(componentsOf(QFtpPath::resolve({}, pattern)))
{ }

bool PathPattern::matches(const QFtpPath &path) const
{
    const QList<QByteArray> names = componentsOf(path);
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype afterStars = -1; // where to resume in the pattern after a mismatch
    qsizetype starsEnd = 0;    // end of the names that the ** matches
    while (p < m_components.size()) {
        if (m_components.at(p) == AnyNames) {
            afterStars = ++p;
            starsEnd = n;
        } else if (n < names.size() && matchesGlob(m_components.at(p), names.at(n))) {
            ++p;
            ++n;
        } else if (afterStars >= 0 && starsEnd < names.size()) {
            p = afterStars;
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
    for (qsizetype i = 0; i < m_components.size(); ++i) {
        if (m_components.at(i) == AnyNames || i >= names.size())
            return true;
        if (!matchesGlob(m_components.at(i), names.at(i)))
            return false;
    }
    return false;
}

} // namespace QFtp::Internal
