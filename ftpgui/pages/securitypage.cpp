// SPDX-License-Identifier: MIT
#include "pages/securitypage.h"

#include "widgets/findingsview.h"

#include <algorithm>
#include <doctor/security.h>
#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>

using Doctor::Finding;

namespace {

Finding banOf(QFtpServer *server, const QString &address, const QDateTime &end)
{
    Finding result;
    result.severity = Finding::Severity::Note;
    result.title = SecurityPage::tr("%1 is banned").arg(address);
    result.text = SecurityPage::tr("It cannot connect until %1.")
                      .arg(QLocale().toString(end.toLocalTime(), QLocale::ShortFormat));
    result.fixText = SecurityPage::tr("&Lift Ban");
    result.act = [server, address] { server->unban(address); };
    return result;
}

} // namespace

SecurityPage::SecurityPage(App &app_, QWidget *parent) :
    Page(app_, parent), m_view(new FindingsView(tr("Security"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_view);
    connect(&app.config, &ConfigStore::changed, this, &SecurityPage::refresh);
    connect(&app.controller, &ServerController::stateChanged, this, &SecurityPage::refresh);
    connect(&app.controller.server(), &QFtpServer::bansChanged, this, &SecurityPage::refresh);
    connect(m_view, &FindingsView::pageWanted, &app, &App::pageWanted);
    connect(m_view, &FindingsView::fixWanted, this,
            [this](const Finding &finding) { app.config.edit(finding.fixText, finding.fix); });
}

void SecurityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

void SecurityPage::refresh()
{
    if (!isVisible())
        return;
    QFtpServer &server = app.controller.server();
    QList<Finding> findings = Doctor::securityFindings(
        app.config.config(), !app.addresses.isLocalOnly(), server.certificateExpiry());
    const bool isGood = std::all_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Finding::Severity::Note;
    });
    if (isGood && app.config.config().tls.enabled) {
        Finding good;
        good.severity = Finding::Severity::Good;
        good.title = tr("No security problems found");
        good.text = tr("This page warns you when a change exposes something to others.");
        findings.prepend(good);
    }
    const auto bans = server.bans();
    for (auto ban = bans.cbegin(); ban != bans.cend(); ++ban)
        findings.append(banOf(&server, ban.key(), ban.value()));
    m_view->setFindings(findings);
}

#include "moc_securitypage.cpp"
