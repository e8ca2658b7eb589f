"use strict";

const RETRY_MILLIS = 3000;
const TICK_MILLIS = 250;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const part = (id) => document.getElementById(id);
let until = 0;
let announced = null;

/** Writes only what has changed, so that a screen reader is left in peace. */
function write(id, text) {
  const element = part(id);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function list(id, phrases) {
  const element = part(id);
  const shown = Array.from(element.children, (item) => item.textContent);
  if (JSON.stringify(shown) !== JSON.stringify(phrases)) {
    element.replaceChildren(
      ...phrases.map((phrase) => {
        const item = document.createElement("li");
        item.textContent = phrase;
        return item;
      }),
    );
  }
}

function tick() {
  part("left").hidden = until === 0;
  if (until !== 0) {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    write("time", Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0"));
  }
}

/** The count is spoken by the coach: only another phase or exercise is announced. */
function announce(text) {
  if (part("announce").getAttribute("aria-pressed") === "true" && text !== announced) {
    write("announcement", text);
  }
  announced = text;
}

function show(picture) {
  part("main").lang = picture.lang;
  part("shape").dataset.shape = picture.shape;
  part("word").dataset.phase = picture.phase;
  for (const id of ["word", "exercise", "side", "set", "number", "of"]) {
    write(id, picture[id]);
  }
  part("count").hidden = picture.number === "";
  list("say", picture.say);
  list("also", picture.also);
  part("sayable").hidden = picture.say.length === 0;
  part("more").hidden = picture.also.length === 0;
  until = picture.until;
  tick();
  announce(picture.announcement);
}

function follow() {
  const events = new EventSource("events");
  events.addEventListener("open", () => write("lost", ""));
  events.addEventListener("message", (event) => show(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    write("lost", part("lost").dataset.text);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(follow, RETRY_MILLIS);
    }
  });
}

function press(button, pressed) {
  button.setAttribute("aria-pressed", String(pressed));
}

/** What was chosen before; null if nothing was. */
function remembered(name) {
  const choice = document.cookie.split("; ").find((cookie) => cookie.startsWith(`saydone-${name}=`));
  return choice === undefined ? null : choice.endsWith("=true");
}

/** Keeps a choice for the next view, which has another port and another path; a cookie holds for all of them. */
function remember(name, chosen) {
  document.cookie = `saydone-${name}=${chosen}; path=/; max-age=${YEAR_SECONDS}; samesite=strict`;
}

/** Follows a button from now on, and takes the choice of an earlier view, if there is one. */
function choice(name, take) {
  const button = part(name);
  button.addEventListener("click", () => {
    const chosen = button.getAttribute("aria-pressed") !== "true";
    take(chosen);
    remember(name, chosen);
  });
  const before = remembered(name);
  if (before !== null) {
    take(before);
    remember(name, before);
  }
}

const dark = part("dark");
const system = matchMedia("(prefers-color-scheme: dark)");
press(dark, system.matches);
system.addEventListener("change", () => {
  if (document.documentElement.dataset.theme === undefined) {
    press(dark, system.matches);
  }
});
choice("dark", (pressed) => {
  press(dark, pressed);
  document.documentElement.dataset.theme = pressed ? "dark" : "light";
});

choice("announce", (pressed) => {
  press(part("announce"), pressed);
  for (const id of ["announcement", "lost"]) {
    part(id).setAttribute("aria-live", pressed ? "polite" : "off");
  }
  if (!pressed) {
    write("announcement", "");
  }
});

setInterval(tick, TICK_MILLIS);
follow();
