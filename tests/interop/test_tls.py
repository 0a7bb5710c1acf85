#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests FTPS as scanners and clients see it: openssl s_client, curl, lftp, ftplib.

    test_tls.py FTPD-HEADLESS"""

import ftplib
import hashlib
import io
import random
import re
import signal
import socket
import ssl
import subprocess
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ftpd import PATIENCE, Ftpd

BINARY = None
DATA = random.Random(7).randbytes(3 << 20)


def openssl(*arguments, stdin=""):
    done = subprocess.run(["openssl", *arguments], input=stdin, capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout + done.stderr


def make_certificate(file, key_options, name="localhost"):
    """Writes a PEM file with a key and its self-signed certificate."""
    openssl("req", "-x509", *key_options, "-nodes", "-days", "2", "-subj", f"/CN={name}",
            "-addext", f"subjectAltName=DNS:{name},IP:127.0.0.1", "-keyout", f"{file}.key", "-out", f"{file}.crt")
    Path(file).write_text(Path(f"{file}.key").read_text() + Path(f"{file}.crt").read_text())


EC = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
RSA = ("-newkey", "rsa:2048")


class Scanned(unittest.TestCase):
    """Tests what a scanner finds. There is an RSA certificate too, so that RSA ciphers are possible."""

    @classmethod
    def setUpClass(cls):
        cls.ftpd = Ftpd(BINARY, '[tls]\nenabled = true\ndirectory = "FOLDER"\n')
        cls.addClassCleanup(cls.ftpd.__exit__)
        for name, options in (("ec.pem", EC), ("rsa.pem", RSA)):
            make_certificate(cls.ftpd.folder / name, options)
        files = [str(cls.ftpd.folder / name) for name in ("ec.pem", "rsa.pem")]
        cls.ftpd.write_config(f"[tls]\nenabled = true\ncertificate = {files}\n")
        cls.ftpd.signal(signal.SIGHUP)
        cls.ftpd.wait_for("configuration reloaded")

    def s_client(self, *options, stdin="QUIT\n"):
        return openssl("s_client", "-connect", f"127.0.0.1:{self.ftpd.port}", "-starttls", "ftp", *options, stdin=stdin)

    def test_old_versions_are_refused(self):
        for version in ("-tls1", "-tls1_1"):
            output = self.s_client(version, "-cipher", "ALL:@SECLEVEL=0")
            self.assertIn("alert protocol version", output)
        for version, name in (("-tls1_2", "TLSv1.2"), ("-tls1_3", "TLSv1.3")):
            self.assertRegex(self.s_client(version), rf"New, {name}, Cipher is")

    def test_only_strong_ciphers(self):
        known = openssl("ciphers", "-s", "-tls1_2", "ALL:COMPLEMENTOFALL:@SECLEVEL=0").strip().split(":")
        self.assertGreater(len(known), 50)

        def is_accepted(cipher):
            return f"Cipher is {cipher}\n" in self.s_client("-tls1_2", "-cipher", f"{cipher}:@SECLEVEL=0")

        with ThreadPoolExecutor(4) as threads:
            accepted = [cipher for cipher, yes in zip(known, threads.map(is_accepted, known)) if yes]
        self.assertEqual(sorted(accepted), sorted(
            f"ECDHE-{key}-{cipher}" for key in ("ECDSA", "RSA")
            for cipher in ("AES128-GCM-SHA256", "AES256-GCM-SHA384", "CHACHA20-POLY1305")))

    def test_the_server_chooses(self):
        both = "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"
        self.assertIn("Cipher is ECDHE-ECDSA-AES256-GCM-SHA384", self.s_client("-tls1_2", "-cipher", both))

    def test_weak_signatures_and_groups_are_refused(self):
        for options in (("-sigalgs", "RSA+SHA1:ECDSA+SHA1"), ("-groups", "P-521")):
            self.assertIn("alert handshake failure", self.s_client("-tls1_2", "-cipher", "ALL:@SECLEVEL=0", *options))

    def test_renegotiation_is_refused(self):
        output = self.s_client("-tls1_2", stdin="R\nQUIT\n")
        self.assertIn("RENEGOTIATING", output)
        self.assertIn("no renegotiation", output)

    def test_nothing_is_compressed_and_no_early_data(self):
        output = self.s_client("-tls1_3")
        self.assertIn("Compression: NONE", output)
        self.assertNotRegex(output, r"Max Early Data: [1-9]")

    def test_another_protocol_is_refused(self):
        self.assertIn("alert no application protocol", self.s_client("-alpn", "h2,http/1.1"))
        self.assertIn("ALPN protocol: ftp", self.s_client("-alpn", "http/1.1,ftp"))

    def test_injection_behind_auth(self):
        with socket.create_connection(("127.0.0.1", self.ftpd.port), PATIENCE) as control:
            received = control.makefile("rb")
            self.assertEqual(received.readline()[:3], b"220")
            control.sendall(b"AUTH TLS\r\nUSER ann\r\nPASS secret\r\n")
            self.assertEqual(received.readline()[:3], b"503")
            self.assertEqual(received.read(), b"")


class Clients(unittest.TestCase):
    def start(self, reuse):
        ftpd = Ftpd(BINARY, f'[tls]\nenabled = true\ndirectory = "FOLDER"\nrequired = "data"\ndataSessionReuse = "{reuse}"\n')
        self.addCleanup(ftpd.__exit__)
        (ftpd.root / "down.bin").write_bytes(DATA)
        (ftpd.folder / "up.bin").write_bytes(DATA)
        (ftpd.folder / "part.bin").write_bytes(DATA[:1 << 20])
        return ftpd

    def run_client(self, ftpd, *arguments):
        done = subprocess.run(arguments, capture_output=True, text=True, cwd=ftpd.folder, timeout=PATIENCE,
                              env={"HOME": str(ftpd.folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_curl(self):
        for version in ("1.2", "1.3"):
            ftpd = self.start("required")
            url = f"ftp://127.0.0.1:{ftpd.port}/"
            curl = ("curl", "-sS", "--ssl-reqd", "--cacert", "self-signed.pem", "--tls-max", version, "-u", "ann:secret")
            (ftpd.folder / "self-signed.pem").write_bytes(self.certificate_of(ftpd))
            self.assertIn("down.bin", self.run_client(ftpd, *curl, url))
            self.run_client(ftpd, *curl, "-T", "up.bin", url + "up.bin")
            self.assertEqual((ftpd.root / "up.bin").read_bytes(), DATA)
            self.run_client(ftpd, *curl, "-C", "-", "-o", "part.bin", url + "down.bin")
            self.assertEqual((ftpd.folder / "part.bin").read_bytes(), DATA)

    def certificate_of(self, ftpd):
        """Returns the certificate that the server presents."""
        shown = openssl("s_client", "-connect", f"127.0.0.1:{ftpd.port}", "-starttls", "ftp", stdin="QUIT\n")
        return re.search("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", shown, re.DOTALL).group().encode()

    def test_lftp(self):
        ftpd = self.start("required")
        settings = ("set net:max-retries 1; set net:timeout 20; set cmd:fail-exit yes; set ssl:verify-certificate no; "
                    "set ftp:ssl-force yes; set ftp:ssl-protect-data yes; set ftp:ssl-protect-list yes; ")
        self.run_client(ftpd, "lftp", "-c", f"{settings}open -u ann,secret -p {ftpd.port} ftp://127.0.0.1; "
                        "ls; put up.bin; get -c down.bin -o part.bin; mirror -P 3 / back")
        self.assertEqual((ftpd.root / "up.bin").read_bytes(), DATA)
        self.assertEqual((ftpd.folder / "part.bin").read_bytes(), DATA)
        self.assertEqual((ftpd.folder / "back/up.bin").read_bytes(), DATA)

    def test_ftplib(self):
        ftpd = self.start("adaptive")  # the client never resumes
        client = ftplib.FTP_TLS(timeout=PATIENCE, context=ssl._create_unverified_context())
        client.connect("127.0.0.1", ftpd.port)
        client.login("ann", "secret")
        self.assertRaisesRegex(ftplib.error_perm, "521", client.nlst)
        client.prot_p()
        client.storbinary("STOR up", io.BytesIO(DATA))
        got = io.BytesIO()
        client.retrbinary("RETR up", got.write, rest=1000)
        self.assertEqual(got.getvalue(), DATA[1000:])
        ftpd.wait_for("do not resume its TLS session: only the address")
        client.quit()


class Daemon(unittest.TestCase):
    def test_certificates(self):
        ftpd = Ftpd(BINARY, '[tls]\nenabled = true\ndirectory = "FOLDER"\n')
        self.addCleanup(ftpd.__exit__)
        made = re.search(r"fingerprint ([0-9A-F:]{95})$", "".join(ftpd.lines), re.MULTILINE).group(1)

        def fingerprint():
            client = ftplib.FTP_TLS(timeout=PATIENCE, context=ssl._create_unverified_context())
            client.connect("127.0.0.1", ftpd.port)
            client.auth()
            der = client.sock.getpeercert(True)
            self.addCleanup(client.close)
            return client, ":".join(f"{byte:02X}" for byte in hashlib.sha256(der).digest())

        before, shown = fingerprint()
        self.assertEqual(shown, made)
        make_certificate(ftpd.folder / "new.pem", EC)
        ftpd.write_config(f'[tls]\nenabled = true\ncertificate = "{ftpd.folder}/new.pem"\n')
        ftpd.signal(signal.SIGHUP)
        told = ftpd.wait_for(r"fingerprint ([0-9A-F:]{95})$").group(1)
        self.assertNotEqual(told, made)
        self.assertEqual(fingerprint()[1], told)
        before.login("ann", "secret")  # the earlier session continues, with its data connections
        before.prot_p()
        before.storbinary("STOR f", io.BytesIO(b"hello"))
        (ftpd.folder / "new.pem").write_text("broken")
        ftpd.signal(signal.SIGHUP)
        self.assertIn(f"{ftpd.config}:6:15: error: tls.certificate: {ftpd.folder}/new.pem contains no certificate",
                      ftpd.wait_for("error: tls.*").string)
        ftpd.wait_for("the previous one stays in force")
        self.assertEqual(fingerprint()[1], told)

    def test_implicit(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        ftpd = Ftpd(BINARY, f'[tls]\nenabled = true\ndirectory = "FOLDER"\nimplicitPort = {port}\n')
        self.addCleanup(ftpd.__exit__)
        ftpd.wait_for("implicit FTPS")
        (ftpd.root / "f").write_bytes(DATA)
        done = subprocess.run(["curl", "-sS", "-k", "--noproxy", "*", "-u", "ann:secret", f"ftps://127.0.0.1:{port}/f"],
                              capture_output=True, timeout=PATIENCE)
        self.assertEqual(done.stderr, b"")
        self.assertEqual(done.stdout, DATA)


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main(verbosity=1)
