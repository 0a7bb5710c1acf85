#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests the daemon as a systemd service: its notifications and the sockets it receives. The test
plays the part of systemd.    test_service.py FTPD-HEADLESS"""

import ftplib
import os
import signal
import socket
import sys
import unittest

from ftpd import PATIENCE, Ftpd

BINARY = None
FIRST_SOCKET = 3


class Service(unittest.TestCase):
    def setUp(self):
        self.notified = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notified.settimeout(PATIENCE)
        self.notified.bind("")  # the kernel picks an abstract name
        self.addCleanup(self.notified.close)
        self.environment = {"NOTIFY_SOCKET": "@" + self.notified.getsockname()[1:].decode()}

    def told(self):
        return self.notified.recv(4096).decode().splitlines()

    def start(self, sockets=(), names="", **arguments):
        def prepare():
            os.environ.update(self.environment, LISTEN_PID=str(os.getpid()), WATCHDOG_PID=str(os.getpid()),
                              LISTEN_FDS=str(len(sockets)), LISTEN_FDNAMES=names)
            copies = [os.dup(s.fileno()) for s in sockets]
            for number, copy in enumerate(copies, FIRST_SOCKET):
                os.dup2(copy, number)

        numbers = range(FIRST_SOCKET, FIRST_SOCKET + len(sockets))
        ftpd = Ftpd(BINARY, prepare=prepare, descriptors=tuple(numbers), **arguments)
        self.addCleanup(ftpd.__exit__)
        return ftpd

    def listening(self):
        result = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(result.close)
        return result

    def log_in(self, port):
        client = ftplib.FTP(timeout=PATIENCE)
        self.addCleanup(client.close)
        client.connect("127.0.0.1", port)
        client.login("ann", "secret")
        return client

    def test_tells_what_it_does(self):
        ftpd = self.start(settings="server.shutdownGrace = 7\n")
        self.assertEqual(self.told(), ["READY=1"])
        ftpd.signal(signal.SIGHUP)
        self.assertEqual(self.told(), ["RELOADING=1"])
        self.assertEqual(self.told(), ["READY=1"])
        ftpd.config.write_text("port = 'x'\n")  # the daemon also notifies after a rejected reload
        ftpd.signal(signal.SIGHUP)
        self.assertEqual(self.told(), ["RELOADING=1"])
        self.assertEqual(self.told(), ["READY=1"])
        self.assertEqual(ftpd.stop(), 0)
        self.assertEqual(self.told(), ["STOPPING=1", f"EXTEND_TIMEOUT_USEC={17_000_000}"])

    def test_watchdog(self):
        self.environment["WATCHDOG_USEC"] = "100000"
        self.start()
        self.assertEqual(self.told(), ["READY=1"])
        for _ in range(3):
            self.assertEqual(self.told(), ["WATCHDOG=1"])

    def test_sockets_that_are_given(self):
        given = self.listening()
        ftpd = self.start([given], "ftp")
        port = given.getsockname()[1]
        self.assertEqual(ftpd.port, port)
        self.log_in(port)
        # A reload keeps the sockets, whatever the file says.
        self.told()
        ftpd.config.write_text(ftpd.config.read_text().replace("port = 0", "port = 1"))
        ftpd.signal(signal.SIGHUP)
        ftpd.wait_for("configuration reloaded")
        self.log_in(port)

    def test_the_name_makes_it_implicit(self):
        plain, implicit = self.listening(), self.listening()
        self.start([plain, implicit], "ftp:ftps", settings="tls.enabled = true\n")
        self.log_in(plain.getsockname()[1])
        client = ImplicitFtps(timeout=PATIENCE)
        self.addCleanup(client.close)
        client.connect("127.0.0.1", implicit.getsockname()[1])
        self.assertTrue(client.login("ann", "secret").startswith("230"))


class ImplicitFtps(ftplib.FTP_TLS):
    """An FTP client with TLS from the first byte."""

    @property
    def sock(self):
        return self._sock

    @sock.setter
    def sock(self, value):
        if value is not None and not hasattr(value, "cipher"):
            value = self.context.wrap_socket(value, server_hostname=self.host)
        self._sock = value

    def login(self, user="", passwd="", acct="", secure=False):
        return ftplib.FTP.login(self, user, passwd)


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main()
