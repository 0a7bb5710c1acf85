// SPDX-License-Identifier: MIT
#include "check.h"
#include "protocol/glob.h"

using namespace QFtp::Internal;

FUZZ_TARGET(glob)
{
    const QByteArray bytes = toByteArray(data, size).left(2000);
    const qsizetype half = bytes.indexOf('\n');
    const QByteArray pattern = bytes.left(qMax(qsizetype(0), half));
    const QByteArray name = bytes.mid(half + 1);
    const bool matches = Glob(pattern).matches(name);
    if (!isGlob(pattern))
        CHECK(matches == (pattern == name));
    if (matches)
        CHECK(Glob('*' + pattern + '*').matches('x' + name + 'y'));
    CHECK(Glob("*").matches(name));
    return 0;
}
