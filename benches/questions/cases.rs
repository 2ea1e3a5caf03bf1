//! Questions with what a right answer holds, and what the search makes of them.

use std::path::{Path, PathBuf};

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::{Library, library};
use bootcamp_bot::search::{Asker, Evidence, Hit, Index, Judgement, Parts, Question, Sources};
use bootcamp_bot::text::Locale;
use serde_json::Value;

/// Questions and the notices that they are asked of.
pub struct Set {
    pub name: &'static str,
    /// Whether it was named on the command line.
    pub given: bool,
    pub library: Library,
    pub cases: Vec<Case>,
}

/// A question.
pub struct Case {
    pub id: String,
    pub text: String,
    pub now: Moment,
    /// Groups of strings: a passage that holds all of a group is right. `None`: the notices do not say.
    pub gold: Option<Vec<Vec<String>>>,
}

impl Case {
    /// Whether a text holds what a right answer holds.
    pub fn is_answered_by(&self, text: &str) -> bool {
        let text = plain(text);
        self.gold.iter().flatten().any(|group| group.iter().all(|part| text.contains(part)))
    }
}

/// What the search made of it.
pub struct Outcome {
    pub covered: bool,
    /// The place of the first right passage, from 1.
    pub rank: Option<usize>,
    /// Where the first hit stands, and how it begins.
    pub first: String,
    /// `None` when nothing can be the answer, or when the calendar answers.
    pub evidence: Option<Evidence>,
    pub judgement: Judgement,
    pub confidence: f64,
    pub status: bool,
}

impl Outcome {
    pub fn right(&self) -> bool {
        self.rank == Some(1)
    }

    /// The confidence; 1 where the calendar answers.
    pub fn shown_confidence(&self) -> f64 {
        if self.status { 1.0 } else { self.confidence }
    }
}

/// Our own questions on our own notices, and where `../shared` lies beside the repository the samples there too.
pub fn sets() -> Vec<Set> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = root.join("tests/samples/questions/first.json");
    let second = root.join("tests/samples/questions/second.json");
    let third = root.join("tests/samples/questions/third.json");
    let fourth = root.join("tests/samples/questions/fourth.json");
    let shared = root.join("../shared");
    let all = [
        ("dev", shared.join("questions/dev.json"), shared.join("notices")),
        ("dev2", shared.join("questions/dev2.json"), shared.join("notices")),
        ("dated", shared.join("questions/dated.json"), shared.join("notices")),
        ("own, real", own.clone(), shared.join("notices")),
        ("own", own, root.join("samples/notices")),
        ("own2, real", second.clone(), shared.join("notices")),
        ("own3, real", third.clone(), shared.join("notices")),
        ("own3", third, root.join("samples/notices")),
        ("own2", second, root.join("samples/notices")),
        ("own4", fourth, root.join("samples/notices")),
    ];
    let given = std::env::args().skip_while(|arg| arg != "--questions").skip(1).map(PathBuf::from);
    let given = given.map(|questions| {
        let name = questions.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (&*name.leak(), questions, shared.join("notices"))
    });
    let own = all.into_iter().filter_map(|(name, questions, notices)| set(name, &questions, &notices, false));
    own.chain(given.filter_map(|(name, questions, notices)| set(name, &questions, &notices, true))).collect()
}

fn set(name: &'static str, questions: &Path, notices: &Path, given: bool) -> Option<Set> {
    let library = library::load(notices).ok()?;
    let questions: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(questions).ok()?).expect("JSON");
    Some(Set { name, given, library, cases: questions.iter().map(case).collect() })
}

fn case(question: &Value) -> Case {
    let text = |key: &str| question[key].as_str().map(str::to_owned);
    let now = text("now").unwrap_or_else(|| "2025-04-16T10:00:00+09:00".to_owned());
    let strings = |group: &Value| -> Vec<String> {
        group.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect()
    };
    let gold = question["gold"].as_object().map(|gold| {
        let others = gold.get("also_accept").and_then(Value::as_array).into_iter().flatten();
        std::iter::once(&gold["must_contain"]).chain(others).map(strings).collect()
    });
    Case {
        id: text("id").expect("an id"),
        text: text("question").expect("a question"),
        now: now.parse().expect("a time"),
        gold,
    }
}

fn beginning(hit: &Hit) -> String {
    let text: String = plain(&hit.text).chars().take(40).collect();
    format!("{} > {}: {text}", hit.notice, hit.section.join(" > "))
}

/// As the shared scorer compares: without marks, with single spaces.
fn plain(text: &str) -> String {
    text.replace(['*', '`'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Set {
    pub fn index(&self, parts: Parts) -> Index {
        Index::with_parts(&Sources { notices: &self.library.notices, ..Sources::default() }, parts)
    }

    pub fn run(&self, parts: Parts) -> Vec<Outcome> {
        let index = self.index(parts);
        self.cases.iter().map(|case| self.outcome(&index, case)).collect()
    }

    pub fn question<'a>(&'a self, case: &'a Case) -> Question<'a> {
        Question {
            text: &case.text,
            now: case.now,
            top: 10,
            locale: Locale::Ko,
            programmes: &self.library.programmes,
            asker: Asker::default(),
        }
    }

    fn outcome(&self, index: &Index, case: &Case) -> Outcome {
        let question = self.question(case);
        let answer = index.ask(&question);
        Outcome {
            covered: case.gold.is_some(),
            rank: answer.hits.iter().position(|hit| case.is_answered_by(&hit.text)).map(|place| place + 1),
            first: answer.hits.first().map(beginning).unwrap_or_default(),
            evidence: index.evidence(&question).filter(|_| answer.status.is_none()),
            judgement: answer.judgement,
            confidence: answer.confidence,
            status: answer.status.is_some(),
        }
    }
}
