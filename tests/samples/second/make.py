#!/usr/bin/env python3
"""Makes the second set: cards, receipts and invoices that the shared samples do not have, by many producers.

Needs Chromium, LibreOffice Writer, Ghostscript, qpdf, the Nanum fonts, and
`pip install reportlab fpdf2 weasyprint pikepdf typst cairocffi pymupdf pillow`. Run it in this folder.
All people, cards and numbers are invented. `make.py NAME…` draws only those cases again.
"""
import json
import pathlib
import sys

import cloud
import distilled
import lists
import slips
import stores
import traps
import unseen
from producers import PRODUCERS
from raw import AFTER, RAW

NICKS = ["dana.lim(임다나)", "yuri.noh(노유리)", "ben.cha(차도현)", "sol.moon(문한솔)", "joy.seok(석지윤)"]


def draw(producer, blocks, after, path):
    {**PRODUCERS, **RAW}[producer](blocks, path)
    for change in after:
        AFTER[change](path)


def described(number, case, wanted):
    name = f"second-{number:03}"
    files = []
    for i, (producer, blocks, after) in enumerate(case.files):
        path = pathlib.Path("files", name + ("" if len(case.files) == 1 else f"-{i + 1}") + ".pdf")
        if not wanted or name in wanted:
            draw(producer, blocks, after, path)
        files.append(str(path))
    nick = NICKS[number % len(NICKS)]
    wrote = "+".join("|".join([producer, *after]) for producer, _, after in case.files)
    frame = case.frame
    return {"id": name, "files": files, "names": [f"{nick}_클라우드 2회차_3월.pdf"] * len(files), "program": frame["program"],
            "round": frame["round"], "submitted_at": frame["at"], "note": case.note, "layout": case.layout, "producer": wrote, "expect": case.expect}


def main():
    pathlib.Path("files").mkdir(exist_ok=True)
    every = [*slips.CASES, *lists.CASES, *stores.CASES, *cloud.CASES, *traps.CASES, *distilled.CASES, *unseen.CASES]
    told = [described(number, case, sys.argv[1:]) for number, case in enumerate(every, 1)]
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in told)
    pathlib.Path("cases.json").write_text(f"[\n{lines}\n]\n")


main()
