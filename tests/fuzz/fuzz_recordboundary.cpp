// SPDX-License-Identifier: MIT
#include "check.h"
#include "tls/recordboundary.h"

using namespace QFtp::Internal;

FUZZ_TARGET(recordboundary)
{
    // A TLS record has a header of five bytes; the last two are the length.
    const QByteArray bytes = toByteArray(data, size);
    QList<qsizetype> begins{0};
    for (qsizetype at = 0; at + 5 <= bytes.size();) {
        at += 5 + (uchar(bytes[at + 3]) << 8 | uchar(bytes[at + 4]));
        begins += at;
    }
    // Records begin at the same places wherever the network splits the bytes.
    for (const qsizetype step : {qsizetype(1), qsizetype(3), qMax<qsizetype>(1, bytes.size())}) {
        RecordBoundary boundary;
        qsizetype passed = 0;
        CHECK(boundary.isHere());
        while (passed < bytes.size()) {
            const qsizetype count = qMin(step, bytes.size() - passed);
            boundary.pass(QByteArrayView(bytes).sliced(passed, count));
            passed += count;
            CHECK(boundary.isHere() == begins.contains(passed));
        }
    }
    return 0;
}
