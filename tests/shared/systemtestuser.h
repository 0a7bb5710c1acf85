// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SYSTEMTESTUSER_H
#define QFTP_TESTS_SYSTEMTESTUSER_H

#include <QtCore/qstring.h>

/// A system user that exists as long as this object. Only root can create one.
class SystemTestUser
{
public:
    /// \a suffix distinguishes the users of one test. The password is "right".
    explicit SystemTestUser(const QString &suffix);
    ~SystemTestUser();
    Q_DISABLE_COPY_MOVE(SystemTestUser)

    static bool isPossible();
    bool isMade() const { return m_isMade; }
    const QString &name() const { return m_name; }
    uint userId() const;
    uint groupId() const;
    /// Locks the password as an administrator would.
    bool lock();

private:
    QString m_name;
    bool m_isMade = false;
};

/// Returns the system user that runs the test; acting as this user needs no extra rights.
QString currentSystemUser();

#endif
