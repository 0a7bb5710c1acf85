// SPDX-License-Identifier: MIT
#include "app/notifications.h"

#include <QtCore/qhash.h>
#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbusmessage.h>
#include <QtDBus/qdbuspendingcall.h>
#include <QtDBus/qdbuspendingreply.h>

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
const QString Default = QStringLiteral("default"); // the notification as a whole

} // namespace

/// What was shown, and what the user chooses.
class Notifications::Private : public QObject
{
    Q_OBJECT

public:
    Private()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(Service, Path, Service, QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
        bus.connect(Service, Path, Service, QStringLiteral("NotificationClosed"), this,
                    SLOT(notificationClosed(uint)));
    }

    QHash<uint, QHash<QString, std::function<void()>>> shown; // by id, then by the action's key

private Q_SLOTS:
    void actionInvoked(uint id, const QString &key)
    {
        // A copy: the desktop may close the notification meanwhile.
        if (const std::function<void()> act = shown.value(id).value(key))
            act();
    }
    void notificationClosed(uint id) { shown.remove(id); }
};

Notifications::Notifications(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) { }

Notifications::~Notifications() = default;

void Notifications::show(const QString &title, const QString &text,
                         const std::function<void()> &clicked,
                         const QList<NotificationAction> &actions)
{
    QStringList offered = {Default, QString()};
    QHash<QString, std::function<void()>> acts = {{Default, clicked}};
    for (const NotificationAction &action : actions) {
        const QString key = QString::number(offered.size());
        offered += {key, action.text};
        acts.insert(key, action.act);
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(Service, Path, Service, QStringLiteral("Notify"));
    const QVariantMap hints = {{QStringLiteral("desktop-entry"), QStringLiteral("qftpserver")}};
    // Desktops render the text as HTML.
    call.setArguments({QStringLiteral("QFtpServer"), 0U, QStringLiteral("qftpserver"), title,
                       text.toHtmlEscaped(), offered, hints, -1});
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text, acts] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            Q_EMIT failed(title, text);
        else
            d->shown.insert(reply.value(), acts);
    });
}

#include "notifications_unix.moc"

#include "moc_notifications.cpp"
