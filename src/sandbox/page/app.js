// The page: who one is, where one is, what is there. It asks anew every second.

import { call, notify } from "./act.js";
import { hideCommands, listCommands, openCommand } from "./commands.js";
import { setNow, timeText } from "./markdown.js";
import { draw } from "./messages.js";
import { make, say, speak } from "./words.js";

const at = (id) => document.getElementById(id);
const SEOUL_AHEAD_MS = 9 * 60 * 60 * 1000;
const read = new Map();
let people = [];

const app = {
  user: null,
  channel: null,
  view: null,
  who: () => ({ user: app.user, channel: app.channel }),
  refresh,
};

async function refresh() {
  const asked = `${app.user} ${app.channel}`;
  const query = new URLSearchParams({ user: app.user, ...(app.channel ? { channel: app.channel } : {}) });
  const view = await call(`view?${query}`);
  if (asked !== `${app.user} ${app.channel}`) return;
  app.view = { ...view, openCommand: (path) => openCommand(app, path) };
  app.channel = view.channel;
  setNow(view.now_ms);
  drawFrame(view);
  draw(app, at("messages"), view.messages);
}

function drawFrame(view) {
  at("now").textContent = timeText(view.now_ms / 1000, "F");
  at("clock-buttons").hidden = !view.can_advance;
  at("clock-set").hidden = !view.can_set;
  const wanted = at("clock-set").querySelector("input");
  if (!wanted.value) wanted.value = new Date(view.now_ms + SEOUL_AHEAD_MS).toISOString().slice(0, 19);
  at("bot-state").textContent = say(view.bot_online ? "botOnline" : "botOffline");
  at("bot-state").className = view.bot_online ? "online" : "offline";
  read.set(`${app.user} ${view.channel}`, view.messages.at(-1)?.id);
  const places = view.guilds.map((guild) => make("section", {}, make("h2", {}, guild.name),
    ...guild.channels.map((channel) => placeButton(`# ${channel.name}`, channel.id, channel.last))));
  places.push(make("section", {}, placeButton(`✉ ${say("directMessages")}`, view.direct, view.direct_last)));
  const focused = document.activeElement?.dataset?.channel;
  at("places").replaceChildren(...places);
  if (focused) at("places").querySelector(`[data-channel="${focused}"]`)?.focus();
  const here = view.guilds.flatMap((guild) => guild.channels.map((channel) => ({ ...channel, guild })));
  const channel = here.find((channel) => channel.id === view.channel);
  at("place").textContent = channel ? `# ${channel.name} · ${channel.guild.name}` : say("directMessages");
}

function placeButton(label, channel, last) {
  const unread = last && read.get(`${app.user} ${channel}`) !== last && channel !== app.channel;
  const classes = [channel === app.channel ? "here" : "", unread ? "unread" : ""].join(" ");
  return make("button", { type: "button", class: classes, "data-channel": channel, onclick: () => go(channel) }, label);
}

function go(channel) {
  app.channel = channel;
  at("command").hidden = true;
  at("messages").replaceChildren();
  refresh().catch((error) => notify(error.message));
}

function become(user) {
  app.user = user;
  app.channel = null;
  speak(people.find((person) => person.user === user)?.locale ?? "ko");
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  at("text").placeholder = say("sayHere");
  sessionStorage.setItem("user", user);
  hideCommands();
  go(null);
}

async function speakUp(event) {
  event.preventDefault();
  const text = at("text").value.trim();
  if (!text) return;
  if (text.startsWith("/")) {
    openCommand(app, text.slice(1));
    return;
  }
  try {
    await call("say", { ...app.who(), text });
    at("text").value = "";
    await refresh();
  } catch (error) {
    notify(error.message);
  }
}

async function moveClock(how) {
  try {
    await call("clock", how);
    await refresh();
  } catch (error) {
    notify(error.message);
  }
}

function listen() {
  at("person").addEventListener("change", () => become(at("person").value));
  at("say").addEventListener("submit", speakUp);
  at("text").addEventListener("input", () => (at("text").value.startsWith("/") ? listCommands(app, at("text").value) : hideCommands()));
  at("open-commands").addEventListener("click", () => (at("commands").hidden ? listCommands(app, "") : hideCommands()));
  for (const button of document.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", () => moveClock({ advance_seconds: Number(button.dataset.advance) }));
  }
  at("clock-set").addEventListener("submit", (event) => {
    event.preventDefault();
    const seoul = `${event.target.querySelector("input").value}+09:00`;
    moveClock({ set_ms: new Date(seoul).getTime() });
  });
}

async function start() {
  people = await call("people");
  at("person").replaceChildren(...people.map((person) => make("option", { value: person.user }, person.name)));
  const asked = new URLSearchParams(location.search);
  const user = asked.get("user") ?? sessionStorage.getItem("user");
  at("person").value = people.some((person) => person.user === user) ? user : people[0].user;
  listen();
  become(at("person").value);
  setInterval(() => refresh().catch((error) => notify(error.message)), 1000);
}

start().catch((error) => notify(error.message));
