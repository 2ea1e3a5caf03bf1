// What a person does: calls to /control, and the wait for the bot's answer.

import { make, say } from "./words.js";

export async function call(path, body) {
  const form = body instanceof FormData;
  const options = body && { method: "POST", body: form ? body : JSON.stringify(body), headers: form ? {} : { "content-type": "application/json" } };
  const response = await fetch(`/control/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export function notify(text) {
  document.getElementById("notice").textContent = text;
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Sets something off and follows it until the bot has answered, opened a modal, or let its time pass.
export async function act(app, path, body) {
  notify(say("waiting"));
  try {
    const { interaction } = await call(path, body);
    let answer;
    do {
      await pause(120);
      answer = await call(`interaction?id=${interaction}`);
    } while (answer.state === "waiting");
    notify(answer.state === "unanswered" ? say("unanswered") : "");
    if (answer.state === "modal") openModal(app, answer.modal);
    await app.refresh();
    return answer.state !== "unanswered";
  } catch (error) {
    notify(error.message);
    return false;
  }
}

function field(input) {
  const limits = { id: `input-${input.custom_id}`, name: input.custom_id, placeholder: input.placeholder, required: input.required, maxlength: input.max_length };
  if (input.min_length) limits.minlength = input.min_length;
  const box = input.paragraph ? make("textarea", { ...limits, rows: 4 }) : make("input", limits);
  box.value = input.value;
  return make("label", {}, make("span", {}, input.label, input.required ? " *" : ""), box);
}

function openModal(app, modal) {
  const dialog = document.getElementById("modal");
  const send = async (event) => {
    event.preventDefault();
    const texts = Object.fromEntries(new FormData(event.target));
    dialog.close();
    await act(app, "submit", { ...app.who(), interaction: modal.interaction, texts });
  };
  const buttons = make("div", { class: "row" },
    make("button", { type: "button", onclick: () => dialog.close() }, say("cancel")),
    make("button", { class: "primary" }, say("submit")));
  dialog.replaceChildren(make("form", { onsubmit: send }, make("h2", {}, modal.title), ...modal.inputs.map(field), buttons));
  dialog.showModal();
}
