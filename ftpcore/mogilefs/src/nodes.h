// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_NODES_H
#define QFTP_MOGILEFS_NODES_H

#include "curl.h"

#include <functional>
#include <mutex>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>
#include <vector>

/// HTTP requests to the storage nodes of MogileFS.
namespace QFtp::Internal::Mogile {

using Clock = std::chrono::steady_clock;

/// Runs one request at a time and keeps its connections open for the next.
struct NodeHandle
{
    CurlMulti multi;
    CurlEasy easy;
};

/// The storage nodes of an installation: the connections to them and their recent failures.
///
/// Thread: any.
class Nodes
{
public:
    explicit Nodes(std::chrono::milliseconds timeout) : m_timeout(timeout) { }

    /// \a urls, those of recently failed nodes last.
    QList<QByteArray> ordered(const QList<QByteArray> &urls);
    void noteFailure(const QByteArray &url, const QFtpError &error);

    /// A handle for a request to \a url. Null members: out of memory.
    NodeHandle take(const QByteArray &url);
    void giveBack(NodeHandle handle);
    /// How long a node may go without moving a byte.
    std::chrono::milliseconds stallTimeout() const { return m_timeout * 3; }
    /// How long a node may take to store what it received.
    std::chrono::milliseconds storeTimeout() const { return m_timeout * 10; }

private:
    const std::chrono::milliseconds m_timeout;
    std::mutex m_mutex;
    std::vector<NodeHandle> m_idle;
    QHash<QByteArray, Clock::time_point> m_failed; // by host and port
};

/// The modification time of the file at \a url, in milliseconds since 1970. Blocking.
QFtpResult<qint64> modifiedOnNode(const std::shared_ptr<Nodes> &nodes, const QByteArray &url);

/// One request, which advances only while the caller reads or writes its bytes.
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
    /// Continues until \a isEnough or the request ends.
    /// Errors: Unavailable, also when no byte moves for \a patience.
    QFtpResult<void> moveUntil(const std::function<bool()> &isEnough,
                               std::chrono::milliseconds patience);
    /// Each callback must call this: it means that bytes moved.
    void noteProgress() { m_lastProgress = Clock::now(); }

private:
    QFtpResult<void> noteEnd();

    const std::shared_ptr<Nodes> m_nodes;
    NodeHandle m_handle;
    Clock::time_point m_lastProgress;
    bool m_isBegun = false;
    bool m_isEnded = false;
};

/// Downloads a file with GET, from an offset to its end.
class NodeDownload : public NodeRequest
{
public:
    /// Returns when the node has answered. Errors: Unavailable, also when the file at \a url does
    /// not have \a size bytes.
    static QFtpResult<std::unique_ptr<NodeDownload>> open(const std::shared_ptr<Nodes> &nodes,
                                                          const QByteArray &url, qint64 offset,
                                                          qint64 size);
    /// Reads at most \a size bytes. 0: the end of the file.
    QFtpResult<qint64> read(char *data, qint64 size);

private:
    NodeDownload(const std::shared_ptr<Nodes> &nodes, const QByteArray &url, qint64 offset,
                 qint64 size);

    static size_t received(char *data, size_t one, size_t count, void *self);
    size_t take(const char *data, qint64 count);
    bool checkAnswer();

    const qint64 m_size;
    qint64 m_skippedBytes; // to skip if the answer starts at byte 0
    bool m_isChecked = false;
    QString m_complaint; // why the answer cannot be used
    char *m_target = nullptr;
    qint64 m_room = 0;
    QByteArray m_rest; // received when there was no room
    qsizetype m_taken = 0;
    bool m_isPaused = false;
};

/// Uploads a file with PUT.
class NodeUpload : public NodeRequest
{
public:
    /// \a size is the number of bytes that will be written; -1: unknown.
    static QFtpResult<std::unique_ptr<NodeUpload>> open(const std::shared_ptr<Nodes> &nodes,
                                                        const QByteArray &url, qint64 size);
    QFtpResult<void> write(const char *data, qint64 size);
    /// Ends the upload. Returns when the node has stored it.
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
