// SPDX-License-Identifier: MIT
#include "app/sharelimits.h"

#include <algorithm>

namespace {

constexpr int IdleSeconds = 10 * 60;
constexpr int HourSeconds = 60 * 60;

QString keyOf(const QString &userName, const char *what)
{
    // Names may have slashes, which mean groups there.
    return QStringLiteral("shares/%1/%2")
        .arg(QString::fromLatin1(userName.toUtf8().toHex()), QLatin1String(what));
}

} // namespace

ShareLimits::ShareLimits(ConfigStore *store, ServerController *controller, Preferences *preferences,
                         QObject *parent) :
    QObject(parent),
    m_store(store), m_controller(controller), m_preferences(preferences)
{
    constexpr std::chrono::seconds Interval{5};
    m_timer.callOnTimeout(this, [this] { look(); });
    m_timer.start(Interval);
    connect(&controller->server(), &QFtpServer::transferFinished, this, &ShareLimits::finished);
}

ShareLimits::Limit ShareLimits::limit(const QString &userName) const
{
    return Limit(
        qBound(0, m_preferences->settings().value(keyOf(userName, "limit"), 0).toInt(), 3));
}

QDateTime ShareLimits::end(const QString &userName) const
{
    return limit(userName) == Limit::OneHour
        ? m_preferences->settings().value(keyOf(userName, "end")).toDateTime()
        : QDateTime();
}

void ShareLimits::setLimit(const QString &userName, Limit limit)
{
    QSettings &settings = m_preferences->settings();
    m_idleSince.remove(userName);
    settings.setValue(keyOf(userName, "limit"), int(limit));
    settings.setValue(keyOf(userName, "end"), QDateTime::currentDateTimeUtc().addSecs(HourSeconds));
    Q_EMIT limitsChanged();
}

bool ShareLimits::isBusy(const QString &userName) const
{
    const auto sessions = m_controller->server().sessions();
    return std::any_of(sessions.begin(), sessions.end(),
                       [&](const QFtpSession *session) { return session->userName() == userName; });
}

void ShareLimits::look()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<QFtpConfigUser> users = m_store->config().users; // switching off changes them
    for (const QFtpConfigUser &user : users) {
        if (!user.enabled)
            continue;
        if (limit(user.name) == Limit::OneHour && now >= end(user.name))
            reached(user.name, tr("the hour is over"));
        if (limit(user.name) != Limit::WhenIdle)
            continue;
        if (isBusy(user.name) || !m_idleSince.contains(user.name))
            m_idleSince.insert(user.name, now);
        else if (m_idleSince.value(user.name).secsTo(now) >= IdleSeconds)
            reached(user.name, tr("nobody used it for ten minutes"));
    }
}

void ShareLimits::finished(const QFtpTransfer &transfer)
{
    if (transfer.direction == QFtp::TransferDirection::Download
        && transfer.outcome == QFtp::TransferOutcome::Complete
        && limit(transfer.userName) == Limit::FirstDownload)
        reached(transfer.userName, tr("the first download is done"));
}

void ShareLimits::reached(const QString &userName, const QString &why)
{
    setLimit(userName, Limit::None);
    switchOff(userName, why);
    Q_EMIT switchedOff(userName, why);
}

void ShareLimits::switchOff(const QString &userName, const QString &why)
{
    m_store->edit(tr("Switch %1 off").arg(userName), [&](QFtpConfig &config) {
        for (QFtpConfigUser &user : config.users)
            user.enabled = user.enabled && user.name != userName;
    });
    m_controller->disconnectUser(userName, tr("This share was switched off: %1.").arg(why));
}
