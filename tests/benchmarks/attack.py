#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how honest clients fare while many attackers are at work.

    attack.py FTPD-HEADLESS [--minutes 10] [--honest 50] [--rate 1]

First the honest clients have the server for themselves, for a tenth of the time. Then the attackers
join them, all at once. The exit code is 0 if no honest command failed, the server stayed quick and
small, and each attacker met what should stop it; otherwise, the last lines say what is wrong.

Everything stays on the loopback interface. Each client has its own address in 127.0.0.0/8, so the
server can tell them apart. The attackers compute at a low priority, because in practice they have
machines of their own. --rate scales how often they act."""

import argparse
import collections
import contextlib
import ftplib
import io
import itertools
import os
import random
import re
import resource
import select
import signal
import socket
import ssl
import statistics
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "interop"))
from ftpd import Ftpd  # noqa: E402

# The bars
MOST_SLOWDOWN = 10  # of the slowest hundredth of NOOP
MOST_MEMORY = 300  # MiB
MOST_GROWTH = 1.2  # from the first third of the attack to the last

PATIENCE = 20  # seconds that a client waits for a reply
LOGIN_TIMEOUT = 60  # seconds until the server ends a session without a login
HONEST_PROCESSES = 4
PASSIVE_PORTS = (50000, 50199)  # few, so that strangers who try ports at random find some

SETTINGS = """\
passivePortRange = [{first}, {last}]
[tls]
enabled = true
directory = "FOLDER"
[users.ann]
password = "secret"
root = "TREE/honest"
allowWrite = true
systemUser = "{system_user}"
[users.ben]
passwordHash = "{hash}"
root = "TREE/honest"
allowWrite = true
systemUser = "{system_user}"
[users.mallory]
password = "secret"
root = "TREE/mallory"
allowWrite = true
systemUser = "{system_user}"
"""


def settings(binary):
    hashed = subprocess.run([binary, "--hash-password"], input="secret\n", capture_output=True, text=True, check=True)
    user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True)
    return SETTINGS.format(first=PASSIVE_PORTS[0], last=PASSIVE_PORTS[1], hash=hashed.stdout.strip(),
                           system_user=user.stdout.strip())


def make_trees(root):
    (root / "honest").mkdir()
    names = root / "mallory" / "names"
    names.mkdir(parents=True)
    for number in range(3000):
        (names / f"a name of the usual length {number:04}.txt").touch()
    with open(root / "mallory" / "large", "wb") as large:
        large.truncate(256 << 20)
    (root / "mallory" / "small").write_bytes(b"small")


def careless_tls():
    """Returns a context that trusts every certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def cpu_seconds():
    """Returns the CPU time of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def busy_seconds():
    """Returns the CPU time that all programs of this machine have used so far."""
    fields = Path("/proc/stat").read_text().splitlines()[0].split()
    user, nice, system, _, _, interrupts, soft_interrupts = (int(field) for field in fields[1:8])
    return (user + nice + system + interrupts + soft_interrupts) / os.sysconf("SC_CLK_TCK")


# Honest clients

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


def run_threads(calls):
    threads = [threading.Thread(target=call, args=arguments) for call, *arguments in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


# What attackers have in common

class Attacker:
    """One thread of an attack: its addresses, its pace and what happened to it."""

    def __init__(self, port, network, deadline, rate):
        self.port = port
        self.network = network
        self.deadline = deadline
        self.rate = rate
        self.tally = collections.Counter()
        self.addresses = set()
        self.fates = collections.defaultdict(set)  # by address
        self.number = 0
        self.held = []
        self.move()

    def move(self):
        """Goes on from another address."""
        self.number += 1
        self.address = f"127.{self.network[0]}.{self.network[1] + self.number // 250}.{self.number % 250 + 1}"
    def meet(self, fate):
        self.tally[fate] += 1
        self.fates[self.address].add(fate)

    def rest(self, seconds):
        time.sleep(min(seconds / self.rate, max(0, self.deadline - time.monotonic())))

    def is_over(self):
        return time.monotonic() >= self.deadline

    def connect(self, port=None):
        self.tally["connections"] += 1
        self.addresses.add(self.address)
        return socket.create_connection(("127.0.0.1", port or self.port), 5, (self.address, 0))

    def enter(self):
        """Returns a connection that the server has welcomed, or None, and the text of a refusal."""
        client = self.connect()
        greeting = read_line(client)
        if greeting.startswith(b"220"):
            return client, b""
        client.close()
        self.meet("refused")
        return None, greeting

    def log_in(self):
        client = ftplib.FTP()
        client.connect("127.0.0.1", self.port, timeout=PATIENCE, source_address=(self.address, 0))
        client.login("mallory", "secret")
        self.addresses.add(self.address)
        self.tally["logins"] += 1
        return client

    def await_cut(self, client, seconds=5):
        """Notes whether the server ends the connection."""
        self.meet("cut" if is_cut(client, seconds) else "not cut")

    def await_ban(self):
        """Notes whether the server bans this address, once it has checked some of its guesses."""
        for _ in range(60):
            client, refusal = self.enter()
            if b"failed logins" in refusal:
                self.meet("banned")
                return
            if client:
                client.close()
            time.sleep(0.5)
        self.meet("not banned")


def read_line(client):
    """Returns the next line, or what there is of it when the connection ends."""
    line = b""
    try:
        while not line.endswith(b"\n"):
            byte = client.recv(1)
            if not byte:
                break
            line += byte
    except OSError:
        pass
    return line


def is_cut(client, seconds):
    end = time.monotonic() + seconds
    try:
        while (left := end - time.monotonic()) > 0:
            client.settimeout(left)
            if not client.recv(1 << 18):
                return True
    except TimeoutError:
        return False
    except OSError:
        return True
    return False


def drop_replies(client):
    while select.select([client], [], [], 0)[0] and client.recv(1 << 18):
        pass


# Attacks without an account. Each function is one step of it.

def flood_past_tls(attacker):
    client, _ = attacker.enter()
    if not client:
        return
    with client:
        client.sendall(b"AUTH TLS\r\n")
        read_line(client)
        encrypted = None
        if random.random() < 0.5:  # otherwise instead of the handshake
            encrypted = careless_tls().wrap_socket(client.dup())
        with contextlib.suppress(OSError):  # it was cut
            end = time.monotonic() + 2
            while time.monotonic() < end:
                client.sendall(b"\xff" * 65536)
        attacker.await_cut(client)
        if encrypted:
            encrypted.close()
    attacker.rest(0.2)


GUESS = b"USER ben\r\nPASS wrong\r\n"


def guess_and_leave(attacker):
    attacker.move()
    for _ in range(20):
        with attacker.connect() as client:
            client.sendall(GUESS)
        attacker.rest(0.05)
    attacker.await_ban()


def guess_at_once(attacker):
    attacker.move()
    clients = [client for client, _ in (attacker.enter() for _ in range(30)) if client]
    for client in clients:
        client.sendall(GUESS)
    attacker.rest(5)
    attacker.await_ban()
    for client in clients:
        client.close()


def flood_with_commands(attacker):
    client, _ = attacker.enter()
    if not client:
        return
    line = random.choice((b"NOOP\r\n", b"XYZZY\r\n", b"USER ann\r\n", b"x" * 5000 + b"\r\n"))
    with client:
        with contextlib.suppress(OSError):  # it was cut
            pour(attacker, client, line * (65536 // len(line)), seconds=5, bytes_per_second=250_000)
        attacker.await_cut(client, 1)


def pour(attacker, client, chunk, seconds, bytes_per_second):
    """Sends the chunk again and again, and drops the replies."""
    end = time.monotonic() + seconds
    client.sendall(chunk)
    while time.monotonic() < end and not attacker.is_over():
        drop_replies(client)
        attacker.rest(len(chunk) / bytes_per_second)
        client.sendall(chunk)


def stay_idle(attacker):
    hold(attacker, 60, b"")


def send_slowly(attacker):
    hold(attacker, 10, b"x")


def hold(attacker, count, word):
    """Keeps connections open, sends a word on each, and replaces those that the server has ended."""
    for client in list(attacker.held):
        if has_ended(client, word):
            attacker.meet("cut")
            attacker.held.remove(client)
            client.close()
    while len(attacker.held) < count:
        client, _ = attacker.enter()
        if not client:
            break
        attacker.held.append(client)
    attacker.rest(1)


def has_ended(client, word):
    try:
        client.sendall(word)
        return bool(select.select([client], [], [], 0)[0]) and is_cut(client, 0.1)
    except OSError:
        return True


def come_and_go(attacker):
    client = attacker.connect()
    if random.random() < 0.5:  # with a reset
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    client.close()
    attacker.rest(0.005)


# Attacks with the account of mallory. Each function is one step of it.

def as_mallory(step):
    """Returns an attack that logs in and takes the step again and again."""
    def attack(attacker):
        client = attacker.log_in()
        try:
            while not attacker.is_over():
                step(attacker, client)
        finally:
            client.close()
    return attack


def replies(client, count):
    """Returns the codes of so many replies."""
    return [client.getmultiline()[:3] for _ in range(count)]


def hash_much(attacker, client):
    client.sock.sendall(b"HASH large\r\n" * 4)
    attacker.tally["hashes"] += replies(client, 4).count("213")
    attacker.rest(1)


def search_much(attacker, client):
    client.cwd("/names")
    client.sock.sendall(b"STAT " + b"[" * 4000 + b"\r\n")
    replies(client, 1)
    attacker.tally["searches"] += 1
    attacker.rest(0.1)


def list_much(attacker, client):
    client.retrlines("LIST names", lambda line: None)
    client.sock.sendall(b"LIST names\r\n" * 50)  # no data connection is there
    replies(client, 50)
    attacker.tally["lists"] += 51
    attacker.rest(0.2)


def leave_gaps(attacker, client):
    try:
        client.storbinary("STOR gap", io.BytesIO(b"x"), rest=8 << 40)
        attacker.tally["gaps made"] += 1
    except ftplib.error_perm:
        attacker.tally["gaps refused"] += 1
    attacker.rest(0.2)


def expand_runs(attacker, client):
    client.voidcmd("TYPE I")
    client.voidcmd("MODE C")
    client.storbinary("STOR run", io.BytesIO(b"\xbfx" * 250_000 + b"\0\x40"))
    client.delete("run")
    attacker.tally["runs uploaded"] += 1
    attacker.rest(1)


def open_ports(attacker, client):
    client.sock.sendall(b"PASV\r\n" * 50)
    attacker.tally["ports opened"] += replies(client, 50).count("227")
    attacker.rest(0.5)


def wait_for_nobody(attacker, client):
    client.sock.sendall(b"PASV\r\nRETR small\r\n")
    replies(client, 1)
    attacker.rest(0.5)
    client.close()
    attacker.tally["transfers left"] += 1
    client.connect("127.0.0.1", attacker.port)
    client.login("mallory", "secret")


def flood_after_login(attacker, client):
    pour(attacker, client.sock, b"NOOP\r\n" * 1000, seconds=5, bytes_per_second=200_000)
    attacker.tally["floods"] += 1


def use_foreign_ports(attacker, client):
    """Others connect to mallory's passive port and to ports at random, then mallory uses hers."""
    port = client.makepasv()[1]
    stranger = Attacker(attacker.port, (attacker.network[0] + 1, 0), attacker.deadline, attacker.rate)
    visitors = []
    for target in [port, random.randint(*PASSIVE_PORTS)] * 100:
        with contextlib.suppress(ConnectionRefusedError):
            visitors.append(stranger.connect(target))
    try:
        with socket.create_connection(("127.0.0.1", port), 5, (attacker.address, 0)) as data:
            client.voidcmd("TYPE I")
            client.sendcmd("RETR small")
            attacker.meet("served" if data.recv(100) == b"small" else "not served")
            client.voidresp()
    finally:
        attacker.tally["visits"] += len(visitors)
        for visitor in visitors:
            visitor.close()
    attacker.rest(0.5)


ACCOUNT_ABUSES = (hash_much, search_much, list_much, leave_gaps, expand_runs, open_ports, wait_for_nobody,
                  flood_after_login)


@dataclass
class Attack:
    """What an attack does, and what must happen to each of its addresses."""

    title: str
    functions: list  # one for each thread
    fate: str | None = None
    delay: int = 0  # seconds until the server can act


ATTACKS = [
    Attack("0xFF past TLS", [flood_past_tls] * 3, "cut"),
    Attack("guesses that do not wait", [guess_and_leave] * 2, "banned"),
    Attack("guesses at once", [guess_at_once] * 2, "banned"),
    Attack("commands without login", [flood_with_commands] * 4, "cut"),
    Attack("idle strangers", [stay_idle] * 4, "refused"),
    Attack("slow lines", [send_slowly] * 2, "cut", LOGIN_TIMEOUT + 15),
    Attack("come and go", [come_and_go] * 2),
    Attack("strangers at passive ports", [as_mallory(use_foreign_ports)], "served"),
    Attack("abuse of an account", [as_mallory(abuse) for abuse in ACCOUNT_ABUSES]),
]

OPPOSITES = {"cut": "not cut", "banned": "not banned", "served": "not served"}


def repeat(attacker, function):
    while not attacker.is_over():
        try:
            function(attacker)
        except ftplib.all_errors:
            attacker.tally["broken off"] += 1
            attacker.rest(0.5)


def run_attack(index, port, deadline, rate):
    """Returns the tally, the fates by address, the number of addresses and the CPU time of an attack."""
    functions = ATTACKS[index].functions
    attackers = [Attacker(port, (10 + 2 * index, 20 * number), deadline, rate) for number in range(len(functions))]
    run_threads([(repeat, attacker, function) for attacker, function in zip(attackers, functions)])
    tally = collections.Counter()
    fates = {}
    for attacker in attackers:
        tally += attacker.tally
        fates |= attacker.fates
    return tally, fates, sum(len(attacker.addresses) for attacker in attackers), cpu_seconds()


# The server

class Log(threading.Thread):
    """Reads the log of the server, so that it never waits, and counts its bytes and the bans."""

    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream = stream
        self.bytes = 0
        self.bans = collections.Counter()  # by address

    def run(self):
        for line in self.stream:
            self.bytes += len(line.encode())
            if found := re.search(r"\] banned (\S+) for ", line):
                self.bans[found.group(1)] += 1


class Phase:
    """What the server needed while clients were at work."""

    def __init__(self, ftpd, log):
        self.process = ftpd.process
        self.log = log
        self.memory = []  # MiB
        self.threads = []
        self.times = collections.defaultdict(list)
        self.failures = []
        self.honest_cpu = 0
        self.attack_cpu = 0

    def run(self, futures):
        """Watches the server until the futures are done."""
        started, cpu, busy, size = time.monotonic(), self.cpu_seconds(), busy_seconds(), self.log.bytes
        while wait(futures, timeout=0.25).not_done:
            self.sample()
        self.seconds = time.monotonic() - started
        self.cpu = (self.cpu_seconds() - cpu) / self.seconds
        self.all_cpu = (busy_seconds() - busy) / self.seconds
        self.log_per_minute = (self.log.bytes - size) / self.seconds * 60

    def sample(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        if found := re.search(r"VmRSS:\s+(\d+) kB(?s:.*)Threads:\s+(\d+)", status):
            self.memory.append(int(found.group(1)) / 1024)
            self.threads.append(int(found.group(2)))

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def add_honest(self, futures):
        for future in futures:
            times, failures, cpu = future.result()
            for kind, values in times.items():
                self.times[kind] += values
            self.failures += failures
            self.honest_cpu += cpu / self.seconds

    def foreign_cpu(self):
        """Returns what programs used that have nothing to do with this: the less, the better the results."""
        return self.all_cpu - self.cpu - self.honest_cpu - self.attack_cpu

    def commands(self):
        return sum(len(values) for values in self.times.values())


def start_honest(pool, port, count, deadline):
    return [pool.submit(run_honest, port, range(first, count, HONEST_PROCESSES), deadline)
            for first in range(HONEST_PROCESSES)]


def measure_alone(ftpd, log, options, seconds):
    phase = Phase(ftpd, log)
    with ProcessPoolExecutor(HONEST_PROCESSES) as honest:
        futures = start_honest(honest, ftpd.port, options.honest, time.monotonic() + seconds)
        phase.run(futures)
        phase.add_honest(futures)
    return phase


def measure_attacked(ftpd, log, options, seconds):
    """Returns the phase and the results of the attacks."""
    phase = Phase(ftpd, log)
    deadline = time.monotonic() + seconds
    with ProcessPoolExecutor(HONEST_PROCESSES) as honest, \
            ProcessPoolExecutor(len(ATTACKS), initializer=os.nice, initargs=(10,)) as attackers:
        futures = start_honest(honest, ftpd.port, options.honest, deadline)
        attacks = [attackers.submit(run_attack, index, ftpd.port, deadline, options.rate)
                   for index in range(len(ATTACKS))]
        phase.run(futures + attacks)
        phase.add_honest(futures)
        results = [attack.result() for attack in attacks]
        phase.attack_cpu = sum(result[-1] for result in results) / phase.seconds
        return phase, results


# The report

def percentiles(values):
    """Returns the median, the 99th percentile and the maximum."""
    if len(values) < 2:
        return [float("nan")] * 3
    return statistics.median(values), statistics.quantiles(values, n=100, method="inclusive")[-1], max(values)


def print_times(alone, attacked):
    print(f"\n{'ms':10} {'alone: p50':>12} {'p99':>9} {'max':>9} {'attacked: p50':>15} {'p99':>9} {'max':>9}"
          f" {'p99 grew to':>12}")
    for kind in ("NOOP", "log in", "LIST", "STOR", "SIZE", "RETR", "QUIT"):
        before, after = percentiles(alone.times[kind]), percentiles(attacked.times[kind])
        print(f"{kind:10} {before[0]:12.2f} {before[1]:9.2f} {before[2]:9.2f}"
              f" {after[0]:15.2f} {after[1]:9.2f} {after[2]:9.2f} {after[1] / before[1]:11.1f}x")


def print_server(alone, attacked):
    print(f"\n{'':32} {'alone':>12} {'attacked':>12}")
    for title, digits, value in (
            ("seconds", 0, lambda phase: phase.seconds),
            ("honest commands", 0, Phase.commands),
            ("honest commands that failed", 0, lambda phase: len(phase.failures)),
            ("memory at the start, MiB", 0, lambda phase: phase.memory[0]),
            ("memory at most, MiB", 0, lambda phase: max(phase.memory)),
            ("memory at the end, MiB", 0, lambda phase: phase.memory[-1]),
            ("threads at most", 0, lambda phase: max(phase.threads)),
            ("log, bytes per minute", 0, lambda phase: phase.log_per_minute),
            ("cores used by the server", 2, lambda phase: phase.cpu),
            ("cores used by honest clients", 2, lambda phase: phase.honest_cpu),
            ("cores used by attackers", 2, lambda phase: phase.attack_cpu),
            ("cores used by other programs", 2, Phase.foreign_cpu)):
        print(f"{title:32} {value(alone):12,.{digits}f} {value(attacked):12,.{digits}f}")


def print_attacks(results):
    print(f"\n{'attack':28} {'addresses':>9}  what happened")
    for attack, (tally, _, addresses, _) in zip(ATTACKS, results):
        print(f"{attack.title:28} {addresses:9}  " + ", ".join(f"{tally[what]:,} {what}" for what in tally))


def thirds(values):
    """Returns the maxima of the first and the last third."""
    count = max(1, len(values) // 3)
    return max(values[:count]), max(values[-count:])


def missed_by_server(alone, attacked, bans, exit_code):
    slow, usual = percentiles(attacked.times["NOOP"])[1], percentiles(alone.times["NOOP"])[1]
    first, last = thirds(attacked.memory)
    failed = len(alone.failures) + len(attacked.failures)
    again = [address for address, count in bans.items() if count > 1]
    return [sentence for is_missed, sentence in (
        (failed > 0, f"{failed} honest commands failed."),
        (not slow <= MOST_SLOWDOWN * usual, f"The p99 of NOOP grew from {usual:.1f} to {slow:.1f} ms."),
        (max(attacked.memory) > MOST_MEMORY, f"The server took {max(attacked.memory):.0f} MiB."),
        (last > MOST_GROWTH * first, f"Its memory grew from {first:.0f} to {last:.0f} MiB during the attack."),
        (again, f"{len(again)} addresses were banned more than once, such as {again[:1]}."),
        (exit_code != 0, f"The exit code of the server is {exit_code}."),
    ) if is_missed]


def missed_by_attack(attack, tally, fates, seconds):
    """Returns a sentence for each thing that should have happened to an attack."""
    if not attack.fate or seconds < attack.delay:
        return []
    sentences = []
    if not fates:
        sentences.append(f"{attack.title}: nothing was attempted.")
    if spared := [address for address, met in fates.items() if attack.fate not in met]:
        sentences.append(f"{attack.title}: {len(spared)} of {len(fates)} addresses were never {attack.fate}.")
    opposite = OPPOSITES.get(attack.fate)
    if tally[opposite] > 0:
        sentences.append(f"{attack.title}: {tally[opposite]} times {opposite}.")
    return sentences


def stop(ftpd, log):
    """Returns the exit code."""
    ftpd.signal(signal.SIGTERM)
    try:
        ftpd.process.wait(60)
    except subprocess.TimeoutExpired:
        ftpd.process.kill()
    log.join()
    return ftpd.process.wait()


def report(alone, attacked, results, log, exit_code):
    """Prints all results. Returns the sentences about what is wrong."""
    print_times(alone, attacked)
    print_server(alone, attacked)
    print_attacks(results)
    failures = alone.failures + attacked.failures
    print("".join(f"\nfailed: {failure}" for failure in failures[:20]))
    missed = missed_by_server(alone, attacked, log.bans, exit_code)
    for attack, (tally, fates, *_) in zip(ATTACKS, results):
        missed += missed_by_attack(attack, tally, fates, attacked.seconds)
    return missed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", metavar="FTPD-HEADLESS")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--honest", type=int, default=50)
    parser.add_argument("--rate", type=float, default=1)
    options = parser.parse_args()
    seconds = options.minutes * 60
    alone_for = max(10, seconds / 10)
    with Ftpd(options.binary, text=settings(options.binary)) as ftpd:
        make_trees(ftpd.root)
        log = Log(ftpd.process.stderr)
        log.start()
        alone = measure_alone(ftpd, log, options, alone_for)
        attacked, results = measure_attacked(ftpd, log, options, seconds - alone_for)
        exit_code = stop(ftpd, log)
    missed = report(alone, attacked, results, log, exit_code)
    print("\n".join(missed) or "Everything held.")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
