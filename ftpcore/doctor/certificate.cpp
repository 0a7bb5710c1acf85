// SPDX-License-Identifier: MIT
// Whether clients will accept the certificate, and whether the clock is right.
#include "doctor/report.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qlocale.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslerror.h>

namespace Doctor {

namespace {

using Severity = Finding::Severity;

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

class Certificate
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)

public:
    Certificate(const Patient &patient, const Machine &machine, QList<Finding> *findings) :
        m_patient(patient), m_machine(machine), m_report(findings, QStringLiteral("server"))
    { }

    void check()
    {
        const QFtpConfig::Tls &tls = m_patient.config.tls;
        if (!tls.enabled)
            return;
        if (const auto problem = QFtpAdministration::checkCertificates(tls)) {
            m_report.add(Severity::Danger, tr("The certificate can't be used"), problem->text);
            return;
        }
        for (const QString &file : tls.certificates)
            checkFile(file);
    }

private:
    void checkFile(const QString &file)
    {
        const QList<QSslCertificate> chain = QSslCertificate::fromPath(file);
        if (chain.isEmpty())
            return; // checkCertificates() has said why
        m_evidence = tr("It was read from %1.").arg(file);
        const QSslCertificate &own = chain.first();
        const bool isInTime = checkDates(own);
        const bool isNamed = checkName(own);
        const bool isKnown = checkChain(chain);
        if (isInTime && isNamed && isKnown)
            m_report.add(Severity::Good,
                         tr("The certificate is valid until %1").arg(dateText(own.expiryDate())),
                         {}, m_evidence);
    }

    bool checkDates(const QSslCertificate &own)
    {
        constexpr int SoonDays = 14;
        const QDateTime end = own.expiryDate();
        if (own.effectiveDate() > m_machine.now) {
            m_report.add(
                Severity::Danger,
                tr("The certificate is valid only from %1 on").arg(dateText(own.effectiveDate())),
                tr("Clients refuse it until then, unless the clock of this computer is wrong: it "
                   "shows %1.")
                    .arg(dateText(m_machine.now)),
                m_evidence);
            return false;
        }
        if (end < m_machine.now)
            m_report.add(Severity::Danger, tr("The certificate expired on %1").arg(dateText(end)),
                         tr("Clients refuse it. Get a new one."), m_evidence);
        else if (m_machine.now.daysTo(end) <= SoonDays)
            m_report.add(Severity::Warning, tr("The certificate expires on %1").arg(dateText(end)),
                         tr("After that, clients will refuse it. Renew it."), m_evidence);
        return m_machine.now.daysTo(end) > SoonDays;
    }

    // Only the external name is known of what clients connect to.
    bool checkName(const QSslCertificate &own)
    {
        const QString name = m_patient.config.passive.externalAddress;
        if (name.isEmpty() || !QHostAddress(name).isNull())
            return true;
        const QList<QSslError> errors = QSslCertificate::verify({own}, name);
        const bool isOther = std::any_of(errors.begin(), errors.end(), [](const QSslError &error) {
            return error.error() == QSslError::HostNameMismatch;
        });
        if (isOther)
            m_report.add(Severity::Danger, tr("The certificate is not for “%1”").arg(name),
                         tr("It is for %1. Clients that connect to “%2” refuse it.")
                             .arg(QStringList(own.subjectAlternativeNames().values())
                                      .join(QStringLiteral(", ")),
                                  name),
                         m_evidence);
        return !isOther;
    }

    // Clients know the authorities, but not the ones in between.
    bool checkChain(const QList<QSslCertificate> &chain)
    {
        if (chain.first().isSelfSigned()) {
            m_report.add(Severity::Note, tr("The certificate is self-signed"),
                         tr("Clients ask whether to trust it."), m_evidence);
            return true;
        }
        const QList<QSslError> errors = QSslCertificate::verify(chain);
        const bool isBroken = std::any_of(errors.begin(), errors.end(), [](const QSslError &error) {
            return error.error() == QSslError::UnableToGetLocalIssuerCertificate
                || error.error() == QSslError::UnableToVerifyFirstCertificate
                || error.error() == QSslError::SelfSignedCertificateInChain;
        });
        if (isBroken)
            m_report.add(
                Severity::Warning,
                tr("The certificate does not lead to an authority that this computer knows"),
                chain.size() == 1
                    ? tr("The file lacks the certificates in between. Use the one that also holds "
                         "them, such as fullchain.pem.")
                    : tr("Clients need the certificate of that authority."),
                m_evidence);
        return !isBroken;
    }

    const Patient &m_patient;
    const Machine &m_machine;
    Report m_report;
    QString m_evidence;
};

class Clock
{
    Q_DECLARE_TR_FUNCTIONS(Clock)

public:
    static void check(const Machine &machine, Report *report)
    {
        const Machine::Output output = machine.run(
            QStringLiteral("timedatectl"),
            {QStringLiteral("show"), QStringLiteral("-p"), QStringLiteral("NTPSynchronized")});
        const QString evidence = tr("timedatectl says so.");
        static const QDate FirstRelease(2026, 1, 1);
        if (machine.now.date() < FirstRelease) {
            report->add(
                Severity::Danger, tr("The clock of this computer is wrong"),
                tr("It shows %1. Certificates and bans depend on it.").arg(dateText(machine.now)));
        } else if (output.text.trimmed() == "NTPSynchronized=no") {
            report
                ->add(Severity::Note, tr("The clock of this computer is not synchronised"),
                      tr("If it is wrong, clients may refuse the certificate."), evidence)
                .command = QStringLiteral("sudo timedatectl set-ntp true");
        }
    }
};

} // namespace

void checkCertificate(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Certificate(patient, machine, findings).check();
}

void checkClock(const Patient &, const Machine &machine, QList<Finding> *findings)
{
    Report report(findings);
    Clock::check(machine, &report);
}

} // namespace Doctor
