//! The actions that a press can ask for.

use super::cleanup::Cleanup;
use super::remind::Remind;
use super::team::Team;
use crate::domain::{AnnouncementId, Course, DeliveryId, DraftId, ProgrammeId, SubmissionId};
use crate::service::import::ProposalId;
use crate::service::rounds::{Which, Wish};

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
    /// Show what was answered first.
    AnswerFirst,
    /// Show the page with the whole template of which an answer shows a part.
    AnswerTemplate {
        /// Version of the notice.
        version: String,
        /// Which page, from 0.
        page: usize,
    },
    /// The answer helped.
    AnswerHelped,
    /// The answer did not help.
    AnswerUnhelpful,
    /// Take back this question, which was passed on to the operators.
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
    /// Take one question out of a group: choose it, or the one that is chosen from the menu.
    FaqSplit(String),
    /// Put a group beside another: choose that, or the one that is chosen from the menu.
    FaqJoin(String),
    /// Undo what moved this question.
    FaqMoveBack(String),
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
    /// Let an answer that was written for some courses be for everyone.
    FaqForAll(String),
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
    /// Show what a proposal would change.
    ProposalShow(ProposalId),
    /// Show one of the proposals of a menu.
    ProposalChoose,
    /// Put into force what a proposal brings.
    ProposalApply {
        /// Which one.
        proposal: ProposalId,
        /// Stands for what was shown.
        seen: String,
    },
    /// Say no to a proposal.
    ProposalDrop(ProposalId),
    /// All that a proposal would change, as a file.
    ProposalDetails(ProposalId),
    /// Choose whom this import is for.
    ImportIntakes(String),
    /// Fill in the head that a file lacks.
    ImportHead {
        /// The import.
        import: String,
        /// Which of its files, from 0.
        file: usize,
    },
    /// The form for pasted text.
    ImportPaste,
    /// A page of the list of notices, from 0.
    NoticesPage(usize),
    /// Show the versions of one of the notices of a menu.
    NoticeVersions,
    /// Take this notice version out.
    NoticeRemove(String),
    /// Put back what was taken out.
    NoticeUndo(String),
    /// Show the announcement of moved windows.
    CorrectionShow(String),
    /// Send it.
    CorrectionSend(String),
    /// Let the tentative window of a round hold.
    RoundConfirm(Which),
    /// Write other dates for a round: open the form, or take what was filled in. An old button does not tell which.
    RoundMove(Option<Which>),
    /// Put a window into force that was looked at.
    RoundApply(Which, Wish),
    /// Let what held of a round before hold again.
    RoundUndo(Which, Option<Wish>),
    /// Tell how to hand in for a programme.
    HowToSubmit(ProgrammeId),
    /// Write an announcement: open the form, or take what was filled in.
    AnnounceWrite(AnnouncementId),
    /// Put an announcement into the outbox.
    AnnounceOrder(AnnouncementId),
    /// Send an announcement at once, whatever time was chosen.
    AnnounceNow(AnnouncementId),
    /// Choose another time for an announcement: open the form, or take what was filled in.
    AnnounceWhen(AnnouncementId),
    /// Stop an announcement.
    AnnounceCancel(AnnouncementId),
    /// Send what could not be delivered.
    DeliverySend(DeliveryId),
    /// Take it off the list.
    DeliveryDrop(DeliveryId),
    /// Send all that could not be delivered and say the same as this one.
    DeliverySendAll(DeliveryId),
    /// Take all of them off the list.
    DeliveryDropAll(DeliveryId),
    /// About a person's own reminders.
    Remind(Remind),
    /// About what may be left on AWS.
    Cleanup(Cleanup),
    /// About teams.
    Team(Team),
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
            Self::AnswerFirst => "answer-first",
            Self::AnswerTemplate { .. } => "answer-template",
            Self::AnswerHelped => "answer-helped",
            Self::AnswerUnhelpful => "answer-unhelpful",
            Self::TakeBack(_) => "take-back",
            Self::FaqQueue(_) => "faq-queue",
            Self::FaqGroup(_) => "faq-group",
            Self::FaqAnswer(_) => "faq-answer",
            Self::FaqDrop(_) => "faq-drop",
            Self::FaqPutBack(_) => "faq-put-back",
            Self::FaqRegister(_) => "faq-register",
            Self::FaqSplit(_) => "faq-split",
            Self::FaqJoin(_) => "faq-join",
            Self::FaqMoveBack(_) => "faq-move-back",
            Self::FaqList(_) => "faq-list",
            Self::FaqOpen => "faq-open",
            Self::FaqAdd => "faq-add",
            Self::FaqEdit { .. } => "faq-edit",
            Self::FaqConfirm(_) => "faq-confirm",
            Self::FaqLink(_) => "faq-link",
            Self::FaqForAll(_) => "faq-for-all",
            Self::FaqRemove(_) => "faq-remove",
            Self::FaqBringBack(_) => "faq-bring-back",
            Self::NoticePage { .. } => "notice-page",
            Self::ProposalShow(_) => "proposal",
            Self::ProposalChoose => "proposal-choose",
            Self::ProposalApply { .. } => "proposal-apply",
            Self::ProposalDrop(_) => "proposal-drop",
            Self::ProposalDetails(_) => "proposal-details",
            Self::ImportIntakes(_) => "import-intakes",
            Self::ImportHead { .. } => "import-head",
            Self::ImportPaste => "import-paste",
            Self::NoticesPage(_) => "notices-page",
            Self::NoticeVersions => "notice-versions",
            Self::NoticeRemove(_) => "notice-remove",
            Self::NoticeUndo(_) => "notice-undo",
            Self::CorrectionShow(_) => "correction",
            Self::CorrectionSend(_) => "correction-send",
            Self::RoundConfirm(_) => "round-confirm",
            Self::RoundMove(_) => "round-move",
            Self::RoundApply(..) => "round-apply",
            Self::RoundUndo(..) => "round-undo",
            Self::HowToSubmit(_) => "how-to-submit",
            Self::AnnounceWrite(_) => "announce-write",
            Self::AnnounceOrder(_) => "announce-order",
            Self::AnnounceNow(_) => "announce-now",
            Self::AnnounceWhen(_) => "announce-when",
            Self::AnnounceCancel(_) => "announce-cancel",
            Self::DeliverySend(_) => "delivery-send",
            Self::DeliveryDrop(_) => "delivery-drop",
            Self::DeliverySendAll(_) => "delivery-send-all",
            Self::DeliveryDropAll(_) => "delivery-drop-all",
            Self::Remind(remind) => remind.name(),
            Self::Cleanup(cleanup) => cleanup.name(),
            Self::Team(team) => team.name(),
            Self::Dismiss => "dismiss",
        }
    }
}
