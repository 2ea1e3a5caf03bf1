//! What a person does, over HTTP.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Failure, Outcome};
use crate::sandbox::control::{Actor, Arg, Args, Control, File, Refusal, SeenModal, Used};
use crate::sandbox::faults::{Fault, FaultKind};
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Answer, Shared, option_kind as kind};

/// Discord's client gives up on suggestions after this time.
const SUGGESTIONS_WITHIN: Duration = Duration::from_secs(3);

/// Who does it, and in which channel.
#[derive(Debug, Deserialize)]
pub(super) struct Who {
    user: String,
    channel: Id,
}

impl Who {
    fn actor(&self, shared: &Arc<Shared>) -> Result<Actor, Refusal> {
        let actor = Control::new(Arc::clone(shared)).as_user(&self.user)?;
        actor.at(self.channel)
    }
}

/// A filled-in option; `type` as Discord numbers it. The value of a file is the name of its form field.
#[derive(Debug, Deserialize)]
struct Filled {
    name: String,
    #[serde(rename = "type")]
    kind: u8,
    value: Value,
}

impl Filled {
    fn arg(&self, files: &mut BTreeMap<String, File>) -> Result<Arg, Refusal> {
        let wrong = || Refusal::WrongKind(self.name.clone());
        let id = || serde_json::from_value::<Id>(self.value.clone()).map_err(|_| wrong());
        Ok(match self.kind {
            kind::STRING => Arg::Text(self.value.as_str().ok_or_else(wrong)?.to_owned()),
            kind::INTEGER => Arg::Integer(self.value.as_i64().ok_or_else(wrong)?),
            kind::BOOLEAN => Arg::Boolean(self.value.as_bool().ok_or_else(wrong)?),
            kind::NUMBER => Arg::Number(self.value.as_f64().ok_or_else(wrong)?),
            kind::USER | kind::MENTIONABLE => Arg::User(id()?),
            kind::CHANNEL => Arg::Channel(id()?),
            kind::ROLE => Arg::Role(id()?),
            kind::ATTACHMENT => {
                let field = self.value.as_str().unwrap_or_default();
                Arg::File(files.remove(field).ok_or_else(|| Refusal::MissingOption(self.name.clone()))?)
            }
            _ => return Err(wrong()),
        })
    }
}

fn args(options: &[Filled], mut files: BTreeMap<String, File>) -> Result<Args, Refusal> {
    options.iter().try_fold(Args::new(), |args, filled| Ok(args.with(&filled.name, filled.arg(&mut files)?)))
}

#[derive(Debug, Deserialize)]
struct Slash {
    #[serde(flatten)]
    who: Who,
    path: String,
    #[serde(default)]
    options: Vec<Filled>,
}

fn set_off(used: &Used) -> Json<Value> {
    Json(json!({"interaction": used.id()}))
}

/// Uses a command: a form with the JSON in `json` and a field for each file.
pub(super) async fn slash(State(shared): State<Arc<Shared>>, form: Multipart) -> Outcome {
    let (json, files) = read_form(form).await.map_err(|error| Failure::new(StatusCode::BAD_REQUEST, &error))?;
    let slash: Slash =
        serde_json::from_str(&json).map_err(|e| Failure::new(StatusCode::BAD_REQUEST, &e.to_string()))?;
    let args = args(&slash.options, files)?;
    Ok(set_off(&slash.who.actor(&shared)?.slash(&slash.path, args)?))
}

async fn read_form(mut form: Multipart) -> Result<(String, BTreeMap<String, File>), String> {
    let mut json = String::new();
    let mut files = BTreeMap::new();
    while let Some(field) = form.next_field().await.map_err(|error| error.body_text())? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(ToOwned::to_owned) {
            Some(file_name) => {
                let content_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
                let bytes = field.bytes().await.map_err(|error| error.body_text())?;
                files.insert(name, File::new(&file_name, bytes).content_type(&content_type));
            }
            None => json = field.text().await.map_err(|error| error.body_text())?,
        }
    }
    Ok((json, files))
}

#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    #[serde(flatten)]
    slash: Slash,
    option: String,
    text: String,
}

/// Types into an option and waits for the bot's suggestions.
pub(super) async fn autocomplete(State(shared): State<Arc<Shared>>, Json(typed): Json<Typed>) -> Outcome {
    let args = args(&typed.slash.options, BTreeMap::new())?;
    let actor = typed.slash.who.actor(&shared)?;
    let used = actor.type_into(&typed.slash.path, args, &typed.option, &typed.text)?;
    let suggestions = used.suggestions(SUGGESTIONS_WITHIN).await?;
    Ok(Json(suggestions.iter().map(|choice| json!({"name": choice.name, "value": choice.value})).collect()))
}

#[derive(Debug, Deserialize)]
pub(super) struct OnMessage {
    #[serde(flatten)]
    who: Who,
    message: Id,
    command: String,
}

/// Uses a command from the menu of a message.
pub(super) async fn on_message(State(shared): State<Arc<Shared>>, Json(used): Json<OnMessage>) -> Outcome {
    Ok(set_off(&used.who.actor(&shared)?.use_on(used.message, &used.command)?))
}

#[derive(Debug, Deserialize)]
pub(super) struct Press {
    #[serde(flatten)]
    who: Who,
    message: Id,
    button: String,
}

/// Presses a button.
pub(super) async fn press(State(shared): State<Arc<Shared>>, Json(press): Json<Press>) -> Outcome {
    Ok(set_off(&press.who.actor(&shared)?.press(press.message, &press.button)?))
}

#[derive(Debug, Deserialize)]
pub(super) struct Select {
    #[serde(flatten)]
    who: Who,
    message: Id,
    select: String,
    values: Vec<String>,
}

/// Chooses from a select.
pub(super) async fn select(State(shared): State<Arc<Shared>>, Json(select): Json<Select>) -> Outcome {
    let values: Vec<&str> = select.values.iter().map(String::as_str).collect();
    Ok(set_off(&select.who.actor(&shared)?.select(select.message, &select.select, &values)?))
}

#[derive(Debug, Deserialize)]
pub(super) struct Submit {
    #[serde(flatten)]
    who: Who,
    interaction: Id,
    texts: BTreeMap<String, String>,
}

/// Sends the modal that an interaction opened.
pub(super) async fn submit(State(shared): State<Arc<Shared>>, Json(submit): Json<Submit>) -> Outcome {
    let modal = shared.read(|world| match &world.interactions.get(&submit.interaction)?.answer {
        Some(Answer::Modal(data)) => Some(SeenModal::of(submit.interaction, data)),
        _ => None,
    });
    let modal = modal.ok_or(Refusal::NoSuchModal)?;
    let texts: Vec<(&str, &str)> = submit.texts.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    Ok(set_off(&submit.who.actor(&shared)?.submit(&modal, &texts)?))
}

#[derive(Debug, Deserialize)]
pub(super) struct Say {
    #[serde(flatten)]
    who: Who,
    text: String,
}

/// Writes a message.
pub(super) async fn say(State(shared): State<Arc<Shared>>, Json(say): Json<Say>) -> Outcome {
    Ok(Json(json!({"message": say.who.actor(&shared)?.say(&say.text)?})))
}

/// How to move the clock.
#[derive(Debug, Deserialize)]
pub(super) struct Move {
    #[serde(default)]
    advance_seconds: Option<i64>,
    #[serde(default)]
    set_ms: Option<u64>,
}

/// Moves the clock of whoever started the sandbox.
pub(super) async fn clock(State(shared): State<Arc<Shared>>, Json(moved): Json<Move>) -> Outcome {
    let (advance, set) = shared.read(|world| (world.options.advance.clone(), world.options.set_clock.clone()));
    match (moved.advance_seconds.zip(advance), moved.set_ms.zip(set)) {
        (Some((seconds, advance)), _) => advance(seconds),
        (_, Some((ms, set))) => set(ms),
        _ => return Err(Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "this clock cannot be moved")),
    }
    Ok(Json(json!({"now_ms": shared.change(|world| world.now_ms())})))
}

/// Trouble, as JSON: one of `status`, `retry_after`, `delay_ms`, `drop_reply`.
#[derive(Debug, Deserialize)]
pub(super) struct Trouble {
    #[serde(default)]
    method: Option<String>,
    path_prefix: String,
    #[serde(default = "once")]
    times: u32,
    #[serde(default)]
    status: Option<u16>,
    #[serde(default)]
    retry_after: Option<f64>,
    #[serde(default)]
    delay_ms: Option<u64>,
    #[serde(default)]
    drop_reply: bool,
}

const fn once() -> u32 {
    1
}

/// Makes trouble for requests to come.
pub(super) async fn fault(State(shared): State<Arc<Shared>>, Json(trouble): Json<Trouble>) -> Outcome {
    let kind = match (trouble.status, trouble.retry_after, trouble.delay_ms, trouble.drop_reply) {
        (Some(status), ..) => FaultKind::Status(status),
        (_, Some(retry_after), ..) => FaultKind::RateLimited { retry_after, global: false },
        (_, _, Some(ms), _) => FaultKind::Delay(Duration::from_millis(ms)),
        (_, _, _, true) => FaultKind::DropReply,
        _ => return Err(Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "no kind of trouble is named")),
    };
    let Trouble { method, path_prefix, times, .. } = trouble;
    Control::new(shared).inject(Fault { method, path_prefix, times, kind });
    Ok(Json(json!({})))
}
