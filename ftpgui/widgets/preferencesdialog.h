// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PREFERENCESDIALOG_H
#define FTPGUI_PREFERENCESDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>

class QFormLayout;

/// What the user likes of the window. Each change counts at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(App &app, QWidget *parent = nullptr);

private:
    void addStart(QFormLayout *form);
    void addNotifications(QFormLayout *form);

    App &m_app;
};

#endif
