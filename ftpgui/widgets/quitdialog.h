// SPDX-License-Identifier: MIT
#ifndef FTPGUI_QUITDIALOG_H
#define FTPGUI_QUITDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>

class QLabel;

/// Asks whether to wait for running transfers before the application quits.
class QuitDialog : public QDialog
{
    Q_OBJECT

public:
    explicit QuitDialog(App &app, QWidget *parent = nullptr);

    void reject() override;

private:
    void showCount();

    App &m_app;
    QLabel *m_text;
};

#endif
