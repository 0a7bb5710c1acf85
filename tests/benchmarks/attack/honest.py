# SPDX-License-Identifier: MIT
"""Honest clients: they count every command that fails and measure how long each takes."""

import collections
import ftplib
import io
import itertools
import random
import sys
import time

from common import careless_tls, cpu_seconds, run_threads, PATIENCE


class HonestClient:
    """Works as a person's client does, and tries nothing a second time."""

    def __init__(self, port, number):
        self.port = port
        self.address = f"127.0.0.{2 + number % 250}"
        self.user = "ben" if number % 10 == 0 else "ann"
        self.file = f"file{number}"
        self.times = collections.defaultdict(list)  # milliseconds by kind of command
        self.failures = []
        self.doing = "nothing"

    def run(self, deadline):
        time.sleep(random.random() * 2)  # not all at once
        while time.monotonic() < deadline:
            try:
                client = self.do("log in", self.log_in)
                self.work(client, deadline)
                self.do("QUIT", client.quit)
            except (*ftplib.all_errors, ValueError) as error:
                self.failures.append(f"{time.strftime('%H:%M:%S')} {self.address} {self.doing}: {error!r}")
                time.sleep(1)

    def do(self, kind, call, *arguments):
        self.doing = kind
        started = time.perf_counter()
        result = call(*arguments)
        self.times[kind].append((time.perf_counter() - started) * 1000)
        return result

    def log_in(self):
        is_encrypted = random.random() < 0.3
        client = ftplib.FTP_TLS(context=careless_tls()) if is_encrypted else ftplib.FTP()
        client.connect("127.0.0.1", self.port, timeout=PATIENCE, source_address=(self.address, 0))
        client.login(self.user, "secret")
        if is_encrypted:
            client.prot_p()
        return client

    def work(self, client, deadline):
        while time.monotonic() < deadline:
            time.sleep(random.uniform(0.02, 0.1))
            self.do("NOOP", client.voidcmd, "NOOP")
            chance = random.random()
            if chance < 0.005:
                return
            if chance < 0.05:
                self.exchange(client)
            elif chance < 0.1:
                self.do("LIST", client.retrlines, "LIST", lambda line: None)

    def exchange(self, client):
        content = random.randbytes(random.randrange(1, 50_000))
        received = io.BytesIO()
        self.do("STOR", client.storbinary, "STOR " + self.file, io.BytesIO(content))
        if self.do("SIZE", client.size, self.file) != len(content):
            raise ValueError("wrong size")
        self.do("RETR", client.retrbinary, "RETR " + self.file, received.write)
        if received.getvalue() != content:
            raise ValueError("wrong content")


def run_honest(port, numbers, deadline):
    """Returns the times by kind, the failures and the CPU time of some honest clients."""
    sys.setswitchinterval(0.0005)  # the threads must not delay one another's clocks
    clients = [HonestClient(port, number) for number in numbers]
    run_threads([(client.run, deadline) for client in clients])
    times = collections.defaultdict(list)
    for client in clients:
        for kind, values in client.times.items():
            times[kind] += values
    return times, list(itertools.chain.from_iterable(client.failures for client in clients)), cpu_seconds()
