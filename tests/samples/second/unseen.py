"""Papers thought of by an adversary: other wordings, date and amount formats, undone payments. Scored before any change
made for them, like the others."""
from case import accepted, case, not_accepted, paper, rejected, review
from slips import CLAUDE, GOOD, GPT

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
]
