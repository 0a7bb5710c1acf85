// SPDX-License-Identifier: MIT
#include "testmogilefs.h"

#include "testsystem.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/quuid.h>

TestMogileFs::TestMogileFs(const QStringList &arguments)
{
    if (isReal()) {
        m_trackers = qEnvironmentVariable("QFTP_TEST_TRACKERS").split(u',');
        return;
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(QFTP_PYTHON),
                    QStringList{QStringLiteral(QFTP_TEST_MOGILEFS)} + arguments);
    for (QByteArray line; line != "ready"; line = readLine()) {
        if (line.startsWith("tracker "))
            m_trackers.append(QString::fromLatin1(line.mid(8)));
    }
}

QByteArray TestMogileFs::readLine()
{
    while (!m_process.canReadLine()) {
        // Output that arrived before the call does not end this wait.
        m_process.waitForReadyRead(50);
        if (m_process.state() == QProcess::NotRunning)
            qFatal("mogilefs.py is not running");
    }
    return m_process.readLine().trimmed();
}

TestMogileFs::~TestMogileFs()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

bool TestMogileFs::isReal() { return qEnvironmentVariableIsSet("QFTP_TEST_TRACKERS"); }

bool TestMogileFs::isPossible() { return isReal() || !TestSystem::isWine(); }

QFtpMogileFsStorage::Options TestMogileFs::options() const
{
    QFtpMogileFsStorage::Options options;
    options.trackers = m_trackers;
    options.domain = QStringLiteral("dom1");
    options.minDevCount = 1;
    // A real tracker takes longer to create a class.
    options.timeout = std::chrono::milliseconds(isReal() ? 3000 : 300);
    return options;
}

QString TestMogileFs::makeDomain()
{
    const QString domain = QStringLiteral("t-") + QUuid::createUuid().toString(QUuid::Id128);
    auto domains = options();
    domains.nameSpace = QFtpMogileFsStorage::NameSpace::Domains;
    QFtpMogileFsStorage storage(domains);
    const QFtpPath path = QFtpPath().child(domain.toUtf8());
    if (!storage.makeDirectory(path) || !storage.makeDirectory(path.child("c")))
        qFatal("can't make a domain with a class");
    m_lastDomain = domain.toUtf8();
    return domain;
}

std::shared_ptr<QFtpMogileFsStorage> TestMogileFs::makeStorage(
    const QByteArray &kind, QFtpPath *base, std::optional<QFtpMogileFsStorage::Options> given)
{
    using NameSpace = QFtpMogileFsStorage::NameSpace;
    auto options = given.value_or(this->options());
    const QString domain = makeDomain();
    options.domain = domain;
    *base = QFtpPath().child("c");
    if (kind == "flat") {
        options.nameSpace = NameSpace::Flat;
        *base = QFtpPath();
    } else if (kind == "domains") {
        options.nameSpace = NameSpace::Domains;
        options.domain.clear();
        *base = QFtpPath().child(domain.toUtf8()).child("c");
    } else if (kind == "user") {
        options.domain = QStringLiteral("dom1");
        return QFtpMogileFsStorage(options).forDomain(domain);
    }
    return std::make_shared<QFtpMogileFsStorage>(options);
}

void TestMogileFs::fault(const QByteArray &line)
{
    m_process.write(line + '\n');
    if (readLine() != "done")
        qFatal("mogilefs.py does not know %s", line.constData());
}

#include "moc_mogilefstest.cpp"
