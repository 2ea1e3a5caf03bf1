# 매출전표와 증빙을 확인한 결과: finding- 무엇을 찾았는지, doubt- 왜 사람이 봐야 하는지, hint- 이제 무엇을 하면 되는지

list-or = 또는

finding-not-pdf = { $file }: PDF 파일이 아니에요.
finding-unreadable = { $file }: 파일이 깨져 있어서 열지 못했어요.
finding-encrypted = { $file }: 열 때 비밀번호가 필요한 파일이에요.
finding-too-large = { $file }: 파일이 너무 커서 읽지 못했어요.
finding-card-number-exposed = { $file }: 카드번호가 가려지지 않고 모두 보여요.
finding-duplicate = 이미 제출된 결제예요.
finding-cancelled = 취소되거나 환불된 결제예요.
finding-wrong-merchant = 가맹점이 { JOSA($found, "으로/로") } 적혀 있어요. { $expected } 결제만 지원돼요.
finding-wrong-price = 결제 금액이 { $found }예요. { $expected } 요금제만 지원돼요.
finding-api-credit = 가맹점이 { JOSA($found, "으로/로") } 적혀 있어요. API 사용료나 크레딧은 월 구독료가 아니에요.
finding-other-plan = 가맹점이 { JOSA($found, "으로/로") } 적혀 있어요. 지원되는 요금제가 아니에요.
finding-paid-outside-window = 결제일이 { $found }이에요. { $first }부터 { $last }까지 결제한 건만 지원돼요.
finding-usd-missing = 달러($) 금액을 찾지 못했어요.
finding-krw-missing = 원화(₩) 금액을 찾지 못했어요.
finding-krw-not-yet = 원화(₩) 금액이 아직 없어요.
finding-paid-on-missing = 결제일을 찾지 못했어요.
finding-invoice-missing = AWS 인보이스를 찾지 못했어요.
finding-payment-proof-missing = 실제로 결제된 내역(매출전표나 출금 내역)을 찾지 못했어요.
finding-usage-outside-period = 인보이스의 사용 기간이 { $found-first } ~ { $found-last }이에요. 지원 기간은 { $first } ~ { $last }이에요.
finding-submitted-early = 아직 제출 기간이 아니에요. { $opens }에 열려요.
finding-submitted-late = 제출 기간이 지났어요. { $closes }에 마감됐어요.
finding-submitted-early-tentative = 아직 제출 기간이 아니에요. { $opens }에 열릴 예정이에요.
finding-submitted-late-tentative = 예정된 제출 기간이 { $closes }에 끝났어요.
finding-submitted-outside = 제출 기간이 아니에요.
finding-image-only = { $file }: 그림으로 된 페이지라서 글자를 읽지 못했어요.
finding-text-unmapped = { $file }: 글자가 보이지만 컴퓨터가 읽을 수 없는 글꼴이에요.
finding-over-cap = { $per ->
    [team] { $paid }원을 썼어요. 팀 한도인 { $cap }원까지만 지원돼요.
   *[person] { $paid }원을 썼어요. 한도인 { $cap }원까지만 지원돼요.
}
finding-above-share = { $paid }원은 이론 몫 { $share }원을 넘어요. 해커톤 몫이 들어 있는지 운영진이 확인해요.
finding-file-name = 파일 이름을 { $name }.pdf로 정리했어요.
finding-same-file = { $file }: 같은 파일이 두 번 올라와서 하나만 봤어요.

doubt-exchange-rate = { $usd }와 { $krw }원의 비율이 보통 환율과 많이 달라요.
doubt-contradiction = 한 결제인데 금액이나 날짜가 서로 다르게 적혀 있어요.
doubt-several-payments = 지원 대상 결제가 { $count }건 있어요. 한 달에 한 건만 지원돼요.
doubt-other-currency = 현지 금액이 달러가 아니라 { JOSA($currency, "으로/로") } 적혀 있어요.
doubt-price-unknown = 공지에서 지원 금액을 읽지 못해서 요금제가 맞는지 확인하지 못했어요.
doubt-won-only = 원화만 나와서 어떤 요금제인지 확인하지 못했어요.
doubt-merchant-unknown = 어느 가맹점의 결제인지 찾지 못했어요.
doubt-store-payment = 앱스토어로 결제해서, 무엇을 달러로 얼마에 결제했는지 전표만으로는 알 수 없어요.
doubt-foreign-account = 외화 계좌에서 달러로 나가서 원화 금액이 없어요.
doubt-other-holder = 카드나 계좌의 이름이 { JOSA($found, "으로/로") } 적혀 있어요.
doubt-not-checked = 저희 쪽 문제로 자동 확인을 하지 못했어요.
doubt-date-order = 결제일을 두 가지 날짜로 읽을 수 있어요.
doubt-future-date = 결제일이 { $found }로, 제출한 날보다 뒤예요.
doubt-receipt-completes = 매출전표에 없는 금액을 가맹점 영수증에서 읽었어요.
doubt-maybe-cancelled = 취소나 환불이라는 말이 있어서 결제가 취소됐는지 확인해야 해요.
doubt-not-paid = 승인이 거절됐거나 실패했다는 말이 있어서, 실제로 결제됐는지 확인해야 해요.
doubt-not-a-slip = 카드사 매출전표인지 알 수 없는 문서예요.
doubt-usage-unknown = 인보이스에서 사용 기간을 찾지 못했어요.
doubt-won-not-yet-known = 마지막 달의 원화 금액이 마감 전까지 나오지 않을 수 있어요.
doubt-unusual-period = 한 달치 구독료가 아닌 것 같아요.

hint-not-pdf = 카드사에서 받은 매출전표를 PDF로 저장해서 올려 주세요. 캡처나 사진은 인정되지 않아요.
hint-unreadable = 내려받기가 끝나기 전에 끊겼을 수 있어요. 카드사에서 다시 받아 올려 주세요.
hint-encrypted = 파일을 열어서 '인쇄 → PDF로 저장'한 파일을 올려 주세요. 비밀번호는 보내지 마세요.
hint-too-large = 필요한 페이지만 '인쇄 → PDF로 저장'해서 올려 주세요. 20MB, 200쪽까지 받을 수 있어요.
hint-card-number-exposed = 카드번호가 끝 네 자리만 남고 가려진 매출전표를 다시 받아 올려 주세요.
hint-duplicate = 제출한 적이 없다면 검토 요청을 눌러 주세요. 운영진이 확인해요.
hint-cancelled = 취소한 뒤 다시 결제했다면 그 결제의 매출전표를 올려 주세요.
hint-wrong-merchant = 다른 결제의 전표를 올렸다면 바꿔서 다시 올려 주세요. 맞는 결제라면 검토 요청을 눌러 주세요.
hint-wrong-price = 다른 달이나 다른 요금제의 전표가 아닌지 확인해 주세요.
hint-wrong-price-in-time = 다른 달이나 다른 요금제의 전표가 아닌지 확인해 주세요. { $until }까지 맞는 요금제로 결제하면 낼 수 있어요.
hint-api-credit = ChatGPT Plus나 Claude 월 구독료의 전표를 올려 주세요.
hint-paid-outside-window = 그 기간에 결제한 다른 건이 있으면 그 전표를 올려 주세요. 다른 차수의 전표라면 차수를 바꿔 주세요.
hint-usd-missing = 달러와 원화가 함께 나오는 해외이용 매출전표나 확인서를 카드사에서 받아 주세요.
hint-usd-app-store = 앱스토어 영수증에는 원화만 나와요. 달러 금액이 보이는 매출전표를 카드사에서 받아 올려 주세요. 카드사에도 달러 금액이 없으면 검토 요청을 눌러 주세요.
hint-usd-other-page = 원화 페이지만 있어요. 달러(현지통화) 페이지를 추가해 주세요. 없으면 카드사 고객센터에서 확인서를 받을 수 있어요.
hint-krw-missing = 달러와 원화가 함께 나오는 확인서를 카드사에 요청해 주세요. 외화 계좌나 해외 카드로 냈다면 검토 요청을 눌러 주세요.
hint-merchant-receipt = { $sender ->
    [ChatGPT] 이 파일은 ChatGPT가 보낸 영수증이에요. 카드사에서 받은 매출전표가 필요해요.
    [Claude] 이 파일은 Claude가 보낸 영수증이에요. 카드사에서 받은 매출전표가 필요해요.
    [AWS] 이 파일은 AWS가 보낸 영수증이에요. 카드사에서 받은 매출전표가 필요해요.
   *[other] 이 파일은 가맹점이 보낸 영수증이에요. 카드사에서 받은 매출전표가 필요해요.
}
hint-krw-other-page = 달러 페이지만 있어요. 원화 페이지를 추가해 주세요. 없으면 카드사 고객센터에서 확인서를 받을 수 있어요.
hint-store-receipt = 이 파일은 앱스토어가 보낸 영수증이에요. 카드사에서 받은 매출전표가 필요해요.
hint-krw-too-early = 결제 후 최대 14일 걸릴 수 있어요. { $ready } 이후에 다시 받아 내 주세요.
hint-krw-too-early-between = 결제 후 최대 14일 걸릴 수 있어요. { $ready } 이후에 다시 받아 { $opens }부터 { $closes }까지 내 주세요.
hint-krw-too-early-tentative = 결제 후 최대 14일 걸릴 수 있어요. { $ready } 이후에 다시 받아 제출 기간({ $opens } ~ { $closes } 예정)에 내 주세요.
hint-krw-too-late = 결제 후 최대 14일 걸려서 { $ready }에야 나올 수 있어요. { $closes } 마감 전까지 나오지 않으면 검토 요청을 눌러 주세요.
hint-krw-too-early-until = 결제 후 최대 14일 걸릴 수 있어요. { $ready } 이후에 다시 받아 { $closes }까지 내 주세요.
hint-paid-on-missing = 결제일(이용일, 승인일)이 나오는 매출전표를 다시 받아 주세요. 발급일이나 출력일은 결제일이 아니에요.
hint-invoice-missing = AWS 청구서 메뉴에서 인보이스(PDF)를 받아 함께 올려 주세요. 여러 파일이면 하나로 합쳐 드려요.
hint-payment-proof-missing = 카드 매출전표나 통장 출금 내역을 함께 올려 주세요. 여러 파일이면 하나로 합쳐 드려요.
hint-usage-outside-period = 지원 기간에 쓴 달의 인보이스와 결제 내역만 다시 올려 주세요.
hint-submitted-early = 제출 기간이 열리면 다시 올려 주세요.
hint-submitted-late = 사정이 있으면 검토 요청을 눌러 운영진에게 물어봐 주세요.
hint-submitted-tentative = 아직 정해지지 않은 예정 기간이라 바뀔 수 있어요. 운영진이 확인해요.
hint-image-only = 카드사 홈페이지에서 PDF로 저장한 전표를 올리면 바로 확인할 수 있어요. 이대로 내면 운영진이 직접 봐요.
hint-text-unmapped = 카드사 홈페이지에서 다시 받거나 다른 브라우저로 'PDF로 저장'해서 올려 주세요. 이대로 내면 운영진이 직접 봐요.
hint-ambiguous = 운영진이 직접 확인해요. 더 분명한 전표가 있으면 바꿔서 올려 주세요.
hint-not-checked = 다시 올리지 않아도 돼요. 운영진이 직접 확인해요.
hint-several-payments = 어느 결제로 낼까요? 그 결제의 전표만 다시 올려 주세요.
hint-store-payment = 구독 이름이 나오는 앱스토어 영수증을 함께 올려 주세요. 달러 금액이 있는 확인서를 카드사에서 받을 수 있으면 더 좋아요. 운영진이 확인해요.
hint-foreign-account = 결제한 날의 원화 환산 금액이 나오는 확인서를 카드사나 은행에 요청해 보세요. 받을 수 없다면 이대로 내면 운영진이 확인해요.
hint-other-holder = 다른 사람 카드로 결제했다면 운영진이 확인해요. 전표를 잘못 올렸다면 바꿔서 올려 주세요.
hint-receipt-completes = 달러와 원화가 함께 나오는 매출전표나 확인서가 있으면 그것을 올려 주세요. 없으면 운영진이 확인해요.
hint-over-cap = 따로 할 일은 없어요.
hint-above-share = 따로 할 일은 없어요.
hint-file-name = 따로 할 일은 없어요.
hint-same-file = 따로 할 일은 없어요.

cli-check-accepted = 확인할 점이 없어요. 승인은 운영진이 해요.
cli-check-rejected = 이대로는 지원할 수 없어요.
cli-check-review = 운영진이 확인해야 해요.
cli-check-facts = 읽은 내용: { $merchant } · 결제일 { $day } · { $usd } · { $krw }
cli-check-name = 파일 이름: { $name }.pdf
