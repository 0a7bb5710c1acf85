# SPDX-License-Identifier: MIT
"""The scenarios with many sessions, a long run, and the start of the server."""

import os
import select
import time
from pathlib import Path

from measure import available_memory, memory_of
from scenario import GIB, SMALL_FILE_BYTES, LoadError, Scenario

MEMORY_RESERVE = 3 * GIB
SLOW_RATE = 16 << 10
SLOW_SECONDS = 5
SOAK_SESSIONS = 16
NOOP_RATE = 200
NOOP_SECONDS = 2


def scenarios(scale):
    found = [_idle(f"idle-{sessions}", sessions, scale) for sessions in scale.idle_sessions]
    found.append(_idle("ftps-idle-500", 500, scale, needs=("tls-retr",), tls=True))
    found.append(_slow(scale.slow_downloads))
    found.append(
        Scenario(
            "soak",
            f"memory growth in the last 90 % of {scale.soak_logins} logins and as many downloads",
            "KiB",
            "lower",
            "ms/login and download",
            ("small-get",),
            _soak(scale),
            once=True,
            alone=True,
        )
    )
    found.append(
        Scenario("start", "from the start of the program to the first greeting", "ms", "lower", "", ("retr",), _start)
    )
    return found


def _idle(name, sessions, scale, needs=("retr",), tls=False):
    def run(server):
        noop_alone = _noop(server)
        alone = server.load("retr", path="big", bytes=scale.file_bytes, parallel=4)
        before = memory_of(server.tree)
        client = server.start_load("idle", sessions=sessions)
        _wait_until_ready(client)
        held = memory_of(server.tree) - before
        with server.window(sample_memory=False) as window:
            time.sleep(1)
        noop = _noop(server)
        beside = server.load("retr", path="big", bytes=scale.file_bytes, parallel=4)
        result = server.finish_load(client)
        return {
            "value": held.pss / sessions / 1024,
            "cpu": 1e3 * window.cpu.total / window.wall,
            "kernel_kib_per_session": held.kernel / sessions / 1024,
            "new_processes": held.processes,
            "open_s": result["open_s"],
            "noop_p50_ms": noop["noop_p50_us"] / 1e3,
            "noop_p99_ms": noop["noop_p99_us"] / 1e3,
            "noop_p99_to_that_without": noop["noop_p99_us"] / noop_alone["noop_p99_us"],
            "retr_x4_to_that_without": beside["mib_per_s"] / alone["mib_per_s"],
        }

    return Scenario(
        name,
        f"memory (PSS) of each of {sessions} idle {'FTPS ' if tls else ''}sessions",
        "KiB/session",
        "lower",
        "ms per idle s",
        needs,
        run,
        tls=tls,
        once=True,
    )


def _noop(server):
    """Measures how long one more session waits for replies."""
    client = server.start_load("idle", sessions=1, **{"probe-rate": NOOP_RATE})
    _wait_until_ready(client)
    time.sleep(NOOP_SECONDS)
    return server.finish_load(client)


def _slow(downloads):
    def run(server):
        before = memory_of(server.tree)
        client = server.start_load("slow", sessions=downloads, path="big", rate=SLOW_RATE)
        _wait_until_ready(client)
        with server.window(sample_memory=False) as window:
            time.sleep(SLOW_SECONDS)
        held = memory_of(server.tree) - before
        result = server.finish_load(client)
        return {
            "value": held.pss / downloads / 1024,
            "cpu": 1e3 * window.cpu.total / window.wall,
            "kernel_kib_per_session": held.kernel / downloads / 1024,
            "noop_p50_ms": result["noop_p50_us"] / 1e3,
            "noop_p99_ms": result["noop_p99_us"] / 1e3,
            "rate_to_that_wanted": result["bytes_per_s"] / downloads / SLOW_RATE,
        }

    return Scenario(
        f"slow-{downloads}",
        f"memory (PSS) of each of {downloads} downloads at {SLOW_RATE >> 10} KiB/s",
        "KiB/session",
        "lower",
        "ms per s",
        ("retr",),
        run,
        once=True,
    )


def _soak(scale):
    def repeat(server, operations):
        for _ in range(max(1, operations // scale.small_files)):
            server.load(
                "small",
                mode="get",
                dir="small",
                bytes=SMALL_FILE_BYTES,
                count=scale.small_files,
                parallel=SOAK_SESSIONS,
            )
        server.load("login", parallel=SOAK_SESSIONS, rounds=operations // SOAK_SESSIONS)

    def run(server):
        repeat(server, scale.soak_logins // 10)
        memory, descriptors = memory_of(server.tree).pss, _descriptors(server.tree)
        with server.window(sample_memory=False) as window:
            repeat(server, scale.soak_logins - scale.soak_logins // 10)
        return {
            "value": (memory_of(server.tree).pss - memory) / 1024,
            "cpu": 1e3 * window.cpu.total / (0.9 * scale.soak_logins),
            "memory_kib": memory / 1024,
            "new_descriptors": _descriptors(server.tree) - descriptors,
            "seconds": window.wall,
        }

    return run


def _start(server):
    return {"value": server.start_ms}


def _descriptors(tree):
    return sum(len(os.listdir(Path("/proc") / str(pid) / "fd")) for pid in tree.pids())


def _wait_until_ready(client, seconds=150):
    """Waits for READY; gives up when time or the machine's memory runs out."""
    deadline = time.monotonic() + seconds
    while True:
        if select.select([client.stdout], [], [], 0.2)[0]:
            line = client.stdout.readline()
            if line.strip() == "READY":
                return
            raise LoadError(f"opening the sessions: {line.strip()}")
        if available_memory() < MEMORY_RESERVE:
            raise LoadError("the machine's memory ran low")
        if time.monotonic() > deadline:
            raise LoadError(f"the sessions were not open after {seconds} s")
