#!/usr/bin/env python3
"""Makes the sample PDFs of this folder: one invented card slip, written by several producers.

Needs Chromium, the Nanum fonts, and `pip install weasyprint reportlab fpdf2 pikepdf`. Run it in this folder.
The files are committed; run it again only to add a producer.
"""
import pathlib
import subprocess
import sys
import tempfile

import fpdf
import pikepdf
import weasyprint
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

FONT = "/usr/share/fonts/truetype/nanum/NanumGothic.ttf"
ROWS = [
    ("카드번호", "5409-46**-****-8845", "이용자", "임*나"),
    ("이용일시", "2025.03.05 14:22", "승인번호", "75189774"),
    ("이용가맹점", "OPENAI *CHATGPT SUBSCR", "매입일", "2025.03.08"),
    ("해외이용금액", "US$ 22.00", "적용환율", "1,445.22"),
    ("해외이용수수료", "0원", "총 청구금액", "31,795원"),
]
TITLE, FOOT = "해외이용 확인서", "출력일 2025.04.06"
HTML = f"""<!doctype html><meta charset="utf-8"><style>body{{font:9pt NanumGothic}}td{{padding:4pt 14pt}}</style>
<h2>{TITLE}</h2><table>{"".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in ROWS)}</table>
<p>{FOOT}</p>"""


def chromium(path):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "slip.html")
        page.write_text(HTML)
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={path.resolve()}", page.as_uri()],
            check=True, capture_output=True)


def weasy(path):
    weasyprint.HTML(string=HTML).write_pdf(path)


def reportlab_cid(path):
    pdfmetrics.registerFont(UnicodeCIDFont("HYSMyeongJo-Medium"))
    pdf = canvas.Canvas(str(path), initialFontName="HYSMyeongJo-Medium")
    pdf.setFont("HYSMyeongJo-Medium", 10)
    pdf.drawString(60, 780, TITLE)
    # Column by column, as some report writers draw their tables.
    for column, x in enumerate((60, 150, 330, 420)):
        for row, cells in enumerate(ROWS):
            pdf.drawString(x, 740 - 22 * row, cells[column])
    pdf.drawString(60, 600, FOOT)
    pdf.save()


def fpdf2(path):
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.add_font("Nanum", fname=FONT)
    pdf.set_font("Nanum", size=9)
    pdf.cell(text=TITLE, new_x="LMARGIN", new_y="NEXT")
    with pdf.table(ROWS, first_row_as_headings=False):
        pass
    pdf.cell(text=FOOT)
    pdf.output(path)


def derived(source):
    with pikepdf.open(source) as pdf:
        pdf.save("object-streams.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
        pdf.save("owner-password.pdf", encryption=pikepdf.Encryption(owner="owner", user="", R=6))
        pdf.save("user-password.pdf", encryption=pikepdf.Encryption(owner="owner", user="user", R=6))
    with pikepdf.open(source) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                del item["/ToUnicode"]
        pdf.remove_unreferenced_resources()
        pdf.save("no-mapping.pdf")


def main():
    makers = {"chromium": chromium, "weasyprint": weasy, "reportlab-cid": reportlab_cid, "fpdf2": fpdf2}
    for name, make in makers.items():
        make(pathlib.Path(f"{name}.pdf"))
    derived("chromium.pdf")
    for path in sorted(pathlib.Path().glob("*.pdf")):
        print(path, path.stat().st_size, file=sys.stderr)


main()
