// SPDX-License-Identifier: MIT
#ifndef DOCTOR_REPORT_H
#define DOCTOR_REPORT_H

#include "doctor/doctor.h"

#include <QtCore/qcoreapplication.h>

namespace Doctor {

/// Collects what a check finds.
class Report
{
public:
    explicit Report(QList<Finding> *findings) : m_findings(findings) { }

    /// Adds a finding and returns it, for its remedy; the next call ends the reference.
    Finding &add(Finding::Severity severity, const QString &title, const QString &text,
                 const QString &evidence = {})
    {
        Finding finding;
        finding.severity = severity;
        finding.title = title;
        finding.text = text;
        finding.evidence = evidence;
        m_findings->append(finding);
        return m_findings->last();
    }

    /// The finding that was added last.
    Finding &last() { return m_findings->last(); }

private:
    QList<Finding> *m_findings;
};

} // namespace Doctor

#endif
