#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# mini-rgw.sh - a small, real Ceph object store (S3 API) on the loopback
# interface, for tests.  One monitor, one or more OSDs and one or more RADOS
# gateways, all below one directory, no systemd, no root needed.
#
#   mini-rgw.sh start  DIR          create (first time) and start everything;
#                                   prints NAME=VALUE lines for the client
#   mini-rgw.sh stop   DIR          stop everything, keep the data
#   mini-rgw.sh purge  DIR          stop everything and delete the data
#   mini-rgw.sh env    DIR          print the NAME=VALUE lines again
#   mini-rgw.sh status DIR          one line per daemon; exit 0 if all run
#   mini-rgw.sh admin  DIR ARG...   radosgw-admin on this store (users, quotas)
#
# for fault tests, on one daemon (mon.a, osd.0, osd.1 ..., rgw.0, rgw.1 ...):
#
#   mini-rgw.sh kill   DIR DAEMON   SIGKILL
#   mini-rgw.sh term   DIR DAEMON   SIGTERM, and wait for its end
#   mini-rgw.sh pause  DIR DAEMON   SIGSTOP
#   mini-rgw.sh resume DIR DAEMON   SIGCONT
#   mini-rgw.sh revive DIR DAEMON   start it again and wait until it serves
#
# Settings are read from the environment when DIR is created and kept in it:
#
#   MINI_RGW_PORT      7480        first of 80 consecutive ports: gateways from
#                                  +0, their TLS twins from +10, monitor +20,
#                                  OSDs +21 to +79
#   MINI_RGW_OSDS      1           1 to 7 OSDs
#   MINI_RGW_COPIES    min(OSDS,3) copies of every object; with N copies
#                                  writes go on while one OSD is down (N > 1)
#   MINI_RGW_GATEWAYS  1           1 to 9 gateways over the same store
#   MINI_RGW_STORE     bluestore   bluestore: a sparse file for each OSD;
#                                  memstore: in RAM (fast, lost on a kill)
#   MINI_RGW_OSD_GB    10          size of one OSD in GiB (sparse; memstore: a
#                                  cap).  Leave ample room: a full OSD does not
#                                  refuse writes, it ends; to test "no space",
#                                  set a quota ("admin DIR quota set ...")
#   MINI_RGW_TLS       0           1: also serve https, with a certificate
#                                  made here (openssl), path in S3_CA_FILE
#   MINI_RGW_TIMEOUT   120         seconds a start may take in all
#
# Packages (Debian 12): ceph-mon ceph-osd radosgw ceph-common, and openssl for
# TLS.  ceph-mgr is not needed: nothing here depends on placement statistics,
# so commands that do ("ceph df", "ceph pg stat") do not answer.

# shellcheck disable=SC2046  # lists of daemon names are split on purpose
set -euo pipefail
umask 077
export LC_ALL=C

readonly self=${0##*/}
readonly addr=127.0.0.1

die()  { printf '%s: %s\n' "$self" "$*" >&2; exit 1; }
note() { printf '%s: %s\n' "$self" "$*" >&2; }
usage() {
    sed -n '3,${/^#/!q;s/^# \{0,1\}//;p}' "$0" >&2
    exit 2
}

# --- time limit -----------------------------------------------------------

deadline=0
arm()  { deadline=$((SECONDS + $1)); }
left() { local n=$((deadline - SECONDS)); echo $((n > 1 ? n : 1)); }
late() { ((SECONDS >= deadline)); }

# bounded CMD...: run CMD, at most for what is left of the limit
bounded() { timeout -k 2 "$(left)" "$@"; }

# --- daemons --------------------------------------------------------------
# run/NAME.pid holds "PID STARTTIME"; STARTTIME (field 22 of /proc/PID/stat)
# keeps us from ever signalling a process that merely got the same number.

start_time() {
    local -a stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    stat=${stat##*) }                   # the name field may hold anything
    [[ ${stat%% *} != Z ]] || return 1  # a zombie is not running
    read -r -a stat <<<"$stat"
    echo "${stat[19]}"
}

pid_of() {  # pid of a running daemon, or failure
    local pid began
    [[ -r $dir/run/$1.pid ]] || return 1
    read -r pid began <"$dir/run/$1.pid" || return 1
    [[ -n $began && $(start_time "$pid") == "$began" ]] || return 1
    echo "$pid"
}

launch() {  # NAME CMD...: start in the background, detached from our terminal
    local name=$1 pid; shift
    # 9 is the lock on DIR, which a daemon must not inherit
    setsid "$@" </dev/null >>"$dir/log/$name.out" 2>&1 9>&- &
    pid=$!
    disown "$pid"
    echo "$pid $(start_time "$pid" || echo 0)" >"$dir/run/$name.pid"
}

halt() {  # NAME...: SIGTERM, then SIGKILL after a grace period
    local name pid i
    for name; do
        pid=$(pid_of "$name") || continue
        kill -TERM "$pid" 2>/dev/null || true
        kill -CONT "$pid" 2>/dev/null || true
    done
    for name; do
        for ((i = 0; i < 100; i++)); do
            pid_of "$name" >/dev/null || break
            sleep 0.1
        done
        if pid=$(pid_of "$name"); then
            note "$name ignores SIGTERM, killing it"
            kill -KILL "$pid" 2>/dev/null || true
            sleep 0.2
        fi
        rm -f "$dir/run/$name.pid"
    done
}

halt_all() {  # gateways first, monitor last: an OSD signs off at the monitor
    local kind
    for kind in rgw osd mon; do
        halt $(daemons | grep "^$kind\.")
    done
}

daemons() {  # every daemon of this store, in order of start
    local i
    echo mon.a
    for ((i = 0; i < osds; i++));     do echo "osd.$i"; done
    for ((i = 0; i < gateways; i++)); do echo "rgw.$i"; done
}

listens() { (exec 3<>"/dev/tcp/$addr/$1") 2>/dev/null; }

wait_until() {  # NAME CMD...: until CMD succeeds; fails when NAME is gone
    local name=$1; shift
    until "$@"; do
        pid_of "$name" >/dev/null || { note "$name has ended"; return 1; }
        late && { note "$name is not ready in time"; return 1; }
        sleep 0.1
    done
}

ceph_() { bounded ceph -c "$conf" --connect-timeout 10 "$@" 2>>"$dir/log/ceph.out"; }

# the OSD's own log says that it is up; asking the monitor costs 0.5 s a time
osd_log_from=()
osd_up() {
    [[ -n ${osd_log_from[$1]:-} ]] || return 0    # it ran before we came
    grep -q 'state: booting -> active' < <(tail -c +"$((osd_log_from[$1] + 1))" \
        "$dir/log/osd.$1.log" 2>/dev/null)
}

gateway_answers() {  # an anonymous "list buckets" is answered with 200
    local line=
    exec 3<>"/dev/tcp/$addr/$((port + $1))" || return 1
    printf 'GET / HTTP/1.0\r\nHost: %s\r\n\r\n' "$addr" >&3
    IFS= read -r -t 5 line <&3 || true
    exec 3>&- 3<&-
    [[ $line == *' 200 '* ]]
} 2>/dev/null

launch_daemon() {  # NAME: start it unless it runs already
    local name=$1 n=${1#*.} frontends
    pid_of "$name" >/dev/null && return 0
    case $name in
    mon.*)
        launch "$name" ceph-mon -f -c "$conf" -i "$n" ;;
    osd.*)
        # await_daemon looks for what is written to the log from here on
        osd_log_from[n]=$(wc -c <"$dir/log/$name.log") 2>/dev/null || osd_log_from[n]=0
        launch "$name" ceph-osd -f -c "$conf" -i "$n" --no-mon-config ;;
    rgw.*)
        frontends="beast endpoint=$addr:$((port + n))"
        ((tls)) && frontends+=" ssl_endpoint=$addr:$((port + 10 + n))"
        ((tls)) && frontends+=" ssl_certificate=$dir/tls/server.pem"
        launch "$name" radosgw -f -c "$conf" -n "client.$name" --no-mon-config \
            --rgw_frontends="$frontends" ;;
    esac
}

await_daemon() {  # NAME: wait until it serves
    local name=$1 n=${1#*.}
    case $name in
    mon.*) wait_until "$name" listens "$((port + 20))" ;;
    osd.*) wait_until "$name" osd_up "$n" ;;
    rgw.*) wait_until "$name" gateway_answers "$n" ;;
    esac
}

run_daemons() {  # NAME...: start them side by side and wait for all
    local name
    for name; do launch_daemon "$name"; done
    for name; do await_daemon "$name"; done
}

# --- settings -------------------------------------------------------------

number() {  # NAME VALUE MIN MAX
    if ! [[ $2 =~ ^(0|[1-9][0-9]{0,4})$ ]] || (($2 < $3 || $2 > $4)); then
        die "$1 must be a number from $3 to $4, not '$2'"
    fi
}

new_settings() {
    port=${MINI_RGW_PORT:-7480}
    osds=${MINI_RGW_OSDS:-1}
    gateways=${MINI_RGW_GATEWAYS:-1}
    store=${MINI_RGW_STORE:-bluestore}
    osd_gb=${MINI_RGW_OSD_GB:-10}
    tls=${MINI_RGW_TLS:-0}
    number MINI_RGW_PORT     "$port"     1024 65400
    number MINI_RGW_OSDS     "$osds"     1 7
    number MINI_RGW_GATEWAYS "$gateways" 1 9
    number MINI_RGW_OSD_GB   "$osd_gb"   1 1000
    number MINI_RGW_TLS      "$tls"      0 1
    copies=${MINI_RGW_COPIES:-$((osds < 3 ? osds : 3))}
    number MINI_RGW_COPIES   "$copies"   1 "$osds"
    [[ $store == bluestore || $store == memstore ]] ||
        die "MINI_RGW_STORE must be bluestore or memstore, not '$store'"
    access_key=$(random 20 'A-Z0-9')
    secret_key=$(random 40 'A-Za-z0-9')
    fsid=$(</proc/sys/kernel/random/uuid)
}

random() {  # LENGTH CHARACTERS
    local s
    s=$(head -c 4096 /dev/urandom | tr -dc "$2" | head -c "$1")
    [[ ${#s} -eq $1 ]] || die "no random numbers"
    echo "$s"
}

save_settings() {
    local name
    for name in port osds gateways copies store osd_gb tls access_key secret_key fsid; do
        printf '%s=%s\n' "$name" "${!name}"
    done >"$dir/settings"
}

print_env() {
    local i list='' tls_list=''
    for ((i = 0; i < gateways; i++)); do
        list+="${list:+,}http://$addr:$((port + i))"
        tls_list+="${tls_list:+,}https://$addr:$((port + 10 + i))"
    done
    echo "S3_ENDPOINT=${list%%,*}"
    echo "S3_ENDPOINTS=$list"
    if ((tls)); then
        echo "S3_TLS_ENDPOINTS=$tls_list"
        echo "S3_CA_FILE=$dir/tls/cert.pem"
    fi
    echo "S3_REGION=us-east-1"
    echo "S3_ACCESS_KEY=$access_key"
    echo "S3_SECRET_KEY=$secret_key"
}

write_conf() {
    cat >"$conf" <<EOF
[global]
fsid = $fsid
mon_host = v2:$addr:$((port + 20))
public_addr = $addr
cluster_addr = $addr
ms_bind_msgr1 = false
ms_bind_port_min = $((port + 21))
ms_bind_port_max = $((port + 79))
keyring = $dir/keyring
run_dir = $dir/run
crash_dir = $dir/crash
admin_socket =
log_file = $dir/log/\$name.log
log_to_stderr = false
err_to_stderr = true
mon_cluster_log_file = $dir/log/cluster.log
osd_pool_default_size = $copies
osd_pool_default_min_size = $((copies > 1 ? copies - 1 : 1))
osd_pool_default_pg_num = 8
osd_pool_default_pgp_num = 8
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0

[mon]
# every pool costs several proposals; these make the first start 3 times faster
paxos_propose_interval = 0.05
paxos_min_wait = 0.01
mon_data = $dir/mon.a
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
mon_data_avail_warn = 2
mon_data_avail_crit = 1
# a dead OSD is noticed by the only peer it may have
mon_osd_min_down_reporters = 1

[osd]
osd_data = $dir/\$name
osd_objectstore = $store
osd_max_object_name_len = 2048
bluestore_block_size = $((osd_gb << 30))
bluestore_cache_autotune = false
bluestore_cache_size = 134217728
memstore_device_bytes = $((osd_gb << 30))
osd_heartbeat_interval = 1
osd_heartbeat_grace = 6
osd_max_backfills = 4
# memstore writes its contents to files, but only in an orderly end
osd_fast_shutdown = $([[ $store == memstore ]] && echo false || echo true)
osd_mon_shutdown_timeout = 1

[client]
rgw_data = $dir
rgw_thread_pool_size = 64
rgw_enable_usage_log = false
# give deleted space back after two minutes instead of two hours (a download
# that runs longer than that after its object was replaced is cut off)
rgw_gc_obj_min_wait = 120
rgw_gc_processor_period = 30
rgw_gc_processor_max_time = 30
# gateways that share this work hold each other up for 10 s when they stop
rgw_enable_lc_threads = false
rgw_enable_gc_threads = false

[client.rgw.0]
rgw_enable_lc_threads = true
rgw_enable_gc_threads = true
EOF
}

# --- commands -------------------------------------------------------------

make_key() {  # ENTITY CAPS...
    local new=
    [[ -e $dir/keyring ]] || new=--create-keyring
    bounded ceph-authtool $new "$dir/keyring" --gen-key -n "$@" >>"$dir/log/keyring.out" 2>&1
}

create_store() {
    local i uuid tool jobs=()
    for tool in ceph ceph-authtool ceph-mon ceph-osd monmaptool radosgw radosgw-admin; do
        command -v "$tool" >/dev/null ||
            die "no $tool here (packages: ceph-mon ceph-osd radosgw ceph-common)"
    done
    ((!tls)) || command -v openssl >/dev/null || die "no openssl here"
    if ((tls)); then
        mkdir -p "$dir/tls"
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
            -days 30 -subj "/CN=mini-rgw" -addext "subjectAltName=IP:$addr,DNS:localhost" \
            -keyout "$dir/tls/key.pem" -out "$dir/tls/cert.pem" 2>"$dir/log/openssl.out"
        cat "$dir/tls/cert.pem" "$dir/tls/key.pem" >"$dir/tls/server.pem"
    fi
    for i in mon. client.admin $(daemons | grep -v ^mon); do
        case $i in
        mon.)   make_key "$i"        --cap mon 'allow *' ;;
        osd.*)  make_key "$i"        --cap mon 'allow profile osd' --cap osd 'allow *' ;;
        rgw.*)  make_key "client.$i" --cap mon 'allow rw' --cap osd 'allow rwx' ;;
        *)      make_key "$i"        --cap mon 'allow *' --cap osd 'allow *' ;;
        esac
    done
    bounded monmaptool --create --clobber --fsid "$fsid" \
        --addv a "[v2:$addr:$((port + 20))]" "$dir/monmap" >"$dir/log/monmaptool.out" 2>&1
    bounded ceph-mon -c "$conf" -i a --mkfs --monmap "$dir/monmap" \
        --keyring "$dir/keyring" >"$dir/log/mon.a.out" 2>&1
    run_daemons mon.a
    for ((i = 0; i < osds; i++)); do
        uuid=$(</proc/sys/kernel/random/uuid)
        [[ $(ceph_ osd new "$uuid") == "$i" ]] || die "the monitor gave OSD $i another number"
        mkdir -p "$dir/osd.$i"
        # not "bounded": cleanup_failed_start must hit the timeout itself
        timeout -k 2 "$(left)" ceph-osd -c "$conf" -i "$i" --mkfs --osd-uuid "$uuid" \
            --no-mon-config >"$dir/log/osd.$i.out" 2>&1 9>&- &
        jobs+=($!)
    done
    for i in "${jobs[@]}"; do
        wait "$i" || die "an OSD's store could not be made"
    done
}

start_all() {
    run_daemons mon.a
    run_daemons $(daemons | grep '^osd\.')
    if [[ ! -e $dir/created ]]; then
        # also makes the pools, so that gateways need not race for that
        bounded radosgw-admin -c "$conf" --no-mon-config user create --uid=test \
            --display-name=test --access-key="$access_key" --secret-key="$secret_key" \
            >"$dir/log/radosgw-admin.out" 2>&1
        : >"$dir/created"
    fi
    run_daemons $(daemons | grep '^rgw\.')
}

cleanup_failed_start() {
    local rc=$? name
    trap - EXIT INT TERM
    ((rc)) || return 0
    note "start failed; last lines of the logs:"
    for name in "$dir"/log/*.out "$dir"/log/*.log; do
        [[ -s $name ]] || continue
        printf -- '--- %s\n' "${name##*/}"
        tail -n 5 "$name"
    done >&2
    for name in $(jobs -p); do kill "$name" 2>/dev/null || true; done
    wait || true
    halt_all
    exit "$rc"
}

cmd_start() {
    local busy i
    if [[ ! -e $dir/created ]]; then
        # nothing yet, or a start that did not come to its end: begin anew
        [[ ! -e $dir/settings ]] || { load_settings; halt_all; }
        new_settings
        rm -rf "$dir"/mon.a "$dir"/osd.* "$dir"/{tls,keyring}
        mkdir -p "$dir"/{log,run,crash}
        save_settings
    else
        load_settings
    fi
    busy=
    for ((i = 0; i < 80; i++)); do
        listens "$((port + i))" && busy+=" $((port + i))"
    done
    if [[ -n $busy ]] && ! pid_of mon.a >/dev/null; then
        die "ports in use:$busy (MINI_RGW_PORT is the first of 80)"
    fi
    trap cleanup_failed_start EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    write_conf    # each time: the directory may have been moved
    [[ -e $dir/created ]] || create_store
    start_all
    trap - EXIT INT TERM
    print_env >"$dir/env"
    cat "$dir/env"
}

cmd_status() {
    local name pid rc=0
    for name in $(daemons); do
        if pid=$(pid_of "$name"); then
            echo "$name pid $pid, $(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status") MiB"
        else
            echo "$name not running"
            rc=1
        fi
    done
    return $rc
}

cmd_signal() {  # SIGNAL NAME
    local pid
    pid=$(pid_of "$2") || die "$2 does not run"
    kill -"$1" "$pid"
    [[ $1 == KILL ]] || return 0
    until ! pid_of "$2" >/dev/null; do
        late && die "$2 survives SIGKILL"
        sleep 0.05
    done
}

load_settings() {
    local name value
    [[ -r $dir/settings ]] || die "no store in $dir"
    while IFS='=' read -r name value; do
        printf -v "$name" '%s' "$value"
    done <"$dir/settings"
}

[[ $# -ge 2 && -n $2 ]] || usage
command=$1
[[ $command == start ]] && mkdir -p "$2"
[[ ( $command == stop || $command == purge ) && ! -e $2/settings ]] && exit 0
dir=$(cd "$2" 2>/dev/null && pwd -P) || die "no directory $2"
[[ $dir != / ]] || die "not in /"
[[ $dir != *[[:space:],\;\#\$=]* ]] || die "Ceph cannot take a directory with such characters: $dir"
readonly dir conf=$dir/ceph.conf
number MINI_RGW_TIMEOUT "${MINI_RGW_TIMEOUT:-120}" 1 3600
arm "${MINI_RGW_TIMEOUT:-120}"

# one command on a store at a time; the others only read or send a signal
case $command in
start|stop|purge|term|revive)
    exec 9>"$dir/.lock"
    flock -w "$(left)" 9 || die "another $self works on $dir" ;;
esac
[[ $command == start ]] || load_settings

case $command,$# in
start,2)  cmd_start ;;
stop,2)   halt_all ;;
purge,2)
    halt_all
    rm -rf "$dir"/mon.a "$dir"/osd.* "$dir"/{tls,log,run,crash} \
        "$dir"/{created,settings,env,ceph.conf,monmap,keyring,.lock}
    rmdir "$dir" 2>/dev/null || true ;;
env,2)    print_env ;;
admin,*)  bounded radosgw-admin -c "$conf" --no-mon-config "${@:3}" ;;
status,2) cmd_status ;;
kill,3|term,3|pause,3|resume,3|revive,3)
    grep -qxF -- "$3" < <(daemons) || die "no daemon '$3'; there are:" $(daemons)
    case $command in
    kill)   cmd_signal KILL "$3" ;;
    term)   halt "$3" ;;
    pause)  cmd_signal STOP "$3" ;;
    resume) cmd_signal CONT "$3" ;;
    revive) run_daemons "$3" ;;
    esac ;;
*) usage ;;
esac
