// SPDX-License-Identifier: MIT
#include "pages/securitypage.h"

#include "app/findings.h"
#include "app/icons.h"
#include "widgets/cardlist.h"
#include "widgets/iconlabel.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace {

/// A row with an icon, a text and a button.
class Card : public QFrame
{
public:
    Card(const QIcon &icon, const QString &title, const QString &text, QPushButton *button)
    {
        setFrameShape(StyledPanel);
        auto *picture = new IconLabel(icon, 28);
        auto *words = new QLabel(
            QStringLiteral("<b>%1</b><br>%2").arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
        words->setTextFormat(Qt::RichText);
        words->setWordWrap(true);
        auto *layout = new QHBoxLayout(this);
        layout->addWidget(picture);
        layout->addWidget(words, 1);
        if (!button)
            return;
        button->setAccessibleName(button->text() + QStringLiteral(": ") + title);
        layout->addWidget(button);
    }
};

QIcon iconOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Danger:
        return Icons::icon(QStringLiteral("ban"), QColor(0xd0, 0x30, 0x30));
    case Finding::Severity::Warning:
        return Icons::icon(QStringLiteral("warning"), QColor(0xc7, 0x6a, 0x00));
    case Finding::Severity::Note:
        return Icons::icon(QStringLiteral("eye"));
    }
    Q_UNREACHABLE();
}

} // namespace

SecurityPage::SecurityPage(App &app_, QWidget *parent) : Page(app_, parent)
{
    m_cards = new CardList(this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_cards);
    connect(&app.config, &ConfigStore::changed, this, &SecurityPage::rebuild);
    connect(&app.controller, &ServerController::stateChanged, this, &SecurityPage::rebuild);
    connect(&app.controller.server(), &QFtpServer::bansChanged, this, &SecurityPage::rebuild);
    rebuild();
}

void SecurityPage::rebuild()
{
    m_cards->clear();
    const auto findings = findFindings(app.config.config(), !app.controller.isLocalOnly(),
                                       app.controller.server().certificateExpiry());
    for (const Finding &finding : findings) {
        auto *button = new QPushButton(finding.fixText);
        connect(button, &QPushButton::clicked, this, [this, finding] {
            if (finding.fix)
                app.config.edit(finding.fixText, finding.fix);
            else
                Q_EMIT app.pageWanted(finding.page);
        });
        m_cards->add(new Card(iconOf(finding.severity), finding.title, finding.text, button));
    }
    const bool isGood = std::all_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Finding::Severity::Note;
    });
    if (isGood)
        m_cards->add(new Card(Icons::icon(QStringLiteral("good"), QColor(0x17, 0x80, 0x3d)),
                              tr("No security problems found"),
                              tr("This page warns you when a change exposes something to others."),
                              nullptr));
    const auto bans = app.controller.server().bans();
    for (auto ban = bans.cbegin(); ban != bans.cend(); ++ban)
        m_cards->add(makeBan(ban.key(), ban.value()));
}

QWidget *SecurityPage::makeBan(const QString &address, const QDateTime &end)
{
    auto *button = new QPushButton(tr("Lift Ban"));
    connect(button, &QPushButton::clicked, this,
            [this, address] { app.controller.server().unban(address); });
    return new Card(Icons::icon(QStringLiteral("kick")), tr("%1 is banned").arg(address),
                    tr("It cannot connect until %1.")
                        .arg(QLocale().toString(end.toLocalTime(), QLocale::ShortFormat)),
                    button);
}

#include "moc_securitypage.cpp"
