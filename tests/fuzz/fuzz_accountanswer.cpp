// SPDX-License-Identifier: MIT
// What a service of one's own answers to a login: docs/accounts.md.
#include "check.h"
#include "question.h"

using namespace QFtp::Internal;

FUZZ_TARGET(accountanswer)
{
    const auto account = Service::accountFrom(toByteArray(data, size), QStringLiteral("ann"));
    if (!account)
        return 0;
    CHECK(account->isVerified);
    CHECK(account->user.name == u"ann");
    CHECK(account->reuse.count() >= 0 && account->reuse.count() <= 300);
    CHECK(account->user.sessions >= 0);
    return 0;
}
