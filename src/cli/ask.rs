//! `bootcamp-bot ask`: answers from the notices.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Failure, aliases};
use crate::clock::{Clock, SystemClock};
use crate::domain::Moment;
use crate::notice::{Library, library};
use crate::search::{Answer, Asker, Hit, Index, Judgement, Question, Sources};
use crate::text::{Locale, say};

/// Options of `ask`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A notice file, or a folder of .md files.
    #[arg(long, env = "NOTICES_DIR", value_name = "PATH")]
    notices: PathBuf,
    /// Words that your people use, beside the list that comes with the program.
    #[arg(long, env = "ALIASES_FILE", value_name = "FILE")]
    aliases: Option<PathBuf>,
    /// The time of asking, RFC 3339; by default the clock's.
    #[arg(long, value_name = "T")]
    now: Option<Moment>,
    /// How many passages at most.
    #[arg(long, default_value_t = 10, value_name = "N")]
    top: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Language of the output.
    #[arg(long, default_value = "ko", value_parser = ["ko", "en-US"])]
    locale: String,
    /// Answer every question of a JSON file, one JSON line each.
    #[arg(long, value_name = "QUESTIONS.json", conflicts_with = "question")]
    batch: Option<PathBuf>,
    /// The question.
    #[arg(required_unless_present = "batch")]
    question: Option<String>,
}

impl Args {
    fn locale(&self) -> Locale {
        Locale::from_tag(&self.locale)
    }
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
    let library = library::load(&args.notices).map_err(|error| Failure::Usage(error.say(args.locale())))?;
    let own = args.aliases.as_deref().filter(|path| !path.as_os_str().is_empty());
    let aliases = own.map(|path| aliases::load(path, args.locale())).transpose().map_err(Failure::Usage)?;
    let sources = Sources { notices: &library.notices, aliases: aliases.unwrap_or_default(), ..Sources::default() };
    let index = Index::of(&sources);
    let desk = Desk { args, library: &library, index: &index, now: args.now.unwrap_or_else(|| SystemClock.now()) };
    match (&args.batch, &args.question) {
        (Some(batch), _) => {
            for entry in entries(batch)? {
                let mut line = as_json(&desk.ask(&entry.question, entry.now));
                if let Value::Object(line) = &mut line {
                    line.insert("id".to_owned(), entry.id.into());
                }
                super::print(&format!("{line}\n"))?;
            }
        }
        (None, Some(question)) => {
            let answer = desk.ask(question, None);
            let shown = if args.json { as_json(&answer).to_string() } else { as_text(&answer, args.locale()) };
            super::print(&format!("{shown}\n"))?;
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

struct Desk<'a> {
    args: &'a Args,
    library: &'a Library,
    index: &'a Index,
    now: Moment,
}

impl Desk<'_> {
    fn ask(&self, text: &str, now: Option<Moment>) -> Answer {
        self.index.ask(&Question {
            text,
            now: now.unwrap_or(self.now),
            top: self.args.top,
            locale: self.args.locale(),
            programmes: &self.library.programmes,
            asker: Asker::default(),
        })
    }
}

fn as_json(answer: &Answer) -> Value {
    let answers = answer.hits.iter().map(|hit| {
        json!({
            "notice": hit.notice,
            "section": hit.section.join(" > "),
            "text": hit.text,
            "sentence": hit.sentence(),
            "courses": hit.courses,
            "link": hit.link,
            "date": hit.date,
            "score": hit.score,
        })
    });
    json!({
        "answers": answers.collect::<Vec<_>>(),
        "abstained": answer.abstained(),
        "judgement": match answer.judgement {
            Judgement::Clear => "clear",
            Judgement::Doubtful => "doubtful",
            Judgement::NotThere => "not_there",
        },
        "confidence": (answer.confidence * 1000.0).round() / 1000.0,
        "status": answer.status,
    })
}

fn as_text(answer: &Answer, locale: Locale) -> String {
    let mut lines = Vec::new();
    lines.extend(answer.status.clone());
    if answer.abstained() {
        const NEAR: usize = 3;
        lines.push(say(locale, "answer-none", &[]));
        if !answer.hits.is_empty() {
            lines.push(say(locale, "answer-near", &[]));
        }
        lines.extend(answer.hits.iter().take(NEAR).map(|hit| place(hit, locale)));
        return lines.join("\n");
    }
    let doubtful = answer.judgement == Judgement::Doubtful;
    lines.extend(doubtful.then(|| say(locale, "answer-doubtful", &[])));
    for hit in if doubtful { answer.candidates() } else { &answer.hits } {
        lines.push(place(hit, locale));
        let version = hit.date.map(|date| say(locale, "answer-version", &[("date", date.to_string().into())]));
        lines.extend(version);
        lines.push(hit.text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"));
        lines.extend(hit.link.clone());
    }
    lines.join("\n\n")
}

/// Title and headings of a passage.
fn place(hit: &Hit, locale: Locale) -> String {
    let section = if hit.section.is_empty() { say(locale, "answer-intro", &[]) } else { hit.section.join(" › ") };
    format!("{} › {section}", hit.notice)
}
