// SPDX-License-Identifier: MIT
#include "app/sharelimits.h"

#include <algorithm>

namespace {

constexpr int IdleSeconds = 10 * 60;
constexpr int HourSeconds = 60 * 60;

ConfigStore::Edit switchingOff(const QString &userName)
{
    return ConfigStore::userEdit(userName, [](QFtpConfigUser &user) { user.enabled = false; });
}

} // namespace

/// A step in the undo history.
class ShareLimits::Change : public QUndoCommand
{
public:
    Change(ShareLimits *limits, const QString &userName, Value after) :
        QUndoCommand(ShareLimits::tr("Change when %1 ends").arg(userName)), m_limits(limits),
        m_name(userName), m_before(limits->value(userName)), m_after(std::move(after))
    { }
    void undo() override { m_limits->use(m_name, m_before); }
    void redo() override { m_limits->use(m_name, m_after); }

private:
    ShareLimits *const m_limits;
    const QString m_name;
    const Value m_before;
    const Value m_after;
};

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

QString ShareLimits::keyOf(const QString &userName, const char *what) const
{
    // Names may contain slashes, which separate groups in QSettings.
    const auto plain = [](const QString &text) {
        return QString::fromLatin1(text.toUtf8().toHex());
    };
    return QStringLiteral("shares-%1/%2/%3")
        .arg(plain(m_store->fileName()), plain(userName), QLatin1String(what));
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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Value after{limit, limit == Limit::OneHour ? now.addSecs(HourSeconds) : QDateTime()};
    m_store->undoStack()->push(new Change(this, userName, after)); // push() calls redo()
}

void ShareLimits::use(const QString &userName, const Value &value)
{
    QSettings &settings = m_preferences->settings();
    m_idleSince.remove(userName);
    if (value.limit == Limit::None) {
        settings.remove(keyOf(userName, "limit"));
        settings.remove(keyOf(userName, "end"));
    } else {
        settings.setValue(keyOf(userName, "limit"), int(value.limit));
        settings.setValue(keyOf(userName, "end"), value.end);
    }
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
    const QList<QFtpConfigUser> users = m_store->users();
    for (const QFtpConfigUser &user : users) {
        if (!user.enabled) {
            m_idleSince.remove(user.name);
            m_off.insert(user.name);
            continue;
        }
        if (m_off.remove(user.name) && limit(user.name) == Limit::OneHour)
            use(user.name, {Limit::OneHour, now.addSecs(HourSeconds)}); // the hour begins now
        if (limit(user.name) == Limit::OneHour && now >= end(user.name))
            reached(user.name, tr("The hour is over."));
        if (limit(user.name) != Limit::WhenIdle)
            continue;
        if (isBusy(user.name) || !m_idleSince.contains(user.name))
            m_idleSince.insert(user.name, now);
        else if (m_idleSince.value(user.name).secsTo(now) >= IdleSeconds)
            reached(user.name, tr("Nobody used it for ten minutes."));
    }
}

void ShareLimits::finished(const QFtpTransfer &transfer)
{
    if (transfer.direction == QFtp::TransferDirection::Download
        && transfer.outcome == QFtp::TransferOutcome::Complete
        && limit(transfer.userName) == Limit::FirstDownload)
        reached(transfer.userName, tr("The first download is complete."));
}

void ShareLimits::reached(const QString &userName, const QString &why)
{
    if (!m_store->preview(switchingOff(userName))) {
        if (!m_failed.contains(userName)) {
            m_failed.insert(userName);
            Q_EMIT switchOffFailed(userName);
        }
    } else if (switchOff(userName)) {
        m_failed.remove(userName);
        Q_EMIT switchedOff(userName, why);
    }
}

// One step to undo: the share is on again, with its limit.
bool ShareLimits::switchOff(const QString &userName)
{
    const QString what = tr("Switch %1 off").arg(userName);
    m_off.insert(userName); // undone, its hour begins anew
    const bool hasLimit = limit(userName) != Limit::None;
    if (!hasLimit || !m_store->preview(switchingOff(userName)))
        return m_store->edit(what, switchingOff(userName));
    m_store->undoStack()->beginMacro(what);
    const bool isOff = m_store->edit(what, switchingOff(userName));
    setLimit(userName, Limit::None);
    m_store->undoStack()->endMacro();
    return isOff;
}

#include "moc_sharelimits.cpp"
