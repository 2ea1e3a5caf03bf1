//! The screens that follow an upload: received, not received, checked only, waiting for a profile.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use super::findings::{facts, findings};
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::{Draft, GuildId, Phase, Round, Submission, Verdict};
use crate::service::submit::{Handout, Receipt, Rejection, Submitted, Unkept};
use crate::service::upload::{Checkup, NamedFile};
use crate::text::{Locale, date, day_and_time, programme_name, relative, round_name, say, time};
use crate::validator::Report;

/// What became of an upload. `reference` finds our own failures in the log.
#[must_use]
pub fn outcome(submitted: &Submitted, reference: &str, mentions: &Mentions, locale: Locale) -> Screen {
    match submitted {
        Submitted::Received(receipt) => received(receipt, locale),
        Submitted::Rejected(rejection) => rejected(rejection, locale),
        Submitted::NeedsProfile { draft, suggestion } => {
            let course = suggestion.as_ref().and_then(|hint| hint.course);
            super::people::ask_course(draft.upload.guild, course, Some(&draft.id), false, mentions, locale)
        }
        Submitted::Settled(submission) => settled(submission, locale),
        Submitted::Standing(submission) => Screen::text(say(
            locale,
            "receipt-review-standing",
            &[("reference", submission.reference.to_string().into())],
        )),
        Submitted::Masked { draft, shown } => masked(draft, shown.as_ref(), locale),
        Submitted::Unkept(unkept) => not_kept(unkept, locale),
        Submitted::ForForm(handout) => for_form(handout, locale),
        Submitted::Unchecked(draft) => unchecked(draft, reference, locale),
    }
}

/// An upload whose card numbers were masked; its owner looks at it and hands it in.
fn masked(draft: &Draft, shown: Option<&NamedFile>, locale: Locale) -> Screen {
    let args =
        [("time", time(draft.upload.arrived_at).into()), ("until", day_and_time(locale, draft.expires_at).into())];
    let id = CustomId { guild: draft.upload.guild, action: Action::SubmitMasked(draft.id.clone()) };
    let button = CreateButton::new(id.to_string()).label(say(locale, "receipt-button-masked", &[]));
    let screen = Screen::text(say(locale, "receipt-masked", &args)).with_buttons([button]);
    match shown {
        Some(file) => screen.with_file(file.bytes.clone(), file.name.clone()),
        None => screen,
    }
}

/// An upload that shows a whole card number.
fn not_kept(unkept: &Unkept, locale: Locale) -> Screen {
    let Unkept { programme, round, report } = unkept;
    let what = format!("{} {}", programme_name(locale, programme.id), round_name(locale, round));
    let mut lines = vec![say(locale, "receipt-rejected", &[("what", what.into())])];
    lines.extend(findings(report, locale));
    lines.push(say(locale, "receipt-not-kept", &[]));
    Screen::text(lines.join("\n"))
}

/// Evidence that was checked and belongs into the form; nothing was stored.
fn for_form(handout: &Handout, locale: Locale) -> Screen {
    let Handout { programme, round, report, pdf } = handout;
    let what = format!("{} {}", programme_name(locale, programme.id), round_name(locale, round));
    let mut lines = vec![verdict(report, &what, locale)];
    lines.extend(findings(report, locale));
    lines.push(facts(&report.facts, locale));
    lines.push(match (&programme.form_link, pdf) {
        (Some(link), Some(_)) => say(locale, "receipt-form-only", &[("link", link.as_str().into())]),
        (None, Some(_)) => say(locale, "receipt-form-only-unknown", &[]),
        (_, None) => say(locale, "check-not-stored", &[]),
    });
    let screen = Screen::text(lines.join("\n"));
    match pdf {
        Some(pdf) => screen.with_file(pdf.bytes.clone(), pdf.name.clone()),
        None => screen,
    }
}

/// A submission that its owner can no longer change.
#[must_use]
pub fn settled(submission: &Submission, locale: Locale) -> Screen {
    Screen::text(say(
        locale,
        "receipt-settled",
        &[
            ("reference", submission.reference.to_string().into()),
            ("status", super::status_name(locale, submission.status).into()),
        ],
    ))
}

/// A submission that was stored, accepted or for a person to look at.
#[must_use]
pub fn received(receipt: &Receipt, locale: Locale) -> Screen {
    let Receipt { submission, report, round, .. } = receipt;
    let key = if report.verdict == Verdict::Accepted { "receipt-received" } else { "receipt-review" };
    let mut lines = vec![
        say(
            locale,
            key,
            &[
                ("what", what(receipt, locale).into()),
                ("reference", submission.reference.to_string().into()),
                ("time", time(submission.upload.arrived_at).into()),
            ],
        ),
        facts(&report.facts, locale),
    ];
    lines.extend(findings(report, locale));
    if let Some(replaced) = &receipt.replaced {
        lines.push(say(locale, "receipt-replaced", &[("reference", replaced.reference.to_string().into())]));
    }
    if let Some(pdf) = &receipt.pdf {
        lines.push(say(locale, "receipt-named", &[("name", format!("`{}`", pdf.name).into())]));
    }
    if let Some(form) = &receipt.form {
        lines.push(say(locale, "receipt-form", &[("link", form.as_str().into())]));
    }
    lines.extend(change_until(round, locale).filter(|_| receipt.changeable));
    let mut screen = Screen::text(lines.join("\n"));
    if receipt.changeable {
        screen = screen.with_buttons(change_buttons(submission, locale));
    }
    if let Some(pdf) = &receipt.pdf {
        screen = screen.with_file(pdf.bytes.clone(), pdf.name.clone());
    }
    screen
}

fn what(receipt: &Receipt, locale: Locale) -> String {
    let programme = programme_name(locale, receipt.submission.upload.programme);
    format!("{programme} {}", round_name(locale, &receipt.round))
}

fn change_until(round: &Round, locale: Locale) -> Option<String> {
    let closes = round.window.closes_at.filter(|_| !round.window.tentative)?;
    Some(say(locale, "receipt-change-until", &[("closes", day_and_time(locale, closes).into())]))
}

/// 「바꾸기」 「제출 취소」 of a submission.
pub fn change_buttons(submission: &Submission, locale: Locale) -> [CreateButton; 2] {
    let button = |action, label: &str| {
        let id = CustomId { guild: submission.upload.guild, action };
        CreateButton::new(id.to_string()).label(say(locale, label, &[])).style(ButtonStyle::Secondary)
    };
    [
        button(Action::Replace(submission.id.clone()), "receipt-button-replace"),
        button(Action::Withdraw(submission.id.clone()), "receipt-button-withdraw"),
    ]
}

/// An upload that broke a rule and is kept as a draft.
#[must_use]
pub fn rejected(rejection: &Rejection, locale: Locale) -> Screen {
    let Rejection { draft, report, .. } = rejection;
    let heading = say(locale, "receipt-rejected", &[("what", rejected_what(rejection, locale).into())]);
    let mut lines = vec![heading];
    lines.extend(findings(report, locale));
    lines.push(facts(&report.facts, locale));
    lines.extend(rejection.next.as_ref().map(|next| next_round(next, locale)));
    if let Some(standing) = &rejection.standing {
        lines.push(say(locale, "receipt-standing", &[("reference", standing.reference.to_string().into())]));
    }
    lines.push(say(
        locale,
        "receipt-kept",
        &[("time", time(draft.upload.arrived_at).into()), ("until", day_and_time(locale, draft.expires_at).into())],
    ));
    let button = |action, label| {
        CreateButton::new(CustomId { guild: draft.upload.guild, action }.to_string()).label(say(locale, label, &[]))
    };
    let add = report.is_incomplete().then(|| button(Action::AddFiles(draft.id.clone()), "receipt-button-add"));
    let review = button(Action::RequestReview(draft.id.clone()), "receipt-button-review");
    Screen::text(lines.join("\n")).with_buttons(add.into_iter().chain([review]))
}

fn rejected_what(rejection: &Rejection, locale: Locale) -> String {
    let programme = programme_name(locale, rejection.draft.upload.programme);
    format!("{programme} {}", round_name(locale, &rejection.round))
}

fn next_round(next: &Round, locale: Locale) -> String {
    let name = round_name(locale, next);
    let Some(opens) = next.window.opens_at else {
        return say(locale, "receipt-next-unknown", &[("round", name.into())]);
    };
    let key = if next.window.tentative { "receipt-next-tentative" } else { "receipt-next" };
    let day = date(locale, crate::domain::calendar::kst_date(opens));
    let args = [("round", name.into()), ("opens", day.into()), ("relative", relative(opens).into())];
    match key {
        "receipt-next" => say(locale, "receipt-next", &args),
        _ => say(locale, "receipt-next-tentative", &args),
    }
}

/// An upload that could not be checked for reasons of our own; it is kept.
#[must_use]
pub fn unchecked(draft: &Draft, reference: &str, locale: Locale) -> Screen {
    let id = CustomId { guild: draft.upload.guild, action: Action::RequestReview(draft.id.clone()) };
    let text = say(
        locale,
        "receipt-unchecked",
        &[("time", time(draft.upload.arrived_at).into()), ("reference", reference.into())],
    );
    Screen::text(text).with_buttons([CreateButton::new(id.to_string()).label(say(
        locale,
        "receipt-button-review",
        &[],
    ))])
}

/// The outcome of `/check`: nothing was stored.
#[must_use]
pub fn checked(checkup: &Checkup, submit: &str, locale: Locale) -> Screen {
    let Checkup { programme, round, report, phase } = checkup;
    let what = format!("{} {}", programme_name(locale, programme.id), round_name(locale, round));
    let mut lines = vec![verdict(report, &what, locale)];
    lines.extend(findings(report, locale));
    lines.push(facts(&report.facts, locale));
    if let Some(name) = &report.canonical_name {
        lines.push(say(locale, "check-name", &[("name", format!("`{name}.pdf`").into())]));
    }
    let ready = report.verdict != Verdict::Rejected && *phase == Phase::Open;
    lines.push(if ready {
        say(locale, "check-next", &[("submit", submit.into())])
    } else {
        say(locale, "check-not-stored", &[])
    });
    Screen::text(lines.join("\n"))
}

fn verdict(report: &Report, what: &str, locale: Locale) -> String {
    let args = [("what", what.to_owned().into())];
    match report.verdict {
        Verdict::Accepted => say(locale, "check-accepted", &args),
        Verdict::Review => say(locale, "check-review", &args),
        Verdict::Rejected => say(locale, "check-rejected", &args),
    }
}

/// The three buttons of a question that is answered by yes or no.
#[must_use]
pub fn confirm(guild: GuildId, text: String, yes: Action, yes_label: String, no_label: String) -> Screen {
    let yes = CustomId { guild, action: yes };
    let no = CustomId { guild, action: Action::Dismiss };
    Screen::text(text).with_buttons([
        CreateButton::new(yes.to_string()).label(yes_label).style(ButtonStyle::Danger),
        CreateButton::new(no.to_string()).label(no_label).style(ButtonStyle::Secondary),
    ])
}
