# SPDX-License-Identifier: MIT
"""Shields measurements from the rest of the machine: private namespaces, one scheduling group."""

import ctypes
import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

CLONE_NEWNS = 0x00020000
CLONE_NEWNET = 0x40000000

AUTOGROUP = Path("/proc/sys/kernel/sched_autogroup_enabled")

_libc = ctypes.CDLL(None, use_errno=True)


class Isolation:
    """Private namespaces. Inactive, and changes nothing, if privileges or iproute2 are missing."""

    def __init__(self, congestion):
        self._congestion = congestion
        self.active = shutil.which("ip") is not None and _unshare(CLONE_NEWNS | CLONE_NEWNET)
        if self.active:
            subprocess.run(["mount", "--make-rprivate", "/"], check=True)

    def renew_network(self):
        """Enters a fresh network namespace, with a loopback interface that no other program
        uses, no sockets that linger in TIME_WAIT, and the wanted congestion control."""
        if not self.active:
            return
        if not _unshare(CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), "unshare of the network namespace")
        commands = ["link set lo up"] + [
            f"route replace local {prefix} dev lo table local scope host src 127.0.0.1"
            f" congctl {self._congestion}"
            for prefix in ("127.0.0.0/8", "127.0.0.1")
        ]
        subprocess.run(["ip", "-batch", "-"], input="\n".join(commands), text=True, check=True)


@contextmanager
def one_scheduling_group():
    """Switches autogrouping off meanwhile and yields whether it is off. Autogrouping is made for
    desktops and gives each process session the same share of a core. A server with a process session
    for each client therefore gets several shares, a threaded one only one. systemd services are not
    grouped so."""
    before = AUTOGROUP.read_text() if AUTOGROUP.exists() else "0\n"
    try:
        if before != "0\n":
            AUTOGROUP.write_text("0\n")
    except OSError:
        yield False
        return
    try:
        yield True
    finally:
        if before != "0\n":
            AUTOGROUP.write_text(before)


def _unshare(flags):
    return os.geteuid() == 0 and _libc.unshare(flags) == 0
