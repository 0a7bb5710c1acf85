// SPDX-License-Identifier: MIT
// PORT: RFC 959 4.1.2. EPRT: RFC 2428 2. Addresses to refuse: RFC 2577 3.
#include "base/logging.h"
#include "commands/commandtable.h"
#include "protocol/hostport.h"

namespace QFtp::Internal {

namespace {

constexpr quint16 FirstUnprivilegedPort = 1024;

Outcome setRemote(CommandContext &context, const Endpoint &remote)
{
    if (!context.config().active.enabled)
        return Reply(ReplyCode::NotImplemented,
                     "Active mode is turned off on this server; use PASV or EPSV.");
    if (context.state.onlyExtendedPassive)
        return Reply(ReplyCode::BadSequence, "Only EPSV is allowed after EPSV ALL.");
    const bool isForeign = remote.address != context.peer().address;
    if ((isForeign && !context.state.vfs->user().allowForeignAddress)
        || remote.port < FirstUnprivilegedPort) {
        qCWarning(lcSession, "[%llu] refused the request of %s for a data connection to %s",
                  context.caller().sessionId, qUtf8Printable(context.peer().toString()),
                  qUtf8Printable(remote.toString()));
        return Reply(ReplyCode::ArgumentError,
                     "Only your own address and ports from 1024 up are allowed.");
    }
    context.data.setRemote(remote);
    return Reply(ReplyCode::Okay, "Data connections will use this address.");
}

} // namespace

Outcome handlePort(CommandContext &context, const Command &command)
{
    const auto remote = parsePort(command.argument);
    if (!remote)
        return BadArgument();
    return setRemote(context, *remote);
}

Outcome handleEprt(CommandContext &context, const Command &command)
{
    const ExtendedPort parsed = parseExtendedPort(command.argument);
    switch (parsed.status) {
    case ExtendedPort::Status::Malformed:
        return BadArgument();
    case ExtendedPort::Status::UnknownProtocol:
        return Reply(ReplyCode::UnknownNetworkProtocol, "Unknown network protocol, use (1,2).");
    case ExtendedPort::Status::Okay:
        break;
    }
    return setRemote(context, parsed.endpoint);
}

} // namespace QFtp::Internal
