//! Whatever people type gets a sensible answer, and whatever is imported is read in bounded time.

use std::time::{Duration, Instant};

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::{library, sample};
use bootcamp_bot::search::{Answer, Asker, Index, Judgement, Question};
use bootcamp_bot::text::Locale;

fn ask(text: &str) -> Answer {
    let read = library::parse(&sample());
    let now: Moment = "2025-04-16T10:00:00+09:00".parse().expect("a time");
    let (programmes, asker) = (read.programmes.as_slice(), Asker::default());
    Index::build(&read.notices).ask(&Question { text, now, top: 5, locale: Locale::Ko, programmes, asker })
}

#[track_caller]
fn assert_not_there(questions: &[&str]) {
    for question in questions {
        let answer = ask(question);
        assert_eq!((answer.judgement, answer.status), (Judgement::NotThere, None), "{question:?}");
    }
}

#[test]
fn nothing_and_next_to_nothing() {
    assert_not_there(&["", " \n\t", "ㄱ", "ㅋㅋㅋㅋ", "가", "a", "?", "!!!", "...", "\u{0}", "\u{200b}"]);
}

#[test]
fn only_emoji() {
    assert_not_there(&["😀", "🎉🎉🎉", "👨‍👩‍👧‍👦❤️", "<:pepe:123456789012345678>"]);
}

#[test]
fn other_languages() {
    assert_not_there(&[
        "昼ごはんはどこで食べますか",
        "近くに駐車場はありますか？",
        "Tôi có thể mượn máy tính không?",
        "你好吗",
    ]);
}

#[test]
fn markdown_mentions_and_links() {
    assert_not_there(&[
        "@everyone @here",
        "<@123456789012345678>",
        "```\n```",
        "||spoiler||",
        "https://example.com/x?y=z",
    ]);
}

#[test]
fn marks_around_a_question_do_not_hide_it() {
    let answer = ask("**지피티** `구독료` ||구글폼|| <@123> 링크");
    assert!(answer.hits.first().is_some_and(|hit| hit.text.contains("제출용 구글폼")));
}

#[test]
fn a_question_of_4000_characters_is_answered_in_time() {
    let begun = Instant::now();
    for text in ["가나다라 마바사 ".repeat(450), "환급".repeat(2000), "a".repeat(4000), "3차 4월 결제 ".repeat(450)]
    {
        let answer = ask(&text);
        assert!(answer.hits.len() <= 5 && (0.0..=1.0).contains(&answer.confidence));
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn broken_markdown_is_read_in_time() {
    for piece in ["[a](b ", "**a *b ", "> - > - ", "| a | b ", "```\n", "<aside>", "# Title: a\n", "- a\n  - b\n"] {
        let text = format!("# Title: a\n\n## 내용\n{}", piece.repeat(100_000 / piece.len()));
        let begun = Instant::now();
        let read = library::parse(&[("large.md", text)]);
        // Seconds, not minutes: the time must not grow with the square of the size.
        assert!(begun.elapsed() < Duration::from_secs(20), "{piece:?} took {:?}", begun.elapsed());
        assert!(!read.notices.is_empty());
    }
}
