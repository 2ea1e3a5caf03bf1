//! A hundred ways to write a time, and what each comes to on Wednesday, 16 April 2025, at 10:00 in Korea.

use proptest::prelude::{any, proptest};
use proptest::strategy::Strategy as _;

use super::*;
use crate::text::date_time;

fn now() -> Moment {
    "2025-04-16T01:00:00Z".parse().expect("a time")
}

fn read(text: &str) -> Result<String, BadWhen> {
    when(text, now()).map(date_time)
}

fn assert_all(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(read(text).as_deref(), Ok(&*format!("2025-{expected}:00")), "{text}");
    }
}

#[test]
fn days_by_their_names() {
    assert_all(&[
        ("오늘 15:30", "04-16 15:30"),
        ("내일 5시", "04-17 17:00"),
        ("낼 5시", "04-17 17:00"),
        ("내일 오전 5시에", "04-17 05:00"),
        ("모레 저녁 8시 반", "04-18 20:30"),
        ("내일모레 3시", "04-18 15:00"),
        ("내일 모레 3시", "04-18 15:00"),
        ("낼모레 오후 3시", "04-18 15:00"),
        ("글피 오전 9시", "04-19 09:00"),
        ("tomorrow 5pm", "04-17 17:00"),
        ("5pm tomorrow", "04-17 17:00"),
        ("today at 16:00", "04-16 16:00"),
        ("the day after tomorrow at noon", "04-18 12:00"),
        ("세 시", "04-16 15:00"),
        ("17:00", "04-16 17:00"),
    ]);
}

#[test]
fn days_from_now() {
    assert_all(&[
        ("3일 뒤 오후 5시", "04-19 17:00"),
        ("3일 뒤에 17:00", "04-19 17:00"),
        ("2주 뒤 10시", "04-30 10:00"),
        ("두 주 후 10시", "04-30 10:00"),
        ("한 달 뒤 9시", "05-16 09:00"),
        ("2개월 후 9시", "06-16 09:00"),
        ("하루 뒤 10시", "04-17 10:00"),
        ("이틀 후 10시", "04-18 10:00"),
        ("사흘 뒤 3시", "04-19 15:00"),
        ("나흘 뒤 3시", "04-20 15:00"),
        ("열흘 뒤 오전 11시", "04-26 11:00"),
        ("일주일 뒤 10시", "04-23 10:00"),
        ("보름 뒤 10시", "05-01 10:00"),
        ("in 3 days at 9", "04-19 09:00"),
        ("in a week at 5pm", "04-23 17:00"),
        ("2 days later 10:00", "04-18 10:00"),
    ]);
}

#[test]
fn hours_and_minutes_from_now() {
    assert_all(&[
        ("2시간 뒤", "04-16 12:00"),
        ("두 시간 뒤", "04-16 12:00"),
        ("30분 후", "04-16 10:30"),
        ("1시간 반 뒤", "04-16 11:30"),
        ("한 시간 반 뒤에", "04-16 11:30"),
        ("1시간 30분 뒤", "04-16 11:30"),
        ("반 시간 뒤", "04-16 10:30"),
        ("in 2 hours", "04-16 12:00"),
        ("in half an hour", "04-16 10:30"),
        ("in 20 minutes", "04-16 10:20"),
        ("an hour later", "04-16 11:00"),
    ]);
}

#[test]
fn days_of_the_week() {
    assert_all(&[
        ("금요일 10시", "04-18 10:00"),
        ("금욜 10시", "04-18 10:00"),
        ("수요일 17시", "04-16 17:00"),
        ("화요일 17시", "04-22 17:00"),
        ("이번 주 일요일 9시", "04-20 09:00"),
        ("다음 주 월요일 9시", "04-21 09:00"),
        ("다음주 금 10시", "04-25 10:00"),
        ("담주 금요일 10시", "04-25 10:00"),
        ("담 주 금요일 10시", "04-25 10:00"),
        ("다다음 주 월요일 10시", "04-28 10:00"),
        ("next Friday 10:00", "04-25 10:00"),
        ("this Friday 10:00", "04-18 10:00"),
        ("Thursday 9am", "04-17 09:00"),
    ]);
}

#[test]
fn days_of_the_month() {
    assert_all(&[
        ("23일 17시", "04-23 17:00"),
        ("16일 17시", "04-16 17:00"),
        ("3일 17시", "05-03 17:00"),
        ("이번 달 30일 9시", "04-30 09:00"),
        ("이달 말일 17시", "04-30 17:00"),
        ("다음 달 3일 10시", "05-03 10:00"),
        ("다음달 20일 10시", "05-20 10:00"),
        ("다다음 달 1일 10시", "06-01 10:00"),
        ("the 23rd at 17:00", "04-23 17:00"),
    ]);
    let first = "2025-04-01T01:00:00Z".parse().expect("a time");
    assert_eq!(when("다음 달 3일 10시", first).map(date_time).as_deref(), Ok("2025-05-03 10:00:00"));
}

#[test]
fn dates() {
    assert_all(&[
        ("4월 20일 18시", "04-20 18:00"),
        ("4월23일 17:00까지", "04-23 17:00"),
        ("4/23 17:00", "04-23 17:00"),
        ("4.23 17:00", "04-23 17:00"),
        ("4-23 17:00", "04-23 17:00"),
        ("04-23, 17:00", "04-23 17:00"),
        ("2025-04-23 09:05", "04-23 09:05"),
        ("2025-04-23T17:00", "04-23 17:00"),
        ("2025.04.20(일) 오후 2시", "04-20 14:00"),
        ("4월 23일 수요일 17시", "04-23 17:00"),
        ("4월 23일(수) 17시", "04-23 17:00"),
        ("2025년 5월 1일 정오", "05-01 12:00"),
        ("Apr 23 17:00", "04-23 17:00"),
        ("April 23rd, 2025 at 5pm", "04-23 17:00"),
        ("23 April 17:00", "04-23 17:00"),
        ("Wed, 23 Apr 17:00 KST", "04-23 17:00"),
    ]);
    assert_eq!(read("1월 3일 10시").as_deref(), Ok("2026-01-03 10:00:00"));
}

#[test]
fn hours() {
    assert_all(&[
        ("내일 7시", "04-17 07:00"),
        ("내일 05:00", "04-17 05:00"),
        ("내일 12시", "04-17 12:00"),
        ("내일 열두 시", "04-17 12:00"),
        ("내일 열한시 반", "04-17 11:30"),
        ("내일 다섯 시 20분", "04-17 17:20"),
        ("내일 아침 8시", "04-17 08:00"),
        ("내일 낮 12시", "04-17 12:00"),
        ("내일 낮 2시", "04-17 14:00"),
        ("내일 저녁 6시", "04-17 18:00"),
        ("내일 밤 11시", "04-17 23:00"),
        ("내일 새벽 1시", "04-17 01:00"),
        ("내일 오후 3:30", "04-17 15:30"),
        ("내일 오후 17시", "04-17 17:00"),
        ("내일 5시 10분 전", "04-17 16:50"),
        ("내일 0시", "04-17 00:00"),
        ("내일 오전 12시", "04-17 00:00"),
        ("내일 오후 12시", "04-17 12:00"),
        ("tomorrow 12am", "04-17 00:00"),
    ]);
}

#[test]
fn midnight_by_name_ends_its_day() {
    for text in ["모레 밤 12시", "모레 자정", "모레 24시", "모레 24:00", "4월 18일 밤 열두 시", "Apr 18 midnight"]
    {
        assert_eq!(read(text).as_deref(), Ok("2025-04-19 00:00:00"), "{text}");
        let window = day_and_hour(text, now()).and_then(DayAndHour::ends).map(date_time);
        assert_eq!(window.as_deref(), Ok("2025-04-18 23:59:59"), "{text}");
    }
    assert_eq!(read("자정").as_deref(), Ok("2025-04-17 00:00:00"));
}

#[test]
fn a_day_may_come_with_a_time_or_without() {
    let of = |text| day_and_hour(text, now()).map(|read| (date_time(read.begins()), read.ends().map(date_time)));
    let day = of("5월 23일(금)");
    assert_eq!(day, Ok(("2025-05-23 00:00:00".to_owned(), Err(BadWhen::NoHour))));
    let hour = "2025-05-23 17:00:00".to_owned();
    assert_eq!(of("2025-05-23 17:00"), Ok((hour.clone(), Ok(hour))));
    assert_eq!(of("17:00"), Err(BadWhen::NotUnderstood));
}

#[test]
fn what_does_not_exist_is_named() {
    let named = |part: &str| Err(BadWhen::NoSuch(part.to_owned()));
    for (text, part) in [
        ("2월 30일 10시", "2월 30일"),
        ("31일 10시", "31일"),
        ("다음 달 32일 10시", "다음 달 32일"),
        ("2025-02-29 10:00", "2025-02-29"),
        ("13/1 10:00", "13/1"),
        ("내일 25:00", "25:00"),
        ("내일 25시", "25시"),
        ("내일 24:30", "24:30"),
        ("내일 9:75", "9:75"),
        ("내일 아침 12시", "아침 12시"),
        ("tomorrow 13am", "13am"),
    ] {
        assert_eq!(read(text), named(part), "{text}");
    }
}

#[test]
fn one_in_the_night_is_of_which_day() {
    for part in ["밤 1시", "밤 12시 반", "밤 3:00"] {
        assert_eq!(read(&format!("내일 {part}")), Err(BadWhen::WhichNight(part.to_owned())));
    }
}

#[test]
fn another_day_of_the_week_than_the_date_is_pointed_out() {
    for text in ["4월 23일(목) 17시", "4월 23일 목요일 17시", "3주 뒤 금요일 10시", "Thu, Apr 23 17:00"]
    {
        assert!(matches!(read(text), Err(BadWhen::OtherWeekday { .. })), "{text}: {:?}", read(text));
    }
}

#[test]
fn what_has_passed_is_refused() {
    for text in ["오늘 9시", "어제 5시", "4월 1일 10시", "2024-04-20 10:00", "지난주 금요일 10시", "이번 주 월요일 9시"]
    {
        assert!(matches!(read(text), Err(BadWhen::Past(_))), "{text}: {:?}", read(text));
    }
}

#[test]
fn a_day_alone_lacks_its_hour() {
    for text in ["내일", "4월 20일", "23일", "3일 뒤", "다음 주 금요일", "사흘 뒤", "next Friday"] {
        assert_eq!(read(text), Err(BadWhen::NoHour), "{text}");
    }
}

#[test]
fn a_word_that_is_left_over_makes_it_refused() {
    for text in [
        "",
        "곧",
        "3",
        "점심 먹고",
        "🙂",
        "다음 주 3시",
        "내일 5시간",
        "내일 5시쯤",
        "내일 3시나 4시",
        "내일 3시 모레",
        "내일 3시 4시",
        "2시간 뒤 5시",
        "내일 2시간 뒤",
        "내일 10시 전",
        "내일 수업 끝나고 5시",
        "4/23/2025 17:00",
        "17:00-18:00",
        "20250423 17:00",
        "5시 10분 전쯤",
        "다음 금요일 10시",
        "tomorrow afternoon",
        "-3",
    ] {
        assert_eq!(read(text), Err(BadWhen::NotUnderstood), "{text:?}");
    }
}

/// What a time may be made of, and a little of what not.
const WORDS: [&str; 40] = [
    "내일",
    "모레",
    "내일모레",
    "글피",
    "어제",
    "다음",
    "이번",
    "담",
    "다다음",
    "주",
    "달",
    "금요일",
    "(수)",
    "3",
    "31",
    "99",
    "일",
    "월",
    "뒤",
    "시",
    "시간",
    "반",
    "분",
    "전",
    "오후",
    "밤",
    "새벽",
    "열두",
    "자정",
    "24:00",
    "4/31",
    "2025-04-16",
    "9999-12-31",
    "in",
    "days",
    "at",
    "next",
    "friday",
    "apr",
    "점심",
];

proptest! {
    #[test]
    fn no_text_panics_and_none_yields_the_past(text in any::<String>()) {
        if let Ok(at) = when(&text, now()) {
            assert!(at > now(), "{text}");
        }
    }

    #[test]
    fn no_mixture_of_its_words_does_either(
        words in proptest::collection::vec((0..WORDS.len()).prop_map(|at| WORDS[at]), 0..6), glued in any::<bool>()
    ) {
        let text = words.join(if glued { "" } else { " " });
        if let Ok(at) = when(&text, now()) {
            assert!(at > now(), "{text}");
        }
        let _ = day_and_hour(&text, now()).map(|read| (read.begins(), read.ends()));
    }
}
