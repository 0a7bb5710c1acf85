// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SESSIONSPAGE_H
#define FTPGUI_SESSIONSPAGE_H

#include "pages/tablepage.h"

/// Lists the connected clients.
class SessionsPage : public TablePage
{
    Q_OBJECT

public:
    SessionsPage(App &app, QWidget *parent);
    QString title() const override { return tr("Sessions"); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void kick();
    void askAboutBan();
    void ban(const QHostAddress &address);
    void showTranscript();
};

#endif
