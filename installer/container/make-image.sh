#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes an OCI image of the daemon from its Debian packages:
#
#     installer/container/make-image.sh PACKAGES IMAGE
#
# PACKAGES is the folder of the packages (installer/make-packages.sh makes them), IMAGE the folder of the
# image, in the layout of OCI: "skopeo copy oci:IMAGE:latest docker-daemon:qftpserver:latest", "podman pull
# oci:IMAGE:latest". The system in it has no more than the daemon needs. Needs mmdebstrap and umoci, and root
# or unprivileged user namespaces.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
packages=$(cd "$1" && pwd)
image=$2
. "$here/../../tools/packages.sh"
install_packages dpkg-dev mmdebstrap umoci

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sources=
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list; do
    [ -s "$file" ] && sources="$sources $file"
done
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mkdir "$work/packages"
cp "$packages"/*.deb "$work/packages"
(cd "$work/packages" && dpkg-scanpackages . > Packages 2> "$work/log") || { cat "$work/log"; exit 1; }
chmod -R a+rX "$work"
# Nothing is asked. The daemon needs neither a user of its own nor systemd, and nobody installs more packages.
# shellcheck disable=SC2086
mmdebstrap --quiet --variant=essential \
    --include=qftpserver-daemon,libqftpserver-ldap1,libqftpserver-mogilefs1,libqftpserver-s3-1,libqftpserver-sql1 \
    --include=libqftpserver-web1,libqt6sql6-psql,ca-certificates \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --customize-hook='rm -rf "$1/etc/apt/sources.list"* "$1/var/lib/apt/lists"/* "$1/var/cache"/* "$1/var/log"/*' \
    --customize-hook='rm -rf "$1/etc/qftpserver"/*' \
    --customize-hook="copy-in $here/ftpd.toml /etc/qftpserver" \
    --customize-hook='mkdir -p "$1/srv/ftp" "$1/var/lib/qftpserver" && chmod 1777 "$1/var/lib/qftpserver" "$1/tmp"' \
    "$release" "$work/system.tar" $sources "deb [trusted=yes] copy:$work/packages ./"

rm -rf "$image"
umoci init --layout "$image"
umoci new --image "$image:latest"
umoci raw add-layer --image "$image:latest" "$work/system.tar"
umoci config --image "$image:latest" \
    --config.user 10001:10001 --config.workingdir / \
    --config.entrypoint /usr/sbin/ftpd-headless --config.entrypoint --config \
    --config.entrypoint /etc/qftpserver/ftpd.toml \
    --config.env PATH=/usr/sbin:/usr/bin:/sbin:/bin --config.env XDG_DATA_HOME=/var/lib/qftpserver \
    --config.env HOME=/var/lib/qftpserver \
    --config.exposedports 2121/tcp --config.exposedports 8021/tcp --config.exposedports 50000-50099/tcp \
    --config.volume /var/lib/qftpserver --config.stopsignal SIGTERM
umoci gc --layout "$image"
