#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests three daemons behind HAProxy, with PostgreSQL and Ceph.    test_cluster.py FTPD-HEADLESS"""

import ftplib
import io
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import unittest
from pathlib import Path

from cluster import BALANCER, PATIENCE, Cluster, together, until

BINARY = None
DATA = random.Random(5).randbytes(3 << 20)


QUOTA = 2_000_000
QUOTA_USER = f'''
[users.lim]
password = "secret"
allowWrite = true
quotaBytes = {QUOTA}
storage = "limited"
systemUser = "ME"
'''


def users(storage, more=""):
    return f'''
[users.ann]
password = "secret"
allowWrite = true
{storage}
[users.few]
password = "secret"
sessions = 5
{storage}
{more}
'''


class FileZilla(ftplib.FTP_TLS):
    """Protects its data connections, and resumes the TLS session there, as FileZilla does."""

    def login(self, *arguments):
        super().login(*arguments)
        self.prot_p()

    def ntransfercmd(self, command, rest=None):
        connection, size = ftplib.FTP.ntransfercmd(self, command, rest)
        secured = self.context.wrap_socket(connection, session=self.sock.session)
        if not secured.session_reused:
            raise AssertionError("the data connection has not resumed the TLS session")
        return secured, size


HAS_SERVERS = all(shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin") for name in ("haproxy", "radosgw", "psql"))
NEEDED = "needs HAProxy, Ceph and PostgreSQL, which ./test.sh --all installs"


@unittest.skipUnless(HAS_SERVERS, NEEDED)
class ThreeNodes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cluster = Cluster(BINARY, settings="tls.enabled = true\nlimits.loginDelay = 0\nguard.failures = 5\n"
                              "limits.sessionsPerAddress = 300\n",
                              users=users('storage = "files"\nsystemUser = "ME"', QUOTA_USER), lease=60)
        cls.addClassCleanup(cls.cluster.__exit__)

    def run_client(self, *arguments):
        local = Path(self.cluster.folder, "local")
        local.mkdir(exist_ok=True)
        (local / "up.bin").write_bytes(DATA)
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        environment |= {"HOME": str(local), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(arguments, capture_output=True, text=True, cwd=local, env=environment, timeout=PATIENCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return local

    def test_curl(self):
        url = f"ftp://{BALANCER}:{self.cluster.port}/curl/"
        ways = {"EPSV": (), "PASV": ("--disable-epsv", "--no-ftp-skip-pasv-ip"), "active": ("-P", "127.0.0.1"),
                "TLS": ("--ssl-reqd", "-k")}
        for way, options in ways.items():
            with self.subTest(way):
                curl = ("curl", "-sS", "-u", "ann:secret", *options)
                self.run_client(*curl, "--ftp-create-dirs", "-T", "up.bin", url + way)
                local = self.run_client(*curl, "-o", "got", url + way)
                self.assertEqual((local / "got").read_bytes(), DATA)

    def test_lftp(self):
        for ssl in ("no", "yes"):
            with self.subTest(ssl=ssl):
                settings = (f"set net:max-retries 2; set net:timeout 20; set cmd:fail-exit yes; set ftp:ssl-force {ssl}; "
                            "set ssl:verify-certificate no; ")
                local = self.run_client("lftp", "-c", f"{settings} open -u ann,secret -p {self.cluster.port} ftp://{BALANCER}; "
                                        "mkdir -f -p lftp; cd lftp; put up.bin -o a; put up.bin -o b; "
                                        "mirror -P 4 . back; rm a b; cls")
                self.assertEqual((local / "back/a").read_bytes(), DATA)
                self.assertEqual((local / "back/b").read_bytes(), DATA)

    def test_python(self):
        for kind in (ftplib.FTP, ftplib.FTP_TLS, FileZilla):
            for passive in (True, False):
                with self.subTest(kind=kind.__name__, passive=passive):
                    client = self.cluster.client("ann", kind=kind)
                    client.set_pasv(passive)
                    client.storbinary("STOR python", io.BytesIO(DATA))
                    got = io.BytesIO()
                    client.retrbinary("RETR python", got.write)
                    self.assertEqual(got.getvalue(), DATA)
                    client.quit()

    @unittest.skipUnless(shutil.which("php"), "needs PHP")
    def test_php(self):
        for connect in ("ftp_connect", "ftp_ssl_connect"):
            with self.subTest(connect):
                self.run_client("php", "-r", f'''
                    $c = {connect}("{BALANCER}", {self.cluster.port});
                    if (!ftp_login($c, "ann", "secret") || !ftp_pasv($c, true)) exit(1);
                    if (!ftp_put($c, "php", "up.bin", FTP_BINARY) || !ftp_get($c, "php.got", "php", FTP_BINARY)) exit(2);''')

    def test_sessions_of_a_user(self):
        """Sixty clients at once; one beside them looks at the database."""
        most = 0
        ends = threading.Event()

        def watch():
            nonlocal most
            while not ends.is_set():
                most = max(most, self.cluster.database.number(
                    "SELECT count(*) FROM ftp_sessions WHERE user_name = 'few'"))

        watcher = threading.Thread(target=watch)
        watcher.start()

        def log_in(_):
            client = self.cluster.client()
            try:
                client.login("few", "secret")
                return client
            except (ftplib.Error, EOFError, OSError) as error:
                client.close()
                return str(error)

        for _ in range(3):
            clients = together(60, log_in)
            inside = [client for client in clients if not isinstance(client, str)]
            refused = {client for client in clients if isinstance(client, str)}
            self.assertEqual(len(inside), 5)
            self.assertEqual(refused, {"421 This user already has too many sessions; closing."})
            for client in inside:
                self.assertEqual(client.voidcmd("NOOP")[:3], "200")
                client.quit()
                client.close()
            until(lambda: self.cluster.database.number("SELECT count(*) FROM ftp_sessions") == 0, "no session is left")
        ends.set()
        watcher.join()
        self.assertEqual(most, 5)

    def test_quota(self):
        """A hundred uploads at once over three nodes, while somebody watches; then the books are recounted. Each has
        a name of its own: a listing is not of one moment, so it might show a file before and another one after a change."""
        watcher = self.cluster.client("ann")
        watcher.mkd("limited")
        ends, most = threading.Event(), [0]

        def watch():
            while not ends.is_set():
                most[0] = max(most[0], sum(int(facts["size"]) for _, facts in watcher.mlsd("limited")
                                           if facts["type"] == "file"))

        watching = threading.Thread(target=watch)
        watching.start()

        def upload(i):
            client = self.cluster.client("lim")
            try:
                client.storbinary(f"STOR f{i}", io.BytesIO(random.Random(i).randbytes(random.Random(i).randrange(90_000))))
                return "226"
            except ftplib.Error as error:
                return str(error)[:3] if "quota" in str(error) else str(error)
            finally:
                client.quit()

        codes = together(100, upload)
        ends.set()
        watching.join()
        self.assertEqual(set(codes), {"226", "552"}, codes)
        self.assertLessEqual(most[0], QUOTA)
        client = self.cluster.client("lim")
        stored = sum(client.size(name) for name in client.nlst())
        self.assertLessEqual(stored, QUOTA)
        self.assertGreater(stored, QUOTA - 90_000)

        def books():
            return int(re.search(r"bytes: (\d+)", client.sendcmd("SITE QUOTA"))[1])

        until(lambda: books() == stored, "the books are right")
        subprocess.run([BINARY, "--config", self.cluster.nodes[0].folder / "ftpd.toml", "--recount-quotas"], check=True)
        self.assertEqual(books(), stored)
        client.quit()
        watcher.quit()

    def test_ban(self):
        """A ban on one node holds on the others at once, long before they would look by themselves. The address is
        that of the header."""
        stranger = b"PROXY TCP4 127.0.0.77 127.0.0.10 40000 21\r\n"

        def greeting(node):
            with socket.create_connection((node.address, self.cluster.port), timeout=PATIENCE,
                                          source_address=(BALANCER, 0)) as connection:
                connection.sendall(stranger)
                return connection.recv(3)

        def guess(node):
            with socket.create_connection((node.address, self.cluster.port), timeout=PATIENCE,
                                          source_address=(BALANCER, 0)) as connection:
                lines = connection.makefile("rwb")
                connection.sendall(stranger)
                lines.readline()
                connection.sendall(b"USER ann\r\n")
                lines.readline()
                connection.sendall(b"PASS guess\r\n")
                return lines.readline()[:3]

        nodes = self.cluster.nodes
        for i in range(5):
            guess(nodes[i % 2])
        until(lambda: greeting(nodes[2]) == b"421", "the third node knows of the ban", self.cluster.lease / 3)
        # Others get in.
        self.cluster.client("ann").quit()

    def test_probe(self):
        """A balancer that only looks whether the port is open, or speaks for itself, is no failed login."""
        def failures():
            return self.cluster.database.ask("SELECT network, failures FROM ftp_guard ORDER BY network")

        before = failures()
        for node in self.cluster.nodes:
            for greeting in (b"", b"\r\n\r\n\0\r\nQUIT\n\x20\0\0\0", b"PROXY UNKNOWN\r\n"):
                with socket.create_connection((node.address, self.cluster.port), source_address=(BALANCER, 0)) as probe:
                    probe.sendall(greeting)
        # What a node notes comes after what it noted before.
        self.cluster.client("ann").quit()
        until(lambda: self.cluster.database.number("SELECT count(*) FROM ftp_sessions") == 0, "no session is left")
        self.assertEqual(failures(), before)


@unittest.skipUnless(HAS_SERVERS, NEEDED)
class Faults(unittest.TestCase):
    def setUp(self):
        self.cluster = Cluster(BINARY, ceph=False, settings="server.shutdownGrace = 60\n",
                               users=users('root = "FOLDER/files"\nsystemUser = "ME"'))
        self.addCleanup(self.cluster.__exit__)

    def five_sessions(self):
        clients = [self.cluster.client("few") for _ in range(5)]
        for client in clients:
            self.addCleanup(client.close)
        return clients

    def test_killed(self):
        """New sessions go to the other nodes at once; the places of the dead one are free after its lease."""
        clients = self.five_sessions()
        self.cluster.nodes[0].stop(signal.SIGKILL)
        alive = 0
        for client in clients:
            try:
                alive += client.voidcmd("NOOP").startswith("200")
            except (EOFError, OSError, ftplib.Error):
                pass
        self.assertIn(alive, range(1, 5))
        for _ in range(20):
            self.cluster.client("ann").quit()

        def fits():
            try:
                self.cluster.client("few").close()
                return True
            except (ftplib.Error, EOFError, OSError):
                return False
        until(fits, "the lease of the dead node ends", self.cluster.lease + 5)

    def test_paused(self):
        """A node that was stopped for longer than its lease ends its sessions before it does anything for them."""
        node = self.cluster.nodes[1]
        connection = self.cluster.direct(node)
        self.addCleanup(connection.close)
        lines = connection.makefile("rb")
        lines.readline()
        for line in (b"USER few\r\n", b"PASS secret\r\n"):
            connection.sendall(line)
            reply = lines.readline()
        self.assertTrue(reply.startswith(b"230"), reply)
        node.send(signal.SIGSTOP)
        connection.sendall(b"MKD a\r\nNOOP\r\n")
        until(lambda: self.cluster.database.number(
            "SELECT count(*) FROM ftp_nodes WHERE until > clock_timestamp()") == 2, "its lease ends")
        # Others have its places now.
        self.five_sessions()
        node.send(signal.SIGCONT)
        self.assertTrue(lines.readline().startswith(b"421"))
        self.assertFalse(os.listdir(Path(self.cluster.folder, "files")))
        until(node.is_ready, "it is back")

    def test_drained(self):
        """All nodes are restarted, one after the other, while clients come and go: no command fails."""
        ends = threading.Event()
        problems = []
        counts = [0]

        def work():
            while not ends.is_set():
                try:
                    client = self.cluster.client()
                except (EOFError, OSError, ftplib.Error):
                    continue  # a connection is tried again
                try:
                    client.login("ann", "secret")
                    client.nlst()
                    client.quit()
                    counts[0] += 1
                except (EOFError, OSError, ftplib.Error) as error:
                    problems.append(repr(error))
                finally:
                    client.close()

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for node in self.cluster.nodes:
            self.assertEqual(node.stop(), 0)
            self.assertEqual(node.health("ready"), 0)
            node.start()
            until(node.is_ready, "it is back")
            until(self.cluster.is_balanced, "the balancer knows that")
        ends.set()
        for thread in threads:
            thread.join()
        self.assertGreater(counts[0], 20)
        # A session without a transfer ends when its node is to stop.
        self.assertEqual([problem for problem in problems if "421 The server is shutting down" not in problem], [])
        self.assertEqual(self.cluster.database.number("SELECT count(*) FROM ftp_sessions"), 0)


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main()
