//! What would change, line by line, and the question whether it should.

use poise::serenity_prelude as serenity;
use serenity::{
    ButtonStyle, CreateButton, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

use super::facts::{self, minute};
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::{Cohort, Course, GuildId};
use crate::notice::compare::Comparison;
use crate::service::import::{ChangeKind, NoticeChange, Proposal, ProposalId};
use crate::store::notice_imports::Intakes;
use crate::text::{Locale, course_name, cut, escape_markdown, say};

/// The value of the menu that stands for everybody.
pub const EVERYBODY: &str = "0";
/// The last intake of the menu: with "everybody" Discord's 25 options.
const LAST_INTAKE: u32 = 24;

/// Lines of one kind, the most important first, and how many are shown at once.
struct Block {
    heading: String,
    lines: Vec<String>,
    most: usize,
}

/// What a proposal would change, with 「적용」 and 「취소」 where there is something to decide.
#[must_use]
pub fn proposal(proposal: &Proposal, guild: GuildId, locale: Locale) -> Screen {
    let blocks = blocks(proposal, locale);
    let mut text = vec![summary(proposal, locale)];
    let mut is_cut = false;
    for block in blocks {
        let left = block.lines.len().saturating_sub(block.most);
        is_cut |= left > 0;
        text.push(format!("\n{}", block.heading));
        text.extend(block.lines.into_iter().take(block.most));
        if left > 0 {
            text.push(say(locale, "import-more", &[("count", left.into())]));
        }
    }
    let text = text.join("\n");
    is_cut |= text.chars().count() > MAX_DESCRIPTION;
    let screen =
        Screen::embed(CreateEmbed::new().title(heading(proposal, locale)).description(cut(&text, MAX_DESCRIPTION)));
    let Some(id) = &proposal.id else { return screen };
    decide(screen, proposal, id, is_cut, guild, locale)
}

fn decide(
    screen: Screen,
    proposal: &Proposal,
    id: &ProposalId,
    is_cut: bool,
    guild: GuildId,
    locale: Locale,
) -> Screen {
    let button = |action: Action, label: String| CreateButton::new(CustomId { guild, action }.to_string()).label(label);
    let mut buttons = Vec::new();
    if proposal.changes_anything() {
        let apply = Action::ProposalApply { proposal: id.clone(), seen: proposal.seen.clone() };
        buttons.push(button(apply, say(locale, "import-apply", &[])).style(ButtonStyle::Success));
    }
    buttons.push(drop_button(id, guild, locale));
    if is_cut {
        let details = button(Action::ProposalDetails(id.clone()), say(locale, "import-details", &[]));
        buttons.push(details.style(ButtonStyle::Secondary));
    }
    match (id, proposal.intakes) {
        (ProposalId::Import(key), Some(intakes)) => {
            screen.with_select(intake_menu(key, intakes, guild, locale)).with_buttons(buttons)
        }
        _ => screen.with_buttons(buttons),
    }
}

/// 「취소」.
pub fn drop_button(id: &ProposalId, guild: GuildId, locale: Locale) -> CreateButton {
    let action = CustomId { guild, action: Action::ProposalDrop(id.clone()) };
    CreateButton::new(action.to_string()).label(say(locale, "import-cancel", &[])).style(ButtonStyle::Secondary)
}

fn intake_menu(import: &str, chosen: Intakes, guild: GuildId, locale: Locale) -> CreateSelectMenu {
    let everybody = CreateSelectMenuOption::new(say(locale, "cohort-all", &[]), EVERYBODY);
    let intakes = (1..=LAST_INTAKE).filter_map(Cohort::new).map(|cohort| {
        let option = CreateSelectMenuOption::new(cohort_name(Some(cohort), locale), cohort.number().to_string());
        option.default_selection(chosen == Intakes::Only(cohort))
    });
    let options = std::iter::once(everybody.default_selection(chosen == Intakes::All)).chain(intakes).collect();
    let id = CustomId { guild, action: Action::ImportIntakes(import.to_owned()) };
    CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options }).placeholder(say(
        locale,
        "cohort-menu",
        &[],
    ))
}

fn heading(proposal: &Proposal, locale: Locale) -> String {
    match (&proposal.id, proposal.changes_anything()) {
        (_, false) => say(locale, "import-nothing-new", &[]),
        (Some(ProposalId::Version(_)), _) => say(locale, "import-heading-version", &[]),
        (_, true) => say(locale, "import-heading", &[]),
    }
}

/// Who brought it and for whom it is.
fn summary(proposal: &Proposal, locale: Locale) -> String {
    let mut cohorts: Vec<_> = proposal.concerned().map(|change| change.cohort).collect();
    cohorts.sort_unstable();
    cohorts.dedup();
    let cohorts: Vec<_> = cohorts.into_iter().map(|cohort| cohort_name(cohort, locale)).collect();
    let whom = [("courses", courses(&proposal.courses(), locale).into()), ("cohorts", cohorts.join(", ").into())];
    let by = proposal.by.map_or_else(|| say(locale, "source-folder", &[]), |user| format!("<@{user}>"));
    format!("{by} · {}\n{}", minute(proposal.at), say(locale, "import-for", &whom))
}

/// `풀스택, 클라우드 과정`.
#[must_use]
pub fn courses_named(named: &[Course], locale: Locale) -> String {
    let courses = courses(named, locale);
    if named.is_empty() { courses } else { say(locale, "courses-named", &[("courses", courses.into())]) }
}

/// `풀스택, 클라우드`; what names none is for all.
#[must_use]
pub fn courses(courses: &[Course], locale: Locale) -> String {
    if courses.is_empty() {
        return say(locale, "courses-all", &[]);
    }
    courses.iter().map(|course| course_name(locale, *course)).collect::<Vec<_>>().join(", ")
}

/// `풀스택, 클라우드 과정`, with the intake when it is of one only.
#[must_use]
pub fn who(of: &[Course], cohort: Option<Cohort>, locale: Locale) -> String {
    let courses = courses_named(of, locale);
    match cohort {
        None => courses,
        Some(cohort) => {
            say(locale, "who-courses-of", &[("courses", courses.into()), ("cohort", cohort.number().into())])
        }
    }
}

/// `모든 기수` or `2회차`.
#[must_use]
pub fn cohort_name(cohort: Option<Cohort>, locale: Locale) -> String {
    match cohort {
        None => say(locale, "cohort-all", &[]),
        Some(cohort) => say(locale, "cohort-one", &[("cohort", cohort.number().into())]),
    }
}

fn blocks(proposal: &Proposal, locale: Locale) -> Vec<Block> {
    let block = |heading: String, lines: Vec<String>, most| Block { heading, lines, most };
    let programmes = proposal.programmes.iter().flat_map(|change| facts::changes(change, locale)).collect();
    let mut notices: Vec<_> = proposal.notices.iter().flat_map(|change| notice_lines(change, locale)).collect();
    let same = proposal.notices.iter().filter(|change| change.kind == ChangeKind::Same).count();
    if same > 0 {
        notices.push(say(locale, "change-same", &[("count", same.into())]));
    }
    let all = [
        block(say(locale, "import-dates", &[]), programmes, 20),
        block(say(locale, "import-notices", &[]), notices, 20),
        block(say(locale, "import-diagnostics", &[]), warnings(proposal, locale), 12),
    ];
    all.into_iter().filter(|block| !block.lines.is_empty()).collect()
}

fn notice_lines(change: &NoticeChange, locale: Locale) -> Vec<String> {
    let title = escape_markdown(&cut(&change.notice.title, 80));
    match &change.kind {
        ChangeKind::Same => Vec::new(),
        ChangeKind::New => {
            let args = [("title", title.into()), ("sections", change.notice.sections.len().into())];
            vec![say(locale, "change-new", &args)]
        }
        ChangeKind::Changed(comparison, cohort) => {
            let lost = cohort.and_then(|(old, new)| shut_out(old, new, locale));
            let cohort = cohort
                .map(|(old, new)| pair("change-cohort", cohort_name(old, locale), cohort_name(new, locale), locale));
            // A list in a list (Discord: two spaces).
            let below = cohort
                .into_iter()
                .chain(lost)
                .chain(comparison_lines(comparison, locale))
                .map(|line| format!("  {line}"));
            std::iter::once(say(locale, "change-changed", &[("title", title.into())])).chain(below).collect()
        }
    }
}

/// Who would not see a notice any more that they see now.
fn shut_out(old: Option<Cohort>, new: Option<Cohort>, locale: Locale) -> Option<String> {
    match (old, new?) {
        (None, new) => Some(say(locale, "change-cohort-others-lose", &[("cohort", new.number().into())])),
        (Some(old), _) => Some(say(locale, "change-cohort-loses", &[("cohort", old.number().into())])),
    }
}

fn pair(key: &'static str, old: String, new: String, locale: Locale) -> String {
    say(locale, key, &[("old", old.into()), ("new", new.into())])
}

fn comparison_lines(comparison: &Comparison, locale: Locale) -> Vec<String> {
    let place = |path: &Vec<String>| {
        let path = if path.is_empty() { say(locale, "answer-intro", &[]) } else { path.join(" › ") };
        escape_markdown(&cut(&path, 100))
    };
    let sections = |key: &'static str, paths: &[Vec<String>]| {
        paths.iter().map(|path| say(locale, key, &[("section", place(path).into())])).collect::<Vec<_>>()
    };
    let mut lines = Vec::new();
    if let Some((old, new)) = &comparison.title {
        lines.push(pair("change-title", escape_markdown(&cut(old, 80)), escape_markdown(&cut(new, 80)), locale));
    }
    if let Some((old, new)) = &comparison.courses {
        lines.push(pair("change-courses", courses(old, locale), courses(new, locale), locale));
    }
    if let Some((old, new)) = comparison.date {
        let day = |day: Option<chrono::NaiveDate>| match day {
            Some(day) => day.to_string(),
            None => say(locale, "change-no-date", &[]),
        };
        lines.push(pair("change-date", day(old), day(new), locale));
    }
    if comparison.link.is_some() {
        lines.push(say(locale, "change-link", &[]));
    }
    lines.extend(sections("change-section", &comparison.changed));
    lines.extend(sections("change-section-new", &comparison.added));
    lines.extend(sections("change-section-gone", &comparison.removed));
    if comparison.arranged {
        lines.push(say(locale, "change-arranged", &[]));
    }
    lines
}

/// What a person should look at before saying yes.
fn warnings(proposal: &Proposal, locale: Locale) -> Vec<String> {
    let several =
        proposal.diagnostics.iter().any(|one| Some(&one.source) != proposal.diagnostics.first().map(|d| &d.source));
    let converted = proposal
        .converted
        .iter()
        .map(|name| say(locale, "import-converted", &[("name", escape_markdown(&cut(name, 60)).into())]));
    let repeated = proposal.repeated.iter().map(|(title, line)| {
        let title = escape_markdown(&cut(title, 80));
        say(locale, "import-repeated", &[("title", title.into()), ("line", (*line).into())])
    });
    let empty = proposal.concerned().filter(|change| change.notice.body.trim().is_empty()).map(|change| {
        say(locale, "import-no-body", &[("title", escape_markdown(&cut(&change.notice.title, 80)).into())])
    });
    let diagnostics = proposal.diagnostics.iter().map(|found| {
        let text = escape_markdown(&cut(&found.say(locale), 200));
        let args = [("line", found.line.into()), ("text", text.into())];
        let line = say(locale, "import-diagnostic", &args);
        if several { format!("{line} ({})", escape_markdown(&cut(&found.source, 40))) } else { line }
    });
    empty.chain(repeated).chain(converted).chain(diagnostics).collect()
}

/// All of it as a text file, for what a message cannot hold.
#[must_use]
pub fn details(proposal: &Proposal, locale: Locale) -> Screen {
    let mut text = vec![heading(proposal, locale), summary(proposal, locale)];
    for block in blocks(proposal, locale) {
        text.push(format!("\n{}", block.heading));
        text.extend(block.lines);
    }
    let plain = text.join("\n").replace(['\\', '\u{200b}'], "").replace("**", "");
    Screen::text(say(locale, "import-details-file", &[])).with_file(plain.into_bytes(), "changes.txt")
}
