#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures whether the time of a failed login reveals its cause.    logins.py FTPD-HEADLESS [TRIES]

For each kind of failure, prints how long the replies to USER and PASS take. The last column is how
often a single reply is slower than one to a wrong password: 50 % means that the time reveals
nothing."""

import ftplib
import random
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "interop"))
from ftpd import Ftpd  # noqa: E402

KINDS = {"wrong password": "ann", "locked user": "locked", "unknown user": "nobody{}"}
AT_ONCE = 4


def fail(port, name, address):
    """Returns how many seconds the replies to USER and PASS take."""
    client = ftplib.FTP(timeout=120)
    client.connect("127.0.0.1", port, source_address=(address, 0))
    client.voidcmd("NOOP")
    started = time.perf_counter()
    client.sendcmd("USER " + name)
    asked = time.perf_counter()
    try:
        client.sendcmd("PASS wrong")
    except ftplib.error_perm:
        pass
    ended = time.perf_counter()
    client.close()
    return asked - started, ended - asked


def slower(times, reference):
    """Returns the share of all pairs in which the first is slower."""
    merged = sorted([(t, 0) for t in reference] + [(t, 1) for t in times])
    below = wins = 0
    for _, is_ours in merged:
        if is_ours:
            wins += below
        else:
            below += 1
    return wins / (len(times) * len(reference))


def measure(binary, title, settings, tries, at_once):
    hashed = subprocess.run([binary, "--hash-password"], input="secret\n", capture_output=True, text=True, check=True)
    users = "".join(f'[users.{name}]\npasswordHash = "{hashed.stdout.strip()}"\nroot = "/tmp"\n{more}'
                    for name, more in (("ann", ""), ("bob", ""), ("locked", "enabled = false\n")))
    settings = settings + "[guard]\nfailures = 0\n"
    with Ftpd(binary, text=settings + users) as ftpd:
        # Each login uses its own address, since the delay grows with each failure from an address.
        jobs = [(kind, name.format(i), f"127.{1 + i // 250}.{i % 250}.{n + 1}")
                for i in range(tries) for n, (kind, name) in enumerate(KINDS.items())]
        random.shuffle(jobs)
        times = {kind: ([], []) for kind in KINDS}

        def work():
            while jobs:
                try:
                    kind, name, address = jobs.pop()
                except IndexError:
                    return
                for stored, value in zip(times[kind], fail(ftpd.port, name, address)):
                    stored.append(value * 1000)

        threads = [threading.Thread(target=work) for _ in range(at_once)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print(f"\n{title}")
    for n, verb in enumerate(("USER", "PASS")):
        print(f"{verb}, ms{'':11} {'p5':>9} {'median':>9} {'p95':>9} {'slower than wrong password':>28}")
        for kind in KINDS:
            values = sorted(times[kind][n])
            cut = statistics.quantiles(values, n=20)
            print(f"  {kind:16} {cut[0]:9.3f} {statistics.median(values):9.3f} {cut[-1]:9.3f}"
                  f" {slower(values, times['wrong password'][n]):28.1%}")


def main():
    binary = sys.argv[1]
    tries = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    measure(binary, "with the usual delay", "", tries, AT_ONCE)
    measure(binary, "without any delay: shows the work alone", "[limits]\nloginDelay = 0\n", tries, 1)


if __name__ == "__main__":
    main()
