// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PREFERENCESDIALOG_H
#define FTPGUI_PREFERENCESDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>

class QFormLayout;

/// Edits the preferences for the window. Each change takes effect at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(App &app, QWidget *parent = nullptr);

private:
    void addLanguage(QFormLayout *form);
    void addStart(QFormLayout *form);
    void addNotifications(QFormLayout *form);

    App &m_app;
};

#endif
