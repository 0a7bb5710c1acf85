// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_NODES_H
#define QFTP_STORAGE_MOGILEFS_NODES_H

#include "storage/mogilefs/curl.h"

#include <functional>
#include <mutex>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>
#include <vector>

/// HTTP with the storage nodes of MogileFS.
namespace QFtp::Internal::Mogile {

using Clock = std::chrono::steady_clock;

/// What moves one request after the other, and keeps the connections of the last.
struct NodeHandle
{
    CurlMulti multi;
    CurlEasy easy;
};

/// The storage nodes of an installation: connections to them, and which of them failed just now.
///
/// Thread: any.
class Nodes
{
public:
    explicit Nodes(std::chrono::milliseconds timeout) : m_timeout(timeout) { }

    /// \a urls with those last whose node failed just now.
    QList<QByteArray> ordered(const QList<QByteArray> &urls);
    void noteFailure(const QByteArray &url, const QFtpError &error);

    /// A handle for a request to \a url; null parts: there is no memory.
    NodeHandle take(const QByteArray &url);
    void giveBack(NodeHandle handle);
    /// How long a node may move no byte.
    std::chrono::milliseconds stallTimeout() const { return m_timeout * 3; }
    /// How long it may take to store what it has got.
    std::chrono::milliseconds storeTimeout() const { return m_timeout * 10; }

private:
    const std::chrono::milliseconds m_timeout;
    std::mutex m_mutex;
    std::vector<NodeHandle> m_idle;
    QHash<QByteArray, Clock::time_point> m_failed; // by host and port
};

/// When the file at \a url was changed, in milliseconds since 1970. Blocking.
QFtpResult<qint64> modifiedOnNode(const std::shared_ptr<Nodes> &nodes, const QByteArray &url);

/// One request that is moved on as its bytes are wanted, or come.
///
/// Thread: one at a time. Blocking.
class NodeRequest
{
public:
    virtual ~NodeRequest();
    Q_DISABLE_COPY_MOVE(NodeRequest)

protected:
    NodeRequest(std::shared_ptr<Nodes> nodes, const QByteArray &url);

    const Nodes &nodes() const { return *m_nodes; }
    CURL *easy() const { return m_handle.easy.get(); }
    bool isValid() const { return m_handle.multi && m_handle.easy; }
    bool isEnded() const { return m_isEnded; }
    int status() const;
    /// Goes on until \a isEnough, or the request has ended. Errors: Unavailable, also when no byte
    /// moves for \a patience.
    QFtpResult<void> moveUntil(const std::function<bool()> &isEnough,
                               std::chrono::milliseconds patience);
    /// To be told of each callback, which means that bytes moved.
    void noteProgress() { m_lastProgress = Clock::now(); }

private:
    QFtpResult<void> noteEnd();

    const std::shared_ptr<Nodes> m_nodes;
    NodeHandle m_handle;
    Clock::time_point m_lastProgress;
    bool m_isBegun = false;
    bool m_isEnded = false;
};

/// GET of a file, from an offset to its end.
class NodeDownload : public NodeRequest
{
public:
    /// The node has answered, and has \a size bytes at \a url: else an error tells.
    static QFtpResult<std::unique_ptr<NodeDownload>> open(const std::shared_ptr<Nodes> &nodes,
                                                          const QByteArray &url, qint64 offset,
                                                          qint64 size);
    /// Reads some of the \a size bytes wanted; 0: there are no more.
    QFtpResult<qint64> read(char *data, qint64 size);

private:
    NodeDownload(const std::shared_ptr<Nodes> &nodes, const QByteArray &url, qint64 offset,
                 qint64 size);

    static size_t received(char *data, size_t one, size_t count, void *self);
    size_t take(const char *data, qint64 count);
    bool checkAnswer();

    const qint64 m_size;
    qint64 m_skippedBytes; // that an answer from the start has too much
    bool m_isChecked = false;
    QString m_complaint; // why the answer is no good
    char *m_target = nullptr;
    qint64 m_room = 0;
    QByteArray m_rest; // came when there was no room
    qsizetype m_taken = 0;
    bool m_isPaused = false;
};

/// PUT of a file.
class NodeUpload : public NodeRequest
{
public:
    /// \a size is the number of bytes that will be written; -1: not known yet.
    static QFtpResult<std::unique_ptr<NodeUpload>> open(const std::shared_ptr<Nodes> &nodes,
                                                        const QByteArray &url, qint64 size);
    QFtpResult<void> write(const char *data, qint64 size);
    /// That was all: returns when the node has stored it.
    QFtpResult<void> finish();

private:
    NodeUpload(const std::shared_ptr<Nodes> &nodes, const QByteArray &url, qint64 size);

    static size_t wanted(char *buffer, size_t one, size_t count, void *self);
    void goOn();

    const char *m_source = nullptr;
    qint64 m_left = 0;
    bool m_isComplete = false;
    bool m_isPaused = false;
    std::unique_ptr<curl_slist, void (*)(curl_slist *)> m_headers;
};

} // namespace QFtp::Internal::Mogile

#endif
