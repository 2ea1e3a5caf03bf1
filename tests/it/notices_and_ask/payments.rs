//! Days of payment that a question names: each is the day that is meant, and judged by the rule of its own month.

use super::now::{assert_told, assert_told_in_english};

#[test]
fn the_month_before_a_day_is_heard() {
    let second = &["3월 15일(토) 결제는 2차", "4월 23일(수) 17:00까지"][..];
    assert_told(
        "04-16T10:00",
        &[
            ("지난달 15일에 결제했는데 지금 내도 되나요", second),
            ("저번달 15일에 결제했는데 되나요", second),
            ("저번 달 15일에 긁은 거 몇 차예요?", second),
            ("전달 15일에 결제했는데 되나요", second),
            ("이번달 2일에 결제했는데 되나요", &["4월 2일(수) 결제는 3차", "예정"]),
            ("다음달 21일에 결제하면 되나요", &["5월 21일(수) 결제는 지원되지 않아요"]),
            ("지난주 화요일에 결제했는데 되나요", &["4월 8일(화) 결제는 3차"]),
            ("지난 달 말에 결제했는데 되나요", &["3월 21일(금) ~ 3월 31일(월) 결제는 지원되지 않아요"]),
        ],
    );
    assert_told("04-25T10:00", &[("지난달 15일에 결제했는데 지금 내도 되나요", &["3월 15일(토)", "2차", "끝났어요"])]);
}

#[test]
fn a_day_to_come_is_none_that_has_passed() {
    assert_told(
        "04-16T10:00",
        &[
            ("18일에 결제 예정인데 되나요", &["4월 18일(금) 결제는 3차"]),
            ("18일에 결제하려는데 괜찮나요", &["4월 18일(금)"]),
            ("21일에 결제할 거예요 지원돼요?", &["4월 21일(월) 결제는 지원되지 않아요"]),
            ("내일 결제해도 되나요", &["4월 17일(목) 결제는 3차"]),
            ("18일 결제 인정되나요", &["4월 18일(금)"]),
        ],
    );
    assert_told("03-05T10:00", &[("3월 20일에 결제할 예정이에요 지원돼요?", &["3월 20일(목) 결제는 2차"])]);
    assert_told("03-11T10:00", &[("3월 20일 결제 인정되나요?", &["3월 20일(목) 결제는 2차"])]);
}

#[test]
fn what_was_cancelled_is_no_payment() {
    assert_told(
        "04-16T10:00",
        &[
            ("22일에 결제 취소했는데 괜찮나요", &[]),
            ("그저께 결제 취소했는데 되나요", &[]),
            ("어제 결제한 거 환불받았는데 되나요", &[]),
            ("20일에 구독 해지했는데 지원되나요", &[]),
        ],
    );
}

#[test]
fn every_day_that_is_named_is_judged() {
    let both = &["3월 22일(토) 결제는 지원되지 않아요", "4월 2일(수) 결제는 3차"][..];
    assert_told(
        "04-16T10:00",
        &[
            ("3월 22일이랑 4월 2일에 결제했는데 둘 다 되나요", both),
            ("3/22, 4.2에 결제", both),
            ("3월 1일, 3월 2일, 3월 3일, 3월 4일에 결제했는데 되나요", &[]),
        ],
    );
}

#[test]
fn several_days_are_parted_where_the_window_ends() {
    assert_told(
        "04-10T10:00",
        &[("지난주에 결제했는데", &["4월 1일(화) ~ 4월 6일(일) 결제는 3차", "나머지는 지원되지 않아요"])],
    );
    assert_told("04-16T10:00", &[("지난주에 결제했는데", &["4월 7일(월) ~ 4월 13일(일) 결제는 3차"])]);
}

#[test]
fn payments_in_other_words() {
    let outside = &["3월 22일(토) 결제는 지원되지 않아요"][..];
    assert_told(
        "04-16T10:00",
        &[
            ("3월 22일에 결제해버렸는데 어떡하죠", outside),
            ("22일에 결제했는데 ㄱㄴ?", outside),
            ("２２일에 결제했는데 돼요?", outside),
            ("결제일이 22일인데 괜찮을까요?", &["4월 22일(화) 결제는 지원되지 않아요"]),
            ("구독료 20일에 빠져나갔는데", &["3월 20일(목) 결제는 2차"]),
            ("구독료가 15일에 자동결제됐어요 몇 차예요", &["4월 15일(화) 결제는 3차"]),
            ("5/22에 결제", &["5월 22일(목) 결제는 지원되지 않아요"]),
            ("4.22에 결제", &["4월 22일(화) 결제는 지원되지 않아요"]),
            ("2025-03-05 결재했는데 지금 내도 돼요?", &["3월 5일(수) 결제는 2차"]),
            ("엊그제 긁었는데 이번에 내나요", &["4월 13일(일) ~ 4월 15일(화) 결제는 3차"]),
            ("gpt 4.1 결제해도 되나요", &[]),
        ],
    );
}

#[test]
fn payments_in_english() {
    assert_told_in_english(
        "04-16T10:00",
        &[
            ("I paid yesterday", &["Tue 15 Apr", "Round 3"]),
            ("I paid last Tuesday, is that ok", &["Tue 8 Apr"]),
            ("I paid on the 15th of last month, can I submit it now?", &["Sat 15 Mar", "Round 2", "23 Apr"]),
            ("I was charged on March 25", &["Tue 25 Mar is not refunded"]),
            ("I paid on March 22 and April 2, do both count?", &["Sat 22 Mar is not refunded", "Wed 2 Apr"]),
            ("if I pay tomorrow does it count", &["Thu 17 Apr"]),
            ("I'm going to pay on the 22nd, does it count?", &["Tue 22 Apr is not refunded"]),
            ("I paid on the 22nd but cancelled, is that ok?", &[]),
        ],
    );
}

#[test]
fn until_when_one_pays_is_not_until_when_one_hands_in() {
    let until = &["4월 20일(일)까지"][..];
    assert_told(
        "04-16T10:00",
        &[
            ("결제 마감 언제예요", until),
            ("결제 기간 언제까지죠", until),
            ("다음 결제는 언제까지", until),
            ("지금 구독해도 돼요?", until),
            ("4월 결제 언제까지 해요", &["3차", "4월 1일(화) ~ 4월 20일(일)에 결제한 것만"]),
            ("3차 결제는 언제까지예요", &["3차", "4월 1일(화) ~ 4월 20일(일)에 결제한 것만"]),
            ("4월 결제분은 언제까지 내요", &["3차", "5월 23일(금) 예정"]),
        ],
    );
    let next = &["지금 결제하면 지원되지 않아요", "5월 1일(목) ~ 5월 20일(화)에 결제하면 4차"][..];
    assert_told("04-25T10:00", &[("결제 마감 언제예요", next), ("다음 결제는 언제까지", next)]);
    assert_told_in_english(
        "04-16T10:00",
        &[("payment deadline?", &["Pay by Sun 20 Apr"]), ("until when do I have to pay", &["Pay by Sun 20 Apr"])],
    );
}
