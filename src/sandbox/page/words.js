// The page's own words, in the language of the chosen person.

const WORDS = {
  ko: {
    iAm: "나는", hour: "+1시간", day: "+1일", go: "이 시각으로", send: "보내기", run: "실행", cancel: "닫기",
    submit: "보내기", directMessages: "봇과의 DM", botOnline: "봇이 연결되어 있어요", botOffline: "봇이 연결되어 있지 않아요",
    onlyYou: "👁 나만 볼 수 있어요", edited: "(수정됨)", thinking: "생각하는 중…", waiting: "봇의 답을 기다려요…",
    unanswered: "봇이 3초 안에 답하지 않았어요", noCommands: "쓸 수 있는 명령이 없어요", choose: "고르세요",
    sayHere: "메시지, 또는 /명령", empty: "아직 아무 메시지도 없어요", required: "꼭 필요해요", confirm: "고르기",
    used: (who, command) => `${who} 님이 ${command} 사용`, menu: "메시지 메뉴",
  },
  en: {
    iAm: "I am", hour: "+1 hour", day: "+1 day", go: "Go to", send: "Send", run: "Run", cancel: "Close",
    submit: "Submit", directMessages: "DM with the bot", botOnline: "The bot is connected", botOffline: "The bot is not connected",
    onlyYou: "👁 Only you can see this", edited: "(edited)", thinking: "thinking…", waiting: "Waiting for the bot…",
    unanswered: "The bot did not answer within 3 seconds", noCommands: "There is no command you may use", choose: "Choose",
    sayHere: "A message, or /command", empty: "No messages yet", required: "required", confirm: "Choose",
    used: (who, command) => `${who} used ${command}`, menu: "Message menu",
  },
};

let locale = "ko";

export function speak(chosen) {
  locale = chosen;
  document.documentElement.lang = chosen;
}

export const language = () => locale;
export const say = (key) => (WORDS[locale.split("-")[0]] ?? WORDS.en)[key];

// A text of the bot with translations beside it, as `name` and `name_localizations`.
export const localized = (thing, key) => thing[`${key}_localizations`]?.[locale] ?? thing[key];

// Makes an element; strings become text, never markup.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (typeof value === "boolean") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
