#!/bin/sh
# SPDX-License-Identifier: MIT
# A real database server in a directory of its own, reached through a socket there. What is stored survives the
# death of the server, not of the machine.
#
#   database.sh start|stop|kill|pause|resume postgresql|mariadb DIRECTORY
#   database.sh listen postgresql DIRECTORY
#
# After "listen" it is reached at DIRECTORY/port of loopback instead, with TLS and the certificate
# DIRECTORY/certificate.pem for "localhost".
# The user "ftp" with the password in DIRECTORY/password may use the database "ftp".
set -eu
verb=$1 kind=$2 directory=$3

# PostgreSQL does not run as root.
as_server() {
    if [ "$(id -u)" = 0 ] && [ $kind = postgresql ]; then
        (cd / && exec setpriv --reuid=postgres --regid=postgres --clear-groups "$@")
    else
        "$@"
    fi
}
binaries() { ls -d /usr/lib/postgresql/*/bin | tail -n 1; }
server() {
    if [ $kind = postgresql ]; then head -n 1 "$directory/data/postmaster.pid"; else cat "$directory/pid"; fi
}
# The server and the processes that it has started.
signal() {
    main=$(server)
    kill "-$1" "$main" $(pgrep -P "$main" || true)
}

create() {
    if [ "$(id -u)" = 0 ] && [ $kind = postgresql ]; then chown postgres "$directory"; fi
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n' > "$directory/password"
    if [ $kind = postgresql ]; then
        as_server "$(binaries)/initdb" -D "$directory/data" -U admin -A trust --no-sync -E UTF8 --locale=C > "$directory/log" 2>&1
        echo "listen_addresses = ''
include_if_exists = 'listen.conf'" >> "$directory/data/postgresql.conf"
        echo "local all admin trust
local all all scram-sha-256
hostssl all all 127.0.0.1/32 scram-sha-256" > "$directory/data/pg_hba.conf"
    else
        mkdir "$directory/data"
        mariadb-install-db --no-defaults --datadir="$directory/data" --user="$(id -un)" --auth-root-authentication-method=normal \
            --skip-test-db > "$directory/log" 2>&1
    fi
}

make_certificate() {
    as_server openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost -keyout "$directory/key.pem" -out "$directory/certificate.pem" 2> /dev/null
    as_server chmod 600 "$directory/key.pem"
}

listen() {
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
        echo "listen_addresses = '127.0.0.1'
port = $port
ssl = on
ssl_cert_file = '$directory/certificate.pem'
ssl_key_file = '$directory/key.pem'" > "$directory/data/listen.conf"
        if run; then
            echo $port > "$directory/port"
            return
        fi # another program has the port
    done
    return 1
}

run() {
    if [ $kind = postgresql ]; then
        as_server "$(binaries)/pg_ctl" -D "$directory/data" -w -t 60 -l "$directory/data/log" \
            -o "-k $directory -c fsync=off -c unix_socket_permissions=0777" start > /dev/null
        return
    fi
    mariadbd --no-defaults --datadir="$directory/data" --user="$(id -un)" --socket="$directory/socket" --skip-networking \
        --pid-file="$directory/pid" --innodb-flush-log-at-trx-commit=2 >> "$directory/log" 2>&1 &
    for _ in $(seq 600); do
        mariadb-admin --no-defaults --socket="$directory/socket" -u root ping > /dev/null 2>&1 && return
        sleep 0.1
    done
    return 1
}

make_user() {
    password=$(cat "$directory/password")
    if [ $kind = postgresql ]; then
        as_server psql -q -h "$directory" -U admin -d postgres \
            -c "create role ftp login password '$password'" -c "create database ftp owner ftp"
    else
        mariadb --no-defaults --socket="$directory/socket" -u root -e \
            "create database ftp character set utf8mb4; create user ftp@localhost identified by '$password'; grant all on ftp.* to ftp@localhost"
    fi
}

case $verb in
start)
    if [ -d "$directory/data" ]; then
        run
    else
        create
        run
        make_user
    fi
    ;;
stop)
    main=$(server)
    signal CONT
    # PostgreSQL ends its sessions with INT; MariaDB does so with TERM.
    [ $kind = postgresql ] && kill -INT "$main" || kill -TERM "$main"
    while kill -0 "$main" 2> /dev/null; do sleep 0.05; done
    ;;
kill)
    main=$(server)
    signal KILL
    while kill -0 "$main" 2> /dev/null; do sleep 0.05; done
    rm -f "$directory/data/postmaster.pid"
    ;;
listen)
    "$0" stop "$kind" "$directory"
    make_certificate
    listen
    ;;
pause)
    signal STOP
    main=$(server)
    for process in "$main" $(pgrep -P "$main" || true); do
        # The signal takes a moment.
        while grep -qs '^State:.[^TZ]' /proc/"$process"/task/*/status; do sleep 0.02; done
    done
    ;;
resume) signal CONT ;;
esac
