// SPDX-License-Identifier: MIT
#include "check.h"
#include "limits/guard.h"

using namespace QFtp::Internal;

FUZZ_TARGET(bans)
{
    const auto now = Guard::Clock::time_point(std::chrono::seconds(1'800'000'000));
    Guard guard;
    guard.takeText(toByteArray(data, size), {}, now);
    // What the guard parsed, it writes in a form that it can parse again.
    const QByteArray text = guard.toText(now);
    Guard next;
    CHECK(next.takeText(text, {}, now) == 0);
    CHECK(next.toText(now) == text);
    return 0;
}
