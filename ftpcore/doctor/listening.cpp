// SPDX-License-Identifier: MIT
// Whether the server listens, and answers at each address of this computer.
#include "doctor/address.h"
#include "doctor/report.h"

#include <QtNetwork/qtcpserver.h>

namespace Doctor {

namespace {

using Severity = Finding::Severity;

class Listening
{
    Q_DECLARE_TR_FUNCTIONS(Listening)

public:
    Listening(const Patient &patient, const Machine &machine, QList<Finding> *findings) :
        m_patient(patient), m_machine(machine), m_report(findings)
    { }

    void check()
    {
        if (m_patient.isSeen && !m_patient.isListening) {
            reportStopped();
            return;
        }
        if (!m_patient.serverProblem.isEmpty())
            m_report
                .add(Severity::Danger, tr("The server does not listen where it should"),
                     m_patient.serverProblem + u' '
                         + tr("Choose another port, or end the other program."))
                .page = QStringLiteral("server");
        if (controlPort(m_patient) == 0) {
            m_report.add(
                Severity::Note, tr("The doctor does not know the port of the server"),
                tr("The configuration lets the system choose one. Clients need a port that "
                   "stays: choose one."));
            return;
        }
        const QList<QHostAddress> places = listeningAddresses();
        if (places.isEmpty()) {
            reportNoAddress();
            return;
        }
        bool isReached = false;
        for (const QHostAddress &address : places)
            isReached = reach(address) || isReached;
        if (isReached)
            checkReach();
    }

private:
    // Where clients should get an answer: at loopback and the addresses of networks.
    QList<QHostAddress> listeningAddresses() const
    {
        QList<QHostAddress> own = m_machine.addresses();
        own.prepend(QHostAddress(QHostAddress::LocalHost));
        QList<QHostAddress> result;
        for (const QString &text : m_patient.config.addresses) {
            const QHostAddress address(text);
            for (const QHostAddress &candidate : own) {
                const bool isSameKind =
                    address.isNull() || address.protocol() == candidate.protocol();
                if ((isAny(address) && isSameKind) || candidate == address
                    || (address.isLoopback() && candidate == address))
                    result.append(candidate);
            }
            if (address.isLoopback() && !result.contains(address))
                result.append(address);
        }
        return result;
    }

    QString place(const QHostAddress &address) const
    {
        const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        return QStringLiteral("%1:%2")
            .arg(isIPv6 ? u'[' + address.toString() + u']' : address.toString())
            .arg(controlPort(m_patient));
    }

    void reportStopped()
    {
        const QString why = m_patient.serverProblem;
        m_report
            .add(Severity::Danger, tr("The server is not running"),
                 why.isEmpty() ? tr("Start it.") : tr("It could not start: %1").arg(why))
            .page = QStringLiteral("server");
    }

    void reportNoAddress()
    {
        m_report.add(Severity::Danger,
                     tr("This computer has none of the addresses to listen on: %1")
                         .arg(m_patient.config.addresses.join(QStringLiteral(", "))),
                     tr("The network gave it another one, or is not connected. Listen on all "
                        "networks instead."),
                     tr("The computer's addresses are read from the system."));
        m_report.last().fixText = tr("Listen Everywhere");
        m_report.last().fix = [](QFtpConfig &config) { config.addresses = QFtpConfig().addresses; };
    }

    bool reach(const QHostAddress &address)
    {
        const Machine::Greeting greeting = m_machine.greeting(address, controlPort(m_patient));
        const QString evidence =
            tr("The doctor connected to %1 from this computer.").arg(place(address));
        if (!greeting.isConnected) {
            m_report.add(Severity::Danger, tr("Nothing answers at %1").arg(place(address)),
                         explainSilence(), evidence + u' ' + greeting.error);
            m_report.last().page = QStringLiteral("server");
            return false;
        }
        if (greeting.text.startsWith(QStringLiteral("421 "))) {
            m_report.add(
                Severity::Warning,
                tr("The server answers at %1, but does not let the doctor in").arg(place(address)),
                greeting.text.mid(4), evidence);
            return true;
        }
        if (isOurs(greeting.text)) {
            m_report.add(Severity::Good, tr("The server answers at %1").arg(place(address)),
                         tr("That is seen from this computer. Firewalls treat others differently."),
                         evidence);
            return true;
        }
        m_report.add(Severity::Danger, tr("Another program answers at %1").arg(place(address)),
                     tr("Choose another port, or end that program. It says: %1")
                         .arg(greeting.text.isEmpty() ? tr("nothing") : greeting.text),
                     evidence);
        m_report.last().page = QStringLiteral("server");
        m_report.last().command =
            QStringLiteral("sudo ss -ltnp sport = :%1").arg(controlPort(m_patient));
        return false;
    }

    bool isOurs(const QString &greeting) const
    {
        return (greeting.startsWith(QStringLiteral("220"))
                && greeting.mid(4)
                    == m_patient.config.server.welcome.section(u'\n', 0, 0).trimmed());
    }

    QString explainSilence() const
    {
        constexpr quint16 FirstFree = 1024;
        const quint16 port = controlPort(m_patient);
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port))
            return tr("The server is not running. Start it.");
        return port < FirstFree
            ? tr("The server is not running, and this user may not use a port below 1024. Start it "
                 "as a service, or choose a port from 1024 up.")
            : tr("The server is not running, and the port can't be used: %1")
                  .arg(probe.errorString());
    }

    void checkReach()
    {
        if (!isLocalOnly(m_patient.config))
            return;
        m_report.add(Severity::Danger, tr("Only programs on this computer can connect"),
                     tr("The server listens on %1 only.")
                         .arg(m_patient.config.addresses.join(QStringLiteral(", "))));
        m_report.last().fixText = tr("Let Other Computers Connect");
        m_report.last().fix = [](QFtpConfig &config) { config.addresses = QFtpConfig().addresses; };
    }

    const Patient &m_patient;
    const Machine &m_machine;
    Report m_report;
};

} // namespace

void checkListening(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Listening(patient, machine, findings).check();
}

} // namespace Doctor
