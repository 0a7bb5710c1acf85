// SPDX-License-Identifier: MIT
#ifndef FTPGUI_MAINWINDOW_H
#define FTPGUI_MAINWINDOW_H

#include "app/app.h"

#include <QtCore/qpointer.h>
#include <QtWidgets/qmainwindow.h>

class ConflictDialog;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class SharesPage;

/// The window: a list of pages, the page, and what is wrong now above it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(App &app, QWidget *parent = nullptr);

    /// Brings the window up, whatever it is doing.
    void present();
    void showPage(const QString &id);
    /// Asks how to share a folder; empty: which one, too.
    void shareFolder(const QString &folder = {});
    /// Asks about transfers that run, then ends the application.
    void askToQuit();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePages();
    void makeMenus();
    void makeFileMenu();
    void showProblem();
    void askAboutConflict();
    void askAboutTransfers();
    void showRates();

    App &m_app;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    SharesPage *m_shares = nullptr;
    QWidget *m_banner;
    QLabel *m_problem;
    QPushButton *m_fix;
    QLabel *m_rates;
    QPointer<ConflictDialog> m_conflict; // null: it is not asked
};

#endif
