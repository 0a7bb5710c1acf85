// SPDX-License-Identifier: MIT
#include "window/trayicon.h"

#include "app/icons.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>

namespace {

QString iconName(TrayIcon::State state)
{
    switch (state) {
    case TrayIcon::State::Stopped:
        return QStringLiteral("tray-stopped");
    case TrayIcon::State::Idle:
        return QStringLiteral("tray-idle");
    case TrayIcon::State::Clients:
        return QStringLiteral("tray-clients");
    case TrayIcon::State::Transferring:
        return QStringLiteral("tray-transferring");
    case TrayIcon::State::NeedsAttention:
        return QStringLiteral("tray-attention");
    }
    Q_UNREACHABLE();
}

} // namespace

TrayIcon::TrayIcon(App &app, MainWindow &window) : m_app(app), m_window(window)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayIcon::fillMenu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason why) {
                if (why == QSystemTrayIcon::Trigger || why == QSystemTrayIcon::DoubleClick)
                    m_window.present();
            });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, &window, &MainWindow::present);
    connect(&app, &App::notified, this,
            [this](const QString &title, const QString &text,
                   const QList<NotificationAction> &actions) {
                m_notifications.show(
                    title, text, [this] { m_window.present(); }, actions);
            });
    connect(&m_notifications, &Notifications::failed, this,
            [this](const QString &title, const QString &text) {
                // Desktops render the text as HTML.
                m_icon.showMessage(title, text.toHtmlEscaped(),
                                   Icons::icon(QStringLiteral("qftpserver")));
            });
    connect(&app.rates, &RateHistory::sampled, this, &TrayIcon::refresh);
    connect(&app.controller, &ServerController::stateChanged, this, &TrayIcon::refresh);
    connect(&app.config, &ConfigStore::changed, this, &TrayIcon::refresh);
    fillMenu(); // some trays show the menu without aboutToShow()
    refresh();
    m_icon.show();
}

TrayIcon::State TrayIcon::state() const
{
    if (m_app.config.hasErrors() || m_app.config.isChangedOnDisk()
        || !m_app.controller.problem().isEmpty())
        return State::NeedsAttention;
    if (!m_app.controller.server().isListening())
        return State::Stopped;
    if (m_app.transfers.runningCount() > 0)
        return State::Transferring;
    return m_app.controller.sessionCount() > 0 ? State::Clients : State::Idle;
}

QString TrayIcon::toolTip() const
{
    const RateHistory::Sample now = m_app.rates.latest();
    switch (state()) {
    case State::NeedsAttention:
        return tr("QFtpServer needs attention");
    case State::Stopped:
        return tr("QFtpServer is stopped");
    case State::Idle:
        return tr("QFtpServer: no clients connected");
    case State::Clients:
    case State::Transferring:
        return tr("QFtpServer\nSessions: %1, transfers: %2\nSends %3, receives %4")
            .arg(m_app.controller.sessionCount())
            .arg(m_app.transfers.runningCount())
            .arg(QFtpTransferModel::rateText(now.download),
                 QFtpTransferModel::rateText(now.upload));
    }
    Q_UNREACHABLE();
}

void TrayIcon::refresh()
{
    const State now = state();
    if (std::exchange(m_shownState, now) != now)
        m_icon.setIcon(Icons::icon(iconName(now)));
    if (m_icon.toolTip() != toolTip())
        m_icon.setToolTip(toolTip());
}

void TrayIcon::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(tr("&Open Window"), &m_window, &MainWindow::present);
    m_menu.addAction(tr("&Share Folder…"), &m_window, [this] { m_window.shareFolder(); });
    QMenu *copy = m_menu.addMenu(tr("&Copy Address"));
    constexpr qsizetype Shown = 15;
    for (const QFtpConfigUser &user : m_app.config.config().users) {
        if (copy->actions().size() == Shown) {
            copy->addAction(tr("&More…"), &m_window,
                            [this] { m_window.showPage(QStringLiteral("shares")); });
            break;
        }
        if (user.enabled)
            copy->addAction(QString(user.name).replace(u'&', QStringLiteral("&&")), this,
                            [this, name = user.name] {
                                QGuiApplication::clipboard()->setText(m_app.addresses.url(name));
                            });
    }
    copy->setEnabled(!copy->isEmpty());
    addTransfers();
    m_menu.addSeparator();
    if (m_app.controller.server().isListening())
        m_menu.addAction(tr("S&top Server"), this, [this] {
            m_app.controller.stop(m_app.config.config().server.shutdownGrace);
        });
    else
        m_menu.addAction(tr("S&tart Server"), &m_app.controller, &ServerController::start);
    m_menu.addAction(tr("&Quit"), &m_window, &MainWindow::askToQuit);
}

// Lists the last transfers, the newest first.
void TrayIcon::addTransfers()
{
    constexpr int Shown = 5;
    QMenu *menu = m_menu.addMenu(tr("Last T&ransfers"));
    const int count = m_app.transfers.rowCount();
    for (int row = count - 1; row >= qMax(0, count - Shown); --row) {
        const auto text = [&](int column) {
            return m_app.transfers.index(row, column).data().toString();
        };
        menu->addAction(QStringLiteral("%1 %2 (%3)")
                            .arg(text(QFtpTransferModel::Direction),
                                 text(QFtpTransferModel::File).replace(u'&', QStringLiteral("&&")),
                                 text(QFtpTransferModel::Outcome)),
                        &m_window, [this] { m_window.showPage(QStringLiteral("transfers")); });
    }
    menu->setEnabled(!menu->isEmpty());
}

#include "moc_trayicon.cpp"
