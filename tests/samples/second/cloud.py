"""AWS: invoices, and proofs of their payment."""
from case import PROJECT, THEORY, accepted, case, not_accepted, paper, rejected, review

MONTHS = {"2024-12": ("December 1 , 2024", "December 31 , 2024"), "2025-01": ("January 1 , 2025", "January 31 , 2025"),
          "2025-02": ("February 1 , 2025", "February 28 , 2025"), "2025-03": ("March 1 , 2025", "March 31 , 2025"),
          "2025-05": ("May 1 , 2025", "May 31 , 2025")}


def invoice(producer, month, usd=None, krw=None, account="3381-0927-5512", credits=None, after=()):
    first, last = (day.replace(" ,", ",") for day in MONTHS[month])
    rows = []
    if usd:
        rows += [["AWS Service Charges", f"USD {usd}"], ["Charges", f"USD {usd if not credits else credits}"],
                 ["Credits", f"USD -{credits}" if credits else "USD 0.00"], ["Tax", "USD 0.00"], ["Total for this invoice in USD", f"USD {usd}"]]
        rows += [["Total for this invoice in KRW (1 USD = 1,450.0000 KRW)", f"KRW {krw}"]]
    else:
        rows += [["AWS Service Charges", f"KRW {krw}"], ["Charges", f"KRW {krw}"], ["VAT", "KRW 0"], ["Total for this invoice", f"KRW {krw}"]]
    return paper(producer, ("h", "Amazon Web Services Korea LLC Invoice" if not usd else "Amazon Web Services, Inc. Invoice"),
                 ("t", [["Account number:", account.replace("-", "")], ["Invoice Number:", f"EUINKR25-{account[-4:]}{month[-2:]}"], ["Invoice Date:", "the 2nd of the next month"]]),
                 ("h", "Invoice Summary"), ("p", f"This invoice is for the billing period {first} - {last}"), ("t", rows),
                 ("p", "This document is not a payment receipt."), after=after)


def slip(producer, day, krw, usd=None, shop="AMAZON WEB SERVICES", kind="해외승인", number="60120045"):
    rows = [["사용일자", day], ["승인번호", number], ["사용처", shop], ["거래종류", kind]]
    rows += [["현지금액", f"USD {usd}"]] if usd else []
    return paper(producer, ("h", "롯데카드 매출전표"), ("g", [*rows, ["청구금액", f"{krw}원"]]), ("p", "출력일 2025.07.30"))


def record(producer, *rows):
    return paper(producer, ("h", "IBK기업은행 거래내역 조회"), ("g", [
        ["거래일시", "적요", "찾으신 금액", "맡기신 금액", "거래 후 잔액"], *map(list, rows)]), ("p", "조회일 2025.04.07"))


CASES = [
    case("aws", "an invoice and the bank's list of withdrawals", invoice("chromium", "2025-02", "44.00", "63,800"), record(
        "weasyprint", ["2025.03.02 10:00:11", "편의점", "4,500", "0", "812,300"], ["2025.03.03 04:12:50", "AWS EMEA SARL", "64,150", "0", "748,150"],
        ["2025.03.05 09:00:00", "장학금", "0", "300,000", "1,048,150"]), frame=THEORY, answer=accepted(44.0, 64150, "2025-03-03", "aws")),
    case("aws", "won only, paid in May", invoice("fpdf2", "2025-05", None, "72,300"), slip("KSCms-UHC-H", "2025.06.03", "72,300", kind="일시불"), frame=PROJECT,
        answer=accepted(None, 72300, "2025-06-03", "aws")),
    case("aws", "won only, paid before won were allowed", invoice("mupdf", "2025-02", None, "63,800"), slip("fpdf2", "2025.03.03", "63,800"), frame=THEORY,
        answer=rejected("usd_missing", None, 63800, "2025-03-03", "aws")),
    case("aws", "won only, usage of March paid on 3 April", invoice("cairo", "2025-03", None, "63,800"), slip("UniKS-UTF16-H", "2025.04.03", "63,800"), frame=THEORY,
        answer=accepted(None, 63800, "2025-04-03", "aws")),
    case("aws-tax", "a Korean tax invoice and a slip", paper(
        "libreoffice", ("h", "전자세금계산서"), ("g", [
            ["공급자", "아마존웹서비시즈코리아 유한책임회사", "공급받는자", "임다나"], ["작성일자", "2025-06-02", "품목", "AWS 서비스 이용료 2025년 5월"],
            ["공급가액", "65,727", "세액", "6,573"], ["합계금액", "72,300원", "비고", "결제일 별도 통지"]])), slip("weasyprint", "2025.06.03", "72,300"), frame=PROJECT,
        answer={**accepted(None, 72300, "2025-06-03", "aws"), "also_verdicts": ["review"]}),
    case("aws", "credits leave nothing to pay", invoice("fpdf2", "2025-02", "0.00", "0", credits="41.20"), frame=THEORY,
        answer=rejected("payment_proof_missing", 0.0, 0, None, "aws", also_ok=["paid_on_missing"])),
    case("aws", "two accounts in one month", invoice("chromium", "2025-02", "10.00", "14,500"), invoice("weasyprint", "2025-02", "20.00", "29,000", account="7710-5561-2280"),
        slip("KSCms-UHC-H", "2025.03.03", "14,620", "10.00"), slip("UniKS-UTF16-H", "2025.03.03", "29,240", "20.00", number="60120046"), frame=THEORY,
        answer=accepted(30.0, 43860, "2025-03-03", "aws")),
    case("aws", "above the theory share, below the cap", invoice("weasyprint", "2025-03", "84.00", "121,800"), slip("reportlab-cid", "2025.04.02", "122,400", "84.00"), frame=THEORY,
        answer=accepted(84.0, 122400, "2025-04-02", "aws")),
    case("aws", "January overlaps the period", invoice("fpdf2", "2025-01", "30.00", "43,500"), slip("KSCms-UHC-H", "2025.02.03", "43,710", "30.00"), frame=THEORY,
        answer=accepted(30.0, 43710, "2025-02-03", "aws")),
    case("aws", "one month inside, one outside", invoice("fpdf2", "2025-02", "30.00", "43,500"), slip("reportlab-cid", "2025.03.03", "43,710", "30.00"),
        invoice("fpdf2", "2024-12", "20.00", "29,000"), slip("KSCms-UHC-H", "2025.01.03", "29,240", "20.00", number="60120046"), frame=THEORY,
        answer=rejected("usage_outside_period", 50.0, 72950, "2025-03-03", "aws")),
    case("aws", "the amounts differ", invoice("cairo", "2025-02", "44.00", "63,800"), slip("UniKS-UTF16-H", "2025.03.03", "30,100", "20.70"), frame=THEORY,
        answer=not_accepted("review", "ambiguous")),
    case("aws", "an advertising agency named after AWS", invoice("weasyprint", "2025-02", "44.00", "63,800"), slip("chromium", "2025.03.03", "64,150", shop="AWS 광고대행"), frame=THEORY,
        answer=not_accepted("rejected", "payment_proof_missing")),
    case("aws", "a shopping order of Amazon", invoice("cairo", "2025-02", "44.00", "63,800"), slip("UniKS-UTF16-H", "2025.03.03", "64,150", "44.00", shop="AMAZON MKTPLACE PMTS"), frame=THEORY,
        answer=not_accepted("rejected", "payment_proof_missing")),
    case("aws", "above the team's cap", invoice("fpdf2", "2025-05", "820.00", "1,189,000"), slip("KSCms-UHC-H", "2025.06.03", "1,192,400", "820.00"), frame=PROJECT,
        answer=accepted(820.0, 1192400, "2025-06-03", "aws", codes=["over_cap"])),
    case("aws", "the payment was cancelled", invoice("weasyprint", "2025-02", "44.00", "63,800"), slip("UniKS-UTF16-H", "2025.03.03", "64,150", "44.00", kind="매입취소"), frame=THEORY,
        answer=rejected("cancelled", 44.0, 64150, "2025-03-03", "aws", also_ok=["payment_proof_missing"])),
    case("aws", "a second after the closing", invoice("cairo", "2025-02", "44.00", "63,800"), slip("UniKS-UTF16-H", "2025.03.03", "64,150", "44.00"), frame=THEORY,
        at="2025-04-10T17:00:01+09:00", answer=rejected("submitted_outside_window", 44.0, 64150, "2025-03-03", "aws")),
    case("aws", "a subscription handed in for AWS", slip("reportlab-cid", "2025.03.03", "31,800", "22.00", shop="OPENAI"), frame=THEORY,
        answer=not_accepted("rejected", "invoice_missing wrong_merchant")),
]
