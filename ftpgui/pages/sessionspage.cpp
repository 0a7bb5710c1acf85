// SPDX-License-Identifier: MIT
#include "pages/sessionspage.h"

#include "widgets/transcriptdialog.h"

#include <QtWidgets/qmessagebox.h>

SessionsPage::SessionsPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.sessions, tr("Sessions"), {3, 3, 3, 3, 3, 5, 2}, parent)
{
    addButton(QStringLiteral("kick"), tr("&Disconnect"), true, [this] { kick(); });
    addButton(QStringLiteral("ban"), tr("&Ban the address…"), true, [this] { ban(); });
    addButton(QStringLiteral("transcript"), tr("&Transcript…"), true, [this] { showTranscript(); });
    connect(table(), &QTableView::activated, this, [this] { showTranscript(); });
}

// Sessions are asked what they do only while somebody looks.
void SessionsPage::showEvent(QShowEvent *event)
{
    TablePage::showEvent(event);
    app.controller.server().refreshActivity();
    app.sessions.setRefreshInterval(std::chrono::seconds(1));
}

void SessionsPage::hideEvent(QHideEvent *event)
{
    app.sessions.setRefreshInterval(std::chrono::seconds(0));
    TablePage::hideEvent(event);
}

void SessionsPage::kick()
{
    for (const quint64 id : selectedIds()) {
        if (QFtpSession *session = app.controller.server().session(id))
            session->disconnectClient();
    }
}

void SessionsPage::ban()
{
    QStringList addresses;
    for (const QModelIndex &index : selectedRows())
        addresses.append(index.data(QFtpSessionModel::AddressRole).toString());
    addresses.removeDuplicates();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Ban an address"),
                                     tr("Nobody can connect from %1 for an hour, and its sessions "
                                        "end. The page Security lifts bans.")
                                         .arg(addresses.join(QStringLiteral(", "))),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *button = question->addButton(tr("&Ban"), QMessageBox::DestructiveRole);
    connect(button, &QPushButton::clicked, this, [this, addresses] {
        QFtpServer &server = app.controller.server();
        for (const QString &address : addresses)
            server.ban(QHostAddress(address), std::chrono::hours(1));
        for (QFtpSession *session : server.sessions()) {
            if (addresses.contains(session->peerAddress().toString()))
                session->disconnectClient();
        }
    });
    question->open();
}

void SessionsPage::showTranscript()
{
    for (const quint64 id : selectedIds()) {
        if (QFtpSession *session = app.controller.server().session(id)) {
            auto *dialog = new TranscriptDialog(session, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->show();
        }
    }
}
