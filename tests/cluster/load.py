#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Loads three nodes behind a balancer while their parts fail at random, and checks afterwards that every
upload that got a 226 is there, whole and once, that no other name shows, that the books of the quota are
right, and that no lease is left.

    load.py FTPD-HEADLESS [--minutes 10] [--clients 60] [--seed N]

Prints a table of what clients saw. docs/cluster.md names the replies that may come."""

import argparse
import collections
import ftplib
import hashlib
import io
import os
import random
import re
import signal
import sys
import threading
import time

from cluster import Cluster, until

NAMES = 8  # for each client
LEASE = 30
# What docs/cluster.md says that clients may see. The rest of a reply is for people.
REPLIES = {
    "421": "the node ends the session, takes none, or the user has too many",
    "425": "no data connection",
    "426": "the transfer was cut off",
    "450": "not now",
    "451": "the storage does not answer",
}
QUOTA = 1 << 40  # never reached: its books are what is looked at
USERS = f'''
[users.ann]
password = "secret"
allowWrite = true
storage = "files"
quotaBytes = {QUOTA}
'''


class Expected:
    """What may be under each name: the contents that an upload may have left there; None: nothing."""

    def __init__(self):
        self.mutex = threading.Lock()
        self.contents = collections.defaultdict(lambda: {None})

    def begin(self, name, digest):
        """An upload begins, or with None a deletion: until its end, both may be there."""
        with self.mutex:
            self.contents[name] = self.contents[name] | {digest}

    def certain(self, name, digest):
        with self.mutex:
            self.contents[name] = {digest}

    def allows(self, name, digest):
        with self.mutex:
            return digest in self.contents[name]


class Counts:
    def __init__(self):
        self.mutex = threading.Lock()
        self.counts = collections.Counter()
        self.problems = []

    def count(self, what, number=1):
        with self.mutex:
            self.counts[what] += number

    def problem(self, text):
        with self.mutex:
            self.problems.append(text)
            print("PROBLEM:", text, flush=True)


class Client(threading.Thread):
    """Stores, reads, lists and deletes files under names of its own, and checks what it reads."""

    def __init__(self, cluster, number, expected, counts, ends):
        super().__init__(daemon=True)
        self.cluster, self.number, self.expected, self.counts, self.ends = cluster, number, expected, counts, ends
        self.random = random.Random(number)

    def run(self):
        while not self.ends.is_set():
            try:
                client = self.cluster.client("ann")
                self.counts.count("sessions")
                for _ in range(self.random.randrange(1, 12)):
                    self.work(client)
                client.quit()
            except ftplib.Error as error:
                self.refused(str(error))
            except (OSError, EOFError) as error:
                self.counts.count("connection: " + (type(error).__name__ if not isinstance(error, EOFError) else "closed"))
                self.ends.wait(0.2)

    def refused(self, text):
        code = text[:3]
        self.counts.count(f"reply {text[:90]}")
        if code not in REPLIES:
            self.counts.problem(f"unexpected reply: {text}")
        self.ends.wait(0.2)

    def name(self):
        return f"c{self.number}-{self.random.randrange(NAMES)}"

    def work(self, client):
        kind = self.random.random()
        if kind < 0.45:
            self.store(client)
        elif kind < 0.8:
            self.read(client)
        elif kind < 0.9:
            self.delete(client)
        else:
            client.nlst()
            self.counts.count("listings")

    def store(self, client):
        name = self.name()
        size = self.random.choice((0, 100, 20_000, 300_000, 3_000_000))
        content = self.random.randbytes(size)
        digest = hashlib.sha256(content).digest()
        self.expected.begin(name, digest)
        client.storbinary(f"STOR {name}", io.BytesIO(content))
        self.expected.certain(name, digest)
        self.counts.count("uploads")
        self.counts.count("bytes", size)

    def read(self, client):
        name = self.name()
        got = io.BytesIO()
        try:
            client.retrbinary(f"RETR {name}", got.write)
        except ftplib.error_perm as error:
            if not str(error).startswith("550"):
                raise
            digest = None
        else:
            digest = hashlib.sha256(got.getvalue()).digest()
            self.counts.count("bytes", len(got.getvalue()))
        self.counts.count("downloads")
        if not self.expected.allows(name, digest):
            self.counts.problem(f"{name} has a content that nobody has stored there last ({len(got.getvalue())} bytes)")

    def delete(self, client):
        name = self.name()
        self.expected.begin(name, None)
        try:
            client.delete(name)
        except ftplib.error_perm as error:
            if not str(error).startswith("550"):
                raise
        self.expected.certain(name, None)
        self.counts.count("deletions")


class Faults:
    """Lets parts of the cluster fail, one after the other."""

    def __init__(self, cluster, chance):
        self.cluster = cluster
        self.random = chance
        self.kinds = [self.kill_node, self.stop_node, self.drain_node, self.restart_database, self.stop_database,
                      self.kill_gateway, self.reload_balancer]

    def restart(self, node):
        node.start()
        until(node.is_ready, f"{node.address} is ready", 3 * LEASE)

    def kill_node(self, ends):
        node = self.random.choice(self.cluster.nodes)
        node.stop(signal.SIGKILL)
        ends.wait(3)
        self.restart(node)
        return "a node killed, back after 3 s"

    def stop_node(self, ends):
        node = self.random.choice(self.cluster.nodes)
        node.send(signal.SIGSTOP)
        ends.wait(LEASE + 10)
        node.send(signal.SIGCONT)
        until(node.is_ready, f"{node.address} is ready", 3 * LEASE)
        return f"a node stopped for {LEASE + 10} s"

    def drain_node(self, ends):
        node = self.random.choice(self.cluster.nodes)
        node.stop()
        self.restart(node)
        return "a node drained and restarted"

    def restart_database(self, ends):
        self.cluster.database.script("stop")
        self.cluster.database.script("start")
        return "PostgreSQL restarted"

    def stop_database(self, ends):
        self.cluster.database.script("stop")
        ends.wait(30)
        self.cluster.database.script("start")
        for node in self.cluster.nodes:
            until(node.is_ready, f"{node.address} is ready", 3 * LEASE)
        return "PostgreSQL stopped for 30 s"

    def kill_gateway(self, ends):
        gateway = f"rgw.{self.random.randrange(2)}"
        self.cluster.ceph.fault("kill", gateway)
        ends.wait(5)
        self.cluster.ceph.fault("revive", gateway)
        return "a gateway killed, back after 5 s"

    def reload_balancer(self, ends):
        self.cluster.haproxy.send_signal(signal.SIGUSR2)
        return "HAProxy reloaded"


def check(cluster, expected, counts):
    """Compares what is stored with what may be."""
    client = cluster.client("ann")
    names = client.nlst()
    for name in names:
        got = io.BytesIO()
        client.retrbinary(f"RETR {name}", got.write)
        if name not in expected.contents or not expected.allows(name, hashlib.sha256(got.getvalue()).digest()):
            counts.problem(f"{name} is there with {len(got.getvalue())} bytes that nobody has completed")
    stored = sum(client.size(name) for name in names)
    books = re.search(r"bytes: (\d+).*files: (\d+)", client.sendcmd("SITE QUOTA"))
    if (int(books[1]), int(books[2])) != (stored, len(names)):
        counts.problem(f"{stored} bytes in {len(names)} files are stored, but the books say {books[1]} in {books[2]}")
    if len(names) != len(set(names)):
        counts.problem("a name shows twice")
    for name, contents in expected.contents.items():
        if None not in contents and name not in names:
            counts.problem(f"{name} got a 226 and is missing")
    client.quit()
    database = cluster.database
    until(lambda: database.number("SELECT count(*) FROM ftp_sessions") == 0, "all places are given back", 3 * LEASE)
    until(lambda: database.number("SELECT count(*) FROM ftp_nodes WHERE until > clock_timestamp()") == len(cluster.nodes),
          "each node has one lease")
    return len(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--clients", type=int, default=60)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    expected, counts, ends = Expected(), Counts(), threading.Event()
    with Cluster(options.binary, users=USERS, settings="server.shutdownGrace = 60\nlimits.loginDelay = 0\nlimits.sessionsPerAddress = 300\n",
                 lease=LEASE) as cluster:
        clients = [Client(cluster, number, expected, counts, ends) for number in range(options.clients)]
        for client in clients:
            client.start()
        faults = Faults(cluster, random.Random(options.seed))
        begun = time.monotonic()
        queue = []
        while time.monotonic() - begun < 60 * options.minutes:
            ends.wait(faults.random.uniform(2, 10))
            queue = queue or faults.random.sample(faults.kinds, len(faults.kinds))
            what = queue.pop()(ends)
            counts.count("fault: " + what)
            print(f"{time.monotonic() - begun:6.0f} s  {what}", flush=True)
        ends.set()
        for client in clients:
            client.join(120)
            if client.is_alive():
                counts.problem("a client hangs")
        stored = check(cluster, expected, counts)
        for address, log in cluster.logs().items():
            for line in log.splitlines():
                if re.search(r"ERROR: AddressSanitizer|ASSERT|Segmentation", line):
                    counts.problem(f"{address}: {line}")
    for what, number in sorted(counts.counts.items()):
        print(f"{number:12}  {what}")
    print(f"{stored:12}  files at the end")
    print(f"{len(counts.problems):12}  problems")
    return bool(counts.problems)


sys.exit(main())
