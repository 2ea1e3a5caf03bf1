//! What happens to an upload after the first answer: review, replacement, withdrawal.

use crate::discord::Problem;
use crate::discord::custom_id::Action;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::problem;
use crate::discord::screen::Screen;
use crate::discord::screens::receipt;
use crate::domain::{DraftId, SubmissionId};
use crate::service::change::{self, Change};
use crate::service::submit::{self, Submitted};
use crate::text::{day_and_time, say};

/// Shows what became of an upload, and strikes the reply off the list of those that are owed.
pub async fn tell_outcome(exchange: &Exchange, submitted: Submitted) -> Result<(), Problem> {
    let reference = problem::reference(exchange.id);
    let screen = receipt::outcome(&submitted, &reference, &exchange.shared.mentions, exchange.locale());
    exchange.tell(screen).await?;
    submit::replied(&exchange.app, exchange.who.guild, exchange.id).await?;
    Ok(())
}

/// 「이대로 검토 요청」: the draft becomes a submission that a person looks at.
pub async fn request_review(exchange: &Exchange, draft: DraftId) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let outcome = submit::request_review(&exchange.app, &exchange.who, &draft).await?;
    tell_or_gone(exchange, outcome).await
}

/// 「번호 가리고 제출」: the masked file is handed in.
pub async fn submit_masked(exchange: &Exchange, draft: &DraftId) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let outcome = submit::submit_masked(&exchange.app, &exchange.who, draft).await?;
    tell_or_gone(exchange, outcome).await
}

/// Shows the outcome, or that the draft is gone.
async fn tell_or_gone(exchange: &Exchange, outcome: Option<Submitted>) -> Result<(), Problem> {
    if let Some(submitted) = outcome {
        return tell_outcome(exchange, submitted).await;
    }
    let submit = exchange.shared.mentions.of("submit");
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "receipt-draft-gone", &[("submit", submit.into())]))).await?)
}

/// 「파일 추가」: buttons take no files, so the next upload brings them.
pub async fn add_files(exchange: &Exchange, draft: &DraftId) -> Result<(), Problem> {
    let locale = exchange.locale();
    let submit = exchange.shared.mentions.of("submit");
    let text = match submit::await_files(&exchange.app, &exchange.who, draft).await? {
        Some(draft) => {
            let until = day_and_time(locale, draft.expires_at);
            say(locale, "receipt-add-how", &[("submit", submit.into()), ("until", until.into())])
        }
        None => say(locale, "receipt-draft-gone", &[("submit", submit.into())]),
    };
    Ok(exchange.tell(Screen::text(text)).await?)
}

/// 「매출전표 바꾸기」: buttons take no files, so say how.
pub async fn explain_replacing(exchange: &Exchange, id: SubmissionId) -> Result<(), Problem> {
    let change = change::look(&exchange.app, &exchange.who, &id).await?;
    let locale = exchange.locale();
    let screen = match change {
        Change::Possible(submission) => Screen::text(say(
            locale,
            "receipt-replace-how",
            &[
                ("submit", exchange.shared.mentions.of("submit").into()),
                ("reference", submission.reference.to_string().into()),
            ],
        )),
        other => refusal(exchange, other)?,
    };
    Ok(exchange.tell(screen).await?)
}

/// 「제출 취소」: ask first.
pub async fn ask_withdrawal(exchange: &Exchange, id: SubmissionId) -> Result<(), Problem> {
    let change = change::look(&exchange.app, &exchange.who, &id).await?;
    let locale = exchange.locale();
    let screen = match change {
        Change::Possible(submission) => receipt::confirm(
            exchange.who.guild,
            say(locale, "receipt-withdraw-ask", &[("reference", submission.reference.to_string().into())]),
            Action::WithdrawNow(id),
            say(locale, "receipt-withdraw-yes", &[]),
            say(locale, "receipt-withdraw-no", &[]),
        ),
        other => refusal(exchange, other)?,
    };
    Ok(exchange.tell(screen).await?)
}

/// 「취소할게요」.
pub async fn withdraw(exchange: &Exchange, id: SubmissionId) -> Result<(), Problem> {
    let screen = match change::withdraw(&exchange.app, &exchange.who, &id).await? {
        Change::Possible(submission) => Screen::text(say(
            exchange.locale(),
            "receipt-withdrawn",
            &[
                ("submit", exchange.shared.mentions.of("submit").into()),
                ("reference", submission.reference.to_string().into()),
            ],
        )),
        other => refusal(exchange, other)?,
    };
    Ok(exchange.update(screen).await?)
}

/// Why a submission cannot be changed.
fn refusal(exchange: &Exchange, change: Change) -> Result<Screen, Problem> {
    let locale = exchange.locale();
    match change {
        Change::NotYours => Err(Problem::Stale),
        Change::Settled(submission) => Ok(receipt::settled(&submission, locale)),
        Change::Closed { submission, closes_at } => Ok(Screen::text(say(
            locale,
            "receipt-window-closed",
            &[
                ("closes", day_and_time(locale, closes_at).into()),
                ("reference", submission.reference.to_string().into()),
            ],
        ))),
        Change::Possible(submission) => Ok(receipt::settled(&submission, locale)),
    }
}
