// SPDX-License-Identifier: MIT
#include "app/autostart.h"

#include <QtCore/qeventloop.h>
#include <QtCore/qtimer.h>
#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbusmessage.h>

namespace {

const QString Portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString PortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Requests = QStringLiteral("org.freedesktop.portal.Request");

/// Waits for the answer to a request of a portal.
class PortalAnswer : public QObject
{
    Q_OBJECT

public:
    enum Answer { Granted = 0, Refused = 1, None = 2 };

    explicit PortalAnswer(QDBusConnection bus) : m_bus(std::move(bus)) { }

    /// Listens for the answer to the request at \a path.
    bool expectAt(const QString &path)
    {
        return m_bus.connect(Portal, path, Requests, QStringLiteral("Response"), this,
                             SLOT(take(uint, QVariantMap)));
    }
    /// None: there was no answer in time.
    uint wait(std::chrono::milliseconds patience)
    {
        QTimer::singleShot(patience, &m_loop, &QEventLoop::quit);
        if (m_answer == None)
            m_loop.exec();
        return m_answer;
    }
    bool isAutostartOn() const { return m_isAutostartOn; }

private Q_SLOTS:
    void take(uint answer, const QVariantMap &results)
    {
        m_answer = answer;
        m_isAutostartOn = results.value(QStringLiteral("autostart")).toBool();
        m_loop.quit();
    }

private:
    QDBusConnection m_bus;
    QEventLoop m_loop;
    uint m_answer = None;
    bool m_isAutostartOn = false;
};

} // namespace

QString Autostart::askPortal(bool isOn, const QStringList &command)
{
    constexpr std::chrono::minutes Patience{2}; // the desktop may ask the user
    const QString token = QStringLiteral("qftpserver");
    QDBusConnection bus = QDBusConnection::sessionBus();
    // The answer may come before that of the call, so listen first.
    const QString sender = bus.baseService().mid(1).replace(u'.', u'_');
    PortalAnswer answer(bus);
    answer.expectAt(
        QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2").arg(sender, token));
    QDBusMessage call = QDBusMessage::createMethodCall(
        Portal, PortalPath, QStringLiteral("org.freedesktop.portal.Background"),
        QStringLiteral("RequestBackground"));
    const QVariantMap options = {{QStringLiteral("handle_token"), token},
                                 {QStringLiteral("autostart"), isOn},
                                 {QStringLiteral("commandline"), command}};
    call.setArguments({QString(), options});
    const QDBusMessage reply = bus.call(call);
    if (reply.type() != QDBusMessage::ReplyMessage)
        return PortalAnswer::tr("The desktop offers no way to start programs: %1")
            .arg(reply.errorMessage());
    if (answer.wait(Patience) != PortalAnswer::Granted || answer.isAutostartOn() != isOn)
        return PortalAnswer::tr("The desktop does not allow it.");
    return {};
}

#include "autostartportal.moc"
