// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SERVERCONTROLLER_H
#define FTPGUI_SERVERCONTROLLER_H

#include "app/configstore.h"

#include <QFtpServer/qftpserver.h>

/// Runs the server with the configuration file. Edits take effect at once and end no sessions,
/// except those of users that were removed or disabled.
class ServerController : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };
    Q_ENUM(State)

    explicit ServerController(ConfigStore *store, QObject *parent = nullptr);

    QFtpServer &server() { return m_server; }
    const QFtpServer &server() const { return m_server; }
    State state() const { return m_state; }
    /// Why the state is Failed, or why the last change of the configuration has no effect or not
    /// the wanted one; empty if there is no problem.
    const QString &problem() const { return m_problem; }
    void start();
    /// Disconnects the clients after \a grace at the latest; then the state is Stopped.
    void stop(std::chrono::milliseconds grace);

    /// A free port to use instead of the configured one, which can't be used; 0: it can, or there
    /// is none.
    quint16 freePort() const { return m_freePort; }

    int sessionCount() const { return int(m_server.sessions().size()); }

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state, const QString &problem = {}, quint16 freePort = 0);
    void apply();
    void applied(bool isUsable);
    void listen();
    quint16 findFreePort() const;
    void noteRemovedUsers();
    void endSessionsOfRemovedUsers();

    ConfigStore *const m_store;
    QFtpServer m_server;
    State m_state = State::Stopped;
    QString m_problem;
    QSet<QString> m_served;  // the enabled users of the configuration
    QSet<QString> m_removed; // users who are not enabled any more, until that has been applied
    quint16 m_freePort = 0;
};

#endif
