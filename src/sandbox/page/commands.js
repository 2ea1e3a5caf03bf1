// The list of commands, and the form of one with a field for each option.

import { act, call } from "./act.js";
import { localized, make, say } from "./words.js";

const KIND = { STRING: 3, INTEGER: 4, BOOLEAN: 5, USER: 6, CHANNEL: 7, ROLE: 8, MENTIONABLE: 9, NUMBER: 10, FILE: 11 };

// Every command that can be run, subcommands each on their own.
function flatten(commands) {
  const walk = (thing, path, shown) => {
    const nested = (thing.options ?? []).filter((option) => option.type <= 2);
    if (nested.length) return nested.flatMap((option) => walk(option, `${path} ${option.name}`, `${shown} ${localized(option, "name")}`));
    return [{ path, shown, description: localized(thing, "description"), options: thing.options ?? [] }];
  };
  return commands.flatMap((command) => walk(command, command.name, localized(command, "name")));
}

export function listCommands(app, typed) {
  const wanted = typed.replace(/^\//, "");
  const found = flatten(app.view.commands).filter((entry) => entry.shown.startsWith(wanted) || entry.path.startsWith(wanted));
  const rows = found.map((entry) => make("button", { type: "button", onclick: () => openForm(app, entry) },
    make("strong", {}, `/${entry.shown}`), make("span", { class: "faint" }, entry.description)));
  const list = document.getElementById("commands");
  list.replaceChildren(...(rows.length ? rows : [make("p", { class: "faint" }, say("noCommands"))]));
  list.hidden = false;
}

export function hideCommands() {
  document.getElementById("commands").hidden = true;
}

export function openCommand(app, path) {
  const entry = flatten(app.view.commands).find((entry) => entry.path === path);
  if (entry) openForm(app, entry);
  else listCommands(app, path);
}

function choices(option) {
  const blank = option.required ? [] : [make("option", { value: "" }, "—")];
  return [...blank, ...option.choices.map((choice, index) => make("option", { value: String(index + 1) }, localized(choice, "name")))];
}

const listed = (entries) => [make("option", { value: "" }, "—"), ...entries.map((entry) => make("option", { value: entry.id }, entry.name))];

function input(app, entry, option) {
  const common = { name: option.name, required: Boolean(option.required) };
  if (option.choices?.length) return make("select", common, ...choices(option));
  switch (option.type) {
    case KIND.BOOLEAN: return make("select", common, ...["", "true", "false"].map((value) => make("option", { value }, value || "—")));
    case KIND.USER: case KIND.MENTIONABLE: return make("select", common, ...listed(app.view.users));
    case KIND.CHANNEL: return make("select", common, ...listed(app.view.guilds.flatMap((guild) => guild.channels)));
    case KIND.ROLE: return make("select", common, ...listed(app.view.roles ?? []));
    case KIND.FILE: return make("input", { ...common, type: "file" });
    case KIND.INTEGER: case KIND.NUMBER: return make("input", { ...common, type: "number", step: option.type === KIND.NUMBER ? "any" : "1", min: option.min_value ?? "", max: option.max_value ?? "" });
    default: return option.autocomplete ? suggesting(app, entry, option, common) : make("input", { ...common, maxlength: option.max_length ?? 6000 });
  }
}

function suggesting(app, entry, option, common) {
  const id = `list-${option.name}`;
  const list = make("datalist", { id });
  const box = make("input", { ...common, list: id });
  let timer;
  const ask = () => call("autocomplete", { ...app.who(), path: entry.path, option: option.name, text: box.value, options: texts(entry, option, box) })
    .then((found) => {
      box.suggested = found;
      list.replaceChildren(...found.map((choice) => make("option", { value: choice.name })));
    }, () => {});
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  };
  box.addEventListener("input", later);
  box.addEventListener("focus", later);
  return make("span", { class: "suggesting" }, box, list);
}

// The text options that are filled in beside this one: suggestions may depend on them.
function texts(entry, option, box) {
  const others = entry.options.filter((other) => other !== option && other.type === KIND.STRING && box.form?.elements[other.name]?.value);
  return others.map((other) => ({ name: other.name, type: other.type, value: valueOf(other, box.form.elements[other.name]) }));
}

function openForm(app, entry) {
  hideCommands();
  document.getElementById("text").value = "";
  const form = document.getElementById("command");
  const fields = entry.options.map((option) => make("label", {}, make("span", {}, localized(option, "name"), option.required ? " *" : ""),
    input(app, entry, option), make("small", { class: "faint" }, localized(option, "description"))));
  const close = () => { form.hidden = true; };
  form.replaceChildren(make("h2", {}, `/${entry.shown}`), make("p", { class: "faint" }, entry.description), ...fields,
    make("div", { class: "row" }, make("button", { type: "button", onclick: close }, say("cancel")), make("button", { class: "primary" }, say("run"))));
  form.onsubmit = async (event) => {
    event.preventDefault();
    if (await act(app, "slash", filled(app, entry, form))) close();
  };
  form.hidden = false;
  form.querySelector("input, select, button.primary")?.focus();
}

function filled(app, entry, form) {
  const body = new FormData();
  const options = [];
  for (const option of entry.options) {
    const value = valueOf(option, form.elements[option.name], body);
    if (value !== undefined) options.push({ name: option.name, type: option.type, value });
  }
  body.append("json", JSON.stringify({ ...app.who(), path: entry.path, options }));
  return body;
}

function valueOf(option, box, body) {
  if (option.type === KIND.FILE) {
    if (!box.files.length) return undefined;
    body.append(`file-${option.name}`, box.files[0]);
    return `file-${option.name}`;
  }
  if (box.value === "") return undefined;
  if (option.choices?.length) return option.choices[Number(box.value) - 1].value;
  if (option.type === KIND.INTEGER || option.type === KIND.NUMBER) return Number(box.value);
  if (option.type === KIND.BOOLEAN) return box.value === "true";
  return box.suggested?.find((choice) => choice.name === box.value)?.value ?? box.value;
}
