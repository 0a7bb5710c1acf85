// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "app/icons.h"
#include "pages/sharespage.h"
#include "widgets/dialogs.h"
#include "widgets/filedialogs.h"
#include "widgets/iconlabel.h"
#include "widgets/preferencesdialog.h"
#include "widgets/quitdialog.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qstatusbar.h>
#include <QtWidgets/qsystemtrayicon.h>

MainWindow::MainWindow(App &app, QWidget *parent) :
    QMainWindow(parent), m_app(app), m_list(new QListWidget), m_pages(new QStackedWidget),
    m_banner(new QWidget), m_problem(new QLabel), m_fix(new QPushButton), m_rates(new QLabel)
{
    setWindowTitle(QStringLiteral("QFtpServer"));
    setWindowIcon(Icons::icon(QStringLiteral("qftpserver")));
    setObjectName(QStringLiteral("mainWindow"));
    resize(940, 640);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setIconSize(QSize(22, 22));
    m_list->setSpacing(2);
    m_list->setTabKeyNavigation(false);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("windowProblem"));
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *bannerLayout = new QHBoxLayout(m_banner);
    auto *icon =
        new IconLabel(Icons::icon(QStringLiteral("warning"), QColor(0xc7, 0x6a, 0x00)), 24);
    bannerLayout->addWidget(icon);
    bannerLayout->addWidget(m_problem, 1);
    bannerLayout->addWidget(m_fix);
    auto *right = new QVBoxLayout;
    right->addWidget(m_banner);
    right->addWidget(m_pages, 1);
    auto *centre = new QWidget;
    auto *layout = new QHBoxLayout(centre);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    setCentralWidget(centre);
    statusBar()->addPermanentWidget(m_rates);
    makePages();
    makeMenus();

    connect(&app, &App::pageWanted, this, &MainWindow::showPage);
    connect(&app.config, &ConfigStore::changed, this, &MainWindow::showProblem);
    connect(&app.controller, &ServerController::stateChanged, this, &MainWindow::showProblem);
    connect(&app.config, &ConfigStore::changedOnDisk, this, &MainWindow::askAboutConflict);
    connect(&app.config, &ConfigStore::saveFailed, this,
            [this](const QString &why) { showWarning(this, tr("Configuration"), why); });
    connect(&app.config, &ConfigStore::editFailed, this,
            [this](const QString &why) { statusBar()->showMessage(why, 15'000); });
    connect(&app.rates, &RateHistory::sampled, this, &MainWindow::showRates);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (m_app.config.isChangedOnDisk())
            askAboutConflict();
        else if (m_app.config.hasErrors())
            openDialog(new FileDialog(&m_app.config, this));
        else
            useFreePort();
    });
    showProblem();
    showRates();
}

void MainWindow::makePages()
{
    for (const PageEntry &entry : pageList()) {
        Page *page = entry.make(m_app, this);
        if (auto *shares = qobject_cast<SharesPage *>(page))
            m_shares = shares;
        page->setObjectName(entry.id);
        m_pages->addWidget(page);
        auto *item = new QListWidgetItem(Icons::icon(entry.id), page->title(), m_list);
        item->setData(Qt::UserRole, entry.id);
    }
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 24);
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    QUndoStack *undo = m_app.config.undoStack();
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undoAction = undo->createUndoAction(this, tr("&Undo"));
    undoAction->setIcon(Icons::icon(QStringLiteral("undo")));
    undoAction->setShortcut(QKeySequence::Undo);
    QAction *redoAction = undo->createRedoAction(this, tr("&Redo"));
    redoAction->setIcon(Icons::icon(QStringLiteral("redo")));
    redoAction->setShortcut(QKeySequence::Redo);
    edit->addActions({undoAction, redoAction});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_list->count(); ++i) {
        const QString id = m_list->item(i)->data(Qt::UserRole).toString();
        QAction *action = view->addAction(m_list->item(i)->icon(), m_list->item(i)->text(), this,
                                          [this, id] { showPage(id); });
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
    }
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About QFtpServer"), this, [this] {
        QMessageBox::about(this, tr("About QFtpServer"),
                           tr("<b>QFtpServer %1</b><p>Shares folders over FTP and FTPS.</p>"
                              "<p>Configuration file: %2</p>")
                               .arg(QCoreApplication::applicationVersion(),
                                    m_app.config.fileName().toHtmlEscaped()));
    });
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *share = file->addAction(Icons::icon(QStringLiteral("add")), tr("&Share Folder…"), this,
                                     [this] { shareFolder(); });
    share->setShortcut(QKeySequence::New);
    file->addAction(Icons::icon(QStringLiteral("edit")), tr("Configuration &File…"), this,
                    [this] { openDialog(new FileDialog(&m_app.config, this)); });
    file->addAction(tr("&Preferences…"), this,
                    [this] { openDialog(new PreferencesDialog(m_app, this)); });
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &MainWindow::askToQuit);
    quit->setShortcut(QKeySequence::Quit);
}

void MainWindow::present()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showPage(const QString &id)
{
    present();
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole) == id)
            m_list->setCurrentRow(i);
    }
}

void MainWindow::shareFolder(const QString &folder)
{
    showPage(QStringLiteral("shares"));
    m_shares->share(folder);
}

void MainWindow::showProblem()
{
    if (m_conflict && !m_app.config.isChangedOnDisk())
        m_conflict->close(); // the conflict resolved itself
    QString text;
    QString fix; // empty: no button
    if (m_app.config.isChangedOnDisk()) {
        text = tr("Someone else changed the configuration file. Your changes are not saved until "
                  "you decide which version to keep.");
        fix = tr("Decide…");
    } else if (m_app.config.hasErrors()) {
        for (const QFtpConfigProblem &problem : m_app.config.problems()) {
            if (problem.severity == QFtpConfigProblem::Severity::Error && text.isEmpty())
                text = (m_app.controller.server().isListening()
                            ? tr("The configuration file has a mistake, and the previous "
                                 "configuration stays in use: %1")
                            : tr("The configuration file has a mistake, so nothing is served: %1"))
                           .arg(problem.toString());
        }
        fix = tr("Fix…");
    } else if (!m_app.config.readError().isEmpty()) {
        text = m_app.config.readError();
    } else if (!m_app.controller.problem().isEmpty()) {
        text = m_app.controller.problem();
        fix = m_app.controller.freePort() > 0 ? tr("Use Port %1").arg(m_app.controller.freePort())
                                              : tr("Server Settings");
    }
    m_banner->setVisible(!text.isEmpty());
    m_problem->setText(text);
    m_fix->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
}

void MainWindow::askAboutConflict()
{
    showProblem();
    if (m_conflict)
        m_conflict->close(); // it shows an older change
    m_conflict = new ConflictDialog(&m_app.config, this);
    openDialog(m_conflict.data());
}

void MainWindow::showRates()
{
    const RateHistory::Sample now = m_app.rates.latest();
    m_rates->setText(tr("Sessions: %1 · sends %2 · receives %3")
                         .arg(m_app.controller.sessionCount())
                         .arg(QFtpTransferModel::rateText(now.download),
                              QFtpTransferModel::rateText(now.upload)));
}

// Without a tray, a closed window could not be found again.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    const bool isInTray = hasTray && m_app.preferences.staysInTray();
    if (isInTray || m_app.isQuitting()) {
        QMainWindow::closeEvent(event);
        if (!m_app.isQuitting() && m_app.preferences.takeFirstTime(QStringLiteral("tray")))
            Q_EMIT m_app.notified(
                tr("QFtpServer keeps running"),
                tr("The shares stay reachable. The icon in the tray opens the window again."), {});
        return;
    }
    event->ignore();
    if (hasTray || !m_app.controller.server().isListening())
        askToQuit();
    else
        askAboutClosing();
}

void MainWindow::askAboutClosing()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Close QFtpServer"),
        tr("Others reach your shares only while QFtpServer runs. This desktop has no tray for its "
           "icon, so the window can only be minimised."),
        QMessageBox::Cancel, this);
    auto *stay = question->addButton(tr("&Minimise"), QMessageBox::AcceptRole);
    auto *quit = question->addButton(tr("&Stop Sharing and Quit"), QMessageBox::DestructiveRole);
    question->setDefaultButton(stay);
    connect(stay, &QPushButton::clicked, this, &MainWindow::showMinimized);
    connect(quit, &QPushButton::clicked, this, &MainWindow::askToQuit);
    openDialog(question);
}

void MainWindow::useFreePort()
{
    const quint16 port = m_app.controller.freePort();
    if (port == 0)
        showPage(QStringLiteral("server"));
    else
        m_app.config.edit(tr("Use port %1").arg(port),
                          [port](QFtpConfig &config) { config.port = port; });
}

void MainWindow::askToQuit()
{
    for (const Page *page : m_pages->findChildren<Page *>()) {
        if (page->hasUnapplied()) {
            showPage(page->objectName());
            askBefore(this, tr("Quit QFtpServer"),
                      tr("Changes on this page have not been applied. If you quit now, they are "
                         "lost."),
                      tr("&Quit Without Saving"), [this] { askAboutTransfers(); });
            return;
        }
    }
    if (!m_app.config.hasUnsaved() || m_app.config.isSaving()) {
        askAboutTransfers();
        return;
    }
    present();
    askBefore(this, tr("Quit QFtpServer"),
              tr("Your last changes are not in the configuration file: it could not be written, or "
                 "someone else changed it too. If you quit now, they are lost."),
              tr("&Quit Without Saving"), [this] { askAboutTransfers(); });
}

void MainWindow::askAboutTransfers()
{
    if (m_app.transfers.runningCount() == 0) {
        m_app.quit(std::chrono::seconds(0));
        return;
    }
    present();
    openDialog(new QuitDialog(m_app, this));
}

#include "moc_mainwindow.cpp"
