#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that SECURITY.md names every source with a privileged call.    check_security.py PROJECT"""

import re
import sys
from pathlib import Path

PRIVILEGED = re.compile(r"\b(set(res|re|e)?[ug]id|(init|set)groups|f?l?chown(at)?|capset|prctl|pam_authenticate)\s*\("
                        r"|SYS_(set\w+[ug]id|setgroups|capset)|posix_spawn")
project = Path(sys.argv[1])
document = (project / "SECURITY.md").read_text()
sources = sorted(path for folder in ("ftpcore/src", "ftpd-headless", "ftpgui") for path in (project / folder).rglob("*.cpp"))
found = {str(path.relative_to(project)) for path in sources if PRIVILEGED.search(path.read_text())}
named = {name for name in re.findall(r"`((?:ftpcore|ftpd-headless|ftpgui)/\S+\.cpp)`", document)}
problems = [f"SECURITY.md does not name {name}, which has a privileged call" for name in sorted(found - named)]
problems += [f"SECURITY.md names {name}, which has no privileged call" for name in sorted(named - found)]
if len(found) < 4:
    problems.append("the pattern of privileged calls finds too little")
sys.exit("\n".join(problems) or 0)
