// SPDX-License-Identifier: MIT
#ifndef FTPGUI_LINEDIFF_H
#define FTPGUI_LINEDIFF_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

/// A line of the difference between two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added, Gap };

    Kind kind;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// Returns what changed from \a before to \a after, with up to \a context lines around each change.
/// A Gap stands for omitted lines. Very large changes appear as all lines removed, then all lines
/// added.
QList<DiffLine> lineDifference(const QString &before, const QString &after, int context = 2);

#endif
