// SPDX-License-Identifier: MIT
// The type "service" of accounts that a configuration can name.
#include "base/settingkinds.h"

#include <QFtpServer/qftpserviceaccounts.h>
#include <QtCore/qdir.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qhostaddress.h>

namespace {

using namespace QFtp::Internal;
using Options = QFtpServiceAccounts::Options;
using Setting = QFtpStorageSetting;

bool isPath(const QString &path) { return path.isEmpty() || QDir::isAbsolutePath(path); }

bool isUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.isEmpty()
        || (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
            && (url.scheme() == u"http" || url.scheme() == u"https"));
}

QList<Setting> settings()
{
    const Options usual;
    const auto text = [](const char *help) { return QString::fromLatin1(help); };
    return {
        SettingKind::text(
            "url", "an http or https URL without a password, or \"\"", isUrl,
            "Each login is a POST to this URL. Passwords leave this machine only over https."),
        SettingKind::text("socket", "an absolute path or \"\"", isPath,
                          "The file of a Unix socket where the url is asked for. \"\": none."),
        {"program", QStringList(),
         text("Instead of url: the path of a program that gets the question on its standard\n"
              "input and prints the answer; then its arguments.")},
        SettingKind::text("caFile", "an absolute path or \"\"", isPath,
                          "A PEM file with the authorities that the certificate of the service is\n"
                          "checked with. \"\": those of the system."),
        SettingKind::text(
            "clientCertificate", "an absolute path or \"\"", isPath,
            "A PEM file with a certificate that is shown to the service. \"\": none."),
        SettingKind::text("clientKey", "an absolute path or \"\"", isPath,
                          "A PEM file with its key. \"\": it is in the same file."),
        SettingKind::text("signatureKeyFile", "an absolute path or \"\"", isPath,
                          "A file whose first line is a key: questions then have a header\n"
                          "X-QFtp-Signature with their HMAC-SHA256 in hex, after \"sha256=\".\n"
                          "\"\": they have none."),
        SettingKind::wholeNumber("questions", usual.questions, 1, 1000,
                                 "Questions at once. Further ones wait."),
        SettingKind::wholeNumber("timeout", usual.timeout.count() / 1000, 1, 60,
                                 "How long a login waits for an answer.", " seconds"),
    };
}

Options optionsFrom(const QVariantMap &settings)
{
    const auto value = [&](const char *key) { return settings.value(QLatin1String(key)); };
    Options options;
    options.url = value("url").toString();
    options.socket = value("socket").toString();
    options.program = value("program").toStringList();
    options.caFile = value("caFile").toString();
    options.clientCertificate = value("clientCertificate").toString();
    options.clientKey = value("clientKey").toString();
    options.signatureKeyFile = value("signatureKeyFile").toString();
    options.questions = value("questions").toInt();
    options.timeout = std::chrono::seconds(value("timeout").toInt());
    return options;
}

bool isHere(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

QList<QFtpConfigProblem> check(const QVariantMap &settings)
{
    using Severity = QFtpConfigProblem::Severity;
    const Options options = optionsFrom(settings);
    QList<QFtpConfigProblem> problems;
    const auto add = [&problems](const char *key, const QString &text) {
        problems += {Severity::Error, QLatin1String(key), text};
    };
    const QUrl url(options.url);
    if (options.url.isEmpty() == options.program.isEmpty())
        add("url", QStringLiteral("expected either a url or a program"));
    if (!options.program.isEmpty() && !QDir::isAbsolutePath(options.program.first()))
        add("program", QStringLiteral("expected the absolute path of a program first"));
    if (url.scheme() == u"http" && options.socket.isEmpty() && !isHere(url))
        add("url", QStringLiteral("passwords are sent over the network only with https"));
    if (!options.clientKey.isEmpty() && options.clientCertificate.isEmpty())
        add("clientKey", QStringLiteral("needs clientCertificate"));
    return problems;
}

} // namespace

void QFtpServiceAccounts::addType()
{
    QFtpAccountType type;
    type.name = QStringLiteral("service");
    type.settings = settings();
    type.check = check;
    type.make = [](const QVariantMap &settings) -> std::shared_ptr<QFtpAccountSource> {
        return std::make_shared<QFtpServiceAccounts>(optionsFrom(settings));
    };
    QFtpAccountType::add(type);
}
