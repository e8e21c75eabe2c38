"""Drives Chromium and Firefox with Playwright."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    ElementHandle,
    Error,
    Frame,
    Page,
    Playwright,
    Request,
    WebError,
)

from tests.browser.tabs import HEIGHT, WIDTH, Kept, kept_in

# A test browser talks to nobody but the test. Nor should Chromium prepare pages of its own in an
# extra process beside each tab.
UNSEEN = "PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup"
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    f"--disable-features={UNSEEN}",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


# Playwright itself would wait forever.
LATE = """new Promise((_, fail) => {
    setTimeout(() => fail(new Error("nothing came of it in a minute")), 60_000);
})"""

PAPER = {"A4": (8.27, 11.69), "Letter": (8.5, 11.0)}  # inches
EDGE = 0.4  # inches, the browsers' default

FIREFOX = {
    "browser.download.alwaysOpenPanel": False,  # it would take the keyboard
    # Headless Firefox thinks there's no pointer.
    "ui.allPointerCapabilities": 6,
    "ui.primaryPointerCapabilities": 6,
}


class Browser:
    def __init__(self, playwright: Playwright, name: str, program: Path, downloads: Path) -> None:
        self.downloads = downloads
        self.playwright = playwright
        self.name = name
        self.program = program
        self.started = {True: self._start(scripts=True)}

    def _start(self, *, scripts: bool) -> PlaywrightBrowser:
        if self.name == "firefox":
            # The channel makes Playwright use WebDriver BiDi, like stock Firefox.
            return self.playwright.firefox.launch(
                channel="moz-firefox",
                executable_path=self.program,
                downloads_path=self.downloads,
                firefox_user_prefs={"javascript.enabled": scripts, **FIREFOX},
            )
        # Playwright itself adds --no-sandbox, without which root can't start Chromium.
        return self.playwright.chromium.launch(executable_path=self.program, args=list(QUIET))

    def open(self, *, scripts: bool = True, first: str = "") -> "Tab":
        # With Playwright's own option, Firefox 153 runs scripts all the same.
        setting = self.name == "firefox"
        if setting and scripts not in self.started:
            self.started[scripts] = self._start(scripts=scripts)
        context = self.started[scripts or not setting].new_context(
            java_script_enabled=scripts or setting, viewport={"width": WIDTH, "height": HEIGHT}
        )
        if first:
            context.add_init_script(first)
        # Firefox doesn't tell Playwright about files made in the page.
        return Tab(context, scripts, self.downloads if self.name == "firefox" else None)

    def close(self) -> None:
        for browser in self.started.values():
            browser.close()


class Tab:
    def __init__(self, context: BrowserContext, scripts: bool, downloads: Path | None) -> None:
        self.scripts = scripts
        self.downloads = downloads
        self._faults: list[str] = []
        watch(context, self._faults)
        self.page = context.new_page()

    def load(self, url: str) -> None:
        self.page.goto(url)

    def reload(self) -> None:
        self.page.reload()

    def run(self, function: str, *arguments: Any) -> Any:
        answer = f"({function})(...all)"
        if self.scripts:  # without these, no promise of the page ever settles
            answer = f"Promise.race([{answer}, {LATE}])"
        return self.shown().evaluate(f"all => {answer}", list(arguments))

    def shown(self) -> Page | Frame:
        """What is looked at."""
        return self.page

    def click(self, function: str, *arguments: Any) -> None:
        self._element(function, *arguments).click(timeout=3000)

    def keep(self, function: str, *arguments: Any) -> Kept:
        if self.downloads:
            return kept_in(self.downloads, lambda: self.click(function, *arguments))
        with self.page.expect_download() as kept:
            self.click(function, *arguments)
        return kept.value.suggested_filename, kept.value.path().read_bytes()

    def hover(self, function: str, *arguments: Any) -> None:
        self._element(function, *arguments).hover(timeout=3000)

    def stroke(self, *points: tuple[float, float]) -> None:
        session = self.page.context.new_cdp_session(self.page)
        for kind, at in zip(("touchStart", *["touchMove"] * len(points)), points, strict=False):
            where = [{"x": at[0], "y": at[1]}]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": where})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        session.detach()

    def _element(self, function: str, *arguments: Any) -> ElementHandle:
        found = self.shown().evaluate_handle(f"all => ({function})(...all)", list(arguments))
        element = found.as_element()
        if element is None:
            raise Error("there is no such element")
        return element

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def screenshot(self) -> bytes:
        return self.page.screenshot()

    def pdf(self, paper: str = "A4") -> bytes:
        # Playwright asks Firefox for as many centimeters as there are inches.
        each = 2.54 if self.downloads else 1.0
        width, height = (f"{side * each:.3f}in" for side in PAPER[paper])
        edge = f"{EDGE * each:.3f}in"
        return self.page.pdf(
            width=width,
            height=height,
            margin={"top": edge, "right": edge, "bottom": edge, "left": edge},
        )

    def frame(self, css: str) -> "Within":
        return Within(self, css)

    def faults(self) -> list[str]:
        self.page.title()  # after a round trip, everything it had to say has arrived
        told = self._faults[:]
        del self._faults[: len(told)]
        return told

    def close(self) -> None:
        self.page.context.close()


class Within(Tab):
    """A frame of a tab, from any site."""

    def __init__(self, tab: Tab, css: str) -> None:
        self.__dict__.update(tab.__dict__)
        self.css = css

    def shown(self) -> Frame:
        element = self.page.query_selector(self.css)
        frame = element and element.content_frame()
        if not frame:
            raise Error(f"there is no frame {self.css}")
        return frame


def watch(context: BrowserContext, faults: list[str]) -> None:
    """Add to `faults` every error in a context's pages and their workers.

    The site's server itself reports what it refuses or lacks.
    """

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            where = message.location.get("url", "")
            faults.append(f"console {message.type}: {message.text} ({where})")

    def on_error(error: WebError) -> None:
        faults.append(f"page error: {error.error}")

    def on_request(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.hostname != "127.0.0.1":
            faults.append(f"another host: {request.method} {request.url}")

    def on_failed(request: Request) -> None:
        # Leaving a page aborts its pending requests, in whatever words: no error.
        said = request.failure or ""
        if not any(word in said for word in ("ABORTED", "NS_BASE_STREAM_CLOSED")):
            faults.append(f"request failed: {request.method} {request.url} ({said})")

    context.on("console", on_console)
    context.on("weberror", on_error)
    context.on("request", on_request)
    context.on("requestfailed", on_failed)
