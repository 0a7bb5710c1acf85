// SPDX-License-Identifier: MIT
#include "check.h"
#include "protocol/hostport.h"

using namespace QFtp::Internal;

FUZZ_TARGET(hostport)
{
    const QByteArray argument = toByteArray(data, size);
    if (const auto endpoint = parsePort(argument)) {
        CHECK(endpoint->port > 0);
        const auto again = parsePort(formatPort(*endpoint));
        CHECK(again && again->address == endpoint->address && again->port == endpoint->port);
    }
    const ExtendedPort extended = parseExtendedPort(argument);
    if (extended.status == ExtendedPort::Status::Okay)
        CHECK(extended.endpoint.port > 0 && !extended.endpoint.address.isNull());
    return 0;
}
