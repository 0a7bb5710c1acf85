#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes Debian packages in FOLDER, by default packages/. Installs missing packages and builds first.
#
#   installer/make-packages.sh [FOLDER]
set -eu
folder=${1:-packages}
case $folder in
    /*) ;;
    *) folder=$PWD/$folder ;;
esac
cd "$(dirname "$0")/.."
. tools/packages.sh
install_packages $BUILD_PACKAGES $PACKAGING_PACKAGES
echo "Building ..."
make_packages 1 "$folder"
ls "$folder"/*.deb
