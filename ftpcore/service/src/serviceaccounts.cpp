// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpserviceaccounts.h>

#include "ask.h"
#include "circuitbreaker.h"
#include "question.h"

#include <QtCore/qfile.h>
#include <semaphore>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

namespace {

Http::Options httpOptions(const QFtpServiceAccounts::Options &options)
{
    Http::Options result;
    result.connectTimeout = options.timeout;
    result.stallTimeout = options.timeout;
    result.totalTimeout = options.timeout;
    result.caFile = QFile::encodeName(options.caFile);
    result.socket = QFile::encodeName(options.socket);
    result.clientCertificate = QFile::encodeName(options.clientCertificate);
    result.clientKey = QFile::encodeName(options.clientKey);
    return result;
}

} // namespace

class QFtpServiceAccounts::Private
{
public:
    explicit Private(const Options &given) :
        options(given), places(given.questions),
        client(std::make_shared<Http::Client>(httpOptions(given)))
    { }

    QFtpResult<QByteArray> ask(const QByteArray &question)
    {
        if (!places.try_acquire_for(options.timeout))
            return Http::unavailable(QStringLiteral("too many questions wait for an answer"));
        auto answer = options.program.isEmpty() ? Service::askOverHttp(client, options, question)
                                                : Service::askProgram(options, question);
        places.release();
        return answer;
    }

    const Options options;
    Service::CircuitBreaker breaker;

private:
    std::counting_semaphore<> places;
    const std::shared_ptr<Http::Client> client;
};

QFtpServiceAccounts::QFtpServiceAccounts(const Options &options) :
    d(std::make_unique<Private>(options))
{ }

QFtpServiceAccounts::~QFtpServiceAccounts() = default;

QFtpResult<QFtpAccount> QFtpServiceAccounts::find(const QFtpCredentials &credentials)
{
    if (!credentials.password)
        return QFtpError(ErrorKind::Unsupported,
                         QStringLiteral("the service needs the password: see --check-login"));
    const auto question = Service::questionFor(credentials);
    if (!question)
        return question.error();
    if (!d->breaker.lets())
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("the service has failed, and is left alone for a moment"));
    const auto answer = d->ask(*question);
    auto account = answer ? Service::accountFrom(*answer, credentials.userName)
                          : QFtpResult<QFtpAccount>(answer.error());
    d->breaker.note(account || account.error().kind() != ErrorKind::Unavailable);
    return account;
}

QFtpServiceAccounts::Options::Options() = default;
QFtpServiceAccounts::Options::Options(const Options &) = default;
QFtpServiceAccounts::Options::Options(Options &&) noexcept = default;
QFtpServiceAccounts::Options &QFtpServiceAccounts::Options::operator=(const Options &) = default;
QFtpServiceAccounts::Options &QFtpServiceAccounts::Options::operator=(Options &&) noexcept =
    default;
QFtpServiceAccounts::Options::~Options() = default;
