//! Tidying up on AWS: the list, and the reminders of it.

mod announced;
mod list;
mod period;
mod practice;

use bootcamp_bot::sandbox::control::{Args, SeenMessage};

use super::world::SOON;
use super::{Person, Setup, World};

/// The theory period's usage ends on 31 March.
const BEFORE_THE_END: &str = "2025-03-20T10:00:00+09:00";

async fn world_at(at: &'static str) -> World {
    World::with(Setup { at, ..Setup::default() }).await
}

async fn open(person: &Person) -> SeenMessage {
    person.slash("remind aws", Args::new()).await
}

async fn practise(person: &Person, when: &str) -> SeenMessage {
    person.slash("remind aws", Args::new().text("when", when)).await
}

/// Confirms items of the page that is shown.
async fn tick(person: &Person, list: &SeenMessage, items: &[&str]) -> SeenMessage {
    let menu = &list.selects[0].custom_id;
    person.actor.select(list.id, menu, items).unwrap().answer(SOON).await.unwrap()
}

/// Writes until when something is in use.
async fn until(person: &Person, list: &SeenMessage, text: &str) -> SeenMessage {
    let form = person.open(list, "아직 쓰는 중").await;
    person.send(&form, &[("until", text)]).await
}

/// The titles of the direct messages to a person.
fn letters(person: &Person) -> Vec<String> {
    let letters = person.actor.in_direct_messages().messages();
    letters.iter().flat_map(|letter| &letter.embeds).map(|embed| embed["title"].as_str().unwrap().to_owned()).collect()
}

fn first_line(message: &SeenMessage) -> String {
    message.text().lines().next().unwrap_or_default().to_owned()
}

fn has_button(message: &SeenMessage, label: &str) -> bool {
    message.button(label).is_some()
}
