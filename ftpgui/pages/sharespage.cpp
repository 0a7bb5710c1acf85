// SPDX-License-Identifier: MIT
#include "pages/sharespage.h"

#include "app/icons.h"
#include "widgets/cardlist.h"
#include "widgets/folderedit.h"
#include "widgets/sharecard.h"
#include "widgets/sharedialog.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

SharesPage::SharesPage(App &app_, QWidget *parent) : Page(app_, parent)
{
    setAcceptDrops(true);
    auto *add = new QPushButton(Icons::icon(QStringLiteral("add")), tr("&Share Folder…"), this);
    add->setObjectName(QStringLiteral("shareFolder"));
    connect(add, &QPushButton::clicked, this, [this] { share({}); });
    m_hint =
        new QLabel(tr("<h2>Nothing is shared yet</h2>Choose a folder, or drop one here. Scanners, "
                      "phones and colleagues can then reach it with any FTP program."));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_cards = new CardList(this);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(m_cards, 1);
    connect(&app.config, &ConfigStore::changed, this, &SharesPage::rebuild);
    connect(&app.controller, &ServerController::stateChanged, this, &SharesPage::rebuild);
    connect(&app.limits, &ShareLimits::limitsChanged, this, &SharesPage::rebuild);
    rebuild();
}

void SharesPage::rebuild()
{
    const QList<QFtpConfigUser> users = app.config.config().users;
    m_cards->clear();
    for (const QFtpConfigUser &user : users)
        m_cards->add(new ShareCard(app, user));
    m_hint->setVisible(users.isEmpty());
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

#include "moc_sharespage.cpp"
