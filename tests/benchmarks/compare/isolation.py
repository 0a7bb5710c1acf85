# SPDX-License-Identifier: MIT
"""Private mount and network namespaces for this process and the programs it starts."""

import ctypes
import os
import shutil
import subprocess

CLONE_NEWNS = 0x00020000
CLONE_NEWNET = 0x40000000

_libc = ctypes.CDLL(None, use_errno=True)


class Isolation:
    """Inactive where the privileges or iproute2 are missing; then nothing is changed."""

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


def _unshare(flags):
    return os.geteuid() == 0 and _libc.unshare(flags) == 0
