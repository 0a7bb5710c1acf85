// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_TOTP_H
#define QFTP_AUTH_TOTP_H

#include <mutex>
#include <optional>
#include <QtCore/qhash.h>
#include <QtNetwork/qhostaddress.h>

/// One-time codes of an authenticator app: RFC 6238 with SHA-1, six digits, a new code every half
/// minute.
namespace QFtp::Internal::Totp {

constexpr qsizetype Digits = 6;

/// Whether this build can check codes: it needs a library that not every system has.
bool isPossible();
/// Returns the number of the half minute that \a code is for, if that is the one at \a time
/// (seconds since 1970), or the one before or after it; nothing: it is wrong. \a key is in Base32.
std::optional<quint64> match(const QByteArray &key, const QByteArray &code, qint64 time);

/// Lets each code be used by one client only. Programs open several connections with one login, so
/// it may come again, but from the same address.
///
/// Thread: any.
class UsedCodes
{
public:
    /// Returns whether the code of \a step may be used from \a address for the password \a name.
    bool admit(const QString &name, quint64 step, const QHostAddress &address);

private:
    struct Use
    {
        quint64 step;
        QHostAddress address;
    };

    std::mutex m_mutex;
    QHash<QString, Use> m_last; // by the name of the password
};

} // namespace QFtp::Internal::Totp

#endif
