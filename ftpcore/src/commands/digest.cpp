// SPDX-License-Identifier: MIT
#include "commands/digest.h"

#include "protocol/command.h"

#include <array>
#include <openssl/evp.h>
#include <zlib.h>

namespace QFtp::Internal {

namespace {

struct Known
{
    Digest::Algorithm algorithm;
    const char *name;
    const EVP_MD *(*make)();
};

constexpr std::array<Known, 5> KnownAlgorithms{{
    {Digest::Algorithm::Crc32, "CRC32", nullptr},
    {Digest::Algorithm::Md5, "MD5", &EVP_md5},
    {Digest::Algorithm::Sha1, "SHA-1", &EVP_sha1},
    {Digest::Algorithm::Sha256, "SHA-256", &EVP_sha256},
    {Digest::Algorithm::Sha512, "SHA-512", &EVP_sha512},
}};

} // namespace

std::optional<Digest::Algorithm> Digest::fromName(QByteArrayView name)
{
    const QByteArray wanted = toUpperAscii(name.trimmed());
    for (const Known &known : KnownAlgorithms) {
        if (wanted == known.name)
            return known.algorithm;
    }
    return std::nullopt;
}

QByteArray Digest::name(Algorithm algorithm) { return KnownAlgorithms[size_t(algorithm)].name; }

QByteArray Digest::feature(Algorithm chosen)
{
    QByteArray result;
    for (const Known &known : KnownAlgorithms)
        result.append(known.name).append(known.algorithm == chosen ? "*;" : ";");
    return result;
}

Digest::Digest(Algorithm algorithm)
{
    if (algorithm == Algorithm::Crc32)
        return;
    m_context = EVP_MD_CTX_new();
    EVP_DigestInit_ex(m_context, KnownAlgorithms[size_t(algorithm)].make(), nullptr);
}

Digest::~Digest() { EVP_MD_CTX_free(m_context); }

void Digest::add(const char *data, qint64 size)
{
    if (m_context)
        EVP_DigestUpdate(m_context, data, size_t(size));
    else
        m_crc = quint32(::crc32_z(m_crc, reinterpret_cast<const uchar *>(data), size_t(size)));
}

QByteArray Digest::result()
{
    if (!m_context)
        return QByteArray::number(m_crc, 16).rightJustified(8, '0');
    unsigned size = 0;
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    EVP_DigestFinal_ex(m_context, reinterpret_cast<uchar *>(digest.data()), &size);
    return digest.left(qsizetype(size)).toHex();
}

} // namespace QFtp::Internal
