#!/usr/bin/env python3
"""Makes nanum.bin: hashes of the outlines that the Nanum fonts draw Korean and Latin letters with.

    make.py /usr/share/fonts/truetype/nanum        (Debian: fonts-nanum; needs `pip install fonttools`)

An entry has six bytes, sorted: the first four of the hash of a glyph's outline, then the character, both big-endian.
What is hashed is the glyph description of the `glyf` table (OpenType, "Simple Glyph Description") without its box,
its instructions and the zeros that pad it: what subsetters copy unchanged.
"""
import hashlib
import pathlib
import struct
import sys

from fontTools.ttLib import TTFont

FONTS = ["NanumGothic", "NanumGothicBold", "NanumBarunGothic", "NanumBarunGothicBold", "NanumMyeongjo", "NanumMyeongjoBold"]
SIGNS = "₩·•※■●▶○□~–—「」【】☎©®"
# The syllables of KS X 1001, which are those that code page 949 writes in two bytes of the first plane.
SYLLABLES = [bytes([high, low]).decode("euc-kr") for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF)]


def outline(description):
    (contours,) = struct.unpack(">h", description[:2])
    if contours < 0:
        return None
    ends = 10 + 2 * contours
    (instructions,) = struct.unpack(">H", description[ends:ends + 2])
    return description[:2] + description[10:ends] + description[ends + 2 + instructions:].rstrip(b"\0")


def entries(path):
    font = TTFont(path)
    places, names, glyphs = font["loca"].locations, font.getBestCmap(), font.reader["glyf"]
    for character in [*map(chr, range(0x21, 0x7F)), *SIGNS, *SYLLABLES]:
        if ord(character) not in names:
            continue
        glyph = font.getGlyphID(names[ord(character)])
        description = glyphs[places[glyph]:places[glyph + 1]]
        shape = outline(description) if description else None
        if shape is not None:
            yield hashlib.sha256(shape).digest()[:4], character


def main():
    known = {}
    for name in FONTS:
        for shape, character in entries(pathlib.Path(sys.argv[1], f"{name}.ttf")):
            known.setdefault(shape, character)
    table = b"".join(shape + struct.pack(">H", ord(known[shape])) for shape in sorted(known))
    pathlib.Path(__file__).with_name("nanum.bin").write_bytes(table)


main()
