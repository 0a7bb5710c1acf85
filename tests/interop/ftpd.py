# SPDX-License-Identifier: MIT
"""Starts ftpd-headless for a test: on loopback, on a port the system chooses."""

import os
import pwd
import re
import signal
import subprocess
import tempfile
from pathlib import Path

PATIENCE = 60


class Ftpd:
    """A running daemon with the user ann, password secret, in a folder of its own: FOLDER in the settings; what
    she sees is TREE.

    With text, the whole configuration but for address and port. What prefix has runs it. The new process calls
    prepare first; descriptors stay open in it."""

    def __init__(self, binary, settings="", user_settings="", text=None, prefix=(), prepare=None, descriptors=()):
        self.prepare = prepare
        self.descriptors = descriptors
        self.folder = Path(tempfile.mkdtemp(prefix="qftp-test-"))
        self.root = self.folder / "root"
        self.root.mkdir()
        self.config = self.folder / "ftpd.toml"
        self.command = [*prefix, binary, "--config", str(self.config)]
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
            address += f'guard.file = "{self.folder}/bans"\n'  # not the one of this machine's user
        if text is not None:
            self.config.write_text(address + text.replace("FOLDER", str(self.folder)).replace("TREE", str(self.root)))
            return
        self.config.write_text(
            address + settings.replace("FOLDER", str(self.folder))
            + f'\n[users.ann]\npassword = "secret"\nallowWrite = true\nroot = "{self.root}"\n'
            + f'systemUser = "{pwd.getpwuid(os.geteuid()).pw_name}"\n' + user_settings)

    def wait_for(self, pattern):
        """The match of the first new line of the log that has the pattern."""
        for line in self.process.stderr:
            self.lines.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"the daemon ended without: {pattern}\n" + "".join(self.lines))

    def signal(self, number):
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
