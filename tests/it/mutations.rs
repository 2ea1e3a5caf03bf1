//! Files of real producers with parts changed, cut, doubled and swapped: none may panic or take long, when read and
//! judged, when its numbers are masked, and when it is joined with another.
//!
//! A few seconds by default. Longer:
//! `FUZZ_SECONDS=600 cargo test --release --no-default-features --test it mutations -- --nocapture`.

use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

use bootcamp_bot::notice::library;
use bootcamp_bot::validator::pdf::{RedactError, merge, redact};
use bootcamp_bot::validator::{Limits, Policy, Reading, Upload, judge, read};
use lopdf::Document;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

/// Longest time for one input; debug builds on a busy machine are slow.
const LONGEST: Duration = Duration::from_secs(20);

/// Words that mean something to a reader of PDFs.
const WORDS: [&str; 20] = [
    "<<",
    ">>",
    "[",
    "]",
    "(",
    "<",
    " 0 R",
    " 0 obj",
    "endobj",
    "stream\n",
    "endstream",
    "xref\n",
    "/Length 0",
    "/Kids",
    "/Filter /FlateDecode",
    "/W [0 65535 1]",
    "99999999999",
    "-1",
    " Tf",
    "BT",
];

/// One change; places are in thousandths of the file.
#[derive(Clone, Debug)]
enum Mutation {
    Overwrite(usize, Vec<u8>),
    Insert(usize, &'static str),
    Cut(usize, usize),
    Copy(usize, usize, usize),
}

impl Mutation {
    fn any() -> impl Strategy<Value = Self> {
        let place = || 0..1_000_usize;
        prop_oneof![
            (place(), vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Self::Overwrite(at, bytes)),
            (place(), select(&WORDS[..])).prop_map(|(at, word)| Self::Insert(at, word)),
            (place(), 1..400_usize).prop_map(|(at, length)| Self::Cut(at, length)),
            (place(), place(), 1..400_usize).prop_map(|(from, to, length)| Self::Copy(from, to, length)),
        ]
    }

    fn apply(&self, file: &mut Vec<u8>) {
        let size = file.len();
        let place = |thousandth: usize| size * thousandth / 1_000;
        let range = |at: usize, length: usize| place(at)..(place(at) + length).min(size);
        match self {
            Self::Overwrite(at, bytes) => drop(file.splice(range(*at, bytes.len()), bytes.iter().copied())),
            Self::Insert(at, word) => drop(file.splice(range(*at, 0), word.bytes())),
            Self::Cut(at, length) => drop(file.drain(range(*at, *length))),
            Self::Copy(from, to, length) => {
                let copied = file.get(range(*from, *length)).unwrap_or_default().to_vec();
                drop(file.splice(range(*to, 0), copied));
            }
        }
    }
}

/// The committed files, packed as they are and with their streams laid open.
fn corpus(folders: &[&str]) -> Vec<Vec<u8>> {
    let folders = folders.iter().map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let entries = folders.flat_map(|folder| std::fs::read_dir(folder).expect("a folder"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut pdfs: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).collect();
    pdfs.sort();
    let packed: Vec<Vec<u8>> = pdfs.iter().map(|path| std::fs::read(path).expect("a file")).collect();
    let open = packed.iter().filter_map(|bytes| {
        let mut document = Document::load_mem(bytes).ok()?;
        document.decompress();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).ok().map(|()| bytes)
    });
    let mut corpus: Vec<Vec<u8>> = open.chain(packed.iter().cloned()).collect();
    // Few of them show a card number; as many again, so that masking gets its share.
    let exposed: Vec<Vec<u8>> =
        corpus.iter().filter(|bytes| redact(bytes, &Limits::default()).is_ok()).cloned().collect();
    let share = corpus.len() / 2;
    corpus.extend(exposed.into_iter().cycle().take(share));
    corpus
}

/// Whether its numbers were masked.
fn survives(file: Vec<u8>, policy: &Policy) -> Result<bool, TestCaseError> {
    let begun = Instant::now();
    let reading = read(&file, &Limits::default());
    let at = "2025-04-20T03:00:00Z".parse().expect("a moment");
    let is_read = matches!(reading, Reading::Pages(_));
    let _report = judge(&[Upload { name: "slip.pdf".to_owned(), reading }], policy, at, None);
    let masked = redact(&file, &Limits::default());
    if let Ok(masked) = &masked {
        holds_no_number(masked)?;
    }
    let merged = merge(&[&file, &file]);
    if is_read && merged.is_err() {
        return Err(TestCaseError::fail(format!("read, and not merged: {merged:?}")));
    }
    match begun.elapsed() {
        elapsed if elapsed > LONGEST => Err(TestCaseError::fail(format!("took {elapsed:?}"))),
        _ => Ok(masked.is_ok()),
    }
}

/// What was masked reads as masked, and another masking finds nothing.
fn holds_no_number(masked: &[u8]) -> Result<(), TestCaseError> {
    match redact(masked, &Limits::default()) {
        Err(RedactError::NothingToHide) => Ok(()),
        other => Err(TestCaseError::fail(format!("masked, and then {:?}", other.map(|bytes| bytes.len())))),
    }
}

fn policy() -> Policy {
    let notices = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notices");
    let library = library::load(&notices).expect("the sample notices");
    let programme = library.programme("subscription".parse().expect("an id")).expect("a programme");
    Policy::of(programme, programme.round(2).expect("a round"))
}

#[test]
fn no_mutation_makes_the_validator_panic_or_hang() {
    let long = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let (seconds, folders) = match long {
        Some(seconds) => (seconds, &["tests/samples", "tests/samples/second/files"][..]),
        None => (3, &["tests/samples"][..]),
    };
    let (policy, corpus, masked) = (policy(), corpus(folders), Cell::new(0_u64));
    let mutated = (select(corpus), vec(Mutation::any(), 1..6)).prop_map(|(mut file, mutations)| {
        mutations.iter().for_each(|mutation| mutation.apply(&mut file));
        file
    });
    let try_one = |file| survives(file, &policy).map(|is_masked| masked.set(masked.get() + u64::from(is_masked)));
    let (mut runs, until) = (0_u64, Instant::now() + Duration::from_secs(seconds));
    while Instant::now() < until {
        let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
        runner.run(&mutated, try_one).expect("no panic, no long run");
        runs += 16;
    }
    println!("{runs} files in {seconds} s, {} of them masked", masked.get());
    assert!(runs > 0, "nothing was tried");
}
