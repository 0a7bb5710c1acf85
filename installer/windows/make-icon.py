#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes an icon of Windows from a drawing, with rsvg-convert.    make-icon.py DRAWING.svg ICON.ico"""

import struct
import subprocess
import sys

SIZES = (16, 20, 24, 32, 48, 64, 256)

drawing, icon = sys.argv[1:]
pictures = [subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), drawing], capture_output=True, check=True).stdout
            for size in SIZES]
offset = 6 + 16 * len(SIZES)
with open(icon, "wb") as file:
    file.write(struct.pack("<HHH", 0, 1, len(SIZES)))
    for size, picture in zip(SIZES, pictures):
        file.write(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    for picture in pictures:
        file.write(picture)
