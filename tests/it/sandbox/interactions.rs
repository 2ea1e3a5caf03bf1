//! Answers to interactions: in time, once, to the right eyes.

use std::sync::atomic::Ordering;

use bootcamp_bot::sandbox::Options;
use bootcamp_bot::sandbox::control::{Args, Refusal};
use serenity::all::{
    CreateActionRow, CreateAutocompleteResponse, CreateButton, CreateInputText, CreateInteractionResponse,
    CreateInteractionResponseFollowup, CreateInteractionResponseMessage, CreateModal, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption, EditInteractionResponse, InputTextStyle,
};

use super::TestBot;
use super::bot::{SOON, code, says, turned_by_hand, whispers};

#[tokio::test]
async fn a_slash_command_is_answered() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    command.create_response(&bot.http, says("안녕하세요")).await.unwrap();
    assert_eq!(used.answer(SOON).await.unwrap().content, "안녕하세요");
}

#[tokio::test]
async fn the_bot_learns_who_asks_and_what_they_may_do() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    assert_eq!((command.user.name.as_str(), command.locale.as_str()), ("haneul", "ko"));
    assert!(!command.member.unwrap().permissions.unwrap().manage_guild());
}

#[tokio::test]
async fn an_answer_after_three_seconds_is_refused() {
    let (seconds, stopwatch) = turned_by_hand();
    let mut bot = TestBot::with(Options { stopwatch, ..Options::default() }).await;
    let (used, command) = bot.hello().await;
    seconds.store(3, Ordering::SeqCst);
    assert_eq!(code(command.create_response(&bot.http, says("늦었어요")).await), 10062);
    assert!(used.is_unanswered());
}

#[tokio::test]
async fn a_second_answer_is_refused() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    command.create_response(&bot.http, says("하나")).await.unwrap();
    assert_eq!(code(command.create_response(&bot.http, says("둘")).await), 40060);
}

#[tokio::test]
async fn a_token_lives_fifteen_minutes() {
    let (seconds, stopwatch) = turned_by_hand();
    let mut bot = TestBot::with(Options { stopwatch, ..Options::default() }).await;
    let (_, command) = bot.hello().await;
    command.defer(&bot.http).await.unwrap();
    seconds.store(15 * 60, Ordering::SeqCst);
    assert_eq!(code(command.edit_response(&bot.http, EditInteractionResponse::new().content("끝")).await), 50027);
}

#[tokio::test]
async fn an_ephemeral_answer_is_seen_by_one_person() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    command.create_response(&bot.http, whispers("비밀")).await.unwrap();
    let answer = used.answer(SOON).await.unwrap();
    assert!(answer.ephemeral && bot.haneul().message(answer.id).is_some());
    assert!(bot.control.as_user("alex").unwrap().message(answer.id).is_none());
}

#[tokio::test]
async fn the_deferral_decides_who_sees_the_answer() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    command.defer_ephemeral(&bot.http).await.unwrap();
    let public = CreateInteractionResponseFollowup::new().content("다 됐어요");
    command.create_followup(&bot.http, public).await.unwrap();
    let answer = used.answer(SOON).await.unwrap();
    assert!(answer.ephemeral && used.follow_ups().is_empty());
}

#[tokio::test]
async fn follow_ups_can_be_edited_and_deleted() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    command.create_response(&bot.http, says("하나")).await.unwrap();
    let sent = CreateInteractionResponseFollowup::new().content("둘").ephemeral(true);
    let sent = command.create_followup(&bot.http, sent).await.unwrap();
    let edit = CreateInteractionResponseFollowup::new().content("셋");
    command.edit_followup(&bot.http, sent.id, edit).await.unwrap();
    assert_eq!(used.follow_up(0, SOON).await.unwrap().content, "셋");
    command.delete_followup(&bot.http, sent.id).await.unwrap();
    assert!(used.follow_ups().is_empty());
}

#[tokio::test]
async fn a_modal_is_filled_and_sent() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    let name = CreateInputText::new(InputTextStyle::Short, "이름", "name").max_length(10);
    let modal = CreateModal::new("profile", "프로필").components(vec![CreateActionRow::InputText(name)]);
    command.create_response(&bot.http, CreateInteractionResponse::Modal(modal)).await.unwrap();
    let modal = used.modal(SOON).await.unwrap();
    let sent = bot.haneul().submit(&modal, &[("name", "김하늘")]).unwrap();
    let arrived = bot.modal().await;
    arrived.create_response(&bot.http, says("저장했어요")).await.unwrap();
    assert_eq!(arrived.data.custom_id, "profile");
    assert_eq!(sent.answer(SOON).await.unwrap().content, "저장했어요");
}

#[tokio::test]
async fn a_text_too_long_for_its_input_does_not_leave_the_client() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    let name = CreateInputText::new(InputTextStyle::Short, "이름", "name").max_length(2);
    let modal = CreateModal::new("profile", "프로필").components(vec![CreateActionRow::InputText(name)]);
    command.create_response(&bot.http, CreateInteractionResponse::Modal(modal)).await.unwrap();
    let modal = used.modal(SOON).await.unwrap();
    let refused = bot.haneul().submit(&modal, &[("name", "김하늘")]).unwrap_err();
    assert_eq!(refused, Refusal::OutOfBounds("name".to_owned()));
}

#[tokio::test]
async fn a_modal_cannot_follow_a_deferral() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    command.defer(&bot.http).await.unwrap();
    let name = CreateInputText::new(InputTextStyle::Short, "이름", "name");
    let modal = CreateModal::new("profile", "프로필").components(vec![CreateActionRow::InputText(name)]);
    assert_eq!(code(command.create_response(&bot.http, CreateInteractionResponse::Modal(modal)).await), 40060);
}

#[tokio::test]
async fn a_button_edits_its_message() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    let row = CreateActionRow::Buttons(vec![CreateButton::new("withdraw").label("제출 취소")]);
    let message = CreateInteractionResponseMessage::new().content("제출했어요").components(vec![row]);
    command.create_response(&bot.http, CreateInteractionResponse::Message(message)).await.unwrap();
    let message = used.answer(SOON).await.unwrap();
    bot.haneul().press(message.id, "제출 취소").unwrap();
    let edit = CreateInteractionResponseMessage::new().content("취소했어요").components(vec![]);
    let press = bot.component().await;
    press.create_response(&bot.http, CreateInteractionResponse::UpdateMessage(edit)).await.unwrap();
    let now = bot.haneul().message(message.id).unwrap();
    assert_eq!((now.content.as_str(), now.buttons.len()), ("취소했어요", 0));
}

#[tokio::test]
async fn a_select_sends_the_chosen_values() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    let options =
        vec![CreateSelectMenuOption::new("클라우드", "cloud"), CreateSelectMenuOption::new("풀스택", "fullstack")];
    let select = CreateSelectMenu::new("course", CreateSelectMenuKind::String { options });
    let row = CreateActionRow::SelectMenu(select);
    let message = CreateInteractionResponseMessage::new().content("과정은요?").components(vec![row]);
    command.create_response(&bot.http, CreateInteractionResponse::Message(message)).await.unwrap();
    let message = used.answer(SOON).await.unwrap();
    bot.haneul().select(message.id, "course", &["클라우드"]).unwrap();
    let kind = bot.component().await.data.kind;
    assert!(format!("{kind:?}").contains("[\"cloud\"]"), "{kind:?}");
}

#[tokio::test]
async fn values_are_suggested_while_one_types() {
    let mut bot = TestBot::start().await;
    let typed = bot.haneul().type_into("notice", Args::new(), "title", "구독").unwrap();
    let asked = bot.interaction().await.autocomplete().unwrap();
    assert_eq!(asked.data.autocomplete().unwrap().value, "구독");
    let choices = CreateAutocompleteResponse::new().add_string_choice("구독료 안내", "sub");
    asked.create_response(&bot.http, CreateInteractionResponse::Autocomplete(choices)).await.unwrap();
    assert_eq!(typed.suggestions(SOON).await.unwrap()[0].name, "구독료 안내");
}

#[tokio::test]
async fn the_client_checks_options_against_the_registration() {
    let bot = TestBot::start().await;
    let missing = bot.haneul().slash("submit", Args::new().text("programme", "subscription")).unwrap_err();
    assert_eq!(missing, Refusal::MissingOption("receipt".to_owned()));
    let other = bot.haneul().slash("submit", Args::new().text("programme", "netflix")).unwrap_err();
    assert_eq!(other, Refusal::NotAChoice("programme".to_owned()));
}

#[tokio::test]
async fn an_interaction_can_arrive_twice() {
    let mut bot = TestBot::start().await;
    let (used, first) = bot.hello().await;
    bot.control.dispatch_again(used.id());
    assert_eq!(bot.command().await.id, first.id);
}
