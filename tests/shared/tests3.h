// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTS3_H
#define QFTP_TESTS_TESTS3_H

#include "bucket.h"

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

/// A small real Ceph with S3 gateways, whose daemons fail on demand: tests/s3/mini-rgw.sh.
///
/// With QFTP_TEST_S3 = "ENDPOINT KEY-FILE" in the environment, it is that store instead.
class TestS3
{
public:
    /// Starts one with that many gateways.
    explicit TestS3(int gateways = 1);
    ~TestS3();
    Q_DISABLE_COPY_MOVE(TestS3)

    /// Whether Ceph is installed here: ./test.sh --all does that.
    static bool isPossible();
    /// Whether it is another store than ours, without what only Ceph and its tools can do.
    static bool isOther();

    /// The same gateways over TLS, with a certificate made here.
    const QStringList &tlsEndpoints() const { return m_tlsEndpoints; }
    const QString &caFile() const { return m_caFile; }
    /// Options for an empty bucket, made here. The parts are as small as the store allows.
    QFtpS3Storage::Options makeBucket();
    /// Makes a daemon fail: \a verb and \a daemon as mini-rgw.sh knows them.
    void fault(const QString &verb, const QString &daemon);
    /// Calls radosgw-admin.
    void administrate(const QStringList &arguments);
    /// The uploads in \a bucket that have neither been completed nor aborted.
    static int leftUploads(const QFtpS3Storage::Options &options);

private:
    QByteArray run(const QStringList &arguments);
    bool start(int gateways);

    QTemporaryDir m_directory;
    QStringList m_endpoints;
    QString m_keyFile;
    QStringList m_tlsEndpoints;
    QString m_caFile;
    int m_buckets = 0;
};

#endif
