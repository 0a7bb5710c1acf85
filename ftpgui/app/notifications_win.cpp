// SPDX-License-Identifier: MIT
#include "app/notifications.h"

/// The tray's own notifications do all that they can here.
class Notifications::Private
{ };

Notifications::Notifications(QObject *parent) : QObject(parent) { }

Notifications::~Notifications() = default;

void Notifications::show(const QString &title, const QString &text, const std::function<void()> &,
                         const QList<NotificationAction> &)
{
    QMetaObject::invokeMethod(
        this, [this, title, text] { Q_EMIT failed(title, text); }, Qt::QueuedConnection);
}

#include "moc_notifications.cpp"
