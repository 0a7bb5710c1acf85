// SPDX-License-Identifier: MIT
#include "base/inbox.h"

#include <condition_variable>
#include <microhttpd.h>
#include <QFtpServer/qftphealth.h>
#include <QtCore/qthread.h>

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#endif

using namespace QFtp::Internal;

namespace QFtp::Internal::Web {

constexpr std::chrono::seconds Patience{2};
constexpr unsigned MaximumConnections = 32; // each has a thread
constexpr unsigned MaximumOfAnAddress = 8;
constexpr unsigned IdleSeconds = 5;

/// An answer that the server's thread gives later, if at all. Thread: any.
class Answer
{
public:
    void give(bool isGood)
    {
        const std::lock_guard lock(m_mutex);
        m_isGood = isGood;
        m_given.notify_all();
    }
    /// Nothing: it did not come in time.
    std::optional<bool> wait()
    {
        std::unique_lock lock(m_mutex);
        m_given.wait_for(lock, Patience, [this] { return m_isGood.has_value(); });
        return m_isGood;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::optional<bool> m_isGood;
};

/// A reply.
struct Reply
{
    unsigned code;
    const char *text;
};

} // namespace QFtp::Internal::Web

using namespace QFtp::Internal::Web;

class QFtpHealth::Private
{
public:
    explicit Private(QFtpServer *asked) : server(asked), inbox(Inbox::create(&receiver))
    {
        // The server answers all open questions at once.
        QObject::connect(server, &QFtpServer::threadsAnswered, &receiver, [this] {
            for (const auto &answer : std::exchange(alive, {}))
                answer->give(true);
        });
    }
    ~Private()
    {
        stop();
        inbox->close();
    }

    void start(const QHostAddress &address, quint16 port)
    {
        sockaddr_storage place{};
        unsigned flags =
            MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC;
        if (address.protocol() == QAbstractSocket::IPv4Protocol) {
            auto *four = reinterpret_cast<sockaddr_in *>(&place);
            four->sin_family = AF_INET;
            four->sin_port = htons(port);
            four->sin_addr.s_addr = htonl(address.toIPv4Address());
        } else {
            auto *six = reinterpret_cast<sockaddr_in6 *>(&place);
            six->sin6_family = AF_INET6;
            six->sin6_port = htons(port);
            const Q_IPV6ADDR bytes = address.toIPv6Address(); // of Any: all zero
            memcpy(&six->sin6_addr, &bytes, sizeof bytes);
            flags |= address == QHostAddress(QHostAddress::Any) ? MHD_USE_DUAL_STACK : MHD_USE_IPv6;
        }
        daemon = MHD_start_daemon(flags, port, nullptr, nullptr, &Private::handle, this,
                                  MHD_OPTION_SOCK_ADDR, reinterpret_cast<sockaddr *>(&place),
                                  MHD_OPTION_CONNECTION_LIMIT, MaximumConnections,
                                  MHD_OPTION_PER_IP_CONNECTION_LIMIT, MaximumOfAnAddress,
                                  MHD_OPTION_CONNECTION_TIMEOUT, IdleSeconds, MHD_OPTION_END);
    }
    // Those who wait for an answer of this thread must not make it wait.
    void stop()
    {
        if (!daemon)
            return;
        isStopping = true;
        giveUp();
        MHD_stop_daemon(std::exchange(daemon, nullptr));
        isStopping = false;
    }
    void giveUp()
    {
        const std::lock_guard lock(mutex);
        for (const auto &answer : std::as_const(open))
            answer->give(false);
    }

    /// Asks in the server's thread. Thread: one of a connection.
    std::optional<bool> ask(void (Private::*question)(const std::shared_ptr<Answer> &))
    {
        const auto answer = std::make_shared<Answer>();
        {
            const std::lock_guard lock(mutex);
            if (isStopping)
                return false;
            open.append(answer);
        }
        inbox->post([this, question, answer] { (this->*question)(answer); });
        const auto given = answer->wait();
        const std::lock_guard lock(mutex);
        open.removeOne(answer);
        return given;
    }
    void askLife(const std::shared_ptr<Answer> &answer)
    {
        alive.append(answer);
        server->checkThreads();
    }
    void askReadiness(const std::shared_ptr<Answer> &answer) { answer->give(server->isReady()); }

    Reply replyTo(const QByteArray &method, const QByteArray &path)
    {
        if (method != MHD_HTTP_METHOD_GET && method != MHD_HTTP_METHOD_HEAD)
            return {MHD_HTTP_METHOD_NOT_ALLOWED, "only GET\n"};
        if (path == "/live")
            return ask(&Private::askLife).value_or(false)
                ? Reply{MHD_HTTP_OK, "live\n"}
                : Reply{MHD_HTTP_SERVICE_UNAVAILABLE, "a thread does not answer\n"};
        if (path == "/ready")
            return ask(&Private::askReadiness).value_or(false)
                ? Reply{MHD_HTTP_OK, "ready\n"}
                : Reply{MHD_HTTP_SERVICE_UNAVAILABLE, "takes no sessions now\n"};
        return {MHD_HTTP_NOT_FOUND, "expected /live or /ready\n"};
    }

    static MHD_Result handle(void *self, MHD_Connection *connection, const char *path,
                             const char *method, const char *, const char *, size_t *, void **)
    {
        const Reply reply = static_cast<Private *>(self)->replyTo(method, path);
        MHD_Response *response = MHD_create_response_from_buffer(
            strlen(reply.text), const_cast<char *>(reply.text), MHD_RESPMEM_PERSISTENT);
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, "text/plain");
        MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONNECTION, "close");
        const MHD_Result queued = MHD_queue_response(connection, reply.code, response);
        MHD_destroy_response(response);
        return queued;
    }

    QFtpServer *const server;
    QObject receiver;
    const std::shared_ptr<Inbox> inbox;
    MHD_Daemon *daemon = nullptr;         // null: it does not listen
    QList<std::shared_ptr<Answer>> alive; // wait for threadsAnswered()
    QString errorString;
    std::mutex mutex;
    // Guarded by mutex.
    QList<std::shared_ptr<Answer>> open;
    std::atomic<bool> isStopping = false;
};

QFtpHealth::QFtpHealth(QFtpServer *server) : d(std::make_unique<Private>(server)) { }

QFtpHealth::~QFtpHealth() = default;

bool QFtpHealth::listen(const QHostAddress &address, quint16 port)
{
    d->stop();
    const bool isEverywhere = address == QHostAddress(QHostAddress::Any);
    d->start(address, port);
    if (!d->daemon && isEverywhere) // a machine without IPv6
        d->start(QHostAddress(QHostAddress::AnyIPv4), port);
    if (!d->daemon)
        d->errorString = QStringLiteral("can't listen on %1, port %2, for questions about health")
                             .arg(address.toString())
                             .arg(port);
    return d->daemon;
}

quint16 QFtpHealth::port() const
{
    const MHD_DaemonInfo *info =
        d->daemon ? MHD_get_daemon_info(d->daemon, MHD_DAEMON_INFO_BIND_PORT) : nullptr;
    return info ? info->port : 0;
}

QString QFtpHealth::errorString() const { return d->errorString; }
