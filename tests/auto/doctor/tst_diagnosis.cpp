// SPDX-License-Identifier: MIT
#include "doctor/doctor.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using Doctor::Finding;

/// What the doctor says of sessions and servers, from what others have said.
class TestDiagnosis : public QObject
{
    Q_OBJECT

    static Doctor::Machine machine()
    {
        Doctor::Machine result;
        result.run = [](const QString &, const QStringList &) { return Doctor::Machine::Output(); };
        result.addresses = [] {
            return QList<QHostAddress>{QHostAddress(QStringLiteral("10.0.0.5"))};
        };
        result.greeting = [](const QHostAddress &, quint16) {
            return Doctor::Machine::Greeting{
                true, QStringLiteral("220 ") + QFtpConfig().server.welcome, {}};
        };
        result.lookUp = [](const QString &) { return QList<QHostAddress>(); };
        result.read = [](const QString &) { return QByteArray(); };
        result.now = QDateTime::currentDateTimeUtc();
        return result;
    }

    static QStringList titles(const QList<Finding> &findings)
    {
        QStringList result;
        for (const Finding &finding : findings)
            result += finding.title;
        return result;
    }

private Q_SLOTS:
    void sessions_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("advice"); // part of the text
        const auto row = [](const char *name, const char *message, const char *title,
                            const char *advice, const QStringList &lines = {}) {
            QTest::newRow(name) << QString::fromUtf8(message) << lines << QString::fromUtf8(title)
                                << QString::fromUtf8(advice);
        };
        row("told a private address",
            "listing /: aborted, 0 bytes in 30000 ms: the client was told to connect to "
            "10.0.0.5:50000 and did not",
            "It asked for a passive connection, was sent to 10.0.0.5:50000, and never came",
            "Set the external address");
        row("told a public address",
            "the client was told to connect to 198.51.100.7:50000 and did not",
            "It asked for a passive connection, was sent to 198.51.100.7:50000, and never came",
            "does not let the data ports 49152 to 65535 through");
        row("data from elsewhere",
            "dropped a data connection from 192.0.2.8:4000: expected one from 203.0.113.9",
            "Its data connection came from another address (192.0.2.8:4000) than the session",
            "Commands came from 203.0.113.9");
        row("old encryption", "the TLS handshake failed: unsupported protocol",
            "Its encryption is too old", "Update the client");
        row("no encryption on the implicit port", "the TLS handshake failed: wrong version number",
            "It does not speak TLS where the server expects it", "implicit FTPS");
        row("unknown reason", "the TLS handshake failed: bad luck",
            "Encryption could not begin: bad luck", "");
        row("silent", "the TLS handshake took too long",
            "It asked for encryption and then said nothing", "");
        row("no port", "all passive ports from 50000 to 50009 are in use",
            "All data ports from 50000 to 50009 were in use", "larger");
        row("a limit", "transfer refused: the limit limits.transfersPerUser is reached",
            "A limit was reached: limits.transfersPerUser", "");
        row("mended", "download /a: complete, 5 bytes in 1 ms", "", "");
        row("refused request", "", "The server refused “STOR a b”: Permission denied.",
            "permissions",
            {QStringLiteral("← 230 Hello"), QStringLiteral("→ STOR a b"),
             QStringLiteral("← 550 Permission denied.")});
        row("sent away", "", "The server ended the session: The login took too long; closing.", "",
            {QStringLiteral("← 421 The login took too long; closing.")});
        row("nothing", "", "", "", {QStringLiteral("← 220 Hello")});
    }
    void sessions()
    {
        QFETCH(QString, message);
        QFETCH(QStringList, lines);
        QFETCH(QString, title);
        QFETCH(QString, advice);
        Doctor::Session session;
        session.id = 7;
        session.peer = QHostAddress(QStringLiteral("203.0.113.9"));
        session.messages = {QStringLiteral("no login as \"ann\" from x: the password is wrong"),
                            QStringLiteral("ann logged in from 203.0.113.9"), message};
        session.lines = lines;
        const auto found = Doctor::diagnose(session, QFtpConfig());
        QCOMPARE(found ? found->title : QString(), title);
        if (!found)
            return;
        QVERIFY2(found->text.contains(advice), qPrintable(found->text));
        QVERIFY(found->evidence.startsWith(QStringLiteral("In session 7: ")));
    }

    void oddClients()
    {
        QVERIFY(
            Doctor::adviceAbout(QStringLiteral("curl/8.5")).contains(QStringLiteral("--ssl-reqd")));
        QVERIFY(
            Doctor::adviceAbout(QStringLiteral("AXIS 250S")).contains(QStringLiteral("cameras")));
        QVERIFY(Doctor::adviceAbout(QStringLiteral("FileZilla 3.63")).isEmpty());
    }

    void sessionsOfALog()
    {
        const QByteArray log = "2026 info session [1] connection from 203.0.113.9:40000\n"
                               "2026 info auth [1] ann logged in from 203.0.113.9\n"
                               "2026 debug session [1] > NOOP\n"
                               "2026 info session [2] connection from 2001:db8::7\n"
                               "something else\n"
                               "2026 info session [1] connection from 192.0.2.4:1\n"; // restarted
        const auto sessions = Doctor::sessionsOf(log, 10);
        QCOMPARE(sessions.size(), 3);
        QCOMPARE(sessions.at(0).userName, QStringLiteral("ann"));
        QCOMPARE(sessions.at(0).lines, QStringList{QStringLiteral("→ NOOP")});
        QCOMPARE(sessions.at(0).peer, QHostAddress(QStringLiteral("203.0.113.9")));
        QCOMPARE(sessions.at(2).peer, QHostAddress(QStringLiteral("192.0.2.4")));
        QCOMPARE(Doctor::sessionsOf(log, 1).size(), 1);
    }

    // The network cannot be changed for a test, so the machine is another one here.
    void networks()
    {
        Doctor::Patient patient;
        patient.config.port = 2121;
        patient.config.users.resize(1);
        patient.config.users.first().name = QStringLiteral("ann");
        patient.config.users.first().root = QDir::tempPath();
        auto found = titles(Doctor::examine(patient, machine()));
        QVERIFY(found.contains(QStringLiteral("The server answers at 10.0.0.5:2121")));
        QVERIFY(found.contains(QStringLiteral(
            "From the Internet, this computer can be reached only through a router")));
        patient.config.guard.allowedAddresses = {QStringLiteral("192.0.2.0/24")};
        found = titles(Doctor::examine(patient, machine()));
        QVERIFY(
            found.contains(QStringLiteral("The server lets in only other networks than its own")));
        Doctor::Machine old = machine();
        old.now = QDateTime::fromSecsSinceEpoch(0);
        QVERIFY(titles(Doctor::examine(patient, old))
                    .contains(QStringLiteral("The clock of this computer is wrong")));
        Doctor::Machine secret = machine();
        secret.run = [](const QString &, const QStringList &) {
            return Doctor::Machine::Output{false, {}, QStringLiteral("Operation not permitted")};
        };
        QVERIFY(
            titles(Doctor::examine(patient, secret))
                .contains(QStringLiteral("Whether the firewall lets clients in can't be told")));
    }

    // The same fault of many sessions is said once, for the newest.
    void manySessions()
    {
        Doctor::Patient patient;
        for (quint64 id = 1; id <= 5; ++id) {
            Doctor::Session session;
            session.id = id;
            session.peer = QHostAddress(QStringLiteral("203.0.113.%1").arg(id));
            session.messages = {QStringLiteral("the client speaks another protocol")};
            patient.sessions.append(session);
        }
        const auto found = titles(Doctor::examine(patient, machine()));
        QCOMPARE(found.filter(QStringLiteral("It does not speak FTP")),
                 QStringList{QStringLiteral("203.0.113.5: It does not speak FTP")});
    }
};

QFTP_TEST("diagnosis", TestDiagnosis)
#include "tst_diagnosis.moc"
