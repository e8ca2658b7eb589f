#!/usr/bin/python3
"""Looks at the large view as a browser shows it: no phase of a session may break a rule of accessibility.

A rehearsal makes the journal of a session in which a patient comes to every kind of phase. Its lines are written one step
after another into a data folder, as if the session went on now, while "saydone view" follows it. Whenever another phase is
on the page, axe-core judges it in light and in dark, on an ordinary screen and at a zoom of 400 %, with the contrast of
WCAG's level AAA; nothing may have to be scrolled sideways, the count must be large, and a screen reader must be told of the
phase. So are the words of the phases to which the patient has not come. At last the buttons are reached and pressed by
keyboard, and another view in the same browser must have them as they were left. A screenshot of each is left in
SCRATCH_FOLDER/screens.

Needs chromium and python3-websocket; axe-core comes from the npm registry.

usage: view.py SAYDONE_JAR SCRATCH_FOLDER
"""

import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from browser import LONGEST_SECONDS, Browser, await_, axe, barriers, fail, too_wide

# An exercise that the patient counts, and one with holds.
SCRIPT = "scripts/shoulder-pendulum.json"
EXERCISES = "1,4"
PATIENT = {
    "schemaVersion": 1,
    "name": "Every phase",
    "description": "Pauses, and has the coach stop listening for a while.",
    "voice": {"wordsPerMinute": 198},
    "answers": {"side": "left", "ability": "a-little", "painBefore": 2, "painAfter": 1, "effortAfter": 4},
    "happenings": [
        {
            "at": {"exercise": 4, "repetition": 1},
            "do": [
                {"say": "pause", "afterSeconds": 2},
                {"say": "resume", "in": "paused", "afterSeconds": 1},
                {"say": "stop listening", "afterSeconds": 4},
                {"say": "wake up", "in": "deaf", "afterSeconds": 1},
            ],
        }
    ],
    "maxMinutes": 45,
}
SHAPES = {
    "nothing",
    "telling",
    "asking",
    "ready",
    "counting",
    "holding",
    "resting",
    "paused",
    "deaf",
    "finished",
}
# Width and height in CSS pixels: 320 is an ordinary screen at a zoom of 400 %.
SIZES = [(1280, 800), (320, 640)]
OTHER_SIZES = [(640, 400), (320, 256)]
THEMES = ["light", "dark"]
# How much of the shorter side of the screen the count takes, at least.
LARGE = 0.35
# In as many places the keyboard may stop before a button.
MOST_TABS = 5
ADDRESS = r"http://127\.0\.0\.1:[0-9]+/[0-9a-f]{48}/"
WORDS = pathlib.Path(__file__).parent.parent / "src/main/resources/saydone/language/en/printed.properties"
PICTURE = {
    "lang": "en",
    "phase": "another",
    "exercise": "Foot in and out, with your hand",
    "side": "right side",
    "number": "8",
    "of": "of 10",
    "set": "Set 1 of 3",
    "until": 0,
    "say": ["zero to ten", "next", "other side"],
    "also": ["stop listening", "how many"],
}
# A screen reader is told nothing more, of whatever comes.
SILENT = (
    "show({...%s, word: 'Anything', shape: 'telling', announcement: 'Anything'}),"
    " ['announcement', 'lost'].every(id => document.getElementById(id).ariaLive === 'off')"
    " && document.getElementById('announcement').textContent === ''"
) % json.dumps(PICTURE)


class View:
    """The program that is looked at. It opens its page in a browser that only notes the address, and exits with a code."""

    def __init__(self, jar, folder, code):
        noted = folder / f"opened-{code}.txt"
        browser = folder / f"browser-{code}" / "xdg-open"
        browser.parent.mkdir()
        browser.write_text(f'#!/bin/sh\necho "$1" >"{noted}"\nexit {code}\n')
        browser.chmod(0o755)
        self.process = subprocess.Popen(
            ["java", "-jar", jar, "view", "--open", "--data", str(folder / "data")],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PATH": f"{browser.parent}:{os.environ['PATH']}"},
        )
        self.printed = self.process.stdout.readline().strip()
        self.address = noted.read_text().strip() if noted.exists() else ""
        if not re.fullmatch(ADDRESS, self.address):
            fail(f"the browser was given the address {self.address!r}, and this was printed: {self.printed}")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=LONGEST_SECONDS)


class Judge:
    """Judges the page in each phase, and keeps count."""

    def __init__(self, browser, axe_text, screens):
        self.browser = browser
        self.axe = axe_text
        self.screens = screens
        self.judged = []
        self.problems = []

    def phase(self):
        return self.browser.value("document.getElementById('word').dataset.phase")

    def look(self):
        """Judges what is shown, unless it was before."""
        shape = self.browser.value("document.getElementById('shape').dataset.shape")
        word = self.browser.value("document.getElementById('word').textContent")
        if (shape, word) in self.judged:
            return
        self.judged.append((shape, word))
        if not self.browser.value("document.getElementById('announcement').textContent").startswith(word):
            self.problems.append(f"a screen reader is not told: {word}")
        # The page stays as it is while it is looked at.
        self.browser.value("var going = show, latest = null; show = (picture) => { latest = picture; }; 0")
        name = shape + "-" + re.sub(r"[^a-z]+", "-", word.lower()).strip("-")
        found = 0
        for width, height in SIZES:
            for theme in THEMES:
                self.browser.size(width, height)
                self.browser.theme(theme)
                found += self.judge(f"{name}, {theme}, {width}x{height}")
                self.count(f"{name}, {width}x{height}", min(width, height))
                self.browser.screenshot(self.screens / f"{name}-{theme}-{width}.png")
        for width, height in OTHER_SIZES:
            self.browser.size(width, height)
            self.sideways(f"{name}, {width}x{height}")
        self.browser.value("show = going; if (latest !== null) { show(latest); } 0")
        print(f"{shape}: {word!r}, {found} violations", flush=True)

    def others(self, words):
        """Judges the words of phases that were not on the page, where there is least room."""
        self.browser.size(*SIZES[-1])
        seen = {word for _, word in self.judged}
        for word in sorted(words - seen):
            picture = PICTURE | {"word": word, "shape": "asking" if word.endswith("?") else "telling", "announcement": word}
            self.browser.value(f"show({json.dumps(picture)})")
            self.judge(word)

    def judge(self, where):
        found = barriers(self.browser)
        self.problems += [f"{where}: {problem}" for problem in found]
        return len(found)

    def count(self, where, shorter):
        """The count, if there is one, must be large, and seen without scrolling."""
        height, below, hidden = self.browser.value(
            "(() => { const box = document.getElementById('number').getBoundingClientRect();"
            " return [box.height, box.bottom - innerHeight, document.getElementById('count').hidden]; })()"
        )
        if not hidden and height < LARGE * shorter:
            self.problems.append(f"{where}: the count is {height:.0f} pixels high")
        if not hidden and below > 0:
            self.problems.append(f"{where}: {below:.0f} pixels of the count are below the screen")

    def sideways(self, where):
        self.problems += [f"{where}: {problem}" for problem in too_wide(self.browser)]

    def press(self, name, attribute, before, after):
        """Goes to a button and presses it, by keyboard, and looks what has become of it."""
        tabs = 0
        while self.browser.value("document.activeElement.id") != name and tabs < MOST_TABS:
            self.key("Tab", "Tab", 9)
            tabs += 1
        if self.browser.value("getComputedStyle(document.activeElement).outlineStyle") == "none":
            self.problems.append(f"it is not seen that the keyboard is at the button {name}")
        state = f"document.getElementById('{name}').getAttribute('aria-pressed')"
        if self.browser.value(state) != before:
            self.problems.append(f"the button {name} is not {before} at first")
        self.key(" ", "Space", 32, text=" ")
        if self.browser.value(state) != after or not self.browser.value(attribute):
            self.problems.append(f"the button {name} does nothing by keyboard")

    def kept(self, view, **states):
        """Opens another view, on another port, and looks whether its buttons are as they were left."""
        self.browser.call("Page.navigate", url=view.address)
        ready = f"location.href === '{view.address}' && document.readyState === 'complete'"
        await_("another page", lambda: self.browser.value(ready))
        for name, state in states.items():
            if self.browser.value(f"document.getElementById('{name}').ariaPressed") != state:
                self.problems.append(f"the next view does not know the choice of the button {name}")

    def key(self, key, code, number, **text):
        for kind in ("keyDown", "keyUp"):
            self.browser.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=code, windowsVirtualKeyCode=number, **text
            )


def words():
    """The words of all phases and questions."""
    return set(re.findall("^view[.]phase[.][^=]*=(.*)$", WORDS.read_text(), re.MULTILINE))


def steps(journal):
    """The lines of a journal, those of one moment of the session together."""
    parts = []
    for line in journal.read_text().splitlines()[1:]:
        fact = json.loads(line)
        if parts and parts[-1][0]["atMillis"] == fact["atMillis"]:
            parts[-1].append(fact)
        else:
            parts.append([fact])
    return parts


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def kind(step):
    return ", ".join(fact["type"] for fact in step) or "the end"


def rehearsed(jar, folder):
    patient = folder / "patient.json"
    patient.write_text(json.dumps(PATIENT))
    subprocess.run(
        ["java", "-jar", jar, "rehearse", SCRIPT, "--only", EXERCISES, "--patient", str(patient)]
        + ["--data", str(folder / "rehearsed"), "--wav", str(folder / "r.wav"), "--transcript", str(folder / "r.txt")],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return next((folder / "rehearsed" / "sessions").iterdir())


def replay(session, data, judge):
    """Writes the journal anew, as if the session went on now; the page comes to each phase and question it names."""
    copy = data / "sessions" / session.name
    copy.mkdir(parents=True)
    shutil.copy(session / "script.json", copy)
    header = json.loads((session / "journal.jsonl").read_text().splitlines()[0])
    header["started"] = now()
    parts = steps(session / "journal.jsonl")
    with open(copy / "journal.jsonl", "w") as journal:
        journal.write(json.dumps(header) + "\n")
        for step, after in zip([[]] + parts, parts + [[]]):
            for fact in step:
                fact["wall"] = now()
                journal.write(json.dumps(fact) + "\n")
            journal.flush()
            phase = coming(step, after)
            if phase:
                await_(f"{phase} before {kind(after)}", lambda: judge.phase() == phase)
                judge.look()


def on_page(phase, step):
    """The name that the page has for a phase; for a question, which the step answers, if the step tells it."""
    if phase != "asking":
        return phase
    for fact in step:
        if fact["type"] == "side-chosen":
            return "asking-side"
        if "question" in fact:
            return "asking-" + fact["question"]
    return None


def coming(step, after):
    """The phase in which the session is between two steps, if the journal tells it."""
    if not after:
        return "finished"
    if "phase" in after[0]:
        return on_page(after[0]["phase"], after)
    if step and step[-1]["type"] in ("set-ended", "exercise-ended"):
        return "resting"
    if step and (step[-1].get("command"), step[-1].get("phase")) == ("ready", "awaiting-hold"):
        return "holding"
    return "introducing" if step and step[-1]["type"] == "exercise-started" else None


def main(jar, scratch):
    folder = pathlib.Path(scratch)
    screens = folder / "screens"
    screens.mkdir(parents=True)
    (folder / "next").mkdir()
    text = axe(folder)
    session = rehearsed(jar, folder)
    refused = View(jar, folder, 3)
    refused.close()
    if refused.address not in refused.printed:
        fail(f"without a browser no address is printed: {refused.printed}")
    view = View(jar, folder, 0)
    if re.search("[0-9]", view.printed):
        fail(f"a screen reader reads numbers into the room: {view.printed}")
    browser = Browser(folder / "browser")
    try:
        browser.call("Page.enable")
        browser.call("Page.navigate", url=view.address)
        await_("the page", lambda: browser.value("(document.getElementById('word') || {}).textContent"))
        browser.value(text)
        judge = Judge(browser, text, screens)
        judge.look()
        replay(session, folder / "data", judge)
        judge.others(words())
        judge.press("dark", "document.documentElement.dataset.theme === 'light'", "true", "false")
        judge.press("announce", SILENT, "true", "false")
        browser.screenshot(screens / "buttons.png")
        another = View(jar, folder / "next", 0)
        try:
            judge.kept(another, dark="false", announce="false")
        finally:
            another.close()
    finally:
        browser.close()
        view.close()
    missing = SHAPES - {shape for shape, _ in judge.judged}
    if missing:
        judge.problems.append(f"never on the page: {', '.join(sorted(missing))}")
    for problem in judge.problems:
        print(problem)
    if judge.problems:
        fail(f"{len(judge.problems)} problems")
    print(f"{len(judge.judged)} phases, {len(SIZES) * len(THEMES)} looks at each: no violation")


if __name__ == "__main__":
    main(*sys.argv[1:])
