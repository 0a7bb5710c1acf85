#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures what the window costs besides the server: the CPU time of ftpgui's main thread while
sessions wait and transfers run, as a share of one core.

    window_load.py FTPGUI [SESSIONS [TRANSFERS [SECONDS]]]

Run it under an X server: xvfb-run -a tests/benchmarks/window_load.py build/release/ftpgui/ftpgui"""

import ftplib
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

RATE = 256 * 1024  # bytes per second of each transfer


def main_thread_seconds(process):
    fields = Path(f"/proc/{process.pid}/task/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def process_seconds(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def listening_port(process):
    """Waits until the server listens and returns its port."""
    while True:
        out = subprocess.run(["ss", "-Htlnp"], capture_output=True, text=True).stdout
        for line in out.splitlines():
            if f"pid={process.pid}," in line:
                return int(line.split()[3].rsplit(":", 1)[1])
        time.sleep(0.1)


def log_in(port):
    client = ftplib.FTP(timeout=60)
    client.connect("127.0.0.1", port)
    client.login("load", "secret")
    client.voidcmd("TYPE I")
    return client


def drain(client):
    connection = client.transfercmd("RETR large")
    while connection.recv(1 << 20):
        pass


def main():
    sessions, transfers, seconds = ([int(a) for a in sys.argv[2:]] + [200, 50, 20][len(sys.argv) - 2:])[:3]
    with tempfile.TemporaryDirectory() as directory:
        os.chmod(directory, 0o755)
        folder = Path(directory, "files")
        folder.mkdir()
        with open(folder / "large", "wb") as large:
            large.truncate(1 << 34)
        config = Path(directory, "ftpd.toml")
        system_user = 'systemUser = "nobody"\n' if os.geteuid() == 0 else ""
        config.write_text(f'ip = "127.0.0.1"\nport = 0\n[limits]\nsessionsPerAddress = 0\n'
                          f'[users.load]\npassword = "secret"\nroot = "{folder}"\n'
                          f'downloadRatePerSession = {RATE}\n{system_user}')
        environment = os.environ | {"XDG_CONFIG_HOME": directory, "XDG_DATA_HOME": directory}
        process = subprocess.Popen([sys.argv[1], "--config", config], env=environment)
        try:
            port = listening_port(process)
            clients = [log_in(port) for _ in range(sessions)]
            for client in clients[:transfers]:
                threading.Thread(target=drain, args=(client,), daemon=True).start()
            for page in range(1, 8):
                subprocess.run(["xdotool", "key", f"ctrl+{page}"], check=True)
                time.sleep(2)
                before = main_thread_seconds(process), process_seconds(process), time.monotonic()
                time.sleep(seconds)
                after = main_thread_seconds(process), process_seconds(process), time.monotonic()
                window, whole = ((a - b) / (after[2] - before[2]) for a, b in zip(after[:2], before[:2]))
                print(f"page {page}: window {100 * window:5.1f} % of a core, all threads {100 * whole:5.1f} %")
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    main()
