//! What goes to many people shows how far it has come.

use bootcamp_bot::sandbox::control::Args;
use bootcamp_bot::sandbox::{Fault, FaultKind, Id};

use super::faq::{ANSWER, LUNCH, LUNCH_TOO, answer_first, pass_on};
use super::world::SOON;
use super::{Person, World};

#[tokio::test]
async fn an_answer_to_many_shows_how_far_it_has_come() {
    let world = World::start().await;
    for number in 0..6 {
        world.control.add_member(Id(world.guild().0), &format!("person{number}"), "사람", "ko");
        pass_on(&Person::named(&world.control, &format!("person{number}")), LUNCH).await;
    }
    let operator = world.operator();
    answer_first(&operator, ANSWER).await;
    let told = operator.actor.message_where(SOON, |message| message.text().contains("6명에게 모두")).await.unwrap();
    assert!(told.ephemeral && told.text() == "✅ 6명에게 모두 보냈습니다.", "{}", told.text());
}

#[tokio::test]
async fn what_goes_to_many_is_listed_while_it_goes() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    pass_on(&world.second_trainee(), LUNCH_TOO).await;
    let too_fast = FaultKind::Refused { status: 403, code: 40003 };
    world.control.inject(Fault { times: 99, ..Fault::once("POST", "/users/", too_fast) });
    let operator = world.operator();
    answer_first(&operator, ANSWER).await;
    let list = operator.slash("announce list", Args::new()).await.text();
    assert!(list.contains("⏳ 보내는 중 0/2 · "), "{list}");
}
