# SPDX-License-Identifier: MIT
"""Attackers: each function is one step of an attack, and is repeated until the time is over."""

import collections
import contextlib
import ftplib
import io
import random
import select
import socket
import time
from dataclasses import dataclass

from common import careless_tls, cpu_seconds, run_threads, PATIENCE, LOGIN_TIMEOUT, PASSIVE_PORTS


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
