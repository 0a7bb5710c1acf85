// SPDX-License-Identifier: MIT
#include "base/logging.h"
#include "check.h"
#include "commands/commandtable.h"
#include "commands/listing.h"

using namespace QFtp::Internal;

FUZZ_TARGET(command)
{
    const QByteArray line = toByteArray(data, size);
    const Command command = Command::parse(line);
    CHECK(command.verb.size() + command.argument.size() <= line.size());
    if (const CommandSpec *spec = findCommand(command.verb))
        CHECK(spec->verb == command.verb
              || (spec->verb == "SITE" && command.verb.startsWith("SITE ")));
    CHECK(!command.masked(true).contains(command.argument) || command.argument.isEmpty()
          || QByteArray("PASS ****").contains(command.argument)
          || command.verb.contains(command.argument)
          || (command.verb + " ****").contains(command.argument));
    for (const QChar c : printable(line))
        CHECK(c.unicode() >= 0x20);
    const qint64 number = parseNumber(command.argument, 1000);
    CHECK(number >= -1 && number <= 1000);
    for (const QByteArray &word : splitWords(command.argument, 3))
        CHECK(!word.isEmpty());
    const auto listing = ListingSpec::parse(ListingSpec::Style::Long, {}, command.argument);
    CHECK(listing.path.toByteArray().startsWith('/'));
    const QByteArray reply =
        Reply(QFtp::Internal::ReplyCode::Okay, {line, line}, line).toByteArray();
    CHECK(reply.count('\n') == 3 && reply.count('\r') == 3);
    static_cast<void>(Digest::fromName(command.argument));
    return 0;
}
