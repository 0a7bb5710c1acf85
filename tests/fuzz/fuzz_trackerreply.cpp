// SPDX-License-Identifier: MIT
#include "check.h"
#include "trackerprotocol.h"

using namespace QFtp::Internal::Mogile;

FUZZ_TARGET(trackerreply)
{
    const QByteArray bytes = toByteArray(data, size);
    if (const auto reply = parseTrackerReply(bytes)) {
        CHECK(reply->callId >= -1);
        CHECK(reply->isOkay() || reply->values.isEmpty());
        CHECK(reply->isOkay() || !reply->error().detail().contains(u'\n'));
    }
    // A request fits on one line and decodes to the same values.
    const QByteArray line = Request{"c", {{"k", bytes}}}.line();
    CHECK(line.count('\n') == 1 && line.count('&') == 0);
    const auto echo = parseTrackerReply("OK " + line.mid(2).chopped(2));
    CHECK(echo && echo->value("k") == bytes);
    return 0;
}
