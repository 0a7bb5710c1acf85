// SPDX-License-Identifier: MIT
#ifndef QFTP_HTTP_EXCHANGE_H
#define QFTP_HTTP_EXCHANGE_H

#include "http/client.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace QFtp::Internal::Http {

/// Everything about a request but its body.
struct Request
{
    QByteArray method = "GET";
    QByteArray url = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    /// Whether a second try must be noticed by the caller.
    bool isSentOnce = false;
    /// Ends the exchange with Cancelled.
    std::stop_token stop = {};
};

/// The connections of exchanges that run side by side. They move only while one of them waits.
///
/// Thread: one at a time.
class Channel
{
public:
    explicit Channel(std::shared_ptr<Client> client);
    ~Channel();
    Q_DISABLE_COPY_MOVE(Channel)

    bool isValid() const { return m_connections->isValid(); }
    const Options &options() const { return m_client->options; }

    /// Waits until one of the exchanges can send or receive something.
    void wait(std::chrono::milliseconds patience);

private:
    friend class Exchange;

    bool add(CURL *handle);
    void remove(CURL *handle);
    /// Lets all exchanges send and receive what they can at once.
    void move();

    const std::shared_ptr<Client> m_client;
    std::unique_ptr<Connections> m_connections;
};

/// A request and its answer.
///
/// Thread: one at a time, with all others of its channel. Blocking.
class Exchange
{
public:
    virtual ~Exchange();
    Q_DISABLE_COPY_MOVE(Exchange)

    /// The status of the answer; 0: there is none yet.
    int status() const;
    bool isGood() const { return status() >= 200 && status() <= 299; }
    /// A header of the answer, which is complete when its body begins; empty: there is none.
    QByteArray header(const char *name) const;
    QList<std::pair<QByteArray, QByteArray>> headers() const;

protected:
    Exchange(std::shared_ptr<Channel> channel, const Request &request);

    CURL *easy() const { return m_easy.get(); }
    std::chrono::milliseconds stallTimeout() const { return m_channel->options().stallTimeout; }
    /// Continues until \a isEnough or the exchange ends, and then returns its result.
    /// Errors: Unavailable, also when no byte moves for \a patience; Cancelled.
    QFtpResult<void> moveUntil(const std::function<bool()> &isEnough,
                               std::chrono::milliseconds patience);
    bool hasEnded() const { return m_result.has_value(); }
    /// Each callback must call this: it means that bytes moved.
    void noteProgress() { m_lastProgress = Clock::now(); }

private:
    friend class Channel;

    void begin();
    /// Lets it go on without waiting.
    QFtpResult<void> move(std::chrono::milliseconds patience);

    const std::shared_ptr<Channel> m_channel;
    const std::stop_token m_stop;
    CurlEasy m_easy;
    std::unique_ptr<curl_slist, void (*)(curl_slist *)> m_headers;
    Clock::time_point m_lastProgress;
    bool m_isBegun = false;
    std::optional<CURLcode> m_result; // set: it has ended
};

/// A request whose body, if any, is in memory, and whose answer is small.
class Call : public Exchange
{
public:
    /// \a body must outlive this; without one, the request has none. An answer of more than
    /// \a largestAnswer bytes is an error.
    Call(std::shared_ptr<Channel> channel, const Request &request,
         std::optional<QByteArrayView> body = {}, qsizetype largestAnswer = 1024 * 1024);

    /// Lets it go on, and returns whether it has ended: at once then, or after \a patience.
    /// \a stall: how long no byte may move. Errors: Unavailable, Cancelled.
    QFtpResult<bool> waitForEnd(std::chrono::milliseconds patience,
                                std::chrono::milliseconds stall);
    /// Returns when it has ended, whatever its status. \a patience: how long no byte may move;
    /// by default as for all requests.
    /// Errors: Unavailable, Cancelled.
    QFtpResult<void> run(std::optional<std::chrono::milliseconds> patience = {});
    const QByteArray &answer() const { return m_answer; }

private:
    static size_t wanted(char *buffer, size_t one, size_t count, void *self);
    static int rewound(void *self, curl_off_t offset, int origin);
    static size_t received(char *data, size_t one, size_t count, void *self);

    const QByteArrayView m_body;
    const qsizetype m_largestAnswer;
    qsizetype m_sentBytes = 0;
    QByteArray m_answer;
};

/// Receives a body piece by piece, from an offset to its end.
class Download : public Exchange
{
public:
    Download(std::shared_ptr<Channel> channel, Request request, qint64 offset);

    /// Returns when the answer begins. If it is not a good one, it is read to its end.
    /// Errors: Unavailable, also if the answer does not begin at the offset; Cancelled.
    QFtpResult<void> open();
    /// The size of the whole, whatever the offset; -1: unknown.
    qint64 size() const { return m_size; }
    /// The body of an answer that is not good.
    const QByteArray &answer() const { return m_rest; }
    /// Reads at most \a size bytes. 0: the end. Errors: Unavailable, also if the body is shorter
    /// than announced; Cancelled.
    QFtpResult<qint64> read(char *data, qint64 size);

private:
    static size_t received(char *data, size_t one, size_t count, void *self);
    size_t take(const char *data, qint64 count);
    bool checkAnswer();

    qint64 m_size = -1;
    qint64 m_skippedBytes; // to skip if the answer starts at byte 0
    bool m_isChecked = false;
    QString m_complaint; // why the answer cannot be used
    char *m_target = nullptr;
    qint64 m_room = 0;
    QByteArray m_rest; // received when there was no room
    qsizetype m_taken = 0;
    bool m_isPaused = false;
};

/// Sends a body piece by piece.
class Upload : public Exchange
{
public:
    /// \a size is the number of bytes that will be written; -1: unknown.
    Upload(std::shared_ptr<Channel> channel, const Request &request, qint64 size);

    /// Errors: Unavailable, also if the server refuses the rest; Cancelled.
    QFtpResult<void> write(const char *data, qint64 size);
    /// Ends the upload. Returns when the server has answered, whatever the status. \a patience: how
    /// long it may take to store what it has received.
    QFtpResult<void> finish(std::chrono::milliseconds patience);

private:
    static size_t wanted(char *buffer, size_t one, size_t count, void *self);
    void goOn();

    const char *m_source = nullptr;
    qint64 m_left = 0;
    bool m_isComplete = false;
    bool m_isPaused = false;
};

} // namespace QFtp::Internal::Http

#endif
