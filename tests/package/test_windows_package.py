#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs, upgrades and removes what make-package.sh made, silently and under Wine, and runs the zip.
test_windows_package.py FOLDER"""

import ftplib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

PATIENCE = 120
# Not wine.sh, which finds libraries that are not in the package.
WINE = "/usr/lib/wine/wine64"
FOLDER = None


class Package(unittest.TestCase):
    def setUp(self):
        self.prefix = Path(tempfile.mkdtemp(prefix="qftp-wine-"))
        self.environment = os.environ | {"WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self.c = self.prefix / "drive_c"
        self.data = self.c / "ProgramData/QFtpServer"
        self.addCleanup(shutil.rmtree, self.prefix, ignore_errors=True)
        self.addCleanup(subprocess.run, ["wineserver", "-k"], env=self.environment, capture_output=True)
        self.setup = next(FOLDER.glob("*-setup.exe"))

    def run_program(self, program, *arguments, code=0):
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run([WINE, program, *arguments], env=self.environment, stdout=output, stderr=output, timeout=PATIENCE)
            output.seek(0)
            self.assertEqual(done.returncode, code, f"{program} {arguments}: {output.read()}")

    def uninstall(self, programs, hive, *arguments):
        """Runs the command that Windows has for it."""
        key = hive + r"\Software\Microsoft\Windows\CurrentVersion\Uninstall\QFtpServer"
        shown = subprocess.run([WINE, "reg.exe", "query", key, "/v", "QuietUninstallString"], env=self.environment,
                               capture_output=True, text=True, timeout=PATIENCE).stdout
        found = re.search(r'REG_SZ\s+"(.*)" (.*)', shown)
        self.assertTrue(found, shown)
        self.run_program(found[1], *found[2].split(), *arguments)
        end = time.monotonic() + PATIENCE
        while (programs / "Uninstall.exe").exists():  # it goes on in a copy of itself
            self.assertLess(time.monotonic(), end, list(programs.glob("*")))
            time.sleep(0.1)

    def wait_for_end(self):
        subprocess.run(["wineserver", "-w"], env=self.environment, check=True, timeout=PATIENCE)

    def write_config(self, folder):
        """Writes settings, and a root directory, into the folder."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        (folder / "files").mkdir()
        (folder / "files/hello").write_text("hello")
        (folder / "ftpd-headless.toml").write_text(
            f'ip = "127.0.0.1"\nport = {self.port}\n[users.ann]\npassword = "secret"\nroot = "Z:{folder}/files"\n')

    def names(self):
        ftp = ftplib.FTP()
        ftp.connect("127.0.0.1", self.port, timeout=PATIENCE)
        ftp.login("ann", "secret")
        names = ftp.nlst()
        ftp.quit()
        return names

    def test_for_all(self):
        programs = self.c / "Program Files/QFtpServer"
        self.run_program(self.setup, "/S", "/AllUsers", "/SERVICE")
        self.assertTrue((programs / "platforms/qwindows.dll").exists())
        self.write_config(self.data)
        self.wait_for_end()
        shell = subprocess.Popen([WINE, "cmd.exe"], env=self.environment, stdin=subprocess.PIPE,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(shell.communicate)
        self.addCleanup(shell.kill)
        self.run_program(programs / "ftpd-headless.exe", "--service", "start")
        self.assertEqual(self.names(), ["hello"])
        self.run_program(self.setup, "/S", "/AllUsers")  # an upgrade, while it runs
        self.assertEqual(self.names(), ["hello"])
        self.run_program(programs / "ftpd-headless.exe", "--service", "stop")
        self.run_program(self.setup, "/S", "/AllUsers")  # and one while it does not
        with self.assertRaises(ConnectionRefusedError):
            self.names()
        self.run_program(programs / "ftpd-headless.exe", "--service", "start")
        self.assertEqual(self.names(), ["hello"])
        (programs / "mine").write_text("keep")
        self.uninstall(programs, "HKLM")
        with self.assertRaises(ConnectionRefusedError):
            self.names()
        self.assertTrue((self.data / "ftpd-headless.toml").exists())
        self.assertEqual(list(programs.iterdir()), [programs / "mine"])

    def test_for_one(self):
        self.run_program(self.setup, "/S", "/CurrentUser")
        programs = next(self.c.glob("users/*/AppData/Local/Programs/QFtpServer"))
        self.run_program(programs / "ftpd-headless.exe", "--print-config")
        settings = self.c / "users" / programs.parts[-5] / "AppData/Local/qftpserver"
        settings.mkdir()
        self.uninstall(programs, "HKCU", "/PURGE")
        self.wait_for_end()
        self.assertFalse(settings.exists())
        self.assertFalse(programs.exists())

    def test_zip(self):
        with zipfile.ZipFile(next(FOLDER.glob("*.zip"))) as archive:
            archive.extractall(self.prefix)
        program = self.prefix / "QFtpServer/ftpd-headless.exe"
        self.write_config(self.prefix)
        daemon = subprocess.Popen([WINE, program, "--config", f"Z:{self.prefix}/ftpd-headless.toml"], env=self.environment,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(daemon.communicate)
        self.addCleanup(daemon.kill)
        for line in daemon.stderr:
            if "listening" in line:
                break
        self.assertEqual(self.names(), ["hello"])


if __name__ == "__main__":
    FOLDER = Path(sys.argv.pop(1))
    unittest.main(verbosity=2)
