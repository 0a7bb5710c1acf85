#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks leases.pml: no sequence of events leads to too many sessions, and each precaution is needed.

    check.py [--large]
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

MODEL = pathlib.Path(__file__).with_name("leases.pml").read_text()


def search(definitions):
    """Whether Spin finds a violation, and how many states there are."""
    with tempfile.TemporaryDirectory() as directory:
        model = "".join(f"#define {name}\n" for name in definitions) + MODEL
        pathlib.Path(directory, "model.pml").write_text(model)
        subprocess.run(["spin", "-a", "model.pml"], cwd=directory, check=True)
        subprocess.run(["gcc", "-O2", "-w", "-DSAFETY", "-DCOLLAPSE", "-DMEMLIM=8000", "-o", "pan", "pan.c"],
                       cwd=directory, check=True)
        output = subprocess.run(["./pan", "-m5000000"], cwd=directory, check=True, text=True,
                                stdout=subprocess.PIPE).stdout
    if "max search depth too small" in output or "out of memory" in output:
        sys.exit("the search was cut short:\n" + output)
    errors = int(re.search(r"errors: (\d+)", output)[1])
    if errors and "assertion violated" not in output:
        sys.exit("an error of another kind:\n" + output)
    return errors > 0, output.split(" states, stored")[0].split()[-1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--large", action="store_true", help="three nodes; takes gigabytes")
    size = ["NODES 3", "LEASE 3"] if parser.parse_args().large else []
    expected = {(): False, ("WRONG_MARGIN",): True, ("WRONG_COUNT",): True}
    isRight = True
    for mistakes, violates in expected.items():
        found, states = search(size + list(mistakes))
        print(*mistakes or ["as it is"], "- too many sessions" if found else "- never too many", f"({states} states)")
        isRight = isRight and found == violates
    return 0 if isRight else 1


sys.exit(main())
