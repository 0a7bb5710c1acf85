// SPDX-License-Identifier: MIT
#ifndef FTPGUI_NOTIFICATIONS_H
#define FTPGUI_NOTIFICATIONS_H

#include <functional>
#include <QtCore/qhash.h>
#include <QtCore/qobject.h>

/// Something that a desktop notification offers to do.
struct NotificationAction
{
    QString text; ///< of the button
    std::function<void()> act;
};

/// Shows notifications of the desktop, with buttons, as the Desktop Notifications Specification
/// says.
class Notifications : public QObject
{
    Q_OBJECT

public:
    explicit Notifications(QObject *parent = nullptr);

    /// Shows a notification. \a clicked runs if the user chooses it as a whole. failed() follows if
    /// the desktop shows none.
    void show(const QString &title, const QString &text, const std::function<void()> &clicked,
              const QList<NotificationAction> &actions = {});

Q_SIGNALS:
    void failed(const QString &title, const QString &text);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &key);
    void notificationClosed(uint id);

private:
    QHash<uint, QHash<QString, std::function<void()>>> m_shown; // by id, then by the action's key
};

#endif
