"""Papers that Ghostscript wrote anew: Latin letters and digits are mapped to Unicode, Korean ones are not."""
from case import accepted, case, paper, rejected, review
from slips import GOOD, GPT, hana


def woori(producer="gothic", after=("gs",), **changes):
    values = {"승인일자": "2025/03/05", "승인번호": "46807503", "가맹점명": GPT, "거래상태": "정상", "접수일자": "2025/03/08",
              "현지금액": "USD 22.00", "적용환율": "1,445.22", "원화금액": "KRW 31,795", **changes}
    rows = [[label.replace("_", " "), value] for label, value in values.items() if value is not None]
    return paper(producer, ("h", "우리카드"), ("p", "신용카드매출전표(해외)"), ("t", rows), ("p", "발행일자: 2025/04/10"), after=list(after))


UNREAD = review("text_unmapped", None, None, None, "openai")

CASES = [
    case("distilled", "labels without Unicode in a known font", woori(), answer=accepted(*GOOD)),
    case("distilled", "another known font, fees and a total in 원", woori(
        "myeongjo", 원화금액="31,795원", 수수료="350원", 청구금액="32,145원"), answer=accepted(22.0, 32145, "2025-03-05", "openai")),
    case("distilled", "in a font that nobody knows", woori("square"), answer=UNREAD),
    case("distilled", "cancelled, said by its state", woori(거래상태="취소"), answer=review("ambiguous text_unmapped", None, None, None, "openai")),
    case("distilled", "cancelled in a font that nobody knows", woori("square", 거래상태="취소"), answer=UNREAD),
    case("distilled", "cancelled, said by its title", paper(
        "gothic", ("h", "우리카드 매출취소전표"), ("t", [
            ["승인일자", "2025/03/05"], ["가맹점명", GPT], ["현지금액", "USD 22.00"], ["원화금액", "KRW 31,795"]]), after=["gs"]),
        answer=review("ambiguous text_unmapped", None, None, None, "openai")),
    case("distilled", "cancelled, with a minus", woori(거래상태="승인취소", 현지금액="USD -22.00", 원화금액="KRW -31,795"),
        answer=rejected("cancelled", *GOOD)),
    case("distilled", "declined", woori(거래상태="승인거절"), answer=review("ambiguous text_unmapped", None, None, None, "openai")),
    case("distilled", "paid before the window, received within", woori(승인일자="2025/02/27"),
        answer=rejected("paid_outside_window", 22.0, 31795, "2025-02-27", "openai")),
    case("distilled", "a period before the payment", woori(조회기간="2025/03/01 ~ 2025/03/31"), answer=UNREAD),
    case("distilled", "ordered before it was paid", woori(주문일자="2025/03/02", 승인일자="2025/03/05"), answer=UNREAD),
    case("distilled", "two payments", paper(
        "gothic", ("h", "우리카드 이용내역"), ("t", [
            ["승인일자", "2025/03/05", "승인번호", "46807503"], ["가맹점명", GPT, "원화금액", "KRW 31,795"], ["현지금액", "USD 22.00", "", ""],
            ["승인일자", "2025/03/15", "승인번호", "46807999"], ["가맹점명", GPT, "원화금액", "KRW 31,890"], ["현지금액", "USD 22.00", "", ""]]), after=["gs"]),
        answer={**review("text_unmapped", None, None, None, "openai"), "also_verdicts": ["rejected"]}),
    case("distilled", "a good page, and one in an unknown font", woori(), woori("square", 거래상태="취소"), answer=review("ambiguous", None, None, None, "openai")),
]
