// SPDX-License-Identifier: MIT
#include "server/qftpserver_p.h"

namespace QFtp::Internal {

namespace {

/// Passes what happens in sessions to the server's thread.
class Observer : public SessionObserver
{
public:
    Observer(QFtpServerPrivate *server, std::shared_ptr<Inbox> inbox) :
        m_server(server), m_inbox(std::move(inbox))
    { }

    void sessionChanged(quint64 id, const SessionFacts &facts) override
    {
        m_inbox->post([=, server = m_server] { server->changeSession(id, facts); });
    }
    void loggedIn(quint64 id) override
    {
        m_inbox->post([=, server = m_server] { server->reportLogin(id); });
    }
    void loginRefused(quint64 id, const QString &userName, ErrorKind reason) override
    {
        m_inbox->post([=, server = m_server] { server->reportRefusal(id, userName, reason); });
    }
    void treeChanged(const QFtpChange &change) override
    {
        m_inbox->post([=, server = m_server] { server->reportTreeChange(change); });
    }
    void sessionClosed(quint64 id) override
    {
        m_inbox->post([=, server = m_server] { server->closeSession(id); });
    }
    void transferChanged(const QFtpTransfer &transfer, bool isNew) override
    {
        m_inbox->post([=, server = m_server] { server->changeTransfer(transfer, isNew); });
    }
    void commandReceived(quint64 id, const QString &line) override
    {
        m_inbox->post([=, server = m_server] { server->showLine(id, false, line); });
    }
    void replySent(quint64 id, const QString &line) override
    {
        m_inbox->post([=, server = m_server] { server->showLine(id, true, line); });
    }
    void activityCollected(const QList<SessionActivity> &activities) override
    {
        m_inbox->post([=, server = m_server] { server->takeActivity(activities); });
    }
    void bansChanged() override
    {
        m_inbox->post([server = m_server] { server->saveBans(); });
    }
    void workerStopped() override
    {
        m_inbox->post([server = m_server] { server->countStoppedWorker(); });
    }

private:
    QFtpServerPrivate *const m_server; // used only by jobs in its inbox, which it closes
    const std::shared_ptr<Inbox> m_inbox;
};

} // namespace

std::shared_ptr<SessionObserver> makeObserver(QFtpServerPrivate *server,
                                              std::shared_ptr<Inbox> inbox)
{
    return std::make_shared<Observer>(server, std::move(inbox));
}

} // namespace QFtp::Internal
