#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs an example and uses it as a client.    test_example.py NAME PROGRAM"""

import ftplib
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


def fetched(client, name):
    content = io.BytesIO()
    client.retrbinary(f"RETR {name}", content.write)
    return content.getvalue()


CHECKS = {"customstorage": reports, "customauthenticator": reversed_names, "ingest": pictures}


def main():
    name, program = sys.argv[1:]
    check = CHECKS.get(name, folder)
    with tempfile.TemporaryDirectory() as shared:
        (Path(shared) / "hello.txt").write_text("hello")
        Path(shared).chmod(0o755)  # if the test runs as root, the server reads as nobody
        arguments = [shared, "0"] if check is folder else ["0"]
        example = subprocess.Popen([program, *arguments], stderr=subprocess.PIPE, text=True)
        impatience = threading.Timer(PATIENCE, example.kill)
        impatience.start()
        try:
            lines = []
            for line in example.stderr:
                lines.append(line)
                if found := re.search(r"ftp://(?:ann@)?127\.0\.0\.1:(\d+)", line):
                    break
            else:
                raise AssertionError("the example does not serve:\n" + "".join(lines))
            assert not any(".qml" in line for line in lines), lines  # a warning of QML
            client = ftplib.FTP(timeout=PATIENCE)
            client.connect("127.0.0.1", int(found[1]))
            check(client)
            client.quit()
        finally:
            impatience.cancel()
            example.kill()
            example.communicate()
    print("the example serves")


main()
