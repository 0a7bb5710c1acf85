#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests the program ftpd-headless: options, signals, logs.    test_daemon.py FTPD-HEADLESS"""

import ftplib
import io
import json
import os
import pwd
import re
import resource
import signal
import socket
import subprocess
import sys
import threading
import unittest
from pathlib import Path

from ftpd import PATIENCE, Ftpd

BINARY = None


def run(*arguments, stdin=""):
    return subprocess.run([BINARY, *arguments], input=stdin, capture_output=True, text=True, timeout=PATIENCE)


def connect(ftpd):
    client = ftplib.FTP(timeout=PATIENCE)
    client.connect("127.0.0.1", ftpd.port)
    return client


class Options(unittest.TestCase):
    def test_help_and_version(self):
        self.assertIn("--hash-password", run("--help").stdout)
        self.assertRegex(run("--version").stdout, r"^ftpd-headless \d+\.\d+\.\d+")
        self.assertNotEqual(run("--nonsense").returncode, 0)
        self.assertNotEqual(run("nonsense").returncode, 0)

    def test_is_for_servers_without_a_window(self):
        linked = subprocess.run(["ldd", BINARY], capture_output=True, text=True, check=True).stdout
        self.assertIn("libQt6Core", linked)
        self.assertNotRegex(linked, "libQt6(Gui|Widgets|Svg|DBus)|libX11|libxcb|libEGL")

    def test_printed_configuration_is_good(self):
        with Ftpd(BINARY) as ftpd:
            ftpd.config.write_text(run("--print-config").stdout)
            checked = run("--config", str(ftpd.config), "--check")
            self.assertEqual((checked.returncode, checked.stdout), (0, f"{ftpd.config}: okay, 0 users\n"))

    def test_check_tells_every_mistake(self):
        with Ftpd(BINARY) as ftpd:
            ftpd.config.write_text('port = "x"\nipp = "::1"\n[limits]\nsessions = -1\n')
            checked = run("--config", str(ftpd.config), "--check")
            self.assertEqual(checked.returncode, 1)
            lines = checked.stdout.splitlines()
            self.assertEqual(len(lines), 3)
            self.assertTrue(lines[0].startswith(f"{ftpd.config}:1:8: error: port: expected a whole number"))
            self.assertIn("did you mean ip?", lines[1])

    def test_missing_configuration(self):
        started = run("--config", "/nonexistent")
        self.assertEqual(started.returncode, 1)
        self.assertIn("/nonexistent: error: can't read it", started.stderr)

    def test_hashed_password_logs_in(self):
        hashed = run("--hash-password", stdin="a long password\n").stdout.strip()
        self.assertTrue(hashed.startswith("$argon2id$"))
        self.assertEqual(run("--hash-password", stdin="\n").returncode, 1)
        with Ftpd(BINARY, user_settings=f'[users.bob]\npasswordHash = "{hashed}"\nroot = "/tmp"\n'
                  + f'systemUser = "{pwd.getpwuid(os.geteuid()).pw_name}"\n') as ftpd:
            client = connect(ftpd)
            self.assertEqual(client.login("bob", "a long password")[:3], "230")

    @unittest.skipIf(os.geteuid() == 0 and os.environ.get("QFTP_NATIVE_IO") == "OFF",
                     "root serves only users it can act as")
    def test_ftpmgr_example_logs_in(self):
        example = '''[users.virtual-secure]
    systemUser = "virtual"
    passwordHash = "05bb25e9186d1014c5eb723edb0bf17987e6fe1b9eaeae5c88f217d1b3024b23"
    passwordSalt = "12345678"
    allowWrite = true
    root = "/"
'''
        with Ftpd(BINARY, user_settings=example) as ftpd:
            client = connect(ftpd)
            self.assertEqual(client.login("virtual-secure", "virtual-user-password!")[:3], "230")


class Signals(unittest.TestCase):
    def test_reload_is_for_new_sessions(self):
        with Ftpd(BINARY) as ftpd:
            before = connect(ftpd)
            before.login("ann", "secret")
            ftpd.write_config('[server]\nwelcome = "Second"\n')
            ftpd.signal(signal.SIGHUP)
            ftpd.wait_for("configuration reloaded")
            self.assertEqual(connect(ftpd).getwelcome(), "220 Second")
            self.assertEqual(before.voidcmd("NOOP")[:3], "200")
            ftpd.config.write_text("port = oops")
            ftpd.signal(signal.SIGHUP)
            ftpd.wait_for("the previous one stays in force")
            self.assertEqual(connect(ftpd).getwelcome(), "220 Second")

    def test_stop_waits_for_transfers(self):
        with Ftpd(BINARY) as ftpd:
            (ftpd.root / "big").write_bytes(bytes(30_000_000))
            client = connect(ftpd)
            client.login("ann", "secret")
            client.voidcmd("TYPE I")
            data = client.transfercmd("RETR big")
            ftpd.signal(signal.SIGTERM)
            ftpd.wait_for("stopping")
            with self.assertRaises(OSError):
                connect(ftpd)
            size = 0
            while block := data.recv(1 << 20):
                size += len(block)
            self.assertEqual(size, 30_000_000)
            self.assertEqual(client.voidresp()[:3], "226")
            self.assertEqual(client.getline()[:3], "421")
            self.assertEqual(ftpd.stop(), 0)

    def test_second_stop_is_at_once(self):
        with Ftpd(BINARY) as ftpd:
            (ftpd.root / "big").write_bytes(bytes(30_000_000))
            client = connect(ftpd)
            client.login("ann", "secret")
            data = client.transfercmd("RETR big")
            ftpd.signal(signal.SIGTERM)
            ftpd.wait_for("stopping")
            ftpd.signal(signal.SIGTERM)
            self.assertEqual(ftpd.process.wait(PATIENCE), 0)
            data.close()


class Logs(unittest.TestCase):
    def test_log_that_nobody_reads(self):
        with Ftpd(BINARY) as ftpd:
            ftpd.process.stderr.close()
            ftpd.process.stderr = open(os.devnull)
            for _ in range(3):
                client = connect(ftpd)
                client.login("ann", "secret")
                self.assertEqual(client.nlst(), [])
                client.quit()
            self.assertEqual(ftpd.stop(), 0)

    def test_files_are_opened_anew(self):
        with Ftpd(BINARY) as ftpd:
            log, transfers = ftpd.folder / "ftpd.log", ftpd.folder / "xferlog"
            ftpd.write_config(f'[log]\nlevel = "debug"\nfile = "{log}"\ntransferFile = "{transfers}"\n')
            ftpd.signal(signal.SIGHUP)
            self.wait(lambda: log.exists() and "configuration reloaded" in log.read_text())
            client = connect(ftpd)
            client.login("ann", "secret")
            client.storbinary("STOR a b", io.BytesIO(b"hello"))
            self.wait(lambda: transfers.exists() and transfers.read_text().endswith(" c\n"))
            self.assertRegex(transfers.read_text(), r"^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \d{4} \d+ 127\.0\.0\.1 5 /a_b b _ i r ann ftp 0 \* c\n$")
            for file in (log, transfers):
                file.rename(f"{file}.1")
            ftpd.signal(signal.SIGHUP)
            self.wait(lambda: log.exists() and transfers.exists())
            client.storbinary("STOR c", io.BytesIO(b"hello"))
            self.wait(lambda: "/c" in transfers.read_text())
            self.wait(lambda: "STOR c" in log.read_text())
            whole = Path(f"{log}.1").read_text() + log.read_text()
            self.assertIn("PASS ****", whole)
            self.assertNotIn("secret", whole)

    def test_every_line_of_a_json_log_is_json(self):
        with Ftpd(BINARY) as ftpd:
            self.assertEqual(ftpd.stop(), 0)
            ftpd.write_config('[log]\nfile = "-"\nformat = "json"\n')
            with subprocess.Popen(ftpd.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as daemon:
                texts = [json.loads(daemon.stdout.readline())["text"]]
                daemon.terminate()
                texts += [json.loads(line)["text"] for line in daemon.stdout]
                self.assertEqual(daemon.stderr.read(), "")
        self.assertTrue(any(text.startswith("listening on 127.0.0.1:") for text in texts), texts)
        self.assertEqual(texts[-1], "stopped")

    def test_floods_of_lines_are_summed_up(self):
        with Ftpd(BINARY) as ftpd:
            for _ in range(200):
                with socket.create_connection(("127.0.0.1", ftpd.port), PATIENCE) as probe:
                    probe.recv(100)
            self.assertEqual(ftpd.stop(), 0)
        lines = "".join(ftpd.lines)
        self.assertLessEqual(len(re.findall("connection from 127.0.0.1|closed$", lines, re.MULTILINE)), 60)
        sums = re.findall(r"127\.0\.0\.1, connections opened and closed: … and (\d+) more lines in 10 s", lines)
        self.assertGreater(sum(map(int, sums)), 200)

    @unittest.skipIf("undefined" in os.environ.get("QFTP_SANITIZE", ""),
                     "UBSan opens a pipe to look at the type of an object, and takes the failure for a wrong type")
    def test_without_descriptors_connections_wait(self):
        def few():
            resource.setrlimit(resource.RLIMIT_NOFILE, (60, 60))

        with Ftpd(BINARY, "limits.strangersPerAddress = 0\n", prepare=few) as ftpd:
            clients = [socket.create_connection(("127.0.0.1", ftpd.port), PATIENCE) for _ in range(80)]
            ftpd.wait_for("can't accept connections: .*; they wait. Allow more open files")
            statistics = Path(f"/proc/{ftpd.process.pid}/stat").read_text().split()
            self.assertLess(int(statistics[13]) + int(statistics[14]), 100)  # hundredths of a second: it does not spin
            for client in clients:
                client.close()
            with connect(ftpd) as late:
                late.login("ann", "secret")
            self.assertEqual(ftpd.stop(), 0)
            self.assertNotIn("can't accept", "".join(ftpd.lines[ftpd.lines.index(
                next(line for line in ftpd.lines if "can't accept" in line)) + 1:]))  # said once

    def wait(self, condition):
        """Waits for output that the daemon writes from a separate thread."""
        done = threading.Event()
        for _ in range(PATIENCE * 20):
            if condition():
                return
            done.wait(0.05)
        self.fail("the expected output never came")


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main(verbosity=1)
