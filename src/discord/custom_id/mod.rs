//! Custom ids of buttons, menus and modals: all that is needed to act on a press after a restart.
//!
//! An id names an action, the guild (a press in a direct message carries none) and at most two arguments. It grants
//! nothing: each action checks that the thing it names belongs to the person who pressed.
//!
//! To add an action: a variant, its arm in `parse` and in `fmt`, a handler in `components/`.

mod action;
mod cleanup;
mod remind;
mod team;

pub use action::Action;
pub use cleanup::Cleanup;
pub use remind::Remind;
pub use team::Team;

use crate::domain::{AnnouncementId, Course, DeliveryId, DraftId, GuildId, Moment, SubmissionId};
use crate::service::rounds::Wish;
use std::fmt;

/// An action and the guild in which it happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomId {
    /// The guild.
    pub guild: GuildId,
    /// The action.
    pub action: Action,
}

impl CustomId {
    /// Reads an id; `None` for one that this version of the bot did not write.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let name = parts.next()?;
        let guild = parts.next()?.parse().ok()?;
        let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if parts.next().is_some() {
            return None;
        }
        let draft = |id: &str| (!id.is_empty()).then(|| DraftId(id.to_owned()));
        let action = match name {
            "review" => Action::RequestReview(draft(first)?),
            "add-files" => Action::AddFiles(draft(first)?),
            "submit-masked" => Action::SubmitMasked(draft(first)?),
            "replace" => Action::Replace(SubmissionId(first.to_owned())),
            "withdraw" => Action::Withdraw(SubmissionId(first.to_owned())),
            "withdraw-now" => Action::WithdrawNow(SubmissionId(first.to_owned())),
            "profile-start" => Action::ProfileStart(draft(first)),
            "profile-course" => Action::ProfileCourse(draft(first)),
            "profile-form" => Action::ProfileForm(Course::parse(first)?, draft(second)),
            "profile-erase" => Action::ProfileErase,
            "calendar" if first.is_empty() => Action::Calendar(None),
            "calendar" => Action::Calendar(Some(first.parse().ok()?)),
            "ask-operators" => Action::AskOperators,
            "answer-at" => Action::AnswerAt(first.parse().ok()?),
            "answer-first" => Action::AnswerFirst,
            "answer-template" => Action::AnswerTemplate { version: first.to_owned(), page: second.parse().ok()? },
            "answer-helped" => Action::AnswerHelped,
            "answer-unhelpful" => Action::AnswerUnhelpful,
            "take-back" => Action::TakeBack(first.to_owned()),
            "faq-queue" => Action::FaqQueue(first.parse().ok()?),
            "faq-group" => Action::FaqGroup(first.parse().ok()?),
            "faq-answer" => Action::FaqAnswer(first.to_owned()),
            "faq-drop" => Action::FaqDrop(first.to_owned()),
            "faq-put-back" => Action::FaqPutBack(first.to_owned()),
            "faq-register" => Action::FaqRegister(first.to_owned()),
            "faq-split" => Action::FaqSplit(first.to_owned()),
            "faq-join" => Action::FaqJoin(first.to_owned()),
            "faq-move-back" => Action::FaqMoveBack(first.to_owned()),
            "faq-list" => Action::FaqList(first.parse().ok()?),
            "faq-open" => Action::FaqOpen,
            "faq-add" => Action::FaqAdd,
            "faq-edit" => Action::FaqEdit { entry: first.to_owned(), revision: second.parse().ok()? },
            "faq-confirm" => Action::FaqConfirm(first.to_owned()),
            "faq-link" => Action::FaqLink(first.to_owned()),
            "faq-for-all" => Action::FaqForAll(first.to_owned()),
            "faq-remove" => Action::FaqRemove(first.to_owned()),
            "faq-bring-back" => Action::FaqBringBack(first.to_owned()),
            "notice-page" => Action::NoticePage { version: first.to_owned(), page: second.parse().ok()? },
            "proposal" => Action::ProposalShow(first.parse().ok()?),
            "proposal-choose" => Action::ProposalChoose,
            "proposal-apply" => Action::ProposalApply { proposal: first.parse().ok()?, seen: second.to_owned() },
            "proposal-drop" => Action::ProposalDrop(first.parse().ok()?),
            "proposal-details" => Action::ProposalDetails(first.parse().ok()?),
            "import-intakes" => Action::ImportIntakes(first.to_owned()),
            "import-head" => Action::ImportHead { import: first.to_owned(), file: second.parse().ok()? },
            "import-paste" => Action::ImportPaste,
            "notices-page" => Action::NoticesPage(first.parse().ok()?),
            "notice-versions" => Action::NoticeVersions,
            "notice-remove" => Action::NoticeRemove(first.to_owned()),
            "notice-undo" => Action::NoticeUndo(first.to_owned()),
            "correction" => Action::CorrectionShow(first.to_owned()),
            "correction-send" => Action::CorrectionSend(first.to_owned()),
            "round-confirm" => Action::RoundConfirm(first.parse().ok()?),
            "round-move" if first.is_empty() => Action::RoundMove(None),
            "round-move" => Action::RoundMove(Some(first.parse().ok()?)),
            "round-apply" => Action::RoundApply(first.parse().ok()?, wish(second)?),
            "round-undo" if second.is_empty() => Action::RoundUndo(first.parse().ok()?, None),
            "round-undo" => Action::RoundUndo(first.parse().ok()?, Some(wish(second)?)),
            "how-to-submit" => Action::HowToSubmit(first.parse().ok()?),
            "announce-write" => Action::AnnounceWrite(AnnouncementId(first.to_owned())),
            "announce-order" => Action::AnnounceOrder(AnnouncementId(first.to_owned())),
            "announce-now" => Action::AnnounceNow(AnnouncementId(first.to_owned())),
            "announce-when" => Action::AnnounceWhen(AnnouncementId(first.to_owned())),
            "announce-cancel" => Action::AnnounceCancel(AnnouncementId(first.to_owned())),
            "delivery-send" => Action::DeliverySend(DeliveryId(first.to_owned())),
            "delivery-drop" => Action::DeliveryDrop(DeliveryId(first.to_owned())),
            "delivery-send-all" => Action::DeliverySendAll(DeliveryId(first.to_owned())),
            "delivery-drop-all" => Action::DeliveryDropAll(DeliveryId(first.to_owned())),
            "dismiss" => Action::Dismiss,
            _ => {
                let cleanup = || Cleanup::parse(name, first, second).map(Action::Cleanup);
                let team = || Team::parse(name, first).map(Action::Team);
                Remind::parse(name, first).map(Action::Remind).or_else(cleanup).or_else(team)?
            }
        };
        Some(Self { guild, action })
    }
}

impl fmt::Display for CustomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.action.name(), self.guild)?;
        match &self.action {
            Action::RequestReview(draft) | Action::AddFiles(draft) | Action::SubmitMasked(draft) => {
                write!(f, ":{draft}")
            }
            Action::Replace(id) | Action::Withdraw(id) | Action::WithdrawNow(id) => write!(f, ":{id}"),
            Action::ProfileStart(Some(draft)) | Action::ProfileCourse(Some(draft)) => write!(f, ":{draft}"),
            Action::ProfileForm(course, None) => write!(f, ":{}", course.as_str()),
            Action::ProfileForm(course, Some(draft)) => write!(f, ":{}:{draft}", course.as_str()),
            Action::Calendar(Some(programme)) => write!(f, ":{programme}"),
            Action::AnswerAt(number)
            | Action::FaqQueue(number)
            | Action::FaqGroup(number)
            | Action::FaqList(number) => write!(f, ":{number}"),
            Action::TakeBack(key)
            | Action::FaqAnswer(key)
            | Action::FaqDrop(key)
            | Action::FaqPutBack(key)
            | Action::FaqRegister(key)
            | Action::FaqSplit(key)
            | Action::FaqJoin(key)
            | Action::FaqMoveBack(key)
            | Action::FaqConfirm(key)
            | Action::FaqLink(key)
            | Action::FaqForAll(key)
            | Action::FaqRemove(key)
            | Action::FaqBringBack(key) => write!(f, ":{key}"),
            Action::FaqEdit { entry, revision } => write!(f, ":{entry}:{revision}"),
            Action::NoticePage { version, page } | Action::AnswerTemplate { version, page } => {
                write!(f, ":{version}:{page}")
            }
            Action::ProposalShow(id) | Action::ProposalDrop(id) | Action::ProposalDetails(id) => write!(f, ":{id}"),
            Action::ProposalApply { proposal, seen } => write!(f, ":{proposal}:{seen}"),
            Action::ImportHead { import, file } => write!(f, ":{import}:{file}"),
            Action::NoticesPage(page) => write!(f, ":{page}"),
            Action::ImportIntakes(key)
            | Action::NoticeRemove(key)
            | Action::NoticeUndo(key)
            | Action::CorrectionShow(key)
            | Action::CorrectionSend(key) => write!(f, ":{key}"),
            Action::RoundConfirm(which) | Action::RoundMove(Some(which)) | Action::RoundUndo(which, None) => {
                write!(f, ":{which}")
            }
            Action::RoundApply(which, wish) | Action::RoundUndo(which, Some(wish)) => {
                write!(f, ":{which}:{}/{}", wish.opens_at.timestamp(), wish.closes_at.timestamp())
            }
            Action::HowToSubmit(programme) => write!(f, ":{programme}"),
            Action::AnnounceWrite(id)
            | Action::AnnounceOrder(id)
            | Action::AnnounceNow(id)
            | Action::AnnounceWhen(id)
            | Action::AnnounceCancel(id) => write!(f, ":{id}"),
            Action::DeliverySend(id)
            | Action::DeliveryDrop(id)
            | Action::DeliverySendAll(id)
            | Action::DeliveryDropAll(id) => write!(f, ":{id}"),
            Action::Remind(remind) => write!(f, ":{}", remind.argument()),
            Action::Cleanup(cleanup) => write!(f, ":{}", cleanup.arguments()),
            Action::Team(team) => write!(f, ":{}", team.argument()),
            Action::RoundMove(None)
            | Action::ProfileStart(None)
            | Action::ProfileCourse(None)
            | Action::ProfileErase
            | Action::Calendar(None)
            | Action::AskOperators
            | Action::AnswerFirst
            | Action::AnswerHelped
            | Action::ProposalChoose
            | Action::ImportPaste
            | Action::NoticeVersions
            | Action::AnswerUnhelpful
            | Action::FaqOpen
            | Action::FaqAdd
            | Action::Dismiss => Ok(()),
        }
    }
}

/// Two moments in seconds since 1970, `1747234800/1747987200`.
fn wish(text: &str) -> Option<Wish> {
    let (opens, closes) = text.split_once('/')?;
    let moment = |seconds: &str| Moment::from_timestamp(seconds.parse().ok()?, 0);
    Some(Wish { opens_at: moment(opens)?, closes_at: moment(closes)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ProgrammeId, Subject};
    use crate::service::import::ProposalId;

    #[test]
    fn what_is_written_can_be_read() {
        let draft = DraftId("0198-aa".to_owned());
        let actions = [
            Action::RequestReview(draft.clone()),
            Action::ProfileForm(Course::Cloud, Some(draft)),
            Action::ProfileCourse(None),
            Action::Calendar(None),
            Action::Calendar(Some(ProgrammeId::AwsTheory)),
            Action::AnswerAt(2),
            Action::FaqQueue(1),
            Action::FaqAnswer("0198".to_owned()),
            Action::FaqEdit { entry: "0198".to_owned(), revision: 4 },
            Action::NoticePage { version: "v".to_owned(), page: 3 },
            Action::Remind(Remind::On(Subject::Deadlines(ProgrammeId::AwsTheory))),
            Action::Remind(Remind::Undo(1_744_876_800_000)),
            Action::Remind(Remind::InChannel(true)),
            Action::Remind(Remind::OffAll),
            Action::Cleanup(Cleanup::Tick(ProgrammeId::AwsProject, 3)),
            Action::Cleanup(Cleanup::Until(ProgrammeId::AwsTheory)),
            Action::Team(Team::Create("불꽃 팀 (2반)".parse().expect("a name"))),
            Action::Team(Team::Back(crate::domain::Cohort::new(2).expect("a cohort"), "A".parse().expect("a name"))),
            Action::Team(Team::Aws),
            Action::Remind(Remind::Tomorrow(crate::domain::Renewal(chrono::NaiveDate::MIN))),
            Action::ProposalApply { proposal: ProposalId::Import("0198".to_owned()), seen: "ab12".to_owned() },
            Action::ImportHead { import: "0198".to_owned(), file: 4 },
            Action::RoundMove(None),
            Action::RoundMove("subscription/3".parse().ok()),
            Action::RoundUndo("subscription/3/2".parse().expect("a round"), None),
            Action::RoundUndo("subscription/3".parse().expect("a round"), wish("1747234800/1747987200")),
            Action::Dismiss,
        ];
        for action in actions {
            let id = CustomId { guild: GuildId(7), action };
            assert_eq!(CustomId::parse(&id.to_string()), Some(id));
        }
    }

    #[test]
    fn a_foreign_id_is_not_understood() {
        for text in ["", "review", "review:7:", "erase-all:7", "dismiss:7:a:b:c"] {
            assert_eq!(CustomId::parse(text), None, "{text}");
        }
    }
}
