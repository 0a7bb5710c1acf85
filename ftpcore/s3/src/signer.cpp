// SPDX-License-Identifier: MIT
#include "signer.h"

#include "base/digest.h"

#include <algorithm>
#include <openssl/hmac.h>
#include <QtCore/qdatetime.h>

namespace QFtp::Internal::S3 {

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    QByteArray result(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    const bool isDone =
        ::HMAC(EVP_sha256(), key.constData(), int(key.size()),
               reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()),
               reinterpret_cast<unsigned char *>(result.data()), &size)
        != nullptr;
    return isDone ? result.first(qsizetype(size)) : QByteArray();
}

QByteArray sha256(const QByteArray &text)
{
    Digest digest(Digest::Algorithm::Sha256);
    digest.add(text.constData(), text.size());
    return digest.result();
}

} // namespace

QByteArray encoded(const QByteArray &text, bool keepsSlashes)
{
    return text.toPercentEncoding(keepsSlashes ? "/" : "");
}

QByteArray toText(const Query &query)
{
    QByteArrayList parts;
    for (const auto &[name, value] : query)
        parts += encoded(name, false) + '=' + encoded(value, false);
    return parts.join('&');
}

Headers sign(const Unsigned &request, const Credentials &credentials, const QByteArray &region,
             std::chrono::system_clock::time_point now)
{
    const QByteArray time =
        QDateTime::fromMSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count(),
            Qt::UTC)
            .toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"))
            .toLatin1();
    Headers headers = request.headers;
    headers += {{"x-amz-content-sha256", request.payloadHash}, {"x-amz-date", time}};
    if (!credentials.sessionToken.isEmpty())
        headers += {"x-amz-security-token", credentials.sessionToken};
    std::map<QByteArray, QByteArray> sorted{{"host", request.host}};
    for (const auto &[name, value] : std::as_const(headers))
        sorted[name.toLower()] = value.simplified();
    QByteArray lines;
    QByteArrayList names;
    for (const auto &[name, value] : sorted) {
        lines += name + ':' + value + '\n';
        names += name;
    }
    const QByteArray signedNames = names.join(';');
    const QByteArray canonical = request.method + '\n' + request.path + '\n' + toText(request.query)
        + '\n' + lines + '\n' + signedNames + '\n' + request.payloadHash;
    const QByteArray day = time.first(8);
    const QByteArray scope = day + '/' + region + "/s3/aws4_request";
    const QByteArray toSign = "AWS4-HMAC-SHA256\n" + time + '\n' + scope + '\n' + sha256(canonical);
    QByteArray key = "AWS4" + credentials.secretKey;
    for (const QByteArray &part :
         {day, region, QByteArray("s3"), QByteArray("aws4_request"), toSign})
        key = hmac(key, part);
    if (key.isEmpty())
        return {};
    headers += {"Authorization",
                "AWS4-HMAC-SHA256 Credential=" + credentials.accessKey + '/' + scope
                    + ", SignedHeaders=" + signedNames + ", Signature=" + key.toHex()};
    return headers;
}

} // namespace QFtp::Internal::S3
