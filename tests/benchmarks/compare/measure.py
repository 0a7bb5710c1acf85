# SPDX-License-Identifier: MIT
"""Starts a server's processes in a separate group and measures what the group uses."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
KERNEL_STACK_BYTES = 16 << 10
SAMPLE_INTERVAL = 0.1
KILL_TIMEOUT = 60
MOST_SAMPLED_PROCESSES = 64


@dataclass
class CpuTime:
    """The CPU seconds of a process group."""

    user: float
    system: float

    @property
    def total(self):
        return self.user + self.system

    def __sub__(self, other):
        return CpuTime(self.user - other.user, self.system - other.system)


@dataclass
class Memory:
    """The memory of a process group in bytes."""

    pss: int
    rss: int
    kernel: int  # page tables and kernel stacks
    processes: int

    def __sub__(self, other):
        return Memory(
            self.pss - other.pss,
            self.rss - other.rss,
            self.kernel - other.kernel,
            self.processes - other.processes,
        )


class CgroupTree:
    """All descendants of the started command, held together by a version 2 cgroup.

    Its CPU time includes children that have already exited, however they were reaped."""

    _next_number = 0

    def __init__(self):
        CgroupTree._next_number += 1
        name = f"ftpbench-{os.getpid()}-{CgroupTree._next_number}"
        self.path = _own_cgroup() / name
        self.path.mkdir()

    def start(self, command, **popen_arguments):
        enter = ["sh", "-c", 'echo $$ > "$0/cgroup.procs" && exec "$@"', str(self.path)]
        return subprocess.Popen(enter + command, start_new_session=True, **popen_arguments)

    def pids(self):
        return [int(pid) for pid in (self.path / "cgroup.procs").read_text().split()]

    def cpu(self):
        fields = dict(
            line.split() for line in (self.path / "cpu.stat").read_text().splitlines()
        )
        return CpuTime(int(fields["user_usec"]) / 1e6, int(fields["system_usec"]) / 1e6)

    def kill(self):
        (self.path / "cgroup.kill").write_text("1")
        deadline = time.monotonic() + KILL_TIMEOUT
        while "populated 1" in (self.path / "cgroup.events").read_text():
            if time.monotonic() > deadline:
                raise TimeoutError(f"processes in {self.path} do not end")
            time.sleep(0.01)
        self.path.rmdir()


class ProcessTree:
    """The fallback without cgroups: finds descendants through /proc.

    It misses the CPU time of children that were never waited for."""

    def __init__(self):
        self.root = None

    def start(self, command, **popen_arguments):
        process = subprocess.Popen(command, start_new_session=True, **popen_arguments)
        self.root = process.pid
        return process

    def pids(self):
        children = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                fields = _stat_fields(entry)
                if fields:
                    children.setdefault(int(fields[1]), []).append(int(entry.name))
        found = [self.root] if self.root else []
        for pid in found:
            found.extend(children.get(pid, []))
        return found

    def cpu(self):
        user = system = 0
        for pid in self.pids():
            fields = _stat_fields(Path("/proc") / str(pid))
            if fields:
                user += int(fields[11]) + int(fields[13])
                system += int(fields[12]) + int(fields[14])
        return CpuTime(user / TICKS_PER_SECOND, system / TICKS_PER_SECOND)

    def kill(self):
        for pid in self.pids():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass


def new_tree():
    try:
        return CgroupTree()
    except OSError:
        return ProcessTree()


def _own_cgroup():
    """Returns the version 2 cgroup of this process."""
    for line in Path("/proc/mounts").read_text().splitlines():
        _, mount_point, kind, *_ = line.split()
        if kind == "cgroup2":
            for entry in Path("/proc/self/cgroup").read_text().splitlines():
                if entry.startswith("0::"):
                    return Path(mount_point) / entry[3:].lstrip("/")
    raise OSError("no version 2 cgroup")


def _stat_fields(process):
    """Returns the fields of /proc/PID/stat after the command name, or None."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def memory_of(tree):
    """Returns the memory of all live processes of the group."""
    total = Memory(0, 0, 0, 0)
    for pid in tree.pids():
        process = Path("/proc") / str(pid)
        try:
            rollup = _kilobyte_fields(process / "smaps_rollup")
            status = _kilobyte_fields(process / "status")
            threads = len(os.listdir(process / "task"))
        except OSError:
            continue
        total.pss += rollup.get("Pss", 0)
        total.rss += rollup.get("Rss", 0)
        total.kernel += status.get("VmPTE", 0) + threads * KERNEL_STACK_BYTES
        total.processes += 1
    return total


def _kilobyte_fields(path):
    fields = {}
    for line in path.read_text().splitlines():
        name, _, rest = line.partition(":")
        if rest.endswith(" kB"):
            fields[name] = int(rest.split()[0]) * 1024
    return fields


def available_memory():
    return _kilobyte_fields(Path("/proc/meminfo"))["MemAvailable"]


def _machine_busy_seconds():
    user, nice, system, _idle, _iowait, irq, softirq, steal = map(
        int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]
    )
    return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND


class Window:
    """Measures a process group from entering to leaving a with block."""

    def __init__(self, tree, sample_memory=True):
        self._tree = tree
        self._sample_memory = sample_memory
        self._stop = threading.Event()
        self._sampler = threading.Thread(target=self._sample)
        self.peak_pss = 0
        self.peak_rss = 0

    def __enter__(self):
        self._began = time.monotonic()
        self._busy_before = _machine_busy_seconds()
        self._cpu_before = self._tree.cpu()
        if self._sample_memory:
            self._sampler.start()
        return self

    def __exit__(self, *_):
        if self._sample_memory:
            self._stop.set()
            self._sampler.join()
        self.cpu = self._tree.cpu() - self._cpu_before
        self.wall = time.monotonic() - self._began
        self._busy = _machine_busy_seconds() - self._busy_before

    def foreign_cpu_share(self, client_cpu_seconds):
        """Returns the share of the machine that neither server nor client used."""
        foreign = self._busy - self.cpu.total - client_cpu_seconds
        return max(0.0, foreign) / (self.wall * os.cpu_count())

    def _sample(self):
        while True:
            if len(self._tree.pids()) <= MOST_SAMPLED_PROCESSES:
                now = memory_of(self._tree)
                self.peak_pss = max(self.peak_pss, now.pss)
                self.peak_rss = max(self.peak_rss, now.rss)
            if self._stop.wait(SAMPLE_INTERVAL):
                return
