// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_DIGEST_H
#define QFTP_BASE_DIGEST_H

#include <memory>
#include <optional>
#include <QtCore/qbytearray.h>

struct evp_md_ctx_st;

namespace QFtp::Internal {

/// A checksum or cryptographic digest of bytes.
class Digest
{
public:
    enum class Algorithm { Crc32, Md5, Sha1, Sha256, Sha512 };

    /// Finds the algorithm of a name such as "SHA-256", in any case. The names are those of HASH.
    static std::optional<Algorithm> fromName(QByteArrayView name);
    static QByteArray name(Algorithm algorithm);
    /// Returns the list of HASH in FEAT, as in "CRC32;SHA-256*;": a star marks \a chosen.
    static QByteArray feature(Algorithm chosen);

    explicit Digest(Algorithm algorithm);

    void add(const char *data, qint64 size);
    /// Returns lower-case hex digits; empty: the crypto library failed. Call it once.
    QByteArray result();

private:
    struct Deleter
    {
        void operator()(evp_md_ctx_st *context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Deleter> m_context; // null: CRC-32
    quint32 m_crc = 0;
    bool m_isOkay = true;
};

} // namespace QFtp::Internal

#endif
