// SPDX-License-Identifier: MIT
#include "auth/passwordhash.h"

#include <crypt.h>
#include <cstring>
#include <memory>
#include <QFtpServer/qftpconfig.h>
#include <sodium.h>

namespace QFtp::Internal {

namespace {

QByteArray sha256(const QByteArray &data)
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<uchar *>(digest.data()),
                       reinterpret_cast<const uchar *>(data.constData()), size_t(data.size()));
    return digest;
}

bool areEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size()
        && sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

bool verifyCrypt(const QByteArray &hash, const QByteArray &password)
{
    const auto data = std::make_unique<crypt_data>();
    const char *computed =
        ::crypt_rn(password.constData(), hash.constData(), data.get(), int(sizeof *data));
    const bool isEqual =
        computed && !password.contains('\0') && areEqual(QByteArray(computed), hash);
    sodium_memzero(data.get(), sizeof *data);
    return isEqual;
}

} // namespace

bool verifyPassword(const StoredPassword &stored, const QByteArray &password)
{
    if (sodium_init() < 0)
        return false;
    // Digests are compared, so that not even the length of a plain password shows in the time.
    if (stored.plain)
        return areEqual(sha256(*stored.plain), sha256(password));
    switch (passwordForm(QString::fromLatin1(stored.hash))) {
    case PasswordForm::SaltedSha256:
        return areEqual(sha256(password + stored.salt), QByteArray::fromHex(stored.hash));
    case PasswordForm::Argon2id:
        return crypto_pwhash_str_verify(stored.hash.constData(), password.constData(),
                                        quint64(password.size()))
            == 0;
    case PasswordForm::Crypt:
        return verifyCrypt(stored.hash, password);
    case PasswordForm::Unknown:
        break;
    }
    return false;
}

} // namespace QFtp::Internal

QString QFtpConfig::hashPassword(const QByteArray &password)
{
    char hash[crypto_pwhash_STRBYTES] = {};
    if (sodium_init() < 0
        || crypto_pwhash_str(hash, password.constData(), quint64(password.size()),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return {};
    return QString::fromLatin1(hash);
}
