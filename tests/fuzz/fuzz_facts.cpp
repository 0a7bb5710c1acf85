// SPDX-License-Identifier: MIT
#include "check.h"
#include "protocol/facts.h"

using namespace QFtp::Internal;

FUZZ_TARGET(facts)
{
    const QByteArray bytes = toByteArray(data, size);
    const Facts facts = parseFacts(bytes);
    CHECK(parseFacts(formatFacts(facts)) == facts);
    if (const auto time = parseTime(bytes)) {
        QByteArray text;
        appendTime(&text, *time);
        // A leap second becomes the first second of the next minute.
        CHECK(text == bytes.left(14) || bytes.mid(12, 2) == "60");
    }
    QFtpEntry entry;
    entry.name = bytes;
    entry.owner = bytes;
    entry.uniqueId = bytes;
    QByteArray lines;
    const EntryFormatter formatter(Facts(Fact::All), QFtp::Permission::ReadWrite, 0);
    formatter.appendFacts(&lines, entry, bytes);
    formatter.appendListLine(&lines, entry, bytes);
    CHECK(!lines.contains('\n') && !lines.contains('\r') && !lines.contains('\0'));
    return 0;
}
