//! People of the stories: what they do in Discord, in the words of the domain.

use std::fmt::Write as _;

use bootcamp_bot::domain::UserId;
use bootcamp_bot::sandbox::control::{Actor, Args, File, SeenMessage, SeenModal, Used};
use bootcamp_bot::sandbox::{Control, Id};
use regex::Regex;

use super::world::SOON;

/// Somebody in a channel.
#[derive(Clone)]
pub struct Person {
    pub actor: Actor,
}

impl Person {
    pub fn named(control: &Control, name: &str) -> Self {
        Self { actor: control.as_user(name).unwrap() }
    }

    /// The same person in another server.
    pub fn in_guild(&self, name: &str) -> Self {
        Self { actor: self.actor.in_guild(name).unwrap() }
    }

    pub fn id(&self) -> UserId {
        UserId(self.actor.id().0)
    }

    /// All that the person sees in the first channels of a server; nothing where they are no member.
    pub fn sees_in(&self, guild: &str) -> Vec<SeenMessage> {
        self.actor.in_guild(guild).map(|there| there.messages()).unwrap_or_default()
    }

    /// Uses a command and waits for the finished answer.
    pub async fn slash(&self, path: &str, args: Args) -> SeenMessage {
        answer(&self.actor.slash(path, args).unwrap()).await
    }

    pub async fn deadlines(&self) -> SeenMessage {
        self.slash("deadlines", Args::new()).await
    }

    pub async fn submissions(&self) -> SeenMessage {
        self.slash("submissions", Args::new()).await
    }

    /// Hands in a subscription's evidence, without waiting for the answer.
    pub fn hand_in(&self, files: &[File]) -> Used {
        self.actor.slash("submit", evidence("subscription", files)).unwrap()
    }

    /// Hands in a subscription's evidence.
    pub async fn submit(&self, files: &[File]) -> SeenMessage {
        answer(&self.hand_in(files)).await
    }

    /// Checks a subscription's evidence.
    pub async fn check(&self, files: &[File]) -> SeenMessage {
        self.slash("check", evidence("subscription", files)).await
    }

    pub async fn ask(&self, question: &str) -> SeenMessage {
        self.slash("ask", Args::new().text("question", question)).await
    }

    /// Brings a notice file and looks at what it would change.
    pub async fn bring(&self, notices: &str) -> SeenMessage {
        self.bring_file(File::new("notices.md", notices.as_bytes().to_vec())).await
    }

    /// The same with a file that may be anything.
    pub async fn bring_file(&self, file: File) -> SeenMessage {
        self.slash("notices import", Args::new().file("notice", file)).await
    }

    /// Brings a notice file and puts into force what it changes.
    pub async fn import(&self, notices: &str) -> SeenMessage {
        let shown = self.bring(notices).await;
        if shown.button("적용").is_some() { self.press(&shown, "적용").await } else { shown }
    }

    /// Presses a button and waits for the answer.
    pub async fn press(&self, message: &SeenMessage, button: &str) -> SeenMessage {
        answer(&self.actor.press(message.id, button).unwrap()).await
    }

    /// Presses a button that opens a form.
    pub async fn open(&self, message: &SeenMessage, button: &str) -> SeenModal {
        self.actor.press(message.id, button).unwrap().modal(SOON).await.unwrap()
    }

    /// Chooses from one of a message's menus, by value or label, and waits for the answer.
    pub async fn select(&self, message: &SeenMessage, menu: usize, value: &str) -> SeenMessage {
        let menu = &message.selects[menu].custom_id;
        answer(&self.actor.select(message.id, menu, &[value]).unwrap()).await
    }

    /// Chooses from a message's only menu.
    pub async fn choose(&self, message: &SeenMessage, option: &str) -> SeenMessage {
        let menu = &message.selects[0].custom_id;
        answer(&self.actor.select(message.id, menu, &[option]).unwrap()).await
    }

    /// Sends a form.
    pub async fn send(&self, form: &SeenModal, texts: &[(&str, &str)]) -> SeenMessage {
        answer(&self.actor.submit(form, texts).unwrap()).await
    }

    /// Asks what a message asks, from the message's menu.
    pub async fn ask_on(&self, message: Id) -> SeenMessage {
        answer(&self.actor.use_on(message, "질문하기").unwrap()).await
    }

    /// Waits for a direct message of the bot that holds these words.
    pub async fn letter(&self, words: &str) -> SeenMessage {
        let direct = self.actor.in_direct_messages();
        direct.message_where(SOON, |message| message.text().contains(words)).await.unwrap()
    }

    /// Chooses a course from the menu, which opens the form.
    pub async fn choose_course(&self, message: &SeenMessage, course: &str) -> SeenModal {
        let menu = &message.selects[0].custom_id;
        self.actor.select(message.id, menu, &[course]).unwrap().modal(SOON).await.unwrap()
    }

    /// Sends the profile's form.
    pub async fn fill(&self, form: &SeenModal, nick: &str, name: &str, cohort: &str) -> SeenMessage {
        let texts = [("nick", nick), ("real_name", name), ("cohort", cohort)];
        answer(&self.actor.submit(form, &texts).unwrap()).await
    }

    /// Enters a profile, as everybody has one after the first submission.
    pub async fn introduce(&self, course: &str) -> SeenMessage {
        let menu = self.slash("profile set", Args::new()).await;
        let form = self.choose_course(&menu, course).await;
        self.fill(&form, "haneul.kim", "김하늘", "2").await
    }

    /// The bytes of a message's only file.
    pub fn file(&self, control: &Control, message: &SeenMessage) -> Vec<u8> {
        let [file] = message.files.as_slice() else { panic!("one file, not {:?}", message.files) };
        control.file_bytes(file.id).unwrap().to_vec()
    }
}

/// The finished answer: on a busy machine the bot says first that it is reading.
async fn answer(used: &Used) -> SeenMessage {
    let finished = |message: &SeenMessage| {
        !message.loading && !message.content.starts_with("파일을 읽고") && !message.content.starts_with("Reading your")
    };
    used.answer_where(SOON, finished).await.unwrap()
}

/// The options of `/submit` and `/check`.
pub fn evidence(programme: &str, files: &[File]) -> Args {
    let names = ["receipt", "receipt2", "receipt3", "receipt4", "receipt5"];
    let args = Args::new().text("programme", programme);
    names.into_iter().zip(files).fold(args, |args, (name, file)| args.file(name, file.clone()))
}

/// What a person reads of a message: text, then files, then buttons and menus. Ids, which differ from run to run,
/// are left out.
pub fn read(message: &SeenMessage) -> String {
    let mut read = without_ids(&message.text());
    for file in &message.files {
        write!(read, "\n📎 {}", file.name).unwrap();
    }
    for select in &message.selects {
        let options: Vec<_> = select.options.iter().map(|(label, _)| label.as_str()).collect();
        write!(read, "\n▾ {}: {}", select.placeholder, options.join(", ")).unwrap();
    }
    let buttons: Vec<_> = message.buttons.iter().map(|button| format!("[{}]", button.label)).collect();
    if !buttons.is_empty() {
        write!(read, "\n{}", buttons.join(" ")).unwrap();
    }
    read
}

fn without_ids(text: &str) -> String {
    let mention = Regex::new(r"</([^:>]+):\d+>").unwrap();
    let reference = Regex::new("`[0-9A-HJKMNP-TV-Z]{7}`").unwrap();
    let person = Regex::new(r"<@\d+>").unwrap();
    let text = mention.replace_all(text, "/$1");
    let text = person.replace_all(&text, "<@person>");
    // The invisible spaces that keep what people wrote from becoming markup.
    reference.replace_all(&text, "`<reference>`").replace('\u{200B}', "")
}
