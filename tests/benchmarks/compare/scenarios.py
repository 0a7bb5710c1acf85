# SPDX-License-Identifier: MIT
"""The scenarios with few sessions: what they measure and how they sample a running server."""

import time

import crowds
from scenario import GIB, MIB, SMALL_FILE_BYTES, Scenario, latency, resources


def all_scenarios(scale):
    single, four = scale.file_bytes, scale.store_each_of_four
    found = [
        _bulk("retr-x1", "download", _retr(scale, 1, scale.retr_rounds), ("retr",)),
        _bulk("retr-x4", "download, 4 sessions", _retr(scale, 4, 1), ("retr",)),
        _bulk("stor-shm-x1", "upload to tmpfs", _stor(1, single), ("stor",), shm=True),
        _bulk("stor-shm-x4", "upload to tmpfs, 4 sessions", _stor(4, four), ("stor",), shm=True),
        _bulk("stor-disk-x1", "upload to disk", _stor(1, single), ("stor",)),
        _bulk("stor-disk-x4", "upload to disk, 4 sessions", _stor(4, single // 4), ("stor",)),
    ]
    for mode, what, check in (
        ("get", "download of 10 KiB files", "small-get"),
        ("put", "upload of 10 KiB files to tmpfs", "small-put"),
    ):
        for parallel in (1, 8):
            found.append(
                Scenario(
                    f"small-{mode}-x{parallel}",
                    f"{what}, {_sessions(parallel)}",
                    "files/s",
                    "higher",
                    "ms/file",
                    (check,),
                    _small(scale, mode, parallel),
                    shm=mode == "put",
                )
            )
    for parallel in (1, 32):
        found.append(_login(f"login-x{parallel}", "logins", scale, parallel))
    for entries in scale.list_sizes:
        for mode in ("LIST", "NLST", "MLSD"):
            found.append(
                Scenario(
                    f"{mode.lower()}-{entries // 1000}k",
                    f"{mode} of {entries} entries",
                    "entries/s",
                    "higher",
                    "us/entry",
                    (mode,),
                    _list(scale, mode, entries),
                )
            )
    found.append(
        Scenario(
            "list-busy",
            "LIST of 100 entries during 4 downloads, first byte, median",
            "ms",
            "lower",
            "",
            ("retr", "LIST"),
            _list_while_busy(scale),
        )
    )
    found.append(
        Scenario(
            "churn-x16",
            "a mix of transfers, listings, renames, deletions and logins, 16 sessions",
            "operations/s",
            "higher",
            "ms/operation",
            ("small-get", "small-put", "LIST"),
            _churn(scale),
            shm=True,
        )
    )
    found += [
        _bulk("ftps-retr-x1", "FTPS download", _retr(scale, 1, 1), ("tls-retr",), tls=True),
        _bulk("ftps-stor-x1", "FTPS upload to tmpfs", _stor(1, single), ("tls-stor",), tls=True, shm=True),
        _login("ftps-login-x8", "FTPS logins", scale, 8, needs=("tls-retr",), tls=True),
    ]
    return found + crowds.scenarios(scale)


def _sessions(count):
    return "1 session" if count == 1 else f"{count} sessions"


def _bulk(name, title, run, needs, **flags):
    return Scenario(name, title, "MiB/s", "higher", "s/GiB", needs, run, **flags)


def _login(name, title, scale, parallel, needs=(), tls=False):
    def run(server):
        with server.window() as window:
            result = server.load("login", parallel=parallel, seconds=scale.login_seconds)
        sample = {"value": result["logins_per_s"], "cpu": 1e3 * window.cpu.total / result["logins"]}
        return sample | latency(result, "login") | resources(window, result)

    title = f"{title}, {_sessions(parallel)}"
    return Scenario(name, title, "logins/s", "higher", "ms/login", needs, run, tls=tls, login=True)


def _retr(scale, parallel, rounds):
    def run(server):
        with server.window() as window:
            result = server.load(
                "retr", path="big", bytes=scale.file_bytes, parallel=parallel, rounds=rounds
            )
        return _bulk_sample(result, window) | {"first_byte_ms": result["first_byte_p50_us"] / 1e3}

    return run


def _stor(parallel, size):
    def run(server):
        with server.window() as window:
            result = server.load("stor", dir="up", bytes=size, parallel=parallel)
        server.take_uploads(parallel, size)
        return _bulk_sample(result, window)

    return run


def _bulk_sample(result, window):
    sample = {"value": result["mib_per_s"], "cpu": window.cpu.total * GIB / result["bytes"]}
    return sample | resources(window, result)


def _small(scale, mode, parallel):
    def run(server):
        with server.window() as window:
            result = server.load(
                "small",
                mode=mode,
                dir="small" if mode == "get" else "up",
                bytes=SMALL_FILE_BYTES,
                count=scale.small_files,
                seconds=scale.small_seconds,
                parallel=parallel,
            )
        if mode == "put":
            server.take_uploads(result["files"], SMALL_FILE_BYTES)
        sample = {"value": result["files_per_s"], "cpu": 1e3 * window.cpu.total / result["files"]}
        return sample | latency(result, "file") | resources(window, result)

    return run


def _list(scale, mode, entries):
    def run(server):
        rounds = max(1, scale.list_entries_per_run // entries)
        with server.window() as window:
            result = server.load("list", mode=mode, path=f"list{entries}", entries=entries, rounds=rounds)
        sample = {
            "value": result["entries_per_s"],
            "cpu": 1e6 * window.cpu.total / result["entries"],
        }
        return sample | latency(result, "list") | resources(window, result)

    return run


def _list_while_busy(scale):
    def run(server):
        busy = server.start_load(
            "retr", path="big", bytes=scale.file_bytes, parallel=4, seconds=scale.busy_seconds
        )
        time.sleep(0.2 * scale.busy_seconds)
        listing = server.load(
            "list", mode="LIST", path="list100", entries=100, seconds=0.7 * scale.busy_seconds
        )
        transfers = server.finish_load(busy)
        return {
            "value": listing["first_byte_p50_us"] / 1e3,
            "p99_ms": listing["first_byte_p99_us"] / 1e3,
            "whole_ms": listing["list_p50_us"] / 1e3,
            "listings": listing["list_count"],
            "transfers_mib_per_s": transfers["mib_per_s"],
        }

    return run


def _churn(scale):
    def run(server):
        with server.window() as window:
            result = server.load(
                "churn", dir="up", bytes=256 << 10, seed=7, parallel=16, rounds=scale.churn_operations
            )
        sample = {
            "value": result["operations_per_s"],
            "cpu": 1e3 * window.cpu.total / result["operations"],
        }
        latencies = {f"{kind}_p50_ms": result[f"{kind}_p50_us"] / 1e3 for kind in ("get", "put", "list")}
        return sample | latencies | resources(window, result)

    return run


def checks(scale):
    """Returns the checks that a server must pass, byte for byte, before it is measured: for each,
    whether it uses TLS, and the load with its options."""
    entries = scale.list_sizes[0]
    download = {"path": "big", "bytes": scale.file_bytes, "parallel": 2, "verify": True}
    upload = {"dir": "up", "bytes": 32 * MIB + 1, "parallel": 3, "verify": True}
    small = {"bytes": SMALL_FILE_BYTES, "count": 100, "parallel": 4, "verify": True}
    found = {
        "retr": (False, "retr", download),
        "stor": (False, "stor", upload),
        "small-get": (False, "small", small | {"mode": "get", "dir": "small"}),
        "small-put": (False, "small", small | {"mode": "put", "dir": "up"}),
        "tls-retr": (True, "retr", download),
        "tls-stor": (True, "stor", upload),
    }
    for mode in ("LIST", "NLST", "MLSD"):
        listing = {"mode": mode, "path": f"list{entries}", "entries": entries, "verify": True}
        found[mode] = (False, "list", listing)
    return found
