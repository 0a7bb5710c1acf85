// SPDX-License-Identifier: MIT
#include "config/passwordform.h"

#include <algorithm>

namespace QFtp::Internal {

PasswordForm passwordForm(QStringView hash)
{
    const auto isHexDigit = [](QChar c) {
        const char16_t code = c.unicode();
        return (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'f')
            || (code >= u'A' && code <= u'F');
    };
    if (hash.startsWith(u"$argon2id$"))
        return PasswordForm::Argon2id;
    if (hash.size() > 3 && hash.startsWith(u'$') && hash.mid(1).contains(u'$'))
        return PasswordForm::Crypt;
    if (hash.size() == 64 && std::all_of(hash.begin(), hash.end(), isHexDigit))
        return PasswordForm::SaltedSha256;
    return PasswordForm::Unknown;
}

} // namespace QFtp::Internal
