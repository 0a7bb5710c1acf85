// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_S3SESSIONS_H
#define QFTP_TESTS_S3SESSIONS_H

#include "tests3.h"
#include "testserver.h"

#include <QtTest/QtTest>

/// The base of tests whose sessions use a real object store.
class S3Sessions : public QObject
{
protected:
    static constexpr qint64 MiB = 1024 * 1024;

    // Different at each place, so that no part can stand for another one.
    static QByteArray content(qint64 size)
    {
        QByteArray result(qsizetype(size), Qt::Uninitialized);
        for (qsizetype i = 0; i < result.size(); ++i)
            result[i] = char(i * 7 + i / 251 + i / 65'521);
        return result;
    }

    void serve(const QFtpS3Storage::Options &options)
    {
        m_client.reset();
        m_server = std::make_unique<TestServer>(std::make_shared<QFtpS3Storage>(options));
        m_client = std::make_unique<QFtp::Internal::ScriptClient>(m_server->port());
        QCOMPARE(m_client->logIn(), 230);
        m_client->command("TYPE I");
    }

    std::unique_ptr<TestS3> m_ceph;
    QFtpS3Storage::Options m_options; // of an empty bucket
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<QFtp::Internal::ScriptClient> m_client;
};

#endif
