# SPDX-License-Identifier: MIT
# Shared by run.sh, test.sh and .ci/run: the Debian packages they need, and build functions.

BUILD_PACKAGES="g++ cmake ninja-build ccache pkg-config qt6-base-dev libtomlplusplus-dev libsodium-dev libcrypt-dev liboath-dev libpam0g-dev libssl-dev libcurl4-openssl-dev libldap-dev libmicrohttpd-dev zlib1g-dev libsystemd-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqrencode-dev"
EXAMPLE_PACKAGES="libqt6sql6-sqlite qt6-declarative-dev qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-layouts qml6-module-qtquick-templates qml6-module-qtquick-window qml6-module-qtqml-workerscript"
TEST_PACKAGES="python3 ncftp qt6-translations-l10n nftables iproute2 ufw make qmake6 curl lftp openssl nginx xvfb xauth xdotool dbus dbus-x11 at-spi2-core python3-pyatspi"
# firewalld begins to work as soon as it is installed, so it is not for everybody who runs the tests.
CHECK_PACKAGES="firewalld python3-nftables clang-format clang-tidy doxygen abigail-tools"
PACKAGING_PACKAGES="dpkg-dev gzip python3 qt6-declarative-dev"
CHROOT_PACKAGES="mmdebstrap distro-info-data"
PACKAGE_TEST_PACKAGES="lintian umoci bubblewrap $CHROOT_PACKAGES"
# Servers for the tests of ./test.sh --all.
SERVER_PACKAGES="haproxy php-cli spin ceph-mon ceph-osd radosgw ceph-common postgresql mariadb-server slapd ldap-utils libqt6sql6-psql libqt6sql6-mysql"
FUZZ_PACKAGES="clang libclang-rt-dev"
WINDOWS_PACKAGES="g++-mingw-w64-x86-64-posix libz-mingw-w64-dev cmake ninja-build make dpkg-dev perl autoconf automake libtool librsvg2-bin wine64 wine qt6-l10n-tools qt6-translations-l10n qt6-base-dev qt6-base-dev-tools libtomlplusplus-dev"

# Installs the given packages that are missing, with sudo unless run as root. Without apt it only says
# which packages are needed; the build then says what is missing.
install_packages() {
    if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
        echo "This script installs packages with apt only. Install the equivalents of these Debian packages by hand, then run it again: $*" >&2
        return 0
    fi
    missing=
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "Installing the Debian packages$missing ..."
    become=
    [ "$(id -u)" = 0 ] || become=sudo
    $become apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $become apt-get install -y -qq --no-install-recommends $missing > /dev/null
}

# Builds the Debian packages of release $1 in the directory $2.
make_packages() {
    build package -DQFTP_PACKAGE_RELEASE="$1"
    rm -f "$2"/qftpserver-*.deb "$2"/libqftpserver*.deb
    cpack --config build/package/CPackConfig.cmake -B "$2" > build/cpack.log 2>&1 || { tail -n 60 build/cpack.log; return 1; }
    rm -rf "$2/_CPack_Packages"
}

# Configures and builds a preset. Prints output only if something fails.
build() {
    preset=$1
    shift
    mkdir -p build
    if ! { cmake --preset "$preset" "$@" && cmake --build "build/$preset"; } > "build/$preset.log" 2>&1; then
        tail -n 60 "build/$preset.log"
        return 1
    fi
}

# Runs the tests of preset $1; further arguments go to ctest. Tests wait more than they compute, so more of
# them run at once than there are cores.
run_tests() {
    preset=$1
    shift
    ctest --test-dir "build/$preset" -j "$(($(nproc) * 2))" --output-on-failure "$@"
}
