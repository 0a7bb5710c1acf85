#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the ranks of the folders in ftpcore and ftpgui: a folder includes only lower ranks, never a
sibling.

    check_layers.py PROJECT

Also checks that code outside ftpcore includes only its public headers and that every file is in the
build."""

import re
import sys
from pathlib import Path

RANKS = [["base"], ["net", "protocol", "config", "limits"], ["storage", "tls"], ["auth", "vfs"],
         ["dtp"], ["commands"], ["session"], ["server"]]
GUI_RANKS = [["app"], ["widgets"], ["pages"], ["window"], ["main.cpp"]]
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def is_moc(included):
    return included.endswith(".moc") or Path(included).name.startswith("moc_")


def check_includes(source, ranks):
    rank_of = {folder: rank for rank, folders in enumerate(ranks) for folder in folders}
    for file in sorted(source.rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        folder = file.relative_to(source).parts[0]
        if folder not in rank_of:
            yield f"{file}: the folder {folder} has no rank"
            continue
        for included in INCLUDE.findall(file.read_text()):
            target = included.split("/")[0]
            if is_moc(included):
                continue
            if not (source / included).is_file():
                yield f"{file}: expected a path relative to {source.name}/, found {included}"
            elif target != folder and rank_of[target] >= rank_of[folder]:
                yield f"{file}: {folder} (rank {rank_of[folder]}) includes {included} (rank {rank_of[target]})"


# Definitions and declarations outside of classes begin in the first column.
MEMBER = re.compile(r"^(?=\w)[\w:<>&*, ]*?\b(QFtp\w+(?:::\w+)*)::(\w+)\(", re.MULTILINE)
FUNCTION = re.compile(r"^(?=\w)(?!return|using|namespace)[\w:<>&*, ]+?[\s&*](\w+)\(([^;{}]*)\)\s*(;|\{)", re.MULTILINE)
HIDDEN = re.compile(r"^namespace \{$.*?^\} // namespace$", re.MULTILINE | re.DOTALL)


def sources(source, suffix):
    for file in sorted(source.rglob("*" + suffix)):
        yield file, file.relative_to(source).parts[0], file.read_text()


def check_calls(source, ranks):
    """Finds calls that no #include shows. The headers of include/ are below all folders, so a call of
    their functions is a call of the folder that defines them; only a class without objects may have
    functions in several folders. And no folder declares what another one defines."""
    rank_of = {folder: rank for rank, folders in enumerate(ranks) for folder in folders}
    homes = {}
    for _, folder, text in sources(source, ".cpp"):
        for owner, name in MEMBER.findall(text):
            if name == owner.split("::")[-1]:
                continue  # constructors of values: base/values.cpp
            homes[f"{owner}::{name}"] = folder
    public = "".join(file.read_text() for file in (source / "../include").rglob("*.h"))
    rooms = {}
    for call, home in homes.items():
        rooms.setdefault(call.split("::")[0], set()).add(home)
    for owner, folders in rooms.items():
        if len(folders) > 1 and f"{owner}() = delete" not in public:
            yield f"{owner} has members in {', '.join(sorted(folders))}: calls of them can't be told apart"
    for file, folder, text in [*sources(source, ".cpp"), *sources(source, ".h")]:
        calls = re.findall(r"(?<![\w:])(QFtp\w+(?:::\w+)*::\w+)\b(?=\(|,|\))", text)
        for call in calls:
            home = homes.get(call, folder)
            if home != folder and rank_of[home] >= rank_of[folder]:
                yield f"{file}: {folder} (rank {rank_of[folder]}) calls {call} of {home} (rank {rank_of[home]})"
    declared = {name: (file, folder) for file, folder, text in sources(source, ".h")
                for name, _, end in FUNCTION.findall(text) if end == ";"}
    for file, folder, text in sources(source, ".cpp"):
        for name, _, end in FUNCTION.findall(HIDDEN.sub("", text)):
            if end == "{" and name in declared and declared[name][1] != folder:
                yield f"{file}: {name}() is declared in {declared[name][0]}, in another folder"


def check_applications(project):
    for application in ("ftpd-headless", "ftpcore/examples"):
        for file in (project / application).rglob("*"):
            if file.suffix in (".h", ".cpp"):
                for included in INCLUDE.findall(file.read_text()):
                    if not is_moc(included) and not (file.parent / included).is_file():
                        yield f"{file}: includes {included}, which is not a file of its own folder"


# What a component may implement.
INTERFACES = ("limits/cluster.h", "limits/lease.h", "limits/sharedusage.h", "limits/usagebook.h")


def check_components(project):
    """A component of the library uses its public headers, its own files, the HTTP client, and of the internal
    ones only those that have no place for state: a shared library hides the others."""
    for component in ("contract", "http", "ldap", "mogilefs", "s3", "service", "sql", "testkit", "web"):
        source = project / "ftpcore" / component / "src"
        for file in sorted(source.rglob("*.[hc]*")):
            for included in INCLUDE.findall(file.read_text()):
                if not is_moc(included) and not (source / included).is_file() and included not in INTERFACES \
                        and included.split("/")[0] not in ("base", "http", "net", "tls"):
                    yield f"{file}: a component includes {included}"


def check_build(project, source):
    listed = (project / "ftpcore/CMakeLists.txt").read_text()
    for file in source.rglob("*.cpp"):
        # A pair is listed by its common name.
        name = re.sub(r"_(unix|win)\.cpp$", "\n", str(file.relative_to(project / "ftpcore")))
        if name not in listed:
            yield f"{file}: missing from ftpcore/CMakeLists.txt"
        twin = re.sub("_unix.cpp$", "_win.cpp", str(file))
        if not Path(twin).exists():
            yield f"{file}: its twin for Windows is missing"
    for file in (project / "ftpcore/include/QFtpServer").glob("*.h"):
        if file.name not in listed:
            yield f"{file}: missing from ftpcore/CMakeLists.txt"


def check_systems(source):
    """What differs between systems is in a pair of files, or in the lowest ranks."""
    for folder in ("auth", "commands", "config", "dtp", "limits", "protocol", "server", "session", "vfs"):
        for file in (source / folder).rglob("*"):
            if file.is_file() and not re.search(r"_(unix|win|linux)\.cpp$", file.name):
                for number, line in enumerate(file.read_text().splitlines(), 1):
                    if re.match(r"#\s*(el)?if.*(Q_OS_|_WIN|__linux|QFTP_NATIVE_IO)", line):
                        yield f"{file}:{number}: has code for one system only; make a pair of files, NAME_unix.cpp and NAME_win.cpp"


def main():
    project = Path(sys.argv[1])
    source = project / "ftpcore/src"
    problems = [*check_includes(source, RANKS), *check_calls(source, RANKS),
                *check_includes(project / "ftpgui", GUI_RANKS), *check_applications(project),
                *check_components(project), *check_build(project, source), *check_systems(source)]
    for problem in problems:
        print(problem)
    checked = len(list(source.rglob("*.cpp")))
    print(f"{checked} files, {len(problems)} problems")
    return 1 if problems or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
