// SPDX-License-Identifier: MIT
#include "config/passwordform.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

constexpr struct
{
    const char *name;
    qsizetype hexDigits;
} Digests[] = {{"md5", 32}, {"sha1", 40}, {"sha256", 64}, {"sha512", 128}};

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t code = c.unicode();
        return (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'f')
            || (code >= u'A' && code <= u'F');
    });
}

} // namespace

PasswordForm passwordForm(QStringView hash)
{
    constexpr qsizetype TraditionalLength = 13; // a DES hash of crypt(3)
    if (hash.startsWith(u"$argon2id$"))
        return PasswordForm::Argon2id;
    if (hash.startsWith(u"$pbkdf2"))
        return PasswordForm::Pbkdf2;
    if (hash.startsWith(u"$apr1$"))
        return PasswordForm::Apr1;
    if (hash.startsWith(u'{') && hash.indexOf(u'}') > 1)
        return PasswordForm::Digest;
    if (hash.size() > 3 && hash.startsWith(u'$') && hash.mid(1).contains(u'$'))
        return PasswordForm::Crypt;
    if (hash.size() == 64 && isHex(hash))
        return PasswordForm::SaltedSha256;
    const bool isTraditional =
        hash.size() == TraditionalLength && std::all_of(hash.begin(), hash.end(), [](QChar c) {
            return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'.' || c == u'/';
        });
    return isTraditional ? PasswordForm::Crypt : PasswordForm::Unknown;
}

QString passwordForms()
{
    return QStringLiteral(
        "$argon2id$… (ftpd-headless --hash-password makes one), a crypt(3) string "
        "($y$, $2y$, $6$, …), $pbkdf2-sha256$…, $apr1$…, {SHA}… or {md5}…, or 64 "
        "hex digits of SHA-256");
}

bool isHexDigest(QStringView text, QStringView name)
{
    return isHex(text)
        && std::any_of(std::begin(Digests), std::end(Digests), [&](const auto &digest) {
               return name == QLatin1String(digest.name) && text.size() == digest.hexDigits;
           });
}

QStringList digestNames()
{
    QStringList result;
    for (const auto &digest : Digests)
        result += QLatin1String(digest.name);
    return result << QStringLiteral("plain");
}

} // namespace QFtp::Internal
