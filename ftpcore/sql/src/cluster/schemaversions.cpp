// SPDX-License-Identifier: MIT
#include "cluster/schema.h"

namespace QFtp::Internal::Sql {

namespace {

constexpr const char *Version1 = R"sql(
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
-- Rows come and go with each session.
ALTER TABLE ftp_sessions
    SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What places hold: see quotas. known is false if they have to be counted.
CREATE TABLE ftp_places (
    place TEXT PRIMARY KEY,
    bytes BIGINT NOT NULL DEFAULT 0,
    files BIGINT NOT NULL DEFAULT 0,
    known BOOLEAN NOT NULL DEFAULT FALSE
);

-- What each node has promised to uploads, in a place.
CREATE TABLE ftp_promises (
    node BIGINT NOT NULL REFERENCES ftp_nodes ON DELETE CASCADE,
    place TEXT NOT NULL,
    number BIGINT NOT NULL, -- of the message: an older one has no effect
    bytes BIGINT NOT NULL,
    files BIGINT NOT NULL,
    PRIMARY KEY (place, node)
);
CREATE INDEX ftp_promises_node ON ftp_promises (node);

-- Files that are being changed, or whole directories. Others wait.
CREATE TABLE ftp_changes (
    node BIGINT NOT NULL REFERENCES ftp_nodes ON DELETE CASCADE,
    id BIGINT NOT NULL,
    key TEXT NOT NULL,
    alone BOOLEAN NOT NULL, -- the change concerns all that is there
    PRIMARY KEY (node, id, key)
);
CREATE INDEX ftp_changes_key ON ftp_changes (key);

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

-- Whether key is place, or in it.
CREATE FUNCTION ftp_is_in(key TEXT, place TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
    SELECT key = place OR starts_with(key, place || '/')
$$;

-- Changes that a dead node has begun may be done or not: what they concern has to be counted.
CREATE FUNCTION ftp_disown(dead_node BIGINT) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    doubtful TEXT[];
BEGIN
    doubtful := ARRAY(SELECT place FROM ftp_places p WHERE known AND EXISTS (
        SELECT FROM ftp_changes c WHERE c.node = dead_node
            AND (ftp_is_in(c.key, p.place) OR c.alone AND ftp_is_in(p.place, c.key)))
        ORDER BY place FOR UPDATE);
    UPDATE ftp_places SET known = FALSE WHERE place = ANY (doubtful);
    DELETE FROM ftp_changes WHERE node = dead_node;
END
$$;

-- Does that for all nodes that are dead by now. Whoever waits for a node that seems dead, and is
-- renewing its lease, finds it alive.
CREATE FUNCTION ftp_disown_dead() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    dead BIGINT;
BEGIN
    FOR dead IN SELECT id FROM ftp_nodes WHERE until <= clock_timestamp()
            AND id IN (SELECT node FROM ftp_changes) ORDER BY id FOR UPDATE LOOP
        PERFORM ftp_disown(dead);
    END LOOP;
END
$$;

-- Forgets nodes that have been dead for a while, with their sessions.
CREATE FUNCTION ftp_bury() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    dead BIGINT;
BEGIN
    FOR dead IN SELECT id FROM ftp_nodes WHERE until < clock_timestamp() - INTERVAL '1 minute'
            FOR UPDATE SKIP LOCKED LOOP
        PERFORM ftp_disown(dead);
        DELETE FROM ftp_nodes WHERE id = dead;
    END LOOP;
END
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
    -- Others may have found it dead while this waited for them.
    PERFORM FROM ftp_nodes WHERE id = node_id FOR UPDATE;
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
RETURNS TEXT LANGUAGE plpgsql
-- Tables are small when this is planned. Only a plain scan of an index passes over rows that have
-- gone.
SET enable_seqscan = off SET enable_bitmapscan = off AS $$
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
                OR network_limit > 0 AND network = session_network) ORDER BY id FOR SHARE;
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

-- Returns which part of their sessions users have on a node: their rates are shared like that.
CREATE FUNCTION ftp_parts(node_id BIGINT, users JSONB)
RETURNS TABLE (user_name TEXT, part DOUBLE PRECISION) LANGUAGE sql AS $$
    SELECT s.user_name, count(*) FILTER (WHERE s.node = node_id) / count(*)::DOUBLE PRECISION
        FROM ftp_sessions s JOIN ftp_nodes n ON n.id = s.node
        WHERE n.until > clock_timestamp()
            AND s.user_name IN (SELECT jsonb_array_elements_text(users))
        GROUP BY s.user_name
$$;

-- Gives back what sessions have.
CREATE FUNCTION ftp_leave(node_id BIGINT, session_ids BIGINT[]) RETURNS VOID LANGUAGE sql AS $$
    DELETE FROM ftp_sessions WHERE node = node_id AND id = ANY (session_ids)
$$;

-- The node has ended all sessions.
CREATE FUNCTION ftp_end(node_id BIGINT) RETURNS VOID LANGUAGE sql AS $$
    SELECT ftp_disown(node_id);
    DELETE FROM ftp_nodes WHERE id = node_id
$$;

-- Begins a change of the files keys, or alone of all that is there, and returns what is known of
-- those of the places that there are; NULL: somebody else is changing them. 'dead': the node is.
CREATE FUNCTION ftp_begin_change(node_id BIGINT, change_id BIGINT, keys TEXT[], is_alone BOOLEAN,
                                 over TEXT[]) RETURNS TEXT LANGUAGE plpgsql AS $$
BEGIN
    -- Of changes that concern each other, one begins at a time.
    IF is_alone THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('files ' || split_part(keys[1], '/', 1), 0));
    ELSE
        PERFORM pg_advisory_xact_lock_shared(
            hashtextextended('files ' || split_part(keys[1], '/', 1), 0));
        PERFORM pg_advisory_xact_lock(hashtextextended('file ' || key, 0))
            FROM (SELECT unnest(keys) AS key ORDER BY key) sorted;
    END IF;
    PERFORM FROM ftp_nodes WHERE id = node_id AND until > clock_timestamp() FOR KEY SHARE;
    IF NOT FOUND THEN
        RETURN 'dead';
    END IF;
    PERFORM ftp_disown_dead();
    IF EXISTS (SELECT FROM ftp_changes c, unnest(keys) k
            WHERE (c.node, c.id) <> (node_id, change_id) AND (c.key = k
                OR (c.alone OR is_alone) AND (ftp_is_in(c.key, k) OR ftp_is_in(k, c.key)))) THEN
        RETURN NULL;
    END IF;
    INSERT INTO ftp_changes (node, id, key, alone)
        SELECT node_id, change_id, k, is_alone FROM unnest(keys) k
        ON CONFLICT DO NOTHING; -- the node asks again if it did not get the answer
    RETURN (SELECT coalesce(jsonb_object_agg(place, jsonb_build_array(bytes, files, known)), '{}')
            FROM ftp_places WHERE place = ANY (over));
END
$$;

-- Locks the places that a message and limits are about: see there. Whoever locks several does so in
-- their order.
CREATE FUNCTION ftp_lock_places(message JSONB, limits JSONB) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    concerned TEXT[];
BEGIN
    concerned := ARRAY(
        SELECT jsonb_object_keys(e -> 'places') FROM jsonb_array_elements(message -> 'changes') e
        UNION SELECT jsonb_array_elements_text(l -> 'places') FROM jsonb_array_elements(limits) l
        UNION SELECT place FROM ftp_places, jsonb_array_elements_text(message -> 'below') b (key)
            WHERE ftp_is_in(place, key));
    PERFORM FROM ftp_places WHERE place = ANY (concerned) ORDER BY place FOR UPDATE;
END
$$;

-- What a node has done since its last message: changes that have ended, with what they changed in
-- places (nothing: they have to be counted), and what it promises now.
CREATE FUNCTION ftp_settle(node_id BIGINT, number_of_message BIGINT, message JSONB)
RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    ended JSONB;
BEGIN
    PERFORM ftp_lock_places(message, '[]');
    FOR ended IN SELECT jsonb_array_elements(message -> 'changes') LOOP
        DELETE FROM ftp_changes WHERE node = node_id AND id = (ended ->> 'id')::BIGINT;
        CONTINUE WHEN NOT FOUND; -- it has been told before
        UPDATE ftp_places SET
            bytes = bytes + coalesce((change ->> 0)::BIGINT, 0),
            files = files + coalesce((change ->> 1)::BIGINT, 0),
            -- Another program has removed files.
            known = known AND change <> 'null' AND bytes + (change ->> 0)::BIGINT >= 0
                AND files + (change ->> 1)::BIGINT >= 0
            FROM jsonb_each(ended -> 'places') c (changed, change) WHERE place = changed;
    END LOOP;
    PERFORM ftp_forget(ARRAY(SELECT jsonb_array_elements_text(message -> 'below')));
    PERFORM ftp_promise_as(node_id, number_of_message, message -> 'promises');
END
$$;

-- A node promises this. An older message has no effect.
CREATE FUNCTION ftp_promise_as(node_id BIGINT, number_of_message BIGINT, promises JSONB)
RETURNS VOID LANGUAGE sql AS $$
    INSERT INTO ftp_promises (node, place, number, bytes, files)
        SELECT node_id, p, number_of_message, (usage ->> 0)::BIGINT, (usage ->> 1)::BIGINT
            FROM jsonb_each(promises) e (p, usage)
        ON CONFLICT (place, node) DO UPDATE
            SET number = EXCLUDED.number, bytes = EXCLUDED.bytes, files = EXCLUDED.files
            WHERE ftp_promises.number < EXCLUDED.number
$$;

-- Takes a message for ftp_settle(). Then makes the promises of a node what promises says, unless
-- one of limits would be exceeded: an array of {"places", "bytes", "files"}; 0: no limit. Returns
--     {"late": true}: it was asked before, and the node has not got the answer.
--     {"unknown": true}: a place has to be counted.
--     {"limit", "used", "final"}: the index of a limit that would be exceeded, and what others use.
--         If that is not final, other nodes give back what they have promised to nobody.
--     {"spare"}: bytes and files that are promised in addition, if there is much room.
CREATE FUNCTION ftp_promise(node_id BIGINT, number_of_message BIGINT, message JSONB, promises JSONB,
                            limits JSONB, most_bytes BIGINT, most_files BIGINT)
RETURNS JSONB LANGUAGE plpgsql AS $$
DECLARE
    wanted JSONB;
    position INTEGER := 0;
    places TEXT[];
    byte_limit NUMERIC;
    file_limit NUMERIC;
    used_bytes NUMERIC;
    used_files NUMERIC;
    more_bytes NUMERIC;
    more_files NUMERIC;
    are_known BOOLEAN;
    is_final BOOLEAN;
    spare_bytes BIGINT := most_bytes;
    spare_files BIGINT := most_files;
BEGIN
    PERFORM ftp_disown_dead();
    PERFORM ftp_lock_places(message, limits);
    IF EXISTS (SELECT FROM ftp_promises WHERE node = node_id AND number >= number_of_message
            AND jsonb_exists(promises, place)) THEN
        RETURN '{"late": true}';
    END IF;
    PERFORM ftp_settle(node_id, number_of_message - 1, message);
    FOR wanted IN SELECT jsonb_array_elements(limits) LOOP
        places := ARRAY(SELECT jsonb_array_elements_text(wanted -> 'places'));
        byte_limit := nullif((wanted ->> 'bytes')::NUMERIC, 0);
        file_limit := nullif((wanted ->> 'files')::NUMERIC, 0);
        SELECT bool_and(coalesce(p.known, FALSE)), sum(p.bytes), sum(p.files)
            INTO are_known, used_bytes, used_files
            FROM unnest(places) w (place) LEFT JOIN ftp_places p USING (place);
        IF NOT are_known THEN
            RETURN '{"unknown": true}';
        END IF;
        SELECT coalesce(sum((usage ->> 0)::BIGINT), 0), coalesce(sum((usage ->> 1)::BIGINT), 0)
            INTO more_bytes, more_files FROM jsonb_each(promises) e (p, usage)
            WHERE p = ANY (places);
        is_final := coalesce(used_bytes + more_bytes > byte_limit, FALSE)
            OR coalesce(used_files + more_files > file_limit, FALSE);
        SELECT used_bytes + coalesce(sum(bytes), 0), used_files + coalesce(sum(files), 0)
            INTO used_bytes, used_files
            FROM ftp_promises p JOIN ftp_nodes n ON n.id = p.node
            WHERE n.until > clock_timestamp()
                AND (p.node <> node_id OR NOT jsonb_exists(promises, p.place))
                AND p.place = ANY (places);
        IF used_bytes + more_bytes > byte_limit OR used_files + more_files > file_limit THEN
            IF NOT is_final THEN
                PERFORM pg_notify('ftp_room', '');
            END IF;
            RETURN jsonb_build_object('limit', position, 'final', is_final,
                                      'used', jsonb_build_array(used_bytes, used_files));
        END IF;
        -- least() passes over NULL.
        spare_bytes := least(spare_bytes, div(byte_limit - used_bytes - more_bytes, 64));
        spare_files := least(spare_files, div(file_limit - used_files - more_files, 64));
        position := position + 1;
    END LOOP;
    PERFORM ftp_promise_as(node_id, number_of_message, (
        SELECT jsonb_object_agg(p, jsonb_build_array((usage ->> 0)::BIGINT + spare_bytes,
                                                     (usage ->> 1)::BIGINT + spare_files))
            FROM jsonb_each(promises) e (p, usage)));
    RETURN jsonb_build_object('spare', jsonb_build_array(spare_bytes, spare_files));
END
$$;

-- Returns what places hold, and what is promised there; notes that there are such places.
CREATE FUNCTION ftp_usage(asked TEXT[])
RETURNS TABLE (place TEXT, bytes BIGINT, files BIGINT, known BOOLEAN,
               promised_bytes NUMERIC, promised_files NUMERIC)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ftp_disown_dead();
    INSERT INTO ftp_places (place) SELECT unnest(asked) ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT p.place, p.bytes, p.files, p.known,
            coalesce(sum(r.bytes), 0), coalesce(sum(r.files), 0)
        FROM ftp_places p LEFT JOIN (ftp_promises r
            JOIN ftp_nodes n ON n.id = r.node AND n.until > clock_timestamp()) ON r.place = p.place
        WHERE p.place = ANY (asked) GROUP BY p.place;
END
$$;

-- A place has been counted, by the one who is changing it alone.
CREATE FUNCTION ftp_counted(node_id BIGINT, change_id BIGINT, counted TEXT, now_bytes BIGINT,
                            now_files BIGINT)
RETURNS VOID LANGUAGE sql AS $$
    UPDATE ftp_places SET bytes = now_bytes, files = now_files, known = TRUE
        WHERE place = counted
            AND EXISTS (SELECT FROM ftp_changes WHERE node = node_id AND id = change_id)
$$;

-- All places at or below these have to be counted.
CREATE FUNCTION ftp_forget(forgotten TEXT[]) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    concerned TEXT[];
BEGIN
    concerned := ARRAY(SELECT place FROM ftp_places
        WHERE known AND EXISTS (SELECT FROM unnest(forgotten) f WHERE ftp_is_in(place, f))
        ORDER BY place FOR UPDATE);
    UPDATE ftp_places SET known = FALSE WHERE place = ANY (concerned);
END
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
)sql";

} // namespace

const QList<const char *> &schemaVersions()
{
    static const QList<const char *> versions = {Version1};
    return versions;
}

} // namespace QFtp::Internal::Sql
