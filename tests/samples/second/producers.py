"""Draws a paper with one of many PDF producers.

A paper is a list of blocks:
  ("h", text) heading          ("p", text) paragraph        ("w", text) letter-spaced line
  ("t", rows) plain table      ("g", rows) boxed table      ("v", pairs) label above value
  ("s", left, right) two tables side by side                ("n",) new page
"""
import html
import pathlib
import subprocess
import tempfile

from fonts import FOLDER as FONTS, GOTHIC, INSTALLED

import cairocffi
import fpdf
import pymupdf
import typst
import weasyprint
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

STYLE = """body{font:9pt NanumGothic,sans-serif;width:520pt}td{padding:3pt 12pt;vertical-align:top}
.g{border-collapse:collapse}.g td{border:.5pt solid #777}.v span{color:#777;font-size:8pt}
h2{font:11pt NanumGothic}.w{letter-spacing:.45em}.s{display:flex;gap:24pt}.n{break-after:page}"""


def escaped(text):
    return html.escape(text).replace("\n", "<br>")


def table_html(rows, css=""):
    cells = ("".join(f"<td>{escaped(cell)}</td>" for cell in row) for row in rows)
    return f'<table class="{css}">{"".join(f"<tr>{row}</tr>" for row in cells)}</table>'


def block_html(block):
    kind, *rest = block
    match kind:
        case "h":
            return f"<h2>{escaped(rest[0])}</h2>"
        case "p":
            return f"<p>{escaped(rest[0])}</p>"
        case "w":
            return f'<p class="w">{escaped(rest[0])}</p>'
        case "t" | "g":
            return table_html(rest[0], kind)
        case "v":
            return "".join(f'<div class="v"><span>{escaped(a)}</span><br>{escaped(b)}</div><br>' for a, b in rest[0])
        case "s":
            return f'<div class="s">{table_html(rest[0], "g")}{table_html(rest[1], "g")}</div>'
        case "n":
            return '<div class="n"></div>'


def page_html(blocks):
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style>{"".join(map(block_html, blocks))}'


def chromium(blocks, path):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "page.html")
        page.write_text(page_html(blocks))
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={path.resolve()}", page.as_uri()], check=True, capture_output=True)


def weasy(blocks, path):
    weasyprint.HTML(string=page_html(blocks)).write_pdf(path)


def libreoffice(blocks, path):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "page.html")
        page.write_text(page_html(blocks))
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--writer", "--convert-to", "pdf",
             "--outdir", folder, str(page)], check=True, capture_output=True)
        path.write_bytes(pathlib.Path(folder, "page.pdf").read_bytes())


def mupdf(blocks, path):
    css = STYLE.replace("NanumGothic", "nanum") + '@font-face{font-family:nanum;src:url(NanumGothic.ttf)}'
    document = pymupdf.open()
    page = document.new_page()
    body = "".join(map(block_html, blocks))
    page.insert_htmlbox(pymupdf.Rect(40, 40, 560, 800), body, css=css, archive=pymupdf.Archive(str(FONTS)))
    document.subset_fonts()
    document.save(path, garbage=4, deflate=True, use_objstms=1)


def placed(blocks, size=9):
    """Pages of (x, y from the top, text), for the producers that place strings."""
    pages, y = [[]], 60
    def put(x, text):
        pages[-1].append((x, y, text))
    for kind, *rest in blocks:
        if kind == "n":
            pages.append([])
            y = 60
        elif kind in "hp":
            put(50, rest[0])
            y += 24
        elif kind == "w":
            for i, letter in enumerate(rest[0]):
                put(50 + i * size * 1.6, letter)
            y += 24
        elif kind == "v":
            for label, value in rest[0]:
                put(50, label)
                y += 13
                put(50, value)
                y += 22
        else:
            left, right = rest if kind == "s" else (rest[0], [])
            width = min(480 / max(map(len, left)), 150) if kind != "s" else 110
            for i in range(max(len(left), len(right))):
                for row, start in ((left, 50), (right, 300)):
                    for column, cell in enumerate(row[i] if i < len(row) else []):
                        put(start + column * width, cell)
                y += 19
            y += 12
    return pages


def reportlab_with(font, order=lambda page: page, mode=None, picture=False):
    def draw(blocks, path):
        pdf = canvas.Canvas(str(path), pageCompression=1, initialFontName=font)
        for page in placed(blocks):
            if picture:
                pdf.drawImage(ImageReader(scan_of(page)), 0, 0, 595, 842)
            for x, y, text in order(page):
                line = pdf.beginText(x, 842 - y)
                line.setFont(font, 9)
                if mode is not None:
                    line.setTextRenderMode(mode)
                line.textOut(text)
                pdf.drawText(line)
            pdf.showPage()
        pdf.save()
    return draw


def scan_of(page):
    image = Image.new("1", (1190, 1684), 1)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(GOTHIC, 18)
    for x, y, text in page:
        pen.text((x * 2, y * 2 - 14), text, font=font, fill=0)
    return image


def scan(blocks, path):
    pdf = canvas.Canvas(str(path), pageCompression=1)
    for page in placed(blocks):
        pdf.drawImage(ImageReader(scan_of(page)), 0, 0, 595, 842)
        pdf.showPage()
    pdf.save()


def fpdf2(blocks, path):
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.add_font("Nanum", fname=GOTHIC)
    pdf.set_font("Nanum", size=9)
    for kind, *rest in blocks:
        if kind == "n":
            pdf.add_page()
        elif kind in "hpw":
            text = " ".join(rest[0]) if kind == "w" else rest[0]
            pdf.multi_cell(0, text=text, new_x="LMARGIN", new_y="NEXT")
        elif kind == "v":
            for line in sum(map(list, rest[0]), []):
                pdf.cell(text=line, new_x="LMARGIN", new_y="NEXT")
        else:
            rows = rest[0] if kind != "s" else [[*a, *b] for a, b in zip(*rest)]
            with pdf.table(first_row_as_headings=False, borders_layout="ALL" if kind == "g" else "MINIMAL") as table:
                for row in rows:
                    table.row(row)
    pdf.output(path)


def cairo(blocks, path):
    surface = cairocffi.PDFSurface(str(path), 595, 842)
    for page in placed(blocks):
        pen = cairocffi.Context(surface)
        pen.select_font_face("NanumBarunGothic")
        pen.set_font_size(9)
        for x, y, text in page:
            pen.move_to(x, y)
            pen.show_text(text)
        surface.show_page()
    surface.finish()


def typst_markup(block):
    kind, *rest = block
    def text(value):
        return "#" + '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    def table(rows, stroke):
        cells = ", ".join(f"[{text(cell)}]" for row in rows for cell in row)
        return f"table(columns: {len(rows[0])}, stroke: {stroke}, {cells})"
    match kind:
        case "h":
            return text(rest[0])
        case "p":
            return text(rest[0])
        case "w":
            return f"#std.text(tracking: .5em)[{text(rest[0])}]"
        case "t" | "g":
            return "#" + table(rest[0], "none" if kind == "t" else "0.5pt")
        case "v":
            return "\n\n".join(f"{text(a)}\\ {text(b)}" for a, b in rest[0])
        case "s":
            return f"#grid(columns: 2, gutter: 2em, {table(rest[0], '0.5pt')}, {table(rest[1], '0.5pt')})"
        case "n":
            return "#pagebreak()"


def typst_pdf(blocks, path):
    source = '#set std.text(font: "NanumGothic", size: 9pt)\n' + "\n\n".join(map(typst_markup, blocks))
    path.write_bytes(typst.compile(source.encode(), font_paths=[str(FONTS)]))


def by_column(page):
    return sorted(page, key=lambda item: (item[0], item[1]))


pdfmetrics.registerFont(TTFont("Nanum", GOTHIC))
# The whole fonts, whose outlines and instructions no other tool wrote anew.
for name in ("NanumGothic", "NanumMyeongjo", "NanumSquareR"):
    pdfmetrics.registerFont(TTFont(name, str(INSTALLED / f"{name}.ttf")))
for name in ("HYSMyeongJo-Medium", "HYGothic-Medium"):
    pdfmetrics.registerFont(UnicodeCIDFont(name))

PRODUCERS = {
    "chromium": chromium, "weasyprint": weasy, "libreoffice": libreoffice, "mupdf": mupdf, "fpdf2": fpdf2,
    "cairo": cairo, "typst": typst_pdf, "scan": scan,
    "reportlab": reportlab_with("Nanum"), "reportlab-columns": reportlab_with("Nanum", by_column),
    "reportlab-cid": reportlab_with("HYGothic-Medium"), "gothic": reportlab_with("NanumGothic"), "myeongjo": reportlab_with("NanumMyeongjo"), "square": reportlab_with("NanumSquareR"),
    "ocr": reportlab_with("HYSMyeongJo-Medium", mode=3, picture=True),
}
