"""Lists of several transactions, papers on several pages or files, and what producers and scanners do to a page."""
from case import accepted, case, not_accepted, paper, rejected, review
from slips import CLAUDE, GOOD, GPT, hana

COLUMNS = ["이용일자", "승인번호", "이용가맹점", "구분", "이용금액(USD)", "청구금액(원)"]


def listed(producer, *rows, title="롯데카드 해외이용내역 조회", after=()):
    return paper(producer, ("h", title), ("p", "조회기간 2025.03.01 ~ 2025.03.31"), ("g", [COLUMNS, *map(list, rows)]),
                 ("p", "조회일시 2025.04.16 10:11"), after=after)


def half(producer, title, *rows, page=False):
    return [("h", title), ("t", [["이용일자", "2025.03.06"], ["카드번호", "3560-88**-****-7110"], *map(list, rows)]), *([("n",)] if page else [])]


def dollars(number="70551290", page=False):
    return half("", "NH농협카드 해외 승인전표(외화)", ["승인번호", number], ["가맹점", GPT], ["외화금액", "USD 22.00"], page=page)


def won(number="70551290"):
    return half("", "NH농협카드 매출전표(원화)", ["승인번호", number], ["가맹점", GPT], ["매입일", "2025.03.10"], ["청구금액", "31,950원"])


CASES = [
    case("list", "one supported line among others, units in the header", listed(
        "reportlab-cid", ["2025.03.02", "10020031", "UBER *TRIP", "승인", "22.00", "31,700"], ["2025.03.09", "10020888", CLAUDE, "승인", "22.00", "31,820"],
        ["2025.03.12", "10021990", "STEAM GAMES", "취소", "59.99", "86,700"]), answer=accepted(22.0, 31820, "2025-03-09", "anthropic")),
    case("list", "two payments qualify", listed(
        "chromium", ["2025.03.02", "10020031", GPT, "승인", "22.00", "31,700"], ["2025.03.18", "10020888", CLAUDE, "승인", "22.00", "31,820"]),
        answer=review("ambiguous", 22.0, None, None, None)),
    case("list", "last month's payment beside this month's", listed(
        "cairo", ["2025.02.05", "10011231", GPT, "승인", "22.00", "31,900"], ["2025.03.05", "10020031", GPT, "승인", "22.00", "31,795"]),
        answer=accepted(*GOOD)),
    case("list", "paid, taken back under the same number, paid again", listed(
        "weasyprint", ["2025.03.05", "10020031", GPT, "승인", "22.00", "31,795"], ["2025.03.05", "10020031", GPT, "승인취소", "-22.00", "-31,795"],
        ["2025.03.06", "10020400", GPT, "승인", "22.00", "31,950"]), answer=accepted(22.0, 31950, "2025-03-06", "openai")),
    case("list", "a part was taken back", listed(
        "libreoffice", ["2025.03.05", "10020031", GPT, "승인", "22.00", "31,795"], ["2025.03.15", "10020031", GPT, "부분취소", "-11.00", "-15,900"]),
        answer=not_accepted("review", "ambiguous")),
    case("list", "a list with the supported payment cancelled", listed(
        "mupdf", ["2025.03.05", "10020031", GPT, "매입취소", "22.00", "31,795"], ["2025.03.07", "10020500", "NOTION LABS", "승인", "12.00", "17,340"]),
        answer=rejected("cancelled", *GOOD)),
    case("list", "no supported line at all", listed(
        "fpdf2", ["2025.03.02", "10020031", "UBER *TRIP", "승인", "22.00", "31,700"]),
        answer=rejected("wrong_merchant", 22.0, 31700, "2025-03-02", None)),
    case("row", "one payment as one row, fees in columns of their own", paper(
        "chromium", ("h", "새마을금고 해외이용 확인서"), ("g", [
            ["이용일자", "접수일자", "가맹점명", "이용금액\n(USD)", "수수료\n(원)", "원화금액\n(원)", "총 청구금액\n(원)"],
            ["25.03.05", "25.03.07", "OPENAI", "22.00", "381", "31,795", "32,176"]])), answer=accepted(22.0, 32176, "2025-03-05", "openai")),
    case("sums", "subtotal, fees and total", paper(
        "reportlab", ("h", "비씨카드 해외이용 명세"), ("t", [
            ["거래일자", "2025-03-05", "가맹점명", GPT], ["현지금액", "USD 22.00", "승인번호", "55660011"]]),
        ("t", [["이용금액 소계", "31,795원"], ["수수료 합계", "380원"], ["총 합계", "32,175원"]])), answer=accepted(22.0, 32175, "2025-03-05", "openai")),
    case("vat", "price and tax apart, the total charged", paper(
        "weasyprint", ("h", "하나카드 해외 매출전표"), ("t", [
            ["이용일", "2025.03.05"], ["이용가맹점", "OPENAI"], ["공급가액", "USD 20.00"], ["부가세", "USD 2.00"], ["합계금액", "USD 22.00"],
            ["원화청구금액", "31,795원"]])), answer=accepted(*GOOD)),
    case("prose", "a confirmation in one sentence", paper(
        "libreoffice", ("h", "해외이용 확인서"),
        ("p", "아래 회원은 2025년 3월 5일 OPENAI 가맹점에서 USD 22.00(원화 31,795원)을 이용하였음을 확인합니다."), ("p", "발급일 2025년 4월 7일 하나카드")),
        # Readable, but so is an approval message pasted into a document, which the notice refuses: a person looks.
        answer=review("ambiguous", *GOOD)),
    case("split", "dollars on page 1, won on page 2", paper("reportlab-columns", *dollars(page=True), *won()), answer=accepted(22.0, 31950, "2025-03-06", "openai")),
    case("split", "dollars and won as two files", paper("KSCms-UHC-H", *dollars()), paper("weasyprint", *won()), answer=accepted(22.0, 31950, "2025-03-06", "openai")),
    case("split", "halves of two payments", paper("fpdf2", *dollars()), paper("cairo", *won("70559999")),
        answer=review("ambiguous", None, None, "2025-03-06", "openai")),
    case("split", "the dollar page alone", paper("weasyprint", *dollars()), answer=rejected("krw_missing", 22.0, None, "2025-03-06", "openai")),
    case("split", "the won page alone", paper("cairo", *won()), answer=rejected("usd_missing", None, 31950, "2025-03-06", "openai")),
    case("two slips", "one approval number, two amounts", hana("weasyprint"), hana("KSC-EUC-H", 최종청구금액="33,100원"),
        answer=review("ambiguous", 22.0, None, "2025-03-05", "openai")),
    case("twice", "the same slip written by two producers", hana("cairo"), hana("UniKS-UTF16-H"), answer=accepted(*GOOD)),
    case("scan", "the page with the won is a scan", paper("KSC-EUC-H", *dollars()), paper("scan", *won()),
        answer=review("image_only", 22.0, None, "2025-03-06", "openai")),
    case("scan", "a scan beside a whole slip", hana("cairo"), paper("scan", *won()), answer=accepted(*GOOD)),
    case("ocr", "a scan with an invisible text layer", hana("ocr"), answer=accepted(*GOOD)),
    case("turned", "a page turned left", hana("reportlab", after=["turn90"]), answer=accepted(*GOOD)),
    case("turned", "a page upside down", hana("cairo", after=["turn180"]), answer=accepted(*GOOD)),
    case("turned", "a page turned right, RC4 with 40 bits", hana("typst", after=["turn270", "rc4-40"]), answer=accepted(*GOOD)),
    case("owner", "RC4 with 128 bits", hana("chromium", after=["rc4-128"]), answer=accepted(*GOOD)),
    case("owner", "AES with 128 bits, object streams", hana("typst", after=["objstm", "aes-128"]), answer=accepted(*GOOD)),
    case("owner", "AES with 256 bits", hana("reportlab-cid", after=["aes-256"]), answer=accepted(*GOOD)),
    case("locked", "needs a password, RC4", hana("cairo", after=["locked-rc4"]), answer=rejected("encrypted")),
    case("revised", "an incremental update", hana("UniKS-UCS2-H", after=["revised"]), answer=accepted(*GOOD)),
    case("gs", "distilled again", hana("typst", after=["gs"]), answer=accepted(*GOOD)),
    case("gs", "distilled again without a mapping for Hangul, linearized", hana("reportlab", after=["gs", "linear"]), answer=accepted(*GOOD)),
    case("type3", "letters as drawings with names", hana("type3"), answer=accepted(*GOOD)),
    case("cut", "a download that broke off", hana("fpdf2", after=["linear", "cut"]), answer=rejected("unreadable")),
    case("number", "the whole card number", hana("cairo", 카드번호="4111-1111-1111-1111"), answer=not_accepted("rejected", "card_number_exposed")),
    case("named", "somebody else's tool named after ChatGPT", hana("cairo", 가맹점명="PADDLE.NET* CHATGPT WRITER"), answer=not_accepted("rejected", "wrong_merchant")),
]
