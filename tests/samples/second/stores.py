"""Receipts that merchants and app stores send."""
from case import accepted, case, not_accepted, paper, rejected
from slips import hana


def stripe(producer, seller, product, **changes):
    head = {"Invoice number": "K2J81QAF-0003", "Receipt number": "2281-0917", "Date paid": "March 7, 2025", "Payment method": "Mastercard - 2219", **changes}
    return paper(producer, ("h", "Receipt"), ("t", [[key.replace("_", " "), value] for key, value in head.items() if value]),
                 ("t", [[seller, "Bill to"], ["548 Market Street", "Dana Lim"], ["San Francisco, California 94104", "South Korea"]]),
                 ("h", "$22.00 paid on March 7, 2025" if head["Date paid"] else "$22.00 USD due March 5, 2025"),
                 ("t", [["Description", "Qty", "Unit price", "Amount"], [product, "1", "$20.00", "$20.00"], ["Mar 7 – Apr 7, 2025", "", "", ""],
                        ["", "", "Subtotal", "$20.00"], ["", "", "VAT - Korea, Republic of (10%)", "$2.00"], ["", "", "Total", "$22.00"],
                        ["", "", "Amount paid" if head["Date paid"] else "Amount due", "$22.00"]]))


CASES = [
    case("stripe", "Claude's own receipt", stripe("weasyprint", "Anthropic, PBC", "Claude Pro"),
        answer=rejected("krw_missing", 22.0, None, "2025-03-07", "anthropic")),
    case("stripe", "an invoice that only says when it is due", stripe(
        "fpdf2", "OpenAI, LLC", "ChatGPT Plus Subscription", Date_of_issue="March 5, 2025", Date_due="March 5, 2025", **{
            "Date paid": None, "Receipt number": None, "Payment method": None}),
        answer=rejected("krw_missing paid_on_missing", 22.0, None, None, "openai")),
    case("play", "Google Play order, won only", paper(
        "weasyprint", ("h", "Google Play"), ("p", "주문 영수증"), ("t", [
            ["주문 번호", "GPA.3311-0912-7788-10293"], ["주문 날짜", "2025. 3. 6. 오후 9:14:05"], ["결제 수단", "Mastercard-2219"]]),
        ("t", [["상품", "가격"], ["ChatGPT Plus (ChatGPT, OpenAI)", "₩29,000/월"], ["합계", "₩29,000"], ["부가가치세(₩2,636 포함)", ""]])),
        answer=rejected("usd_missing", None, 29000, "2025-03-06", "openai")),
    case("apple", "an American App Store receipt, dollars only", paper(
        "cairo", ("h", "Apple"), ("p", "Receipt"), ("t", [
            ["APPLE ACCOUNT", "dana@example.com"], ["DATE", "Mar 5, 2025"], ["ORDER ID", "MX7714099Q"], ["DOCUMENT NO.", "190388127"]]),
        ("t", [["Claude by Anthropic", ""], ["Claude Pro (Monthly)", "$20.00"], ["Subtotal", "$20.00"], ["TOTAL", "$20.00"]])),
        answer=rejected("krw_missing", 20.0, None, "2025-03-05", "anthropic")),
    case("apple", "a slip of Apple with dollars, and Apple's receipt that names the app", hana(
        "reportlab-cid", 가맹점명="APPLE.COM/BILL", 현지거래금액="USD 20.00", 최종청구금액="28,904원"), paper(
        "UniKS-UTF16-H", ("h", "Apple 영수증"), ("t", [["청구일", "2025. 3. 5."], ["주문 ID", "MX7714099Q"], ["Claude Pro (월간)", "₩29,000"], ["총계", "₩29,000"]])),
        answer=not_accepted("review", "ambiguous")),
    case("stripe", "the receipt beside the slip it belongs to", hana("fpdf2", 거래일자="2025.03.07"), stripe("weasyprint", "OpenAI, LLC", "ChatGPT Plus Subscription"),
        answer=accepted(22.0, 31795, "2025-03-07", "openai")),
]
