// SPDX-License-Identifier: MIT
#include "auth/passwordhash.h"

#include "auth/cryptpassword.h"

#include <cstring>
#include <openssl/evp.h>
#include <QFtpServer/qftpadministration.h>
#include <sodium.h>

namespace QFtp::Internal {

namespace {

QByteArray digest(const char *name, const QByteArray &data)
{
    QByteArray result(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    size_t size = 0;
    const bool isDone = EVP_Q_digest(nullptr, name, nullptr, data.constData(), size_t(data.size()),
                                     reinterpret_cast<uchar *>(result.data()), &size)
        == 1;
    result.resize(isDone ? qsizetype(size) : 0);
    return result;
}

// An empty value never matches: it is a digest that could not be computed.
bool areEqual(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && a.size() == b.size()
        && sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

// $pbkdf2-sha256$ROUNDS$SALT$HASH; passlib's base64 has '.' for '+'.
bool verifyPbkdf2(const QByteArray &hash, const QByteArray &password)
{
    constexpr int MostRounds = 10'000'000;
    const QByteArrayList fields = hash.split('$');
    if (fields.size() != 5)
        return false;
    const QByteArray digestName = fields.at(1) == "pbkdf2" ? "sha1" : fields.at(1).mid(7);
    const EVP_MD *method = EVP_get_digestbyname(digestName.constData());
    const int rounds = fields.at(2).toInt();
    const QByteArray salt = QByteArray::fromBase64(QByteArray(fields.at(3)).replace('.', '+'));
    const QByteArray wanted = QByteArray::fromBase64(QByteArray(fields.at(4)).replace('.', '+'));
    // HMAC pads the key with NULs, so a password with NULs appended would also match.
    if (!method || rounds < 1 || rounds > MostRounds || wanted.isEmpty() || password.contains('\0'))
        return false;
    QByteArray computed(wanted.size(), Qt::Uninitialized);
    return PKCS5_PBKDF2_HMAC(password.constData(), int(password.size()),
                             reinterpret_cast<const uchar *>(salt.constData()), int(salt.size()),
                             rounds, method, int(computed.size()),
                             reinterpret_cast<uchar *>(computed.data()))
        == 1
        && areEqual(computed, wanted);
}

// Encodes with the 64 digits of crypt(3), lowest first.
QByteArray cryptDigits(quint32 value, int count)
{
    static const char Digits[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray result;
    for (; count > 0; --count, value >>= 6)
        result += Digits[value & 63];
    return result;
}

// $apr1$SALT$HASH: the MD5 form of crypt(3) with another prefix, which is part of the hashed text.
// libcrypt does not support it.
bool verifyApr1(const QByteArray &hash, const QByteArray &password)
{
    const QByteArray magic = "$apr1$";
    const QByteArray salt = hash.mid(magic.size()).split('$').first().left(8);
    QByteArray sum = digest("MD5", password + salt + password);
    QByteArray text = password + magic + salt;
    for (qsizetype left = password.size(); left > 0; left -= 16)
        text += sum.left(left);
    for (qsizetype bits = password.size(); bits > 0; bits >>= 1)
        text += (bits & 1) != 0 ? '\0' : password.at(0);
    sum = digest("MD5", text);
    for (int round = 0; round < 1000; ++round) {
        const bool isOdd = (round & 1) != 0;
        sum = digest("MD5",
                     (isOdd ? password : sum) + (round % 3 != 0 ? salt : QByteArray())
                         + (round % 7 != 0 ? password : QByteArray()) + (isOdd ? sum : password));
    }
    if (sum.size() != 16)
        return false;
    const auto byte = [&sum](int index) { return quint32(uchar(sum.at(index))); };
    QByteArray encoded;
    for (int i = 0; i < 5; ++i)
        encoded += cryptDigits((byte(i) << 16) | (byte(i + 6) << 8) | byte(i == 4 ? 5 : i + 12), 4);
    encoded += cryptDigits(byte(11), 2);
    return areEqual(magic + salt + '$' + encoded, hash);
}

// {NAME}HASH: hex or base64; any bytes after the digest are the salt ({SSHA}).
bool verifyDigest(const QByteArray &hash, const QByteArray &password)
{
    const qsizetype end = hash.indexOf('}');
    QByteArray name = hash.mid(1, end - 1).toLower();
    const QByteArray rest = hash.mid(end + 1);
    if (name == "ssha" || name == "smd5")
        name.remove(0, 1);
    if (name == "sha")
        name = "sha1";
    if (!digestNames().contains(QString::fromLatin1(name)))
        return false;
    const bool isHex = isHexDigest(QString::fromLatin1(rest), QString::fromLatin1(name));
    const QByteArray stored = isHex ? QByteArray::fromHex(rest) : QByteArray::fromBase64(rest);
    const qsizetype size = digest(name.constData(), {}).size();
    return size > 0
        && areEqual(digest(name.constData(), password + stored.mid(size)), stored.left(size));
}

} // namespace

bool isExpensive(const StoredPassword &stored)
{
    if (stored.plain)
        return false;
    const PasswordForm form = passwordForm(QString::fromLatin1(stored.hash));
    return form != PasswordForm::SaltedSha256 && form != PasswordForm::Digest;
}

bool verifyPassword(const StoredPassword &stored, const QByteArray &password)
{
    if (sodium_init() < 0)
        return false;
    // Compares digests, so that not even the length of a plain password shows in the time.
    if (stored.plain)
        return areEqual(digest("SHA256", *stored.plain), digest("SHA256", password));
    switch (passwordForm(QString::fromLatin1(stored.hash))) {
    case PasswordForm::SaltedSha256:
        return areEqual(digest("SHA256", password + stored.salt), QByteArray::fromHex(stored.hash));
    case PasswordForm::Argon2id:
        return crypto_pwhash_str_verify(stored.hash.constData(), password.constData(),
                                        quint64(password.size()))
            == 0;
    case PasswordForm::Pbkdf2:
        return verifyPbkdf2(stored.hash, password);
    case PasswordForm::Apr1:
        return verifyApr1(stored.hash, password);
    case PasswordForm::Digest:
        return verifyDigest(stored.hash, password);
    case PasswordForm::Crypt:
        return !password.contains('\0') && areEqual(cryptHash(password, stored.hash), stored.hash);
    case PasswordForm::Unknown:
        break;
    }
    return false;
}

} // namespace QFtp::Internal

QString QFtpAdministration::hashPassword(const QByteArray &password)
{
    char hash[crypto_pwhash_STRBYTES] = {};
    if (sodium_init() < 0
        || crypto_pwhash_str(hash, password.constData(), quint64(password.size()),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return {};
    return QString::fromLatin1(hash);
}
