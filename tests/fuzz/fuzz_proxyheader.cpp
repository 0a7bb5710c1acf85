// SPDX-License-Identifier: MIT
#include "check.h"
#include "protocol/proxyheader.h"

using namespace QFtp::Internal;

FUZZ_TARGET(proxyheader)
{
    constexpr qsizetype Longest = 16 + 4096;
    const QByteArray bytes = toByteArray(data, size);
    ProxyHeader header;
    qsizetype taken = 0;
    while (header.status() == ProxyHeader::Status::Incomplete && taken < bytes.size()) {
        CHECK(header.wanted() > 0 && taken + header.wanted() <= Longest);
        const qsizetype piece = qMin(header.wanted(), bytes.size() - taken);
        header.add(QByteArrayView(bytes).sliced(taken, piece));
        taken += piece;
    }
    const bool isComplete = header.status() == ProxyHeader::Status::Complete;
    CHECK(isComplete || !header.sides());
    if (header.sides())
        CHECK(!header.sides()->client.address.isNull() && !header.sides()->server.address.isNull());
    return 0;
}
