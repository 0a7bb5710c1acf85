// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SERVICEBENCH_H
#define QFTP_TESTS_SERVICEBENCH_H

#include "accountbench.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

/// A service of one's own: tests/service/accounts.py.
class ServiceBench : public AccountBench
{
public:
    /// \a kind: "http", "socket" or "program".
    explicit ServiceBench(const QString &kind);
    ~ServiceBench() override;

    bool start();
    QFtpConfigAccounts table() const override;
    void put(const QString &name, const QVariantMap &settings) override;
    /// Lets the service answer \a text to questions about \a name.
    void putAnswer(const QString &name, const QString &text);
    bool hasServer() const override { return m_kind != u"program"; }
    void fault(Fault fault) override;
    /// The service demands that questions are signed with \a key. Restarts it.
    void demandSignature(const QByteArray &key);
    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

private:
    bool write();
    void end();

    const QString m_kind;
    QTemporaryDir m_directory;
    QJsonObject m_accounts;
    QProcess m_process;
    QByteArray m_port;
};

#endif
