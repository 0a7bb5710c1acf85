// SPDX-License-Identifier: MIT
#include "app/autostart.h"
#include "app/notifications.h"
#include "guitest.h"
#include "testregistry.h"
#include "window/trayicon.h"

#include <QtDBus/QtDBus>

/// A desktop that shows notifications, as the Desktop Notifications Specification says.
class NotifyingDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    NotifyingDesktop() :
        m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop")))
    { }
    ~NotifyingDesktop() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

    bool begin()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                    QDBusConnection::ExportAllSlots
                                        | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void choose(const QString &text)
    {
        Q_EMIT ActionInvoked(count, actions.value(actions.indexOf(text) - 1));
        Q_EMIT NotificationClosed(count, 2);
    }

    uint count = 0;
    QString summary;
    QString body;
    QStringList actions;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                const QStringList &offered, const QVariantMap &, int)
    {
        summary = title;
        body = text;
        actions = offered;
        return ++count;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
};

/// The portal that starts programs of a sandbox at login.
class StartingDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Background")

public:
    StartingDesktop() :
        m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal")))
    { }
    ~StartingDesktop() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    bool begin()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                    QDBusConnection::ExportAllSlots)
            && m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }

    bool allows = true;
    QVariantMap options;

public Q_SLOTS:
    QDBusObjectPath RequestBackground(const QString &, const QVariantMap &wanted)
    {
        options = wanted;
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                 .arg(message().service().mid(1).replace(u'.', u'_'),
                                      wanted.value(QStringLiteral("handle_token")).toString());
        QDBusMessage answer = QDBusMessage::createSignal(
            path, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
        answer.setArguments(
            {allows ? 0U : 1U,
             QVariantMap{{QStringLiteral("autostart"),
                          allows && wanted.value(QStringLiteral("autostart")).toBool()}}});
        m_bus.send(answer); // before the answer to this call, as may happen
        return QDBusObjectPath(path);
    }

private:
    QDBusConnection m_bus;
};

/// Notifications on a real bus; needs one of its own: dbus-run-session.
class TestNotifications : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADesktop()
    {
        Notifications notifications;
        QSignalSpy failed(&notifications, &Notifications::failed);
        notifications.show(QStringLiteral("Title"), QStringLiteral("Text"), [] {});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("Title"));
    }

    void actionsRun()
    {
        NotifyingDesktop desktop;
        QVERIFY(desktop.begin());
        Notifications notifications;
        QStringList chosen;
        notifications.show(QStringLiteral("Title"), QStringLiteral("a <b> & c"),
                           [&] { chosen += QStringLiteral("all"); },
                           {{QStringLiteral("One"), [&] { chosen += QStringLiteral("one"); }},
                            {QStringLiteral("Two"), [&] { chosen += QStringLiteral("two"); }}});
        QTRY_COMPARE(desktop.count, 1U);
        QCOMPARE(desktop.summary, QStringLiteral("Title"));
        QCOMPARE(desktop.body, QStringLiteral("a &lt;b&gt; &amp; c"));
        desktop.choose(QStringLiteral("Two"));
        QTRY_COMPARE(chosen, QStringList{QStringLiteral("two")});
        desktop.choose(QStringLiteral("One")); // it has been closed
        notifications.show(QStringLiteral("Next"), {}, [&] { chosen += QStringLiteral("all"); });
        QTRY_COMPARE(desktop.count, 2U);
        desktop.choose(QString()); // the notification as a whole
        QTRY_COMPARE(chosen, QStringList({QStringLiteral("two"), QStringLiteral("all")}));
    }

    void startsAtLoginThroughThePortal()
    {
        QString problem;
        const auto ask = [&](bool isOn) {
            return GuiFixture::run([&] {
                problem = Autostart::askPortal(
                    isOn, {QStringLiteral("/app/ftpgui"), QStringLiteral("--minimised")});
            });
        };
        QVERIFY(ask(true));
        QVERIFY2(problem.startsWith(QStringLiteral("The desktop offers no way")),
                 qPrintable(problem));
        StartingDesktop desktop;
        QVERIFY(desktop.begin());
        for (const bool isOn : {true, false}) {
            QVERIFY(ask(isOn));
            QCOMPARE(problem, QString());
            QCOMPARE(desktop.options.value(QStringLiteral("autostart")).toBool(), isOn);
            QCOMPARE(desktop.options.value(QStringLiteral("commandline")).toStringList().size(), 2);
        }
        desktop.allows = false;
        QVERIFY(ask(true));
        QCOMPARE(problem, QStringLiteral("The desktop does not allow it."));
    }

    // A ban can be lifted where it is told.
    void banIsLiftedThere()
    {
        NotifyingDesktop desktop;
        QVERIFY(desktop.begin());
        begin(AnnInFiles);
        TrayIcon tray(app(), *m_gui->window);
        QFtpServer &server = app().controller.server();
        server.ban(QHostAddress(QStringLiteral("192.0.2.1")), std::chrono::seconds(60));
        QTRY_COMPARE(desktop.summary, QStringLiteral("Address banned"));
        desktop.choose(QStringLiteral("Lift Ban"));
        QTRY_VERIFY(server.bans().isEmpty());
    }

    void uploadIsTold()
    {
        NotifyingDesktop desktop;
        QVERIFY(desktop.begin());
        begin(AnnInFiles);
        TrayIcon tray(app(), *m_gui->window);
        const auto client = loggedIn();
        QVERIFY(GuiFixture::run([&] { client->upload("STOR a", "content"); }));
        QTRY_COMPARE(desktop.body, QStringLiteral("/a from ann"));
        QVERIFY(desktop.actions.contains(QStringLiteral("Show in Folder")));
    }
};

QFTP_TEST("notifications", TestNotifications)
#include "tst_notifications.moc"
