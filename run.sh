#!/bin/sh
# SPDX-License-Identifier: MIT
# Shares a folder over FTP. Installs missing packages, builds, and starts the server.
#
#   ./run.sh [--network] [FOLDER]
#   ./run.sh --window [FOLDER]
#
# By default FOLDER is share/, created with a sample file. The server listens on this machine only.
# With --network it listens on every address and requires TLS. It creates its certificate once and
# keeps it in ~/.local/share/ftpd-headless. With --window the tray application shares folders, starting
# with FOLDER. The environment variable QFTP_PORT changes the port (2121).
set -eu
network=no
window=no
case ${1:-} in
    --network) network=yes; shift ;;
    --window) window=yes; shift ;;
    -*) sed -n 's/^#   //p' "$0"; exit 1 ;;
esac
if [ $# -gt 1 ]; then
    sed -n 's/^#   //p' "$0"
    exit 1
fi
folder=${1:-}
case $folder in
    "" | /*) ;;
    *) folder=$PWD/$folder ;;
esac
if [ -n "$folder" ] && [ ! -d "$folder" ]; then
    echo "Folder $folder does not exist." >&2
    exit 1
fi
cd "$(dirname "$0")"
. tools/packages.sh
install_packages $BUILD_PACKAGES
if [ $window = yes ]; then
    echo "Building ..."
    build release
    exec build/release/ftpgui/ftpgui ${folder:+"$folder"}
fi
folder=${folder:-share}
port=${QFTP_PORT:-2121}
if [ ! -d "$folder" ]; then
    mkdir -p "$folder"
    echo "QFtpServer shares this file." > "$folder/welcome.txt"
fi
folder=$(cd "$folder" && pwd)

echo "Building ..."
build release

user=share
password=$(od -An -N9 -tx1 /dev/urandom | tr -d ' \n')
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
chmod 700 "$state"
quoted=$(printf '%s' "$folder" | sed 's/[\\"]/\\&/g')
if [ $network = yes ]; then
    addresses='""'
    host=$(hostname -I 2> /dev/null | cut -d ' ' -f 1)
    host=${host:-127.0.0.1}
    required=login
else
    addresses='["127.0.0.1", "::1"]'
    host=127.0.0.1
    required=no
    # A machine without IPv6 has no ::1.
    grep -q . /proc/net/if_inet6 2> /dev/null || addresses='"127.0.0.1"'
fi
# As root, the server uses files with the rights of the folder's owner.
owner=
[ "$(id -u)" != 0 ] || owner="systemUser = \"$(stat -c %U "$folder")\""
hash=$(printf '%s\n' "$password" | build/release/ftpd-headless/ftpd-headless --hash-password)
cat > "$state/ftpd.toml" << END
ip = $addresses
port = $port

[tls]
enabled = true
required = "$required"

[users.$user]
passwordHash = "$hash"
root = "$quoted"
allowWrite = true
$owner
END

cat << END

  Sharing   $folder
  URL       ftp://$host:$port/
  User      $user
  Password  $password
END
if [ $network = yes ]; then
    cat << END

  lftp      lftp -e 'set ftp:ssl-force yes; set ssl:verify-certificate no' -u $user,$password ftp://$host:$port
  curl      curl --ssl-reqd --insecure -u $user:$password ftp://$host:$port/
  FileZilla Host ftpes://$host, Port $port; it asks whether you trust the certificate

  Clients have to use TLS. Compare the certificate's fingerprint, printed below, with the one your
  client shows. Ctrl-C stops the server.

END
else
    cat << END

  lftp      lftp -e 'set ftp:ssl-allow no' -u $user,$password ftp://$host:$port
  curl      curl -u $user:$password ftp://$host:$port/
  Files     open ftp://$user@$host:$port/ in the file manager

  Ctrl-C stops the server.

END
fi
build/release/ftpd-headless/ftpd-headless --config "$state/ftpd.toml" &
server=$!
# Ctrl-C reaches the server directly: the first lets transfers finish, the second does not.
trap : INT
trap 'kill -TERM $server 2> /dev/null || true' TERM HUP
status=0
while kill -0 $server 2> /dev/null; do
    wait $server && status=0 || status=$?
done
exit $status
