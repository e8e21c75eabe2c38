"""Opens, follows and looks at a page in any engine."""

import re
from dataclasses import dataclass
from typing import Any

from tests.browser.elements import Element, eventually
from tests.browser.tabs import HEIGHT, WIDTH, Tab

# With instant navigation, Material puts the new page in place of the old one.
FOLLOW = """async (href) => {
    const before = document.querySelector("[data-md-component=container]");
    const link = Object.assign(document.createElement("a"), { href });
    document.body.append(link);
    link.click();
    link.remove();
    while (before.isConnected) await new Promise((go) => setTimeout(go, 10));
}"""


@dataclass
class Page:
    """One tab, and the address of its site."""

    tab: Tab
    site: str

    def open(self, address: str) -> None:
        self.tab.load(self.site + address)

    def reload(self) -> None:
        self.tab.reload()

    def back(self) -> None:
        # Playwright would wait in vain for a page that Firefox cached.
        self.run("() => { history.back(); }")

    def url(self) -> str:
        return str(self.run("() => location.href"))

    def run(self, function: str, *arguments: Any) -> Any:
        return self.tab.run(function, *arguments)

    def press(self, key: str) -> None:
        self.tab.press(key)

    def type(self, text: str) -> None:
        self.tab.type(text)

    def find(self, css: str, whole: str | None = None, index: int = 0) -> Element:
        return Element(self.tab, css, whole, index)

    def is_at(self, pattern: str) -> None:
        """Expect an address with this ending."""
        __tracebackhide__ = True
        ends = re.compile(f"(?:{pattern})$")
        eventually(self.url, lambda seen: bool(ends.search(seen)), f"the address {pattern}")

    def resize(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.tab.resize(width, height)

    def palette(self, scheme: str) -> None:
        """Choose "default" or "slate", with the reader's button."""
        now = self.find("body").read('element.getAttribute("data-md-color-scheme")')
        if now != scheme:
            self.find("form[data-md-component=palette] label:not([hidden])").click()
        self.find("body").has("data-md-color-scheme", scheme)

    def rest(self) -> None:
        """Wait until nothing moves or fades anymore."""
        moving = "document.getAnimations().filter((one) => one.playState === 'running').length"
        eventually(lambda: self.run(f"() => {moving}"), lambda seen: seen == 0, "rest")


class Visit(Page):
    """A page that many tests share: each test comes by a link, to freshly inserted content.

    Python keeps running, as it does for a reader who looks around.
    """

    def open(self, address: str) -> None:
        here = self.run("() => location.pathname")
        if here == address.partition("#")[0]:
            self.run(FOLLOW, f"{self.site}/decisions/")  # away, so nothing is kept
        self.run(FOLLOW, self.site + address)


def first_found(page: Page) -> str:
    """Return the address of search's first result, or nothing: where Enter leads from its box."""
    return str(page.find(".md-search-result__item > a").read("element?.href ?? ''"))
