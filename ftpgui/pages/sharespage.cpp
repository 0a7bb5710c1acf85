// SPDX-License-Identifier: MIT
#include "pages/sharespage.h"

#include "app/icons.h"
#include "widgets/folderedit.h"
#include "widgets/sharecard.h"
#include "widgets/sharedialog.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>

SharesPage::SharesPage(App &app_, QWidget *parent) : Page(app_, parent)
{
    setAcceptDrops(true);
    auto *add = new QPushButton(Icons::icon(QStringLiteral("add")), tr("&Share a folder…"), this);
    add->setObjectName(QStringLiteral("shareFolder"));
    connect(add, &QPushButton::clicked, this, [this] { share({}); });
    m_hint =
        new QLabel(tr("<h2>Nothing is shared yet</h2>Choose a folder, or drop it here. Others then "
                      "reach it with any FTP program: scanners, phones, colleagues."));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    auto *inside = new QWidget;
    auto *insideLayout = new QVBoxLayout(inside);
    m_cards = new QVBoxLayout;
    insideLayout->addWidget(m_hint);
    insideLayout->addLayout(m_cards);
    insideLayout->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(area, 1);
    connect(&app.config, &ConfigStore::changed, this, &SharesPage::rebuild);
    connect(&app.controller, &ServerController::stateChanged, this, &SharesPage::rebuild);
    connect(&app.limits, &ShareLimits::limitsChanged, this, &SharesPage::rebuild);
    rebuild();
}

void SharesPage::rebuild()
{
    for (QWidget *card : std::as_const(m_shown)) {
        card->hide();
        card->deleteLater(); // one of its buttons may have led here
    }
    m_shown.clear();
    for (const QFtpConfigUser &user : app.config.config().users) {
        auto *card = new ShareCard(app, user);
        m_cards->addWidget(card);
        m_shown.append(card);
    }
    m_hint->setVisible(m_shown.isEmpty());
}

void SharesPage::share(const QString &folder)
{
    auto *dialog = new ShareDialog(app, folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SharesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFolder(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SharesPage::dropEvent(QDropEvent *event) { share(draggedFolder(event->mimeData())); }
