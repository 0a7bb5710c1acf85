// SPDX-License-Identifier: MIT
#include "protocol/glob.h"

#include <algorithm>

namespace QFtp::Internal {

bool isGlob(QByteArrayView text) { return globPrefix(text).size() < text.size(); }

QByteArray globPrefix(QByteArrayView pattern)
{
    const auto end = std::find_if(pattern.begin(), pattern.end(),
                                  [](char c) { return c == '*' || c == '?' || c == '['; });
    return pattern.first(end - pattern.begin()).toByteArray();
}

Glob::Glob(QByteArrayView pattern)
{
    bool mayClose = true; // after one '[' without its ']', no later one has its ']' either
    for (qsizetype i = 0; i < pattern.size();) {
        const char c = pattern[i++];
        if (c == '[' && mayClose && takeSet(pattern, &i))
            continue;
        mayClose = mayClose && c != '[';
        if (c == '?')
            m_elements.push_back({Kind::Any});
        else if (c != '*')
            m_elements.push_back({Kind::Byte, uchar(c)});
        else if (m_elements.empty() || m_elements.back().kind != Kind::Star)
            m_elements.push_back({Kind::Star});
    }
}

// Takes the set that begins at *position, after its '['. False: it has no ']'.
bool Glob::takeSet(QByteArrayView pattern, qsizetype *position)
{
    qsizetype i = *position;
    const bool isNegated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    if (isNegated)
        ++i;
    Set set;
    for (bool isFirst = true; i < pattern.size() && (isFirst || pattern[i] != ']');
         isFirst = false) {
        const auto low = uchar(pattern[i]);
        const bool isRange =
            i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']';
        const auto high = isRange ? uchar(pattern[i + 2]) : low;
        for (int c = low; c <= high; ++c)
            set.set(size_t(c));
        i += isRange ? 3 : 1;
    }
    if (i >= pattern.size())
        return false;
    m_elements.push_back({Kind::OneOf, 0, quint32(m_sets.size())});
    m_sets.push_back(isNegated ? ~set : set);
    *position = i + 1;
    return true;
}

bool Glob::matchesOne(const Element &element, char c) const
{
    switch (element.kind) {
    case Kind::Byte:
        return element.byte == uchar(c);
    case Kind::OneOf:
        return m_sets[element.set].test(uchar(c));
    case Kind::Any:
        return true;
    case Kind::Star:
        break;
    }
    return false;
}

bool Glob::matches(QByteArrayView name) const
{
    size_t p = 0;
    qsizetype n = 0;
    std::optional<size_t> afterStar; // where to resume in the pattern after a mismatch
    qsizetype starName = 0;          // end of the bytes that the star matches
    while (n < name.size()) {
        if (p < m_elements.size() && m_elements[p].kind == Kind::Star) {
            afterStar = ++p;
            starName = n;
            continue;
        }
        if (p < m_elements.size() && matchesOne(m_elements[p], name[n])) {
            ++p;
            ++n;
            continue;
        }
        // Only the last star needs another try: an earlier one could not match anything more.
        if (!afterStar)
            return false;
        p = *afterStar;
        n = ++starName;
    }
    if (p < m_elements.size() && m_elements[p].kind == Kind::Star)
        ++p;
    return p == m_elements.size();
}

} // namespace QFtp::Internal
