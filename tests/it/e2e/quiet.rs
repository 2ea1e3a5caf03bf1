//! What a reply must never do: show to others what is one person's, or notify anybody. [`World`] checks the second
//! at the end of each story as well.

use bootcamp_bot::sandbox::control::{Args, File, SeenMessage};

use super::person::evidence;
use super::{Person, World, slip};

const PINGS: &str = "@everyone @here <@&1> 안녕하세요 **굵게**";

/// Every command of trainees, used once.
async fn each_command(trainee: &Person) -> Vec<SeenMessage> {
    let text = |name: &str, value: &str| Args::new().text(name, value);
    let plain = ["deadlines", "submissions", "profile show", "profile export", "profile delete", "profile set"];
    let mut answers = Vec::new();
    for path in plain {
        answers.push(trainee.slash(path, Args::new()).await);
    }
    answers.push(trainee.slash("submit", evidence("subscription", &[slip()])).await);
    answers.push(trainee.slash("check", evidence("subscription", &[slip()])).await);
    answers.push(trainee.slash("ask", text("question", "국민카드 전표는 어떻게 내요?")).await);
    answers.push(trainee.slash("notice", text("title", "AWS")).await);
    answers
}

#[tokio::test]
async fn every_answer_is_for_the_person_alone() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    for answer in each_command(&trainee).await {
        assert!(answer.ephemeral, "{}", answer.text());
    }
    assert!(world.control.messages(trainee.actor.channel()).is_empty());
}

#[tokio::test]
async fn every_answer_to_an_operator_is_for_them_alone() {
    let world = World::start().await;
    let operator = world.operator();
    for path in ["notices list", "setup show", "faq queue"] {
        assert!(operator.slash(path, Args::new()).await.ephemeral, "{path}");
    }
    assert!(operator.import(&super::sample()).await.ephemeral);
}

#[tokio::test]
async fn a_question_pings_nobody_in_public() {
    let world = World::start().await;
    let args = Args::new().text("question", PINGS).boolean("public", true);
    let answer = world.operator().slash("ask", args).await;
    assert!(answer.text().contains("안녕하세요"), "{}", answer.text());
    assert!(answer.mentions.is_empty() && answer.pinged.is_empty());
}

#[tokio::test]
async fn a_question_pings_nobody_in_the_queue() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.ask(PINGS).await;
    trainee.press(&answer, "물어보기").await;
    let queue = world.operator().slash("faq queue", Args::new()).await;
    assert!(queue.text().contains("안녕하세요") && queue.mentions.is_empty(), "{}", queue.text());
}

#[tokio::test]
async fn a_question_in_the_queue_keeps_its_asterisks() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.ask(PINGS).await;
    trainee.press(&answer, "물어보기").await;
    let queue = world.operator().slash("faq queue", Args::new()).await.text();
    assert!(queue.contains(r"\*\*굵게\*\*"), "{queue}");
}

#[tokio::test]
async fn a_title_pings_nobody() {
    let world = World::start().await;
    let answer = world.operator().slash("notice", Args::new().text("title", PINGS)).await;
    assert!(answer.text().contains("안녕하세요") && answer.mentions.is_empty(), "{}", answer.text());
}

#[tokio::test]
async fn a_notice_pings_nobody() {
    let world = World::start().await;
    let operator = world.operator();
    operator.import(&super::sample().replace("국민카드는", "@everyone 국민카드는")).await;
    let args = Args::new().text("question", "국민카드 전표는 어떻게 내요?").boolean("public", true);
    let answer = operator.slash("ask", args).await;
    assert!(answer.text().contains("@everyone") && answer.pinged.is_empty(), "{}", answer.text());
}

#[tokio::test]
async fn a_file_name_pings_nobody() {
    let world = World::start().await;
    let trainee = world.operator();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[File::new(&format!("{PINGS}.pdf"), b"no pdf".to_vec())]).await;
    assert!(answer.mentions.is_empty() && answer.pinged.is_empty(), "{}", answer.text());
}
