"""Drives Chromium, headless, and judges what it shows by axe-core. For the checks that look at a page.

Needs chromium and python3-websocket; axe-core comes from the npm registry.
"""

import base64
import hashlib
import json
import pathlib
import subprocess
import sys
import tarfile
import time
import urllib.request

import websocket

AXE = "axe-core@4.14.1"
AXE_INTEGRITY = "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
LONGEST_SECONDS = 60

# Rules of axe-core that it leaves out else, and the pages for which they are: a contrast for people who see little, which is
# more than level AA of WCAG 2.2 asks for; and, where there is something to click, its size.
STRICTER = {
    "color-contrast-enhanced": "true",
    "target-size": "document.querySelector('a[href], button, input, select, summary') !== null",
}


def fail(why):
    sys.exit(f"{pathlib.Path(sys.argv[0]).stem}: {why}")


def axe(folder):
    """The text of axe-core, of the one version that was looked at."""
    subprocess.run(["npm", "pack", "--silent", AXE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    packed = next(folder.glob("axe-core-*.tgz"))
    digest = hashlib.sha512(packed.read_bytes()).digest()
    if "sha512-" + base64.b64encode(digest).decode() != AXE_INTEGRITY:
        fail(f"{packed.name} is not the {AXE} that was pinned")
    with tarfile.open(packed) as files:
        return files.extractfile("package/axe.min.js").read().decode()


def await_(what, ready):
    """Waits for something, and says so if it never comes."""
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        found = ready()
        if found:
            return found
        time.sleep(0.1)
    fail(f"{what} did not come in {LONGEST_SECONDS} seconds")


class Browser:
    """A page of Chromium, driven over its DevTools protocol."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [
                # A live session beside it must not wait.
                "nice",
                "-n",
                "19",
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--no-first-run",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                f"--user-data-dir={folder}",
                "about:blank",
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        port_file = folder / "DevToolsActivePort"
        port = await_("the browser", lambda: port_file.exists() and port_file.read_text().split("\n")[0])
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list"))
        page = next(each for each in pages if each["type"] == "page")
        self.socket = websocket.create_connection(
            page["webSocketDebuggerUrl"], suppress_origin=True, timeout=LONGEST_SECONDS
        )
        self.last = 0

    def call(self, method, **parameters):
        self.last += 1
        self.socket.send(json.dumps({"id": self.last, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.last:
                if "error" in answer:
                    fail(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            fail(f"in the page: {result['exceptionDetails']}")
        return result["result"].get("value")

    def size(self, width, height):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def theme(self, name):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def pdf(self, file, width, height):
        """Prints the page on paper of this size, in inches, with the margins that it asks for."""
        printed = self.call(
            "Page.printToPDF",
            paperWidth=width,
            paperHeight=height,
            preferCSSPageSize=True,
            printBackground=True,
        )
        file.write_bytes(base64.b64decode(printed["data"]))

    def screenshot(self, file, part=None):
        """Pictures all of the page, also what one would have to scroll down to; or a part of it: x, y, width, height."""
        clip = {"clip": dict(zip(("x", "y", "width", "height"), part), scale=1)} if part else {}
        image = self.call("Page.captureScreenshot", captureBeyondViewport=True, **clip)
        file.write_bytes(base64.b64decode(image["data"]))

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=LONGEST_SECONDS)


def too_wide(browser):
    """That a page must be scrolled sideways, if it must."""
    over = browser.value("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{over} pixels wider than the screen"] if over > 0 else []


def barriers(browser):
    """What is wrong with the page that is shown: axe-core, which the page has loaded, with its stricter rules, and its width."""
    found = too_wide(browser)
    stricter = [rule for rule, is_meant in STRICTER.items() if browser.value(is_meant)]
    options = json.dumps({"rules": {rule: {"enabled": True} for rule in stricter}})
    result = json.loads(browser.value(f"axe.run({options}).then(found => JSON.stringify(found))"))
    for violation in result["violations"]:
        places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
        found.append(f"{violation['id']}: {violation['help']} at {', '.join(places)}")
    judged = {rule["id"] for rule in result["passes"] + result["violations"]}
    if not judged:
        found.append("axe-core has judged nothing")
    found += [f"axe-core has not judged {rule}" for rule in stricter if rule not in judged]
    return found
