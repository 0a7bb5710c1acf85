// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARELIMITS_H
#define FTPGUI_SHARELIMITS_H

#include "app/preferences.h"
#include "app/servercontroller.h"

#include <QtCore/qtimer.h>

/// Switches shares off at their limit: after the first download, after an hour, or when nobody uses
/// them.
///
/// A share is a user of the configuration; switching it off disables that user. Limits survive a
/// restart.
class ShareLimits : public QObject
{
    Q_OBJECT

public:
    enum class Limit { None, FirstDownload, OneHour, WhenIdle };
    Q_ENUM(Limit)

    ShareLimits(ConfigStore *store, ServerController *controller, Preferences *preferences,
                QObject *parent = nullptr);

    Limit limit(const QString &userName) const;
    /// When the hour of OneHour ends; invalid with any other limit.
    QDateTime end(const QString &userName) const;
    /// Can be undone.
    void setLimit(const QString &userName, Limit limit);
    /// Removes the limit of a user that is removed, or of an older user with the name of a new one.
    /// Cannot be undone by itself.
    void forget(const QString &userName) { use(userName, {}); }
    /// Ends a share; its user stays in the configuration. Returns false if the file cannot be
    /// changed now.
    bool switchOff(const QString &userName);

Q_SIGNALS:
    void limitsChanged();
    /// A limit switched the share off.
    void switchedOff(const QString &userName, const QString &why);
    /// A limit was reached, but the file cannot be changed. This is reported once, and tried again.
    void switchOffFailed(const QString &userName);

private:
    struct Value
    {
        Limit limit = Limit::None;
        QDateTime end; // of OneHour
    };
    class Change;
    Value value(const QString &userName) const { return {limit(userName), end(userName)}; }
    void use(const QString &userName, const Value &value);
    void look();
    void finished(const QFtpTransfer &transfer);
    void reached(const QString &userName, const QString &why);
    bool isBusy(const QString &userName) const;
    QString keyOf(const QString &userName, const char *what) const;

    ConfigStore *const m_store;
    ServerController *const m_controller;
    Preferences *const m_preferences;
    QHash<QString, QDateTime> m_idleSince; // users with WhenIdle
    QSet<QString> m_off;                   // users last seen disabled
    QSet<QString> m_failed;                // users that could not be switched off
    QTimer m_timer;
};

#endif
