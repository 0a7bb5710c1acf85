#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds what QFtpServer needs on Windows from Debian's source packages, once, into a folder:
#
#     installer/windows/make-dependencies.sh [FOLDER]
#
# FOLDER is $QFTP_WINDOWS_CACHE or ~/.cache/qftpserver-windows by default. Libraries that are there already
# are not built again. On two cores it takes about half an hour, nearly all of it for Qt.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../../tools/packages.sh"
export QFTP_WINDOWS_CACHE=${1:-${QFTP_WINDOWS_CACHE:-$HOME/.cache/qftpserver-windows}}
mkdir -p "$QFTP_WINDOWS_CACHE"
QFTP_WINDOWS_CACHE=$(cd "$QFTP_WINDOWS_CACHE" && pwd)
root=$QFTP_WINDOWS_CACHE/sysroot
prefix=x86_64-w64-mingw32

install_packages $WINDOWS_PACKAGES

# Lets apt read Debian's source packages, without touching the system's own lists.
apt_sources() {
    local lists=$QFTP_WINDOWS_CACHE/apt
    if [ ! -d "$lists/sources" ]; then
        mkdir -p "$lists/sources" "$lists/state/partial" "$lists/cache/archives/partial"
        for file in /etc/apt/sources.list.d/*.sources; do
            [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" > "$lists/sources/$(basename "$file")"
        done
        for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
            [ ! -e "$file" ] || sed -n 's/^deb /deb-src /p' "$file" > "$lists/sources/$(basename "$file")"
        done
    fi
    apt-get -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$lists/sources" \
        -o Dir::State::Lists="$lists/state" -o Dir::Cache="$lists/cache" -o APT::Sandbox::User=root "$@"
}

# Unpacks the source package $1, with Debian's patches unless $2 is --tar-only, and enters its folder.
enter_source() {
    rm -rf "$QFTP_WINDOWS_CACHE/source/$1"
    mkdir -p "$QFTP_WINDOWS_CACHE/source/$1"
    cd "$QFTP_WINDOWS_CACHE/source/$1"
    apt_sources source -qq ${2:-} "$1"
    [ "${2:-}" != --tar-only ] || tar xf ./*.orig.tar.*[z2]
    cd ./*/
}

# Builds the source package $1 with the function $2, unless it has been built.
build_once() {
    [ ! -e "$QFTP_WINDOWS_CACHE/done/$1" ] || return 0
    printf 'Building %s ...\n' "$1"
    mkdir -p "$QFTP_WINDOWS_CACHE/log" "$QFTP_WINDOWS_CACHE/done"
    # In a condition, set -e would have no effect.
    (set -e; "$2") > "$QFTP_WINDOWS_CACHE/log/$1.log" 2>&1 &
    wait $! || { tail -n 40 "$QFTP_WINDOWS_CACHE/log/$1.log"; return 1; }
    rm -rf "$QFTP_WINDOWS_CACHE/source/$1"
    touch "$QFTP_WINDOWS_CACHE/done/$1"
}

cmake_build() {
    cmake -G Ninja -S . -B build -DCMAKE_TOOLCHAIN_FILE="$here/mingw.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$root" "$@"
    cmake --build build
    cmake --install build
}

build_openssl() {
    enter_source openssl --tar-only
    # OpenSSL reads openssl.cnf in a folder fixed now: it must be one that only administrators can write to.
    ./Configure mingw64 shared no-tests no-engine no-module --cross-compile-prefix=$prefix- --prefix="$root" \
        --libdir=lib --openssldir="C:/Program Files/Common Files/SSL"
    make -j "$(nproc)" build_sw
    make install_sw
}

build_sodium() {
    enter_source libsodium
    autoreconf --install
    ./configure --host=$prefix --prefix="$root" --disable-static
    make -j "$(nproc)" install
}

# Static, because its shared library needs versions of symbols.
build_xcrypt() {
    enter_source libxcrypt
    autoreconf --install
    ./configure --host=$prefix --prefix="$root" --disable-shared --disable-obsolete-api --disable-werror
    make -j "$(nproc)" install
}

build_curl() {
    enter_source curl
    cmake_build -DBUILD_CURL_EXE=OFF -DHTTP_ONLY=ON -DCURL_USE_OPENSSL=ON -DCURL_USE_LIBSSH2=OFF \
        -DCURL_USE_LIBPSL=OFF -DUSE_LIBIDN2=OFF -DOPENSSL_ROOT_DIR="$root"
}

build_qrencode() {
    enter_source qrencode --tar-only
    cmake_build -DWITH_TOOLS=NO -DWITHOUT_PNG=ON -DBUILD_SHARED_LIBS=ON
    mv "$root/lib/libqrencode.dll" "$root/bin/"
}

build_qtbase() {
    enter_source qt6-base
    # Tablets need wintab.h, which Debian leaves out.
    cmake_build -DBUILD_SHARED_LIBS=ON -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF \
        -DFEATURE_sql=OFF -DFEATURE_dbus=OFF -DFEATURE_printsupport=OFF -DFEATURE_vulkan=OFF -DINPUT_opengl=no \
        -DFEATURE_tabletevent=OFF \
        -DINPUT_openssl=runtime -DOPENSSL_ROOT_DIR="$root" -DFEATURE_system_zlib=OFF -DFEATURE_glib=OFF
}

build_qtsvg() {
    enter_source qt6-svg
    cmake_build -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF
}

apt_sources update -qq
build_once openssl build_openssl
build_once libsodium build_sodium
build_once libxcrypt build_xcrypt
build_once curl build_curl
build_once qrencode build_qrencode
build_once qt6-base build_qtbase
# Not every mirror of Debian has it. Without it, the icons are drawn when the programs are built.
build_once qt6-svg build_qtsvg > /dev/null || echo "Qt Svg could not be built; QFtpServer does without it."
# toml++ is made of headers only, and the same everywhere.
cp -r /usr/include/toml++ "$root/include/"
cat > "$root/lib/pkgconfig/tomlplusplus.pc" << EOF
Name: tomlplusplus
Description: TOML config file parser and serializer for C++
Version: $(pkg-config --modversion tomlplusplus)
Cflags: -I$root/include
EOF
echo "The libraries for Windows are in $QFTP_WINDOWS_CACHE."
