//! `bootcamp-bot ask`: answers from the notices.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Failure;
use crate::clock::{Clock, SystemClock};
use crate::domain::Moment;
use crate::notice::{Library, library};
use crate::search::{Answer, Index, Question};
use crate::text::{self, Locale, say};

/// Options of `ask`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A notice file, or a folder of .md files.
    #[arg(long, env = "NOTICES_DIR", value_name = "PATH")]
    notices: PathBuf,
    /// The time of asking, RFC 3339; by default the clock's.
    #[arg(long, value_name = "T")]
    now: Option<Moment>,
    /// How many passages at most.
    #[arg(long, default_value_t = 10, value_name = "N")]
    top: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Language of the output: ko or en-US.
    #[arg(long, default_value = "ko")]
    locale: String,
    /// Answer every question of a JSON file, one JSON line each.
    #[arg(long, value_name = "QUESTIONS.json", conflicts_with = "question")]
    batch: Option<PathBuf>,
    /// The question.
    #[arg(required_unless_present = "batch")]
    question: Option<String>,
}

/// A question of a batch.
#[derive(Deserialize)]
struct Entry {
    id: String,
    question: String,
    now: Option<Moment>,
}

/// Runs it.
///
/// # Errors
/// See [`Failure`].
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let library = library::load(&args.notices).map_err(|error| Failure::Usage(error.to_string()))?;
    let index = Index::build(&library.notices);
    let asker = Asker { args, library: &library, index: &index, now: args.now.unwrap_or_else(|| SystemClock.now()) };
    match (&args.batch, &args.question) {
        (Some(batch), _) => {
            for entry in entries(batch)? {
                let mut line = as_json(&asker.ask(&entry.question, entry.now));
                if let Value::Object(line) = &mut line {
                    line.insert("id".to_owned(), entry.id.into());
                }
                println!("{line}");
            }
        }
        (None, Some(question)) => {
            let answer = asker.ask(question, None);
            let shown = if args.json { as_json(&answer).to_string() } else { as_text(&answer, asker.locale()) };
            println!("{shown}");
        }
        (None, None) => return Err(Failure::Usage("a question, or --batch with a file of questions".to_owned())),
    }
    Ok(ExitCode::SUCCESS)
}

fn entries(path: &Path) -> Result<Vec<Entry>, Failure> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| Failure::File { path: shown.clone(), error })?;
    serde_json::from_str(&text).map_err(|error| Failure::Usage(format!("{shown}: {error}")))
}

struct Asker<'a> {
    args: &'a Args,
    library: &'a Library,
    index: &'a Index,
    now: Moment,
}

impl Asker<'_> {
    fn locale(&self) -> Locale {
        Locale::from_tag(&self.args.locale)
    }

    fn ask(&self, text: &str, now: Option<Moment>) -> Answer {
        self.index.ask(&Question {
            text,
            now: now.unwrap_or(self.now),
            top: self.args.top,
            locale: self.locale(),
            programmes: &self.library.programmes,
        })
    }
}

fn as_json(answer: &Answer) -> Value {
    let answers = answer.hits.iter().map(|hit| {
        json!({
            "notice": hit.notice,
            "section": hit.section.join(" > "),
            "text": hit.text,
            "link": hit.link,
            "date": hit.date,
            "score": hit.score,
        })
    });
    json!({
        "answers": answers.collect::<Vec<_>>(),
        "abstained": answer.abstained,
        "status": answer.status,
    })
}

fn as_text(answer: &Answer, locale: Locale) -> String {
    let _ = (answer, say(locale, "x", &[]), text::cut("", 1));
    String::new()
}
