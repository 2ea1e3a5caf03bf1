"""What a case is: files to draw, and the answer that the notices' rules give (thought out, never copied from a run)."""
import dataclasses

MARCH = {"program": "subscription", "round": 2, "at": "2025-04-18T12:30:00+09:00"}
THEORY = {"program": "aws-theory", "round": None, "at": "2025-04-08T12:30:00+09:00"}
PROJECT = {"program": "aws-project", "round": None, "at": "2025-08-06T12:30:00+09:00"}


@dataclasses.dataclass
class Case:
    layout: str
    note: str
    files: list
    expect: dict
    frame: dict


def paper(producer, *blocks, after=()):
    return producer, list(blocks), list(after)


def facts(usd=None, krw=None, paid_on=None, merchant=None):
    return {"usd": usd, "krw": krw, "paid_on": paid_on, "merchant": merchant}


def accepted(*read, codes=()):
    return {"verdict": "accepted", "codes": list(codes), **facts(*read)}


def rejected(codes, *read, also_ok=()):
    more = {"also_ok": list(also_ok)} if also_ok else {}
    return {"verdict": "rejected", "codes": codes.split(), **facts(*read), **more}


def review(codes, *read):
    return {"verdict": "review", "codes": codes.split(), **facts(*read)}


def not_accepted(verdict, codes, *read):
    """A paper about which reasonable readers differ, but which nobody may accept."""
    return {"verdict": verdict, "codes": codes.split(), **facts(*read), "also_verdicts": ["rejected", "review"]}


def case(layout, note, *files, **rest):
    frame = {**rest.pop("frame", MARCH), **{key: rest.pop(key) for key in ("at", "round") if key in rest}}
    (expect,) = rest.values()
    return Case(layout, note, list(files), expect, frame)
