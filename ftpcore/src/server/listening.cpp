// SPDX-License-Identifier: MIT
// The part of the server that deals with its listening sockets.
#include "base/logging.h"
#include "server/qftpserver_p.h"

using namespace QFtp::Internal;

namespace {

QList<QFtpListener> socketsOf(const QFtpConfig &config)
{
    QList<QFtpListener> result;
    for (const QString &text : config.addresses) {
        QFtpListener socket;
        if (!text.isEmpty())
            socket.address = QHostAddress(text);
        socket.port = config.port;
        result.append(socket);
        socket.mode = QFtp::FtpsMode::Implicit;
        socket.port = config.tls.implicitPort;
        if (config.tls.enabled && socket.port > 0)
            result.append(socket);
    }
    return result + config.listeners;
}

int workerCount(const QFtpConfig &config)
{
    return config.server.workers > 0 ? config.server.workers
                                     : qBound(1, QThread::idealThreadCount(), 4);
}

} // namespace

bool QFtpServerPrivate::listen(const QFtpListener &socket)
{
    auto opened = open({socket});
    if (opened.empty())
        return false;
    beginListening(std::move(opened.front()));
    return true;
}

// Opens all of \a sockets or none: then errorString says why.
std::vector<std::unique_ptr<Listener>> QFtpServerPrivate::open(const QList<QFtpListener> &sockets)
{
    std::vector<std::unique_ptr<Listener>> opened;
    for (const QFtpListener &socket : sockets) {
        if (!mayListen(socket.mode))
            return {};
        auto listener = std::make_unique<Listener>(socket);
        if (!listener->listen(socket.address, socket.port)) {
            errorString =
                QStringLiteral("can't listen on %1: %2")
                    .arg(Endpoint{socket.address, socket.port}.toString(), listener->errorString());
            return {};
        }
        opened.push_back(std::move(listener));
    }
    return opened;
}

bool QFtpServerPrivate::listenAsConfigured()
{
    const QList<QFtpListener> wanted = socketsOf(*config);
    QList<QFtpListener> missing = wanted;
    if (reception) {
        for (const auto &listener : reception->listeners())
            missing.removeAll(listener->asked());
    }
    if (missing.isEmpty()) {
        close([&](const QFtpListener &socket) { return !wanted.contains(socket); });
        return true;
    }
    auto opened = open(missing);
    QList<QFtpListener> closed;
    if (opened.empty()) {
        // A socket for all addresses and one for a single address exclude each other.
        closed = close([&](const QFtpListener &socket) {
            return !wanted.contains(socket)
                && std::any_of(missing.begin(), missing.end(),
                               [&](const auto &other) { return other.port == socket.port; });
        });
        if (!closed.isEmpty())
            opened = open(missing);
    }
    const bool isDone = !opened.empty();
    const QString why = errorString;
    if (isDone)
        close([&](const QFtpListener &socket) { return !wanted.contains(socket); });
    else if (!closed.isEmpty())
        opened = open(closed);
    errorString = why;
    for (auto &listener : opened)
        beginListening(std::move(listener));
    return isDone;
}

// Closes the sockets that match and returns them.
QList<QFtpListener> QFtpServerPrivate::close(
    const std::function<bool(const QFtpListener &)> &matches)
{
    if (!reception)
        return {};
    QList<QFtpListener> closed = reception->removeListeners(matches);
    if (!closed.isEmpty())
        emitLater(&QFtpServer::listeningChanged);
    return closed;
}

void QFtpServerPrivate::stopListening()
{
    close([](const QFtpListener &) { return true; });
}

bool QFtpServerPrivate::listenOn(qintptr descriptor, QFtp::FtpsMode mode)
{
    if (!mayListen(mode))
        return false;
    Socket socket{int(descriptor)};
    QFtpListener asked;
    asked.address = socket.localEndpoint().address;
    asked.port = socket.localEndpoint().port;
    asked.mode = mode;
    const bool isUsable = socket.isListening() && asked.port != 0;
    socket.release();
    auto listener = std::make_unique<Listener>(asked);
    if (!isUsable || !listener->setSocketDescriptor(descriptor)) {
        errorString = QStringLiteral("descriptor %1 is not a listening TCP socket").arg(descriptor);
        return false;
    }
    beginListening(std::move(listener));
    return true;
}

bool QFtpServerPrivate::mayListen(QFtp::FtpsMode mode)
{
    if (isStopping)
        errorString = QStringLiteral("the server is stopping; listen again after stopped()");
    else if (mode == QFtp::FtpsMode::Implicit && !tls)
        errorString = QStringLiteral("implicit FTPS needs tls.enabled = true");
    else if (!config->cluster.node.isEmpty() && !cluster)
        errorString = QStringLiteral("this program can't be a node of a cluster: remove [cluster]");
    else
        return true;
    return false;
}

void QFtpServerPrivate::beginListening(std::unique_ptr<Listener> listener)
{
    loadBansOnce();
    if (!reception) {
        reception = std::make_unique<Reception>(
            shared, workerCount(*config), lastSessionId,
            [this, opened = inbox](const Newcomer &newcomer) {
                opened->post([this, newcomer] { openSession(newcomer); });
            });
        reception->setSettings({config, tls});
        reception->setPaused(isPaused);
        logTimer.start(LogLimit::Period);
        enterCluster();
    }
    const Endpoint endpoint{listener->serverAddress(), listener->serverPort()};
    qCInfo(lcServer, "listening on %s%s%s", qUtf8Printable(endpoint.toString()),
           listener->asked().mode == QFtp::FtpsMode::Implicit ? " (implicit FTPS)" : "",
           listener->asked().proxyNetworks.isEmpty() ? "" : " (behind balancers)");
    reception->add(std::move(listener));
    emitLater(&QFtpServer::listeningChanged);
}
