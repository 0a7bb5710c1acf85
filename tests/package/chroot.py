# SPDX-License-Identifier: MIT
"""Runs a Debian system in a folder, with systemd as its first process and a separate network."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

PATIENCE = 120

BOOT = """
set -e
ip link set lo up
mount --bind {root} {root}
cd {root}
mount -t proc proc proc
mount -t sysfs sysfs sys
mount -t tmpfs tmpfs sys/fs/cgroup
mkdir sys/fs/cgroup/systemd sys/fs/cgroup/unified
mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd 2> /dev/null || rmdir sys/fs/cgroup/systemd
mount -t cgroup2 cgroup2 sys/fs/cgroup/unified
if [ ! -d sys/fs/cgroup/systemd ]; then
    umount sys/fs/cgroup/unified sys/fs/cgroup
    mount -t cgroup2 cgroup2 sys/fs/cgroup
fi
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
mount -t tmpfs -o mode=755 dev dev
mknod -m 666 dev/null c 1 3
mknod -m 666 dev/zero c 1 5
mknod -m 666 dev/full c 1 7
mknod -m 666 dev/random c 1 8
mknod -m 666 dev/urandom c 1 9
mknod -m 666 dev/tty c 5 0
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mkdir -p .outside
pivot_root . .outside
umount -l /.outside
exec env -i container=chroot PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --show-status=0
"""


class Chroot:
    def __init__(self, root, packages):
        """Installs packages from the sources of this system."""
        self.root = Path(root)
        self.first = None
        sources = [str(file) for file in (Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*.sources"))
                   if file.exists() and file.read_text().strip()]
        subprocess.run(["mmdebstrap", "--quiet", "--variant=apt", "--include=" + ",".join(packages), "bookworm",
                        str(self.root), *sources], check=True)
        (self.root / "etc/resolv.conf").write_text(Path("/etc/resolv.conf").read_text())
        self.run("apt-get", "update", "-qq")

    def boot(self):
        self.process = subprocess.Popen(["unshare", "--mount", "--pid", "--uts", "--ipc", "--cgroup", "--net", "--fork",
                                         "--kill-child", "sh", "-c", BOOT.format(root=self.root)])
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        self.first = self.wait("the first process", lambda: children.read_text().split())[0]
        self.wait("the system", lambda: self.run("systemctl", "is-system-running", check=False).stdout.strip()
                  in ("running", "degraded"))

    def command(self, *command):
        if not self.first:
            return ["chroot", str(self.root), *map(str, command)]
        return ["nsenter", "--target", self.first, "--mount", "--pid", "--uts", "--ipc", "--net", "--root", "--wd",
                "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8", *map(str, command)]

    def run(self, *command, check=True, **arguments):
        done = subprocess.run(self.command(*command), capture_output=True, text=True, **arguments)
        assert not check or done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done

    def start(self, *command):
        return subprocess.Popen(self.command(*command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def apt(self, *arguments):
        return self.run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-qq", "--no-install-recommends", *arguments)

    def wait(self, what, condition):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                if result := condition():
                    return result
            except (OSError, AssertionError):
                pass
            if time.monotonic() > end:
                raise AssertionError(f"timeout while waiting for {what}")
            time.sleep(0.1)  # between two tries

    def remove(self):
        if self.first:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.root, ignore_errors=True)
