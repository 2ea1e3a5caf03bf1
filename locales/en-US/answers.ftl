# Answers to questions

answer-version = Notice as of { $date }
answer-intro = Opening
answer-none = The notices do not seem to say.
answer-doubtful = Not certain: one of these may answer it.
answer-near = These passages come closest.

# Sentences computed from the date; shown apart from quotations.
status-range = { $first } to { $last }
status-open = { $name } is open: you can submit until { $to }. { $days ->
    [0] It closes today.
    [one] { $days } day left.
   *[other] { $days } days left.
}
status-until = { $name } can be submitted until { $to }. { $days ->
    [0] It closes today.
    [one] { $days } day left.
   *[other] { $days } days left.
}
status-not-now = Nothing can be submitted right now.
status-not-on = Nothing can be submitted on { $date }.
status-decided = The organisers set this date; the notice says another.
status-upcoming = { $name } has not opened yet. Submit from { $from } to { $to }.
status-closed = { $name } closed on { $to }.
status-now = { $name } is open now: you can submit until { $to }.
status-now-tentative = { $name } is expected to be open now, from { $range }, but its dates were never announced and may differ.
status-then = Next is { $name }, from { $range }.
status-then-tentative = Next is { $name }, expected from { $range }; the dates are not announced yet and may change.
status-tentative-open = { $name } is expected to run from { $range }, which includes today, but its dates were never announced and may differ.
status-tentative-upcoming = { $name } is expected from { $range }; the dates are not announced yet and may change.
status-tentative-closed = { $name } was expected from { $range }. Its dates were never announced, but it has most likely closed.
status-no-next = The last announced round is { $name }, which was expected from { $range }. No later round is announced.
status-no-such-round = The notice has no round { $number }; it lists rounds { $first } to { $last }.
status-no-such-month = No announced round takes { $month } payments.
status-unannounced = The submission window of { $name } has not been announced yet.
status-pay = A payment made today, { $date }, belongs to { $name }. Pay by { $until }. Submit it from { $range }.
status-pay-tentative = A payment made today, { $date }, belongs to { $name }. Pay by { $until }. Submission is expected from { $range }; the dates are not announced yet and may change.
status-pay-outside = Only payments made from day { $first } to day { $last } of a month count. Today is { $date }, so a payment made now would not be refunded.
status-pay-no-round = No announced round takes payments made today, { $date }.
status-pay-next = Next, payments made from { $range } belong to { $name }.
status-pay-days = { $name } covers payments made from { $range } only.
status-pay-days-over = { $name } covers payments made from { $range } only. Those days are over.
status-paid-rule = Only payments made from day { $first } to day { $last } of a month count.
status-paid = A payment of { $date } belongs to { $name }.
status-paid-outside = A payment of { $date } is not refunded.
status-paid-partly = Of { $date }, payments of { $inside } belong to { $name }; the rest are not refunded.
status-paid-no-round = No announced round takes payments of { $date }.
status-usage-before = The support period of { $name } runs from { $range }. It has not begun yet.
status-usage-inside = The support period of { $name } runs from { $range }, so usage now counts. { $days ->
    [0] Today is the last day.
    [one] { $days } day left.
   *[other] { $days } days left.
}
status-usage-after = The support period of { $name } ran from { $range }. Usage now does not count.

# Lines of the operators' own word list that could not be read.
alias-no-colon = Line { $line }: no colon stands between the notices' words and what people type.
alias-no-words = Line { $line }: the notices' words are missing before the colon.
alias-nothing-typed = Line { $line }: nothing stands after the colon or between two commas.
