"""Card slips, confirmations and lists of issuers that the shared samples do not have."""
from case import accepted, case, paper, rejected, review

GPT, CLAUDE = "OPENAI *CHATGPT SUBSCR", "CLAUDE.AI SUBSCRIPTION"
GOOD = (22.0, 31795, "2025-03-05", "openai")


def hana(producer="chromium", after=(), **changes):
    """Pairs in two columns, amounts below; every label can be replaced, or removed with None."""
    values = {"거래일자": "2025.03.05", "매출접수일": "2025.03.07", "가맹점명": GPT, "승인번호": "30418852", "거래구분": "해외승인",
              "현지거래금액": "USD 22.00", "적용환율": "1,445.22", "최종청구금액": "31,795원", **changes}
    rows = [[label.replace("_", " "), value] for label, value in values.items() if value is not None]
    return paper(producer, ("h", "하나카드 해외이용내역서"), ("p", "회원 이*서 카드번호 5531-45**-****-2219"), ("g", rows),
                 ("p", "출력일시 2025.04.11 09:12"), after=after)


CASES = [
    case("hana", "접수일, 매입일 and 청구일 beside the payment date; fees in $ and ₩", paper(
        "chromium", ("h", "하나카드 해외 매출전표"), ("t", [
            ["카드번호", "5531-4512-****-2219", "승인번호", "30418852"], ["이용일자", "2025-03-07 21:15", "접수일자", "2025-03-10"],
            ["매입일자", "2025-03-11", "청구(예정)일", "2025-04-13"], ["가맹점명", GPT, "가맹점소재지", "SAN FRANCISCO US"]]),
        ("h", "금액 내역"), ("t", [
            ["현지이용금액", "22.00 USD"], ["국제브랜드수수료", "0.22 USD"], ["해외서비스수수료", "0.04 USD"], ["적용환율", "1,449.50"],
            ["이용금액(원화)", "31,889원"], ["국제브랜드수수료(원화)", "319원"], ["해외서비스수수료(원화)", "58원"], ["최종 결제금액", "32,266원"]]),
        ("p", "발급일자 2025-04-12")), answer=accepted(22.0, 32266, "2025-03-07", "openai")),
    case("lotte", "label above value, short years", paper(
        "weasyprint", ("h", "LOTTE CARD 이용전표"), ("v", [
            ("거래일", "25.03.05"), ("매입일", "25.03.08"), ("이용 가맹점", "CHATGPT SUBSCRIPTION"), ("이용 카드", "로카 365 ****-2041"),
            ("승인 No.", "00418852"), ("거래금액(US$)", "22.00"), ("환율", "1,445.22"), ("원화 거래금액", "31,795"), ("할부", "일시불")]),
        ("p", "전표 출력일 25.04.09")), answer=accepted(*GOOD)),
    case("nh", "two tables side by side", paper(
        "fpdf2", ("h", "NH농협카드 해외이용 확인서"), ("s",
            [["이용일시", "2025.03.11 08:40:10"], ["이용가맹점", "ANTHROPIC"], ["승인번호", "51200873"], ["이용구분", "일시불"]],
            [["이용금액(USD)", "20.00"], ["환율", "1,440.10"], ["원화환산금액", "28,802"], ["청구원금", "28,802원"]]),
        ("p", "발급일: 2025.04.14 NH농협카드")), answer=accepted(20.0, 28802, "2025-03-11", "anthropic")),
    case("bc", "letter-spaced headings, a date in words", paper(
        "typst", ("w", "비씨카드매출전표"), ("t", [
            ["승 인 일 시", "2025년 3월 5일 14시 02분"], ["승 인 번 호", "41200553"], ["가 맹 점 명", GPT], ["카 드 번 호", "9410 61** **** 7702"],
            ["해 외 금 액", "미화 22.00"], ["원 화 금 액", "31,795 원"]]),
        ("p", "회원용 / 발행 2025년 4월 1일")), answer=accepted(*GOOD)),
    case("toss", "a weekday in the date; a fee in won; the final withdrawal", paper(
        "libreoffice", ("h", "토스뱅크 체크카드 해외결제 확인서"), ("t", [
            ["결제일시", "2025/03/05(수) 14:02"], ["결제처", GPT], ["승인번호", "88210034"], ["결제 금액", "$22.00"], ["적용 환율", "1,445.22원"],
            ["환산 금액", "31,795원"], ["해외결제 수수료", "350원"], ["최종 출금 금액", "32,145원"]]),
        ("p", "문서 발급 2025/04/15(화)")), answer=accepted(22.0, 32145, "2025-03-05", "openai")),
    case("kbank", "cents and won beside each other", paper(
        "cairo", ("h", "케이뱅크 체크카드 승인내역"), ("t", [
            ["이용일", "2025.03.11 (화)", "이용처", CLAUDE], ["카드", "플러스체크 5570-**-****-0031", "승인", "66120054"],
            ["현지통화금액", "USD 20.00", "출금금액", "KRW 28,900"]]),
        ("p", "확인일 2025.04.02")), answer=accepted(20.0, 28900, "2025-03-11", "anthropic")),
    case("ibk-en", "English slip; posting and billing dates", paper(
        "mupdf", ("h", "IBK Card - Overseas Transaction Statement"), ("t", [
            ["Transaction date", "05-Mar-2025"], ["Posting date", "10-Mar-2025"], ["Billing date", "25-Apr-2025"], ["Merchant", GPT],
            ["Card number", "4043-55XX-XXXX-8120"], ["Authorization no.", "00771203"], ["Amount in USD", "22.00"], ["Exchange rate", "1,445.22"],
            ["Amount in KRW", "31,795"]]),
        ("p", "Date of issue 15-Apr-2025")), answer=accepted(*GOOD)),
    case("mg", "drawn column by column", paper(
        "reportlab-columns", ("h", "MG새마을금고 체크카드 해외매출표"), ("t", [
            ["사용일자", "2025-03-05", "사용처", GPT], ["승인번호", "20099318", "전표매입일", "2025-03-09"],
            ["사용금액(외화)", "USD 22.00", "사용금액(원화)", "31,795원"], ["환율", "1,445.22", "출력일", "2025-04-10"]])), answer=accepted(*GOOD)),
    case("epost", "KSC-EUC-H, not embedded", paper(
        "KSC-EUC-H", ("h", "우체국 체크카드 해외이용내역"), ("t", [
            ["거래일시", "2025.03.05 23:10:00", "가맹점", GPT], ["외화금액", "22.00 USD", "원화금액", "31,795원"],
            ["승인번호", "77001234", "발급일", "2025.04.16"]])), answer=accepted(*GOOD)),
    case("suhyup", "KSCms-UHC-H, not embedded", paper(
        "KSCms-UHC-H", ("h", "수협카드 매출전표"), ("t", [
            ["이용일", "2025년03월05일", "이용하신 곳", "CHATGPT SUBSCRIPTION"], ["이용금액($)", "22.00", "결제금액(₩)".replace("₩", "원"), "31,795"],
            ["카드번호", "9440-15**-****-335*", "접수일", "2025년03월08일"]])), answer=accepted(*GOOD)),
    case("citi", "UniKS-UTF16-H, not embedded; English month", paper(
        "UniKS-UTF16-H", ("h", "씨티카드 해외거래 명세"), ("t", [
            ["Date of Purchase", "Mar 5, 2025"], ["Merchant Name", GPT], ["Foreign Currency Amount", "US$22.00"],
            ["Billing Amount (KRW)", "31,795"], ["Statement Date", "Apr 12, 2025"]])), answer=accepted(*GOOD)),
    case("gwangju", "KSCms-UHC-HW-H, object streams", paper(
        "KSCms-UHC-HW-H", ("h", "광주카드 해외승인내역"), ("v", [
            ("승인일자", "2025/03/05"), ("가맹점", GPT), ("승인금액", "USD 22.00"), ("청구금액", "31,795원")]), after=["objstm"]),
        answer=accepted(*GOOD)),
    case("kakaopay", "won first, dollars in brackets", paper(
        "reportlab-cid", ("h", "카카오페이카드 결제 확인증"), ("t", [
            ["결제일시", "2025.03.05 14:22"], ["결제처", GPT], ["결제금액", "31,795원 (USD 22.00)"], ["결제수단", "카카오페이머니 체크 ****2219"],
            ["거래번호", "2025041599887766"]])), answer=accepted(*GOOD)),
    case("naverpay", "an estimate beside the settled amount", paper(
        "weasyprint", ("h", "네이버페이 머니카드 해외결제 내역"), ("t", [
            ["결제일", "2025. 3. 9. 오후 8:05"], ["상점", CLAUDE], ["해외 결제금액", "22.00 USD"], ["승인 시 예상금액", "32,010원"], ["최종 결제금액", "31,930원"],
            ["정산일", "2025. 3. 13."]])), answer=accepted(22.0, 31930, "2025-03-09", "anthropic")),
    case("hana", "only the days of receipt, posting and billing are printed", hana(
        거래일자=None, 매출접수일="2025.03.07", 매입일="2025.03.08", 대금청구일="2025.03.20", 가맹점명="OPENAI"),
        answer=rejected("paid_on_missing", 22.0, 31795, None, "openai")),
    case("hana", "a rate in won, but no billed won", hana("cairo", 적용환율="1,445.22원", 최종청구금액=None, 기준환율="1,440원"),
        answer=rejected("krw_missing", 22.0, None, "2025-03-05", "openai")),
    case("hana", "minus signs and 승인취소", hana("KSC-EUC-H", 거래구분="승인취소", 현지거래금액="USD -22.00", 최종청구금액="-31,795원"),
        answer=rejected("cancelled", *GOOD)),
    case("hana", "amounts in brackets, 매입취소", hana("fpdf2", 거래구분="매입취소", 현지거래금액="(USD 22.00)", 최종청구금액="(31,795원)"),
        answer=rejected("cancelled", *GOOD)),
    case("hana", "a price in euro", hana("mupdf", 현지거래금액="20.00 EUR", 적용환율="1,572.10", 최종청구금액="31,442원"),
        answer=review("ambiguous", None, 31442, "2025-03-05", "openai")),
    case("hana", "charged in won at the merchant, no dollars", hana("weasyprint", 현지거래금액="KRW 31,795", 적용환율="1.00"),
        answer=rejected("usd_missing", None, 31795, "2025-03-05", "openai")),
    case("hana", "won that no exchange rate explains", hana("reportlab", 최종청구금액="66,000원"),
        answer=review("ambiguous", 22.0, 66000, "2025-03-05", "openai")),
    case("hana", "a plan for teams", hana("libreoffice", 가맹점명="CHATGPT TEAM SUBSCR", 현지거래금액="USD 66.00", 최종청구금액="95,385원"),
        answer=rejected("wrong_plan", 66.0, 95385, "2025-03-05", "openai")),
    case("hana", "Claude Max", hana("chromium", 가맹점명=CLAUDE, 현지거래금액="USD 110.00", 최종청구금액="158,974원"),
        answer=rejected("wrong_plan", 110.0, 158974, "2025-03-05", "anthropic")),
    case("hana", "a year at once", hana("cairo", 가맹점명="CLAUDE.AI ANNUAL PLAN", 현지거래금액="USD 216.00", 최종청구금액="312,168원"),
        answer=rejected("wrong_plan", 216.0, 312168, "2025-03-05", "anthropic", also_ok=["ambiguous"])),
    case("hana", "API credit at the price of a month", hana("reportlab-cid", 가맹점명="OPENAI *API CREDITS"),
        answer=rejected("wrong_plan", *GOOD)),
    case("hana", "a café whose name begins like OpenAI", hana("reportlab-cid", 가맹점명="OPEN AIR COFFEE"),
        answer=rejected("wrong_merchant", 22.0, 31795, "2025-03-05", None)),
    case("hana", "a café named after a painter", hana("fpdf2", 가맹점명="CLAUDE MONET CAFE"),
        answer=rejected("wrong_merchant", 22.0, 31795, "2025-03-05", None)),
    case("hana", "a shop whose name begins like Anthropic", hana("weasyprint", 가맹점명="ANTHROPOLOGIE 0412"),
        answer=rejected("wrong_merchant", 22.0, 31795, "2025-03-05", None)),
    case("hana", "another service at another price", hana("libreoffice", 가맹점명="MIDJOURNEY INC.", 현지거래금액="USD 33.00", 최종청구금액="47,692원"),
        answer=rejected("wrong_merchant wrong_plan", 33.0, 47692, "2025-03-05", None)),
    case("hana", "paid in February, received in March", hana("chromium", 거래일자="2025.02.28", 매출접수일="2025.03.04"),
        answer=rejected("paid_outside_window", 22.0, 31795, "2025-02-28", "openai")),
    case("hana", "day and year, both spellings of the time zone", hana(
        "reportlab-cid", 거래일자=None, **{"거래일시(현지)": "2025.03.20 08:10", "거래일시(한국)": "2025.03.20 23:10"}),
        answer=accepted(22.0, 31795, "2025-03-20", "openai")),
    case("hana", "handed in before the window", hana("cairo"), at="2025-04-14T23:59:59+09:00",
        answer=rejected("submitted_outside_window", *GOOD)),
    case("hana", "a round whose dates are not announced, in time", hana("cairo", 거래일자="2025.04.10"), round=3, at="2025-05-20T09:00:00+09:00",
        answer=accepted(22.0, 31795, "2025-04-10", "openai")),
    case("hana", "a round whose dates are not announced, after the usual days", hana("fpdf2", 거래일자="2025.04.10"), round=3,
        at="2025-05-24T00:00:01+09:00", answer=review("submitted_outside_window", 22.0, 31795, "2025-04-10", "openai")),
]
