// SPDX-License-Identifier: MIT
#include "auth/foreignanswers.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qmessageauthenticationcode.h>
#include <QtCore/qrandom.h>

namespace QFtp::Internal {

namespace {

constexpr int MostAnswers = 10'000;
constexpr qsizetype MostHashes = 16;

QByteArray randomKey()
{
    QByteArray key(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(key.begin(), key.end());
    return key;
}

} // namespace

ForeignAnswers::ForeignAnswers() : m_key(randomKey()), m_answers(MostAnswers) { }

QByteArray ForeignAnswers::digest(const QFtpCredentials &credentials) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    // Everything that the answer may depend on, each with its length.
    for (const QByteArray &part :
         {credentials.userName.toUtf8(), credentials.password.value_or(QByteArray()),
          credentials.certificate.fingerprint.toUtf8(), credentials.peerAddress.toString().toUtf8(),
          credentials.localAddress.toString().toUtf8(), QByteArray::number(credentials.localPort),
          credentials.host.toUtf8(), QByteArray(credentials.isEncrypted ? "1" : "0")})
        code.addData(QByteArray::number(part.size()) + ':' + part);
    return code.result();
}

void ForeignAnswers::note(const QFtpCredentials &credentials, const QFtpAccount &account)
{
    auto answer = std::make_unique<Answer>(Answer{account, digest(credentials), Clock::now()});
    const std::lock_guard lock(m_mutex);
    m_answers.insert(credentials.userName, answer.release());
}

void ForeignAnswers::noteHash(const StoredPassword &password)
{
    const std::lock_guard lock(m_mutex);
    if (m_hashes.size() < MostHashes)
        m_hashes += password;
}

void ForeignAnswers::forget(const QString &userName)
{
    const std::lock_guard lock(m_mutex);
    m_answers.remove(userName);
}

void ForeignAnswers::forgetAnswer(const QFtpCredentials &credentials)
{
    if (find(credentials))
        forget(credentials.userName);
}

std::optional<ForeignAnswers::Answer> ForeignAnswers::find(const QFtpCredentials &credentials)
{
    const QByteArray password = digest(credentials);
    const std::lock_guard lock(m_mutex);
    const Answer *answer = m_answers.object(credentials.userName);
    if (!answer || (answer->account.isVerified && answer->password != password))
        return std::nullopt;
    return *answer;
}

std::optional<QFtpAccount> ForeignAnswers::fresh(const QFtpCredentials &credentials)
{
    const auto answer = find(credentials);
    const bool isFresh = answer && Clock::now() - answer->said < answer->account.reuse;
    return isFresh ? std::optional(answer->account) : std::nullopt;
}

std::optional<QFtpAccount> ForeignAnswers::lastKnown(const QFtpCredentials &credentials,
                                                     std::chrono::seconds time)
{
    const auto answer = find(credentials);
    const bool isKnown = answer && Clock::now() - answer->said < time;
    return isKnown ? std::optional(answer->account) : std::nullopt;
}

StoredPassword ForeignAnswers::somePassword(size_t seed)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_hashes.isEmpty())
            return m_hashes.at(qsizetype(seed % size_t(m_hashes.size())));
    }
    static const QByteArray usual = QFtpAdministration::hashPassword("nobody's").toUtf8();
    return {std::nullopt, usual, {}};
}

} // namespace QFtp::Internal
