#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that each catalogue has every text of the window, translated.    test_translations.py PROJECT LUPDATE TEXTS...

TEXTS are the sources with texts. A translation has the same placeholders, tags and number of lines."""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path


def messages(file):
    """Returns the translations by context and source text; None: unfinished."""
    result = {}
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation.get("type") is None and translation.text
            result[context.findtext("name"), message.findtext("source")] = translation.text if is_done else None
    return result


class Catalogues(unittest.TestCase):
    def test_they_are_whole(self):
        with tempfile.TemporaryDirectory() as directory:
            for file in sorted((Path(PROJECT) / "resources/translations").glob("*.ts")):
                copy = Path(directory) / file.name
                shutil.copy(file, copy)
                subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", *TEXTS, "-ts", copy],
                               check=True, stdout=subprocess.DEVNULL)
                with self.subTest(file.name):
                    known = messages(file)
                    wanted = messages(copy)
                    self.assertEqual(set(known) - set(wanted), set(), "texts that the window no longer has")
                    missing = [source for (_, source), text in wanted.items() if not text]
                    self.assertEqual(missing, [], "run the target update_translations, then translate these")

    def test_they_fit_their_sources(self):
        for file in sorted((Path(PROJECT) / "resources/translations").glob("*.ts")):
            for (context, source), text in messages(file).items():
                with self.subTest(file=file.name, source=source):
                    self.assertTrue(text)
                    for pattern in (r"%\d", r"<[^>]*>", r"\n"):
                        self.assertEqual(sorted(re.findall(pattern, source)), sorted(re.findall(pattern, text)))
                    if "&" not in source:
                        self.assertNotIn("&", text)
                    self.assertLessEqual(len(re.findall("&(?!&)", text)), max(1, source.count("&")))


if __name__ == "__main__":
    PROJECT, LUPDATE, *TEXTS = sys.argv[1:]
    unittest.main(argv=sys.argv[:1])
