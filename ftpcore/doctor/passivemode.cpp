// SPDX-License-Identifier: MIT
// Whether clients can use the addresses and ports that they get for data connections.
#include "doctor/address.h"
#include "doctor/report.h"

#include <algorithm>

namespace Doctor {

namespace {

using Severity = Finding::Severity;

class PassiveMode
{
    Q_DECLARE_TR_FUNCTIONS(PassiveMode)

public:
    PassiveMode(const Patient &patient, const Machine &machine, QList<Finding> *findings) :
        m_patient(patient), m_machine(machine), m_report(findings, QStringLiteral("server"))
    { }

    void check()
    {
        const QString outside = m_patient.config.passive.externalAddress;
        if (outside.isEmpty())
            checkOwnAddresses();
        else
            checkOutside(outside);
        checkRange();
    }

private:
    void checkOwnAddresses()
    {
        QList<QHostAddress> own = m_machine.addresses();
        own.removeIf([](const QHostAddress &address) {
            return address.protocol() != QAbstractSocket::IPv4Protocol;
        });
        const bool isHidden = !own.isEmpty()
            && std::all_of(own.begin(), own.end(),
                           [](const QHostAddress &address) { return isPrivate(address); });
        if (!isHidden)
            return;
        m_report.add(
            Severity::Note,
            tr("From the Internet, this computer can be reached only through a router"),
            tr("All its addresses are of a private network. For clients outside, let the router "
               "forward the port %1 and the data ports %2 to %3 to this computer, and set the "
               "external address to the router's. Whether it does that can't be told from inside.")
                .arg(controlPort(m_patient))
                .arg(m_patient.config.passivePortRange.first)
                .arg(m_patient.config.passivePortRange.last),
            tr("The computer's addresses are read from the system."));
    }

    void checkOutside(const QString &outside)
    {
        QList<QHostAddress> addresses = {QHostAddress(outside)};
        QString evidence;
        if (addresses.first().isNull()) {
            addresses = m_machine.lookUp(outside);
            evidence = tr("The name was looked up.");
        }
        addresses.removeIf([](const QHostAddress &address) {
            return address.protocol() != QAbstractSocket::IPv4Protocol;
        });
        if (addresses.isEmpty()) {
            m_report.add(
                Severity::Danger, tr("The external address “%1” has no IPv4 address").arg(outside),
                tr("Clients from outside are refused passive connections. Correct the name, or ask "
                   "the administrator of the name server."),
                evidence);
            return;
        }
        const QHostAddress found = addresses.first();
        if (isPrivate(found))
            m_report.add(
                Severity::Danger,
                tr("The external address %1 is of a private network").arg(found.toString()),
                tr("Nobody on the Internet can reach it. Set it to the address of your router."),
                evidence);
        else
            m_report.add(
                Severity::Good, tr("Clients from outside get the address %1").arg(found.toString()),
                tr("Whether the router forwards the data ports from there can't be told from "
                   "inside."),
                evidence);
    }

    void checkRange()
    {
        constexpr int Least = 10;
        const QFtpConfig::PortRange &range = m_patient.config.passivePortRange;
        const int size = range.last - range.first + 1;
        if (size < qMin(Least, m_patient.config.limits.transfers))
            m_report.add(
                Severity::Warning,
                tr("There are only %1 data ports, for up to %2 transfers")
                    .arg(size)
                    .arg(m_patient.config.limits.transfers),
                tr("Each running transfer needs one, and for a minute afterwards the system keeps "
                   "it. Make the range larger."));
    }

    const Patient &m_patient;
    const Machine &m_machine;
    Report m_report;
};

} // namespace

void checkPassiveMode(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    PassiveMode(patient, machine, findings).check();
}

} // namespace Doctor
