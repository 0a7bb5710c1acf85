#!/bin/sh
# SPDX-License-Identifier: MIT
# A real LDAP directory (slapd) in a directory of its own, on a socket there and on two ports of loopback, one
# of them for ldaps. What is stored survives the death of the server, not of the machine.
#
#   directory.sh start|stop|kill|pause|resume DIRECTORY
#   directory.sh add DIRECTORY < LDIF
#
# DIRECTORY/password holds the password of cn=admin,dc=example, DIRECTORY/port and tlsport the ports,
# DIRECTORY/ca.pem the authority. People are below ou=people, and have an attribute ftpKEY for each setting
# KEY of a user.
set -eu
umask 077
verb=$1 directory=$2
socket="ldapi://$(echo "$directory/ldapi" | sed 's,/,%2F,g')"
settings="root storage enabled groups allowWrite permissions mounts rules hiddenNames refusedNames allowedAddresses
    requiredTls expires hours password passwords clientCertificate sessions transfers downloadRate uploadRate
    quotaBytes quotaFiles softQuotaBytes softQuotaFiles"

schema() {
    number=0
    names=sAMAccountName
    echo "attributetype ( 1.2.840.113556.1.4.221 NAME 'sAMAccountName' EQUALITY caseIgnoreMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )"
    for setting in $settings; do
        number=$((number + 1))
        names="$names \$ ftp$setting"
        echo "attributetype ( 2.25.20261130.1.$number NAME 'ftp$setting' EQUALITY caseExactMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )"
    done
    echo "objectclass ( 2.25.20261130.2.1 NAME 'ftpUser' SUP top AUXILIARY MAY ( $names ) )"
}

create() {
    mkdir "$directory/data"
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n' > "$directory/password"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
        -addext subjectAltName=IP:127.0.0.1 -keyout "$directory/key.pem" -out "$directory/ca.pem" 2> /dev/null
    schema > "$directory/ftp.schema"
    cat > "$directory/slapd.conf" << EOF
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include $directory/ftp.schema
pidfile $directory/pid
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
TLSCertificateFile $directory/ca.pem
TLSCertificateKeyFile $directory/key.pem
database mdb
maxsize 104857600
suffix dc=example
rootdn cn=admin,dc=example
rootpw $(cat "$directory/password")
directory $directory/data
dbnosync
index objectClass,uid,member eq
access to attrs=userPassword by anonymous auth by * none
access to * by dn=cn=reader,dc=example read by anonymous auth by * none
overlay memberof
EOF
}

run() {
    slapd -f "$directory/slapd.conf" -d 0 -h "$socket ldap://127.0.0.1:$(cat "$directory/port") ldaps://127.0.0.1:$(cat "$directory/tlsport")" \
        > "$directory/log" 2>&1 &
    started=$!
    for _ in $(seq 300); do
        kill -0 $started 2> /dev/null || return 1 # another program has a port
        ldapwhoami -x -H "$socket" > /dev/null 2>&1 && return 0
        sleep 0.1
    done
    return 1
}

free_port() { echo $((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000)); }

fill() {
    ldapadd -x -H "$socket" -D cn=admin,dc=example -y "$directory/password" > /dev/null
}

wait_for_end() {
    while kill -0 "$1" 2> /dev/null; do sleep 0.05; done
}

case $verb in
start)
    if [ -d "$directory/data" ]; then
        run
        exit
    fi
    create
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        free_port > "$directory/port"
        free_port > "$directory/tlsport"
        ! run || break
    done
    fill << EOF
dn: dc=example
objectClass: dcObject
objectClass: organization
o: example
dc: example

dn: cn=reader,dc=example
objectClass: person
cn: reader
sn: reader
userPassword: $(cat "$directory/password")

dn: ou=people,dc=example
objectClass: organizationalUnit
ou: people

dn: ou=groups,dc=example
objectClass: organizationalUnit
ou: groups
EOF
    ;;
add) fill ;;
stop | kill)
    main=$(cat "$directory/pid")
    kill -CONT "$main"
    [ $verb = stop ] && kill -TERM "$main" || kill -KILL "$main"
    wait_for_end "$main"
    ;;
pause)
    main=$(cat "$directory/pid")
    kill -STOP "$main"
    # The signal takes a moment.
    while grep -qs '^State:.[^T]' /proc/"$main"/task/*/status; do sleep 0.02; done
    ;;
resume) kill -CONT "$(cat "$directory/pid")" ;;
esac
