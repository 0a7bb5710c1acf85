// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_DIRECTORYBENCH_H
#define QFTP_TESTS_DIRECTORYBENCH_H

#include "accountbench.h"

#include <QtCore/qtemporarydir.h>

/// An LDAP directory of its own: tests/ldap/directory.sh.
class DirectoryBench : public AccountBench
{
public:
    explicit DirectoryBench(const QString &kind);
    ~DirectoryBench() override;

    static bool isPossible();

    bool start();
    QFtpConfigAccounts table() const override;
    /// A passwordHash is that of "right", or no password fits it.
    void put(const QString &name, const QVariantMap &settings) override;
    void fault(Fault fault) override;
    /// Adds an entry: its DN, and lines "ATTRIBUTE: VALUE".
    bool add(const QByteArray &dn, const QByteArrayList &lines);
    /// The DN of the last entry that put() has made.
    QByteArray lastDn() const { return m_lastDn; }
    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }
    int port(const char *name) const;

private:
    bool script(const QString &verb, const QByteArray &input = {});

    QTemporaryDir m_directory;
    bool m_isRunning = false;
    int m_entries = 0;
    QByteArray m_lastDn;
};

#endif
