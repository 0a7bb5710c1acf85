#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests quotas of the daemon.    test_quotas.py FTPD-HEADLESS

Two hundred clients store, replace, extend, abort, rename and delete files at random. After each round,
what the server has in its books must be what is there, and never more than the quota. Then the server is
killed in the middle of a round."""

import ftplib
import io
import os
import pwd
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

from ceph import Ceph
from ftpd import PATIENCE, Ftpd
from test_mogilefs import MogileFs, code_of_transfer

BINARY = None
ME = pwd.getpwuid(os.geteuid()).pw_name
CLIENTS = 200
BYTES = 3_000_000
FILES = 40
LARGEST = 100_000
NAMES = [f"file{i}" for i in range(60)]


def connect(ftpd, name="ann"):
    client = ftplib.FTP(timeout=PATIENCE)
    client.connect("127.0.0.1", ftpd.port)
    client.login(name, "secret")
    client.voidcmd("TYPE I")
    return client


def quota(client):
    """Returns the bytes and files that the server says are used."""
    reply = client.sendcmd("SITE QUOTA")
    return tuple(map(int, re.search(r"bytes: (\d+).*files: (\d+)", reply).groups()))


def stored(client):
    """Returns the bytes and files that are there."""
    sizes = [client.size(name) for name in client.nlst()]
    return sum(sizes), len(sizes)


def cut(client, name, content):
    """Begins an upload and breaks both connections."""
    data, _ = client.ntransfercmd(f"STOR {name}")
    data.sendall(content)
    client.close()
    data.close()


class Load:
    """Clients that change files at random until they are stopped or lose their connection."""

    def __init__(self, ftpd, operations):
        self.ftpd = ftpd
        self.operations = operations
        self.replies = {}
        self.problems = []
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, args=(i,)) for i in range(CLIENTS)]

    def run(self):
        for thread in self.threads:
            thread.start()

    def wait(self):
        for thread in self.threads:
            thread.join()

    def work(self, seed):
        chance = random.Random(seed)
        try:
            client = connect(self.ftpd)
            for _ in range(self.operations):
                client = self.change(client, chance) or connect(self.ftpd)
            client.quit()
        except (OSError, EOFError) as problem:
            self.problems.append(problem)

    def change(self, client, chance):
        name = chance.choice(NAMES)
        content = bytes(chance.randrange(LARGEST))
        kind = chance.choices(("STOR", "APPE", "DELE", "rename", "REST", "ALLO", "cut"),
                              (8, 3, 5, 2, 1, 1, 1))[0]
        try:
            if kind == "cut":
                cut(client, name, content)
                return None
            if kind == "DELE":
                reply = client.delete(name)
            elif kind == "rename":
                reply = client.rename(name, chance.choice(NAMES))
            elif kind == "REST":
                reply = client.storbinary(f"STOR {name}", io.BytesIO(content), rest=1)
            else:
                if kind == "ALLO":
                    client.sendcmd(f"ALLO {len(content)}")
                reply = client.storbinary(f"{'APPE' if kind == 'APPE' else 'STOR'} {name}", io.BytesIO(content))
        except ftplib.Error as problem:
            reply = str(problem)
        except ConnectionError:  # the server stopped reading the upload
            reply = client.getline()
        with self.lock:
            key = (kind, reply[:3])
            self.replies[key] = self.replies.get(key, 0) + 1
        return client


def drain(ftpd):
    """Keeps the daemon from waiting for somebody to read its log."""
    threading.Thread(target=ftpd.process.stderr.read, daemon=True).start()


class Quotas(unittest.TestCase):
    def check(self, ftpd):
        """The books are right, before and after the server counts again."""
        with connect(ftpd) as client:
            books = quota(client)
            self.assertEqual(books, stored(client))
            self.assertLessEqual(books[0], BYTES)
            self.assertLessEqual(books[1], FILES)
            subprocess.run([BINARY, "--config", ftpd.config, "--recount-quotas"], check=True)
            self.assertEqual(quota(client), books)
            return books

    def run_mix(self, settings, place, operations=20):
        user = f"""
[users.ann]
password = "secret"
systemUser = "{ME}"
allowWrite = true
{place}
quotaBytes = {BYTES}
quotaFiles = {FILES}
"""
        limits = "[limits]\nsessionsPerAddress = 0\nstrangersPerAddress = 0\nwaitingLoginsPerAddress = 1000\n" \
                 f'sessions = 1000\ntransfersPerAddress = 0\ntransfers = 1000\n[files]\nallowGaps = true\nquotaDirectory = "FOLDER/quotas"\n'
        with Ftpd(BINARY, text=limits + settings + user) as ftpd:
            drain(ftpd)
            replies = {}
            for _ in range(3):
                load = Load(ftpd, operations)
                load.run()
                load.wait()
                self.assertEqual(load.problems, [])
                for key, count in load.replies.items():
                    replies[key] = replies.get(key, 0) + count
                self.check(ftpd)
            for kind in ("STOR", "APPE"):
                self.assertGreater(replies.get((kind, "226"), 0), 0, replies)
                self.assertGreater(replies.get((kind, "552"), 0), 0, replies)
            self.assertGreater(replies.get(("DELE", "250"), 0), 0, replies)
            self.assertGreater(replies.get(("rename", "250"), 0), 0, replies)
            load = Load(ftpd, operations)
            load.run()
            with connect(ftpd) as observer:
                for _ in range(20):
                    used = quota(observer)
                    self.assertLessEqual(used[0], BYTES)
                    self.assertLessEqual(used[1], FILES)
            ftpd.process.kill()
            load.wait()
            ftpd.process.wait()
            ftpd.start()
            self.check(ftpd)
            self.assertEqual(ftpd.stop(), 0)
            ftpd.start()
            self.check(ftpd)

    def test_group(self):
        """Every user of the group has a quota, and all of them together have one."""
        text = f"""
[files]
quotaDirectory = "FOLDER/quotas"
[groups.staff]
root = "TREE/%g/%u"
createRoot = true
allowWrite = true
quotaBytes = 1000
groupQuotaBytes = 1500
softGroupQuotaBytes = 1400
""" + "".join(f'[users.{name}]\npassword = "secret"\nsystemUser = "{ME}"\ngroups = ["staff"]\n'
              for name in ("ann", "bob"))
        with Ftpd(BINARY, text="") as other:
            other.write_config(text=text.replace("TREE/%g/%u", "TREE/%u"))
            checked = subprocess.run([BINARY, "--config", other.config, "--check"], stdout=subprocess.PIPE, text=True)
            self.assertEqual(checked.returncode, 1)
            self.assertIn('the group "staff" has a groupQuota', checked.stdout)
        with Ftpd(BINARY, text=text) as ftpd:
            (ftpd.root / "staff").mkdir()
            ann, bob = connect(ftpd, "ann"), connect(ftpd, "bob")
            self.assertEqual(code_of_transfer(ann, "STOR a", bytes(1001)), "552")
            self.assertEqual(code_of_transfer(ann, "STOR a", bytes(1000)), "226")
            self.assertEqual(code_of_transfer(bob, "STOR b", bytes(501)), "552")
            self.assertIn("Quota warning", bob.storbinary("STOR b", io.BytesIO(bytes(490))))
            reply = bob.sendcmd("SITE QUOTA")
            self.assertIn("/: bytes: 490 of 1000", reply)
            self.assertIn("bytes: 1490 of 1500 (warning from 1400)", reply)
            ann.delete("a")
            self.assertIn("bytes: 490 of 1500", bob.sendcmd("SITE QUOTA"))
            ann.close()
            bob.close()

    def test_directory(self):
        self.run_mix("", 'root = "TREE"', operations=60)

    def test_directory_in_place(self):
        self.run_mix("files.uploads = \"direct\"\n", 'root = "TREE"', operations=60)

    def test_mogilefs(self):
        with MogileFs() as mogile:
            storage = f'''
[storage.NAME]
type = "mogilefs"
trackers = {mogile.trackers}
timeout = 10
minDevCount = 1
namespace = "flat"
domain = "quotas"
defaultClass = "c"
'''
            everything = storage.replace('"flat"', '"domains"').replace("NAME", "all")
            admin = f'''
[users.admin]
password = "secret"
systemUser = "{ME}"
allowWrite = true
storage = "all"
'''
            with Ftpd(BINARY, text=everything + admin) as ftpd, connect(ftpd, "admin") as client:
                client.mkd("/quotas")
                client.mkd("/quotas/c")
            self.run_mix(storage.replace("NAME", "mogile"), 'storage = "mogile"', operations=6)

    @unittest.skipUnless(shutil.which("radosgw"), "needs Ceph, which ./test.sh --all installs")
    def test_s3(self):
        with tempfile.TemporaryDirectory(prefix="qftp-test-") as folder, Ceph(folder) as ceph:
            self.run_mix(f'''
[storage.bucket]
type = "s3"
endpoints = ["{ceph.endpoint}"]
bucket = "quotas"
accessKeyFile = "{folder}/keys"
leftOverAge = 0
''', 'storage = "bucket"', operations=6)


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main()
