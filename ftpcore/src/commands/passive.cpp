// SPDX-License-Identifier: MIT
// PASV: RFC 959 4.1.2. EPSV: RFC 2428 3.
#include "base/logging.h"
#include "commands/commandtable.h"
#include "protocol/hostport.h"

#include <QtNetwork/qhostinfo.h>

namespace QFtp::Internal {

namespace {

const Reply NoPort(ReplyCode::CannotOpenDataConnection,
                   "No port is free for a data connection; try again later.");

QFtpResult<Endpoint> listenForData(CommandContext &context)
{
    // If the user may transfer between servers, the connection may come from the other server.
    const bool takesAnybody = context.state.vfs->user().allowForeignAddress;
    PassiveTerms terms = context.passiveTerms();
    terms.peer = takesAnybody ? QHostAddress() : context.peer().address;
    auto endpoint = context.data.listen(context.local().address, context.config().passivePortRange,
                                        std::move(terms));
    if (!endpoint)
        qCWarning(lcSession, "[%llu] all passive ports from %d to %d are in use",
                  context.caller().sessionId, context.config().passivePortRange.first,
                  context.config().passivePortRange.last);
    return endpoint;
}

Reply passiveReply(const Endpoint &endpoint)
{
    return {ReplyCode::EnteringPassiveMode,
            "Entering Passive Mode (" + formatPort(endpoint) + ")."};
}

bool isLocalClient(const QHostAddress &address)
{
    // RFC 1918, RFC 4193.
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast()
        || address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
        || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12)
        || address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

QHostAddress lookUp(const QString &name)
{
    const auto addresses = QHostInfo::fromName(name).addresses();
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return {};
}

} // namespace

Outcome handlePasv(CommandContext &context, const Command &)
{
    if (context.state.onlyExtendedPassive)
        return Reply(ReplyCode::BadSequence, "Only EPSV is allowed after EPSV ALL.");
    if (context.local().address.protocol() != QAbstractSocket::IPv4Protocol)
        return Reply(ReplyCode::UnknownNetworkProtocol, "PASV is for IPv4; use EPSV. (2)");
    const auto listened = listenForData(context);
    if (!listened)
        return NoPort;
    Endpoint endpoint = *listened;
    const QString external = context.config().passive.externalAddress;
    if (external.isEmpty() || isLocalClient(context.peer().address))
        return passiveReply(endpoint);
    const auto tell = [&context](const Endpoint &told) {
        context.data.setTold(told);
        return passiveReply(told);
    };
    if (endpoint.address.setAddress(external))
        return tell(endpoint);
    return context.onPool([external] { return lookUp(external); },
                          [&context, endpoint, external, tell](const QHostAddress &found) -> Reply {
                              if (!found.isNull())
                                  return tell({found, endpoint.port});
                              qCWarning(lcSession,
                                        "passive.externalAddress \"%s\" has no IPv4 address",
                                        qUtf8Printable(external));
                              context.data.reset();
                              return NoPort;
                          });
}

Outcome handleEpsv(CommandContext &context, const Command &command)
{
    const QByteArray argument = toUpperAscii(command.argument.trimmed());
    const bool isIPv4 = context.local().address.protocol() == QAbstractSocket::IPv4Protocol;
    if (argument == "ALL") {
        context.state.onlyExtendedPassive = true;
        return Reply(ReplyCode::Okay, "Only EPSV is allowed from now on.");
    }
    if (!argument.isEmpty() && argument != "1" && argument != "2") {
        if (parseNumber(argument, 65535) < 0)
            return BadArgument();
        return Reply(ReplyCode::UnknownNetworkProtocol, "Unknown network protocol, use (1,2).");
    }
    if (!argument.isEmpty() && (argument == "1") != isIPv4)
        return Reply(ReplyCode::UnknownNetworkProtocol,
                     isIPv4 ? "The control connection is over IPv4, use (1)."
                            : "The control connection is over IPv6, use (2).");
    const auto endpoint = listenForData(context);
    if (!endpoint)
        return NoPort;
    context.data.setTold({QHostAddress(), endpoint->port}); // the reply names no address
    return Reply(ReplyCode::EnteringExtendedPassiveMode,
                 "Entering Extended Passive Mode (|||" + QByteArray::number(endpoint->port) + "|)");
}

} // namespace QFtp::Internal
