#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs real clients against ftpd-headless: curl, lftp, ncftp, Python's ftplib.    test_clients.py FTPD-HEADLESS"""

import ftplib
import io
import os
import random
import subprocess
import sys
import unittest

from ftpd import PATIENCE, Ftpd

BINARY = None
DATA = random.Random(5).randbytes(3 << 20)


class Clients(unittest.TestCase):
    def setUp(self):
        self.ftpd = Ftpd(BINARY)
        self.addCleanup(self.ftpd.__exit__)
        self.root = self.ftpd.root
        self.local = self.ftpd.folder / "local"
        self.local.mkdir()
        (self.root / "down.bin").write_bytes(DATA)
        (self.local / "up.bin").write_bytes(DATA)

    def run_client(self, *arguments):
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        environment |= {"HOME": str(self.local), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(arguments, capture_output=True, text=True, cwd=self.local, env=environment, timeout=PATIENCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_curl(self):
        url = f"ftp://127.0.0.1:{self.ftpd.port}/"
        curl = ("curl", "-sS", "-u", "ann:secret")
        self.assertIn("down.bin", self.run_client(*curl, url))
        self.run_client(*curl, "-o", "got", url + "down.bin")
        self.assertEqual((self.local / "got").read_bytes(), DATA)
        self.run_client(*curl, "--ftp-create-dirs", "-T", "up.bin", url + "a/b%20%C3%BC/up.bin")
        self.assertEqual((self.root / "a/b ü/up.bin").read_bytes(), DATA)
        (self.local / "part").write_bytes(DATA[:1000])
        self.run_client(*curl, "-C", "-", "-o", "part", url + "down.bin")
        self.assertEqual((self.local / "part").read_bytes(), DATA)
        self.run_client(*curl, "-P", "-", "-o", "active", url + "down.bin")
        self.assertEqual((self.local / "active").read_bytes(), DATA)

    def test_ncftp(self):
        login = ("-u", "ann", "-p", "secret", "-P", str(self.ftpd.port))
        self.assertIn("down.bin", self.run_client("ncftpls", *login, "ftp://127.0.0.1/"))
        self.run_client("ncftpput", "-m", *login, "127.0.0.1", "/deep", "up.bin")
        self.assertEqual((self.root / "deep/up.bin").read_bytes(), DATA)
        for mode in ("-E", "-F"):  # active, passive
            self.run_client("ncftpget", mode, *login, "127.0.0.1", ".", "/down.bin")
            self.assertEqual((self.local / "down.bin").read_bytes(), DATA)
            (self.local / "down.bin").unlink()

    def test_lftp(self):
        def lftp(commands):
            settings = "set net:max-retries 1; set net:timeout 20; set cmd:fail-exit yes; set ftp:ssl-allow no; "
            return self.run_client("lftp", "-c", f"{settings}open -u ann,secret -p {self.ftpd.port} ftp://127.0.0.1; {commands}")

        for i in range(20):
            (self.local / "tree" / f"d{i % 3}").mkdir(parents=True, exist_ok=True)
            (self.local / "tree" / f"d{i % 3}" / f"f {i}").write_bytes(DATA[: i * 1000])
        lftp("mirror -R -P 4 tree tree; mirror -P 4 tree back")
        for i in range(20):
            self.assertEqual((self.local / "back" / f"d{i % 3}" / f"f {i}").read_bytes(), DATA[: i * 1000])
        self.assertNotIn("New:", lftp("mirror -v tree back"))
        lftp("pget -n 4 down.bin -o segments; mv down.bin moved; rm -r tree")
        self.assertEqual((self.local / "segments").read_bytes(), DATA)
        self.assertEqual(sorted(os.listdir(self.root)), ["moved"])

    def test_ftplib(self):
        client = ftplib.FTP(timeout=PATIENCE)
        client.connect("127.0.0.1", self.ftpd.port)
        client.login("ann", "secret")
        self.assertEqual(dict(client.mlsd())["down.bin"]["size"], str(len(DATA)))
        client.storbinary("STOR new", io.BytesIO(DATA))
        got = io.BytesIO()
        client.retrbinary("RETR new", got.write, rest=1000)
        self.assertEqual(got.getvalue(), DATA[1000:])
        lines = []
        client.storlines("STOR text", io.BytesIO(b"a\nb\n"))
        client.retrlines("RETR text", lines.append)
        self.assertEqual(lines, ["a", "b"])
        self.assertEqual((self.root / "text").read_bytes(), b"a\nb\n")
        self.assertEqual(sorted(client.nlst()), ["down.bin", "new", "text"])
        client.rename("new", "old")
        client.delete("old")
        self.assertEqual(client.mkd("dir"), "/dir")
        client.rmd("dir")
        client.quit()


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main(verbosity=1)
