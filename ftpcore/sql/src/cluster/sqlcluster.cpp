// SPDX-License-Identifier: MIT
#include "base/crew.h"
#include "cluster/node.h"
#include "cluster/sqlusage.h"

#include <atomic>

#include <QFtpServer/qftpsqlcluster.h>
#include <QtCore/qthread.h>

namespace QFtp::Internal::Sql {

namespace {

QString interval(std::chrono::seconds time)
{
    return QStringLiteral("%1 seconds").arg(time.count());
}

QFtpError unavailable(const char *detail)
{
    return {ErrorKind::Unavailable, QString::fromLatin1(detail)};
}

/// See Cluster.
class SqlCluster : public Cluster
{
public:
    explicit SqlCluster(const QFtpConfig::Cluster &settings) :
        m_settings(settings),
        m_crew(std::make_shared<Asked>(
            settings.connections,
            [database = databaseOf(settings)] { return std::make_unique<Statements>(database); },
            settings.timeout))
    { }
    ~SqlCluster() override { SqlCluster::end(); }

    void begin(Events events) override;
    QFtpResult<Entry> enter(const Entrant &entrant) override;
    std::shared_ptr<SharedUsage> usage() override;
    void countFailure(const QHostAddress &network, const QFtpConfig::Guard &limits) override;
    void ban(const QHostAddress &network, std::chrono::seconds duration) override;
    void unban(const QHostAddress &network) override;
    bool isReady() const override;
    void end() override;

private:
    using Asked = Crew<Statements, QFtpResult<Statements::Rows>>;

    static QFtpResult<Statements::Rows> askWithin(Asked &crew, const QString &text,
                                                  const QVariantList &values,
                                                  const std::function<void()> &late);
    std::shared_ptr<SharedUsage> usageOf(const std::shared_ptr<NodeLife> &life) const;
    /// A node and its thread.
    struct Work
    {
        std::unique_ptr<Node> node;
        QThread thread;
    };

    QFtpResult<Entry> tryToEnter(const Entrant &entrant);
    std::shared_ptr<Work> work() const
    {
        const std::lock_guard lock(m_mutex);
        return m_work;
    }
    void call(const QString &text, const QVariantList &values)
    {
        if (const auto work = this->work())
            work->node->post([node = work->node.get(), text, values] { node->call(text, values); });
    }

    const QFtpConfig::Cluster m_settings;
    const std::shared_ptr<Asked> m_crew;
    mutable std::mutex m_mutex;
    std::shared_ptr<Work> m_work; // guarded by m_mutex; null: not in the cluster
};

void SqlCluster::begin(Events events)
{
    const auto work = std::make_shared<Work>();
    work->node = std::make_unique<Node>(m_settings, std::move(events));
    work->node->moveToThread(&work->thread);
    work->thread.setObjectName(QStringLiteral("qftp-cluster"));
    work->thread.start();
    work->node->post([node = work->node.get()] { node->begin(); });
    const std::lock_guard lock(m_mutex);
    m_work = work;
}

// The places of sessions that have just ended are on their way back.
QFtpResult<Cluster::Entry> SqlCluster::enter(const Entrant &entrant)
{
    constexpr int Tries = 4;
    constexpr std::chrono::milliseconds Pause{100};
    auto entry = tryToEnter(entrant);
    for (int i = 1; i < Tries && entry && !entry->seat; ++i) {
        std::this_thread::sleep_for(Pause);
        entry = tryToEnter(entrant);
    }
    return entry;
}

QFtpResult<Cluster::Entry> SqlCluster::tryToEnter(const Entrant &entrant)
{
    const auto work = this->work();
    const auto life = work ? work->node->awaitLife(m_settings.timeout) : nullptr;
    if (!life || !life->lease()->holds())
        return unavailable("this server has no place in the cluster now");
    const quint64 session = life->nextNumber(); // a client that logs in again is another session
    const auto leave = [life, session, patience = 2 * m_settings.timeout] {
        life->leave(session);
        life->leaveLater(session, patience);
    };
    const auto answer =
        askWithin(*m_crew, QStringLiteral("SELECT ftp_enter(?, ?, ?, ?, ?, ?)"),
                  {life->id(), session, entrant.userName, entrant.network.toString(),
                   entrant.userLimit, entrant.networkLimit},
                  leave);
    if (!answer) { // perhaps it has entered
        leave();
        return answer.error();
    }
    const QString refusal = answer->value(0).value(0).toString();
    if (refusal == QStringLiteral("user"))
        return Entry{Verdict::TooManyOfUser, nullptr};
    if (refusal == QStringLiteral("address"))
        return Entry{Verdict::TooManyFromAddress, nullptr};
    if (!refusal.isEmpty())
        return unavailable("this server has lost its place in the cluster");
    return Entry{Verdict::Welcome,
                 std::make_shared<const ClusterSeat>(life->lease(), usageOf(life),
                                                     [life, session] { life->leave(session); })};
}

// Of the query and its caller, the one who ends last knows that the other has gone.
QFtpResult<Statements::Rows> SqlCluster::askWithin(Asked &crew, const QString &text,
                                                   const QVariantList &values,
                                                   const std::function<void()> &late)
{
    const auto isOver = std::make_shared<std::atomic<bool>>(false);
    const auto answer = crew.ask([=](Statements &statements) {
        auto rows = statements.run(text, values);
        if (isOver->exchange(true))
            late();
        return rows;
    });
    if (answer)
        return *answer;
    if (isOver->exchange(true))
        late();
    return unavailable("the database of the cluster did not answer in time");
}

std::shared_ptr<SharedUsage> SqlCluster::usageOf(const std::shared_ptr<NodeLife> &life) const
{
    const auto ask = [crew = m_crew](const QString &text, const QVariantList &values,
                                     const std::function<void()> &late) {
        return askWithin(*crew, text, values, late);
    };
    return std::make_shared<SqlUsage>(ask, life, m_settings.timeout);
}

std::shared_ptr<SharedUsage> SqlCluster::usage()
{
    const auto work = this->work();
    const auto life = work ? work->node->life() : nullptr;
    return life ? usageOf(life) : nullptr;
}

void SqlCluster::countFailure(const QHostAddress &network, const QFtpConfig::Guard &limits)
{
    call(QStringLiteral("SELECT ftp_fail(?, ?, CAST(? AS INTERVAL), CAST(? AS INTERVAL), "
                        "CAST(? AS INTERVAL))"),
         {network.toString(), limits.failures, interval(limits.window), interval(limits.banTime),
          interval(limits.maximumBan)});
}

void SqlCluster::ban(const QHostAddress &network, std::chrono::seconds duration)
{
    call(QStringLiteral("SELECT ftp_ban(?, CAST(? AS INTERVAL))"),
         {network.toString(), interval(duration)});
}

void SqlCluster::unban(const QHostAddress &network)
{
    call(QStringLiteral("SELECT ftp_unban(?)"), {network.toString()});
}

bool SqlCluster::isReady() const
{
    const auto work = this->work();
    const auto life = work ? work->node->life() : nullptr;
    return life && life->lease()->holds();
}

void SqlCluster::end()
{
    std::shared_ptr<Work> work;
    {
        const std::lock_guard lock(m_mutex);
        work.swap(m_work);
    }
    if (!work)
        return;
    work->node->post([node = work->node.get()] {
        node->end();
        node->thread()->quit();
    });
    if (!work->thread.wait(QDeadlineTimer(m_settings.timeout)))
        new std::shared_ptr<Work>(work); // a thread that hangs stays, with what it uses
}

} // namespace

Database::Options databaseOf(const QFtpConfig::Cluster &settings)
{
    Database::Options options;
    options.host = settings.host;
    options.port = settings.port;
    options.database = settings.database;
    options.user = settings.user;
    options.passwordFile = settings.passwordFile;
    options.tls = settings.tls;
    options.caFile = settings.caFile;
    options.timeout = settings.timeout;
    return options;
}

} // namespace QFtp::Internal::Sql

QFtpSqlCluster::QFtpSqlCluster(const QFtpConfig::Cluster &settings) :
    QFtpCluster(std::make_shared<QFtp::Internal::Sql::SqlCluster>(settings))
{ }

QFtpSqlCluster::~QFtpSqlCluster() = default;

QFtpResult<void> QFtpSqlCluster::recountQuotas(const QFtpConfig::Cluster &settings)
{
    using namespace QFtp::Internal::Sql;
    const auto done =
        Statements(databaseOf(settings))
            .run(QStringLiteral("SELECT ftp_forget(ARRAY(SELECT place FROM ftp_places))"), {});
    return done ? QFtpResult<void>() : done.error();
}
