//! How long an index takes to build, and a question to be answered: our own notices, the real ones where `../shared`
//! lies beside the repository, and 10,000 passages.
//!
//! `cargo bench --no-default-features --bench search`

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::{Library, library};
use bootcamp_bot::search::{Asker, Index, Question};
use bootcamp_bot::text::Locale;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let questions = std::fs::read_to_string(root.join("tests/samples/questions/first.json")).expect("our questions");
    let questions: Vec<serde_json::Value> = serde_json::from_str(&questions).expect("JSON");
    let questions: Vec<&str> = questions.iter().filter_map(|question| question["question"].as_str()).collect();
    println!("{:<16} {:>10} {:>10} {:>10} {:>10}", "library", "build", "median", "p99", "longest");
    for (name, notices) in [("own", "samples/notices"), ("real", "../shared/notices")] {
        if let Ok(library) = library::load(&root.join(notices)) {
            measure(name, &library, &questions);
        }
    }
    let own = library::load(&root.join("samples/notices")).expect("our notices");
    measure("10,000 passages", &library::parse(&[("large.md", large(&own))]), &questions);
}

fn measure(name: &str, library: &Library, questions: &[&str]) {
    const ROUNDS: usize = 20;
    let begun = Instant::now();
    let index = black_box(Index::build(&library.notices));
    let build = begun.elapsed();
    let mut times: Vec<Duration> = Vec::new();
    for text in std::iter::repeat_n(questions, ROUNDS).flatten() {
        let asker = Asker::default();
        let (now, programmes) = (Moment::UNIX_EPOCH, library.programmes.as_slice());
        let begun = Instant::now();
        black_box(index.ask(&Question { text, now, top: 10, locale: Locale::Ko, programmes, asker }));
        times.push(begun.elapsed());
    }
    times.sort();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    let longest = times.last().copied().unwrap_or_default();
    println!("{name:<16} {build:>10.2?} {:>10.2?} {:>10.2?} {longest:>10.2?}", at(0.5), at(0.99));
}

/// 500 notices of 20 sections, each of about 300 characters, from the words of our own notices in another order.
fn large(own: &Library) -> String {
    let words: Vec<&str> = own.notices.iter().flat_map(|notice| notice.body.split_whitespace()).collect();
    let mut seed = 1_u64;
    let mut draw = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed >> 33
    };
    let mut pick = |text: &mut String, count: usize| {
        for _ in 0..count {
            let found = words.get(draw() as usize % words.len()).copied().unwrap_or_default();
            let bare: String = found.chars().filter(|c| c.is_alphanumeric()).collect();
            text.push_str(&bare);
            text.push(' ');
        }
    };
    let mut text = String::new();
    for notice in 0..500 {
        let _ = write!(text, "# Title: {notice} ");
        pick(&mut text, 4);
        text.push_str("\n# Category: Notion/클라우드\n\n## 내용\n\n");
        for _ in 0..20 {
            text.push_str("### ");
            pick(&mut text, 3);
            text.push_str("\n\n");
            for _ in 0..5 {
                text.push_str("- ");
                pick(&mut text, 15);
                text.push('\n');
            }
            text.push('\n');
        }
        text.push_str("---\n\n");
    }
    text
}
