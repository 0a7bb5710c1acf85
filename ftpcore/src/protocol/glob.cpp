// SPDX-License-Identifier: MIT
#include "protocol/glob.h"

namespace QFtp::Internal {

namespace {

// Matches one byte against the element at *position and moves past the element.
bool matchesElement(QByteArrayView pattern, qsizetype *position, char c)
{
    const char element = pattern[(*position)++];
    if (element == '?')
        return true;
    if (element != '[')
        return element == c;
    qsizetype i = *position;
    const bool isNegated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    if (isNegated)
        ++i;
    bool isIn = false;
    for (bool isFirst = true; i < pattern.size() && (isFirst || pattern[i] != ']');
         isFirst = false) {
        const auto low = uchar(pattern[i]);
        const bool isRange =
            i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']';
        const auto high = isRange ? uchar(pattern[i + 2]) : low;
        isIn = isIn || (uchar(c) >= low && uchar(c) <= high);
        i += isRange ? 3 : 1;
    }
    if (i >= pattern.size())
        return c == '['; // no closing bracket: '[' stands for itself
    *position = i + 1;
    return isIn != isNegated;
}

} // namespace

bool isGlob(QByteArrayView text) { return globPrefix(text).size() < text.size(); }

QByteArray globPrefix(QByteArrayView pattern)
{
    const auto end = std::find_if(pattern.begin(), pattern.end(),
                                  [](char c) { return c == '*' || c == '?' || c == '['; });
    return pattern.first(end - pattern.begin()).toByteArray();
}

bool matchesGlob(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype afterStar = -1; // where to resume in the pattern after a mismatch
    qsizetype starName = 0;   // end of the bytes that the star matches
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            afterStar = ++p;
            starName = n;
            continue;
        }
        if (p < pattern.size() && matchesElement(pattern, &p, name[n])) {
            ++n;
            continue;
        }
        // Only the last star needs another try: an earlier one could not match anything more.
        if (afterStar < 0)
            return false;
        p = afterStar;
        n = ++starName;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace QFtp::Internal
