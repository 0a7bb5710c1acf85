// SPDX-License-Identifier: MIT
#include "cluster/node.h"

#include "cluster/schema.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qloggingcategory.h>
#include <QtSql/qsqldriver.h>

namespace QFtp::Internal::Sql {

namespace {

Q_LOGGING_CATEGORY(lcCluster, "qftp.cluster")

constexpr std::chrono::milliseconds Moment{20};

// A ban has changed.
QString bansChannel() { return QStringLiteral("ftp_bans"); }
// Somebody lacks room that is promised to nobody.
QString roomChannel() { return QStringLiteral("ftp_room"); }

// A node stops trusting its lease a little earlier than the database does: clocks drift.
std::chrono::nanoseconds trustedPart(std::chrono::milliseconds lease) { return lease / 10 * 9; }

QString interval(std::chrono::milliseconds time)
{
    return QStringLiteral("%1 milliseconds").arg(time.count());
}

} // namespace

Node::Node(const QFtpConfig::Cluster &settings, Cluster::Events events) :
    m_settings(settings), m_events(std::move(events)), m_inbox(Inbox::create(this)),
    m_statements(databaseOf(settings)), m_timer(this), m_retry(this)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, [this] { beat(); });
    m_retry.setSingleShot(true);
    m_retry.callOnTimeout(this, [this] { flush(); });
}

std::shared_ptr<NodeLife> Node::life() const
{
    const std::lock_guard lock(m_mutex);
    return m_life;
}

std::shared_ptr<NodeLife> Node::awaitLife(std::chrono::milliseconds patience) const
{
    std::unique_lock lock(m_mutex);
    m_lives.wait_for(lock, patience, [this] { return m_hasLived; });
    return m_life;
}

void Node::setLife(std::shared_ptr<NodeLife> life)
{
    const std::lock_guard lock(m_mutex);
    m_life = std::move(life);
    m_hasLived = true;
    m_lives.notify_all();
}

void Node::begin() { beat(); }

void Node::beat()
{
    constexpr std::chrono::milliseconds Retry{1000};
    const std::chrono::milliseconds pause = std::chrono::milliseconds(m_settings.lease) / 3;
    if (const auto life = this->life(); life && !life->lease()->holds())
        lose();
    const auto result = life() ? renew() : join();
    report(result);
    if (result) {
        listen();
        dropSpares(false);
        flush();
        shareRates();
    }
    m_timer.start(result ? pause : std::min(Retry, pause));
}

QFtpResult<void> Node::join()
{
    if (!m_statements.isOpen()) {
        if (auto opened = m_statements.open(); !opened)
            return opened;
    }
    if (auto ready = installSchema(m_statements.handle()); !ready) {
        m_statements.close(); // it may be the connection
        return ready;
    }
    // Otherwise something is still being done for a session, and the database forgets it in time.
    if (m_lostId > 0 && m_lost.expired()) {
        if (const auto ended = m_statements.run(QStringLiteral("SELECT ftp_end(?)"), {m_lostId});
            !ended)
            return ended.error();
    }
    m_lostId = 0;
    const auto sent = bootTime();
    const auto rows = m_statements.run(QStringLiteral("SELECT ftp_begin(?, CAST(? AS INTERVAL))"),
                                       {m_settings.node, interval(m_settings.lease)});
    if (!rows)
        return rows.error();
    const auto life =
        std::make_shared<NodeLife>(rows->value(0).value(0).toLongLong(),
                                   [this, inbox = m_inbox] { inbox->post([this] { flush(); }); });
    life->lease()->extend(sent + trustedPart(m_settings.lease));
    setLife(life);
    qCInfo(lcCluster, "%s has a place in the cluster", qUtf8Printable(m_settings.node));
    return {};
}

QFtpResult<void> Node::renew()
{
    const auto life = this->life();
    const auto sent = bootTime();
    const auto rows = m_statements.run(QStringLiteral("SELECT ftp_renew(?, CAST(? AS INTERVAL))"),
                                       {life->id(), interval(m_settings.lease)});
    if (!rows)
        return rows.error();
    const QVariant bans = rows->value(0).value(0);
    if (bans.isNull()) {
        lose();
        return join();
    }
    life->lease()->extend(sent + trustedPart(m_settings.lease));
    if (bans.toLongLong() != m_bansSeen)
        readBans();
    return {};
}

// Sessions notice by themselves.
void Node::lose()
{
    const auto life = this->life();
    life->lease()->end();
    m_lostId = life->id();
    m_lost = life;
    setLife(nullptr);
    qCWarning(lcCluster,
              "%s has lost its place in the cluster, because it could not reach the database in "
              "time: all its sessions end",
              qUtf8Printable(m_settings.node));
}

// Uploads that ask for room have the turn, and tell the news: this thread must not wait for them.
bool Node::dropSpares(bool all)
{
    const auto life = this->life();
    if (!life)
        return true;
    const std::unique_lock turn(life->notes().turn, std::try_to_lock);
    if (!turn)
        return false;
    const std::lock_guard lock(life->notes().mutex);
    life->notes().dropSpares(all);
    life->notes().endDoubtful();
    return true;
}

void Node::giveRoom()
{
    if (dropSpares(true))
        flush();
    else
        QTimer::singleShot(Moment, this, [this] { giveRoom(); });
}

// If it fails, the next beat() tries again.
void Node::flush()
{
    const auto life = this->life();
    if (!life || m_isOutOfOrder)
        return;
    settle(life.get());
    giveBack(life.get());
}

void Node::settle(NodeLife *life)
{
    UsageNotes &notes = life->notes();
    const std::unique_lock turn(notes.turn, std::try_to_lock);
    if (!turn) {
        m_retry.start(Moment);
        return;
    }
    QJsonObject message;
    qint64 number = 0;
    {
        const std::lock_guard lock(notes.mutex);
        if (!notes.hasNews())
            return;
        message = notes.takeNews();
        number = ++notes.lastNumber;
    }
    const auto done = m_statements.run(
        QStringLiteral("SELECT ftp_settle(?, ?, CAST(? AS JSONB))"),
        {life->id(), number,
         QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact))});
    if (done)
        return;
    const std::lock_guard lock(notes.mutex);
    notes.putBack(message);
}

void Node::giveBack(NodeLife *life)
{
    const QList<quint64> left = life->takeLeft();
    if (left.isEmpty())
        return;
    QStringList ids;
    for (const quint64 id : left)
        ids += QString::number(id);
    const auto done = m_statements.run(QStringLiteral("SELECT ftp_leave(?, CAST(? AS BIGINT[]))"),
                                       {life->id(), QString(u'{' + ids.join(u',') + u'}')});
    if (!done)
        life->putBack(left);
}

void Node::call(const QString &text, const QVariantList &values)
{
    if (m_isOutOfOrder)
        return; // this thread must be free to renew the lease
    if (const auto done = m_statements.run(text, values); !done)
        qCWarning(lcCluster, "the other nodes have not heard of a failed login or a ban: %s",
                  qUtf8Printable(done.error().detail()));
}

void Node::end()
{
    m_timer.stop();
    m_retry.stop();
    if (const auto life = this->life()) {
        life->lease()->end();
        settle(life.get());
        setLife(nullptr);
        static_cast<void>(m_statements.run(QStringLiteral("SELECT ftp_end(?)"), {life->id()}));
    }
    m_statements.close();
    m_inbox->close();
}

// A connection that was opened anew hears nothing any more, and may have missed something.
void Node::listen()
{
    QSqlDriver *const driver = m_statements.handle().driver();
    if (driver->subscribedToNotifications().contains(bansChannel()))
        return;
    connect(driver, &QSqlDriver::notification, this, [this](const QString &channel) {
        if (channel == bansChannel())
            readBans();
        else
            giveRoom();
    });
    if (!driver->subscribeToNotification(bansChannel())
        || !driver->subscribeToNotification(roomChannel()))
        qCWarning(lcCluster, "can't hear of the other nodes at once, but within %lld seconds",
                  qint64(m_settings.lease.count() / 3));
    readBans();
}

void Node::readBans()
{
    const auto version = m_statements.run(QStringLiteral("SELECT bans FROM ftp_cluster"), {});
    const auto rows = m_statements.run(QStringLiteral("SELECT * FROM ftp_bans()"), {});
    if (!version || !rows)
        return;
    m_bansSeen = version->value(0).value(0).toLongLong();
    QList<Cluster::Ban> bans;
    for (const QVariantList &row : *rows)
        bans.append({QHostAddress(row.value(0).toString()),
                     std::chrono::seconds(qint64(row.value(1).toDouble()) + 1),
                     row.value(2).toInt()});
    m_events.bansChanged(bans);
}

// Each session of a user counts the same, whatever it does.
void Node::shareRates()
{
    const auto life = this->life();
    const QStringList users = m_events.limitedUsers();
    QHash<QString, double> parts;
    if (life && !users.isEmpty()) {
        const auto rows = m_statements.run(
            QStringLiteral("SELECT * FROM ftp_parts(?, CAST(? AS JSONB))"),
            {life->id(),
             QString::fromUtf8(
                 QJsonDocument(QJsonArray::fromStringList(users)).toJson(QJsonDocument::Compact))});
        if (!rows)
            return;
        for (const QVariantList &row : *rows)
            parts.insert(row.value(0).toString(), row.value(1).toDouble());
    }
    m_events.partsChanged(parts);
}

// Once each time that it begins and ends.
void Node::report(const QFtpResult<void> &result)
{
    const bool wasOutOfOrder = std::exchange(m_isOutOfOrder, !result);
    if (!result && !wasOutOfOrder)
        qCWarning(lcCluster, "the database of the cluster can't be used: %s",
                  qUtf8Printable(result.error().detail()));
    else if (result && wasOutOfOrder)
        qCInfo(lcCluster, "the database of the cluster can be used again");
}

} // namespace QFtp::Internal::Sql
