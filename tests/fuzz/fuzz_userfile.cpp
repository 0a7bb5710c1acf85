// SPDX-License-Identifier: MIT
#include "auth/passwordhash.h"
#include "check.h"
#include "config/userfile.h"

using namespace QFtp::Internal;

FUZZ_TARGET(userfile)
{
    QFtpConfig::TextFile settings;
    settings.file = QStringLiteral("f");
    const QByteArray bytes = toByteArray(data, size);
    if (bytes.startsWith('|'))
        settings.separator = QStringLiteral("|");
    if (bytes.contains("#plain"))
        settings.crypt = QStringLiteral("plain");
    const UserFile users = UserFile::parse(bytes, settings);
    CHECK(users.isRead);
    const qsizetype lines = bytes.count('\n') + 1;
    CHECK(users.entries.size() + users.problems.size() <= lines);
    for (const UserFile::Entry &entry : users.entries) {
        CHECK(!entry.name.isEmpty() && entry.line > 0 && entry.line <= lines);
        CHECK(entry.isLocked || entry.isPlain || !entry.hash.isEmpty());
        const PasswordForm form = passwordForm(entry.hash);
        // The other forms can take seconds to verify.
        if (form == PasswordForm::Digest || form == PasswordForm::Apr1)
            verifyPassword({std::nullopt, entry.hash.toUtf8(), {}}, bytes.left(100));
    }
    return 0;
}
