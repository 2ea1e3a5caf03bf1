// Messages as a person sees them, with their buttons and selects.

import { act } from "./act.js";
import { markdown, timeText } from "./markdown.js";
import { localized, make, say } from "./words.js";

const shown = new Map();
const STYLES = { 1: "primary", 2: "", 3: "success", 4: "danger" };

// Draws what changed and leaves the rest alone, so that a half-made choice survives.
export function draw(app, list, messages) {
  const wanted = messages.map((message) => {
    const key = `${app.user} ${message.id}`;
    const text = JSON.stringify({ ...message, files: message.files.map((file) => file.id) });
    if (shown.get(key)?.text !== text) shown.set(key, { text, node: item(app, message) });
    return shown.get(key).node;
  });
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const before = [...list.children];
  if (before.length === wanted.length && before.every((node, index) => node === wanted[index])) return;
  list.replaceChildren(...(wanted.length ? wanted : [make("li", { class: "empty" }, say("empty"))]));
  if (atEnd || !before.length) list.scrollTop = list.scrollHeight;
}

function item(app, message) {
  const view = app.view;
  const name = (id) => view.users.find((user) => user.id === id)?.name ?? id;
  const bot = view.users.find((user) => user.id === message.author)?.bot;
  const used = message.used ? make("p", { class: "used" }, say("used")(name(message.used_by), message.used_on_message ? message.used : `/${message.used}`)) : null;
  const head = make("header", {}, make("strong", {}, name(message.author)), bot ? make("span", { class: "tag" }, "BOT") : null,
    make("time", {}, timeText(message.created_ms / 1000, "T")), message.edited ? make("span", { class: "faint" }, say("edited")) : null, menuOf(app, message));
  const body = message.loading ? [make("p", { class: "faint" }, say("thinking"))] : markdown(message.content, view);
  return make("li", { class: message.ephemeral ? "ephemeral" : "", "data-id": message.id }, used, head, ...body,
    ...message.embeds.map((embed) => embedBox(embed, view)), ...message.files.map(fileLink), ...parts(app, message),
    message.ephemeral ? make("p", { class: "faint" }, say("onlyYou")) : null);
}

// The commands that can be used on the message, behind a small button.
function menuOf(app, message) {
  const commands = app.view.on_messages ?? [];
  if (!commands.length || message.loading || message.ephemeral) return null;
  const use = (command) => {
    menu.open = false;
    act(app, "on_message", { ...app.who(), message: message.id, command: command.name });
  };
  const menu = make("details", { class: "menu" }, make("summary", { "aria-label": say("menu"), title: say("menu") }, "⋯"),
    ...commands.map((command) => make("button", { type: "button", onclick: () => use(command) }, localized(command, "name"))));
  return menu;
}

const sizeText = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
const fileLink = (file) => make("a", { class: "file", href: file.url, download: file.name }, `📎 ${file.name}`, make("span", { class: "faint" }, ` ${sizeText(file.size)}`));

function embedBox(embed, view) {
  const title = embed.title && (embed.url ? `[${embed.title}](${embed.url})` : embed.title);
  const fields = (embed.fields ?? []).map((field) => make("div", { class: field.inline ? "field inline" : "field" }, make("strong", {}, field.name), ...markdown(field.value, view)));
  const box = make("article", { class: "embed" }, embed.author ? make("small", {}, embed.author.name) : null,
    title ? make("h3", {}, ...markdown(title, view)) : null, ...markdown(embed.description ?? "", view),
    make("div", { class: "fields" }, ...fields), embed.footer ? make("small", { class: "faint" }, embed.footer.text) : null);
  if (embed.color !== undefined) box.style.borderColor = `#${Number(embed.color).toString(16).padStart(6, "0")}`;
  return box;
}

function parts(app, message) {
  const buttons = message.buttons.map((button) => buttonOf(app, message, button));
  const row = buttons.length ? [make("div", { class: "row" }, ...buttons)] : [];
  return [...row, ...message.selects.map((select) => selectOf(app, message, select))];
}

function buttonOf(app, message, button) {
  if (button.url) return make("a", { class: "button", href: button.url, target: "_blank", rel: "noopener noreferrer" }, `${button.label} ↗`);
  const press = () => act(app, "press", { ...app.who(), message: message.id, button: button.custom_id });
  return make("button", { type: "button", class: STYLES[button.style] ?? "", disabled: button.disabled, onclick: press }, button.label);
}

const LISTS = { 5: (view) => view.users, 6: (view) => view.roles, 7: (view) => [...view.users, ...view.roles], 8: (view) => view.guilds.flatMap((guild) => guild.channels) };

function selectOf(app, message, select) {
  const options = select.kind === 3 ? select.options : (LISTS[select.kind]?.(app.view) ?? []).map((entry) => [entry.name, entry.id]);
  const many = select.max_values > 1;
  const send = (values) => act(app, "select", { ...app.who(), message: message.id, select: select.custom_id, values });
  const box = make("select", { disabled: select.disabled, multiple: many, "aria-label": select.placeholder || say("choose") },
    many ? null : make("option", { value: "" }, select.placeholder || say("choose")),
    ...options.map(([label, value]) => make("option", { value }, label)));
  if (many) return make("div", { class: "row" }, box, make("button", { type: "button", onclick: () => send([...box.selectedOptions].map((option) => option.value)) }, say("confirm")));
  box.addEventListener("change", () => box.value && send([box.value]));
  return make("div", { class: "row" }, box);
}
