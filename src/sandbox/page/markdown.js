// Discord's Markdown as DOM nodes. Text never becomes markup, so nothing needs escaping.

import { language, make } from "./words.js";

const ZONE = "Asia/Seoul";
const STYLES = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};
const UNITS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

let nowSeconds = 0;

// The clock that relative times are counted from; every shown time follows it.
export function setNow(ms) {
  nowSeconds = Math.floor(ms / 1000);
  for (const node of document.querySelectorAll("time[data-style]")) node.textContent = timeText(node.dataset.unix, node.dataset.style);
}

export function timeText(unix, style) {
  if (style !== "R") return new Intl.DateTimeFormat(language(), { ...STYLES[style] ?? STYLES.f, timeZone: ZONE }).format(unix * 1000);
  const distance = unix - nowSeconds;
  const [unit, seconds] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(Math.trunc(distance / seconds), unit);
}

const time = (unix, style) => make("time", { "data-unix": unix, "data-style": style, title: timeText(unix, "F") }, timeText(unix, style));

const mention = (text) => make("span", { class: "mention" }, text);
const named = (list, id) => list?.find((entry) => entry.id === id)?.name ?? id;
const channels = (view) => view.guilds.flatMap((guild) => guild.channels);
const link = (url, ...text) => make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...text);

// Each rule: what it looks like, and what becomes of it. The first that fits at a place wins.
const INLINE = [
  [/`([^`]+)`/, (m) => make("code", {}, m[1])],
  [/\\([\\*_~|`>#\-\[\]()<@])/, (m) => m[1]],
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/, (m) => time(Number(m[1]), m[2] ?? "f")],
  [/<@!?(\d+)>/, (m, view) => mention(`@${named(view.users, m[1])}`)],
  [/<@&(\d+)>/, (m, view) => mention(`@${named(view.roles, m[1])}`)],
  [/<#(\d+)>/, (m, view) => mention(`#${named(channels(view), m[1])}`)],
  [/<\/([^:>]+):(\d+)>/, (m, view) => make("button", { type: "button", class: "mention", onclick: () => view.openCommand(m[1]) }, `/${m[1]}`)],
  [/\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/, (m, view) => link(m[2], ...inline(m[1], view))],
  [/<(https?:\/\/[^\s>]+)>/, (m) => link(m[1], m[1])],
  [/https?:\/\/[^\s<]*[^\s<.,:;"'\])]/, (m) => link(m[0], m[0])],
  [/\*\*([^]+?)\*\*(?!\*)/, (m, view) => make("strong", {}, ...inline(m[1], view))],
  [/__([^]+?)__/, (m, view) => make("u", {}, ...inline(m[1], view))],
  [/~~([^]+?)~~/, (m, view) => make("s", {}, ...inline(m[1], view))],
  [/\|\|([^]+?)\|\|/, (m, view) => make("details", { class: "spoiler" }, make("summary", {}, "…"), ...inline(m[1], view))],
  [/\*([^\s*][^*]*?)\*/, (m, view) => make("em", {}, ...inline(m[1], view))],
  [/(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/u, (m, view) => make("em", {}, ...inline(m[1], view))],
];

export function inline(text, view) {
  const nodes = [];
  while (text) {
    let first = null;
    for (const [pattern, build] of INLINE) {
      const found = pattern.exec(text);
      if (found && (!first || found.index < first.found.index)) first = { found, build };
    }
    if (!first) return [...nodes, text];
    const { found, build } = first;
    nodes.push(text.slice(0, found.index), build(found, view));
    text = text.slice(found.index + found[0].length);
  }
  return nodes;
}

const BLOCKS = [
  [/^(#{1,3}) (.+)$/, (m, view) => make(`h${m[1].length + 2}`, {}, ...inline(m[2], view))],
  [/^-# (.+)$/, (m, view) => make("small", { class: "subtext" }, ...inline(m[1], view))],
  [/^(\s*)(?:[-*]|(\d+)\.) (.+)$/, (m, view) => make("div", { class: m[1] ? "item deep" : "item" }, make("span", { class: "bullet" }, m[2] ? `${m[2]}.` : "•"), make("span", {}, ...inline(m[3], view)))],
  [/^>(?: (.*))?$/, (m, view) => make("blockquote", {}, ...inline(m[1] ?? "", view))],
];

function lines(text, view) {
  const nodes = [];
  let plain = [];
  const flush = () => {
    if (plain.length) nodes.push(make("p", {}, ...inline(plain.join("\n"), view)));
    plain = [];
  };
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const block = BLOCKS.map(([pattern, build]) => [pattern.exec(line), build]).find(([found]) => found);
    if (!block) {
      plain.push(line);
      continue;
    }
    flush();
    nodes.push(block[1](block[0], view));
  }
  flush();
  return nodes;
}

// The nodes of a whole text: code blocks stand apart, everything else goes line by line.
export function markdown(text, view) {
  const parts = text.split(/```(?:[a-z]*\n)?([^]*?)```/);
  return parts.flatMap((part, index) => (index % 2 ? [make("pre", {}, make("code", {}, part))] : part ? lines(part, view) : []));
}
