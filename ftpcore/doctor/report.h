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
    /// \a page is where most of the findings can be mended; empty: nowhere.
    explicit Report(QList<Finding> *findings, const QString &page = {}) :
        m_findings(findings), m_page(page)
    { }

    /// Adds a finding and returns it, for its remedy; the next call ends the reference.
    Finding &add(Finding::Severity severity, const QString &title, const QString &text,
                 const QString &evidence = {})
    {
        Finding finding;
        finding.severity = severity;
        finding.title = title;
        finding.text = text;
        finding.evidence = evidence;
        finding.page = m_page;
        m_findings->append(finding);
        return m_findings->last();
    }

    /// The finding that was added last.
    Finding &last() { return m_findings->last(); }

private:
    QList<Finding> *m_findings;
    QString m_page;
};

} // namespace Doctor

#endif
