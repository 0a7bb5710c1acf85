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
import os
import re
import signal
import statistics
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, wait
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "interop"))
from ftpd import Ftpd  # noqa: E402

from attackers import ATTACKS, OPPOSITES, run_attack  # noqa: E402
from common import cpu_seconds, busy_seconds, PASSIVE_PORTS  # noqa: E402
from honest import run_honest  # noqa: E402

# The bars
MOST_SLOWDOWN = 10  # of the slowest hundredth of NOOP
MOST_MEMORY = 300  # MiB
MOST_GROWTH = 1.2  # from the first third of the attack to the last

HONEST_PROCESSES = 4

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
