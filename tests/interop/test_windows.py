#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The daemon as Windows runs it, under Wine: as a service, with many sessions, with settings that Windows
does not have.    QFTP_WINE=wine.sh test_windows.py FTPD-HEADLESS"""

import ftplib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from ftpd import PATIENCE, WINE, Ftpd

BINARY = None
SESSIONS = 2000


def run(*arguments, binary=None, environment=None):
    # Programs of Wine that go on running would hold a pipe open.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run([WINE, binary or BINARY, *arguments], stdout=output, stderr=output, timeout=PATIENCE, env=environment)
        output.seek(0)
        done.stdout = output.read()
    return done


class Service(unittest.TestCase):
    """In a Windows of its own, because a service has one name and one folder."""

    @classmethod
    def setUpClass(cls):
        cls.prefix = Path(tempfile.mkdtemp(prefix="qftp-wine-"))
        # Windows starts a service with nothing but what is in the folder of its program.
        programs = cls.prefix / "programs"
        programs.mkdir()
        cls.binary = shutil.copy(BINARY, programs)
        subprocess.run([sys.executable, Path(WINE).parent / "deploy.py", programs], check=True)
        cls.environment = os.environ | {"WINEPREFIX": str(cls.prefix)}
        cls.data = cls.prefix / "drive_c/ProgramData/QFtpServer"

    def keep_windows_running(self):
        """Wine ends its services when no other program runs any more."""
        shell = subprocess.Popen([WINE, "cmd.exe"], env=self.environment, stdin=subprocess.PIPE,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(shell.communicate)
        self.addCleanup(shell.kill)

    @classmethod
    def tearDownClass(cls):
        subprocess.run(["wineserver", "-k"], env=cls.environment, capture_output=True)
        shutil.rmtree(cls.prefix, ignore_errors=True)

    def service(self, verb):
        done = run("--service", verb, binary=self.binary, environment=self.environment)
        self.assertEqual(done.returncode, 0, f"{verb}: {done.stdout}")
        return done.stdout

    def login(self, password):
        ftp = ftplib.FTP()
        ftp.connect("127.0.0.1", self.port, timeout=PATIENCE)
        ftp.login("ann", password)
        return ftp

    def takes(self, password):
        try:
            self.login(password).quit()
            return True
        except ftplib.error_perm:
            return False

    def wait_for(self, what, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            self.assertLess(time.monotonic(), end, what)
            time.sleep(0.05)  # between two looks

    def write_config(self, password):
        (self.data / "ftpd-headless.toml").write_text(
            f'ip = "127.0.0.1"\nport = {self.port}\n[log]\nfile = "C:/ProgramData/QFtpServer/log/ftpd-headless.log"\n'
            f'[tls]\nenabled = true\n[users.ann]\npassword = "{password}"\nroot = "C:/ProgramData/QFtpServer/files"\n')

    def assert_status(self, status, code):
        done = run("--service", "status", binary=self.binary, environment=self.environment)
        self.assertEqual((done.stdout.strip(), done.returncode), (status, code))

    def test_life(self):
        self.assert_status("not installed", 3)
        self.assertIn("ftpd-headless.toml", self.service("install"))
        subprocess.run(["wineserver", "-w"], env=self.environment, check=True, timeout=PATIENCE)
        self.keep_windows_running()
        self.assertIn("[log]", (self.data / "ftpd-headless.toml").read_text())
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.write_config("first")
        (self.data / "files").mkdir()
        (self.data / "files/hello").write_text("hello")
        self.assert_status("stopped", 3)
        self.service("start")
        self.assert_status("running", 0)
        self.assertEqual(self.login("first").nlst(), ["hello"])
        self.assertTrue((self.data / "state/self-signed.pem").exists())
        log = self.data / "log/ftpd-headless.log"
        self.wait_for("a log of the login", lambda: "logged in" in log.read_text())
        self.write_config("second")
        self.service("reload")
        # The service answers before it has read the file.
        self.wait_for("the new password", lambda: self.takes("second"))
        with self.assertRaises(ftplib.error_perm):
            self.login("first")
        self.service("install")  # an upgrade
        self.assertIn("second", (self.data / "ftpd-headless.toml").read_text())
        self.service("stop")
        with self.assertRaises(ConnectionRefusedError):
            self.login("second")
        self.service("start")
        self.login("second").quit()
        self.service("remove")
        self.assertTrue((self.data / "ftpd-headless.toml").exists())
        self.assertNotEqual(run("--service", "start", binary=self.binary, environment=self.environment).returncode, 0)

    def test_nonsense(self):
        self.assertNotEqual(run("--service", "dance", environment=self.environment).returncode, 0)


class Daemon(unittest.TestCase):
    def test_many_sessions(self):
        limits = f"[limits]\nsessions = {SESSIONS + 10}\nsessionsPerAddress = {SESSIONS + 10}\n"
        with Ftpd(BINARY, limits) as ftpd:
            (ftpd.root / "f").write_text("content")
            sessions = []
            for _ in range(SESSIONS):
                ftp = ftplib.FTP()
                ftp.connect("127.0.0.1", ftpd.port, timeout=PATIENCE)
                ftp.login("ann", "secret")
                sessions.append(ftp)
            for ftp in sessions[::100]:
                self.assertEqual(ftp.nlst(), ["f"])
            for ftp in sessions:
                self.assertTrue(ftp.voidcmd("NOOP").startswith("200"))
                ftp.close()

    def test_what_windows_does_not_have(self):
        settings = ('allUsers = true\n[server]\nsystemUser = "nobody"\n[users.ben]\nroot = "~"\n'
                    '[users.eva]\nroot = "C:/"\npassword = "x"\nsystemUser = "eva"\n'
                    '[users.fay]\nroot = "/shared"\npassword = "x"\n'
                    '[users.fay.mounts."/home"]\nroot = "~"\n')
        with tempfile.TemporaryDirectory() as folder:
            config = Path(folder) / "ftpd.toml"
            config.write_text(settings)
            done = run("--config", f"Z:{config}", "--check")
        self.assertIn("Windows can't act as another user", done.stdout)
        for key in ("server.systemUser", "allUsers", "users.ben.useSystemLogin", "users.ben.root", "users.eva.systemUser",
                    "users.fay.root", 'users.fay.mounts."/home".root'):
            self.assertRegex(done.stdout, f"(?m)error: {key}: ")
        self.assertNotIn("users.eva.root", done.stdout)


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main()
