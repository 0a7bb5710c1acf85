# SPDX-License-Identifier: MIT
"""Several ftpd-headless behind HAProxy on loopback addresses, with PostgreSQL and an object store: what
docs/cluster.md describes."""

import ftplib
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "interop"))
from ceph import Ceph  # noqa: E402
from ftpd import PATIENCE  # noqa: E402

DATABASE = TESTS / "sql/database.sh"
BALANCER = "127.0.0.10"
PORTS_OF_A_NODE = 100
ME = pwd.getpwuid(os.geteuid()).pw_name


def until(condition, what, patience=PATIENCE):
    """Waits until the condition holds."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain: {what}")
        time.sleep(0.02)


class Database:
    """A PostgreSQL server with the database "ftp"."""

    def __init__(self, folder):
        self.folder = Path(folder, "database")
        self.folder.mkdir()
        self.folder.chmod(0o755)
        self.script("start")

    def script(self, verb):
        subprocess.run([DATABASE, verb, "postgresql", self.folder], check=True, stdout=subprocess.DEVNULL)

    def ask(self, query):
        """Returns what the query finds, a line for each row; raises if the server does not answer."""
        environment = dict(os.environ, PGPASSWORD=(self.folder / "password").read_text().strip(), PGCONNECT_TIMEOUT="5")
        return subprocess.run(["psql", "-h", self.folder, "-U", "ftp", "-d", "ftp", "-qAt", "-c", query],
                              env=environment, check=True, stdout=subprocess.PIPE, text=True,
                              timeout=PATIENCE).stdout.splitlines()

    def number(self, query):
        return int(self.ask(query)[0])

    def settings(self):
        return f'host = "{self.folder}"\ndatabase = "ftp"\nuser = "ftp"\npasswordFile = "{self.folder}/password"\n'


class Node:
    """A daemon, with the address 127.0.0.(11 + number)."""

    def __init__(self, cluster, number):
        self.cluster = cluster
        self.number = number
        self.address = f"127.0.0.{11 + number}"
        self.folder = Path(cluster.folder, f"node{number}")
        self.folder.mkdir()
        self.log = self.folder / "log"
        self.process = None

    def start(self):
        config = self.folder / "ftpd.toml"
        config.write_text(self.cluster.config(self))
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([self.cluster.binary, "--config", config], stderr=log)

    def health(self, what):
        """Returns the code of the answer; 0: there is none."""
        try:
            return urllib.request.urlopen(f"http://{self.address}:{self.cluster.port + 1}/{what}", timeout=5).status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def is_ready(self):
        return self.health("ready") == 200

    def awaited(self):
        """Waits until it is ready."""
        try:
            until(lambda: self.is_ready() or self.process.poll() is not None, f"{self.address} is ready")
            assert self.is_ready(), f"{self.address} has ended"
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.log.read_text(errors='replace')[-2000:]}") from None

    def send(self, number):
        self.process.send_signal(number)

    def stop(self, number=signal.SIGTERM):
        """Ends it, and returns its exit code."""
        self.send(number)
        return self.process.wait(PATIENCE)


class Cluster:
    """nodes daemons. settings is added to the configuration of each, and users are the tables of its users."""

    def __init__(self, binary, nodes=3, settings="", users="", ceph=True, lease=6):
        self.binary = binary
        self.settings = settings
        self.users = users
        self.lease = lease
        self.directory = tempfile.TemporaryDirectory(prefix="qftp-cluster-")
        self.folder = self.directory.name
        os.chmod(self.folder, 0o755)
        self.database = self.ceph = self.haproxy = None
        Path(self.folder, "files").mkdir()
        self.balancer_socket = str(Path(self.folder, "haproxy.sock"))
        self.port = self.free_ports(nodes)
        self.nodes = [Node(self, number) for number in range(nodes)]
        try:
            self.database = Database(self.folder)
            self.ceph = Ceph(self.folder, "files", 2) if ceph else None
            for node in self.nodes:
                node.start()
            for node in self.nodes:
                node.awaited()
            self.balance()
            until(self.is_balanced, "the balancer knows that")
        except BaseException:
            self.__exit__()
            raise

    def free_ports(self, nodes):
        """Returns the first of enough ports that are free on the balancer's address."""
        while True:
            first = random.randrange(10_000, 30_000, 1000)
            sockets = []
            try:
                for port in range(first, first + 2 + PORTS_OF_A_NODE * nodes):
                    sockets.append(socket.create_server((BALANCER, port)))
                return first
            except OSError:
                continue
            finally:
                for used in sockets:
                    used.close()

    def storage(self):
        if self.ceph is None:
            return ""
        endpoints = ", ".join(f'"{endpoint}"' for endpoint in self.ceph.endpoints)
        return "".join(f'''
[storage.{name}]
type = "s3"
endpoints = [{endpoints}]
bucket = "files"
keyPrefix = "{prefix}"
accessKeyFile = "{self.folder}/keys"
leftOverAge = 0
memory = 2048
''' for name, prefix in (("files", ""), ("limited", "limited/")))

    def config(self, node):
        first = self.port + 2
        return f'''
{self.settings}
ip = []
passivePortRange = [{first}, {first + PORTS_OF_A_NODE * len(self.nodes) - 1}]
guard.file = "{node.folder}/bans"
files.quotaDirectory = "{node.folder}/quotas"
tls.directory = "{self.folder}"
[[listeners]]
address = "{node.address}"
port = {self.port}
proxyNetworks = ["{BALANCER}"]
proxyData = true
[passive]
slice = "{node.number}/{len(self.nodes)}"
[health]
address = "{node.address}"
port = {self.port + 1}
[cluster]
node = "node{node.number}"
lease = {self.lease}
timeout = {min(5, self.lease // 3)}
{self.database.settings()}
{self.storage()}
{self.users.replace("FOLDER", self.folder).replace("ME", ME)}
'''

    def balance(self):
        """Starts HAProxy, with the configuration that the daemon prints."""
        text = subprocess.run(
            [self.binary, "--config", self.nodes[0].folder / "ftpd.toml", "--print-haproxy",
             ",".join(node.address for node in self.nodes)], check=True, stdout=subprocess.PIPE, text=True).stdout
        config = Path(self.folder, "haproxy.cfg")
        text = text.replace("bind :::", f"bind {BALANCER}:").replace(" v4v6", "")
        text = text.replace("global\n", f"global\n    stats socket {self.balancer_socket}\n")
        # A balancer has an address of its own.
        config.write_text(text.replace("default-server ", f"default-server source {BALANCER} ").replace("maxconn 100000", "maxconn 4000"))
        haproxy = shutil.which("haproxy", path=os.environ["PATH"] + ":/usr/sbin")
        self.haproxy_command = [haproxy, "-W", "-f", config, "-p", Path(self.folder, "haproxy.pid")]
        self.haproxy_log = open(Path(self.folder, "haproxy.log"), "ab")
        self.haproxy = subprocess.Popen(self.haproxy_command, stdout=self.haproxy_log, stderr=self.haproxy_log)

    def is_balanced(self):
        """Returns whether the balancer takes each node for ready."""
        running = "2"
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(self.balancer_socket)
                connection.sendall(b"show servers state\n")
                text = connection.makefile().read()
        except OSError:
            return False
        servers = [line.split() for line in text.splitlines() if line[:1].isdigit() and " " in line]
        control = [server for server in servers if "-data" not in server[1]]
        return len(control) == len(self.nodes) and all(server[5] == running for server in control)

    def client(self, name=None, password="secret", kind=ftplib.FTP):
        """Returns a client that has connected through the balancer, and logged in if there is a name."""
        client = kind(timeout=PATIENCE)
        try:
            client.connect(BALANCER, self.port)
            if name:
                client.login(name, password)
                client.voidcmd("TYPE I")
        except BaseException:
            client.close()
            raise
        return client

    def direct(self, node):
        """Returns the greeting, and a socket, of a client that comes through no balancer but speaks for one."""
        connection = socket.create_connection((node.address, self.port), timeout=PATIENCE,
                                              source_address=(BALANCER, 0))
        connection.sendall(b"PROXY TCP4 127.0.0.1 127.0.0.10 40000 21\r\n")
        return connection

    def logs(self):
        return {node.address: node.log.read_text(errors="replace") for node in self.nodes if node.log.exists()}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in [self.haproxy, *(node.process for node in self.nodes)]:
            if process and process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.terminate()
        for process in [self.haproxy, *(node.process for node in self.nodes)]:
            if process:
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        if self.ceph:
            self.ceph.__exit__()
        if self.database:
            self.database.script("kill")
        if self.haproxy:
            self.haproxy_log.close()
        self.directory.cleanup()


def together(number, work):
    """Runs work(i) in as many threads, which begin at the same moment. Returns the results."""
    barrier = threading.Barrier(number)
    results = [None] * number

    def run(i):
        barrier.wait()
        results[i] = work(i)

    threads = [threading.Thread(target=run, args=(i,)) for i in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
