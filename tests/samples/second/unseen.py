"""Papers thought of by an adversary: other wordings, date and amount formats, undone payments. Scored before any change
made for them, like the others."""
from case import accepted, case, not_accepted, paper, rejected, review
from distilled import woori
from slips import CLAUDE, GOOD, GPT, hana

MORE = (22.0, 32145, "2025-03-05", "openai")

CASES = [
    case("unseen", "하나: an apostrophe before the year, US$22", paper(
        "gothic", ("h", "하나카드 해외매출 승인전표"), ("t", [
            ["이용하신 날", "'25/03/05 14:22"], ["이용하신 가맹점", GPT], ["승인번호", "30441902"], ["해외승인금액", "US$22"], ["청구하실 금액", "₩32,145"]]),
        ("p", "출력일 '25/04/12")), answer=accepted(*MORE)),
    case("unseen", "롯데: 원정 behind the amount", paper(
        "reportlab-cid", ("h", "롯데카드 매출전표"), ("g", [
            ["이용일시", "25.03.05 14:22:10", "매입일", "25.03.08"], ["가맹점", GPT, "승인번호", "00418852"], ["이용금액", "US$ 22.00", "환율", "1,461.14"],
            ["원화청구액", "32,145 원정", "할부", "일시불"]])), answer=accepted(*MORE)),
    case("unseen", "NH농협: approved, then the approval was taken back", paper(
        "KSC-EUC-H", ("h", "NH농협카드 거래확인서"), ("t", [
            ["승인일자", "2025.03.05"], ["승인취소일자", "2025.03.06"], ["가맹점명", GPT], ["승인금액(USD)", "22.00"], ["원화금액", "31,795원"], ["승인번호", "51200999"]])),
        answer=rejected("cancelled", *GOOD)),
    case("unseen", "BC: a date in words with its weekday, 미화 … 달러", paper(
        "UniKS-UTF16-H", ("h", "BC카드 해외이용 매출표"), ("t", [
            ["거래일", "2025년 3월 5일 (수)"], ["가맹점명", GPT], ["거래금액", "미화 22.00달러"], ["결제금액", "금 31,795원정"], ["승인번호", "41200777"]]),
        ("p", "2025년 4월 3일 비씨카드 주식회사")), answer=accepted(*GOOD)),
    case("unseen", "토스뱅크: in English, the month in letters", paper(
        "fpdf2", ("h", "Toss Bank - Card Payment Certificate"), ("t", [
            ["Paid at", "05-MAR-2025 14:02 KST"], ["Merchant name", GPT], ["Approval number", "88210099"], ["Local amount", "22.00 USD"],
            ["Exchange rate", "1,445.22"], ["Overseas fee", "KRW 350"], ["Total charged", "KRW 32,145"]]),
        ("p", "Issued on 12-APR-2025")), answer=accepted(*MORE)),
    case("unseen", "케이뱅크: a list with the payment and its undoing", paper(
        "weasyprint", ("h", "케이뱅크 체크카드 이용내역"), ("g", [
            ["이용일시", "승인번호", "이용처", "현지금액", "원화금액"],
            ["2025.03.05 14:22", "66120054", GPT, "USD 22.00", "31,795원"],
            ["2025.03.06 09:10", "66120054", GPT, "USD -22.00", "-31,795원"]])), answer=not_accepted("rejected", "cancelled")),
    case("unseen", "우체국: a slip of the undoing alone", paper(
        "KSCms-UHC-H", ("h", "우체국 체크카드 매출전표"), ("t", [
            ["매출일자", "2025.03.05"], ["매출취소일", "2025.03.07"], ["가맹점명", CLAUDE], ["매출금액", "USD 22.00"], ["출금액", "31,795원"], ["승인번호", "70010020"]])),
        answer=rejected("cancelled", 22.0, 31795, "2025-03-05", "anthropic")),
    case("unseen", "우체국: a part was taken back", paper(
        "gothic", ("h", "우체국 체크카드 거래확인증"), ("t", [
            ["거래일", "2025-03-05"], ["이용가맹점", GPT], ["현지통화금액", "USD 22.00"], ["부분취소금액", "USD 2.00"], ["원화환산 출금금액", "31,795원"],
            ["승인번호", "70010033"]])), answer=not_accepted("rejected", "cancelled")),
    case("unseen", "하나: fee and total below the amount", paper(
        "cairo", ("h", "하나카드 해외이용 명세"), ("t", [
            ["승인일시", "2025-03-05 14:22:31"], ["승인번호", "30441777"], ["이용가맹점(은행)명", GPT], ["현지이용금액", "22.00 USD"],
            ["이용금액", "31,795원"], ["해외이용수수료", "350원"], ["합계", "32,145원"]]),
        ("p", "결제예정일 2025-04-14")), answer=accepted(*MORE)),
    case("unseen", "a plan for teams at the price of one", paper(
        "UniKS-UCS2-H", ("h", "롯데카드 해외이용전표"), ("t", [
            ["이용일", "2025.03.05"], ["가맹점명", "OPENAI *CHATGPT TEAM"], ["이용금액", "USD 22.00"], ["청구금액", "31,795원"], ["승인번호", "00418111"]])),
        answer=not_accepted("rejected", "wrong_plan")),
    case("unseen", "Claude Max, named so, at its price", paper(
        "KSC-EUC-H", ("h", "NH농협카드 해외이용 확인서"), ("t", [
            ["이용일", "2025/03/05"], ["이용가맹점", "CLAUDE.AI MAX SUBSCRIPTION"], ["이용금액(외화)", "USD 110.00"], ["청구금액(원화)", "158,974원"]])),
        answer=rejected("wrong_plan", 110.0, 158974, "2025-03-05", "anthropic")),
    case("unseen", "API credit of exactly twenty dollars", paper(
        "reportlab-cid", ("h", "BC카드 해외승인 매출전표"), ("t", [
            ["승인일시", "2025.03.05 10:01"], ["가맹점명", "ANTHROPIC, PBC CREDIT PURCHASE"], ["현지금액", "USD 20.00"], ["청구금액", "28,904원"], ["승인번호", "41200321"]])),
        answer=rejected("wrong_plan", 20.0, 28904, "2025-03-05", "anthropic")),
    case("unseen", "the 20th there and the 21st here, told by a time zone", paper(
        "UniKS-UTF16-H", ("h", "토스뱅크 해외결제 확인서"), ("t", [
            ["결제일시", "2025.03.20 23:58 (KST)"], ["결제처", CLAUDE], ["현지 결제금액", "$20.00"], ["출금금액", "28,904원"], ["매입일", "2025.03.22"]])),
        answer=accepted(20.0, 28904, "2025-03-20", "anthropic")),
    case("unseen", "케이뱅크: hour before minute in words", paper(
        "mupdf", ("h", "케이뱅크 카드 이용 확인서"), ("v", [
            ("이용 일시", "2025. 3. 5. 오후 2:22"), ("이용하신 곳", GPT), ("이용 금액", "USD 22.00"), ("실제 출금된 금액", "31,795원"), ("발급 일시", "2025. 4. 12. 오전 9:00")])),
        answer=accepted(*GOOD)),
    case("unseen", "two currencies in one cell", paper(
        "KSCms-UHC-HW-H", ("h", "하나카드 해외이용 내역 확인"), ("t", [
            ["이용일자", "2025-03-05"], ["가맹점명", GPT], ["이용금액(현지/원화)", "USD 22.00 / KRW 31,795"], ["승인번호", "30418855"], ["확인서 발급일", "2025-04-11"]])),
        answer=accepted(*GOOD)),
    case("unseen", "the request to take it back, and the answer", paper(
        "gothic", ("h", "롯데카드 매출전표"), ("t", [
            ["이용일", "2025.03.05"], ["가맹점명", GPT], ["이용금액", "USD 22.00"], ["청구금액", "31,795원"], ["취소요청일", "2025.03.09"], ["처리상태", "취소접수"]])),
        answer=not_accepted("rejected", "cancelled")),
    *(case("unseen", note, paper(producer, ("h", title), ("t", rows)), answer=answer) for note, producer, title, rows, answer in (
        ("a day without blanks, dollars without one", "gothic", "신한카드 해외 매출전표", [
            ["거래일자", "2025년03월05일"], ["가맹점명(영문)", GPT], ["현지거래금액", "USD22.00"], ["승인금액(원)", "32,145"], ["가맹점 국가", "US"], ["접수일", "2025년03월08일"]],
            accepted(*MORE)),
        ("won and dollars in one value", "UniKS-UTF16-H", "카카오뱅크 카드 결제내역 확인서", [
            ["결제일시", "2025.03.05 14:22:31"], ["가맹점명", GPT], ["결제금액", "32,145원 (USD 22.00)"], ["승인번호", "50012345"]], accepted(*MORE)),
        ("single digits in the day", "KSC-EUC-H", "삼성카드 해외이용 확인서", [
            ["이용일자", "2025-3-5"], ["이용가맹점", GPT], ["이용금액", "U$22.00"], ["원화환산금액", "31,795"], ["청구금액", "KRW 32,145(원)"]], accepted(*MORE)),
        ("a discount is no cancelling", "reportlab-cid", "현대카드 해외이용 명세", [
            ["이용일", "2025.03.05"], ["이용가맹점", GPT], ["해외이용금액", "$ 22.00"], ["이용금액(원화)", "32,145원"], ["청구할인", "-1,000원"], ["청구금액", "31,145원"]],
            accepted(22.0, 31145, "2025-03-05", "openai")),
        ("not cancelled, said in words", "UniKS-UCS2-H", "국민은행 해외 매출전표", [
            ["승인일시", "2025/03/05 14:22"], ["가맹점", GPT], ["취소여부", "N"], ["거래금액", "22.00(USD)"], ["청구금액", "￦32,145"], ["승인상태", "정상승인"]], accepted(*MORE)),
        ("cancelled, said by a letter", "gothic", "신협 해외 매출전표", [
            ["승인일시", "2025/03/05 14:22"], ["가맹점", GPT], ["취소여부", "Y"], ["거래금액", "USD 22.00"], ["청구금액", "32,145원"]], rejected("cancelled", *MORE)),
        ("the day of posting two days later, out of the window", "KSCms-UHC-H", "수협카드 해외매출 확인", [
            ["승인일시", "2025.03.20 23:10"], ["매출일자", "2025.03.22"], ["가맹점명", GPT], ["현지금액", "USD 22.00"], ["원화금액", "32,145원"]],
            accepted(22.0, 32145, "2025-03-20", "openai")),
        ("an English slip", "fpdf2", "Shinhan Card Sales Slip (Overseas)", [
            ["Transaction Date", "2025/03/05"], ["Settlement Date", "2025/03/08"], ["Merchant Name", CLAUDE], ["Transaction Amount", "USD 20.00"],
            ["Billing Amount", "KRW 28,904"], ["Status", "Approved"]], accepted(20.0, 28904, "2025-03-05", "anthropic")),
        ("an English slip, reversed", "fpdf2", "Shinhan Card Sales Slip (Overseas)", [
            ["Transaction Date", "2025/03/05"], ["Merchant Name", CLAUDE], ["Transaction Amount", "USD 20.00"], ["Billing Amount", "KRW 28,904"],
            ["Status", "Reversed"]], rejected("cancelled", 20.0, 28904, "2025-03-05", "anthropic")),
        ("two time zones over midnight", "UniKS-UTF16-H", "하나카드 해외승인 확인서", [
            ["거래일시(현지시간)", "2025.03.04 21:22"], ["거래일시(한국시간)", "2025.03.05 14:22"], ["가맹점명", GPT], ["외화금액", "USD 22.00"], ["원화금액", "32,145원"]],
            not_accepted("review", "ambiguous")),
        ("one record written across", "gothic", "롯데카드 이용확인서", [
            ["이용일", "승인번호", "가맹점명", "현지금액(USD)", "청구금액(원)"], ["2025.03.05", "00418852", "OPENAI", "22.00", "32,145"]], accepted(*MORE)),
        ("the total of a month below one payment", "KSC-EUC-H", "BC카드 3월 해외이용내역", [
            ["이용일", "승인번호", "가맹점명", "현지금액(USD)", "청구금액(원)"], ["2025.03.05", "41200552", "OPENAI", "22.00", "32,145"],
            ["2025.03.09", "41200553", "SPOTIFY AB", "10.99", "16,050"], ["합계", "", "", "32.99", "48,195"]], accepted(*MORE)),
        ("a person's whole phone number and a long account", "reportlab-cid", "토스뱅크 카드 승인내역", [
            ["승인일시", "2025-03-05 14:02"], ["전화번호", "010-1234-5678"], ["출금계좌", "1000-1234-5678"], ["이용처", GPT], ["현지금액", "USD 22.00"], ["출금액", "32,145원"]],
            accepted(*MORE)),
        ("a rate and a fee in dollars", "UniKS-UTF16-H", "NH농협카드 해외이용내역", [
            ["이용일자", "2025.03.05"], ["가맹점명", GPT], ["현지이용금액", "USD 22.00"], ["국제브랜드 수수료", "USD 0.22"], ["미화환산금액", "USD 22.00"],
            ["환율(USD/KRW)", "1,445.22"], ["해외서비스수수료", "KRW 350"], ["원화결제금액", "KRW 32,145"]], accepted(*MORE)),
        ("paid by another merchant of the same name", "KSC-EUC-H", "우체국 카드 매출전표", [
            ["이용일자", "2025.03.05"], ["가맹점명", "오픈AI스튜디오 강남점"], ["현지금액", "USD 22.00"], ["청구금액", "32,145원"]],
            not_accepted("rejected", "wrong_merchant")),
        ("paid through a wallet", "gothic", "케이뱅크 해외결제 내역", [
            ["결제일", "2025.03.05"], ["결제처", "PAYPAL *OPENAI"], ["결제금액(USD)", "22.00"], ["출금금액(KRW)", "32,145"], ["승인번호", "77120034"]], accepted(*MORE)),
        ("won with decimals", "UniKS-UCS2-H", "하나은행 체크카드 이용내역서", [
            ["사용일시", "2025-03-05 14:22:31"], ["사용가맹점", GPT], ["사용금액", "22.00 USD"], ["원화사용금액", "32,145.00 KRW"]], accepted(*MORE)),
        ("refunded later, in a remark", "gothic", "신한카드 이용내역 확인서", [
            ["이용일자", "2025.03.05"], ["가맹점명", GPT], ["현지금액", "USD 22.00"], ["청구금액", "32,145원"], ["비고", "2025.03.12 환불"]],
            not_accepted("rejected", "cancelled")),
        ("a year's plan at a month's price", "KSC-EUC-H", "롯데카드 매출전표", [
            ["이용일자", "2025.03.05"], ["가맹점명", "CLAUDE.AI YEARLY"], ["현지금액", "USD 20.00"], ["청구금액", "28,904원"]], not_accepted("review", "ambiguous")),
        ("the last four of the card beside the name", "reportlab-cid", "비씨카드 해외 매출전표", [
            ["카드번호", "5188-31**-****-2025"], ["거래일시", "25-03-05 14:22"], ["가맹점명", GPT], ["거래금액", "US$22.00"], ["원화금액", "32,145원"]], accepted(*MORE)),
    )),
    case("distilled", "a mapping that lost half of some words", hana("chromium", after=["gs"]), answer=accepted(*GOOD)),
    case("distilled", "only the days of receipt and billing, in words that lost their half", hana(
        "chromium", after=["gs"], 거래일자=None, 매출접수일="2025.03.07", 매입일="2025.03.08", 대금청구일="2025.03.20"),
        answer=rejected("paid_on_missing", 22.0, 31795, None, "openai")),
    case("distilled", "taken back, in words that lost their half", hana("chromium", after=["gs"], 거래구분="승인취소"),
        answer=not_accepted("rejected", "cancelled", *GOOD)),
    case("distilled", "another merchant, labels without Unicode", woori(가맹점명="MIDJOURNEY INC."),
        answer=rejected("wrong_merchant", 22.0, 31795, "2025-03-05", None)),
]
