#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the minimal example and logs in.    test_example.py EXAMPLE"""

import ftplib
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "hello.txt").write_text("hello")
    example = subprocess.Popen([sys.argv[1], folder, "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = int(example.stdout.readline().rsplit(":", 1)[1])
        client = ftplib.FTP(timeout=60)
        client.connect("127.0.0.1", port)
        client.login("ann", "secret")
        assert client.nlst() == ["hello.txt"], client.nlst()
    finally:
        example.kill()
        example.communicate()
print("the example serves")
