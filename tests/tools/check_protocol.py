#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that docs/protocol.md lists every command with its syntax and RFC.    check_protocol.py PROJECT"""

import re
import sys
from pathlib import Path

project = Path(sys.argv[1])
table = (project / "ftpcore/src/commands/commandtable.def").read_text()
TEXT = r'"((?:[^"\\]|\\.)*)"'
rows = re.findall(rf'^COMMAND\((\w+),.*?,\s*{TEXT},\s*{TEXT}\)$', table, re.MULTILINE)
document = (project / "docs/protocol.md").read_text()
problems = []
for verb, syntax, defined in rows:
    syntax = syntax.replace(chr(92), "")
    wanted = f"| {verb} | `{syntax.replace('|', chr(92) + '|')}` | {defined} |"
    if wanted not in document:
        problems.append(f"docs/protocol.md: expected {wanted}")
if len(rows) != table.count("\nCOMMAND("):
    problems.append("some rows of commandtable.def could not be parsed")
sys.exit("\n".join(problems) or 0)
