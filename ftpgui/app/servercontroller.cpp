// SPDX-License-Identifier: MIT
#include "app/servercontroller.h"

#include <QtNetwork/qtcpserver.h>

ServerController::ServerController(ConfigStore *store, QObject *parent) :
    QObject(parent), m_store(store)
{
    connect(store, &ConfigStore::changed, this, [this] {
        noteRemovedUsers();
        endSessionsOfRemovedUsers();
        if (m_state == State::Running || m_state == State::Starting || m_state == State::Failed)
            apply();
    });
    connect(&m_server, &QFtpServer::configurationApplied, this, &ServerController::applied);
    connect(&m_server, &QFtpServer::stopped, this, [this] { setState(State::Stopped); });
}

void ServerController::setState(State state, const QString &problem, quint16 freePort)
{
    m_state = state;
    m_problem = problem;
    m_freePort = freePort;
    Q_EMIT stateChanged();
}

void ServerController::start()
{
    if (m_state == State::Running || m_state == State::Starting || m_state == State::Stopping)
        return;
    const QString obstacle = m_store->obstacle();
    if (m_store->hasErrors() || !obstacle.isEmpty()) {
        setState(State::Failed,
                 obstacle.isEmpty() ? tr("The configuration file has a mistake.") : obstacle);
        return; // a change that fixes it starts the server
    }
    setState(State::Starting);
    apply();
}

void ServerController::noteRemovedUsers()
{
    QSet<QString> served;
    const QList<QFtpConfigUser> users = m_store->users();
    for (const QFtpConfigUser &user : users) {
        if (user.enabled)
            served.insert(user.name);
    }
    m_removed += std::exchange(m_served, served) - served;
    m_removed -= served;
}

void ServerController::endSessionsOfRemovedUsers()
{
    for (QFtpSession *session : m_server.sessions()) {
        if (m_removed.contains(session->userName()))
            session->disconnectClient(tr("This share has been switched off."));
    }
}

void ServerController::apply()
{
    if (m_store->hasErrors() || !m_store->isLoaded())
        return; // the previous configuration stays in use
    m_server.applyConfiguration(m_store->config());
}

void ServerController::applied(bool isUsable)
{
    if (m_state == State::Stopped || m_state == State::Stopping)
        return;
    if (!isUsable) {
        setState(m_server.isListening() ? State::Running : State::Failed, m_server.errorString());
        return;
    }
    endSessionsOfRemovedUsers(); // of those who have logged in since the change
    m_removed.clear();
    listen();
}

// A port that can't be used costs nobody the port that works.
void ServerController::listen()
{
    if (m_server.listenAsConfigured()) {
        setState(State::Running);
        return;
    }
    if (m_server.isListening())
        setState(State::Running,
                 tr("The server still listens on port %1: %2.")
                     .arg(m_server.serverPort())
                     .arg(m_server.errorString()),
                 findFreePort());
    else
        setState(State::Failed, m_server.errorString(), findFreePort());
}

quint16 ServerController::findFreePort() const
{
    constexpr quint16 First = 2121;
    constexpr quint16 Last = 2200;
    const QStringList addresses = m_server.configuration().addresses;
    const auto isFree = [](const QString &address, quint16 port) {
        return QTcpServer().listen(
            address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(address), port);
    };
    for (quint16 port = First; port <= Last; ++port) {
        if (std::all_of(addresses.begin(), addresses.end(),
                        [&](const QString &address) { return isFree(address, port); }))
            return port;
    }
    return 0;
}

void ServerController::stop(std::chrono::milliseconds grace)
{
    if (m_state == State::Stopped)
        return;
    setState(State::Stopping);
    m_server.shutDown(grace);
}

#include "moc_servercontroller.cpp"
