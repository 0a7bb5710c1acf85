// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_ACCOUNTBENCH_H
#define QFTP_TESTS_ACCOUNTBENCH_H

#include <memory>
#include <QFtpServer/qftpconfig.h>

/// A real source of accounts for tests, whose server fails on demand.
class AccountBench
{
public:
    /// What can happen to a server.
    enum class Fault { Stop, Start, Kill, Pause, Resume };

    virtual ~AccountBench() = default;

    /// The kinds, such as "postgresql".
    static QStringList kinds();
    /// Whether this system has what \a kind needs: ./test.sh --all installs it.
    static bool isPossible(const QString &kind);
    /// Starts one without accounts. Null: it did not start.
    static std::unique_ptr<AccountBench> make(const QString &kind);

    /// A table [accounts.NAME] for it, without what all types have.
    virtual QFtpConfigAccounts table() const = 0;
    /// Adds an account. \a settings have the keys of a table [users.NAME].
    virtual void put(const QString &name, const QVariantMap &settings) = 0;
    /// Whether there is a server that can fail.
    virtual bool hasServer() const { return true; }
    virtual void fault(Fault fault) = 0;
};

#endif
