// SPDX-License-Identifier: MIT
#include "tests3.h"

#include "objects.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qstandardpaths.h>

using namespace QFtp::Internal::S3;

namespace {

constexpr char OtherStore[] = "QFTP_TEST_S3";

} // namespace

TestS3::TestS3(int gateways) : m_keyFile(m_directory.filePath(QStringLiteral("keys")))
{
    if (isOther()) {
        const QStringList other = qEnvironmentVariable(OtherStore).split(u' ');
        m_endpoints = other.first(1);
        m_keyFile = other.value(1);
        return;
    }
    constexpr int MostTries = 10; // another program may use the ports
    for (int i = 0; i < MostTries; ++i) {
        if (start(gateways))
            return;
    }
    qFatal("mini-rgw.sh can't start: its logs are in %s", qPrintable(m_directory.path()));
}

bool TestS3::start(int gateways)
{
    constexpr int Ports = 80; // in a row
    const int first = 20'000 + Ports * QRandomGenerator::global()->bounded(150);
    qputenv("MINI_RGW_PORT", QByteArray::number(first));
    qputenv("MINI_RGW_STORE", "memstore");
    qputenv("MINI_RGW_OSD_GB", "4");
    qputenv("MINI_RGW_TLS", "1");
    qputenv("MINI_RGW_GATEWAYS", QByteArray::number(gateways));
    QByteArray accessKey;
    QByteArray secretKey;
    for (const QByteArray &line : run({QStringLiteral("start"), m_directory.path()}).split('\n')) {
        const QByteArray value = line.mid(line.indexOf('=') + 1);
        if (line.startsWith("S3_ENDPOINTS="))
            m_endpoints = QString::fromLatin1(value).split(u',');
        else if (line.startsWith("S3_TLS_ENDPOINTS="))
            m_tlsEndpoints = QString::fromLatin1(value).split(u',');
        else if (line.startsWith("S3_CA_FILE="))
            m_caFile = QFile::decodeName(value);
        else if (line.startsWith("S3_ACCESS_KEY="))
            accessKey = value;
        else if (line.startsWith("S3_SECRET_KEY="))
            secretKey = value;
    }
    QFile keys(m_keyFile);
    return !m_endpoints.isEmpty() && keys.open(QIODevice::WriteOnly)
        && keys.write(accessKey + '\n' + secretKey + '\n') > 0;
}

TestS3::~TestS3()
{
    if (!isOther())
        run({QStringLiteral("purge"), m_directory.path()});
}

bool TestS3::isOther() { return qEnvironmentVariableIsSet(OtherStore); }

bool TestS3::isPossible()
{
    return isOther() || !QStandardPaths::findExecutable(QStringLiteral("radosgw")).isEmpty();
}

QByteArray TestS3::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(QFTP_TEST_RGW), arguments);
    process.waitForFinished(300'000);
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QFtpS3Storage::Options TestS3::makeBucket()
{
    QFtpS3Storage::Options options;
    options.endpoints = m_endpoints;
    options.bucket =
        QStringLiteral("qftp-%1-%2").arg(QCoreApplication::applicationPid()).arg(++m_buckets);
    options.accessKeyFile = m_keyFile;
    options.partBytes = 5 * 1024 * 1024;
    options.leftOverAge = std::chrono::hours(0); // no sweeper in the background
    Bucket bucket(options);
    const auto made = bucket.ask({.method = "PUT", .body = QByteArrayView("")});
    if (!made)
        qFatal("can't make a bucket: %s", qPrintable(made.error().detail()));
    return options;
}

void TestS3::fault(const QString &verb, const QString &daemon)
{
    run({verb, m_directory.path(), daemon});
}

void TestS3::administrate(const QStringList &arguments)
{
    run(QStringList{QStringLiteral("admin"), m_directory.path()} + arguments);
}

int TestS3::leftUploads(const QFtpS3Storage::Options &options)
{
    Bucket bucket(options);
    const auto page = listUploads(&bucket, {});
    return page ? int(page->uploads.size()) : -1;
}
