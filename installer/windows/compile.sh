#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Compiles every source for Windows, with nothing but Debian's packages: see sources.cmake.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/packages.sh
install_packages g++-mingw-w64-x86-64-posix libz-mingw-w64-dev librsvg2-bin $BUILD_PACKAGES
headers=build/windows-headers
rm -rf "$headers"
mkdir -p "$headers/openssl"
for header in toml++ sodium sodium.h qrencode.h; do
    ln -s "/usr/include/$header" "$headers/"
done
ln -s /usr/include/x86_64-linux-gnu/curl "$headers/"
ln -s /usr/include/openssl/* /usr/include/x86_64-linux-gnu/openssl/* "$headers/openssl/"
# It uses macros of the C library of Linux.
printf '#define __THROW\n#define __BEGIN_DECLS extern "C" {\n#define __END_DECLS }\n#include "/usr/include/crypt.h"\n' > "$headers/crypt.h"
build windows-sources -DCMAKE_CXX_FLAGS=-Werror
