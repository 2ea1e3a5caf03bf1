# 질문에 대한 답

answer-version = 공지 { $date } 기준
answer-intro = 첫머리
answer-none = 공지에서 찾지 못했어요.
answer-doubtful = 확실하지는 않아요. 이 가운데에 답이 있을 수 있어요.
answer-near = 비슷한 내용은 여기 있어요.

# 오늘 날짜로 계산한 문장. 인용문과 따로 보여 줍니다.
status-range = { $first } ~ { $last }
status-open = { $name } 제출 기간이에요. { $to }까지 낼 수 있어요. { $days ->
    [0] 오늘 마감이에요.
   *[other] { $days }일 남았어요.
}
status-until = { $name } 제출은 { $to }까지예요. { $days ->
    [0] 오늘 마감이에요.
   *[other] { $days }일 남았어요.
}
status-not-now = 지금은 제출 기간이 아니에요.
status-not-on = { $date }에는 제출 기간이 아니에요.
status-decided = 운영진이 공지와 다르게 정한 날짜예요.
status-upcoming = { $name } 제출은 아직 시작 전이에요. { $from }부터 { $to }까지 낼 수 있어요.
status-closed = { $name } 제출은 { $to }에 끝났어요.
status-now = 지금은 { $name }를 받고 있어요. { $to }까지 낼 수 있어요.
status-now-tentative = 지금은 { $name } 제출 예정 기간이에요. { $range }이고, 날짜가 따로 공지되지 않아 바뀔 수 있어요.
status-then = 다음은 { $name }이고, { $range }에 받아요.
status-then-tentative = 다음은 { $name }이고, { $range } 예정이에요. 날짜는 아직 공지되지 않아 바뀔 수 있어요.
status-tentative-open = { $name } 제출은 { $range } 예정이에요. 지금이 그 기간이지만 날짜가 따로 공지되지 않아 바뀔 수 있어요.
status-tentative-upcoming = { $name } 제출은 { $range } 예정이에요. 날짜가 아직 공지되지 않아 바뀔 수 있어요.
status-tentative-closed = { $name } 제출은 { $range } 예정이었어요. 날짜가 따로 공지되지 않았지만, 예정대로라면 끝났어요.
status-no-next = 공지된 마지막 차수는 { $name }이고, { $range } 예정이었어요. 그다음 차수는 공지되지 않았어요.
status-no-such-round = { $number }차는 공지에 없어요. 공지에는 { $first }차부터 { $last }차까지 있어요.
status-no-such-month = { $month } 결제분을 받는 차수는 공지되지 않았어요.
status-unannounced = { $name } 제출 기간은 아직 공지되지 않았어요.
status-pay = 오늘 { $date }에 결제하면 { $name }이에요. 이번 달 결제는 { $until }까지고, 제출은 { $range }에 해요.
status-pay-tentative = 오늘 { $date }에 결제하면 { $name }이에요. 이번 달 결제는 { $until }까지예요. 제출은 { $range } 예정이고, 날짜가 아직 공지되지 않아 바뀔 수 있어요.
status-pay-outside = 매월 { $first }일부터 { $last }일까지 결제한 것만 지원돼요. 오늘은 { $date }이라 지금 결제하면 지원되지 않아요.
status-pay-no-round = 오늘 { $date } 결제분을 받는 차수는 공지되지 않았어요.
status-pay-next = 다음에는 { $range }에 결제하면 { $name }이에요.
status-pay-days = { $name }에는 { $range }에 결제한 것만 들어가요.
status-pay-days-over = { $name }에는 { $range }에 결제한 것만 들어가요. 그 기간은 지났어요.
status-paid-rule = 매월 { $first }일부터 { $last }일까지 결제한 것만 지원돼요.
status-paid = { $date } 결제는 { $name }이에요.
status-paid-outside = { $date } 결제는 지원되지 않아요.
status-paid-partly = { $date } 가운데 { $inside } 결제는 { $name }이고, 나머지는 지원되지 않아요.
status-paid-no-round = { $date } 결제분을 받는 차수는 공지되지 않았어요.
status-usage-before = { $name } 지원 기간은 { $range }이에요. 아직 시작 전이에요.
status-usage-inside = { $name } 지원 기간은 { $range }이에요. 지금 쓰는 것은 기간 안이에요. { $days ->
    [0] 오늘이 마지막 날이에요.
   *[other] { $days }일 남았어요.
}
status-usage-after = { $name } 지원 기간은 { $range }이었어요. 지금 쓰는 것은 지원되지 않아요.

# 운영진이 적은 같은 말 목록에서 못 읽은 줄
alias-no-colon = { $line }행: 공지의 말과 사람들이 쓰는 말 사이에 쌍점(:)이 없습니다.
alias-no-words = { $line }행: 쌍점(:) 앞에 공지의 말이 없습니다.
alias-nothing-typed = { $line }행: 쌍점(:) 뒤나 쉼표 사이가 비어 있습니다.
