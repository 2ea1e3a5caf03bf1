//! The measured quality on the shared questions, where they lie beside the repository.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{run, stdout};

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

/// The share of the answerable questions whose right passage is among the first three.
fn hit_at_3(questions: &Path, notices: &Path) -> f64 {
    let path = |path: &Path| path.to_str().expect("a path").to_owned();
    let args = ["ask", "--batch", &path(questions), "--notices", &path(notices), "--now", "2025-04-16T10:00:00+09:00"];
    let answers = stdout(&run(&args));
    let text = std::fs::read_to_string(questions).expect("questions");
    let questions: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let pairs = questions.iter().zip(answers.lines()).filter(|(question, _)| !question["gold"].is_null());
    let hits: Vec<bool> = pairs
        .map(|(question, line)| {
            let line: Value = serde_json::from_str(line).expect("JSON");
            let first = line["answers"].as_array().into_iter().flatten().take(3);
            first.filter_map(|answer| answer["text"].as_str()).any(|text| right(text, &question["gold"]))
        })
        .collect();
    hits.iter().filter(|hit| **hit).count() as f64 / hits.len() as f64
}

#[test]
fn the_right_passage_is_nearly_always_among_the_first_three() {
    let Some(notices) = shared("notices/course_cloud.md") else { return };
    for file in ["questions/dev.json", "questions/dev2.json", "questions/dated.json"] {
        let Some(questions) = shared(file) else { continue };
        assert!(hit_at_3(&questions, &notices) >= 0.95, "{file}");
    }
}
