# SPDX-License-Identifier: MIT
"""What honest clients and attackers share."""

import os
import resource
import ssl
import threading
from pathlib import Path

PATIENCE = 20  # seconds that a client waits for a reply
LOGIN_TIMEOUT = 60  # seconds until the server ends a session without a login
PASSIVE_PORTS = (50000, 50199)  # few, so that strangers who try ports at random find some


def careless_tls():
    """Returns a context that trusts every certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def cpu_seconds():
    """Returns the CPU time of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def busy_seconds():
    """Returns the CPU time that all programs of this machine have used so far."""
    fields = Path("/proc/stat").read_text().splitlines()[0].split()
    user, nice, system, _, _, interrupts, soft_interrupts = (int(field) for field in fields[1:8])
    return (user + nice + system + interrupts + soft_interrupts) / os.sysconf("SC_CLK_TCK")


def run_threads(calls):
    threads = [threading.Thread(target=call, args=arguments) for call, *arguments in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
