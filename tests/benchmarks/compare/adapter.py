# SPDX-License-Identifier: MIT
"""The base of all server adapters, and the terms that servers get.

Every server gets the same terms: one user, confined to the test directory, whose password is stored
as a cheap hash if the server can hash at all (sha512-crypt, or as its file in servers/ says); no
logs, no name lookups, no throttling, no limits on clients, no login delays."""

import ctypes
import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

USER = "ftpbench"
PASSWORD = "correct horse battery"
USER_ID = 64000
SALT = "ftpbenchsalt"


def password_hash():
    library = ctypes.CDLL("libcrypt.so.1")
    library.crypt.restype = ctypes.c_char_p
    return library.crypt(PASSWORD.encode(), f"$6$rounds=1000${SALT}".encode()).decode()


def salted_sha256():
    return hashlib.sha256((PASSWORD + SALT).encode()).hexdigest()


class Unavailable(Exception):
    """Raised if the server can't be tested here; the message says why."""


@dataclass
class Setup:
    """One start of a server: the tree it serves, its ports, and where its files may go."""

    directory: Path  # for this start
    shared: Path  # for all starts
    root: Path
    port: int
    passive_first: int
    passive_last: int
    private_mounts: bool
    tls: bool
    certificate: Path
    key: Path

    host: str = "127.0.0.1"

    def write(self, name, text, mode=0o600):
        path = self.directory / name
        path.write_text(text)
        path.chmod(mode)
        return path

    def certificate_with_key(self):
        return self.write("tls.pem", self.key.read_text() + self.certificate.read_text())

    def passwd_line(self):
        """Returns the user as a line of passwd(5) that includes the password hash."""
        return f"{USER}:{password_hash()}:{USER_ID}:{USER_ID}:bench:{self.root}:/bin/sh\n"


class Server:
    """A server under test. The ratios compare with the best server of kind "peer"."""

    name = ""
    kind = "peer"
    program = ""
    hashes_passwords = True

    def __init__(self, binary=None, peer_root=None):
        self.peer_root = peer_root
        self.binary = self.find(binary or self.program)

    def find(self, program):
        candidates = [shutil.which(program), f"/usr/sbin/{program}"]
        if self.peer_root:
            candidates.append(self.peer_root / "usr/sbin" / program)
        for candidate in candidates:
            if candidate and os.access(candidate, os.X_OK):
                return Path(candidate).resolve()
        raise Unavailable(f"{program} was not found")

    def version(self):
        return ""

    def command(self, setup):
        """Writes the configuration and returns the command line of the foreground server."""
        raise NotImplementedError
