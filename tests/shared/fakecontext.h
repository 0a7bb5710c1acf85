// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_FAKECONTEXT_H
#define QFTP_TESTS_FAKECONTEXT_H

#include "commands/dispatch.h"
#include "commands/hooks.h"

#include <QFtpServer/qftpmemorystorage.h>

namespace QFtp::Internal {

/// A session without sockets or threads: jobs for the pool run at once.
class FakeContext : public CommandContext
{
public:
    /// Starts logged in as "ann" with all permissions, on an empty memory storage.
    FakeContext();

    /// Runs one line as the server-PI does. Returns "code text", or "150 <path>"
    /// if a transfer would start; its plan is then in lastPlan.
    QByteArray run(const QByteArray &line);
    /// Goes on with the command that run() or goOn() answered with "later".
    QByteArray goOn();

    std::shared_ptr<QFtpMemoryStorage> storage = std::make_shared<QFtpMemoryStorage>();
    QFtpConfig settings;
    std::shared_ptr<QFtpAuthenticator> asked;
    std::shared_ptr<const Hooks> given = std::make_shared<const Hooks>();
    Endpoint peerEndpoint{QHostAddress(QStringLiteral("127.0.0.1")), 40000};
    Endpoint localEndpoint{QHostAddress(QStringLiteral("127.0.0.1")), 21};
    QFtpListener place;
    TransferPlan lastPlan;
    QByteArray clientName;
    bool closes = false;
    bool mayLogIn = true;
    bool banned = false;
    bool areLoginsFull = false; ///< no more logins can be checked now
    bool isTransferRunning = false;
    bool tlsExists = true;
    bool encrypted = false;
    QFtpClientCertificate certificate;
    int aborts = 0;

    const QFtpConfig &config() const override { return settings; }
    Endpoint peer() const override { return peerEndpoint; }
    Endpoint local() const override { return localEndpoint; }
    Endpoint reached() const override { return localEndpoint; }
    QHostAddress balancer() const override { return {}; }
    const QFtpListener &listener() const override { return place; }
    std::shared_ptr<QFtpAuthenticator> authenticator() const override { return asked; }
    std::shared_ptr<const Hooks> hooks() const override { return given; }
    QFtpCaller caller() override { return {}; }
    bool hasTls() const override { return tlsExists; }
    bool isEncrypted() const override { return encrypted; }
    QFtpClientCertificate clientCertificate() const override { return certificate; }
    void startTlsAfterReply() override { encrypted = true; }
    void stopTlsAfterReply() override { encrypted = false; }
    std::function<QFtpResult<Cluster::Entry>()> entrance(const QFtpUser &) override { return {}; }
    bool logIn(const QFtpUser &user, std::shared_ptr<const ClusterSeat> seat) override;
    void logOut() override;
    bool isBanned() const override { return banned; }
    std::optional<LoginCheck> beginLoginCheck(bool isGuess) override;
    void endLoginCheck() override { }
    void reportFailedLogin(ErrorKind) override { }
    void reportTreeChange(QFtpChange::Kind, const QFtpPath &, const QFtpPath &) override { }
    void setClientName(const QByteArray &name) override { clientName = name; }
    void closeAfterReply() override { closes = true; }
    std::stop_token stopToken() override { return {}; }
    std::shared_ptr<Throttle> throttle() override { return nullptr; }
    PassiveTerms passiveTerms() override { return {}; }
    Helper helper() const override { return {}; }
    bool isTransferring() const override { return isTransferRunning; }
    QByteArray transferStatus() const override { return "Sending /x"; }
    bool abort() override
    {
        aborts += isTransferRunning;
        return isTransferRunning;
    }

    QFtpUser user() const;

private:
    QByteArray settled(Outcome outcome);

    std::function<Outcome()> attempt;
};

} // namespace QFtp::Internal

#endif
