"""A folder with Nanum fonts that hold only what the papers need, without hints: the samples stay small."""
import os
import pathlib
import tempfile

from fontTools import subset

INSTALLED = pathlib.Path("/usr/share/fonts/truetype/nanum")
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="second-fonts-"))
CONFIG = FOLDER / "fonts.conf"
# Latin, signs, and every syllable that code page 949 writes in two bytes of the first plane.
LETTERS = [*range(0x20, 0x7F), *map(ord, "₩€·–—…■※●%°"), *(ord(c) for c in
           (bytes([high, low]).decode("euc-kr", "ignore") for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF)) if c)]

options = subset.Options(hinting=False, layout_features=["kern"], drop_tables=["DSIG", "GSUB", "GPOS", "TSI0", "TSI1", "TSI2", "TSI3", "TSI5"])
for name in ("NanumGothic", "NanumBarunGothic"):
    font = subset.load_font(str(INSTALLED / f"{name}.ttf"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)
    subset.save_font(font, str(FOLDER / f"{name}.ttf"), options)
CONFIG.write_text(f"<fontconfig><dir>{FOLDER}</dir><cachedir>{FOLDER}/cache</cachedir></fontconfig>\n")
os.environ["FONTCONFIG_FILE"] = str(CONFIG)
GOTHIC = str(FOLDER / "NanumGothic.ttf")
