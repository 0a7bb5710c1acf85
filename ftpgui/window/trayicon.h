// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRAYICON_H
#define FTPGUI_TRAYICON_H

#include "window/mainwindow.h"

#include <QtWidgets/qmenu.h>
#include <QtWidgets/qsystemtrayicon.h>

/// Shows the state of the server in the tray, with a menu of frequent actions.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Idle, Clients, Transferring, NeedsAttention };
    Q_ENUM(State)

    TrayIcon(App &app, MainWindow &window);

    State state() const;
    QString toolTip() const;

private:
    void refresh();
    void fillMenu();
    void addTransfers();

    App &m_app;
    MainWindow &m_window;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    Notifications m_notifications;
    std::optional<State> m_shownState;
};

#endif
