// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SYSTEMTESTUSER_H
#define QFTP_TESTS_SYSTEMTESTUSER_H

#include <QtCore/qstring.h>

/// A user of this system that lives as long as this. Only root can make one.
class SystemTestUser
{
public:
    /// \a suffix tells several of one test apart; the password is "right".
    explicit SystemTestUser(const QString &suffix);
    ~SystemTestUser();
    Q_DISABLE_COPY_MOVE(SystemTestUser)

    static bool isPossible();
    bool isMade() const { return m_isMade; }
    const QString &name() const { return m_name; }
    uint userId() const;
    uint groupId() const;
    /// Locks the password, as an administrator does.
    bool lock();

private:
    QString m_name;
    bool m_isMade = false;
};

/// The user of this system that runs the test: as him, files are used with the rights there are.
QString currentSystemUser();

#endif
