// SPDX-License-Identifier: MIT
#include "app/servercontroller.h"

#include <QtCore/qurl.h>
#include <QtNetwork/qnetworkinterface.h>

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

void ServerController::setState(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
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
    for (const QFtpConfigUser &user : m_store->config().users) {
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
    const bool isSame = m_server.isListening() && m_server.configuration().listensAs(m_listeningBy);
    if (isSame)
        setState(State::Running);
    else
        listen();
}

void ServerController::listen()
{
    m_server.stopListening();
    m_listeningBy = m_server.configuration();
    if (m_server.listenAsConfigured())
        setState(State::Running);
    else
        setState(State::Failed, m_server.errorString());
}

void ServerController::stop(std::chrono::milliseconds grace)
{
    if (m_state == State::Stopped)
        return;
    setState(State::Stopping);
    m_server.shutDown(grace);
}

bool ServerController::isLocalOnly() const
{
    const QStringList addresses = m_store->config().addresses;
    return std::all_of(addresses.begin(), addresses.end(),
                       [](const QString &address) { return QHostAddress(address).isLoopback(); });
}

// Returns the configured address, or otherwise one of this computer's network addresses.
QString ServerController::hostName() const
{
    const QStringList set = m_store->config().addresses;
    const auto isAny = [](const QString &text) {
        const QHostAddress address(text);
        return address.isNull() || address == QHostAddress::AnyIPv4
            || address == QHostAddress::AnyIPv6;
    };
    if (std::none_of(set.begin(), set.end(), isAny)) {
        for (const QString &text : set) {
            if (isLocalOnly() || !QHostAddress(text).isLoopback())
                return text;
        }
    }
    QString found = QStringLiteral("127.0.0.1");
    for (const QNetworkInterface &network : QNetworkInterface::allInterfaces()) {
        const auto flags = network.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning)
            || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : network.addressEntries()) {
            if (entry.ip().protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            // Prefers Ethernet and Wi-Fi to a bridge of virtual machines.
            const bool isUsual = network.type() == QNetworkInterface::Ethernet
                || network.type() == QNetworkInterface::Wifi;
            if (isUsual)
                return entry.ip().toString();
            found = entry.ip().toString();
        }
    }
    return found;
}

QString ServerController::url(const QString &userName) const
{
    const quint16 port = m_server.isListening() ? m_server.serverPort() : m_store->config().port;
    QUrl url;
    url.setScheme(QStringLiteral("ftp"));
    url.setHost(hostName());
    url.setUserName(userName);
    url.setPath(QStringLiteral("/"));
    if (port != 21)
        url.setPort(port);
    return url.toString(QUrl::FullyEncoded);
}

#include "moc_servercontroller.cpp"
