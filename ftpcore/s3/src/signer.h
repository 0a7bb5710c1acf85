// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_SIGNER_H
#define QFTP_S3_SIGNER_H

#include "credentials.h"

#include <map>

namespace QFtp::Internal::S3 {

/// The parameters of a query, sorted as signatures need them, and not encoded.
using Query = std::map<QByteArray, QByteArray>;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Encodes everything but the unreserved characters; \a keepsSlashes: and slashes.
QByteArray encoded(const QByteArray &text, bool keepsSlashes);
/// The query as it stands in a URL; empty: none.
QByteArray toText(const Query &query);

/// A request to sign.
struct Unsigned
{
    QByteArray method;
    QByteArray host;
    QByteArray path; ///< encoded
    Query query;
    Headers headers;
    /// SHA-256 in hex digits.
    QByteArray payloadHash = "UNSIGNED-PAYLOAD";
};

/// Returns the headers of \a request with those that sign all of it: Signature Version 4.
/// Empty: OpenSSL failed.
Headers sign(const Unsigned &request, const Credentials &credentials, const QByteArray &region,
             std::chrono::system_clock::time_point now);

} // namespace QFtp::Internal::S3

#endif
