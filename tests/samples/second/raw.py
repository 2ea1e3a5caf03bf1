"""Writes PDFs by hand: Korean fonts that are named but not embedded, Type 3 fonts; and changes finished PDFs."""
import pathlib
import subprocess

import pikepdf

from producers import placed

# Character ids 1 to 95 are the proportional Latin letters of Adobe-Korea1, 8094 to 8189 those of half width.
HALF = "/W [1 95 500 8094 8190 500]"
CODECS = {"KSC-EUC-H": "euc-kr", "KSCms-UHC-H": "cp949", "KSCms-UHC-HW-H": "cp949", "UniKS-UTF16-H": "utf-16-be",
          "UniKS-UCS2-H": "utf-16-be"}


def document(fonts, pages):
    """A PDF of these objects: fonts (bodies; the first is /F1) and content streams."""
    count = len(fonts)
    kids = " ".join(f"{3 + count + 2 * i} 0 R" for i in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(), *fonts]
    for i, content in enumerate(pages):
        own = 4 + count + 2 * i
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {own} 0 R "
                       f"/Resources << /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, offsets = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(out) + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def shown(blocks, code):
    pages = []
    for page in placed(blocks):
        lines = [f"BT /F1 9 Tf 1 0 0 1 {x:.1f} {842 - y:.1f} Tm <{code(text).hex()}> Tj ET" for x, y, text in page]
        pages.append("\n".join(lines).encode())
    return pages


def named(cmap):
    """A Korean font that is not embedded, under a predefined CMap."""
    def draw(blocks, path):
        font = (f"<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /{cmap} /DescendantFonts ["
                f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /DW 1000 {HALF} /CIDSystemInfo "
                "<< /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /FontDescriptor << /Type /FontDescriptor "
                "/FontName /HYGoThic-Medium /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 "
                "/Descent -200 /CapHeight 700 /StemV 80 >> >>] >>")
        path.write_bytes(document([font.encode()], shown(blocks, lambda text: text.encode(CODECS[cmap]))))
    return draw


def type3(blocks, path):
    """A font of drawings, whose glyph names alone tell the letters."""
    letters = sorted({letter for page in placed(blocks) for _, _, text in page for letter in text})
    code = {letter: 1 + i for i, letter in enumerate(letters)}
    wide = [900 if letter > "\u2000" else 500 for letter in letters]
    procs = "".join(f"/uni{ord(letter):04X} {4 + i} 0 R " for i, letter in enumerate(letters))
    names = " ".join(f"/uni{ord(letter):04X}" for letter in letters)
    font = (f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 1 "
            f"/LastChar {len(letters)} /Widths [{' '.join(map(str, wide))}] /CharProcs << {procs}>> "
            f"/Encoding << /Type /Encoding /Differences [1 {names}] >> /Resources << >> >>")
    def proc(width):
        body = b"%d 0 0 0 %d 700 d1 60 0 %d 600 re f" % (width, width, width - 120)
        return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body)
    pages = shown(blocks, lambda text: bytes(code[letter] for letter in text))
    path.write_bytes(document([font.encode(), *map(proc, wide)], pages))


def qpdf(options):
    def change(path):
        copy = path.with_suffix(".tmp")
        subprocess.run(["qpdf", *options, str(path), str(copy)], check=True)
        copy.replace(path)
    return change


def ghostscript(path):
    copy = path.with_suffix(".tmp")
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={copy}", str(path)], check=True)
    copy.replace(path)


def turned(degrees):
    """The drawing turned one way and the page the other, as scanners and print dialogs do."""
    matrices = {90: "0 1 -1 0 842 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 595"}
    def change(path):
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            for page in pdf.pages:
                page.contents_add(f"q {matrices[degrees]} cm\n".encode(), prepend=True)
                page.contents_add(b"\nQ")
                box = [0, 0, 842, 595] if degrees != 180 else [0, 0, 595, 842]
                page.MediaBox, page.Rotate = box, degrees
            pdf.save(path)
    return change


def incremental(path):
    """Appends a second revision with a new content stream, the way signing tools do."""
    old = path.read_bytes()
    start = int(old.rsplit(b"startxref", 1)[1].split()[0])
    with pikepdf.open(path) as pdf:
        size = int(pdf.trailer.Size)
        page = pdf.pages[0].obj
        number, root = page.objgen[0], pdf.Root.objgen[0]
        body = page.unparse(resolved=True).replace(b"/Contents", b"/Contents [%d 0 R] /Former" % size)
        inner = pdf.pages[0].Contents
        content = inner.read_bytes() if not isinstance(inner, pikepdf.Array) else b"\n".join(s.read_bytes() for s in inner)
    out = bytearray(old + b"\n")
    places = []
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    for ident, data in ((number, body), (size, stream)):
        places.append((ident, len(out)))
        out += b"%d 0 obj\n%s\nendobj\n" % (ident, data)
    table = len(out)
    out += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (size + 1, root, start, table)
    path.write_bytes(out)


def cut(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])


RAW = {"type3": type3, **{cmap: named(cmap) for cmap in CODECS}}
AFTER = {
    "rc4-40": qpdf(["--allow-weak-crypto", "--encrypt", "", "owner", "40", "--print=n", "--"]),
    "rc4-128": qpdf(["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--print=none", "--"]),
    "aes-128": qpdf(["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y", "--print=none", "--"]),
    "aes-256": qpdf(["--encrypt", "", "owner", "256", "--print=none", "--"]),
    "locked-rc4": qpdf(["--allow-weak-crypto", "--encrypt", "user", "owner", "128", "--use-aes=n", "--"]),
    "objstm": qpdf(["--object-streams=generate"]), "linear": qpdf(["--linearize"]), "gs": ghostscript,
    "turn90": turned(90), "turn180": turned(180), "turn270": turned(270), "revised": incremental, "cut": cut,
}
