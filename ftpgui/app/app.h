// SPDX-License-Identifier: MIT
#ifndef FTPGUI_APP_H
#define FTPGUI_APP_H

#include "app/logmodel.h"
#include "app/preferences.h"
#include "app/ratehistory.h"
#include "app/servercontroller.h"
#include "app/sharelimits.h"

#include <QFtpServer/qftpmodels.h>

/// All that pages show and change. The window and the tray are views of it.
class App : public QObject
{
    Q_OBJECT

public:
    explicit App(const QString &configFile, QObject *parent = nullptr);

    /// Reads the configuration and starts to serve.
    void begin();

    /// Adds a user for a folder. Blocking work is done in the background; shareAdded() follows, or
    /// shareFailed().
    void addShare(const QString &folder, const QString &userName, const QString &password,
                  QFtp::Permissions permissions);
    /// A name for a share of \a folder that no user has.
    QString freeUserName(const QString &folder) const;
    /// Ends all: see ServerController::stop(); then quits.
    void quit(std::chrono::milliseconds grace);
    bool isQuitting() const { return m_isQuitting; }

    Preferences preferences;
    ConfigStore config;
    ServerController controller;
    LogModel log;
    QFtpSessionModel sessions;
    QFtpTransferModel transfers;
    QFtpUserModel users;
    RateHistory rates;
    ShareLimits limits;

Q_SIGNALS:
    void shareAdded(const QString &userName, const QString &password);
    void shareFailed(const QString &why);
    /// Somebody wants to see that page of the window.
    void pageWanted(const QString &id);
    /// Something to tell in a few words, where the user looks: the tray.
    void notified(const QString &title, const QString &text);

private:
    void useConfiguration();
    void watchCertificate();
    void told(const QFtpTransfer &transfer);
    void lookAtBans();

    QStringList m_knownBans;
    QTimer m_certificateTimer;
    QDateTime m_toldExpiry;
    bool m_isQuitting = false;
};

#endif
