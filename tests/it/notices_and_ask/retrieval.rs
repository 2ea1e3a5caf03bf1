//! The measured quality: on our own questions, and on the shared ones where they lie beside the repository.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{run, samples, stdout};

fn shared(file: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(file);
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
    }
    path.exists().then_some(path)
}

/// Whether a quotation holds every string that the answer must hold, Markdown aside.
fn right(text: &str, gold: &Value) -> bool {
    let plain = |text: &str| text.replace(['*', '`'], "").split_whitespace().collect::<Vec<_>>().join(" ");
    let text = plain(text);
    let holds = |group: &Value| {
        group.as_array().is_some_and(|all| all.iter().filter_map(Value::as_str).all(|part| text.contains(&plain(part))))
    };
    holds(&gold["must_contain"]) || gold["also_accept"].as_array().is_some_and(|groups| groups.iter().any(holds))
}

/// The share of the answerable questions whose right passage is among the first `depth`.
fn hit_at(depth: usize, questions: &Path, notices: &Path) -> f64 {
    let path = |path: &Path| path.to_str().expect("a path").to_owned();
    let args = ["ask", "--batch", &path(questions), "--notices", &path(notices), "--now", "2025-04-16T10:00:00+09:00"];
    let answers = stdout(&run(&args));
    let text = std::fs::read_to_string(questions).expect("questions");
    let questions: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let pairs = questions.iter().zip(answers.lines()).filter(|(question, _)| !question["gold"].is_null());
    let hits: Vec<bool> = pairs
        .map(|(question, line)| {
            let line: Value = serde_json::from_str(line).expect("JSON");
            let first = line["answers"].as_array().into_iter().flatten().take(depth);
            first.filter_map(|answer| answer["text"].as_str()).any(|text| right(text, &question["gold"]))
        })
        .collect();
    hits.iter().filter(|hit| **hit).count() as f64 / hits.len() as f64
}

/// Our own questions on our own notices.
const OWN: [&str; 4] = ["first.json", "second.json", "third.json", "fourth.json"];

fn own(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/questions").join(file)
}

#[test]
fn our_own_questions_find_their_passages() {
    for file in OWN {
        assert!(hit_at(3, &own(file), &samples()) >= 0.9, "{file}");
    }
}

#[test]
fn what_our_notices_do_not_say_is_mostly_said_so() {
    let (mut abstained, mut uncovered, mut rightly) = (0.0, 0.0, 0.0);
    for file in OWN {
        let path = |path: &Path| path.to_str().expect("a path").to_owned();
        let answers = stdout(&run(&["ask", "--batch", &path(&own(file)), "--notices", &path(&samples())]));
        let questions = std::fs::read_to_string(own(file)).expect("questions");
        let questions: Vec<Value> = serde_json::from_str(&questions).expect("JSON");
        for (question, line) in questions.iter().zip(answers.lines()) {
            let line: Value = serde_json::from_str(line).expect("JSON");
            let (none, said) = (question["gold"].is_null(), line["abstained"] == true);
            uncovered += f64::from(u8::from(none));
            abstained += f64::from(u8::from(said));
            rightly += f64::from(u8::from(none && said));
        }
    }
    let (precision, recall) = (rightly / abstained, rightly / uncovered);
    assert!(precision >= 0.8 && recall >= 0.8, "precision {precision:.3}, recall {recall:.3}");
}

#[test]
fn the_right_passage_is_mostly_first_and_nearly_always_among_the_first_three() {
    let Some(notices) = shared("notices/course_cloud.md") else { return };
    for file in ["questions/dev.json", "questions/dev2.json", "questions/dated.json"] {
        let Some(questions) = shared(file) else { continue };
        let (first, three) = (hit_at(1, &questions, &notices), hit_at(3, &questions, &notices));
        assert!(first >= 0.85 && three >= 0.96, "{file}: {first:.3} first, {three:.3} among three");
    }
}
