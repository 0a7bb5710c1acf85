# SPDX-License-Identifier: MIT
"""Adapters for servers that a file describes."""

import os
import string
import tomllib
from pathlib import Path

from adapter import PASSWORD, SALT, USER, USER_ID, Server, Unavailable, password_hash, salted_sha256

HERE = Path(__file__).resolve().parent


class TemplateServer(Server):
    """A server described by servers/NAME.toml, where ${...} stands for a term:

    kind              "peer", or "subject" for the server under development
    program           the default for --binary
    command           the command line
    tls               whether the server has TLS
    hashes_passwords  whether it keeps passwords as hashes
    own_user          whether it runs as the owner of the files, never as root
    [files]           configuration files to write, by name, into ${directory}"""

    def __init__(self, name, binary=None, peer_root=None):
        self.name = name
        self._template = tomllib.loads(self.template_path(name).read_text())
        self.kind = self._template["kind"]
        self.program = self._template["program"]
        self.hashes_passwords = self._template["hashes_passwords"]
        self._own_user = self._template.get("own_user", False) and os.geteuid() == 0
        super().__init__(binary, peer_root)

    @staticmethod
    def template_path(name):
        return HERE / "servers" / f"{name}.toml"

    def command(self, setup):
        if setup.tls and not self._template["tls"]:
            raise Unavailable("no TLS")
        terms = {
            "binary": self.binary,
            "directory": setup.directory,
            "host": setup.host,
            "port": setup.port,
            "passive_first": setup.passive_first,
            "passive_last": setup.passive_last,
            "root": setup.root,
            "user": USER,
            "password": PASSWORD,
            "password_hash": password_hash(),
            "salted_sha256": salted_sha256(),
            "salt": SALT,
            "user_id": USER_ID,
            "tls": str(setup.tls).lower(),
            "certificate": setup.certificate,
            "key": setup.key,
        }

        def fill(text):
            return string.Template(text).substitute(terms)

        for name, text in self._template.get("files", {}).items():
            setup.write(name, fill(text), 0o644)
        command = [fill(argument) for argument in self._template["command"]]
        if self._own_user:
            ids = ["--reuid", str(USER_ID), "--regid", str(USER_ID), "--clear-groups"]
            command = ["setpriv", *ids, *command]
        return command
