#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Describes the binary interface of a shared library, or compares it with that of the last release.

    abi.py LIBRARY HEADERS               prints the description
    abi.py LIBRARY HEADERS DESCRIPTION   fails if something of DESCRIPTION is missing or different

The description has a line for each symbol, and for each public class its size, its bases, its public
members with their offsets, its virtual functions with their places, and its enumerators. Lines may be
added, none may go: programs that were built with the last release must run."""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


class Description:
    def __init__(self, library, headers):
        text = "".join(file.read_text() for file in Path(headers).rglob("*.h"))
        # Those that are only declared there are the library's own.
        self.public = set(re.findall(r"^\s*(?:class|struct|enum class|enum)\s+(?:QFTP_\w*EXPORT\s+)?(\w+)\b(?!\s*;)", text, re.MULTILINE))
        self.types = {}
        self.lines = set()
        names = subprocess.run(["nm", "--dynamic", "--defined-only", library], check=True, capture_output=True, text=True)
        for line in names.stdout.splitlines():
            kind, name = line.split()[-2:]
            if kind.isupper() and kind != "A":
                self.lines.add(f"symbol {name.split('@')[0]}")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "abi"
            subprocess.run(["abidw", "--no-show-locs", "--headers-dir", headers, "--out-file", file, library], check=True)
            tree = ElementTree.parse(file)
        for element in tree.iter():
            if "id" in element.attrib:
                self.types[element.get("id")] = element
        for unit in tree.iter("abi-instr"):
            self.scope(unit, "")

    def name_of(self, type_id):
        element = self.types.get(type_id)
        if element is None:
            return "?"
        inner = element.get("type-id")
        if element.tag in ("pointer-type-def", "reference-type-def"):
            return self.name_of(inner) + ("*" if element.tag[0] == "p" else "&")
        if element.tag == "qualified-type-def":
            return "const " + self.name_of(inner)
        return element.get("name", element.tag)

    def scope(self, element, prefix):
        for child in element:
            if child.tag == "namespace-decl":
                if child.get("name") != "Internal":
                    self.scope(child, f"{prefix}{child.get('name')}::")
            elif child.tag == "member-type":
                if child.get("access") == "public":
                    self.scope(child, prefix)
            elif child.tag in ("class-decl", "enum-decl") and child.get("name") in self.public:
                self.describe(child, prefix + child.get("name"))

    def describe(self, element, name):
        if element.tag == "enum-decl":
            for value in element.iter("enumerator"):
                self.lines.add(f"enumerator {name}::{value.get('name')} = {value.get('value')}")
            return
        if element.get("is-declaration-only") == "yes":
            return
        self.lines.add(f"class {name}: {int(element.get('size-in-bits')) // 8} bytes")
        for child in element:
            if child.tag == "base-class":
                self.lines.add(f"base {name}: {self.name_of(child.get('type-id'))}")
            elif child.tag == "data-member" and child.get("access") == "public" and "layout-offset-in-bits" in child.attrib:
                member = child.find("var-decl")
                place = int(child.get("layout-offset-in-bits")) // 8
                self.lines.add(f"member {name}::{member.get('name')} at {place}: {self.name_of(member.get('type-id'))}")
            elif child.tag == "member-function" and "vtable-offset" in child.attrib:
                function = child.find("function-decl")
                self.lines.add(f"virtual {name} {child.get('vtable-offset')}: {function.get('mangled-name', function.get('name'))}")
        self.scope(element, name + "::")


def main():
    library, headers, *before = sys.argv[1:]
    now = Description(library, headers).lines
    if not before:
        print("\n".join(sorted(now)))
        return
    expected = set(Path(before[0]).read_text().splitlines())
    if missing := sorted(expected - now):
        sys.exit(f"{library} breaks programs that were built with the last release. Missing of {before[0]}:\n"
                 + "\n".join(missing))
    if not expected:
        sys.exit(f"{before[0]} is empty")
    print(f"{library}: {len(expected)} facts kept, {len(now - expected)} new")


main()
