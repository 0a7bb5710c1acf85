#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that a shared library exports only the classes of its public headers.

    check_symbols.py LIBRARY HEADERS"""

import re
import subprocess
import sys
from pathlib import Path

library, headers = sys.argv[1:]
text = "".join(file.read_text() for file in Path(headers).glob("*.h"))
classes = set(re.findall(r"^(?:class|struct) QFTP_\w*EXPORT (?:QFtp\w+::)*(\w+)", text, re.MULTILINE))
classes |= set(re.findall(r"^    (?:class|struct) QFTP_\w*EXPORT (\w+)", text, re.MULTILINE))
classes.add("QFtp")  # the namespace, but not the one for internals in it
shown = subprocess.run(["nm", "--dynamic", "--demangle", "--defined-only", library], check=True, capture_output=True,
                       text=True).stdout.splitlines()
names = [re.sub(r"^(vtable|typeinfo|typeinfo name) for ", "", line.split(" ", 2)[2]) for line in shown
         if line.split(" ", 2)[1].isupper()]  # lower case: local
foreign = [name for name in names
           if any(part not in classes for part in re.match(r"(?:(\w+)::)*(?=[~\w])", name)[0].split("::")[:-1])]
if not names or foreign:
    sys.exit("\n".join([f"{library} exports {len(names)} symbols; these are not in its public headers:", *foreign]))
print(f"{len(names)} symbols of {len(classes)} classes")
