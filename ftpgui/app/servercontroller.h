// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SERVERCONTROLLER_H
#define FTPGUI_SERVERCONTROLLER_H

#include "app/configstore.h"

#include <QFtpServer/qftpserver.h>

/// Runs the server by the configuration file: what is edited there counts at once, and no session
/// is dropped for it.
class ServerController : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };
    Q_ENUM(State)

    explicit ServerController(ConfigStore *store, QObject *parent = nullptr);

    QFtpServer &server() { return m_server; }
    State state() const { return m_state; }
    /// Why it is Failed, or why the last change of the configuration does not count; empty: nothing.
    const QString &problem() const { return m_problem; }
    void start();
    /// Sends clients away after \a grace, at most; then Stopped.
    void stop(std::chrono::milliseconds grace);

    /// Whether only programs of this computer can connect.
    bool isLocalOnly() const;
    /// As ftp://ann@192.0.2.1:2121/; \a userName may be empty.
    QString url(const QString &userName) const;

    int sessionCount() const { return int(m_server.sessions().size()); }

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state, const QString &problem = {});
    void apply();
    void applied(bool isUsable);
    void listen();
    QString hostName() const;
    void endSessionsOfRemovedUsers();

    ConfigStore *const m_store;
    QFtpServer m_server;
    State m_state = State::Stopped;
    QString m_problem;
    QSet<QString> m_served; // the users of the configuration that may log in
    // Who may not any more, and the last session that knew them: sessions keep the users of when
    // they connected.
    QHash<QString, quint64> m_ended;
    QFtpConfig m_listeningBy; // the configuration of the addresses listened on
};

#endif
