// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_BUCKET_H
#define QFTP_S3_BUCKET_H

#include "answers.h"
#include "http/exchange.h"
#include "http/retry.h"
#include "signer.h"

#include <QFtpServer/qftps3storage.h>

namespace QFtp::Internal::S3 {

using StorageOptions = QFtpS3Storage::Options;

/// What kind of request it is: which headers the options add.
enum class Kind {
    Plain, ///< about names
    Read,  ///< of an object's bytes or facts
    Write, ///< makes an object
    Part,  ///< makes a part of an object
    Copy,  ///< makes an object from another one
    PartCopy,
};

/// A request to a bucket. It can be repeated.
struct Operation
{
    QByteArray method = "GET";
    QByteArray key = {}; ///< empty: the bucket itself
    Query query = {};
    Headers headers = {};
    Kind kind = Kind::Plain;
    bool isSentOnce = false;                 ///< see Http::Request
    std::optional<QByteArrayView> body = {}; ///< must outlive the operation
    std::stop_token stop = {};
    /// How long no byte may move; unset: as the options say.
    std::optional<std::chrono::milliseconds> patience = {};
};

/// A bucket of a store: the requests to it, and where to send them.
///
/// Thread: any. Blocking.
class Bucket
{
public:
    explicit Bucket(const StorageOptions &options);

    const StorageOptions options;

    std::shared_ptr<Http::Channel> channel() const
    {
        return std::make_shared<Http::Channel>(m_client);
    }
    /// The endpoints, those that have recently failed last.
    QList<QByteArray> endpoints() { return m_failures.ordered(m_endpoints); }
    void noteFailure(const QByteArray &endpoint, const QString &detail);
    /// The request to \a endpoint, with its signature by \a accessKey. Errors: Unavailable.
    QFtpResult<Http::Request> prepare(const QByteArray &endpoint, const Operation &operation,
                                      QByteArray *accessKey);
    /// Whether it is worth sending a refused request again, with another key than \a accessKey.
    bool hasOtherKey(const QByteArray &complaint, const QByteArray &accessKey);

    /// Sends it until an endpoint serves it. Returns the answer, whatever its status.
    /// \a wasRepeated: if not null, whether the store may have done it twice.
    /// Errors: Unavailable, Cancelled.
    QFtpResult<std::unique_ptr<Http::Call>> send(const Operation &operation,
                                                 bool *wasRepeated = nullptr);
    /// Like send(), but an answer that is not good is an error.
    QFtpResult<std::unique_ptr<Http::Call>> ask(const Operation &operation,
                                                bool *wasRepeated = nullptr);

private:
    QFtpResult<Headers> headersFor(Kind kind);
    QFtpResult<Headers> customerKeyHeaders(Kind kind);
    QFtpResult<QByteArray> customerKey();

    const QList<QByteArray> m_endpoints;
    const std::shared_ptr<Http::Client> m_client;
    Http::Failures m_failures;
    CredentialSource m_credentials;
    std::mutex m_mutex;
    QByteArray m_customerKey; // empty: not read yet
};

/// Whether the store may serve the same request later. 0: there was no answer.
bool isTemporary(int status);
/// The error that an answer stands for. \a what: for the log.
QFtpError errorFrom(int status, const QByteArray &answer, const QByteArray &what);

/// One operation: sent again, and to other endpoints, until it is served or the time is up.
///
/// Thread: one at a time, with all others of its channel.
class Attempt
{
public:
    Attempt(Bucket *bucket, std::shared_ptr<Http::Channel> channel, Operation operation);

    /// Lets it go on for \a patience at most. Returns whether it is over: result() then has it.
    bool goOn(std::chrono::milliseconds patience);
    QFtpResult<std::unique_ptr<Http::Call>> &result() { return *m_result; }
    /// Whether it was sent more than once.
    bool wasRepeated() const { return m_wasRepeated; }

private:
    void begin();
    void noteEnd();
    void tryAgain(const QFtpError &reason);

    Bucket *const m_bucket;
    const std::shared_ptr<Http::Channel> m_channel;
    const Operation m_operation;
    Http::Retry m_retry;
    Http::Clock::time_point m_notBefore;
    QList<QByteArray> m_endpoints; // not tried yet in this round
    QByteArray m_endpoint;
    QByteArray m_accessKey;
    std::unique_ptr<Http::Call> m_call; // null: it waits
    bool m_wasRepeated = false;
    std::optional<QFtpResult<std::unique_ptr<Http::Call>>> m_result;
};

} // namespace QFtp::Internal::S3

#endif
