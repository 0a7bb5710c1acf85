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

/// The main window: a list of pages, the current page, and above it a banner with the current
/// problem.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(App &app, QWidget *parent = nullptr);

    /// Shows the window in front, even if it was hidden or minimised.
    void present();
    void showPage(const QString &id);
    /// Asks how to share \a folder, and which one if it is empty.
    void shareFolder(const QString &folder = {});
    /// Asks about unsaved changes and running transfers, then quits the application.
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
    void askAboutClosing();
    void useFreePort();
    void showRates();

    App &m_app;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    SharesPage *m_shares = nullptr;
    QWidget *m_banner;
    QLabel *m_problem;
    QPushButton *m_fix;
    QLabel *m_rates;
    QPointer<ConflictDialog> m_conflict; // null: no question is open
};

#endif
