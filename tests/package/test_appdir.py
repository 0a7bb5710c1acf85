#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the folder that runs ftpgui anywhere, hides this system's Qt, and starts it.    test_appdir.py PROJECT BUILD"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT, BUILD = (Path(argument).resolve() for argument in sys.argv[1:])


def main():
    with tempfile.TemporaryDirectory() as directory:
        appdir = Path(directory) / "QFtpServer.AppDir"
        subprocess.run([PROJECT / "installer/appimage/make-appdir.sh", BUILD, appdir], check=True,
                       stdout=subprocess.DEVNULL)
        libraries = {file.name for file in (appdir / "usr/lib").iterdir()}
        for wanted in ("libQt6Core.so.6", "libQt6Widgets.so.6", "libQt6DBus.so.6", "libqrencode.so.4"):
            assert wanted in libraries, wanted
        assert not any(name.startswith("libc.so") for name in libraries)
        command = [str(appdir / "AppRun"), "--version"]
        if os.geteuid() == 0 and subprocess.run(["unshare", "--mount", "true"]).returncode == 0:
            plugins = subprocess.run(["qmake6", "-query", "QT_INSTALL_PLUGINS"], check=True, capture_output=True,
                                     text=True).stdout.strip()
            empty = Path(directory) / "empty"
            empty.touch()
            hide = (f"for file in /usr/lib/*/libQt6*.so.6; do mount --bind {empty} $file; done; "
                    f"mount -t tmpfs none {plugins}; ")
            command = ["unshare", "--mount", "sh", "-ec", hide + '"$0" "$@"', *command]
            assert subprocess.run(["unshare", "--mount", "sh", "-ec", hide + f"{BUILD}/ftpgui/ftpgui --version"],
                                  capture_output=True).returncode != 0, "this system's Qt is not hidden"
        for platform in ("offscreen", "xcb"):
            start = ["xvfb-run", "-a"] if platform == "xcb" else []
            output = subprocess.run([*start, *command], env=os.environ | {"QT_QPA_PLATFORM": platform}, check=True,
                                    capture_output=True, text=True, timeout=60).stdout
            assert output.startswith("qftpserver 1."), output
    print("The folder runs without this system's Qt.")


main()
