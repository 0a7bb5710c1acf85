// SPDX-License-Identifier: MIT
// The first byte selects the representation; the rest is what a client sends.
#include "check.h"
#include "dtp/representation.h"

using namespace QFtp::Internal;

namespace {

QByteArray decoded(const Representation &representation, const QByteArray &wire, qsizetype step)
{
    Decoder decoder(representation, [](const QByteArray &marker) { CHECK(marker.size() <= 64); });
    QByteArray out;
    for (qsizetype i = 0; i < wire.size(); i += step) {
        if (!decoder.decode(QByteArrayView(wire).sliced(i, qMin(step, wire.size() - i)), &out))
            return "malformed";
    }
    return decoder.finish(&out) ? out : QByteArray("incomplete");
}

} // namespace

FUZZ_TARGET(decoder)
{
    if (size == 0)
        return 0;
    const QByteArray wire = toByteArray(data + 1, size - 1);
    Representation representation;
    representation.ascii = data[0] & 1;
    representation.records = data[0] & 2;
    representation.mode = Representation::Mode((data[0] >> 2) % 3);
    const QByteArray whole = decoded(representation, wire, qMax<qsizetype>(1, wire.size()));
    CHECK(whole == decoded(representation, wire, 1));
    // Every file survives the round trip, except that TYPE A turns CR LF into LF.
    Encoder encoder(representation);
    QByteArray encoded;
    encoder.encode(wire, &encoded);
    encoder.finish(&encoded);
    if (!representation.ascii || !wire.contains('\r'))
        CHECK(decoded(representation, encoded, 5) == wire);
    return 0;
}
