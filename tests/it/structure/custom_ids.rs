//! Custom ids fit into Discord's 100 characters (Discord: "Custom ID"), with the longest arguments there are.

use std::collections::BTreeSet;

use bootcamp_bot::discord::custom_id::{Action, Cleanup, CustomId, Remind, Team};
use bootcamp_bot::domain::{
    AnnouncementId, Cohort, Course, DeliveryId, DraftId, GuildId, Moment, ProgrammeId, Renewal, Subject, SubmissionId,
    TeamId, TeamName,
};
use bootcamp_bot::service::import::ProposalId;
use bootcamp_bot::service::rounds::{Which, Wish};
use regex::Regex;

use super::source::text_of;

/// As long as the store's keys: a UUID.
const KEY: &str = "0198a6f0-1c5d-7d2e-9a3b-6f1e2d3c4b5a";

/// A window as far off as a calendar goes.
fn far_off() -> Wish {
    Wish { opens_at: Moment::MAX_UTC, closes_at: Moment::MAX_UTC }
}

#[test]
fn every_id_fits() {
    let (key, draft) = (KEY.to_owned(), Some(DraftId(KEY.to_owned())));
    let submission = SubmissionId(key.clone());
    let name: TeamName = "가".repeat(TeamName::MAX).parse().expect("a name");
    let actions = [
        Action::RequestReview(DraftId(key.clone())),
        Action::AddFiles(DraftId(key.clone())),
        Action::SubmitMasked(DraftId(key.clone())),
        Action::Replace(submission.clone()),
        Action::Withdraw(submission.clone()),
        Action::WithdrawNow(submission),
        Action::ProfileStart(draft.clone()),
        Action::ProfileCourse(draft.clone()),
        Action::ProfileForm(Course::Fullstack, draft),
        Action::ProfileErase,
        Action::Calendar(Some(ProgrammeId::Subscription)),
        Action::AskOperators,
        Action::AnswerAt(usize::MAX),
        Action::AnswerFirst,
        Action::AnswerTemplate { version: key.clone(), page: usize::MAX },
        Action::AnswerHelped,
        Action::AnswerUnhelpful,
        Action::TakeBack(key.clone()),
        Action::FaqQueue(usize::MAX),
        Action::FaqGroup(usize::MAX),
        Action::FaqAnswer(key.clone()),
        Action::FaqDrop(key.clone()),
        Action::FaqPutBack(key.clone()),
        Action::FaqRegister(key.clone()),
        Action::FaqSplit(key.clone()),
        Action::FaqJoin(key.clone()),
        Action::FaqMoveBack(key.clone()),
        Action::FaqList(usize::MAX),
        Action::FaqOpen,
        Action::FaqAdd,
        Action::FaqEdit { entry: key.clone(), revision: i64::MAX },
        Action::FaqConfirm(key.clone()),
        Action::FaqLink(key.clone()),
        Action::FaqForAll(key.clone()),
        Action::FaqRemove(key.clone()),
        Action::FaqBringBack(key.clone()),
        Action::NoticePage { version: key.clone(), page: usize::MAX },
        Action::ProposalShow(ProposalId::Version(key.clone())),
        Action::ProposalChoose,
        Action::ProposalApply { proposal: ProposalId::Import(key.clone()), seen: "0123456789abcdef".to_owned() },
        Action::ProposalDrop(ProposalId::Import(key.clone())),
        Action::ProposalDetails(ProposalId::Import(key.clone())),
        Action::ImportIntakes(key.clone()),
        Action::ImportHead { import: key.clone(), file: 4 },
        Action::ImportPaste,
        Action::NoticesPage(usize::MAX),
        Action::NoticeVersions,
        Action::NoticeRemove(key.clone()),
        Action::NoticeUndo(key.clone()),
        Action::CorrectionShow(key.clone()),
        Action::CorrectionSend(key.clone()),
        Action::RoundConfirm(longest_round()),
        Action::RoundMove(Some(longest_round())),
        Action::RoundApply(longest_round(), far_off()),
        Action::RoundUndo(longest_round(), Some(far_off())),
        Action::HowToSubmit(ProgrammeId::Subscription),
        Action::AnnounceWrite(AnnouncementId(key.clone())),
        Action::AnnounceOrder(AnnouncementId(key.clone())),
        Action::AnnounceCancel(AnnouncementId(key.clone())),
        Action::AnnounceNow(AnnouncementId(key.clone())),
        Action::AnnounceWhen(AnnouncementId(key.clone())),
        Action::DeliverySend(DeliveryId(key.clone())),
        Action::DeliverySendAll(DeliveryId(key.clone())),
        Action::DeliveryDropAll(DeliveryId(key.clone())),
        Action::DeliveryDrop(DeliveryId(key.clone())),
        Action::Remind(Remind::On(Subject::Deadlines(ProgrammeId::Subscription))),
        Action::Remind(Remind::Off(Subject::Deadlines(ProgrammeId::Subscription))),
        Action::Remind(Remind::OffAll),
        Action::Remind(Remind::Undo(i64::MAX)),
        Action::Remind(Remind::InChannel(false)),
        Action::Remind(Remind::Cancelled),
        Action::Remind(Remind::KeepPaying),
        Action::Remind(Remind::Tomorrow(Renewal(chrono::NaiveDate::MAX))),
        Action::Remind(Remind::ShowMine(DeliveryId(key.clone()))),
        Action::Remind(Remind::Show(DeliveryId(key.clone()))),
        Action::Cleanup(Cleanup::Open(ProgrammeId::AwsProject, usize::MAX)),
        Action::Cleanup(Cleanup::Tick(ProgrammeId::AwsProject, usize::MAX)),
        Action::Cleanup(Cleanup::Done(ProgrammeId::AwsProject)),
        Action::Cleanup(Cleanup::NotDone(ProgrammeId::AwsProject)),
        Action::Cleanup(Cleanup::Until(ProgrammeId::AwsProject)),
        Action::Cleanup(Cleanup::Follow(ProgrammeId::AwsProject)),
        Action::Team(Team::Named(name.clone())),
        Action::Team(Team::Enter(TeamId(key.clone()))),
        Action::Team(Team::Move(TeamId(key))),
        Action::Team(Team::Create(name.clone())),
        Action::Team(Team::CreateAndMove(name.clone())),
        Action::Team(Team::Leave),
        Action::Team(Team::Back(Cohort::new(99).expect("a cohort"), name)),
        Action::Team(Team::Aws),
        Action::Dismiss,
    ];
    let tried: BTreeSet<_> = actions.iter().map(|action| action.name().to_owned()).collect();
    assert_eq!(tried, names_in_the_code());
    for action in actions {
        let id = CustomId { guild: GuildId(u64::MAX), action }.to_string();
        assert!(id.chars().count() <= 100, "{id}");
    }
}

fn longest_round() -> Which {
    Which { programme: ProgrammeId::Subscription, round: u32::MAX, cohort: Cohort::new(99) }
}

/// So that no new action is forgotten above.
fn names_in_the_code() -> BTreeSet<String> {
    let arm = Regex::new(r#"Self::\w+[^"\n]*=> "([a-z-]+)","#).expect("a pattern");
    let code = ["action", "cleanup", "remind", "team"]
        .map(|part| text_of(&format!("src/discord/custom_id/{part}.rs")))
        .concat();
    arm.captures_iter(&code).map(|arm| arm[1].to_owned()).collect()
}
