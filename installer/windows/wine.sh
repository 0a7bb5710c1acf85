#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs a program that was built for Windows with Wine:    wine.sh PROGRAM.exe [ARGUMENT...]
# Everything it changes is in a folder of its own.
set -euo pipefail
cache=${QFTP_WINDOWS_CACHE:-$HOME/.cache/qftpserver-windows}
cache=$(cd "$cache" && pwd -P)
export WINEPREFIX=${WINEPREFIX:-$cache/wine}
export WINEDEBUG=${WINEDEBUG:--all}
export WINEDLLOVERRIDES="mscoree,mshtml=" # they would ask to be downloaded
gcc=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-libgcc-file-name)")
export WINEPATH="$cache/sysroot/bin;$gcc;$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libwinpthread-1.dll)")"
mkdir -p "$WINEPREFIX"
# Not the script "wine", which asks everybody to install the one for 32 bits too.
exec /usr/lib/wine/wine64 "$@"
