// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_DIGEST_H
#define QFTP_COMMANDS_DIGEST_H

#include <memory>
#include <optional>
#include <QtCore/qbytearray.h>

struct evp_md_ctx_st;

namespace QFtp::Internal {

/// A checksum of a file: HASH, XCRC, XMD5, XSHA1, XSHA256.
class Digest
{
public:
    enum class Algorithm { Crc32, Md5, Sha1, Sha256, Sha512 };

    /// As HASH names it, in any case.
    static std::optional<Algorithm> fromName(QByteArrayView name);
    static QByteArray name(Algorithm algorithm);
    /// "SHA-256*;..." with a star behind \a chosen: the FEAT line of HASH.
    static QByteArray feature(Algorithm chosen);

    explicit Digest(Algorithm algorithm);
    ~Digest();

    void add(const char *data, qint64 size);
    /// Lower-case hex digits.
    QByteArray result();

private:
    evp_md_ctx_st *m_context = nullptr; // null: CRC-32
    quint32 m_crc = 0;
};

} // namespace QFtp::Internal

#endif
