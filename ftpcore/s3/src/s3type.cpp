// SPDX-License-Identifier: MIT
// The type "s3" of storages that a configuration can name.
#include "base/settingkinds.h"

#include <QFtpServer/qftps3storage.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qurl.h>

namespace {

using namespace QFtp::Internal;
using Encryption = QFtpS3Storage::Encryption;
using Options = QFtpS3Storage::Options;
using std::chrono::seconds;

constexpr qint64 MiB = 1024 * 1024;

bool isEndpoint(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isHttp && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() && !url.hasFragment();
}

bool isRegion(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9-]{1,64}$"));
    return text.isEmpty() || form.match(text).hasMatch();
}

bool isBucket(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{2,254}$"));
    return text.isEmpty() || form.match(text).hasMatch();
}

bool isHeaderValue(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

bool isPath(const QString &text) { return text.isEmpty() || !text.contains(QChar(u'\0')); }

const QMap<QString, Encryption> &encryptions()
{
    static const QMap<QString, Encryption> names = {
        {QString(), Encryption::None},
        {QStringLiteral("AES256"), Encryption::Aes256},
        {QStringLiteral("customer"), Encryption::CustomerKey},
        {QStringLiteral("kms"), Encryption::Kms},
    };
    return names;
}

QList<QFtpStorageSetting> placeSettings()
{
    const auto text = [](const char *help) { return QString::fromLatin1(help); };
    return {
        SettingKind::list("endpoints",
                          "an array of URLs without a path, such as "
                          "\"https://s3.example.org\"",
                          isEndpoint,
                          "The URLs of the store. If one does not answer, the next one is asked."),
        SettingKind::text(
            "region", "the name of a region", isRegion,
            "The region that requests are signed for. \"\": us-east-1, which stores of\n"
            "your own usually expect."),
        SettingKind::text("bucket", "the name of a bucket", isBucket, "The bucket. It must exist."),
        {"keyPrefix", QString(),
         text("A directory in the bucket that users see as their root; %u stands for the\n"
              "user's name, %g for their first group. \"\": the whole bucket.")},
        {"pathStyle", true,
         text("Whether the bucket is part of the path (https://ENDPOINT/BUCKET), as stores of\n"
              "your own expect. false: of the host (https://BUCKET.ENDPOINT), as AWS prefers.")},
        SettingKind::text(
            "caFile", "a path or \"\"", isPath,
            "A PEM file with the certificates that those of the endpoints are checked\n"
            "with. \"\": the system's."),
        SettingKind::text(
            "accessKeyFile", "a path or \"\"", isPath,
            "A file with the access key and the secret key, in two lines. \"\": the\n"
            "environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), a web identity\n"
            "(AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN), or the metadata service of\n"
            "the machine; the first of these that exists."),
    };
}

QList<QFtpStorageSetting> objectSettings()
{
    return {
        SettingKind::text("storageClass", "the name of a storage class, or \"\"", isHeaderValue,
                          "The class of new objects, such as STANDARD_IA. \"\": the bucket's."),
        SettingKind::oneOf(
            "encryption", "", encryptions().keys(),
            "How the store encrypts new objects: with keys of its own (\"AES256\"), of its\n"
            "key service (\"kms\"), or with the key in customerKeyFile (\"customer\").\n"
            "\"\": as the bucket's settings say."),
        SettingKind::text("kmsKey", "the id of a key, or \"\"", isHeaderValue,
                          "The key of the key service. \"\": the bucket's."),
        SettingKind::text(
            "customerKeyFile", "a path or \"\"", isPath,
            "A file with a key of 32 bytes, as they are or in Base64. If you lose it, you\n"
            "the files."),
        SettingKind::wholeNumber(
            "listVersion", 2, 1, 2,
            "The version of the request for listings. Some older stores know only 1."),
    };
}

QList<QFtpStorageSetting> transferSettings()
{
    const Options usual;
    const auto secondsOf = [](auto time) {
        return std::chrono::duration_cast<seconds>(time).count();
    };
    return {
        SettingKind::wholeNumber(
            "partSize", usual.partBytes / MiB, 5, 5120,
            "The size of the parts that larger files are sent in. Most stores take\n"
            "10,000 parts, which limits the size of a file unless the client announces\n"
            "it (ALLO).",
            " MiB"),
        SettingKind::wholeNumber("partsInFlight", usual.partsInFlight, 1, 64,
                                 "How many parts of an upload are sent at once."),
        SettingKind::wholeNumber(
            "memory", usual.memoryBytes / MiB, 5, 1024 * 1024,
            "For the parts of all uploads. Each upload needs one part; if there is no\n"
            "memory for it, the client is asked to try again later (450).",
            " MiB"),
        SettingKind::wholeNumber(
            "renameLimit", usual.renameLimit, 0, 1'000'000,
            "The largest number of objects in a directory that can be renamed: each is\n"
            "copied."),
        SettingKind::wholeNumber("connectTimeout", secondsOf(usual.connectTimeout), 1, 600,
                                 "How long it may take to connect to an endpoint.", " seconds"),
        SettingKind::wholeNumber(
            "stallTimeout", secondsOf(usual.stallTimeout), 1, 3600,
            "How long the store may move no byte. A cluster that replaces a disk may\n"
            "take half a minute.",
            " seconds"),
        SettingKind::wholeNumber("retryTime", secondsOf(usual.retryTime), 0, 3600,
                                 "How long a request is sent again while the store can't serve it.",
                                 " seconds"),
        SettingKind::wholeNumber(
            "leftOverAge", usual.leftOverAge.count(), 0, 10'000,
            "The age at which parts are removed whose upload was never completed, for\n"
            "example because this server was killed. 0: never.",
            " hours"),
    };
}

Options optionsFrom(const QVariantMap &settings)
{
    const auto value = [&](const char *key) { return settings.value(QLatin1String(key)); };
    const auto duration = [&](const char *key) { return seconds(value(key).toLongLong()); };
    Options options;
    options.endpoints = value("endpoints").toStringList();
    if (const QString region = value("region").toString(); !region.isEmpty())
        options.region = region;
    options.bucket = value("bucket").toString();
    options.keyPrefix = value("keyPrefix").toString();
    options.pathStyle = value("pathStyle").toBool();
    options.caFile = value("caFile").toString();
    options.accessKeyFile = value("accessKeyFile").toString();
    options.storageClass = value("storageClass").toString();
    options.encryption = encryptions().value(value("encryption").toString());
    options.kmsKey = value("kmsKey").toString();
    options.customerKeyFile = value("customerKeyFile").toString();
    options.listVersion = value("listVersion").toInt();
    options.partBytes = value("partSize").toLongLong() * MiB;
    options.partsInFlight = value("partsInFlight").toInt();
    options.memoryBytes = value("memory").toLongLong() * MiB;
    options.renameLimit = value("renameLimit").toInt();
    options.connectTimeout = duration("connectTimeout");
    options.stallTimeout = duration("stallTimeout");
    options.retryTime = duration("retryTime");
    options.leftOverAge = std::chrono::hours(value("leftOverAge").toLongLong());
    return options;
}

// Stands for the name of the user or of their first group.
bool isPlaceholder(const QString &part) { return part == u"%u" || part == u"%g"; }

QList<QFtpConfigProblem> check(const QVariantMap &settings)
{
    using Severity = QFtpConfigProblem::Severity;
    const Options options = optionsFrom(settings);
    QList<QFtpConfigProblem> problems;
    const auto add = [&](Severity severity, const char *key, const QString &text) {
        problems += {severity, QString::fromLatin1(key), text};
    };
    if (options.endpoints.isEmpty())
        add(Severity::Error, "endpoints", QStringLiteral("expected one or more URLs"));
    if (options.bucket.isEmpty())
        add(Severity::Error, "bucket", QStringLiteral("expected the bucket that holds the files"));
    if (options.memoryBytes < options.partBytes)
        add(Severity::Error, "memory",
            QStringLiteral("expected at least one part: partSize is %1 MiB")
                .arg(options.partBytes / MiB));
    const bool hasCustomerKey = options.encryption == Encryption::CustomerKey;
    if (hasCustomerKey && options.customerKeyFile.isEmpty())
        add(Severity::Error, "customerKeyFile",
            QStringLiteral("expected the file with the key that encryption = \"customer\" needs"));
    if (!hasCustomerKey && !options.customerKeyFile.isEmpty())
        add(Severity::Warning, "customerKeyFile",
            QStringLiteral("has no effect without encryption = \"customer\""));
    if (options.encryption != Encryption::Kms && !options.kmsKey.isEmpty())
        add(Severity::Warning, "kmsKey",
            QStringLiteral("has no effect without encryption = \"kms\""));
    for (const QString &part : options.keyPrefix.split(u'/')) {
        if (!isPlaceholder(part)
            && (part.contains(QStringLiteral("%u")) || part.contains(QStringLiteral("%g"))))
            add(Severity::Error, "keyPrefix",
                QStringLiteral("expected %u and %g as whole names, as in \"homes/%u\""));
    }
    const bool isPlain = std::any_of(
        options.endpoints.begin(), options.endpoints.end(),
        [](const QString &endpoint) { return endpoint.startsWith(QStringLiteral("http:")); });
    if (hasCustomerKey && isPlain)
        add(Severity::Error, "encryption",
            QStringLiteral("a key of your own is never sent over http: use https endpoints"));
    return problems;
}

// The name of a user is one component of a key: nobody may get into the keys of others with theirs.
QFtpResult<QString> prefixFor(const QString &keyPrefix, const QFtpCaller &caller)
{
    QStringList parts = keyPrefix.split(u'/');
    for (QString &part : parts) {
        if (!isPlaceholder(part))
            continue;
        const QString &name = part == u"%u" ? caller.userName : caller.group;
        if (name.isEmpty() || name.contains(u'/') || name == u"." || name == u"..")
            return QFtpError(QFtp::ErrorKind::PermissionDenied,
                             QStringLiteral("keyPrefix: %1 is \"%2\", which can't be part of a key")
                                 .arg(part, name));
        part = name;
    }
    return parts.join(u'/');
}

QFtpStorageType::Opener make(const QVariantMap &settings)
{
    Options options = optionsFrom(settings);
    const QString keyPrefix = options.keyPrefix;
    // What is left over is looked for below the part that all users share.
    const QStringList parts = keyPrefix.split(u'/');
    const auto names = std::find_if(parts.begin(), parts.end(), isPlaceholder);
    options.keyPrefix = parts.mid(0, names - parts.begin()).join(u'/');
    auto storage = std::make_shared<QFtpS3Storage>(options);
    return
        [storage, keyPrefix](const QFtpCaller &caller) -> QFtpResult<std::shared_ptr<QFtpStorage>> {
            const auto prefix = prefixFor(keyPrefix, caller);
            if (!prefix)
                return prefix.error();
            return std::shared_ptr<QFtpStorage>(storage->forPrefix(*prefix));
        };
}

} // namespace

void QFtpS3Storage::addType()
{
    QFtpStorageType type;
    type.name = QStringLiteral("s3");
    type.settings = placeSettings() + objectSettings() + transferSettings();
    type.check = check;
    type.make = make;
    QFtpStorageType::add(type); // false: it has been added before
}
