// SPDX-License-Identifier: MIT
#include "check.h"

#include <QFtpServer/qftppath.h>

FUZZ_TARGET(path)
{
    const QByteArray bytes = toByteArray(data, size);
    const qsizetype half = bytes.size() / 2;
    const QFtpPath base = QFtpPath::resolve({}, bytes.left(half));
    const QFtpPath path = QFtpPath::resolve(base, bytes.mid(half));
    for (const QByteArray &component : path.relative().split('/'))
        CHECK(component != "." && component != ".." && (!component.isEmpty() || path.isRoot()));
    CHECK(QFtpPath::resolve({}, path.toByteArray()) == path);
    CHECK(path.isWithin({}) && path.isWithin(path.parent()));
    CHECK(path.isRoot() || path.parent().child(path.fileName()) == path);
    return 0;
}
