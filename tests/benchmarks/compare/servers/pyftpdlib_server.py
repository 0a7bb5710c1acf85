# SPDX-License-Identifier: MIT
"""Runs pyftpdlib for compare.py: the asynchronous server in one process.

usage: pyftpdlib_server.py HOST PORT PASSIVE_FIRST PASSIVE_LAST USER HASH ROOT [PEM]"""

import ctypes
import logging
import sys

from pyftpdlib.authorizers import AuthenticationFailed, DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

libcrypt = ctypes.CDLL("libcrypt.so.1")
libcrypt.crypt.restype = ctypes.c_char_p


class HashAuthorizer(DummyAuthorizer):
    def validate_authentication(self, username, password, handler):
        expected = self.user_table.get(username, {}).get("pwd", "").encode()
        if not expected or libcrypt.crypt(password.encode(), expected) != expected:
            raise AuthenticationFailed


def main(host, port, passive_first, passive_last, user, password_hash, root, pem=None):
    logging.basicConfig(level=logging.ERROR)
    authorizer = HashAuthorizer()
    authorizer.add_user(user, password_hash, root, perm="elradfmwMT")
    handler = FTPHandler
    if pem is not None:
        from pyftpdlib.handlers import TLS_FTPHandler

        handler = TLS_FTPHandler
        handler.certfile = pem
    handler.authorizer = authorizer
    handler.passive_ports = range(int(passive_first), int(passive_last) + 1)
    handler.timeout = 3600
    server = FTPServer((host, int(port)), handler, backlog=4096)
    server.max_cons = 30000
    server.max_cons_per_ip = 0
    server.serve_forever()


main(*sys.argv[1:])
