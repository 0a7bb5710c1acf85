// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRANSFERSPAGE_H
#define FTPGUI_TRANSFERSPAGE_H

#include "pages/tablepage.h"

/// Lists running and finished transfers, and draws the rates.
class TransfersPage : public TablePage
{
    Q_OBJECT

public:
    TransfersPage(App &app, QWidget *parent);
    QString title() const override { return tr("Transfers"); }

private:
    void stop();
    void showInFolder();
    void showTranscript();
    void askToClear();
};

#endif
