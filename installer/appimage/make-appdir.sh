#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes a folder with ftpgui and the libraries that it needs, which runs on other distributions that are not
# older than this one, without installing anything.
#
#   installer/appimage/make-appdir.sh [BUILD [DIRECTORY]]
#
# BUILD is a release build (by default build/release), DIRECTORY the result (by default
# build/QFtpServer.AppDir): start AppRun in it. If appimagetool is installed, it becomes an AppImage too.
set -eu
project=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$project/build/release}
directory=${2:-$project/build/QFtpServer.AppDir}
plugins=$(qmake6 -query QT_INSTALL_PLUGINS)
translations=$(qmake6 -query QT_INSTALL_TRANSLATIONS)

# What belongs to the system: the C library, drivers, and what must match the running desktop.
belongs_to_the_system() {
    case $1 in
    ld-linux* | libc.so* | libm.so* | libdl.so* | libpthread.so* | librt.so* | libresolv.so* | libGL* | libEGL* | \
        libOpenGL* | libdrm* | libgbm* | libX11* | libxcb.so* | libwayland-* | libfontconfig* | libfreetype* | \
        libstdc++* | libgcc_s*) return 0 ;;
    esac
    return 1
}

rm -rf "$directory"
cmake --install "$build" --component gui --prefix "$directory/usr" --strip > /dev/null
mkdir -p "$directory/usr/lib" "$directory/usr/plugins" "$directory/usr/translations"
for plugin in platforms/libqxcb platforms/libqoffscreen platforms/libqwayland-generic iconengines/libqsvgicon \
    imageformats/libqsvg platforminputcontexts/libcomposeplatforminputcontextplugin tls/libqopensslbackend \
    xcbglintegrations/libqxcb-glx-integration wayland-shell-integration/libxdg-shell; do
    [ -e "$plugins/$plugin.so" ] || continue
    mkdir -p "$directory/usr/plugins/$(dirname "$plugin")"
    cp "$plugins/$plugin.so" "$directory/usr/plugins/$plugin.so"
done
cp "$translations"/qtbase_*.qm "$directory/usr/translations" 2> /dev/null || true

find "$directory/usr/bin" "$directory/usr/plugins" -type f -exec ldd {} + |
    sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u | while read -r library; do
    belongs_to_the_system "$(basename "$library")" || cp -L "$library" "$directory/usr/lib"
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' > "$directory/usr/bin/qt.conf"
cp "$directory/usr/share/applications/qftpserver.desktop" "$project/resources/icons/qftpserver.svg" "$directory"
cat > "$directory/AppRun" <<'RUN'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/usr/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/usr/bin/ftpgui" "$@"
RUN
chmod +x "$directory/AppRun"
echo "$directory"
if command -v appimagetool > /dev/null; then
    appimagetool "$directory" "$directory/../QFtpServer-$(uname -m).AppImage"
fi
