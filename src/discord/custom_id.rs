//! Custom ids of buttons, menus and modals: all that is needed to act on a press after a restart.
//!
//! An id names an action, the guild (a press in a direct message carries none) and at most two arguments. It grants
//! nothing: each action checks that the thing it names belongs to the person who pressed.
//!
//! To add an action: a variant, its arm in `parse` and in `fmt`, a handler in `components/`.

mod cleanup;
mod remind;

use std::fmt;

use crate::domain::{AnnouncementId, Course, DeliveryId, DraftId, GuildId, ProgrammeId, SubmissionId};

pub use cleanup::Cleanup;
pub use remind::Remind;

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Turn a rejected draft into a submission for a person to look at.
    RequestReview(DraftId),
    /// Let a rejected draft wait for further files of the same payment.
    AddFiles(DraftId),
    /// Hand in a draft whose card numbers were masked.
    SubmitMasked(DraftId),
    /// Explain how to replace a submission.
    Replace(SubmissionId),
    /// Ask whether to withdraw.
    Withdraw(SubmissionId),
    /// Withdraw.
    WithdrawNow(SubmissionId),
    /// Ask for the course, to enter or correct the profile; the draft waits for it.
    ProfileStart(Option<DraftId>),
    /// Choose a course by menu, then fill in the profile; the draft waits for it.
    ProfileCourse(Option<DraftId>),
    /// Fill in the profile for this course.
    ProfileForm(Course, Option<DraftId>),
    /// Delete what is stored about the person.
    ProfileErase,
    /// The deadlines as a calendar file.
    Calendar(Option<ProgrammeId>),
    /// Hand the question of this message to the operators.
    AskOperators,
    /// Show the answer at this rank instead.
    AnswerAt(usize),
    /// The answer helped.
    AnswerHelped,
    /// The answer did not help.
    AnswerUnhelpful,
    /// Take back what was passed on to the operators, in this group of questions.
    TakeBack(String),
    /// A page of the operators' queue.
    FaqQueue(usize),
    /// Look at the group that is chosen from the menu, on this page of the queue.
    FaqGroup(usize),
    /// Answer a group of questions.
    FaqAnswer(String),
    /// Put a group of questions aside.
    FaqDrop(String),
    /// Put a group of questions back into the queue.
    FaqPutBack(String),
    /// Keep a group's answer for whoever asks next.
    FaqRegister(String),
    /// A page of the operators' answers.
    FaqList(usize),
    /// Look at the operators' answer that is chosen from the menu.
    FaqOpen,
    /// Write an answer that nobody asked for.
    FaqAdd,
    /// Write an answer anew.
    FaqEdit {
        /// Which.
        entry: String,
        /// As it was seen.
        revision: i64,
    },
    /// Say that an answer still holds.
    FaqConfirm(String),
    /// Tie an answer to the notice that is chosen from the menu.
    FaqLink(String),
    /// Take an answer out.
    FaqRemove(String),
    /// Bring an answer back.
    FaqBringBack(String),
    /// A page of a notice's section.
    NoticePage {
        /// Version of the notice.
        version: String,
        /// Which page, from 0.
        page: usize,
    },
    /// Put a waiting notice version into force.
    NoticeActivate(String),
    /// Tell how to hand in for a programme.
    HowToSubmit(ProgrammeId),
    /// Write an announcement: open the form, or take what was filled in.
    AnnounceWrite(AnnouncementId),
    /// Put an announcement into the outbox.
    AnnounceOrder(AnnouncementId),
    /// Stop an announcement.
    AnnounceCancel(AnnouncementId),
    /// Send what could not be delivered.
    DeliverySend(DeliveryId),
    /// Take it off the list.
    DeliveryDrop(DeliveryId),
    /// About a person's own reminders.
    Remind(Remind),
    /// About what may be left on AWS.
    Cleanup(Cleanup),
    /// Leave things as they are and remove the buttons.
    Dismiss,
}

impl Action {
    /// The name by which ids, logs and metrics know it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::RequestReview(_) => "review",
            Self::AddFiles(_) => "add-files",
            Self::SubmitMasked(_) => "submit-masked",
            Self::Replace(_) => "replace",
            Self::Withdraw(_) => "withdraw",
            Self::WithdrawNow(_) => "withdraw-now",
            Self::ProfileStart(_) => "profile-start",
            Self::ProfileCourse(_) => "profile-course",
            Self::ProfileForm(..) => "profile-form",
            Self::ProfileErase => "profile-erase",
            Self::Calendar(_) => "calendar",
            Self::AskOperators => "ask-operators",
            Self::AnswerAt(_) => "answer-at",
            Self::AnswerHelped => "answer-helped",
            Self::AnswerUnhelpful => "answer-unhelpful",
            Self::TakeBack(_) => "take-back",
            Self::FaqQueue(_) => "faq-queue",
            Self::FaqGroup(_) => "faq-group",
            Self::FaqAnswer(_) => "faq-answer",
            Self::FaqDrop(_) => "faq-drop",
            Self::FaqPutBack(_) => "faq-put-back",
            Self::FaqRegister(_) => "faq-register",
            Self::FaqList(_) => "faq-list",
            Self::FaqOpen => "faq-open",
            Self::FaqAdd => "faq-add",
            Self::FaqEdit { .. } => "faq-edit",
            Self::FaqConfirm(_) => "faq-confirm",
            Self::FaqLink(_) => "faq-link",
            Self::FaqRemove(_) => "faq-remove",
            Self::FaqBringBack(_) => "faq-bring-back",
            Self::NoticePage { .. } => "notice-page",
            Self::NoticeActivate(_) => "notice-activate",
            Self::HowToSubmit(_) => "how-to-submit",
            Self::AnnounceWrite(_) => "announce-write",
            Self::AnnounceOrder(_) => "announce-order",
            Self::AnnounceCancel(_) => "announce-cancel",
            Self::DeliverySend(_) => "delivery-send",
            Self::DeliveryDrop(_) => "delivery-drop",
            Self::Remind(remind) => remind.name(),
            Self::Cleanup(cleanup) => cleanup.name(),
            Self::Dismiss => "dismiss",
        }
    }
}

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
            "answer-helped" => Action::AnswerHelped,
            "answer-unhelpful" => Action::AnswerUnhelpful,
            "take-back" => Action::TakeBack(first.to_owned()),
            "faq-queue" => Action::FaqQueue(first.parse().ok()?),
            "faq-group" => Action::FaqGroup(first.parse().ok()?),
            "faq-answer" => Action::FaqAnswer(first.to_owned()),
            "faq-drop" => Action::FaqDrop(first.to_owned()),
            "faq-put-back" => Action::FaqPutBack(first.to_owned()),
            "faq-register" => Action::FaqRegister(first.to_owned()),
            "faq-list" => Action::FaqList(first.parse().ok()?),
            "faq-open" => Action::FaqOpen,
            "faq-add" => Action::FaqAdd,
            "faq-edit" => Action::FaqEdit { entry: first.to_owned(), revision: second.parse().ok()? },
            "faq-confirm" => Action::FaqConfirm(first.to_owned()),
            "faq-link" => Action::FaqLink(first.to_owned()),
            "faq-remove" => Action::FaqRemove(first.to_owned()),
            "faq-bring-back" => Action::FaqBringBack(first.to_owned()),
            "notice-page" => Action::NoticePage { version: first.to_owned(), page: second.parse().ok()? },
            "notice-activate" => Action::NoticeActivate(first.to_owned()),
            "how-to-submit" => Action::HowToSubmit(first.parse().ok()?),
            "announce-write" => Action::AnnounceWrite(AnnouncementId(first.to_owned())),
            "announce-order" => Action::AnnounceOrder(AnnouncementId(first.to_owned())),
            "announce-cancel" => Action::AnnounceCancel(AnnouncementId(first.to_owned())),
            "delivery-send" => Action::DeliverySend(DeliveryId(first.to_owned())),
            "delivery-drop" => Action::DeliveryDrop(DeliveryId(first.to_owned())),
            "dismiss" => Action::Dismiss,
            _ => {
                let cleanup = || Cleanup::parse(name, first, second).map(Action::Cleanup);
                Remind::parse(name, first).map(Action::Remind).or_else(cleanup)?
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
            | Action::FaqConfirm(key)
            | Action::FaqLink(key)
            | Action::FaqRemove(key)
            | Action::FaqBringBack(key) => write!(f, ":{key}"),
            Action::FaqEdit { entry, revision } => write!(f, ":{entry}:{revision}"),
            Action::NoticePage { version, page } => write!(f, ":{version}:{page}"),
            Action::NoticeActivate(version) => write!(f, ":{version}"),
            Action::HowToSubmit(programme) => write!(f, ":{programme}"),
            Action::AnnounceWrite(id) | Action::AnnounceOrder(id) | Action::AnnounceCancel(id) => write!(f, ":{id}"),
            Action::DeliverySend(id) | Action::DeliveryDrop(id) => write!(f, ":{id}"),
            Action::Remind(remind) => write!(f, ":{}", remind.argument()),
            Action::Cleanup(cleanup) => write!(f, ":{}", cleanup.arguments()),
            Action::ProfileStart(None)
            | Action::ProfileCourse(None)
            | Action::ProfileErase
            | Action::Calendar(None)
            | Action::AskOperators
            | Action::AnswerHelped
            | Action::AnswerUnhelpful
            | Action::FaqOpen
            | Action::FaqAdd
            | Action::Dismiss => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Subject;

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
            Action::Remind(Remind::Tomorrow(crate::domain::Renewal(chrono::NaiveDate::MIN))),
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
