#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs missing packages, builds, and runs all tests. With --all, it also installs servers that are large
# (an object store), and tries them too.
#
#   ./test.sh [--all] [CTEST ARGUMENTS]
set -eu
cd "$(dirname "$0")"
. tools/packages.sh

servers=
if [ "${1:-}" = --all ]; then
    servers=$SERVER_PACKAGES
    shift
fi
install_packages $BUILD_PACKAGES $TEST_PACKAGES $EXAMPLE_PACKAGES $servers
echo "Building ..."
build dev
run_tests dev "$@"
