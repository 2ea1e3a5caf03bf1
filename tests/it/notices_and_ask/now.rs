//! What is told of the present, at a Korean wall clock time of 2025.

use bootcamp_bot::domain::{Moment, Programme};
use bootcamp_bot::notice::{Library, library, sample};
use bootcamp_bot::search::{Answer, Asker, Index, Question, status};
use bootcamp_bot::text::Locale;

/// Times of the year: before the first round, in the first, on the last day of AWS theory, in the second round, after
/// it, in one that is only expected, and after the last.
pub const YEAR: [&str; 7] =
    ["02-14T10:00", "03-11T10:00", "04-10T10:00", "04-16T10:00", "04-25T10:00", "05-19T10:00", "10-05T10:00"];

fn moment(now: &str) -> Moment {
    format!("2025-{now}:00+09:00").parse().expect("a time")
}

/// The sentence in Korean.
pub fn told(now: &str, question: &str) -> Option<String> {
    status(question, &library::parse(&sample()).programmes, moment(now), Locale::Ko)
}

/// A question and words that the sentence about it holds; none when there is to be no sentence.
pub type Row<'a> = (&'a str, &'a [&'a str]);

/// Each question is answered with a sentence that holds all of these words.
#[track_caller]
pub fn assert_told(now: &str, rows: &[Row<'_>]) {
    assert_told_of(&library::parse(&sample()).programmes, now, Locale::Ko, rows);
}

/// The same in English.
#[track_caller]
pub fn assert_told_in_english(now: &str, rows: &[Row<'_>]) {
    assert_told_of(&library::parse(&sample()).programmes, now, Locale::En, rows);
}

/// The same of other programmes.
#[track_caller]
pub fn assert_told_of(programmes: &[Programme], now: &str, locale: Locale, rows: &[Row<'_>]) {
    let told = |question: &str| status(question, programmes, moment(now), locale).unwrap_or_default();
    let wrong: Vec<_> = rows
        .iter()
        .map(|(question, words)| (question, words, told(question)))
        .filter(|(_, words, told)| words.iter().any(|word| !told.contains(word)) || words.is_empty() != told.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{now}: {wrong:#?}");
}

/// The whole answer to a question.
pub fn answer(library: &Library, now: &str, text: &str) -> Answer {
    let (now, programmes, asker) = (moment(now), library.programmes.as_slice(), Asker::default());
    Index::build(&library.notices).ask(&Question { text, now, top: 5, locale: Locale::Ko, programmes, asker })
}
