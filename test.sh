#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs missing packages, builds, and runs all tests.
#
#   ./test.sh [CTEST ARGUMENTS]
set -eu
cd "$(dirname "$0")"
. tools/packages.sh

install_packages $BUILD_PACKAGES $TEST_PACKAGES $EXAMPLE_PACKAGES
echo "Building ..."
build dev
run_tests dev "$@"
