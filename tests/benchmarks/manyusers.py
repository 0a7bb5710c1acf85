#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures servers with many users.    manyusers.py FTPD-HEADLESS [USERS [SECONDS]]

Compares logins with USERS accounts (a million) in PostgreSQL and SQLite with those of ten users in the
configuration, all with the same hash, in turns of SECONDS (5). Prints how long the start takes, and how
much memory the server has before and after. Then the start and --check with 10,000 users in the configuration."""

import contextlib
import ftplib
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from logins import TESTS, Ftpd, server

CLIENTS = 4
ROUNDS = 3


def fill(kind, binary, hashed, folder, users):
    """Creates the table with the users u1, u2, …, and returns the table [accounts.NAME]."""
    schema = subprocess.run([binary, "--sql-schema", kind], capture_output=True, text=True, check=True).stdout
    if kind == "sqlite":
        with contextlib.closing(sqlite3.connect(folder / "users")) as database:
            database.executescript(schema)
            database.executemany("insert into ftp_users (name, password_hash) values (?, ?)",
                                 ((f"u{n}", hashed) for n in range(1, users + 1)))
            database.commit()
        return f'type = "sql"\ndriver = "sqlite"\ndatabase = "{folder}/users"\n'
    script = (f"{schema} insert into ftp_users (name, password_hash) select 'u' || n, '{hashed}' "
              f"from generate_series(1, {users}) n; grant select on ftp_users to ftp; analyze ftp_users;")
    subprocess.run(["psql", "-q", "-h", folder, "-U", "admin", "-d", "ftp"], input=script, text=True, check=True)
    return (f'type = "sql"\ndriver = "{kind}"\nhost = "{folder}"\ndatabase = "ftp"\nuser = "ftp"\n'
            f'passwordFile = "{folder}/password"\n')


def in_config(hashed, users):
    return "".join(f'[users.u{n}]\npasswordHash = "{hashed}"\nroot = "/tmp"\n' for n in range(1, users + 1))


def memory(ftpd):
    """Returns the resident memory in MiB."""
    pages = int(Path(f"/proc/{ftpd.process.pid}/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def logins_per_second(port, users, seconds):
    done = [0] * CLIENTS
    end = time.perf_counter() + seconds

    def work(client_number):
        while time.perf_counter() < end:
            client = ftplib.FTP(timeout=60)
            client.connect("127.0.0.1", port)
            client.login(f"u{random.randint(1, users)}", "secret")
            client.quit()
            done[client_number] += 1

    threads = [threading.Thread(target=work, args=(n,)) for n in range(CLIENTS)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - started)


def started(stack, binary, text):
    before = time.perf_counter()
    ftpd = stack.enter_context(Ftpd(binary, text=text))
    return ftpd, time.perf_counter() - before


def compare(binary, hashed, users, seconds):
    with contextlib.ExitStack() as stack:
        servers = {"ten in the configuration": (*started(stack, binary, in_config(hashed, 10)), 10)}
        for kind in ("postgresql", "sqlite"):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="qftp-many-")))
            folder.chmod(0o755)
            if kind == "postgresql":
                stack.enter_context(server(TESTS / "sql/database.sh", kind, folder))
            table = fill(kind, binary, hashed, folder, users)
            text = ('auth = ["there"]\n[groups.all]\nroot = "/tmp"\n[accounts.there]\ngroups = ["all"]\n' + table)
            servers[f"{users} in {kind}"] = (*started(stack, binary, text), users)
        before = {name: memory(ftpd) for name, (ftpd, _, _) in servers.items()}
        rates = {name: [] for name in servers}
        for _ in range(ROUNDS):
            for name, (ftpd, _, known) in servers.items():
                rates[name].append(logins_per_second(ftpd.port, known, seconds))
        usual = statistics.median(rates["ten in the configuration"])
        print(f"{'':28} {'start, s':>9} {'logins/s':>9} {'ratio':>6} {'MiB before':>11} {'after':>6}")
        for name, (ftpd, start, _) in servers.items():
            rate = statistics.median(rates[name])
            print(f"{name:28} {start:9.2f} {rate:9.1f} {rate / usual:6.2f} {before[name]:11.1f} {memory(ftpd):6.1f}")


def large_configuration(binary, hashed):
    users = 10_000
    times = {"start": [], "--check": []}
    for _ in range(ROUNDS):
        with contextlib.ExitStack() as stack:
            ftpd, start = started(stack, binary, in_config(hashed, users))
            times["start"].append(start)
            before = time.perf_counter()
            subprocess.run([binary, "--config", ftpd.config, "--check"], capture_output=True, check=True)
            times["--check"].append(time.perf_counter() - before)
    for what, values in times.items():
        print(f"{users} users in the configuration, {what}: {statistics.median(values):.2f} s")


def main():
    binary = sys.argv[1]
    users = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 5
    hashed = subprocess.run([binary, "--hash-password"], input="secret\n", capture_output=True, text=True,
                            check=True).stdout.strip()
    compare(binary, hashed, users, seconds)
    large_configuration(binary, hashed)


if __name__ == "__main__":
    main()
