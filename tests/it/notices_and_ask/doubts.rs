//! What is malformed, half understood or contradictory is reported with its line, and nothing is dropped.

use bootcamp_bot::notice::library;

use super::{doubts, notice};

#[track_caller]
fn assert_doubt(title: &str, body: &str, expected: &str) {
    let found = doubts(&notice(title, body));
    assert!(found.iter().any(|doubt| doubt == expected), "{found:#?}");
}

#[test]
fn a_window_that_cannot_be_read() {
    assert_doubt(
        "구독료 지원",
        "- 1차: 2월 결제, 3월 청구\n    - 제출기간: 셋째 주쯤\n",
        "7: 제출기간 not understood: \"셋째 주쯤\"",
    );
}

#[test]
fn a_wrong_weekday() {
    let expected = "6: The weekday is wrong: \"2025.04.15(수)\" is Tue 15 Apr";
    assert_doubt("아무 공지", "2025.04.15(수)에 만나요\n", expected);
}

#[test]
fn a_day_that_does_not_exist() {
    assert_doubt("아무 공지", "2025.02.30까지\n", "6: No calendar has this date: \"2025.02.30\"");
}

#[test]
fn an_hour_that_may_be_morning_or_afternoon() {
    let expected = "6: This time of day may be morning or afternoon: \"2025.04.15(화) 5시\"";
    assert_doubt("아무 공지", "2025.04.15(화) 5시까지, 2025.04.15(화) 5시간 동안\n", expected);
}

#[test]
fn an_end_before_its_beginning() {
    let expected = "6: The end comes before the beginning: \"2025-04-23 ~ 2025-04-15\"";
    assert_doubt("아무 공지", "기간: 2025.04.23 ~ 2025.04.15\n", expected);
}

#[test]
fn a_window_that_contradicts_the_general_rule() {
    let expected = "8: The window of round 1 (day 10–13) differs from the general rule (day 15–23); \
                    the round's own dates count.";
    let body = "청구 시기: 매월 15일 ~ 23일\n- 1차: 2월 결제, 3월 청구\n    - 제출기간: 2025.03.10 ~ 2025.03.13\n";
    assert_doubt("구독료 지원", body, expected);
}

#[test]
fn two_rounds_at_the_same_time() {
    let body =
        "- 1차: 2월 결제, 3월 청구, 2025.03.10 ~ 2025.04.16\n- 2차: 3월 결제, 4월 청구, 2025.04.15 ~ 2025.04.23\n";
    assert_doubt("구독료 지원", body, "7: Rounds 1 and 2 take submissions at the same time.");
}

#[test]
fn a_round_with_two_windows() {
    let body = "- 1차: 2월 결제, 3월 청구, 2025.03.10 ~ 2025.03.13\n\n1차 제출기간: 2025.03.11 ~ 2025.03.14\n";
    assert_doubt("구독료 지원", body, "8: Round 1 is described differently at line 6; the first description counts.");
}

#[test]
fn months_that_nothing_dates() {
    assert_doubt("구독료 지원", "- 1차: 2월 결제, 3월 청구\n", "6: The year is not stated: \"1차\"");
}

#[test]
fn a_programme_without_a_price() {
    assert_doubt("구독료 지원", "- 1차: 2월 결제, 3월 청구\n", "1: No price in dollars was found.");
}

#[test]
fn rounds_that_are_only_counted() {
    assert_doubt("구독료 지원", "- 3차 ~ 7차는 예정입니다\n", "6: Some of the rounds 3 to 7 have no pay month.");
}

#[test]
fn a_link_to_an_editor() {
    let link = "https://docs.google.com/forms/d/abc/edit?usp=sharing";
    let expected = format!("6: This link opens an editor; please use the address for sharing: {link}");
    assert_doubt("아무 공지", &format!("[폼]({link})\n"), &expected);
}

#[test]
fn a_heading_that_stands_twice() {
    assert_doubt("아무 공지", "### 하나\n### 하나\n", "7: The same heading stands at line 6: \"하나\"");
}

#[test]
fn a_head_without_anything_in_it() {
    let read = library::parse(&[("notice.md", "## 내용\n### 안내\n본문\n")]);
    assert_eq!(read.notices.first().map(|notice| notice.title.as_str()), Some("안내"));
    assert_eq!(read.diagnostics.len(), 3, "{:?}", doubts(&read));
}

#[test]
fn a_notice_without_a_separator_is_still_a_notice() {
    let text = "# Title: 하나\n## 내용\n본문\n# Title: 둘\n## 내용\n본문\n";
    let read = library::parse(&[("notice.md", text)]);
    assert_eq!(read.notices.len(), 2);
    assert!(doubts(&read).iter().any(|doubt| doubt.starts_with("4: No \"---\" separates")), "{:?}", doubts(&read));
}

#[test]
fn a_fence_that_never_closes_is_blamed_for_the_notice_it_hides() {
    let text = "# Title: 하나\n## 내용\n```\n본문\n---\n# Title: 둘\n## 내용\n";
    let read = library::parse(&[("notice.md", text)]);
    assert!(doubts(&read).iter().any(|doubt| doubt.starts_with("3: This code block is never closed")));
}

#[test]
fn words_between_notices_are_reported() {
    let text = "# Title: 하나\n## 내용\n본문\n\n---\n\n# Link: https://example.com\n\n떠도는 글\n\n## 내용\n";
    let read = library::parse(&[("notice.md", text)]);
    assert!(
        doubts(&read).contains(&"9: This text belongs to no notice: \"떠도는 글\"".to_owned()),
        "{:?}",
        doubts(&read)
    );
}

#[test]
fn the_page_id_in_the_target_makes_two_notices_one() {
    let page = "00000000-0000-4000-8000-000000000009";
    let one = format!("# Title: 처음\n# Link: [a](https://www.notion.so/b-{}?pvs=4)\n## 내용\n", page.replace('-', ""));
    let two = format!("# Title: 나중\n# Link: [a](https://www.notion.so/{page})\n## 내용\n");
    let read = library::parse(&[("one.md", one), ("two.md", two)]);
    assert!(doubts(&read).contains(&"1: This is the same notice as the one at line 1: \"나중\"".to_owned()));
}
