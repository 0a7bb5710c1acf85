// SPDX-License-Identifier: MIT
// An application of version 1.0 that uses much of the library. It must compile with every later
// version, and the program that was built with 1.0 must run with its shared library. Never change
// it: to cover what is new, write another one.
#include <cstdio>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QFtpServer/qftpforwardingstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QFtpServer/qftpstoragetype.h>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

/// Overrides every virtual function of a file.
class File : public QFtpForwardingFile
{
public:
    using QFtpForwardingFile::QFtpForwardingFile;

    QFtpResult<qint64> read(char *data, qint64 size) override { return inner().read(data, size); }
    QFtpResult<void> write(const char *data, qint64 size) override
    {
        return inner().write(data, size);
    }
    int nativeHandle() const override { return -1; }
    QByteArray remark() const override { return "As in 1.0."; }
};

/// A storage that implements the interface itself.
class Storage : public QFtpStorage
{
public:
    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override
    {
        return m_memory.stat(request);
    }
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override
    {
        return m_memory.openDirectory(request);
    }
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override
    {
        auto file = m_memory.openForRead(request);
        if (!file)
            return file.error();
        return std::make_unique<File>(std::move(*file));
    }
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override
    {
        auto file = m_memory.openForWrite(request);
        if (!file)
            return file.error();
        return std::make_unique<File>(std::move(*file));
    }

private:
    QFtpMemoryStorage m_memory;
};

class Authenticator : public QFtpAuthenticator
{
public:
    explicit Authenticator(std::shared_ptr<QFtpAuthenticator> others) : m_others(std::move(others))
    { }

    QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
    {
        auto user = m_others->authenticate(credentials);
        if (user)
            user->hiddenNames.append("*.tmp");
        return user;
    }

private:
    const std::shared_ptr<QFtpAuthenticator> m_others;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFtpServer server;
    QFtpConfig config;
    config.limits.sessions = 5;
    config.rates.total.download = 1'000'000'000;
    config.passivePortRange = {50000, 60000};
    QFtpConfig copy = config;
    copy.server.welcome = "Built with 1.0.";
    if (copy == config || !server.setConfiguration(copy))
        qFatal("%s", qPrintable(server.errorString()));
    QFtpUser ann;
    ann.name = "ann";
    ann.mounts = {QFtpMount(QFtpPath(), std::make_shared<Storage>())};
    ann.permissions = QFtp::Permission::ReadWrite;
    ann.rules = {QFtpPathRule("/fixed", QFtp::Permission::Read)};
    if (!server.addUser(ann, "secret"))
        qFatal("%s", qPrintable(server.errorString()));
    server.setAuthenticator(std::make_shared<Authenticator>(server.ownUsers()));
    server.onUpload([](QFtpUpload &upload) -> QFtpResult<void> {
        if (upload.path().fileName() == "bad")
            return QFtpError::forClient(QFtp::ErrorKind::NameNotAllowed, "Not that.");
        return {};
    });
    QFtpCommand command;
    command.verb = "SITE VERSION";
    command.run = [](const QFtpCommandRequest &) {
        return QFtpReply(200, QString::fromLatin1(QFtp::version()));
    };
    server.addCommand(command);
    QFtpTransferModel model(&server);
    QList<QFtpTransfer> ended;
    QObject::connect(&server, &QFtpServer::transferFinished, [&](const QFtpTransfer &transfer) {
        ended.append(transfer);
        std::puts(QJsonDocument(ended.last().toJson()).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    });
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(server.errorString()));
    std::printf("port %d\n", server.serverPort());
    std::fflush(stdout);
    return application.exec();
}
