// SPDX-License-Identifier: MIT
#include "check.h"
#include "protocol/glob.h"
#include "vfs/pathpattern.h"

using namespace QFtp::Internal;

FUZZ_TARGET(pathpattern)
{
    const QByteArray bytes = toByteArray(data, size).left(1000);
    const qsizetype half = qMax(qsizetype(0), bytes.indexOf('\n'));
    const QByteArray text = '/' + bytes.left(half);
    const QFtpPath path = QFtpPath::resolve({}, bytes.mid(half));
    const PathPattern pattern(text);
    const bool matches = pattern.matches(path);
    if (!isGlob(text)) {
        const QFtpPath literal = QFtpPath::resolve({}, text);
        CHECK(matches == path.isWithin(literal));
        CHECK(pattern.reachesBelow(path) == (literal != path && literal.isWithin(path)));
    }
    if (matches)
        CHECK(pattern.matches(path.child("below")));
    // If a path matches, the pattern reaches below every folder above the match.
    for (QFtpPath above = path; matches && !above.isRoot() && !pattern.matches(above.parent());) {
        above = above.parent();
        CHECK(pattern.reachesBelow(above));
    }
    return 0;
}
