// SPDX-License-Identifier: MIT
#include "check.h"
#include "config/phpsettings.h"

using namespace QFtp::Internal;

FUZZ_TARGET(phpsettings)
{
    const QByteArray bytes = toByteArray(data, size);
    const PhpSettings settings(bytes, QStringLiteral("/d"));
    const qsizetype lines = bytes.count('\n') + 1;
    for (const int line : settings.unknownLines())
        CHECK(line > 0 && line <= lines);
    const PhpSettings::Setting found = settings.find(QStringLiteral("a->b"));
    CHECK(found.line >= 0 && found.line <= lines);
    CHECK(found.line > 0 || found.value.isEmpty());
    return 0;
}
