#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs an example and uses it as a client.    test_example.py NAME PROGRAM"""

import base64
import ftplib
import http.server
import io
import re
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

PATIENCE = 60


def folder(client):
    client.login("ann", "secret")
    assert client.nlst() == ["hello.txt"], client.nlst()
    assert fetched(client, "hello.txt") == b"hello"


def reports(client):
    client.login("ann", "secret")
    assert sorted(client.nlst()) == ["cubes.csv", "squares.csv"], client.nlst()
    assert fetched(client, "squares.csv").splitlines()[-1] == b"1000,1000000"


def reversed_names(client):
    try:
        client.login("ann", "ann")
        raise AssertionError("the example accepted a wrong password")
    except ftplib.error_perm:
        pass
    client.login("ann", "nna")
    client.storbinary("STOR x", io.BytesIO(b"content"))
    assert fetched(client, "x") == b"content"
    try:
        client.storbinary("STOR public/x", io.BytesIO(b"content"))
        raise AssertionError("the example wrote into a read-only folder")
    except ftplib.error_perm:
        pass


def refused(client, text, *arguments):
    try:
        client.sendcmd(*arguments) if len(arguments) == 1 else client.storbinary(*arguments)
    except ftplib.error_perm as error:
        assert text in str(error), error
    else:
        raise AssertionError(f"the example accepted {arguments[0]}")


def pictures(client):
    client.login("ann", "secret")
    assert client.sendcmd("SITE CAMERA 7") == "200 Hello, camera 7."
    for number in range(3):
        client.storbinary("STOR image.jpg", io.BytesIO(b"\xff\xd8" + bytes([number])))
    refused(client, "Only JPEG, please.", "STOR image.jpg", io.BytesIO(b"text"))
    names = client.nlst()
    assert len(names) == 3 and "image.jpg" not in names, names
    assert {fetched(client, name)[2] for name in names} == {0, 1, 2}
    refused(client, "Kept for a year.", "DELE " + names[0])


def records(client):
    client.login("ann", "secret")
    client.storbinary("STOR a", io.BytesIO(b"content"))
    client.storbinary("APPE a", io.BytesIO(b" and more"))
    assert fetched(client, "a") == b"content and more"
    client.delete("a")
    assert client.nlst() == []


def asked_service(client):
    for name, password, expected in (("ann", "wrong", "530"), ("ann", "secret", "230"), ("ill", "secret", "421")):
        try:
            reply = client.login(name, password)
        except ftplib.all_errors as error:
            reply = str(error)
        assert reply.startswith(expected), reply


def fetched(client, name):
    content = io.BytesIO()
    client.retrbinary(f"RETR {name}", content.write)
    return content.getvalue()


class Service(http.server.BaseHTTPRequestHandler):
    """The web service of the example httplogin."""

    def do_GET(self):
        name, password = base64.b64decode(self.headers["Authorization"].split()[1]).decode().split(":")
        self.send_response(500 if name == "ill" else 200 if password == "secret" else 401)
        self.end_headers()

    def log_message(self, *_):
        pass


CHECKS = {"customstorage": reports, "customauthenticator": reversed_names, "ingest": pictures, "sqlite": records,
          "httplogin": asked_service}


class Example:
    """A running example, killed if it takes too long."""

    def __init__(self, program, arguments):
        self.process = subprocess.Popen([program, *arguments], stderr=subprocess.PIPE, text=True)
        self.impatience = threading.Timer(PATIENCE, self.process.kill)
        self.impatience.start()

    def client(self):
        lines = []
        for line in self.process.stderr:
            lines.append(line)
            if found := re.search(r"ftp://(?:ann@)?127\.0\.0\.1:(\d+)", line):
                break
        else:
            raise AssertionError("the example does not serve:\n" + "".join(lines))
        assert not any(".qml" in line for line in lines), lines  # a warning of QML
        client = ftplib.FTP(timeout=PATIENCE)
        client.connect("127.0.0.1", int(found[1]))
        return client

    def end(self):
        self.impatience.cancel()
        self.process.kill()
        self.process.communicate()


def main():
    name, program = sys.argv[1:]
    check = CHECKS.get(name, folder)
    with tempfile.TemporaryDirectory() as shared, http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service) as service:
        threading.Thread(target=service.serve_forever, daemon=True).start()
        (Path(shared) / "hello.txt").write_text("hello")
        Path(shared).chmod(0o755)  # if the test runs as root, the server reads as nobody
        first = {folder: [shared], asked_service: [f"http://127.0.0.1:{service.server_port}/"]}.get(check, [])
        example = Example(program, [*first, "0"])
        try:
            client = example.client()
            check(client)
            client.close() if check is asked_service else client.quit()
            if name == "lifecycle":  # it starts again, serves once more, and ends
                client = example.client()
                assert client.welcome == "220 Once more.", client.welcome
                check(client)
                client.quit()
                assert example.process.wait(PATIENCE) == 0
        finally:
            example.end()
            service.shutdown()
    print("the example serves")


main()
