// SPDX-License-Identifier: MIT
#include "commands/dispatch.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using Verdict = Admission::Verdict;

Q_DECLARE_METATYPE(Situation)

/// The gate that all commands pass.
class TestDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gate_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Situation>("situation");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("code"); // 0: it is not refused
        const auto row = [](const char *name, const char *line, const Situation &situation,
                            Verdict verdict, int code = 0) {
            QTest::newRow(name) << QByteArray(line) << situation << int(verdict) << code;
        };
        const Situation stranger;
        const Situation user{.isLoggedIn = true};
        row("before login", "NOOP", stranger, Verdict::Run);
        row("needs a login", "PWD", stranger, Verdict::Refuse, 530);
        row("logged in", "PWD", user, Verdict::Run);
        row("anonymous", "PWD", {.mayBeAnonymous = true}, Verdict::LogInAnonymously);
        row("argument missing", "CWD", user, Verdict::Refuse, 501);
        row("login before argument", "CWD", stranger, Verdict::Refuse, 530);
        row("no TLS here", "AUTH TLS", stranger, Verdict::Refuse, 502);
        row("AUTH", "AUTH TLS", {.hasTls = true}, Verdict::Run);
        row("bytes after AUTH", "AUTH TLS", {.hasTls = true, .isLastInBuffer = false},
            Verdict::RefuseAndClose, 503);
        row("bytes after NOOP", "NOOP", {.isLastInBuffer = false}, Verdict::Run);
        row("PBSZ in the clear", "PBSZ 0", {.hasTls = true}, Verdict::Refuse, 503);
        row("PBSZ", "PBSZ 0", {.hasTls = true, .isEncrypted = true}, Verdict::Run);
        row("CCC in the clear", "CCC", {.isLoggedIn = true, .hasTls = true}, Verdict::Refuse, 533);
        row("login in the clear", "USER ann", {.hasTls = true, .demandsTls = true}, Verdict::Refuse,
            530);
        row("login with TLS", "USER ann", {.hasTls = true, .isEncrypted = true, .demandsTls = true},
            Verdict::Run);
        row("no data connection", "RETR f", user, Verdict::Refuse, 425);
        row("data connection", "RETR f", {.isLoggedIn = true, .hasDataConnection = true},
            Verdict::Run);
        row("data in the clear", "LIST",
            {.isLoggedIn = true, .hasDataConnection = true, .demandsDataProtection = true},
            Verdict::Refuse, 521);
        row("data protected", "LIST",
            {.isLoggedIn = true,
             .hasDataConnection = true,
             .protectsData = true,
             .demandsDataProtection = true},
            Verdict::Run);
    }

    void gate()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const Situation, situation);
        QFETCH(const int, verdict);
        QFETCH(const int, code);
        const Command command = Command::parse(line);
        const CommandSpec *spec = findCommand(command.verb);
        QVERIFY(spec);
        const Admission admission = admit(*spec, command, situation);
        QCOMPARE(int(admission.verdict), verdict);
        if (code != 0)
            QCOMPARE(int(admission.refusal.code), code);
    }

    // Whoever is not logged in and sends no USER gets no further, whatever the command.
    void everyRowIsStrictUnlessItSaysOtherwise()
    {
        int open = 0;
        for (const CommandSpec &spec : allCommands()) {
            const Command command{spec.verb.toByteArray(), "x"};
            const bool mayRun = spec.flags.testFlag(CommandFlag::BeforeLogin);
            open += mayRun;
            const Admission admission = admit(spec, command, {.hasTls = true, .isEncrypted = true});
            QCOMPARE(admission.verdict, mayRun ? Verdict::Run : Verdict::Refuse);
        }
        QCOMPARE(open, 17); // a new one must be meant to be open to everybody
    }
};

QFTP_TEST("dispatch", TestDispatch)
#include "tst_dispatch.moc"
