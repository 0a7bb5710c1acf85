// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTMOGILEFS_H
#define QFTP_TESTS_TESTMOGILEFS_H

#include <QFtpServer/qftpmogilefsstorage.h>
#include <QtCore/qprocess.h>

/// A MogileFS with two trackers and two nodes that fail on demand: tests/mogilefs/mogilefs.py.
///
/// If the environment variable QFTP_TEST_TRACKERS ("host:port", separated by commas) is set, the
/// tests use that installation instead; it can't fail on demand.
class TestMogileFs
{
public:
    explicit TestMogileFs(const QStringList &arguments = {});
    ~TestMogileFs();
    Q_DISABLE_COPY_MOVE(TestMogileFs)

    /// Returns whether this is a real installation.
    static bool isReal();
    /// Whether there is one to test with: its stand-in is a program in Python, which Wine can't
    /// run.
    static bool isPossible();

    const QStringList &trackers() const { return m_trackers; }
    /// Options with a short timeout, so that tests do not wait long.
    QFtpMogileFsStorage::Options options() const;
    /// Creates an empty domain with the class "c" and returns its name.
    QString makeDomain();
    QByteArray lastDomain() const { return m_lastDomain; }
    /// Creates a storage in an empty domain. \a kind is "classes", "flat", "domains" or "user";
    /// \a base is a directory for files.
    std::shared_ptr<QFtpMogileFsStorage> makeStorage(
        const QByteArray &kind, QFtpPath *base,
        std::optional<QFtpMogileFsStorage::Options> options = std::nullopt);
    /// Makes something fail: \a line is a command of mogilefs.py.
    void fault(const QByteArray &line);

private:
    QByteArray readLine();

    QProcess m_process;
    QStringList m_trackers;
    QByteArray m_lastDomain;
};

#endif
