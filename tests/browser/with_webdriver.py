"""Drives WebKit with Selenium: the system's WebKitGTK on a virtual screen.

Its driver doesn't report requests, errors and consoles: pages tell the tests' server instead
(watch.js), and a policy that forbids nothing reports requests to other hosts. Each tab is a browser
of its own, so nothing is left from test to test.
"""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from selenium.common.exceptions import NoSuchElementException, WebDriverException
from selenium.webdriver import Remote, WebKitGTKOptions, WebKitGTKService
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.server import Network
from tests.browser.tabs import HEIGHT, WIDTH, Kept, kept_in

SCREEN = "1600x1200x24"
SCRIPT_SECONDS = 60
ANSWER_SECONDS = 90  # before a browser that says nothing any more counts as crashed
RESIZE_SECONDS = 30

# The window's own buttons would keep it wider than a phone.
NARROW = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; font-size: 1px; }"

KEYS = {
    name: getattr(Keys, constant)
    for name, constant in {
        "ArrowDown": "ARROW_DOWN",
        "ArrowLeft": "ARROW_LEFT",
        "ArrowRight": "ARROW_RIGHT",
        "ArrowUp": "ARROW_UP",
        "Backspace": "BACKSPACE",
        "Control": "CONTROL",
        "Delete": "DELETE",
        "End": "END",
        "Enter": "ENTER",
        "Escape": "ESCAPE",
        "Home": "HOME",
        "Shift": "SHIFT",
        "Space": "SPACE",
        "Tab": "TAB",
    }.items()
}


class Browser:
    def __init__(self, program: Path, network: Network, folder: Path) -> None:
        self.program = program
        self.network = network
        self.network.watched = True
        (folder / "gtk-3.0").mkdir()
        (folder / "gtk-3.0/gtk.css").write_text(NARROW, encoding="utf-8")
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{self.downloads}"\n', "utf-8")
        reading, writing = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as number:
            display = f":{number.readline().strip()}"
        self.environment = os.environ | {
            "DISPLAY": display,
            "XDG_CONFIG_HOME": str(folder),
            "NO_AT_BRIDGE": "1",  # there's no bus for GTK's screen readers
            "JSC_useOMGJIT": "0",  # preparing Python takes longer than a test
        }

    def open(self, *, scripts: bool = True, first: str = "") -> "Tab":
        self.network.first = first
        options = WebKitGTKOptions()
        options.add_argument("--automation")
        if not scripts:
            options.add_argument("--enable-javascript=FALSE")
        service = WebKitGTKService(
            executable_path=str(self.program),
            env=self.environment,
            popen_kw={"start_new_session": True},  # see Tab.close
        )
        return Tab(service, options, self.downloads)

    def close(self) -> None:
        self.network.watched = False
        self.screen.terminate()
        self.screen.wait()


class Tab:
    def __init__(
        self, service: WebKitGTKService, options: WebKitGTKOptions, downloads: Path
    ) -> None:
        self.downloads = downloads
        service.start()
        self.service = service
        config = ClientConfig(
            service.service_url,
            timeout=ANSWER_SECONDS,
            init_args_for_pool_manager={"init_args_for_pool_manager": {"retries": False}},
        )
        connection = RemoteConnection(client_config=config)
        self.driver = Remote(connection, options=options)
        self.driver.set_script_timeout(SCRIPT_SECONDS)
        self.resize(WIDTH, HEIGHT)

    def load(self, url: str) -> None:
        self.driver.get(url)

    def reload(self) -> None:
        self.driver.refresh()

    def run(self, function: str, *arguments: Any) -> Any:
        answer = self.driver.execute_async_script(
            "const [all, done] = arguments;"
            f"(async () => ({function})(...all))()"
            ".then((value) => done({ value }), (fault) => done({ fault: String(fault) }))",
            list(arguments),
        )
        if "fault" in answer:
            raise WebDriverException(answer["fault"])
        return answer.get("value")

    def click(self, function: str, *arguments: Any) -> None:
        self._element(function, *arguments).click()

    def keep(self, function: str, *arguments: Any) -> Kept:
        return kept_in(self.downloads, lambda: self.click(function, *arguments))

    def hover(self, function: str, *arguments: Any) -> None:
        # By coordinates: the driver can't move to parts of a drawing.
        middle = self.driver.execute_script(
            "const { x, y, width, height } = arguments[0].getBoundingClientRect();"
            "return [Math.round(x + width / 2), Math.round(y + height / 2)]",
            self._element(function, *arguments),
        )
        pointer = ActionBuilder(self.driver)
        pointer.pointer_action.move_to_location(*middle)  # type: ignore[no-untyped-call]
        pointer.perform()

    def stroke(self, *points: tuple[float, float]) -> None:
        raise NotImplementedError("see limits.py")

    def _element(self, function: str, *arguments: Any) -> WebElement:
        found = self.driver.execute_script(f"return ({function})(...arguments)", *arguments)
        if not isinstance(found, WebElement):
            raise NoSuchElementException("there is no such element")
        return found

    def press(self, key: str) -> None:
        *held, last = [KEYS.get(part, part) for part in key.split("+")]
        chain = ActionChains(self.driver)
        for modifier in held:
            chain.key_down(modifier)
        chain.send_keys(last.lower() if held else last)
        for modifier in held:
            chain.key_up(modifier)
        chain.perform()

    def type(self, text: str) -> None:
        ActionChains(self.driver).send_keys(text).perform()

    def resize(self, width: int, height: int) -> None:
        self.driver.set_window_size(width, height)
        end = time.monotonic() + RESIZE_SECONDS
        while self.driver.execute_script("return innerWidth") != width:
            if time.monotonic() > end:
                raise WebDriverException(f"the window does not become {width} pixels wide")
            time.sleep(0.02)

    def screenshot(self) -> bytes:
        return self.driver.get_screenshot_as_png()

    def pdf(self, paper: str = "A4") -> bytes:
        raise NotImplementedError("see limits.py")

    def frame(self, css: str) -> "Within":
        return Within(self, css)

    def faults(self) -> list[str]:
        """Return none: pages tell the server, which has heard all when this returns."""
        self.run("() => window.allIsTold?.()")
        return []

    def close(self) -> None:
        """Quit the browser; kill it with its driver if it no longer responds."""
        driver = self.service.process.pid
        try:
            self.driver.quit()
        finally:
            self.service.stop()
            with suppress(ProcessLookupError):
                os.killpg(driver, signal.SIGKILL)


class Within(Tab):
    """A frame of a tab, from any site."""

    def __init__(self, tab: Tab, css: str) -> None:
        self.__dict__.update(tab.__dict__)
        self.css = css

    def run(self, function: str, *arguments: Any) -> Any:
        self.driver.switch_to.frame(self.driver.find_element("css selector", self.css))
        try:
            return super().run(function, *arguments)
        finally:
            self.driver.switch_to.default_content()
