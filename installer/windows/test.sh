#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds for Windows, and tries everything under Wine: the tests, real clients, the service, the package.
# Needs the libraries of make-dependencies.sh. It takes about half an hour.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/packages.sh
install_packages $WINDOWS_PACKAGES $TEST_PACKAGES
build windows -DQFTP_TESTS=ON
# Tests that start Windows at the same time would make the same folder.
installer/windows/wine.sh wineboot.exe -i > /dev/null 2>&1
ctest --test-dir build/windows -j "$(nproc)" --output-on-failure
installer/windows/make-package.sh
python3 tests/package/test_windows_package.py build/windows-package
