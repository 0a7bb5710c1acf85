#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds for Windows and packs: a zip that runs from any folder, and an installer.    make-package.sh
# Needs the libraries of make-dependencies.sh. The results are in build/windows-package. If QFTP_SIGN names a file
# with a certificate and its key (PKCS #12), programs and installer are signed; QFTP_SIGN_PASSWORD_FILE names a
# file with its password, QFTP_SIGN_TIMESTAMP the address of a time stamp server.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/packages.sh
install_packages $WINDOWS_PACKAGES nsis zip osslsigncode
build windows -DQFTP_TESTS=OFF -DQFTP_EXAMPLES=OFF
output=$PWD/build/windows-package
programs=$output/QFtpServer
rm -rf "$output"
cmake --install build/windows --component programs --prefix "$programs" --strip > /dev/null
installer/windows/deploy.py "$programs"

sign() {
    [ -n "${QFTP_SIGN:-}" ] || return 0
    for file in "$@"; do
        osslsigncode sign -pkcs12 "$QFTP_SIGN" -readpass "$QFTP_SIGN_PASSWORD_FILE" -n QFtpServer -h sha256 \
            ${QFTP_SIGN_TIMESTAMP:+-ts "$QFTP_SIGN_TIMESTAMP"} -in "$file" -out "$file.signed"
        mv "$file.signed" "$file"
    done
}

sign "$programs"/*.exe
version=$(sed -n 's/.*QFTP_VERSION_STR "\(.*\)"/\1/p' ftpcore/include/QFtpServer/qftpglobal.h)
(cd "$output" && zip -qr "QFtpServer-$version.zip" QFtpServer)
removals=$output/removals.nsh
(cd "$programs" && find . -mindepth 1 -depth \( -type d -printf 'RMDir "$INSTDIR/%P"\n' -o -printf 'Delete "$INSTDIR/%P"\n' \)) |
    tr / '\\' > "$removals"
makensis -V2 -DREMOVALS="$removals" -DVERSION="$version" -DPROGRAMS="$programs" -DOUTPUT="$output/QFtpServer-$version-setup.exe" \
    installer/windows/qftpserver.nsi
rm "$removals"
sign "$output/QFtpServer-$version-setup.exe"
ls -l "$output"
