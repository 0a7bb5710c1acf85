// SPDX-License-Identifier: MIT
#include "pages/sessionspage.h"

#include "widgets/dialogs.h"
#include "widgets/transcriptdialog.h"

SessionsPage::SessionsPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.sessions, new QSortFilterProxyModel, tr("Sessions"),
              {3, 3, 3, 3, 3, 5, 2}, parent)
{
    setPathColumn(QFtpSessionModel::Directory);
    addButton(QStringLiteral("kick"), tr("&Disconnect"), true, [this] { kick(); });
    addButton(QStringLiteral("ban"), tr("&Ban Address…"), true, [this] { askAboutBan(); });
    addButton(QStringLiteral("transcript"), tr("&Transcript…"), true, [this] { showTranscript(); });
    connect(table(), &QTableView::activated, this, [this] { showTranscript(); });
    app.sessions.setRefreshInterval(std::chrono::seconds(0));
}

// Sessions report their activity only while the page is visible.
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

void SessionsPage::askAboutBan()
{
    QStringList addresses;
    for (const QModelIndex &index : selectedRows())
        addresses.append(index.data(QFtpSessionModel::AddressRole).toString());
    addresses.removeDuplicates();
    askBefore(this, tr("Ban Address"),
              tr("Nobody can connect from %1 for an hour, and sessions from there end. You can "
                 "lift the ban on the Security page.")
                  .arg(addresses.join(QStringLiteral(", "))),
              tr("&Ban"), [this, addresses] {
                  for (const QString &address : addresses)
                      ban(QHostAddress(address));
              });
}

// A ban of an IPv6 address covers its /64 network.
void SessionsPage::ban(const QHostAddress &address)
{
    QFtpServer &server = app.controller.server();
    server.ban(address, std::chrono::hours(1));
    const int bits = address.protocol() == QAbstractSocket::IPv6Protocol ? 64 : 32;
    for (QFtpSession *session : server.sessions()) {
        if (session->peerAddress().isInSubnet(address, bits))
            session->disconnectClient();
    }
}

void SessionsPage::showTranscript()
{
    for (const quint64 id : selectedIds()) {
        auto *dialog = new TranscriptDialog(app, id, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
}

#include "moc_sessionspage.cpp"
