// SPDX-License-Identifier: MIT
#include "pages/doctorpage.h"

#include "app/background.h"
#include "app/icons.h"
#include "widgets/findingsview.h"

#include <algorithm>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

using Doctor::Finding;

DoctorPage::DoctorPage(App &app_, QWidget *parent) :
    Page(app_, parent), m_result(new QLabel),
    m_again(new QPushButton(Icons::icon(QStringLiteral("doctor")), tr("&Look Again"))),
    m_view(new FindingsView(tr("Findings")))
{
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("result"));
    m_again->setObjectName(QStringLiteral("again"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_result, 1);
    top->addWidget(m_again, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_again, &QPushButton::clicked, this, &DoctorPage::examine);
    connect(m_view, &FindingsView::pageWanted, &app, &App::pageWanted);
    connect(m_view, &FindingsView::fixWanted, this,
            [this](const Finding &finding) { app.config.edit(finding.fixText, finding.fix); });
    connect(&app.config, &ConfigStore::changed, this, [this] {
        if (isVisible())
            examine();
    });
    connect(&app.controller, &ServerController::stateChanged, this, [this] {
        if (isVisible())
            examine(); // perhaps it is mended
    });
}

void DoctorPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    examine();
}

void DoctorPage::examine()
{
    if (std::exchange(m_isExamining, true)) {
        m_hasChanged = true;
        return;
    }
    m_again->setEnabled(false);
    m_result->setText(tr("The doctor looks at the server, the firewall, the folders, the "
                         "certificate and the last sessions…"));
    inBackground(
        this,
        [patient = app.patient()] { return Doctor::examine(patient, Doctor::Machine::real()); },
        [this](const QList<Finding> &findings) {
            m_isExamining = false;
            take(findings);
            if (std::exchange(m_hasChanged, false))
                examine();
        });
}

void DoctorPage::take(const QList<Finding> &findings)
{
    const auto count = [&](Finding::Severity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [&](const Finding &finding) { return finding.severity == severity; });
    };
    const auto faults = count(Finding::Severity::Danger);
    const auto warnings = count(Finding::Severity::Warning);
    m_again->setEnabled(true);
    m_result->setText(faults > 0 ? tr("Faults: %1. Choose one to see what to do.").arg(faults)
                          : warnings > 0
                          ? tr("Warnings: %1. Choose one to see what to do.").arg(warnings)
                          : tr("Nothing is wrong on this computer. If somebody still cannot "
                               "connect, let them try, then look again."));
    m_view->setFindings(findings);
}

#include "moc_doctorpage.cpp"
