//! Teams: joining, leaving, and the AWS account that they share.

mod aws;
mod joining;
mod leaving;

use bootcamp_bot::sandbox::control::{Args, SeenMessage};

use super::world::SOON;
use super::{Person, Setup, World};

/// Both are of cohort 2.
async fn two_trainees(world: &World) -> (Person, Person) {
    let (haneul, minsu) = (world.trainee(), world.second_trainee());
    haneul.introduce("cloud").await;
    minsu.introduce("fullstack").await;
    (haneul, minsu)
}

/// Both are in 「불꽃」.
async fn a_team(world: &World) -> (Person, Person) {
    let (haneul, minsu) = two_trainees(world).await;
    make(&haneul, "불꽃").await;
    join(&minsu, "불꽃").await;
    (haneul, minsu)
}

async fn join(person: &Person, name: &str) -> SeenMessage {
    person.slash("team join", Args::new().text("name", name)).await
}

/// Joins a team that does not exist, and says that it shall be made.
async fn make(person: &Person, name: &str) -> SeenMessage {
    let asked = join(person, name).await;
    person.press(&asked, "만들기").await
}

async fn show(person: &Person) -> String {
    person.slash("team show", Args::new()).await.text()
}
