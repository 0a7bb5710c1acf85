// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_FOREIGNANSWERS_H
#define QFTP_AUTH_FOREIGNANSWERS_H

#include "auth/passwordhash.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <QFtpServer/qftpaccounts.h>
#include <QtCore/qcache.h>

namespace QFtp::Internal {

/// What a source has said before: for as long as it allows that, and for times when it is out of
/// order. Passwords are kept as keyed hashes, whose key exists only in this process.
///
/// Thread: any.
class ForeignAnswers
{
public:
    using Clock = std::chrono::steady_clock;

    ForeignAnswers();

    /// Remembers what was said to \a credentials. An account whose password the source has checked
    /// is only remembered for that password, from the same address.
    void note(const QFtpCredentials &credentials, const QFtpAccount &account);
    /// Remembers a hash, for somePassword().
    void noteHash(const StoredPassword &password);
    void forget(const QString &userName);
    /// Forgets what was said to the same \a credentials. Other passwords have no influence:
    /// strangers could send them.
    void forgetAnswer(const QFtpCredentials &credentials);
    /// Notes whether the source answers. Returns whether that is news.
    bool noteOrder(bool isInOrder) { return m_isInOrder.exchange(isInOrder) != isInOrder; }

    /// Returns what was said about this name, if the source allows to use it again.
    std::optional<QFtpAccount> fresh(const QFtpCredentials &credentials);
    /// Returns what was said in the last \a time.
    std::optional<QFtpAccount> lastKnown(const QFtpCredentials &credentials,
                                         std::chrono::seconds time);
    /// Returns a hash like those of the accounts; the same \a seed always gives the same one,
    /// unless others have been seen meanwhile.
    StoredPassword somePassword(size_t seed);

private:
    struct Answer
    {
        QFtpAccount account;
        QByteArray password; ///< as a keyed hash
        Clock::time_point said;
    };

    std::optional<Answer> find(const QFtpCredentials &credentials);
    QByteArray digest(const QFtpCredentials &credentials) const;

    const QByteArray m_key;
    std::mutex m_mutex;
    QCache<QString, Answer> m_answers;
    QList<StoredPassword> m_hashes;
    std::atomic<bool> m_isInOrder = true;
};

} // namespace QFtp::Internal

#endif
