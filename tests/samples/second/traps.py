"""Papers that a hasty reader would accept. Scored before any change made for them, like the others."""
from case import THEORY, accepted, case, not_accepted, paper, rejected, review
from cloud import slip
from lists import listed
from slips import GOOD, GPT, hana

CASES = [
    case("trap", "the day of the card's bill beside the day of use", hana("reportlab-cid", 거래일자=None, 결제일="2025.03.14", 이용일="2025.02.27"),
        answer=rejected("paid_outside_window", 22.0, 31795, "2025-02-27", "openai")),
    case("trap", "only days on which the card's bill is due", hana("UniKS-UTF16-H", 거래일자=None, 결제예정일="2025.03.14"),
        answer=rejected("paid_on_missing", 22.0, 31795, None, "openai")),
    case("trap", "the payment was declined", hana("KSC-EUC-H", 거래구분="승인거절"), answer=not_accepted("review", "ambiguous")),
    case("trap", "the payment failed, in English", hana("KSCms-UHC-H", 거래구분="DECLINED"), answer=not_accepted("review", "ambiguous")),
    case("trap", "a specimen", hana("reportlab-cid", 비고="견본"), answer=not_accepted("review", "ambiguous")),
    case("trap", "won that are only expected, said behind the amount", hana("reportlab-cid", 최종청구금액=None, 원화금액="31,795원(예상)"),
        answer=rejected("krw_missing", 22.0, None, "2025-03-05", "openai")),
    case("trap", "a day without its year", hana("KSCms-UHC-H", 거래일자="03/05 14:02"), answer=rejected("paid_on_missing", 22.0, 31795, None, "openai")),
    case("trap", "the 20th there, the 21st here", hana(
        "UniKS-UTF16-H", 거래일자=None, **{"거래일시(현지)": "2025.03.20 21:10", "거래일시(한국)": "2025.03.21 13:10"}),
        answer=not_accepted("review", "ambiguous")),
    case("trap", "a gift card", hana("UniKS-UTF16-H", 가맹점명="CHATGPT GIFT CARD"), answer=not_accepted("rejected", "wrong_merchant")),
    case("trap", "a part was paid back", hana("reportlab-cid", 취소금액="USD 11.00"), answer=not_accepted("rejected", "cancelled")),
    case("trap", "nothing was paid back", hana("reportlab-cid", 취소금액="USD 0.00"), answer=accepted(*GOOD)),
    case("trap", "labels in two languages", paper(
        "KSCms-UHC-H", ("h", "부산은행 해외이용전표 / OVERSEAS SALES SLIP"), ("t", [
            ["거래일자 / Trans. Date", "2025-03-05"], ["매입일자 / Posting Date", "2025-03-08"], ["가맹점명 / Merchant", GPT],
            ["현지금액 / Local Amount", "USD 22.00"], ["청구금액 / Billing Amount", "KRW 31,795"], ["승인번호 / Approval No.", "44550012"]])),
        answer=accepted(*GOOD)),
    case("trap", "two slips side by side", paper(
        "reportlab-cid", ("h", "매출전표 매출전표"), ("s",
            [["이용일", "2025.03.05"], ["가맹점", "STEAM GAMES"], ["현지금액", "USD 22.00"], ["청구금액", "31,700원"]],
            [["이용일", "2025.03.22"], ["가맹점", "OPENAI"], ["현지금액", "USD 220.00"], ["청구금액", "317,950원"]])),
        answer=not_accepted("review", "ambiguous")),
    case("trap", "a bill of the month whose lines have no year", paper(
        "cairo", ("h", "2025년 4월 카드 이용대금 명세서"), ("g", [
            ["이용일", "이용가맹점", "현지이용금액", "청구금액"], ["03.05", GPT, "22.00 USD", "31,795원"], ["03.08", "CU 강남점", "", "4,500원"]]),
        ("p", "결제일 2025.04.14")), answer=not_accepted("rejected", "paid_on_missing")),
    case("trap", "a declined line and a good one", listed(
        "UniKS-UTF16-H", ["2025.03.04", "10020030", GPT, "거절", "22.00", "31,700"], ["2025.03.05", "10020031", GPT, "승인", "22.00", "31,795"]),
        answer={**accepted(*GOOD), "also_verdicts": ["review"]}),
    case("trap", "an estimate of AWS's bill instead of the invoice", paper(
        "weasyprint", ("h", "AWS Billing and Cost Management - Bills"), ("t", [
            ["Billing period", "February 1 - February 28, 2025"], ["Page refresh time", "March 1, 2025"], ["Estimated grand total:", "USD 44.00"],
            ["Amazon Web Services, Inc. - Service Charges", "USD 44.00"]])), slip("KSCms-UHC-H", "2025.03.03", "64,150", "44.00"), frame=THEORY,
        answer=not_accepted("rejected", "invoice_missing")),
    case("trap", "won and dollars changed places", hana("KSC-EUC-H", 현지거래금액="KRW 22.00", 최종청구금액="USD 31,795"),
        answer=not_accepted("review", "ambiguous")),
    case("trap", "an e-mail that asks for the money", paper(
        "libreoffice", ("p", "안녕하세요, 운영진 여러분. 저는 2025년 3월 5일에 하나카드로 OPENAI에 USD 22.00(31,795원)을 결제했습니다."), ("p", "감사합니다.")),
        answer=not_accepted("review", "ambiguous")),
    case("trap", "an approval message", paper(
        "cairo", ("p", "[Web발신]"), ("p", "하나카드 해외승인 임*나 USD 22.00 03/05 14:02 OPENAI")), answer=not_accepted("rejected", "krw_missing")),
    case("trap", "another person's whole name", hana("reportlab-cid", 회원명="강대성"), answer=review("ambiguous", *GOOD)),
]
