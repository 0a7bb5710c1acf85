#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests the daemon in front of MogileFS.    test_mogilefs.py FTPD-HEADLESS [TRACKER...]

If trackers (HOST:PORT) are given, the tests that need no faults run against that installation, each in
a new domain. Otherwise all run against tests/mogilefs/mogilefs.py, some with nginx as storage nodes."""

import ftplib
import io
import os
import pwd
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from pathlib import Path

from ftpd import PATIENCE, Ftpd

BINARY = None
TRACKERS = []
MOGILEFS = Path(__file__).resolve().parents[1] / "mogilefs/mogilefs.py"
ME = pwd.getpwuid(os.geteuid()).pw_name
NAMESPACES = ("classes", "flat", "domains", "user")


class MogileFs:
    """Runs mogilefs.py, a stand-in for MogileFS that fails on demand."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([sys.executable, MOGILEFS, *arguments], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.trackers = []
        while (line := self.process.stdout.readline()) != "ready\n":
            if line.startswith("tracker "):
                self.trackers.append(line.split()[1])

    def fault(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n", words

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


def settings(trackers, namespace="classes", domain="dom1", more=""):
    return f"""
[storage.mogile]
type = "mogilefs"
trackers = {trackers}
namespace = "{namespace}"
domain = "{domain}"
timeout = 1
minDevCount = 1
{more}
"""


def user(name="ann", storage="mogile", more=""):
    place = f'storage = "{storage}"' if storage else 'root = "TREE"'
    return f"""
[users.{name}]
password = "secret"
systemUser = "{ME}"
allowWrite = true
{place}
{more}
"""


def connect(ftpd, name="ann"):
    client = ftplib.FTP(timeout=PATIENCE)
    client.connect("127.0.0.1", ftpd.port)
    client.login(name, "secret")
    return client


def store(client, name, data=b"data", verb="STOR", rest=None):
    return client.storbinary(f"{verb} {name}", io.BytesIO(data), rest=rest)


def fetch(client, name, rest=None):
    data = io.BytesIO()
    client.retrbinary(f"RETR {name}", data.write, rest=rest)
    return data.getvalue()


def listing(client, command="LIST"):
    lines = []
    client.retrlines(command, lines.append)
    return lines


def code(client, line):
    """Returns the reply code, also of an error."""
    try:
        return client.sendcmd(line)[:3]
    except ftplib.Error as error:
        return str(error)[:3]


def code_of_transfer(client, line, data=None):
    try:
        if data is None:
            return client.retrbinary(line, lambda _: None)[:3]
        return client.storbinary(line, io.BytesIO(data))[:3]
    except ftplib.Error as error:
        return str(error)[:3]
    except ConnectionError:  # the server stopped reading the upload
        return client.getline()[:3]


def peak_memory(ftpd):
    status = Path(f"/proc/{ftpd.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) * 1024


class EveryCommand(unittest.TestCase):
    """Tests each namespace, also against real trackers."""

    def setUp(self):
        self.mogilefs = None if TRACKERS else self.enterContext(MogileFs())
        self.trackers = TRACKERS or self.mogilefs.trackers
        self.domain = "t-" + uuid.uuid4().hex

    if sys.version_info < (3, 11):
        def enterContext(self, manager):
            self.addCleanup(manager.__exit__, None, None, None)
            return manager.__enter__()

    def run_in(self, namespace):
        text = settings(self.trackers, namespace, self.domain)
        text += settings(self.trackers, "domains").replace("mogile]", "all]")
        text += user("admin", "all") + user(self.domain if namespace == "user" else "ann")
        with Ftpd(BINARY, text=text) as ftpd:
            admin = connect(ftpd, "admin")
            self.assertEqual(code(admin, f"MKD /{self.domain}"), "257")
            self.assertEqual(code(admin, f"MKD /{self.domain}/c"), "257")
            client = connect(ftpd, self.domain if namespace == "user" else "ann")
            base = {"flat": "/", "domains": f"/{self.domain}/c/"}.get(namespace, "/c/")
            client.cwd(base)
            self.every_command(client, base)

    def every_command(self, client, base):
        self.assertEqual(client.pwd(), base.rstrip("/") or "/")
        self.assertEqual(listing(client), [])
        store(client, "a.txt", b"first line\r\nsecond\r\n")
        self.assertEqual(client.size("a.txt"), 20)
        self.assertRegex(client.sendcmd("MDTM a.txt"), r"^213 20\d{12}$")
        self.assertEqual(fetch(client, "a.txt"), b"first line\r\nsecond\r\n")
        self.assertEqual(fetch(client, "a.txt", rest=6), b"line\r\nsecond\r\n")
        store(client, "a.txt", b"!", verb="APPE")
        self.assertEqual(fetch(client, "a.txt"), b"first line\r\nsecond\r\n!")
        store(client, "a.txt", b"other", rest=6)
        self.assertEqual(fetch(client, "a.txt"), b"first other")
        self.assertEqual(listing(client, "NLST"), ["a.txt"])
        self.assertEqual(listing(client, "NLST a*"), ["a.txt"])
        self.assertRegex(listing(client)[0], r"^-rw-r--r--   1 mogilefs file +11 Jan  1  1970 a\.txt$")
        self.assertRegex(listing(client, "LIST a.txt")[0], r" 11 \w{3} .\d \d\d:\d\d a\.txt$")
        self.assertRegex(listing(client, "MLSD")[0], r"^type=file;size=11;perm=adfrw;.* a\.txt$")
        self.assertIn("modify=20", client.sendcmd("MLST a.txt"))
        self.assertIn("a.txt", client.sendcmd("STAT a.txt"))
        self.assertTrue(client.sendcmd("HASH a.txt").startswith("213 SHA-256"))
        self.assertEqual(code(client, "MFMT 20200101000000 a.txt"), "504")
        self.assertEqual(code(client, "SITE CHMOD 600 a.txt"), "504")
        self.assertEqual(client.mkd("sub"), base.rstrip("/") + "/sub")
        client.cwd("sub")
        self.assertEqual(listing(client), [])
        self.assertRegex(client.storbinary("STOU", io.BytesIO(b"unique")), "^226")
        self.assertEqual(len(listing(client)), 1)
        client.sendcmd("CDUP")
        self.assertEqual(client.pwd(), base.rstrip("/") or "/")
        self.assertRegex(listing(client)[0], r"^drwxr-xr-x   1 mogilefs file .* sub$")
        self.assertEqual(code(client, "RMD sub"), "550")
        name = listing(client, "NLST sub")[0]
        client.rename(name, "b.txt")
        client.rename("b.txt", "a.txt")  # replaces it
        self.assertEqual(fetch(client, "a.txt"), b"unique")
        self.assertEqual(code(client, "RMD sub"), "250")
        self.assertEqual(code(client, "CWD sub"), "550")
        self.assertEqual(code(client, "RNFR b.txt"), "550")
        client.delete("a.txt")
        self.assertEqual(code(client, "DELE a.txt"), "550")
        self.assertEqual(code(client, "SIZE a.txt"), "550")
        self.assertEqual(code_of_transfer(client, "RETR a.txt"), "550")
        self.assertEqual(listing(client), [])

    def test_classes(self):
        self.run_in("classes")

    def test_flat(self):
        self.run_in("flat")

    def test_domains(self):
        self.run_in("domains")

    def test_user(self):
        self.run_in("user")


class WithFaults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if TRACKERS:
            raise unittest.SkipTest("real trackers can't fail on demand")

    def serve(self, mogilefs, *arguments, users="", **named):
        ftpd = Ftpd(BINARY, text=settings(mogilefs.trackers, *arguments, **named) + user() + users)
        self.addCleanup(ftpd.__exit__)
        return ftpd

    def mogilefs(self, *arguments):
        mogilefs = MogileFs(*arguments)
        self.addCleanup(mogilefs.__exit__)
        return mogilefs


class NanoFtpdFaults(WithFaults):
    """Faults of mogilefs-ftpd, by their number in the list of faults."""

    def test_1_failures_of_storing_are_answered_226(self):
        mogilefs = self.mogilefs()
        client = connect(self.serve(mogilefs))
        store(client, "once/x", b"good")
        for command, error in (("create_open", "no_devices"), ("create_open", "plugin_aborted"),
                               ("create_close", "invalid_destdev"), ("create_close", "db")):
            mogilefs.fault("tracker 1 error", command, error)
            self.assertIn(code_of_transfer(client, "STOR once/x", b"bad")[0], "45", error)
        for thing in ("node 1", "node 2", "tracker 1", "tracker 2"):
            mogilefs.fault(thing, "kill")
        self.assertEqual(code_of_transfer(client, "STOR once/x", b"bad"), "450")
        for thing in ("tracker 1", "tracker 2"):
            mogilefs.fault(thing, "revive")
        self.assertEqual(code_of_transfer(client, "STOR once/x", b"bad"), "450")
        self.assertEqual(code_of_transfer(client, "STOR once/x", b"b" * 5000000), "450")
        for thing in ("node 1", "node 2"):
            mogilefs.fault(thing, "revive")
        self.assertEqual(fetch(client, "once/x"), b"good")

    def test_2_a_cut_upload_replaces_the_good_file(self):
        ftpd = self.serve(self.mogilefs(), users=user("bob", None))
        for name, path in (("ann", "once/x"), ("bob", "x")):
            client = connect(ftpd, name)
            store(client, path, b"good")
            client.voidcmd("TYPE I")
            data = client.transfercmd(f"STOR {path}")
            data.sendall(b"12345")
            data.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            data.close()
            with self.assertRaisesRegex(ftplib.error_temp, "^426"):
                client.voidresp()
            self.assertEqual(fetch(client, path), b"good")

    def test_3_what_was_seen_once_is_never_looked_up_again(self):
        client = connect(self.serve(self.mogilefs()))
        store(client, "once/x", b"old")
        self.assertEqual((client.size("once/x"), fetch(client, "once/x")), (3, b"old"))
        store(client, "once/x", b"newer")
        self.assertEqual((client.size("once/x"), fetch(client, "once/x")), (5, b"newer"))
        client.delete("once/x")
        self.assertEqual(code(client, "SIZE once/x"), "550")
        self.assertEqual(code_of_transfer(client, "RETR once/x"), "550")

    def test_4_empty_files_and_zeros_can_not_be_fetched(self):
        client = connect(self.serve(self.mogilefs()))
        for data in (b"", b"0", b"x" * 1024 + b"0", b"0" * 2048):
            store(client, "once/x", data)
            self.assertEqual(fetch(client, "once/x"), data)
            self.assertEqual(client.size("once/x"), len(data))

    def test_5_the_domain_never_changes(self):
        client = connect(self.serve(self.mogilefs(), "domains"))
        self.assertEqual(sorted(listing(client, "NLST")), ["dom1", "dom2"])
        self.assertEqual(listing(client, "NLST /dom2"), ["/dom2/default"])
        client.cwd("/dom2")
        client.mkd("new")
        self.assertIn("/dom2/new", listing(client, "NLST /dom2"))
        self.assertNotIn("/dom1/new", listing(client, "NLST /dom1"))
        store(client, "new/x")
        self.assertEqual(fetch(client, "/dom2/new/x"), b"data")
        self.assertEqual(code(client, "SIZE /dom1/new/x"), "550")

    def test_6_a_tracker_that_is_gone_is_never_asked_again(self):
        mogilefs = self.mogilefs()
        client = connect(self.serve(mogilefs))
        store(client, "once/x")
        mogilefs.fault("tracker 1 kill")
        self.assertEqual(fetch(client, "once/x"), b"data")
        mogilefs.fault("tracker 2 kill")
        self.assertEqual(code(client, "SIZE once/x"), "450")
        self.assertEqual(code_of_transfer(client, "LIST once"), "450")
        mogilefs.fault("tracker 1 revive")
        self.assertEqual(fetch(client, "once/x"), b"data")
        mogilefs.fault("tracker 1 kill")
        mogilefs.fault("tracker 2 revive")
        self.assertEqual(client.size("once/x"), 4)
        mogilefs.fault("node 1 kill")
        self.assertEqual([fetch(client, "once/x") for _ in range(6)], [b"data"] * 6)

    def test_7_arguments_to_the_tracker_are_not_encoded(self):
        client = connect(self.serve(self.mogilefs()))
        names = ["a&b=c", "inj&fid=4242", "pct%41", "pl+us", "qu?es#tion", "ünï \xf7"]
        for name in names:
            store(client, f"once/{name}", name.encode())
        client.cwd("once")
        self.assertEqual(sorted(listing(client, "NLST")), sorted(names))
        for name in names:
            self.assertEqual(fetch(client, name), name.encode())

    def test_8_a_percent_sign_kills_the_session(self):
        client = connect(self.serve(self.mogilefs()))
        for name in ("100%", "%s%n%d", "50% off"):
            store(client, f"once/{name}")
        self.assertEqual(len(listing(client, "LIST once")), 3)
        self.assertEqual(code(client, "NOOP"), "200")

    def test_9_two_dots_lead_out_of_the_root(self):
        ftpd = self.serve(self.mogilefs(), users=user("bob", None))
        client = connect(ftpd, "bob")
        store(client, "../x")
        self.assertEqual(os.listdir(ftpd.root), ["x"])
        self.assertEqual(sorted(os.listdir(ftpd.folder)), ["ftpd.toml", "root"])
        (ftpd.root / "d").mkdir()
        for line in ("RETR d", "RETR none", "SIZE ../../none", "DELE ../.."):
            try:
                answer = client.sendcmd(line)
            except ftplib.Error as error:
                answer = str(error)
            self.assertNotIn(str(ftpd.folder), answer)

    def test_10_site_chmod_is_decimal(self):
        ftpd = self.serve(self.mogilefs(), users=user("bob", None))
        client = connect(ftpd, "bob")
        store(client, "x")
        self.assertEqual(code(client, "SITE CHMOD 640 x"), "200")
        self.assertEqual((ftpd.root / "x").stat().st_mode & 0o7777, 0o640)
        self.assertIn(str(os.geteuid()), client.sendcmd("SITE UID"))
        self.assertIn(str(os.getegid()), client.sendcmd("SITE GID"))
        self.assertIn("RETR", client.sendcmd("HELP"))

    def test_11_segments_are_taken_for_lines(self):
        client = connect(self.serve(self.mogilefs()))
        client.sock.sendall(b"NOOP\r\nPWD\r\nMKD /na")
        replies = [client.getresp()[:3] for _ in range(2)]
        client.sock.sendall(b"me\r\n")
        self.assertEqual(replies + [client.getresp()], ["200", "257", '257 "/name" created.'])

    def test_12_port_after_pasv_is_ignored(self):
        mogilefs = self.mogilefs()
        ftpd = Ftpd(BINARY, text=settings(mogilefs.trackers) + user() + "[timeouts]\ndataOpen = 1\n")
        self.addCleanup(ftpd.__exit__)
        client = connect(ftpd)
        client.sendcmd("PASV")
        with socket.create_server(("127.0.0.1", 0)) as listener:
            client.sendport("127.0.0.1", listener.getsockname()[1])
            client.putcmd("NLST")
            data, _ = listener.accept()
            with data:
                self.assertIn(b"images", data.makefile("rb").read())
        client.getresp()
        client.voidresp()
        client.sendcmd("PASV")
        self.assertEqual(code(client, "NLST"), "150")
        with self.assertRaisesRegex(ftplib.error_temp, "^425"):
            client.voidresp()  # the client never opens the data connection

    def test_13_replies_are_not_those_of_the_rfc(self):
        client = connect(self.serve(self.mogilefs()))
        client.putcmd("MKD /new")
        self.assertEqual(client.sock.recv(1000), b'257 "/new" created.\r\n')
        store(client, "new/x")
        self.assertEqual(listing(client, "NLST new"), ["new/x"])
        self.assertEqual(code_of_transfer(client, "APPE new", b""), "550")
        self.assertEqual(fetch(client, "new/x"), b"data")

    def test_14_whole_files_are_held_in_memory(self):
        spool = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, spool)
        os.chmod(spool, 0o777)
        ftpd = self.serve(self.mogilefs(), more=f'spool = "{spool}"')
        client = connect(ftpd)

        def there_and_back(size):
            store(client, "once/large", b"x" * size)
            self.assertEqual(len(fetch(client, "once/large")), size)

        there_and_back(2 * 1024 * 1024)
        before = peak_memory(ftpd)
        there_and_back(64 * 1024 * 1024)
        self.assertLess(peak_memory(ftpd) - before, 24 * 1024 * 1024)
        client.voidcmd("TYPE I")
        with client.transfercmd("STOR once/cut") as data:
            data.sendall(b"x" * 3000000)
            client.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.close()
        ftpd.wait_for("once/cut: (aborted|failed)")
        self.assertEqual(os.listdir(spool), [])
        client = connect(ftpd)
        store(client, "once/empty", b"")
        client.voidcmd("TYPE A")
        self.assertEqual(listing(client, "RETR once/empty"), [])
        self.assertEqual(code(client, "PORT 127,0,0,1,a,1"), "501")

    def test_15_the_prefix_is_removed_everywhere(self):
        client = connect(self.serve(self.mogilefs()))
        store(client, "once/once/x")
        self.assertEqual(listing(client, "NLST once"), ["once/once"])
        self.assertEqual(listing(client, "NLST once/once"), ["once/once/x"])

    def test_16_no_limits_and_loose_hashes(self):
        mogilefs = self.mogilefs()
        users = user("bob", None).replace('password = "secret"',
                                          'passwordHash = "{md5}0e830400451993494058024219903391"')
        limits = "[limits]\nsessionsPerAddress = 3\nloginDelay = 1\n"
        ftpd = Ftpd(BINARY, text=settings(mogilefs.trackers) + user("ann", None) + users + limits)
        self.addCleanup(ftpd.__exit__)
        clients = [connect(ftpd) for _ in range(3)]
        with self.assertRaises((ftplib.Error, EOFError, ConnectionError)):
            connect(ftpd)
        clients.pop().quit()
        ftpd.wait_for("closed")
        with self.assertRaisesRegex(ftplib.error_perm, "^530"):
            client = ftplib.FTP(timeout=PATIENCE)
            client.connect("127.0.0.1", ftpd.port)
            client.login("bob", "240610708")  # PHP takes its MD5 and the stored one for 0
        old = os.umask(0)
        try:
            store(clients[0], "x")
        finally:
            os.umask(old)
        self.assertEqual((ftpd.root / "x").stat().st_mode & 0o777, 0o644)


class Switches(WithFaults):
    def test_list_limit_is_told(self):
        ftpd = self.serve(self.mogilefs("--keys", "30"), more="listLimit = 20")
        client = connect(ftpd)
        lines = []
        self.assertEqual(client.retrlines("LIST many", lines.append),
                         "226 Transfer complete. The listing is incomplete.")
        self.assertEqual(len(lines), 20)
        ftpd.wait_for("/many in domain dom1 has more entries than listLimit = 20")

    def test_search_list(self):
        client = connect(self.serve(self.mogilefs("--keys", "30"), more="searchList = true"))
        self.assertEqual(len(listing(client, "LIST many/file-000001")), 10)
        self.assertEqual(listing(client, "NLST many/file-000002"), [f"many/file-{i:07}" for i in range(20, 30)])
        self.assertEqual(listing(client, "LIST many/other"), [])
        self.assertEqual(len(listing(client, "LIST many/*9")), 3)
        self.assertEqual(len(listing(client, "LIST many")), 30)

    def test_names_that_are_missing_are_an_error_without_it(self):
        client = connect(self.serve(self.mogilefs("--keys", "30")))
        self.assertEqual(code_of_transfer(client, "LIST many/file-000001"), "550")

    def test_many_keys_take_no_memory(self):
        ftpd = self.serve(self.mogilefs("--keys", "200000"), more="extendedList = false")
        client = connect(ftpd)
        for command in ("LIST", "NLST", "MLSD"):
            self.assertEqual(len(listing(client, command + " many/file-0000*" if command != "MLSD" else "MLSD once")),
                             1000 if command != "MLSD" else 0)
        before = peak_memory(ftpd)
        for command in ("LIST", "NLST", "MLSD"):
            self.assertEqual(len(listing(client, command + " many")), 200000)
        self.assertLess(peak_memory(ftpd) - before, 8 * 1024 * 1024)


class Trees(WithFaults):
    def tree(self, more=""):
        text = settings(self.mogilefs().trackers) + """
[storage.scratch]
type = "memory"
capacity = 1000000
""" + more
        mounts = """
[users.ann.mounts."/archive"]
storage = "mogile"
write = true
[users.ann.mounts."/scratch"]
storage = "scratch"
write = true
"""
        ftpd = Ftpd(BINARY, text=text + user("ann", None, mounts) + user("bob", "scratch"))
        self.addCleanup(ftpd.__exit__)
        return ftpd

    def test_local_files_mogilefs_and_memory_in_one_tree(self):
        ftpd = self.tree()
        client = connect(ftpd)
        for name in ("local", "archive/once/x", "scratch/x"):
            store(client, name, name.encode())
            self.assertEqual(fetch(client, name), name.encode())
        self.assertEqual(sorted(listing(client, "NLST")), ["archive", "local", "scratch"])
        self.assertEqual(fetch(connect(ftpd, "bob"), "x"), b"scratch/x")
        client.sendcmd("RNFR archive/once/x")
        with self.assertRaisesRegex(ftplib.error_perm, "^550 Can't rename from one storage to another"):
            client.sendcmd("RNTO local2")
        self.assertEqual(code_of_transfer(client, "STOR scratch/large", b"x" * 1000001), "552")

    def test_renames_copy_where_the_setting_says_so(self):
        ftpd = self.tree("[files]\nrenameByCopying = true\n")
        client = connect(ftpd)
        store(client, "x", b"content" * 1000)
        (ftpd.root / "x").chmod(0o640)
        client.rename("x", "archive/once/y")
        self.assertEqual(os.listdir(ftpd.root), [])
        client.rename("archive/once/y", "scratch/z")
        client.rename("scratch/z", "back")
        self.assertEqual((ftpd.root / "back").read_bytes(), b"content" * 1000)
        self.assertEqual(listing(client, "NLST archive/once") + listing(client, "NLST scratch"), [])
        client.mkd("folder")
        client.sendcmd("RNFR folder")
        self.assertEqual(code(client, "RNTO scratch/folder"), "550")

    def test_a_file_is_not_renamed_onto_itself_by_way_of_another_mount(self):
        mounts = '''
[users.ann.mounts."/again"]
root = "TREE/sub"
write = true
'''
        ftpd = Ftpd(BINARY, text=user("ann", None, mounts) + "[files]\nrenameByCopying = true\n")
        self.addCleanup(ftpd.__exit__)
        (ftpd.root / "sub").mkdir()
        client = connect(ftpd)
        store(client, "sub/x", b"the only one")
        client.sendcmd("RNFR sub/x")
        self.assertEqual(code(client, "RNTO again/x"), "550")
        self.assertEqual((ftpd.root / "sub/x").read_bytes(), b"the only one")
        client.rename("sub/x", "again/y")
        self.assertEqual(os.listdir(ftpd.root / "sub"), ["y"])

    def test_a_copy_that_fails_leaves_nothing(self):
        mogilefs = self.mogilefs()
        text = settings(mogilefs.trackers) + "[files]\nrenameByCopying = true\n"
        ftpd = Ftpd(BINARY, text=text + user("ann", None, '[users.ann.mounts."/m"]\nstorage = "mogile"\nwrite = true\n'))
        self.addCleanup(ftpd.__exit__)
        client = connect(ftpd)
        store(client, "m/once/x", b"x" * 3000000)
        for node in (1, 2):
            mogilefs.fault("node", node, "cut 1000000")
        mogilefs.fault("tracker 1 kill")
        mogilefs.fault("tracker 2 kill")
        mogilefs.fault("tracker 1 revive")
        client.sendcmd("RNFR m/once/x")
        answer = code(client, "RNTO x")
        self.assertEqual(os.listdir(ftpd.root), ["x"] if answer == "250" else [])
        if answer != "250":
            self.assertEqual(client.size("m/once/x"), 3000000)

    def test_names_with_a_dot_are_hidden_in_all_of_them(self):
        client = connect(self.tree("[files]\nhideDotFiles = true\n"))
        for folder in ("", "archive/once/", "scratch/"):
            store(client, folder + ".x")
            store(client, folder + "y")
            self.assertNotIn(folder + ".x", listing(client, "NLST " + folder))
            self.assertIn(folder + "y", listing(client, "NLST " + folder))

    def test_a_reload_keeps_what_is_in_memory(self):
        ftpd = self.tree()
        client = connect(ftpd, "bob")
        store(client, "x")
        ftpd.config.write_text(ftpd.config.read_text() + '\n[server]\nwelcome = "again"\n')
        ftpd.signal(1)
        ftpd.wait_for("configuration reloaded")
        self.assertEqual(fetch(connect(ftpd, "bob"), "x"), b"data")


class Import(WithFaults):
    CONFIG = """<?php
/* settings: $CFG->listen_port = 1; */
$CFG = new stdClass();
$CFG->rootdir = dirname(__FILE__);   // here
$CFG->listen_addr = "127.0.0.1"; $CFG->listen_port = 0;
$CFG->low_port = 15000;
$CFG->high_port = 25000;
$CFG->idle_time = 60;
$CFG->server_name = "nanoFTPd \\"server\\"; [OMFG]";
$CFG->auth = new stdClass();
$CFG->auth->crypt = 'md5';
$CFG->auth->text->file = $CFG->rootdir.'/users';
$CFG->auth->text->sep = ':';
$CFG->mogilefs->tracker = '%s';
$CFG->mogilefs->port = %s;
$CFG->mogilefs->domain = 'dom1';
$CFG->mogilefs->listlimit = 1000;  # entries
$CFG->mogilefs->canrename = false;
$CFG->mogilefs->canmkdir = 0;
if ($CFG->daemonize) $CFG->logging->mode = 1;
$CFG->logging->mode = 2;
?>
"""
    USERS = "".join(f"{name}:5ebe2294ecd0e0f08eab7690d2a6ee69:0:0:{module}\n"
                    for name, module in (("ann", "MogileFs"), ("dom2", "MogileFs_UserDomain"),
                                         ("flat", "MogileFs_FlatNS"), ("all", "MogileFs_DomainNS")))

    def test_an_installation_goes_on_here(self):
        host, port = self.mogilefs().trackers[0].split(":")
        with tempfile.TemporaryDirectory() as folder:
            config, users = Path(folder) / "config.php", Path(folder) / "users"
            config.write_text(self.CONFIG % (host, port))
            users.write_text(self.USERS)
            imported = subprocess.run([BINARY, "--import-nanoftpd", config, users], capture_output=True, text=True,
                                      timeout=PATIENCE, check=True)
        self.assertEqual(imported.stderr, "")
        text = re.sub(r"^(ip|port) =.*\n", "", imported.stdout, count=2, flags=re.MULTILINE)
        text = text.replace("useSystemLogin = false", f'useSystemLogin = false\nsystemUser = "{ME}"')
        with Ftpd(BINARY, text=text.replace("allowWrite", "#", 0)) as ftpd:
            greeting = ftplib.FTP(timeout=PATIENCE)
            self.assertEqual(greeting.connect("127.0.0.1", ftpd.port), '220 nanoFTPd "server"; [OMFG]')
            client = connect(ftpd)
            store(client, "once/x", b"by ann")
            client.sendcmd("RNFR once/x")
            self.assertEqual(code(client, "RNTO once/y"), "550")
            self.assertEqual(code(client, "MKD new"), "550")
            self.assertEqual(fetch(connect(ftpd, "flat"), "once/x"), b"by ann")
            self.assertEqual(fetch(connect(ftpd, "all"), "dom1/once/x"), b"by ann")
            store(connect(ftpd, "dom2"), "default/x", b"in dom2")
            self.assertEqual(fetch(connect(ftpd, "all"), "dom2/default/x"), b"in dom2")

    def test_warnings_are_no_failure(self):
        with tempfile.TemporaryDirectory() as folder:
            config, users = Path(folder) / "config.php", Path(folder) / "users"
            config.write_text("<?php\n$CFG->idle_time = getenv('IDLE');\n")
            users.write_text("")
            imported = subprocess.run([BINARY, "--import-nanoftpd", config, users], capture_output=True, text=True,
                                      timeout=PATIENCE)
        self.assertIn(f"{config}:2:1: warning: only PHP can compute this value", imported.stderr)
        self.assertEqual(imported.returncode, 0)
        self.assertIn("port", imported.stdout)

    def test_what_it_can_not_tell_is_said(self):
        with tempfile.TemporaryDirectory() as folder:
            config = Path(folder) / "config.php"
            config.write_text("<?php\n$CFG->idle_time = getenv('IDLE');\n$CFG->listen_port = 'ftp';\n")
            imported = subprocess.run([BINARY, "--import-nanoftpd", config, Path(folder) / "none"],
                                      capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual((imported.returncode, imported.stdout), (1, ""))
        self.assertIn(f"{config}:2:1: warning: only PHP can compute this value", imported.stderr)
        self.assertIn(f"{config}:3:1: warning: listen_port: expected a number", imported.stderr)
        self.assertIn("none: error: can't read", imported.stderr)


class Nginx:
    """Runs nginx with its DAV module as a storage node."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="qftp-nginx-"))
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        owner = "user root;" if os.geteuid() == 0 else ""
        (self.folder / "conf").write_text(f"""
            {owner} daemon off; pid {self.folder}/pid; error_log {self.folder}/log;
            events {{ worker_connections 64; }}
            http {{
                access_log off; client_max_body_size 0;
                client_body_temp_path {self.folder}/body; proxy_temp_path {self.folder}/proxy;
                fastcgi_temp_path {self.folder}/f; uwsgi_temp_path {self.folder}/u; scgi_temp_path {self.folder}/s;
                server {{
                    listen 127.0.0.1:{self.port};
                    location / {{ root {self.folder}/files; dav_methods PUT DELETE; create_full_put_path on; }}
                }}
            }}""")
        (self.folder / "files").mkdir()
        self.process = subprocess.Popen(["nginx", "-c", self.folder / "conf", "-p", self.folder,
                                         "-e", self.folder / "log"])
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                break
            except ConnectionRefusedError:
                assert self.process.poll() is None, (self.folder / "log").read_text()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def stop(self):
        self.process.terminate()  # a kill would leave the worker process behind
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class NginxNodes(WithFaults):
    def test_files_go_there_and_come_back(self):
        nodes = [Nginx(), Nginx()]
        for node in nodes:
            self.addCleanup(node.stop)
        mogilefs = self.mogilefs(*[word for node in nodes for word in ("--node", node.url)])
        client = connect(self.serve(mogilefs))
        large = os.urandom(3 * 1024 * 1024) * 10
        for data in (b"", b"small", large):
            store(client, "once/x", data)
            self.assertEqual(fetch(client, "once/x"), data)
        self.assertEqual(fetch(client, "once/x", rest=20_000_000), large[20_000_000:])
        self.assertRegex(client.sendcmd("MDTM once/x"), r"^213 20\d{12}$")
        store(client, "once/x", b"end", verb="APPE")
        self.assertEqual(fetch(client, "once/x"), large + b"end")
        nodes[0].stop()
        for _ in range(4):
            store(client, "once/y", b"small")
            self.assertEqual(fetch(client, "once/y"), b"small")


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    while len(sys.argv) > 1 and ":" in sys.argv[1]:
        TRACKERS.append(sys.argv.pop(1))
    # A sanitizer delays the release of memory, which would distort tests of memory use.
    os.environ["ASAN_OPTIONS"] = (os.environ.get("ASAN_OPTIONS", "")
                                  + ":quarantine_size_mb=1:thread_local_quarantine_size_kb=16")
    unittest.main(warnings="ignore")
