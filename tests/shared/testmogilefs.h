// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTMOGILEFS_H
#define QFTP_TESTS_TESTMOGILEFS_H

#include <QFtpServer/qftpmogilefsstorage.h>
#include <QtCore/qprocess.h>

/// A MogileFS with two trackers and two nodes that fail on demand: tests/mogilefs/mogilefs.py.
///
/// With QFTP_TEST_TRACKERS ("host:port", several with commas) in the environment it is that one
/// instead, which has no faults.
class TestMogileFs
{
public:
    explicit TestMogileFs(const QStringList &arguments = {});
    ~TestMogileFs();
    Q_DISABLE_COPY_MOVE(TestMogileFs)

    /// Whether it is the real thing.
    static bool isReal();

    const QStringList &trackers() const { return m_trackers; }
    /// A short time limit, so that a test does not wait for long.
    QFtpMogileFsStorage::Options options() const;
    /// A new, empty domain, with the class "c".
    QString makeDomain();
    QByteArray lastDomain() const { return m_lastDomain; }
    /// A storage with an empty domain; \a kind is "classes", "flat", "domains" or "user".
    /// \a base is a directory for files.
    std::shared_ptr<QFtpMogileFsStorage> makeStorage(
        const QByteArray &kind, QFtpPath *base,
        std::optional<QFtpMogileFsStorage::Options> options = std::nullopt);
    /// Makes something fail: a line as mogilefs.py tells.
    void fault(const QByteArray &line);

private:
    QByteArray readLine();

    QProcess m_process;
    QStringList m_trackers;
    QByteArray m_lastDomain;
};

#endif
