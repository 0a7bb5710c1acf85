#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs fuzz targets for a while: tests/fuzz/run_fuzzers.sh [SECONDS, by default 600 [NAME...]]
# Without names, it runs all of them.
# New inputs go to build/fuzz/found/NAME, never into the corpus; crashes go to build/fuzz/found/NAME-*.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-600}
[ $# -eq 0 ] || shift
cd "$top"
. tools/packages.sh
install_packages $BUILD_PACKAGES $FUZZ_PACKAGES
cmake --preset fuzz > /dev/null
cmake --build build/fuzz
[ $# -gt 0 ] || set -- $(cd tests/fuzz/corpus && ls)
for name; do
    program=build/fuzz/tests/fuzz/fuzz_$name
    mkdir -p "build/fuzz/found/$name"
    echo "== $name, $seconds s"
    "$program" -max_total_time="$seconds" -print_final_stats=1 -verbosity=0 -max_len=8192 -timeout=10 \
        -artifact_prefix="build/fuzz/found/$name-" "build/fuzz/found/$name" "tests/fuzz/corpus/$name"
done
