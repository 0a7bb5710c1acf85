#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a man page from the output of a program.

    make.py PROGRAM NAME SECTION TITLE OUTPUT

Section 5 comes from --print-config, the others from --help. NAME.SECTION.in holds the rest of a page,
if it exists."""

import gzip
import re
import subprocess
import sys
from pathlib import Path


def escape(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def ask(program, option):
    return subprocess.run([program, option], check=True, capture_output=True, text=True).stdout


def options(program):
    """Paragraphs of the help: an option, then indented lines that describe it."""
    usage, rest = ask(program, "--help").split("Options:\n", 1)
    described, _, arguments = rest.partition("\nArguments:\n")
    description = usage.split("\n", 1)[1].strip()
    yield ".SH DESCRIPTION"
    for paragraph in description.split("\n\n"):
        yield ".PP\n" + escape(paragraph)
    yield ".SH OPTIONS"
    for part in described, arguments:
        for entry in re.split(r"\n(?=  \S)", part.rstrip("\n")):
            if found := re.match(r"  (\S.*?)(?:  +|\n +)(\S(?s:.*))", entry):
                if found[1] != "--help-all":  # Qt adds this option
                    yield f".TP\n\\fB{escape(found[1])}\\fR\n" + escape(re.sub(r"\s+", " ", found[2]))


def settings(program):
    """Tables and keys, each with the comment above it."""
    yield ".SH DESCRIPTION\n.PP\nThe configuration is a file in TOML 1.0. Each setting appears with its default."
    comment = []
    for line in ask(program, "--print-config").splitlines():
        line = re.sub(r"^# ?(?=\[\S+\]$|[\w.]+ = )", "", line)  # a table or key that is not set
        if line.startswith("#"):
            comment += [line[1:].strip()] if line[1:].strip() else []
        elif re.match(r"\[\S+\]$", line):
            yield f".SH {escape(line)}"
            if comment:
                yield ".PP\n" + escape("\n".join(comment))
            comment = []
        elif " = " in line and comment:
            yield f".TP\n\\fB{escape(line)}\\fR\n" + escape("\n".join(comment))
            comment = []
        elif not line:
            comment = []


def main():
    program, name, section, title, output = sys.argv[1:]
    version = ask(program, "--version").split()[-1]
    body = [f'.TH {escape(name.upper())} {section} "" "QFtpServer {version}"',
            f".SH NAME\n{escape(name)} \\- {escape(title)}"]
    if section == "5":
        body += settings(program)
    else:
        synopsis = " [FOLDER]" if "[FOLDER]" in ask(program, "--help") else ""
        body += [f".SH SYNOPSIS\n\\fB{escape(name)}\\fR [options]{synopsis}", *options(program)]
    rest = Path(__file__).with_name(f"{name}.{section}.in")
    if rest.exists():
        body.append(rest.read_text().rstrip("\n"))
    Path(output).write_bytes(gzip.compress(("\n".join(body) + "\n").encode(), mtime=0))


main()
