// SPDX-License-Identifier: MIT
#include "cluster/schema.h"

#include "database.h"

#include <QFtpServer/qftpsqlcluster.h>
#include <QtSql/qsqlquery.h>

namespace QFtp::Internal::Sql {

namespace {

// What each version adds to the one before. A node of an older version must be able to go on with a
// newer schema: it may be restarted last.
constexpr const char *Versions[] = {R"sql(
-- What the nodes of a cluster share: docs/cluster.md. A node runs this when it starts, in one
-- transaction, behind a lock.
--
-- Times are those of the database's clock. A function that has to count takes its locks in a
-- statement of its own: a count sees only what was there when its statement began.

CREATE TABLE ftp_nodes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- of one life of a node
    name TEXT NOT NULL,
    began TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    until TIMESTAMPTZ NOT NULL                          -- it is dead from then on
);

CREATE TABLE ftp_sessions (
    node BIGINT NOT NULL REFERENCES ftp_nodes ON DELETE CASCADE,
    id BIGINT NOT NULL,
    user_name TEXT NOT NULL,
    network TEXT NOT NULL,
    PRIMARY KEY (node, id)
);
CREATE INDEX ftp_sessions_user ON ftp_sessions (user_name);
CREATE INDEX ftp_sessions_network ON ftp_sessions (network);

CREATE TABLE ftp_guard (
    network TEXT PRIMARY KEY,
    failures INTEGER NOT NULL DEFAULT 0,
    first_failure TIMESTAMPTZ NOT NULL DEFAULT 'epoch',
    bans INTEGER NOT NULL DEFAULT 0,
    banned_until TIMESTAMPTZ NOT NULL DEFAULT 'epoch'
);
CREATE INDEX ftp_guard_banned ON ftp_guard (banned_until);

-- One row. bans grows with each change of a ban.
CREATE TABLE ftp_cluster (version INTEGER NOT NULL, bans BIGINT NOT NULL DEFAULT 0);

-- Forgets nodes that have been dead for a while, with their sessions. It waits for nobody.
CREATE FUNCTION ftp_bury() RETURNS VOID LANGUAGE sql AS $$
    DELETE FROM ftp_nodes WHERE id IN (
        SELECT id FROM ftp_nodes WHERE until < clock_timestamp() - INTERVAL '1 minute'
            FOR UPDATE SKIP LOCKED)
$$;

-- Begins the life of a node.
CREATE FUNCTION ftp_begin(node_name TEXT, lease INTERVAL) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    node_id BIGINT;
BEGIN
    PERFORM ftp_bury();
    DELETE FROM ftp_guard
        WHERE greatest(banned_until, first_failure) < clock_timestamp() - INTERVAL '1 year';
    INSERT INTO ftp_nodes (name, until) VALUES (node_name, clock_timestamp() + lease)
        RETURNING id INTO node_id;
    RETURN node_id;
END
$$;

-- Returns the number of changes of bans; NULL: the node is dead.
CREATE FUNCTION ftp_renew(node_id BIGINT, lease INTERVAL) RETURNS BIGINT LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ftp_nodes SET until = clock_timestamp() + lease
        WHERE id = node_id AND until > clock_timestamp();
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    PERFORM ftp_bury();
    RETURN (SELECT bans FROM ftp_cluster);
END
$$;

-- Admits a session: '' , or the limit that it would exceed: 'user', 'address'; 'node': the node is
-- dead. A limit of 0 is none.
CREATE FUNCTION ftp_enter(node_id BIGINT, session_id BIGINT, session_user_name TEXT,
                          session_network TEXT, user_limit INTEGER, network_limit INTEGER)
RETURNS TEXT LANGUAGE plpgsql AS $$
BEGIN
    IF user_limit > 0 THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('user ' || session_user_name, 0));
    END IF;
    IF network_limit > 0 THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('address ' || session_network, 0));
    END IF;
    -- The lock keeps others from burying it until this transaction ends.
    PERFORM FROM ftp_nodes WHERE id = node_id AND until > clock_timestamp() FOR KEY SHARE;
    IF NOT FOUND THEN
        RETURN 'node';
    END IF;
    -- A node that seems dead may be renewing its lease in a transaction that has not ended yet.
    PERFORM FROM ftp_nodes WHERE until <= clock_timestamp() AND id IN (
        SELECT node FROM ftp_sessions
            WHERE user_limit > 0 AND user_name = session_user_name
                OR network_limit > 0 AND network = session_network) FOR SHARE;
    IF user_limit > 0 AND user_limit <= (
            SELECT count(*) FROM ftp_sessions s JOIN ftp_nodes n ON n.id = s.node
            WHERE s.user_name = session_user_name AND n.until > clock_timestamp()
                AND (s.node, s.id) <> (node_id, session_id)) THEN
        RETURN 'user';
    END IF;
    IF network_limit > 0 AND network_limit <= (
            SELECT count(*) FROM ftp_sessions s JOIN ftp_nodes n ON n.id = s.node
            WHERE s.network = session_network AND n.until > clock_timestamp()
                AND (s.node, s.id) <> (node_id, session_id)) THEN
        RETURN 'address';
    END IF;
    INSERT INTO ftp_sessions (node, id, user_name, network)
        VALUES (node_id, session_id, session_user_name, session_network)
        ON CONFLICT DO NOTHING; -- the node asks again if it did not get the answer
    RETURN '';
END
$$;

-- Gives back what sessions have.
CREATE FUNCTION ftp_leave(node_id BIGINT, session_ids BIGINT[]) RETURNS VOID LANGUAGE sql AS $$
    DELETE FROM ftp_sessions WHERE node = node_id AND id = ANY (session_ids)
$$;

-- The node has ended all sessions.
CREATE FUNCTION ftp_end(node_id BIGINT) RETURNS VOID LANGUAGE sql AS $$
    DELETE FROM ftp_nodes WHERE id = node_id
$$;

-- A ban has changed: all nodes look.
CREATE FUNCTION ftp_bans_changed() RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ftp_cluster SET bans = bans + 1;
    PERFORM pg_notify('ftp_bans', '');
END
$$;

-- Counts a failed login, as a single server does: see the settings in [guard].
CREATE FUNCTION ftp_fail(failed_network TEXT, failure_limit INTEGER, failure_window INTERVAL,
                         first_ban INTERVAL, longest_ban INTERVAL)
RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    known ftp_guard;
    moment TIMESTAMPTZ;
BEGIN
    INSERT INTO ftp_guard (network) VALUES (failed_network) ON CONFLICT DO NOTHING;
    SELECT * INTO known FROM ftp_guard WHERE network = failed_network FOR UPDATE;
    moment := clock_timestamp();
    IF known.banned_until > moment THEN -- one burst is one ban
        RETURN;
    END IF;
    IF moment - known.first_failure > failure_window THEN
        known.first_failure := moment;
        known.failures := 0;
    END IF;
    IF moment - known.banned_until > longest_ban THEN
        known.bans := 0;
    END IF;
    known.failures := known.failures + 1;
    IF known.failures >= failure_limit THEN
        known.banned_until :=
            moment + least(first_ban * (2 ^ least(known.bans, 16)), longest_ban);
        known.bans := known.bans + 1;
        known.failures := 0;
        PERFORM ftp_bans_changed();
    END IF;
    UPDATE ftp_guard SET failures = known.failures, first_failure = known.first_failure,
        bans = known.bans, banned_until = known.banned_until WHERE network = failed_network;
END
$$;

CREATE FUNCTION ftp_ban(banned_network TEXT, duration INTERVAL) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ftp_guard (network, banned_until)
        VALUES (banned_network, clock_timestamp() + duration)
        ON CONFLICT (network) DO UPDATE SET banned_until = EXCLUDED.banned_until;
    PERFORM ftp_bans_changed();
END
$$;

CREATE FUNCTION ftp_unban(banned_network TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM ftp_guard WHERE network = banned_network;
    PERFORM ftp_bans_changed();
END
$$;

CREATE FUNCTION ftp_bans()
RETURNS TABLE (network TEXT, seconds_left DOUBLE PRECISION, bans INTEGER) LANGUAGE sql AS $$
    SELECT network, extract(epoch FROM banned_until - clock_timestamp()), bans
    FROM ftp_guard WHERE banned_until > clock_timestamp()
$$;

INSERT INTO ftp_cluster (version) VALUES (1);
)sql"};
constexpr int Latest = int(std::size(Versions));

QFtpResult<int> run(const QSqlDatabase &database, const QString &text)
{
    QSqlQuery query(database);
    if (!query.exec(text))
        return unavailable(QStringLiteral("the tables of the cluster can't be made"),
                           query.lastError());
    return query.next() ? query.value(0).toInt() : 0;
}

QFtpResult<void> upgrade(const QSqlDatabase &database)
{
    // Any number will do, but for all versions of this program the same one.
    static const QString lock = QStringLiteral("SELECT 1 FROM pg_advisory_xact_lock(726374981)");
    if (auto locked = run(database, lock); !locked)
        return locked.error();
    const auto exists = run(
        database,
        QStringLiteral("SELECT CASE WHEN to_regclass('ftp_cluster') IS NULL THEN 0 ELSE 1 END"));
    if (!exists)
        return exists.error();
    const auto version = *exists == 1
        ? run(database, QStringLiteral("SELECT version FROM ftp_cluster"))
        : QFtpResult<int>(0);
    if (!version)
        return version.error();
    for (int i = *version; i < Latest; ++i) {
        if (auto done = run(database, QString::fromLatin1(Versions[i])); !done)
            return done.error();
    }
    return {};
}

} // namespace

QFtpResult<void> installSchema(QSqlDatabase database)
{
    if (!database.transaction())
        return unavailable(QStringLiteral("no transaction begins"), database.lastError());
    if (auto upgraded = upgrade(database); !upgraded) {
        database.rollback();
        return upgraded;
    }
    if (!database.commit())
        return unavailable(QStringLiteral("the transaction failed"), database.lastError());
    return {};
}

} // namespace QFtp::Internal::Sql

QByteArray QFtpSqlCluster::schema()
{
    QByteArray text;
    for (const char *const version : QFtp::Internal::Sql::Versions)
        text += version;
    return text;
}
