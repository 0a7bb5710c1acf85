// SPDX-License-Identifier: MIT
#include "servicebench.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qtestcase.h>

ServiceBench::ServiceBench(const QString &kind) : m_kind(kind)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    qputenv("QFTP_TEST_MARKER", "1"); // which a program must not see
}

ServiceBench::~ServiceBench() { end(); }

void ServiceBench::end()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool ServiceBench::write()
{
    QFile file(path("accounts.new"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(m_accounts).toJson());
    file.close();
    QFile::remove(path("accounts"));
    return file.rename(path("accounts"));
}

bool ServiceBench::start()
{
    if (!QFile::exists(path("accounts")) && !write())
        return false;
    if (!hasServer())
        return true;
    QFile::remove(path("port"));
    QProcessEnvironment environment = m_process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    if (!m_port.isEmpty()) // clients know it
        environment.insert(QStringLiteral("PORT"), QString::fromLatin1(m_port));
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(QFTP_PYTHON),
                    {QStringLiteral(QFTP_TEST_SERVICE), m_kind, path("accounts"),
                     m_kind == u"http" ? path("port") : path("socket")});
    const auto isReady = [this] {
        if (m_kind == u"http")
            return QFile::exists(path("port"));
        QLocalSocket socket;
        socket.connectToServer(path("socket"));
        return socket.waitForConnected(1000);
    };
    if (!m_process.waitForStarted() || !QTest::qWaitFor(isReady, 30'000))
        return false;
    QFile port(path("port"));
    if (port.open(QIODevice::ReadOnly))
        m_port = port.readAll();
    return true;
}

QFtpConfigAccounts ServiceBench::table() const
{
    QFtpConfigAccounts table;
    table.type = QStringLiteral("service");
    const auto set = [&table](const char *key, const QVariant &value) {
        table.settings.insert(QLatin1String(key), value);
    };
    if (m_kind == u"program")
        set("program",
            QStringList{QStringLiteral(QFTP_PYTHON), QStringLiteral(QFTP_TEST_SERVICE), m_kind,
                        path("accounts")});
    else if (m_kind == u"http")
        set("url", QStringLiteral("http://127.0.0.1:%1/login").arg(QLatin1String(m_port)));
    else
        set("url", QStringLiteral("http://localhost/login"));
    if (m_kind == u"socket")
        set("socket", path("socket"));
    return table;
}

void ServiceBench::put(const QString &name, const QVariantMap &settings)
{
    m_accounts.insert(name, QJsonObject::fromVariantMap(settings));
    if (!write())
        qFatal("can't add an account");
}

void ServiceBench::putAnswer(const QString &name, const QString &text)
{
    put(name, {{QStringLiteral("answer"), text}});
}

void ServiceBench::demandSignature(const QByteArray &key)
{
    end();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SIGNATURE_KEY"), QString::fromLatin1(key));
    m_process.setProcessEnvironment(environment);
    if (!start())
        qFatal("the service does not start");
}

void ServiceBench::fault(Fault fault)
{
    switch (fault) {
    case Fault::Stop:
    case Fault::Kill:
        end();
        return;
    case Fault::Start:
        if (!start())
            qFatal("the service does not start");
        return;
    case Fault::Pause: // the signal takes a moment
        QProcess::execute(QStringLiteral("sh"),
                          {QStringLiteral("-c"),
                           QStringLiteral("kill -STOP $0; while grep -qs '^State:.[^T]' "
                                          "/proc/$0/task/*/status; do sleep 0.02; done"),
                           QString::number(m_process.processId())});
        return;
    case Fault::Resume:
        QProcess::execute(QStringLiteral("kill"),
                          {QStringLiteral("-CONT"), QString::number(m_process.processId())});
        return;
    }
}
