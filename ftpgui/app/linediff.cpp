// SPDX-License-Identifier: MIT
#include "app/linediff.h"

#include <QtCore/qstringlist.h>

namespace {

using Kind = DiffLine::Kind;

// Compares the lines between the common beginning and end by their longest common subsequence.
QList<DiffLine> middle(const QStringList &a, const QStringList &b)
{
    constexpr qsizetype MaximumCells = 4'000'000;
    QList<DiffLine> result;
    if (a.size() * b.size() > MaximumCells) {
        for (const QString &line : a)
            result.append({Kind::Removed, line});
        for (const QString &line : b)
            result.append({Kind::Added, line});
        return result;
    }
    const qsizetype width = b.size() + 1;
    QList<int> common((a.size() + 1) * width, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            common[i * width + j] = a[i] == b[j]
                ? common[(i + 1) * width + j + 1] + 1
                : qMax(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            result.append({Kind::Same, a[i++]});
            ++j;
        } else if (i < a.size()
                   && (j == b.size() || common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            result.append({Kind::Removed, a[i++]});
        } else {
            result.append({Kind::Added, b[j++]});
        }
    }
    return result;
}

} // namespace

QList<DiffLine> lineDifference(const QString &before, const QString &after, int context)
{
    const QStringList a = before.split(u'\n');
    const QStringList b = after.split(u'\n');
    const qsizetype shorter = qMin(a.size(), b.size());
    qsizetype begin = 0;
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    QList<DiffLine> all;
    for (qsizetype i = 0; i < begin; ++i)
        all.append({Kind::Same, a[i]});
    all += middle(a.mid(begin, a.size() - begin - end), b.mid(begin, b.size() - begin - end));
    for (qsizetype i = a.size() - end; i < a.size(); ++i)
        all.append({Kind::Same, a[i]});

    QList<DiffLine> result;
    qsizetype shownTo = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::Same)
            continue;
        const qsizetype from = qMax(shownTo, i - context);
        if (from > shownTo)
            result.append({Kind::Gap, {}});
        for (qsizetype k = from; k < i; ++k)
            result.append(all[k]);
        for (; i < all.size() && all[i].kind != Kind::Same; ++i)
            result.append(all[i]);
        for (shownTo = i;
             shownTo < qMin(all.size(), i + context) && all[shownTo].kind == Kind::Same; ++shownTo)
            result.append(all[shownTo]);
        i = shownTo - 1;
    }
    if (!result.isEmpty() && shownTo < all.size())
        result.append({Kind::Gap, {}});
    return result;
}
