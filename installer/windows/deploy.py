#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts what the programs in a folder need beside them: libraries, plugins and texts of Qt.    deploy.py FOLDER"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PREFIX = "x86_64-w64-mingw32"
cache = Path(os.environ.get("QFTP_WINDOWS_CACHE") or Path.home() / ".cache/qftpserver-windows")
root = cache / "sysroot"
compiler = Path(subprocess.run([f"{PREFIX}-g++-posix", "-print-libgcc-file-name"], capture_output=True, text=True,
                               check=True).stdout).parent
PLACES = [root / "bin", compiler, Path(f"/usr/{PREFIX}/lib")]
# By the library that looks for them at run time.
PLUGINS = {"Qt6Gui.dll": ["platforms/qwindows.dll", "imageformats/qico.dll"],
           "Qt6Widgets.dll": ["styles/qwindowsvistastyle.dll"],
           "Qt6Network.dll": ["tls/qopensslbackend.dll", "networkinformation/qnetworklistmanager.dll"]}
LOADED = {"qopensslbackend.dll": ["libssl-3-x64.dll", "libcrypto-3-x64.dll"]}


def imports(file):
    listing = subprocess.run([f"{PREFIX}-objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return re.findall(r"DLL Name: (\S+)", listing)


def find(name):
    """Returns None for a library of Windows."""
    return next((place / name for place in PLACES if (place / name).exists()), None)


def deploy(folder):
    done = set()
    waiting = [*folder.glob("*.exe"), *folder.glob("*.dll")]
    while waiting:
        file = waiting.pop()
        wanted = [(name, find(name), folder / name) for name in imports(file) + LOADED.get(file.name, [])]
        wanted += [(plugin, root / "plugins" / plugin, folder / plugin) for plugin in PLUGINS.get(file.name, [])]
        for name, source, target in wanted:
            if source and source.exists() and name not in done:
                done.add(name)
                target.parent.mkdir(exist_ok=True)
                shutil.copy(source, target)
                waiting.append(target)
    if (folder / "Qt6Widgets.dll").exists():
        texts = folder / "translations"
        texts.mkdir(exist_ok=True)
        for language in ("ar", "de", "es", "fr", "ja", "pt_BR", "zh_CN"):
            for text in Path("/usr/share/qt6/translations").glob(f"qtbase_{language}.qm"):
                shutil.copy(text, texts)


if __name__ == "__main__":
    deploy(Path(sys.argv[1]))
