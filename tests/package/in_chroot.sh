#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a command, by default ./test.sh, on the last commit in another release of Debian or Ubuntu.
#
#   tests/package/in_chroot.sh SUITE [COMMAND...]
#   MIRROR=URL tests/package/in_chroot.sh noble
#
# The system is made once, in build/chroot/SUITE, from the packages at MIRROR, by default where this
# machine has its Debian packages from. The keyring of that archive must be installed (for Ubuntu on
# Debian: ubuntu-archive-keyring). The command runs as root in a new copy of the commit, and sees no
# variables from outside. Needs root.
set -eu
case ${1:--} in
    -* | */*) sed -n 's/^#   //p' "$0" >&2; exit 1 ;;
esac
if [ "$(id -u)" != 0 ]; then
    echo "A system in a folder needs root: sudo $0 $*" >&2
    exit 1
fi
cd "$(dirname "$0")/../.."
. tools/packages.sh
suite=$1
shift
[ $# -gt 0 ] || set -- ./test.sh
root=$PWD/build/chroot/$suite

if [ ! -d "$root" ]; then
    install_packages $CHROOT_PACKAGES
    mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)}
    if [ -z "$mirror" ]; then
        echo "This machine has no Debian packages. Say where they are: MIRROR=URL $0 $suite" >&2
        exit 1
    fi
    components=main
    ! grep -qs "^[^,]*,[^,]*,$suite," /usr/share/distro-info/ubuntu.csv || components=main,universe
    mkdir -p build/chroot
    rm -rf --one-file-system "$root.new"
    mmdebstrap --quiet --variant=apt --components=$components --include=ca-certificates "$suite" "$root.new" "$mirror"
    mv "$root.new" "$root"
fi

cp -L /etc/resolv.conf /etc/hosts "$root/etc"
rm -rf --one-file-system "$root/source"
mkdir "$root/source"
git archive HEAD | tar -x -C "$root/source"
# The mounts and all processes end with the command.
exec unshare --mount --pid --fork --kill-child sh -euc '
root=$1
shift
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
exec chroot "$root" env -i -C /source PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
' sh "$root" "$@"
