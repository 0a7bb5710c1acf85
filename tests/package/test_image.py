#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the image of the daemon from packages, and runs it as any user with a read-only system.

    test_image.py PROJECT PACKAGES"""

import ftplib
import io
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

PATIENCE = 60
PROJECT, PACKAGES = Path(sys.argv.pop(1)), Path(sys.argv.pop(1))
USER = "12345"


class Image(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="qftp-image-")
        cls.addClassCleanup(cls.directory.cleanup)
        cls.folder = Path(cls.directory.name)
        image = cls.folder / "image"
        subprocess.run([PROJECT / "installer/container/make-image.sh", PACKAGES, image], check=True)
        subprocess.run(["umoci", "unpack", "--image", f"{image}:latest", cls.folder / "bundle"], check=True,
                       stdout=subprocess.DEVNULL)
        for folder in cls.folder, cls.folder / "bundle":
            folder.chmod(0o755)
        cls.settings = json.loads((cls.folder / "bundle/config.json").read_text())

    def test_settings(self):
        process = self.settings["process"]
        self.assertEqual(process["args"], ["/usr/sbin/ftpd-headless", "--config", "/etc/qftpserver/ftpd.toml"])
        self.assertGreater(process["user"]["uid"], 0)

    def test_runs(self):
        """Without the container's runtime, but with its system, which nobody may write."""
        state, files = self.folder / "state", self.folder / "files"
        for made in (state, files):
            made.mkdir()
            os.chown(made, int(USER), int(USER))
        with socket.create_server(("127.0.0.1", 0)) as free:
            health = free.getsockname()[1]
        config = self.folder / "ftpd.toml"
        config.write_text((self.folder / "bundle/rootfs/etc/qftpserver/ftpd.toml").read_text()
                          .replace("port = 2121", "port = 0").replace('ip = ""', 'ip = "127.0.0.1"')
                          .replace('address = ""', 'address = "127.0.0.1"').replace("port = 8021", f"port = {health}")
                          + '[users.ann]\npassword = "secret"\nallowWrite = true\nroot = "/srv/ftp"\n')
        config.chmod(0o644)
        environment = dict(variable.split("=", 1) for variable in self.settings["process"]["env"])
        reader, info = os.pipe()
        sandbox = ["bwrap", "--die-with-parent", "--ro-bind", self.folder / "bundle/rootfs", "/", "--proc", "/proc",
                   "--dev", "/dev", "--tmpfs", "/tmp", "--bind", state, "/var/lib/qftpserver", "--bind", files, "/srv/ftp",
                   "--ro-bind", config, "/etc/qftpserver/ftpd.toml", "--unshare-pid", "--as-pid-1", "--unshare-ipc",
                   "--clearenv", "--info-fd", str(info)]
        for name, value in environment.items():
            sandbox += ["--setenv", name, value]
        process = subprocess.Popen(["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", *sandbox,
                                    *self.settings["process"]["args"]], stdout=subprocess.PIPE,
                                   text=True, pass_fds=[info])
        os.close(info)
        with open(reader) as about:
            daemon = json.load(about)["child-pid"]
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        port = None
        while port is None:
            line = process.stdout.readline()
            self.assertTrue(line, "the daemon has ended")
            text = json.loads(line)["text"]  # every line of the log is JSON
            if text.startswith("listening on 127.0.0.1:"):
                port = int(text.rsplit(":", 1)[1])
        client = ftplib.FTP(timeout=PATIENCE)
        client.connect("127.0.0.1", port)
        client.login("ann", "secret")
        client.storbinary("STOR a", io.BytesIO(b"content"))
        self.assertEqual((files / "a").read_bytes(), b"content")
        self.assertEqual((files / "a").stat().st_uid, int(USER))
        self.assertEqual(urllib.request.urlopen(f"http://127.0.0.1:{health}/ready", timeout=PATIENCE).status, 200)
        client.quit()
        os.kill(daemon, signal.SIGTERM)
        self.assertEqual(process.wait(PATIENCE), 0)


if __name__ == "__main__":
    unittest.main()
