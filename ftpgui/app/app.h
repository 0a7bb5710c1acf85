// SPDX-License-Identifier: MIT
#ifndef FTPGUI_APP_H
#define FTPGUI_APP_H

#include "app/addresses.h"
#include "app/logmodel.h"
#include "app/notifications.h"
#include "app/preferences.h"
#include "app/ratehistory.h"
#include "app/sharelimits.h"
#include "app/sharemodel.h"
#include "app/transcripts.h"
#include "app/transferhistory.h"
#include "app/windowcare.h"

#include <doctor/doctor.h>

/// Holds everything that the pages show and change. The window and the tray icon are views of it.
class App : public QObject
{
    Q_OBJECT

public:
    explicit App(const QString &configFile, QObject *parent = nullptr);

    /// Reads the configuration, then starts the server unless the file is missing or empty.
    void begin();

    /// Adds a user for a folder. Blocking work runs in the background; shareAdded() or
    /// shareFailed() follows.
    void addShare(const QString &folder, const QString &userName, const QString &password,
                  QFtp::Permissions permissions);
    /// Returns a name for a share of \a folder that no user has yet.
    QString freeUserName(const QString &folder) const;
    /// Removes a user and the limit of that share: one step to undo. Returns false if the file
    /// cannot be changed now.
    bool removeShare(const QString &userName);
    /// Switches a share on. Returns false if the file cannot be changed now.
    bool switchOn(const QString &userName);
    /// Returns what the doctor needs to know of a session; its id is 0 if it ended long ago.
    Doctor::Session session(quint64 id) const;
    /// Returns the same of the server and its last sessions.
    Doctor::Patient patient() const;
    /// Returns the path on this computer of a transferred file; empty: it is not in a local folder,
    /// or its user has been removed.
    QString localPath(const QFtpTransfer &transfer) const;
    /// Stops the server (see ServerController::stop()), then quits the application.
    void quit(std::chrono::milliseconds grace);
    bool isQuitting() const { return m_isQuitting; }

    Preferences preferences;
    WindowCare windowCare;
    ConfigStore config;
    ServerController controller;
    Addresses addresses;
    LogModel log;
    Transcripts transcripts;
    QFtpSessionModel sessions;
    QFtpTransferModel transfers;
    TransferHistory history;
    QFtpUserModel users;
    ShareStates states;
    ShareModel shares;
    RateHistory rates;
    ShareLimits limits;

Q_SIGNALS:
    void shareAdded(const QString &userName, const QString &password);
    void shareFailed(const QString &why);
    /// The user wants to see the page \a id.
    void pageWanted(const QString &id);
    /// A short message for the user, which the desktop shows, and what it offers to do.
    void notified(const QString &title, const QString &text,
                  const QList<NotificationAction> &actions);

private:
    void useConfiguration();
    void watchCertificate();
    void told(const QFtpTransfer &transfer);
    void rememberBans();
    void lookAtBans();
    QList<NotificationAction> actionsFor(const QFtpTransfer &transfer) const;

    QSet<QString> m_knownBans;
    QTimer m_certificateTimer;
    QDateTime m_toldExpiry;
    bool m_isQuitting = false;
};

#endif
