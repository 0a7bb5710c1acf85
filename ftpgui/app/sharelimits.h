// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARELIMITS_H
#define FTPGUI_SHARELIMITS_H

#include "app/preferences.h"
#include "app/servercontroller.h"

#include <QtCore/qtimer.h>

/// Switches shares off when what was wanted has come: the first download, a time, nobody there.
///
/// A share is a user of the configuration; to switch it off is to disable that user. What was
/// wanted is kept over a restart.
class ShareLimits : public QObject
{
    Q_OBJECT

public:
    enum class Limit { None, FirstDownload, OneHour, WhenIdle };
    Q_ENUM(Limit)

    ShareLimits(ConfigStore *store, ServerController *controller, Preferences *preferences,
                QObject *parent = nullptr);

    Limit limit(const QString &userName) const;
    /// When OneHour is over; invalid: another limit, or none.
    QDateTime end(const QString &userName) const;
    void setLimit(const QString &userName, Limit limit);
    /// Ends a share; its user stays in the configuration. False: the file can't be changed now.
    bool switchOff(const QString &userName);

Q_SIGNALS:
    void limitsChanged();
    /// A limit has switched the share off.
    void switchedOff(const QString &userName, const QString &why);
    /// It should have, but the file can't be changed; it is tried again, and told once.
    void switchOffFailed(const QString &userName);

private:
    void look();
    void finished(const QFtpTransfer &transfer);
    void reached(const QString &userName, const QString &why);
    bool isBusy(const QString &userName) const;
    QString keyOf(const QString &userName, const char *what) const;

    ConfigStore *const m_store;
    ServerController *const m_controller;
    Preferences *const m_preferences;
    QHash<QString, QDateTime> m_idleSince; // of those with WhenIdle
    QSet<QString> m_off;                   // seen so
    QSet<QString> m_failed;                // to switch off
    QTimer m_timer;
};

#endif
