// SPDX-License-Identifier: MIT
#ifndef FTPGUI_LINEDIFF_H
#define FTPGUI_LINEDIFF_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

/// A line of the difference of two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added, Gap };

    Kind kind;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// What changed from \a before to \a after, with up to \a context lines around each change; a Gap
/// stands for what is left out. Very large changes are told as a whole: all out, all in.
QList<DiffLine> lineDifference(const QString &before, const QString &after, int context = 2);

#endif
