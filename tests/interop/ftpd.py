# SPDX-License-Identifier: MIT
"""Starts ftpd-headless for a test on the loopback interface, on a port that the system chooses."""

import os
import pwd
import re
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

PATIENCE = 60
# Set if the daemon is one for Windows: the command that runs it.
WINE = os.environ.get("QFTP_WINE")


def native(path):
    """Returns the path of this system as the daemon sees it."""
    return f"Z:{path}" if WINE else str(path)


class Ftpd:
    """A running daemon with the user ann (password "secret"). In the settings, FOLDER stands for the
    folder of this daemon and TREE for ann's root.

    text, if given, is the whole configuration except address and port. log is the file that the settings
    name as its log, if any. prefix is a command that runs the daemon. The new process calls prepare first
    and keeps descriptors open."""

    def __init__(self, binary, settings="", user_settings="", text=None, log=None, prefix=(), prepare=None, descriptors=()):
        self.log = log
        self.prepare = prepare
        self.descriptors = descriptors
        self.folder = Path(tempfile.mkdtemp(prefix="qftp-test-"))
        self.root = self.folder / "root"
        self.root.mkdir()
        self.config = self.folder / "ftpd.toml"
        if WINE:
            prefix = (WINE, *prefix)
        self.command = [*prefix, binary, "--config", native(self.config)]
        self.folder.chmod(0o755)
        self.write_config(settings, user_settings, text)
        self.lines = []
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, stderr=subprocess.PIPE, text=True,
                                        preexec_fn=self.prepare, pass_fds=self.descriptors)
        self.port = int(self.wait_for(r"listening on 127\.0\.0\.1:(\d+)").group(1))

    def write_config(self, settings="", user_settings="", text=None):
        address = 'ip = "127.0.0.1"\nport = 0\n'
        if "[guard]" not in settings + (text or ""):
            address += f'guard.file = "{native(self.folder)}/bans"\n'  # instead of this user's own
        if text is not None:
            self.config.write_text(address + text.replace("FOLDER", native(self.folder)).replace("TREE", native(self.root)))
            return
        self.config.write_text(
            address + settings.replace("FOLDER", native(self.folder))
            + f'\n[users.ann]\npassword = "secret"\nallowWrite = true\nroot = "{native(self.root)}"\n'
            + ("" if WINE else f'systemUser = "{pwd.getpwuid(os.geteuid()).pw_name}"\n') + user_settings)

    def wait_for(self, pattern):
        """Returns the match of the first new log line that contains the pattern."""
        for line in self.process.stderr if self.log is None else self.logged():
            self.lines.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"the daemon ended without logging {pattern}\n" + "".join(self.lines))

    def logged(self):
        """The lines of the file with the log, as they come."""
        while not self.log.exists() and self.process.poll() is None:
            time.sleep(0.05)  # between two looks
        with self.log.open() as log:
            while self.process.poll() is None:
                if line := log.readline():
                    yield line
                else:
                    time.sleep(0.05)  # between two looks

    def signal(self, number):
        if WINE and number != signal.SIGTERM:
            raise unittest.SkipTest("Windows has no signals; its service reloads, see test_windows.py")
        self.process.send_signal(number)

    def stop(self):
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        rest = self.process.communicate(timeout=PATIENCE)[1]
        self.lines += rest.splitlines(keepends=True)
        return self.process.returncode

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
        subprocess.run(["rm", "-rf", str(self.folder)], check=True)
