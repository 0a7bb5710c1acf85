// SPDX-License-Identifier: MIT
// Whether the firewall of this computer lets clients in, at the port and at the data ports.
#include "doctor/firewallrules.h"
#include "doctor/report.h"

namespace Doctor {

namespace {

using Severity = Finding::Severity;
using Verdict = FirewallRules::Verdict;
using Ports = FirewallRules::Ports;

class Firewall
{
    Q_DECLARE_TR_FUNCTIONS(Firewall)

public:
    Firewall(const Patient &patient, const Machine &machine, QList<Finding> *findings) :
        m_patient(patient), m_machine(machine), m_report(findings)
    { }

    void check()
    {
        if (!read())
            return;
        if (m_rules.isEmpty()) {
            m_report.add(Severity::Good, tr("This computer has no firewall of its own"),
                         tr("A router or a cloud may still have one."), m_evidence);
            return;
        }
        const int port = controlPort(m_patient);
        if (port == 0)
            return; // another check says that it is not known
        const QFtpConfig::PortRange &range = m_patient.config.passivePortRange;
        const bool isPortFine =
            judge({port, port}, tr("The firewall blocks port %1, so nobody can connect").arg(port),
                  tr("The firewall may block port %1").arg(port));
        const QFtpConfig::Tls &tls = m_patient.config.tls;
        const int implicitPort = tls.enabled ? tls.implicitPort : 0;
        const bool isImplicitFine = implicitPort == 0
            || judge({implicitPort, implicitPort},
                     tr("The firewall blocks port %1, so nobody can connect").arg(implicitPort),
                     tr("The firewall may block port %1").arg(implicitPort));
        const bool isRangeFine =
            judge({range.first, range.last},
                  tr("The firewall blocks data ports, so listings and transfers hang"),
                  tr("The firewall may block data ports"));
        if (isPortFine && isImplicitFine && isRangeFine)
            m_report.add(Severity::Good,
                         tr("The firewall of this computer lets port %1 and the data ports through")
                             .arg(port),
                         tr("A router or a cloud may still have another one. Rules for IPv6 were "
                            "not looked at."),
                         m_evidence);
    }

private:
    // False: nobody can tell what the firewall does.
    bool read()
    {
        const Machine::Output nft = m_machine.run(
            QStringLiteral("nft"),
            {QStringLiteral("-j"), QStringLiteral("list"), QStringLiteral("ruleset")});
        const Machine::Output iptables = m_machine.run(QStringLiteral("iptables-save"), {});
        m_rules.addNft(nft.text, iptables.text.contains("*filter"));
        m_rules.addIptables(iptables.text);
        m_evidence = tr("The rules were read with “nft list ruleset” and “iptables-save”.");
        // Without an error, a program that is not done is missing: nobody can have made rules with
        // it.
        const QString why = !nft.isDone && !nft.error.isEmpty() ? nft.error
            : !iptables.isDone                                  ? iptables.error
                                                                : QString();
        if (why.isEmpty())
            return true;
        m_report.add(Severity::Note, tr("Whether the firewall lets clients in can't be told"),
                     tr("Only an administrator may read its rules. Let the doctor look with their "
                        "rights."),
                     why);
        m_report.last().command =
            QStringLiteral("sudo ftpd-headless --doctor --config \"%1\"").arg(m_patient.configFile);
        return false;
    }

    static QString text(const QList<Ports> &list, const QString &between)
    {
        QStringList parts;
        for (const Ports &ports : list)
            parts += ports.first == ports.last
                ? QString::number(ports.first)
                : QStringLiteral("%1%2%3").arg(ports.first).arg(between).arg(ports.last);
        return parts.join(QStringLiteral(", "));
    }

    // True: clients can use all of these ports.
    bool judge(const Ports &ports, const QString &blockedTitle, const QString &unclearTitle)
    {
        const auto blocked = m_rules.portsWith(Verdict::Blocked, ports.first, ports.last);
        const auto unclear = m_rules.portsWith(Verdict::Unclear, ports.first, ports.last);
        if (!blocked.isEmpty()) {
            m_report.add(Severity::Danger, blockedTitle,
                         tr("Blocked: %1. Open them.").arg(text(blocked, QStringLiteral("–"))),
                         m_evidence);
            m_report.last().command = remedy(blocked);
        } else if (!unclear.isEmpty()) {
            m_report.add(Severity::Warning, unclearTitle,
                         tr("It depends on who connects, or on rules that the doctor does not "
                            "understand. Ports: %1.")
                             .arg(text(unclear, QStringLiteral("–"))),
                         m_evidence);
        }
        return blocked.isEmpty() && unclear.isEmpty();
    }

    QString remedy(const QList<Ports> &ports) const
    {
        QStringList commands;
        if (m_rules.isMadeBy(QStringLiteral("ufw"))) {
            for (const Ports &one : ports)
                commands +=
                    QStringLiteral("sudo ufw allow %1/tcp").arg(text({one}, QStringLiteral(":")));
        } else if (m_rules.isMadeBy(QStringLiteral("firewalld"))) {
            for (const Ports &one : ports)
                commands += QStringLiteral("sudo firewall-cmd --permanent --add-port=%1/tcp")
                                .arg(text({one}, QStringLiteral("-")));
            commands += QStringLiteral("sudo firewall-cmd --reload");
        } else {
            commands += nftRemedy(ports);
        }
        return commands.join(QStringLiteral(" && "));
    }

    QString nftRemedy(const QList<Ports> &ports) const
    {
        const QString list = text(ports, QStringLiteral("-"));
        const FirewallRules::Chain *chain =
            m_rules.chainWith(Verdict::Blocked, ports.first().first);
        if (!chain)
            return {};
        if (chain->table == u"iptables")
            return QStringLiteral(
                       "sudo iptables -I INPUT -p tcp -m multiport --dports %1 -j ACCEPT")
                .arg(text(ports, QStringLiteral(":")).remove(u' '));
        return QStringLiteral("sudo nft insert rule %1 %2 tcp dport '{ %3 }' accept")
            .arg(chain->table, chain->name, list);
    }

    const Patient &m_patient;
    const Machine &m_machine;
    Report m_report;
    FirewallRules m_rules;
    QString m_evidence;
};

} // namespace

void checkFirewall(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Firewall(patient, machine, findings).check();
}

} // namespace Doctor
