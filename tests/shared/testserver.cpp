// SPDX-License-Identifier: MIT
#include "testserver.h"

using namespace QFtp::Internal;

namespace {

QFtp::FtpsMode modeOfThisRun()
{
    return ScriptClient::tlsOfThisRun() == TlsUse::Implicit ? QFtp::FtpsMode::Implicit
                                                            : QFtp::FtpsMode::Explicit;
}

} // namespace

TestServer::TestServer(std::shared_ptr<QFtpStorage> storage, const QFtpConfig &config,
                       const QHostAddress &address, std::optional<QFtp::FtpsMode> mode) :
    QFtpTestServer(std::move(storage), config, address, mode.value_or(modeOfThisRun()))
{ }

QFtpConfig TestServer::defaults()
{
    return ScriptClient::tlsOfThisRun() == TlsUse::Plain ? QFtpTestServer::defaults()
                                                         : QFtpTestServer::withTls();
}

QFtpConfig TestServer::withTls(QFtp::DataSessionReuse reuse)
{
    QFtpConfig config = QFtpTestServer::withTls();
    config.tls.dataSessionReuse = reuse;
    return config;
}

std::unique_ptr<ScriptClient> TestServer::connected(TlsUse use) const
{
    return std::make_unique<ScriptClient>(port(), QStringLiteral("127.0.0.1"), use);
}

std::unique_ptr<ScriptClient> TestServer::loggedIn() const
{
    auto client = connected();
    client->logIn();
    return client;
}
