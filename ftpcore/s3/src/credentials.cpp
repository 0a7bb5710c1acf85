// SPDX-License-Identifier: MIT
#include "credentials.h"

#include "http/exchange.h"

#include <QFtpServer/qftpstorage.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qxmlstream.h>

namespace QFtp::Internal::S3 {

using Http::unavailable;
using std::chrono::milliseconds;
using std::chrono::system_clock;

namespace {

constexpr std::chrono::minutes BeforeTheEnd{5}; // when to renew it
constexpr std::chrono::seconds Pause{10};       // before looking for it again

// In nanoseconds, the year 9999 would overflow.
std::optional<std::chrono::sys_time<milliseconds>> timeFrom(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return std::chrono::sys_time<milliseconds>(milliseconds(time.toMSecsSinceEpoch()));
}

bool isComplete(const Credentials &credentials)
{
    return !credentials.accessKey.isEmpty() && !credentials.secretKey.isEmpty();
}

QByteArray environment(const char *name) { return qgetenv(name).trimmed(); }

// A private service for keys is checked with the certificates of the store, any other with those of
// the system.
Http::Options forOthers(Http::Options options)
{
    if (environment("AWS_ENDPOINT_URL_STS").isEmpty())
        options.caFile.clear();
    return options;
}

} // namespace

QFtpResult<QByteArray> readOwnFile(const QString &file)
{
    constexpr qint64 LargestFile = 64 * 1024;
    QFtpResult<QByteArray> result = QByteArray();
    QFtpStorage::runWithOwnRights([&] {
        QFile opened(file);
        if (opened.open(QIODevice::ReadOnly))
            result = opened.read(LargestFile);
        else
            result =
                unavailable(QStringLiteral("can't read %1: %2").arg(file, opened.errorString()));
    });
    return result;
}

std::optional<Credentials> parseKeyFile(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith('#'))
            lines += trimmed;
    }
    const bool hasBlanks = std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        return line.contains(' ') || line.contains('\t');
    });
    if (lines.size() < 2 || lines.size() > 3 || hasBlanks)
        return std::nullopt;
    return Credentials{lines.at(0), lines.at(1), lines.value(2), {}};
}

std::optional<Credentials> parseMetadata(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto value = [&](const char *name) { return object[QLatin1String(name)].toString(); };
    const Credentials result{value("AccessKeyId").toUtf8(), value("SecretAccessKey").toUtf8(),
                             value("Token").toUtf8(), timeFrom(value("Expiration"))};
    return isComplete(result) && result.end ? std::optional(result) : std::nullopt;
}

std::optional<Credentials> parseRoleAnswer(const QByteArray &text)
{
    QXmlStreamReader reader(text);
    Credentials result;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"AccessKeyId")
            result.accessKey = reader.readElementText().toUtf8();
        else if (reader.name() == u"SecretAccessKey")
            result.secretKey = reader.readElementText().toUtf8();
        else if (reader.name() == u"SessionToken")
            result.sessionToken = reader.readElementText().toUtf8();
        else if (reader.name() == u"Expiration")
            result.end = timeFrom(reader.readElementText());
    }
    const bool isUsable = !reader.hasError() && isComplete(result) && result.end;
    return isUsable ? std::optional(result) : std::nullopt;
}

CredentialSource::CredentialSource(const QString &file, const QByteArray &region,
                                   const Http::Options &options) :
    m_file(file),
    m_region(region), m_client(std::make_shared<Http::Client>(forOthers(options)))
{ }

QFtpResult<Credentials> CredentialSource::get()
{
    const std::lock_guard lock(m_mutex); // one renews it, and all others wait for that
    const auto now = std::chrono::floor<milliseconds>(system_clock::now());
    if (m_known && (!m_known->end || *m_known->end - now > BeforeTheEnd))
        return *m_known;
    const bool isToWait = m_failure && Http::Clock::now() - m_failed < Pause;
    const auto found = isToWait ? QFtpResult<Credentials>(*m_failure) : find();
    if (found) {
        m_known = *found;
        m_found = Http::Clock::now();
        m_failure.reset();
    } else if (!isToWait) {
        m_failure = found.error();
        m_failed = Http::Clock::now();
    }
    const bool isStillGood = !found && m_known && *m_known->end > now;
    return isStillGood ? QFtpResult<Credentials>(*m_known) : found;
}

bool CredentialSource::renew(const QByteArray &accessKey)
{
    const std::lock_guard lock(m_mutex);
    if (m_known && m_known->accessKey != accessKey)
        return true;
    if (m_known && Http::Clock::now() - m_found < Pause)
        return false;
    m_known.reset();
    return true;
}

QFtpResult<Credentials> CredentialSource::find() const
{
    if (!m_file.isEmpty())
        return readFile();
    const Credentials fromEnvironment{environment("AWS_ACCESS_KEY_ID"),
                                      environment("AWS_SECRET_ACCESS_KEY"),
                                      environment("AWS_SESSION_TOKEN"),
                                      {}};
    if (isComplete(fromEnvironment))
        return fromEnvironment;
    const QString tokenFile = QFile::decodeName(environment("AWS_WEB_IDENTITY_TOKEN_FILE"));
    return tokenFile.isEmpty() ? askMachine() : assumeRole(tokenFile);
}

QFtpResult<Credentials> CredentialSource::readFile() const
{
    const auto text = readOwnFile(m_file);
    if (!text)
        return text.error();
    const auto parsed = parseKeyFile(*text);
    return parsed ? QFtpResult<Credentials>(*parsed)
                  : unavailable(QStringLiteral("expected the access key and the secret key in two "
                                               "lines of %1")
                                    .arg(m_file));
}

QFtpResult<Credentials> CredentialSource::assumeRole(const QString &tokenFile) const
{
    const auto identity = readOwnFile(tokenFile);
    if (!identity)
        return identity.error();
    const auto encoded = [](const QByteArray &text) { return text.toPercentEncoding(); };
    const QByteArray session = environment("AWS_ROLE_SESSION_NAME");
    const QByteArray body = "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn="
        + encoded(environment("AWS_ROLE_ARN"))
        + "&RoleSessionName=" + encoded(session.isEmpty() ? "qftpserver" : session)
        + "&WebIdentityToken=" + encoded(identity->trimmed());
    QByteArray url = environment("AWS_ENDPOINT_URL_STS");
    if (url.isEmpty())
        url = "https://sts." + m_region + ".amazonaws.com/";
    Http::Call call(std::make_shared<Http::Channel>(m_client),
                    {.method = "POST",
                     .url = url,
                     .headers = {{"Content-Type", "application/x-www-form-urlencoded"}}},
                    QByteArrayView(body));
    if (const auto run = call.run(); !run)
        return unavailable(
            QStringLiteral("%1: %2").arg(QString::fromLatin1(url), run.error().detail()));
    const auto parsed = call.isGood() ? parseRoleAnswer(call.answer()) : std::nullopt;
    return parsed
        ? QFtpResult<Credentials>(*parsed)
        : unavailable(QStringLiteral("%1 gives no key for the web identity: HTTP status %2")
                          .arg(QString::fromLatin1(url))
                          .arg(call.status()));
}

// Version 2 of the service: a token first, so that a request forged through another program of this
// machine gets nothing.
QFtpResult<Credentials> CredentialSource::askMachine() const
{
    QByteArray base = environment("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (base.isEmpty())
        base = "http://169.254.169.254";
    const auto missing = unavailable(QStringLiteral(
        "there is no key: set accessKeyFile, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"));
    const auto channel = std::make_shared<Http::Channel>(m_client);
    Http::Call token(channel,
                     {.method = "PUT",
                      .url = base + "/latest/api/token",
                      .headers = {{"X-aws-ec2-metadata-token-ttl-seconds", "300"}}},
                     QByteArrayView(""));
    if (!token.run() || !token.isGood())
        return missing;
    const QList<std::pair<QByteArray, QByteArray>> headers = {
        {"X-aws-ec2-metadata-token", token.answer().trimmed()}};
    const QByteArray roles = base + "/latest/meta-data/iam/security-credentials/";
    Http::Call role(channel, {.url = roles, .headers = headers});
    if (!role.run() || !role.isGood())
        return missing;
    const QByteArray name = role.answer().split('\n').first().trimmed();
    Http::Call key(channel, {.url = roles + name.toPercentEncoding(), .headers = headers});
    const auto run = key.run();
    const auto parsed = run && key.isGood() ? parseMetadata(key.answer()) : std::nullopt;
    return parsed ? QFtpResult<Credentials>(*parsed) : missing;
}

} // namespace QFtp::Internal::S3
