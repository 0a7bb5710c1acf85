// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpserviceaccounts.h>

#include "ask.h"
#include "question.h"

#include <mutex>
#include <QtCore/qfile.h>
#include <semaphore>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

namespace {

using Clock = std::chrono::steady_clock;

/// Leaves a service alone for a while after several failures in a row.
///
/// Thread: any.
class CircuitBreaker
{
public:
    /// Whether the service may be asked: after a rest, one question at a time.
    bool lets()
    {
        const std::lock_guard lock(m_mutex);
        if (m_failures < MostFailures)
            return true;
        if (Clock::now() < m_rest)
            return false;
        m_rest = Clock::now() + Rest;
        return true;
    }
    void note(bool hasAnswered)
    {
        const std::lock_guard lock(m_mutex);
        m_failures = hasAnswered ? 0 : m_failures + 1;
        if (m_failures >= MostFailures)
            m_rest = Clock::now() + Rest;
    }

private:
    static constexpr int MostFailures = 5;
    static constexpr std::chrono::seconds Rest{2};

    std::mutex m_mutex;
    int m_failures = 0;
    Clock::time_point m_rest;
};

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
    CircuitBreaker breaker;

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
