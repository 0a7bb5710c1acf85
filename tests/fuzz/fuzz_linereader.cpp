// SPDX-License-Identifier: MIT
#include "check.h"
#include "protocol/linereader.h"

using namespace QFtp::Internal;

namespace {

QByteArrayList linesOf(const QByteArray &bytes, qsizetype step)
{
    QByteArrayList lines;
    LineReader reader;
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        reader.append(QByteArrayView(bytes).sliced(i, qMin(step, bytes.size() - i)));
        QByteArray line;
        while (true) {
            const LineReader::Status status = reader.next(&line);
            if (status == LineReader::Status::NoLine)
                break;
            CHECK(!line.contains('\n'));
            CHECK((status == LineReader::Status::TooLong)
                  == (line.size() > LineReader::MaximumLength));
            lines += status == LineReader::Status::TooLong ? QByteArray("too long") : line;
        }
        CHECK(reader.bytesWaiting() <= LineReader::MaximumLength + 2);
    }
    return lines;
}

} // namespace

FUZZ_TARGET(linereader)
{
    // The lines are the same wherever the network splits the bytes.
    const QByteArray bytes = toByteArray(data, size);
    const QByteArrayList whole = linesOf(bytes, qMax<qsizetype>(1, bytes.size()));
    CHECK(whole == linesOf(bytes, 1));
    CHECK(whole == linesOf(bytes, 7));
    return 0;
}
