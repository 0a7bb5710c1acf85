// SPDX-License-Identifier: MIT
#include "ask.h"

#include "base/credentials.h"
#include "base/secretfile.h"
#include "child.h"
#include "question.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qmessageauthenticationcode.h>
#include <QtCore/qprocess.h>

namespace QFtp::Internal::Service {

namespace {

using Options = QFtpServiceAccounts::Options;
using Http::unavailable;

// Nothing: there is no key. Errors: Unavailable.
QFtpResult<QByteArray> signatureOf(const QByteArray &question, const QString &keyFile)
{
    if (keyFile.isEmpty())
        return QByteArray();
    const auto key = readSecret("signatureKeyFile", keyFile);
    if (!key)
        return key.error();
    return QMessageAuthenticationCode::hash(question, *key, QCryptographicHash::Sha256).toHex();
}

QProcessEnvironment onlySearchPath()
{
    QProcessEnvironment result;
    const QString path = QStringLiteral("PATH");
    result.insert(path, QProcessEnvironment::systemEnvironment().value(path));
    return result;
}

QFtpResult<QByteArray> outputOf(QProcess *process, const QByteArray &question,
                                std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    const auto left = [&deadline] { return int(deadline.remainingTime()); };
    if (!process->waitForStarted(left()))
        return unavailable(QStringLiteral("can't start the program: ") + process->errorString());
    process->write(question + '\n');
    process->closeWriteChannel();
    QByteArray answer;
    while (process->state() != QProcess::NotRunning) {
        process->waitForReadyRead(left());
        answer += process->readAllStandardOutput();
        if (answer.size() > LargestAnswer || deadline.hasExpired()) {
            process->kill();
            process->waitForFinished();
            return unavailable(deadline.hasExpired()
                                   ? QStringLiteral("the program did not end in time")
                                   : QStringLiteral("the answer is too long"));
        }
    }
    answer += process->readAllStandardOutput();
    if (process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0)
        return unavailable(
            QStringLiteral("the program failed (exit code %1)").arg(process->exitCode()));
    return answer;
}

} // namespace

QFtpResult<QByteArray> askOverHttp(const std::shared_ptr<Http::Client> &client,
                                   const Options &options, const QByteArray &question)
{
    constexpr int Ok = 200;
    const auto signature = signatureOf(question, options.signatureKeyFile);
    if (!signature)
        return signature.error();
    Http::Request request;
    request.method = "POST";
    request.url = options.url.toUtf8();
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    if (!signature->isEmpty())
        request.headers += {"X-QFtp-Signature", "sha256=" + *signature};
    Http::Call call(std::make_shared<Http::Channel>(client), request, question, LargestAnswer);
    if (const auto done = call.run(options.timeout); !done)
        return unavailable(done.error().detail());
    if (call.status() != Ok)
        return unavailable(QStringLiteral("expected the status 200, found %1").arg(call.status()));
    return call.answer();
}

QFtpResult<QByteArray> askProgram(const Options &options, const QByteArray &question)
{
    const QString &path = options.program.first();
    const QString target = QFileInfo(path).canonicalFilePath();
    if (ActingAs::processUser() == 0 && QFtpAdministration::canOthersChange(target))
        return unavailable(
            QStringLiteral("%1 would run as root, but users other than root may change it")
                .arg(path));
    QFtpResult<QByteArray> answer = ErrorKind::Internal;
    // A process begins with the rights of the thread that starts it.
    QFtpStorage::runWithOwnRights([&] {
        QProcess process;
        prepareChild(&process);
        process.setProcessEnvironment(onlySearchPath());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(path, options.program.mid(1));
        answer = outputOf(&process, question, options.timeout);
    });
    return answer;
}

} // namespace QFtp::Internal::Service
