#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how exact rate limits are with eight transfers at once.    rates.py FTPD-HEADLESS [SECONDS]

Each row is one limit; all transfers together must take the time that the limit implies."""

import ftplib
import sys
import threading
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "interop"))
from ftpd import Ftpd  # noqa: E402

AT_ONCE = 8


class Source:
    """A source of a given number of bytes to upload."""

    def __init__(self, size):
        self.left = size

    def read(self, size):
        count = min(size, self.left)
        self.left -= count
        return b"\0" * count


def transfer(port, is_upload, number, size, barrier, problems):
    client = ftplib.FTP(timeout=120)
    client.connect("127.0.0.1", port)
    client.login("ann", "secret")
    client.voidcmd("TYPE I")
    barrier.wait()
    try:
        if is_upload:
            client.storbinary(f"STOR up{number}", Source(size), blocksize=1 << 16)
        else:
            client.retrbinary(f"RETR down{number}", lambda _: None, blocksize=1 << 16)
    except ftplib.Error as error:
        problems.append(error)
    client.close()


def measure(binary, setting, is_upload, rate, seconds):
    """Returns the bytes per second of all transfers together."""
    is_shared = "PerSession" not in setting
    expected = rate if is_shared else rate * AT_ONCE
    size = expected * seconds // AT_ONCE
    with Ftpd(binary, f"[rates]\n{setting} = {rate}\n") as ftpd:
        for number in range(AT_ONCE):
            with open(ftpd.root / f"down{number}", "wb") as file:
                file.truncate(size)
        barrier = threading.Barrier(AT_ONCE + 1)
        problems = []
        threads = [threading.Thread(target=transfer, args=(ftpd.port, is_upload, number, size, barrier, problems))
                   for number in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        barrier.wait()
        started = time.monotonic()
        for thread in threads:
            thread.join()
        assert not problems, problems
        return expected, size * AT_ONCE / (time.monotonic() - started)


def main():
    binary = sys.argv[1]
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    print(f"{AT_ONCE} transfers at once, {seconds} s per row")
    print(f"{'setting':22} {'limit, bytes/s':>15} {'measured':>15} {'off by':>8}")
    worst = 0
    for setting in ("download", "upload", "downloadPerUser", "uploadPerUser", "downloadPerSession", "uploadPerSession"):
        for rate in (200_000, 20_000_000):
            expected, measured = measure(binary, setting, setting.startswith("upload"), rate, seconds)
            deviation = measured / expected - 1
            worst = max(worst, abs(deviation))
            print(f"{setting:22} {expected:15,} {measured:15,.0f} {deviation:8.2%}", flush=True)
    print(f"worst: {worst:.2%}")


if __name__ == "__main__":
    main()
