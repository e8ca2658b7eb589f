#!/usr/bin/python3
"""Makes the pictures of the report in the documents, src/site/markdown/images, anew.

The report is that on three weeks of a simulated patient (three_weeks.py), always the same weeks.

Needs chromium and python3-websocket.

usage: pictures.py SAYDONE_JAR SCRATCH_FOLDER
"""

import pathlib
import sys

import three_weeks
from browser import Browser, await_
from palette import with_palette
from report import report

PICTURES = pathlib.Path(__file__).resolve().parent.parent / "src/site/markdown/images"
PATIENT = "shoulder"
LAST_DAY = "2026-11-29"
WIDTH = 1200
MARGIN = 16

# Of each picture: the theme, and the first and the last thing on it.
PARTS = {
    "report-days": ("light", "header", "section[aria-labelledby=days]"),
    "report-repetitions": ("light", "section[aria-labelledby=repetitions]", "section[aria-labelledby=repetitions]"),
    "report-pain": ("dark", "section[aria-labelledby=pain]", "section[aria-labelledby=pain]"),
}


def edge(browser, selector, side):
    return browser.value(f"document.querySelector('{selector}').getBoundingClientRect().{side} + window.scrollY")


def take(browser, name, theme, first, last):
    browser.theme(theme)
    top = max(0, edge(browser, first, "top") - MARGIN)
    bottom = edge(browser, last, "bottom") + MARGIN
    file = PICTURES / f"{name}.png"
    browser.screenshot(file, (0, top, WIDTH, bottom - top))
    file.write_bytes(with_palette(file.read_bytes()))
    print(f"{file}: {round(file.stat().st_size / 1000)} kB")


def main(jar, scratch):
    folder = pathlib.Path(scratch).resolve()
    three_weeks.main(jar, folder, LAST_DAY, three_weeks.WEEKS, PATIENT)
    page = report(jar, folder / PATIENT, LAST_DAY, folder / "report.html")
    PICTURES.mkdir(exist_ok=True)
    browser = Browser(folder / "browser")
    try:
        browser.call("Page.enable")
        browser.size(WIDTH, 800)
        browser.call("Page.navigate", url=page.as_uri())
        await_("the page", lambda: browser.value(f"document.URL === '{page.as_uri()}' && document.readyState === 'complete'"))
        for name, part in PARTS.items():
            take(browser, name, *part)
    finally:
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
