// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_DATABASEBENCH_H
#define QFTP_TESTS_DATABASEBENCH_H

#include "accountbench.h"

#include <QtCore/qtemporarydir.h>

/// A database of its own: tests/sql/database.sh, or a file.
class DatabaseBench : public AccountBench
{
public:
    explicit DatabaseBench(const QString &kind);
    ~DatabaseBench() override;

    static bool isPossible(const QString &kind);

    /// Starts it, with the table of QFtpSqlAccounts::schema().
    bool start();
    QFtpConfigAccounts table() const override;
    void put(const QString &name, const QVariantMap &settings) override;
    bool hasServer() const override { return m_kind != u"sqlite"; }
    void fault(Fault fault) override;
    /// From now on, PostgreSQL is reached with TLS at this port of loopback, and not otherwise. The
    /// certificate for "localhost" is its own authority, in the file \a certificate. 0: an error.
    quint16 listen(QString *certificate);
    /// Runs statements as the owner of the tables.
    bool run(const QByteArray &statement, const QVariantList &values = {});
    /// Returns the first value that \a query finds.
    QVariant value(const QByteArray &query) { return ask(query, {}).value_or(QVariant()); }

private:
    bool script(const QString &verb);
    std::optional<QVariant> ask(const QByteArray &statement, const QVariantList &values);

    const QString m_kind;
    QTemporaryDir m_directory;
    bool m_isRunning = false;
};

#endif
