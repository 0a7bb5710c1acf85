# SPDX-License-Identifier: MIT
"""Defines scenarios, how much work they do, and what their samples have in common.

A sample is a dictionary: "value" is the scenario's main figure, and "cpu" is the CPU time of the
server's processes in the scenario's cost unit. The names of the others explain them."""

from dataclasses import dataclass
from typing import Callable

MIB = 1 << 20
GIB = 1 << 30
SMALL_FILE_BYTES = 10 << 10


class LoadError(Exception):
    """The load generator failed, or the server did not do what it was asked."""


@dataclass(frozen=True)
class Scale:
    """How much work the scenarios do."""

    file_bytes: int
    retr_rounds: int
    store_each_of_four: int
    small_files: int
    small_seconds: float
    login_seconds: float
    list_sizes: tuple
    list_entries_per_run: int
    idle_sessions: tuple
    slow_downloads: int
    soak_logins: int
    busy_seconds: float
    churn_operations: int
    rounds: int


FULL = Scale(
    file_bytes=GIB,
    retr_rounds=2,
    store_each_of_four=512 * MIB,
    small_files=4000,
    small_seconds=2,
    login_seconds=2,
    list_sizes=(10_000, 100_000),
    list_entries_per_run=100_000,
    idle_sessions=(500, 2000, 10_000),
    slow_downloads=1000,
    soak_logins=100_000,
    busy_seconds=4,
    churn_operations=100,
    rounds=5,
)

QUICK = Scale(
    file_bytes=256 * MIB,
    retr_rounds=4,
    store_each_of_four=64 * MIB,
    small_files=800,
    small_seconds=0.6,
    login_seconds=0.6,
    list_sizes=(10_000,),
    list_entries_per_run=20_000,
    idle_sessions=(500,),
    slow_downloads=200,
    soak_logins=5000,
    busy_seconds=1.2,
    churn_operations=20,
    rounds=3,
)


@dataclass(frozen=True)
class Scenario:
    name: str
    title: str
    unit: str
    better: str  # "higher" or "lower"
    cost_unit: str
    needs: tuple  # the checks that a server must have passed
    run: Callable  # takes a RunningServer, returns a sample
    shm: bool = False  # serve a tmpfs instead of the disk
    tls: bool = False
    login: bool = False  # compares only with peers that hash passwords
    once: bool = False  # steady enough for a single round
    alone: bool = False  # runs subjects only


def latency(result, name):
    return {"p50_ms": result[f"{name}_p50_us"] / 1e3, "p99_ms": result[f"{name}_p99_us"] / 1e3}


def resources(window, result):
    return {
        "peak_pss_mib": window.peak_pss / MIB,
        "client_cpu_s": result["client_cpu_s"],
        "foreign_cpu": window.foreign_cpu_share(result["client_cpu_s"]),
    }
