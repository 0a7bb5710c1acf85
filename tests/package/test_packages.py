#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs, uses, upgrades, removes and purges the Debian packages in a clean system. Needs root.

    test_packages.py SOURCE PACKAGES NEWER

PACKAGES and NEWER are folders with the four packages of two releases."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from chroot import Chroot

SOURCE, PACKAGES, NEWER = (Path(argument).resolve() for argument in sys.argv[1:4])
TOOLS = ["systemd", "systemd-sysv", "dbus", "iproute2", "curl", "man-db", "logrotate", "fail2ban", "python3-systemd", "bash-completion",
         "g++", "cmake", "make", "python3", "qt6-base-dev", "libqt6sql6-sqlite", "qt6-declarative-dev", "qml6-module-qtquick",
         "qml6-module-qtquick-controls", "qml6-module-qtquick-layouts", "qml6-module-qtquick-templates",
         "qml6-module-qtquick-window", "qml6-module-qtqml-workerscript", "xvfb", "xauth", "xdotool", "procps"]
CONFIG = "etc/qftpserver/ftpd-headless.toml"

DOWNLOAD = """
import ftplib, sys
client = ftplib.FTP("127.0.0.1", "ann", "secret")
client.voidcmd("TYPE I")
data = client.transfercmd("RETR large")
content = data.recv(1000)
print("begun", flush=True)
sys.stdin.readline()
while more := data.recv(1000000):
    content += more
data.close()
print(client.voidresp()[:3], content == open("/srv/ftp/large", "rb").read())
"""


class Packages(unittest.TestCase):
    """These tests run in the order of their names and share one system."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.system = Chroot(Path(folder.name) / "system", TOOLS)
        cls.addClassCleanup(cls.system.remove)
        cls.before = cls.traces()

    @classmethod
    def traces(cls):
        found = cls.system.run("find", "/", "-xdev", "(", "-path", "/proc", "-o", "-path", "/sys", "-o", "-path", "/run", "-o",
                               "-path", "/tmp", "-o", "-path", "/packages", "-o", "-path", "/source", ")", "-prune", "-o",
                               "(", "-iname", "*qftp*", "-o", "-iname", "*ftpd-headless*", "-o", "-iname", "*ftpgui*", ")",
                               "-print").stdout.splitlines()
        return sorted(path for path in found if not path.startswith("/var/cache"))

    def install(self, packages):
        target = self.system.root / "packages"
        subprocess.run(["rm", "-rf", target], check=True)
        target.mkdir()
        for package in packages.glob("*.deb"):
            (target / package.name).write_bytes(package.read_bytes())
        self.system.apt("install", *(f"/packages/{package.name}" for package in target.glob("*.deb")))

    def fetch(self, *arguments, **others):
        return self.system.run("curl", "--silent", "--show-error", "--user", "ann:secret", *arguments, **others).stdout

    def property(self, name):
        return self.system.run("systemctl", "show", "--value", "--property", name, "qftpserver").stdout.strip()

    def serves(self):
        self.system.wait("the service", lambda: "welcome.txt" in self.fetch("ftp://127.0.0.1/"))

    def test_1_install_and_serve(self):
        self.install(PACKAGES)
        files = self.system.root / "srv/ftp"
        files.mkdir(parents=True, exist_ok=True)
        (files / "welcome.txt").write_text("welcome")
        (files / "large").write_bytes(os.urandom(40_000_000))  # more than socket buffers hold
        self.system.run("chown", "-R", "qftpserver:", "/srv/ftp")
        hashed = self.system.run("ftpd-headless", "--hash-password", input="secret\n").stdout.strip()
        with (self.system.root / CONFIG).open("a") as config:
            config.write(f'\n[users.ann]\npasswordHash = "{hashed}"\nroot = "/srv/ftp"\nallowWrite = true\n')
        self.system.run("ftpd-headless", "--check")
        self.system.boot()
        self.serves()
        self.assertEqual(self.property("Type"), "notify")
        self.assertEqual(self.fetch("--upload-file", "/etc/hostname", "ftp://127.0.0.1/up.txt"), "")
        # The server runs as its own user, because this configuration needs no other.
        status = self.system.run("cat", f"/proc/{self.property('MainPID')}/status").stdout
        user = self.system.run("id", "-u", "qftpserver").stdout.strip()
        self.assertRegex(status, rf"Uid:\t{user}\t{user}\t{user}\t{user}\n")

    def test_2_restarts_after_kill(self):
        first = self.property("MainPID")
        self.system.run("kill", "-9", first)
        self.system.wait("another process", lambda: self.property("MainPID") not in ("0", first))
        self.serves()

    def begin_download(self):
        download = self.system.start("python3", "-c", DOWNLOAD)
        self.assertEqual(download.stdout.readline(), "begun\n")
        return download

    def is_whole(self, download):
        self.assertEqual(download.communicate("go on\n")[0], "226 True\n")

    def test_3_reload_keeps_a_download(self):
        before = self.property("MainPID")
        download = self.begin_download()
        self.system.run("systemctl", "reload", "qftpserver")
        self.is_whole(download)
        self.assertEqual(self.property("MainPID"), before)

    def test_4_logrotate_cuts_nothing(self):
        config = self.system.root / CONFIG
        config.write_text(re.sub(r'^transferFile = ""', 'transferFile = "/var/log/qftpserver/transfers.log"',
                                 config.read_text(), flags=re.MULTILINE))
        self.assertIn("transfers.log", config.read_text())
        self.system.run("systemctl", "reload", "qftpserver")
        self.fetch("--upload-file", "/etc/hostname", "ftp://127.0.0.1/first")
        log = self.system.root / "var/log/qftpserver"
        self.system.wait("the log", lambda: "/first" in (log / "transfers.log").read_text())
        download = self.begin_download()
        self.system.run("logrotate", "--force", "/etc/logrotate.d/qftpserver")
        self.is_whole(download)
        self.system.wait("the new log", lambda: "/large" in (log / "transfers.log").read_text())
        self.assertIn("/first", (log / "transfers.log.1").read_text())

    def test_5_socket_activation(self):
        self.system.run("systemctl", "disable", "--now", "qftpserver.service")
        self.system.run("systemctl", "enable", "--now", "qftpserver.socket", "qftpserver-ftps.socket")
        self.assertEqual(self.property("ActiveState"), "inactive")
        self.serves()
        self.assertEqual(self.property("ActiveState"), "active")
        self.system.run("systemctl", "disable", "--now", "qftpserver.socket", "qftpserver-ftps.socket")
        self.system.run("systemctl", "stop", "qftpserver")
        self.system.run("systemctl", "enable", "--now", "qftpserver.service")
        self.serves()

    def test_5_users_of_the_system_and_tls(self):
        self.system.run("useradd", "--create-home", "paul")
        self.system.run("chpasswd", input="paul:his own\n")
        config = self.system.root / CONFIG
        before = config.read_text()
        for text in (re.sub(r"(\[tls\].*?\n)enabled = false", r"\1enabled = true", before, count=1, flags=re.DOTALL),
                     before.replace("allUsers = false", "allUsers = true").replace("needsShell = true", "needsShell = false")):
            self.assertNotEqual(text, before)
            config.write_text(text)
            self.system.run("systemctl", "restart", "qftpserver")
            self.serves()
        self.system.run("curl", "--silent", "--user", "paul:his own", "--upload-file", "/etc/hostname",
                        "ftp://127.0.0.1/%2f/home/paul/his")
        self.assertEqual(self.system.run("stat", "-c", "%U", "/home/paul/his").stdout, "paul\n")
        config.write_text(before)
        self.system.run("systemctl", "restart", "qftpserver")
        self.serves()

    def test_6_what_is_around(self):
        told = self.system.run("systemd-analyze", "security", "--no-pager", "--offline=true",
                               "/lib/systemd/system/qftpserver.service").stdout
        exposure = float(re.search(r"Overall exposure level for qftpserver.service: ([\d.]+)", told)[1])
        self.assertLessEqual(exposure, 2.4, told)  # what is left is a network server's that acts as users
        for page in ("ftpd-headless", "ftpd-headless.toml", "ftpgui"):
            self.assertIn("QFtpServer", self.system.run("man", page).stdout)
        self.assertIn("--hash-password", self.system.run("bash", "-ic", """
            . /usr/share/bash-completion/bash_completion
            . /usr/share/bash-completion/completions/ftpd-headless
            COMP_WORDS=(ftpd-headless --ha) COMP_CWORD=1 COMP_LINE='ftpd-headless --ha' COMP_POINT=18
            _ftpd_headless ftpd-headless --ha ftpd-headless
            echo "${COMPREPLY[@]}" """).stdout)
        self.fetch("--user", "ann:wrong", "ftp://127.0.0.1/", check=False)
        lines = self.system.wait("the failed login", lambda: [
            line for line in self.system.run("journalctl", "-u", "qftpserver", "--output", "cat").stdout.splitlines()
            if "login failed" in line])
        (self.system.root / "srv/failed.log").write_text("\n".join(lines) + "\n")
        for log in "/srv/failed.log", "systemd-journal":
            told = self.system.run("fail2ban-regex", log, "/etc/fail2ban/filter.d/qftpserver.conf").stdout
            self.assertIn(f"{len(lines)} matched", told)

    def test_6_binaries_are_hardened(self):
        names = ["usr/sbin/ftpd-headless", "usr/libexec/qftpserver/qftp-pam", "usr/bin/ftpgui"]
        names += [str(path.relative_to(self.system.root)) for path in self.system.root.glob("usr/lib/*/libQFtpServer.so.?")]
        self.assertEqual(len(names), 4)
        for name in names:
            told = self.system.run("readelf", "--wide", "--file-header", "--program-headers", "--dynamic", "--notes",
                                   "--symbols", "/" + name).stdout
            self.assertRegex(told, r"Type:\s+DYN", name)  # position-independent
            self.assertIn("GNU_RELRO", told, name)
            self.assertRegex(told, r"BIND_NOW|FLAGS.*NOW", name)
            self.assertRegex(told, r"GNU_STACK.*RW ", name)  # not executable
            if "libQFtpServer" in name:
                self.assertIn("__stack_chk_fail", told, name)
                self.assertIn("__glibcxx_assert_fail", told, name)
                endbr64 = b"\xf3\x0f\x1e\xfa"  # where a call may lead; the library has thousands of functions
                if os.uname().machine == "x86_64":
                    self.assertGreater((self.system.root / name).read_bytes().count(endbr64), 1000, name)
            if "ftpd-headless" in name:
                self.assertRegex(told, r"__\w+_chk@", name)  # _FORTIFY_SOURCE

    def test_7_window(self):
        self.system.run("xvfb-run", "-a", "sh", "-ec", """
            export HOME=$(mktemp -d)
            ftpgui &
            xdotool search --sync --onlyvisible --name QFtpServer
            kill $!""")

    def test_8_embedding(self):
        target = self.system.root / "source"
        target.mkdir()
        for part in ("docs", "ftpcore/examples", "tests"):
            subprocess.run(["cp", "-r", "--parents", part, str(target)], check=True, cwd=SOURCE)
        told = self.system.run("python3", "/source/tests/package/tutorial.py", "/source/docs/embedding.md",
                               "/source/ftpcore/examples", "/source/tests/interop/test_example.py", "--build").stdout
        examples = list((SOURCE / "ftpcore/examples").glob("*/CMakeLists.txt"))
        self.assertEqual(told.count("works as documented"), len(examples), told)

    def test_9_upgrade_remove_purge(self):
        config = (self.system.root / CONFIG).read_text()
        first = self.property("MainPID")
        self.install(NEWER)
        self.assertEqual((self.system.root / CONFIG).read_text(), config)
        self.assertNotEqual(self.property("MainPID"), first)
        self.serves()
        names = [package.name.split("_")[0] for package in NEWER.glob("*.deb")]
        self.system.apt("remove", *names)
        self.assertEqual(self.system.run("pgrep", "-x", "ftpd-headless", check=False).stdout, "")
        self.assertTrue((self.system.root / CONFIG).exists())
        self.system.run("dpkg", "--purge", *names)
        self.assertEqual(self.traces(), self.before)
        self.assertEqual((self.system.root / "srv/ftp/welcome.txt").read_text(), "welcome")
        self.assertNotEqual(self.system.run("id", "qftpserver", check=False).returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], failfast=True, verbosity=2)
