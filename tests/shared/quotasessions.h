// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_QUOTASESSIONS_H
#define QFTP_TESTS_QUOTASESSIONS_H

#include "scriptclient.h"
#include "testserver.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

/// The base of tests with quotas: sessions on local directories and in memory.
class QuotaSessions : public QObject
{
protected:
    using ScriptClient = QFtp::Internal::ScriptClient;
    using ClientSocket = QFtp::Internal::ClientSocket;
    using UploadMode = QFtp::UploadMode;

    static constexpr qint64 Limit = 100'000;

    static QByteArray bytes(qsizetype count) { return QByteArray(count, 'x'); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<QFtpStorage> m_storage;
    QFtpConfig m_config;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ScriptClient> m_client;

    QString root(const QString &name = QStringLiteral("files"))
    {
        const QString path = m_directory->filePath(name);
        QDir().mkpath(path);
        return path;
    }

    std::shared_ptr<QFtpStorage> local(const QString &name, UploadMode mode = UploadMode::Safe)
    {
        QFtpLocalStorage::Options options;
        options.uploads = mode;
        options.followsLinks = false;
        auto opened = QFtpLocalStorage::open(root(name), options);
        return opened ? *opened : nullptr;
    }

    static QFtpUser userOf(const QString &name, const QList<QFtpMount> &mounts,
                           const QFtpQuota &quota)
    {
        QFtpUser user;
        user.name = name;
        user.mounts = mounts;
        user.permissions = QFtp::Permission::ReadWrite;
        user.renameByCopying = true;
        user.quota = quota;
        return user;
    }

    void add(const QFtpUser &user)
    {
        m_server->run([&](QFtpServer &server) { server.addUser(user, QStringLiteral("secret")); });
    }

    std::unique_ptr<ScriptClient> loggedIn(const QByteArray &name = "bob")
    {
        auto client = std::make_unique<ScriptClient>(m_server->port());
        client->logIn(name);
        client->command("TYPE I");
        return client;
    }

    // Serves \a storage to bob.
    void serve(std::shared_ptr<QFtpStorage> storage, const QFtpQuota &quota)
    {
        m_client.reset();
        m_server.reset();
        m_storage = std::move(storage);
        m_server = std::make_unique<TestServer>(nullptr, m_config);
        add(userOf(QStringLiteral("bob"), {{QFtpPath(), m_storage}}, quota));
        m_client = loggedIn();
    }

    static int code(const QByteArray &reply) { return reply.left(3).toInt(); }
    int store(const QByteArray &line, qsizetype size)
    {
        return code(m_client->upload(line, bytes(size)));
    }

    // What SITE QUOTA says of the first quota: bytes and files.
    static QList<qint64> booksOf(ScriptClient &client)
    {
        static const QRegularExpression pattern(QStringLiteral("bytes: (-?\\d+).*files: (-?\\d+)"));
        const auto match = pattern.match(QString::fromUtf8(client.command("SITE QUOTA")));
        if (!match.hasMatch())
            return {};
        return {match.captured(1).toLongLong(), match.captured(2).toLongLong()};
    }
    QList<qint64> books() { return booksOf(*m_client); }
    QList<qint64> recounted()
    {
        if (!QFtpAdministration::recountQuotas(m_config))
            return {};
        return books();
    }

    static void send(ClientSocket &data, qsizetype size)
    {
        data.send(bytes(size).constData(), size);
    }

    void begin()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_config = TestServer::defaults();
        m_config.files.quotaDirectory = m_directory->filePath(QStringLiteral("quotas"));
    }
    void end()
    {
        m_client.reset();
        m_server.reset();
        m_storage.reset();
    }
};

#endif
