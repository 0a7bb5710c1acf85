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

protected:
    void updateButtons() override;

private:
    void stop();
    void showInFolder();
    void showTranscript();
    void askToClear();

    QPushButton *m_stop = nullptr;
    QPushButton *m_transcript = nullptr;
};

#endif
