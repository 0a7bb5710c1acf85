#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Follows docs/embedding.md to the letter: writes each file that it shows into an empty folder, builds
there with its commands, and runs the programs and tests.

    tutorial.py DOCUMENT EXAMPLES RUNNER           checks that the files match the examples
    tutorial.py DOCUMENT EXAMPLES RUNNER --build   also builds them; further arguments go to cmake

RUNNER is tests/interop/test_example.py."""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = re.compile(r"folder\s+`(\w+)`")
FILE = re.compile(r"^`([\w.]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def files(document):
    """Yields folder, name and text of each file; the folder is the last one named before it."""
    for match in FILE.finditer(document):
        folders = FOLDER.findall(document, 0, match.start())
        yield folders[-1], match[1], match[2]


def build(folder, runner, arguments):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    for command in (["cmake", "-B", "build", "-S", ".", *arguments], ["cmake", "--build", "build"]):
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, runner, folder.name, folder / "build" / folder.name], check=True, env=environment)
    if (folder / "build/CTestTestfile.cmake").exists():
        subprocess.run(["ctest", "--test-dir", "build", "--no-tests=error", "--output-on-failure"], cwd=folder,
                       check=True)


def main():
    document, examples, runner, *rest = sys.argv[1:]
    runner = Path(runner).resolve()
    shown = list(files(Path(document).read_text()))
    folders = dict.fromkeys(folder for folder, _, _ in shown)
    for folder in folders:
        there = {file.name: file.read_text() for file in Path(examples, folder).iterdir()}
        told = {name: text for of, name, text in shown if of == folder}
        if there != told:
            differing = [name for name in there | told if there.get(name) != told.get(name)]
            sys.exit(f"{document}: files differ from {folder}: {', '.join(differing)}")
    if "--build" not in rest:
        return
    with tempfile.TemporaryDirectory() as empty:
        for folder, name, text in shown:
            Path(empty, folder).mkdir(exist_ok=True)
            Path(empty, folder, name).write_text(text)
        def check(folder):
            build(Path(empty, folder), runner, rest[1:])
            print(f"{folder}: works as documented")

        with ThreadPoolExecutor(os.cpu_count()) as threads:
            list(threads.map(check, folders))


main()
