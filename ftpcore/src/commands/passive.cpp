// SPDX-License-Identifier: MIT
// PASV: RFC 959 4.1.2. EPSV: RFC 2428 3.
#include "base/logging.h"
#include "commands/commandtable.h"
#include "config/passivesettings.h"
#include "protocol/hostport.h"

#include <QtNetwork/qhostinfo.h>

namespace QFtp::Internal {

namespace {

using std::chrono::steady_clock;

const Reply NoPort(ReplyCode::CannotOpenDataConnection,
                   "No port is free for a data connection; try again later.");

// The ports of a small range are often all taken, but never for long.
constexpr int SmallRange = 256;
constexpr std::chrono::seconds LongestWait{5};
constexpr std::chrono::milliseconds Step{50};
constexpr int TriesAgain = 8; // all clients that wait try, and must not keep the others waiting

void logFullRange(CommandContext &context, const QFtpConfig::PortRange &range)
{
    qCWarning(lcSession,
              "[%llu] no port from %d to %d is free for a data connection: allow more of them "
              "(passivePortRange)",
              context.caller().sessionId, range.first, range.last);
}

using Answer = std::function<Outcome(const Endpoint &)>;

// Listens for a data connection, and answers with the endpoint. Its port is what clients see.
Outcome listenForData(CommandContext &context, const Answer &answer, steady_clock::time_point end,
                      int tries)
{
    // If the user may transfer between servers, the connection may come from the other server.
    const bool takesAnybody = context.state.vfs->user().allowForeignAddress;
    const auto range = passiveRange(context.config(), context.listener());
    PassiveTerms terms = context.passiveTerms();
    terms.peer = takesAnybody ? QHostAddress() : context.peer().address;
    auto endpoint = context.data.listen(context.local().address, range, std::move(terms), tries);
    if (endpoint) {
        endpoint->port = quint16(endpoint->port + context.config().passive.portOffset);
        return answer(*endpoint);
    }
    const auto now = steady_clock::now();
    if (range.last - range.first < SmallRange && now < end)
        return NextAttempt{now + Step, [&context, answer, end] {
                               return listenForData(context, answer, end, TriesAgain);
                           }};
    logFullRange(context, range);
    return NoPort;
}

Outcome listenForData(CommandContext &context, const Answer &answer)
{
    const auto wait = std::min(LongestWait, context.config().timeouts.dataOpen);
    return listenForData(context, answer, steady_clock::now() + wait, DataConnection::UsualTries);
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

Outcome answerPasv(CommandContext &context, Endpoint endpoint)
{
    const auto tell = [&context](const Endpoint &told) {
        context.data.setTold(told);
        return Reply(ReplyCode::EnteringPassiveMode,
                     "Entering Passive Mode (" + formatPort(told) + ").");
    };
    const QString external =
        externalAddressFor(context.peer().address, context.listener(), context.config().passive);
    if (external.isEmpty())
        return tell({context.reached().address, endpoint.port});
    if (endpoint.address.setAddress(external))
        return tell(endpoint);
    return context.onPool([external] { return lookUp(external); },
                          [&context, endpoint, external, tell](const QHostAddress &found) -> Reply {
                              if (!found.isNull())
                                  return tell({found, endpoint.port});
                              qCWarning(lcSession,
                                        "the host name \"%s\" for PASV has no IPv4 address",
                                        qUtf8Printable(external));
                              context.data.reset();
                              return NoPort;
                          });
}

} // namespace

Outcome handlePasv(CommandContext &context, const Command &)
{
    if (context.state.onlyExtendedPassive)
        return Reply(ReplyCode::BadSequence, "Only EPSV is allowed after EPSV ALL.");
    if (context.reached().address.protocol() != QAbstractSocket::IPv4Protocol)
        return Reply(ReplyCode::UnknownNetworkProtocol, "PASV is for IPv4; use EPSV. (2)");
    return listenForData(
        context, [&context](const Endpoint &endpoint) { return answerPasv(context, endpoint); });
}

Outcome handleEpsv(CommandContext &context, const Command &command)
{
    const QByteArray argument = toUpperAscii(command.argument.trimmed());
    const bool isIPv4 = context.reached().address.protocol() == QAbstractSocket::IPv4Protocol;
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
    return listenForData(context, [&context](const Endpoint &endpoint) {
        context.data.setTold({QHostAddress(), endpoint.port}); // the reply names no address
        return Reply(ReplyCode::EnteringExtendedPassiveMode,
                     "Entering Extended Passive Mode (|||" + QByteArray::number(endpoint.port)
                         + "|)");
    });
}

} // namespace QFtp::Internal
