// SPDX-License-Identifier: MIT
#include "bucket.h"

#include "base/logging.h"

#include <algorithm>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qfile.h>
#include <QtCore/qurl.h>
#include <thread>

namespace QFtp::Internal::S3 {

using Http::unavailable;
using std::chrono::milliseconds;
using Encryption = QFtpS3Storage::Encryption;
using Answer = std::unique_ptr<Http::Call>;

namespace {

Http::Options httpOptions(const StorageOptions &options)
{
    return {.connectTimeout = options.connectTimeout,
            .stallTimeout = options.stallTimeout,
            .caFile = QFile::encodeName(options.caFile)};
}

QList<QByteArray> urlsOf(const StorageOptions &options)
{
    QList<QByteArray> result;
    for (const QString &endpoint : options.endpoints)
        result += QUrl(endpoint).adjusted(QUrl::RemovePath).toEncoded(QUrl::StripTrailingSlash);
    return result;
}

// What an administrator must correct, at the store or here.
bool isMisconfiguration(const QByteArray &code)
{
    static const QList<QByteArray> codes = {"InvalidAccessKeyId",   "SignatureDoesNotMatch",
                                            "RequestTimeTooSkewed", "NoSuchBucket",
                                            "ExpiredToken",         "InvalidToken",
                                            "PermanentRedirect",    "AuthorizationHeaderMalformed"};
    return codes.contains(code);
}

QString adviceFor(const QByteArray &code)
{
    if (code == "RequestTimeTooSkewed")
        return QStringLiteral(": correct the clock of this machine");
    if (code == "NoSuchBucket")
        return QStringLiteral(": create the bucket, or correct its name");
    if (code == "PermanentRedirect" || code == "AuthorizationHeaderMalformed")
        return QStringLiteral(": correct the endpoint or the region");
    return isMisconfiguration(code) ? QStringLiteral(": correct the access key and the secret key")
                                    : QString();
}

std::optional<ErrorKind> kindOf(const QByteArray &code)
{
    if (code == "NoSuchKey" || code == "NoSuchUpload")
        return ErrorKind::NotFound;
    if (code == "AccessDenied")
        return ErrorKind::PermissionDenied;
    if (code.contains("Quota") || code == "EntityTooLarge" || code == "InsufficientCapacity")
        return ErrorKind::NoSpace;
    if (code == "InvalidObjectState" || code == "OperationAborted") // archived; or in conflict
        return ErrorKind::Busy;
    if (code == "KeyTooLongError" || code == "InvalidURI" || code == "InvalidObjectName")
        return ErrorKind::NameNotAllowed;
    if (code == "NotImplemented" || code == "MethodNotAllowed")
        return ErrorKind::Unsupported;
    return isMisconfiguration(code) ? std::optional(ErrorKind::Unavailable) : std::nullopt;
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 403:
        return ErrorKind::PermissionDenied;
    case 404:
        return ErrorKind::NotFound;
    case 409:
    case 412:
        return ErrorKind::Busy;
    case 416:
        return ErrorKind::BadOffset;
    case 501:
        return ErrorKind::Unsupported;
    case 507:
        return ErrorKind::NoSpace;
    default:
        return isTemporary(status) ? ErrorKind::Unavailable : ErrorKind::Internal;
    }
}

} // namespace

bool isTemporary(int status)
{
    constexpr int RequestTimeout = 408;
    constexpr int TooManyRequests = 429;
    constexpr int NotImplemented = 501;
    constexpr int InsufficientStorage = 507;
    return (status >= 500 && status != NotImplemented && status != InsufficientStorage)
        || status == RequestTimeout || status == TooManyRequests || status == 0;
}

QFtpError errorFrom(int status, const QByteArray &answer, const QByteArray &what)
{
    const QByteArray complaint = parseComplaint(answer).value_or(QByteArray());
    const QString detail = QStringLiteral("S3: %1: HTTP status %2 %3%4")
                               .arg(printable(what), QString::number(status), printable(complaint),
                                    adviceFor(complaint));
    if (isMisconfiguration(complaint))
        qCCritical(lcStorage, "%s", qUtf8Printable(detail));
    return {kindOf(complaint).value_or(kindOf(status)), detail};
}

Bucket::Bucket(const StorageOptions &options_) :
    options(options_), m_endpoints(urlsOf(options)),
    m_client(std::make_shared<Http::Client>(httpOptions(options))),
    m_credentials(options.accessKeyFile, options.region.toLatin1(), m_client->options)
{ }

void Bucket::noteFailure(const QByteArray &endpoint, const QString &detail)
{
    qCWarning(lcStorage, "S3: %s: %s", endpoint.constData(), qUtf8Printable(detail));
    m_failures.note(endpoint);
}

QFtpResult<Http::Request> Bucket::prepare(const QByteArray &endpoint, const Operation &operation,
                                          QByteArray *accessKey)
{
    const auto credentials = m_credentials.get();
    if (!credentials)
        return credentials.error();
    *accessKey = credentials->accessKey;
    const auto added = headersFor(operation.kind);
    if (!added)
        return added.error();
    QUrl url = QUrl::fromEncoded(endpoint);
    const QByteArray bucket = options.bucket.toUtf8();
    if (!options.pathStyle)
        url.setHost(options.bucket + u'.' + url.host());
    const QByteArray path = (options.pathStyle ? '/' + encoded(bucket, false) : QByteArray()) + '/'
        + encoded(operation.key, true);
    const bool isUsualPort = url.port() == (url.scheme() == u"https" ? 443 : 80);
    if (isUsualPort)
        url.setPort(-1);
    const Headers headers =
        sign({.method = operation.method,
              .host = url.authority(QUrl::FullyEncoded).toLatin1(),
              .path = path,
              .query = operation.query,
              .headers = operation.headers + *added},
             *credentials, options.region.toLatin1(), std::chrono::system_clock::now());
    if (headers.isEmpty())
        return QFtpError(ErrorKind::Internal, QStringLiteral("OpenSSL can't sign the request"));
    QByteArray full = url.toEncoded() + path;
    if (!operation.query.empty())
        full += '?' + toText(operation.query);
    return Http::Request{.method = operation.method,
                         .url = full,
                         .headers = headers,
                         .isSentOnce = operation.isSentOnce,
                         .stop = operation.stop};
}

bool Bucket::hasOtherKey(const QByteArray &complaint, const QByteArray &accessKey)
{
    const bool isOfKey = complaint == "InvalidAccessKeyId" || complaint == "ExpiredToken"
        || complaint == "InvalidToken" || complaint == "SignatureDoesNotMatch";
    return isOfKey && m_credentials.renew(accessKey);
}

QFtpResult<QByteArray> Bucket::customerKey()
{
    constexpr qsizetype KeyBytes = 32;
    const std::lock_guard lock(m_mutex);
    if (!m_customerKey.isEmpty())
        return m_customerKey;
    const auto bytes = readOwnFile(options.customerKeyFile);
    if (!bytes)
        return bytes.error();
    const QByteArray key =
        bytes->size() == KeyBytes ? *bytes : QByteArray::fromBase64(bytes->trimmed());
    if (key.size() != KeyBytes)
        return unavailable(QStringLiteral("expected 32 bytes, or their Base64, in %1")
                               .arg(options.customerKeyFile));
    return m_customerKey = key;
}

QFtpResult<Headers> Bucket::headersFor(Kind kind)
{
    const bool makesObject = kind == Kind::Write || kind == Kind::Copy;
    Headers headers;
    if (makesObject && !options.storageClass.isEmpty())
        headers += {"x-amz-storage-class", options.storageClass.toUtf8()};
    if (makesObject && options.encryption == Encryption::Aes256)
        headers += std::pair<QByteArray, QByteArray>("x-amz-server-side-encryption", "AES256");
    if (makesObject && options.encryption == Encryption::Kms) {
        headers += std::pair<QByteArray, QByteArray>("x-amz-server-side-encryption", "aws:kms");
        if (!options.kmsKey.isEmpty())
            headers += {"x-amz-server-side-encryption-aws-kms-key-id", options.kmsKey.toUtf8()};
    }
    if (options.encryption != Encryption::CustomerKey || kind == Kind::Plain)
        return headers;
    const auto key = customerKeyHeaders(kind);
    return key ? QFtpResult<Headers>(headers + *key) : key;
}

QFtpResult<Headers> Bucket::customerKeyHeaders(Kind kind)
{
    const auto key = customerKey();
    if (!key)
        return key.error();
    const QByteArray sum = QCryptographicHash::hash(*key, QCryptographicHash::Md5).toBase64();
    Headers headers;
    const auto add = [&](const QByteArray &prefix) {
        headers += {prefix + "server-side-encryption-customer-algorithm", "AES256"};
        headers += {prefix + "server-side-encryption-customer-key", key->toBase64()};
        headers += {prefix + "server-side-encryption-customer-key-MD5", sum};
    };
    add("x-amz-");
    if (kind == Kind::Copy || kind == Kind::PartCopy)
        add("x-amz-copy-source-");
    return headers;
}

QFtpResult<Answer> Bucket::send(const Operation &operation, bool *wasRepeated)
{
    constexpr milliseconds BetweenLooks{200}; // at whether somebody still waits
    Attempt attempt(this, channel(), operation);
    while (!attempt.goOn(BetweenLooks)) { }
    if (wasRepeated)
        *wasRepeated = attempt.wasRepeated();
    return std::move(attempt.result());
}

QFtpResult<Answer> Bucket::ask(const Operation &operation, bool *wasRepeated)
{
    auto answer = send(operation, wasRepeated);
    if (!answer || (*answer)->isGood())
        return answer;
    return errorFrom((*answer)->status(), (*answer)->answer(),
                     operation.method + ' ' + operation.key);
}

Attempt::Attempt(Bucket *bucket, std::shared_ptr<Http::Channel> channel, Operation operation) :
    m_bucket(bucket), m_channel(std::move(channel)), m_operation(std::move(operation)),
    m_retry(bucket->options.retryTime), m_notBefore(Http::Clock::now()),
    m_endpoints(bucket->endpoints())
{ }

bool Attempt::goOn(milliseconds patience)
{
    if (m_result)
        return true;
    if (!m_call) {
        const auto rest = std::chrono::ceil<milliseconds>(m_notBefore - Http::Clock::now());
        if (rest > patience) {
            std::this_thread::sleep_for(patience);
            if (m_operation.stop.stop_requested())
                m_result = QFtpResult<Answer>(ErrorKind::Cancelled);
            return m_result.has_value();
        }
        std::this_thread::sleep_for(rest);
        begin();
    }
    if (m_result)
        return true;
    const auto ended =
        m_call->waitForEnd(patience, m_operation.patience.value_or(m_bucket->options.stallTimeout));
    if (ended && !*ended)
        return false;
    if (ended)
        noteEnd();
    else if (ended.error().kind() == ErrorKind::Cancelled)
        m_result = QFtpResult<Answer>(ended.error());
    else
        tryAgain(ended.error());
    return m_result.has_value();
}

void Attempt::begin()
{
    m_endpoint = m_endpoints.isEmpty() ? QByteArray() : m_endpoints.takeFirst();
    constexpr qsizetype LargestAnswer = 8 * 1024 * 1024; // a page of 1,000 keys, each encoded
    const auto request = m_bucket->prepare(m_endpoint, m_operation, &m_accessKey);
    if (request)
        m_call = std::make_unique<Http::Call>(m_channel, *request, m_operation.body, LargestAnswer);
    else
        m_result = QFtpResult<Answer>(request.error());
}

void Attempt::noteEnd()
{
    // A completion or a copy may say "200 OK" first and change its mind later.
    const auto complaint = parseComplaint(m_call->answer());
    const bool isLateFailure = complaint && m_call->isGood()
        && (*complaint == "InternalError" || *complaint == "SlowDown"
            || *complaint == "ServiceUnavailable");
    const bool wasSlow = complaint && *complaint == "RequestTimeout"; // the client was
    if (isLateFailure || wasSlow || isTemporary(m_call->status()))
        tryAgain(unavailable(QStringLiteral("HTTP status %1 %2")
                                 .arg(m_call->status())
                                 .arg(printable(complaint.value_or(QByteArray())))));
    else if (complaint && m_bucket->hasOtherKey(*complaint, m_accessKey))
        tryAgain(unavailable(QStringLiteral("the store refuses the key")));
    else
        m_result = QFtpResult<Answer>(std::move(m_call));
}

void Attempt::tryAgain(const QFtpError &reason)
{
    m_call.reset();
    m_wasRepeated = true;
    m_bucket->noteFailure(m_endpoint, reason.detail());
    if (!m_endpoints.isEmpty()) {
        m_notBefore = Http::Clock::now();
        return;
    }
    m_endpoints = m_bucket->endpoints();
    const auto next = m_retry.next();
    if (next)
        m_notBefore = *next;
    else
        m_result = QFtpResult<Answer>(reason);
}

} // namespace QFtp::Internal::S3
