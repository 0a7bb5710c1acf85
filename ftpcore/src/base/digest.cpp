// SPDX-License-Identifier: MIT
#include "base/digest.h"

#include <openssl/evp.h>
#include <zlib.h>

namespace QFtp::Internal {

namespace {

using Algorithm = Digest::Algorithm;

constexpr Algorithm AllAlgorithms[] = {Algorithm::Crc32, Algorithm::Md5, Algorithm::Sha1,
                                       Algorithm::Sha256, Algorithm::Sha512};

// Null: not of OpenSSL.
const EVP_MD *methodOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Crc32:
        return nullptr;
    case Algorithm::Md5:
        return EVP_md5();
    case Algorithm::Sha1:
        return EVP_sha1();
    case Algorithm::Sha256:
        return EVP_sha256();
    case Algorithm::Sha512:
        break;
    }
    return EVP_sha512();
}

} // namespace

std::optional<Algorithm> Digest::fromName(QByteArrayView wanted)
{
    for (const Algorithm algorithm : AllAlgorithms) {
        if (wanted.trimmed().compare(name(algorithm), Qt::CaseInsensitive) == 0)
            return algorithm;
    }
    return std::nullopt;
}

QByteArray Digest::name(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Crc32:
        return "CRC32";
    case Algorithm::Md5:
        return "MD5";
    case Algorithm::Sha1:
        return "SHA-1";
    case Algorithm::Sha256:
        return "SHA-256";
    case Algorithm::Sha512:
        break;
    }
    return "SHA-512";
}

QByteArray Digest::feature(Algorithm chosen)
{
    QByteArray result;
    for (const Algorithm algorithm : AllAlgorithms)
        result += name(algorithm) + (algorithm == chosen ? "*;" : ";");
    return result;
}

Digest::Digest(Algorithm algorithm)
{
    const EVP_MD *method = methodOf(algorithm);
    if (!method)
        return;
    m_context.reset(EVP_MD_CTX_new());
    m_isOkay = m_context && EVP_DigestInit_ex(m_context.get(), method, nullptr) == 1;
}

void Digest::Deleter::operator()(evp_md_ctx_st *context) const { EVP_MD_CTX_free(context); }

void Digest::add(const char *data, qint64 size)
{
    if (m_context)
        m_isOkay = m_isOkay && EVP_DigestUpdate(m_context.get(), data, size_t(size)) == 1;
    else
        m_crc = quint32(::crc32_z(m_crc, reinterpret_cast<const uchar *>(data), size_t(size)));
}

QByteArray Digest::result()
{
    if (!m_isOkay)
        return {};
    if (!m_context)
        return QByteArray::number(m_crc, 16).rightJustified(8, '0');
    unsigned size = 0;
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    if (EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<uchar *>(digest.data()), &size) != 1)
        return {};
    return digest.left(qsizetype(size)).toHex();
}

} // namespace QFtp::Internal
