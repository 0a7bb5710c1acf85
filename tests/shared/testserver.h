// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTSERVER_H
#define QFTP_TESTS_TESTSERVER_H

#include "scriptclient.h"

#include <QFtpServer/qftptestserver.h>

/// A server for ScriptClient, with TLS if the client uses it.
class TestServer : public QFtpTestServer
{
public:
    explicit TestServer(std::shared_ptr<QFtpStorage> storage = nullptr,
                        const QFtpConfig &config = defaults(),
                        const QHostAddress &address = QHostAddress::LocalHost,
                        std::optional<QFtp::FtpsMode> mode = std::nullopt);

    static QFtpConfig defaults();
    static QFtpConfig withTls(QFtp::DataSessionReuse reuse = QFtp::DataSessionReuse::Required);

    /// Returns a client that has read the greeting and secured both connections.
    std::unique_ptr<QFtp::Internal::ScriptClient> connected(
        QFtp::Internal::TlsUse use = QFtp::Internal::TlsUse::Explicit) const;
    /// Returns such a client, logged in.
    std::unique_ptr<QFtp::Internal::ScriptClient> loggedIn() const;
};

#endif
