// SPDX-License-Identifier: MIT
#include <atomic>
#include <QFtpServer/qftpauthenticator.h>

using QFtp::ErrorKind;

class Q_DECL_HIDDEN QFtpLoginAnswer::Private
{
public:
    explicit Private(Receiver taker) : receiver(std::move(taker)) { }
    ~Private()
    {
        answer(QFtpError(ErrorKind::Internal, QStringLiteral("the authenticator did not answer")));
    }
    Q_DISABLE_COPY_MOVE(Private)

    void answer(const QFtpResult<QFtpUser> &result)
    {
        if (!isAnswered.exchange(true))
            receiver(result);
    }

    const Receiver receiver;
    std::atomic<bool> isAnswered = false;
};

QFtpLoginAnswer::QFtpLoginAnswer(Receiver receiver) :
    d(std::make_shared<Private>(std::move(receiver)))
{ }

void QFtpLoginAnswer::operator()(const QFtpResult<QFtpUser> &result) const { d->answer(result); }

QFtpAuthenticator::~QFtpAuthenticator() = default;

QFtpResult<QFtpUser> QFtpAuthenticator::authenticate(const QFtpCredentials &)
{
    return QFtpError(ErrorKind::Internal, QStringLiteral("the authenticator has no function"));
}

void QFtpAuthenticator::authenticateLater(const QFtpCredentials &credentials,
                                          const QFtpLoginAnswer &answer)
{
    answer(authenticate(credentials));
}

bool QFtpAuthenticator::answersUser() const { return true; }

bool QFtpAuthenticator::allowsAnonymous() const { return false; }

bool QFtpAuthenticator::extension(int, void *) { return false; }
