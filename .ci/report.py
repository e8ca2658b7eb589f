#!/usr/bin/python3
"""Looks at reports as a browser shows and prints them.

The last whole week of three patients is rehearsed (three_weeks.py), and a report is made of each, and one of an empty folder. axe-core
judges each page in light and in dark, on an ordinary screen, at a zoom of 200 % and of 400 %; nothing may have to be
scrolled sideways, neither there nor on paper; the tab key leads to every link, in the order in which they are read; no
chart is without a title, and none without a table beside it. What is left in SCRATCH_FOLDER/looks: a screenshot of each,
and each as PDF on A4 and on Letter.

Needs chromium and python3-websocket; axe-core comes from the npm registry.

usage: report.py SAYDONE_JAR SCRATCH_FOLDER [FOLDER_OF_THREE_WEEKS LAST_DAY]
"""

import datetime
import pathlib
import re
import subprocess
import sys

import three_weeks
from browser import Browser, axe, await_, barriers, fail, too_wide

# Width and height in CSS pixels: an ordinary screen, and the same at a zoom of 200 and of 400 %.
SIZES = {"100": (1280, 800), "200": (640, 400), "400": (320, 200)}
THEMES = ["light", "dark"]
# Width and height in inches.
PAPERS = {"a4": (8.27, 11.69), "letter": (8.5, 11)}
CSS_PIXELS = 96
MARGINS = 30 / 25.4

CHARTS_WITHOUT_TITLE = "[...document.querySelectorAll('svg')].filter(each => !each.querySelector('title')?.textContent).length"
CHARTS_WITHOUT_TABLE = "[...document.querySelectorAll('figure')].filter(each => !each.parentNode.querySelector('table')).length"
LINKS = "[...document.querySelectorAll('a')].map(each => each.hash)"
FOCUSED = "document.activeElement.hash"


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf.read_bytes()))


def tabs(browser):
    """What the tab key leads to, beginning at the top."""
    browser.value("document.activeElement.blur(); window.scrollTo(0, 0); 0")
    reached = []
    for _ in range(browser.value(LINKS + ".length")):
        for kind in ("rawKeyDown", "keyUp"):
            browser.call("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        reached.append(browser.value(FOCUSED))
    return reached


def look(browser, axe_text, page, looks):
    """What is wrong with a page."""
    name = page.stem
    problems = []
    browser.call("Page.navigate", url=page.as_uri())
    await_("the page", lambda: browser.value(f"document.URL === '{page.as_uri()}' && document.readyState === 'complete'"))
    browser.value(axe_text)
    for zoom, (width, height) in SIZES.items():
        for theme in THEMES:
            browser.size(width, height)
            browser.theme(theme)
            problems += [f"{name}, {theme}, {zoom} %: {problem}" for problem in barriers(browser)]
            browser.screenshot(looks / f"{name}-{theme}-{zoom}.png")
    if tabs(browser) != browser.value(LINKS):
        problems.append(f"{name}: the tab key leads to {tabs(browser)}")
    for what, count in (("title", CHARTS_WITHOUT_TITLE), ("table", CHARTS_WITHOUT_TABLE)):
        if browser.value(count):
            problems.append(f"{name}: a chart has no {what}")
    for paper, (width, height) in PAPERS.items():
        browser.call("Emulation.setEmulatedMedia", media="print")
        browser.size(round((width - MARGINS) * CSS_PIXELS), round(height * CSS_PIXELS))
        problems += [f"{name}, {paper}: {problem}" for problem in too_wide(browser)]
        browser.call("Emulation.setEmulatedMedia", media="")
        pdf = looks / f"{name}-{paper}.pdf"
        browser.pdf(pdf, width, height)
        if pages(pdf) == 0:
            problems.append(f"{name}, {paper}: nothing was printed")
        print(f"{name}: {pages(pdf)} pages on {paper}", flush=True)
    return problems


def report(jar, data, last_day, page):
    subprocess.run(
        ["java", "-jar", jar, "report", "--data", str(data), "--to", last_day, "--out", str(page)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return page


def main(jar, scratch, given=None, last_day=None):
    folder = pathlib.Path(scratch).resolve()
    looks = folder / "looks"
    looks.mkdir(parents=True)
    weeks = pathlib.Path(given) if given else folder / "weeks"
    if last_day is None:
        today = datetime.date.today()
        last_day = str(today - datetime.timedelta(days=today.weekday() + 1))
        three_weeks.main(jar, weeks, last_day, 1)
    names = [name for name in three_weeks.PATIENTS if (weeks / name).exists()] + ["nobody"]
    made = [report(jar, weeks / name, last_day, folder / f"{name}.html") for name in names]
    text = axe(folder)
    browser = Browser(folder / "browser")
    try:
        browser.call("Page.enable")
        problems = [problem for page in made for problem in look(browser, text, page, looks)]
    finally:
        browser.close()
    for problem in problems:
        print(problem)
    if problems:
        fail(f"{len(problems)} problems")
    print(f"{len(made)} reports, {len(SIZES) * len(THEMES)} looks at each: no violation")


if __name__ == "__main__":
    main(*sys.argv[1:])
