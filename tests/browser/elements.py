"""Handles what's in a page like its reader: looks, points, types, and waits for words."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.browser.tabs import STUMBLES, Kept, Tab

T = TypeVar("T")

# Seconds to wait for what a page is to show: a machine where three browsers share two processors is
# slow, and only a test that fails waits that long. Where failing is the aim, it's set to less.
PATIENCE = float(os.environ.get("PATIENCE", "30"))
BEAT = 0.03  # seconds between two looks

FIND = """(css, text, index) => [...document.querySelectorAll(css)]
    .filter((one) => text === null || one.textContent.replace(/\\s+/g, " ").trim() === text)
    .at(index)"""

SHOWN = "element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })"


def eventually(
    read: Callable[[], T], fits: Callable[[T], bool], wanted: object, patience: float = PATIENCE
) -> T:
    """Look until what's read fits; otherwise say what was wanted and what's there."""
    __tracebackhide__ = True
    end = time.monotonic() + patience
    while True:
        seen: object
        try:
            seen = read()
            if fits(seen):
                return seen
        except STUMBLES as stumble:
            seen = stumble
        if time.monotonic() > end:
            raise AssertionError(f"wanted {wanted}, but after {patience} seconds: {seen}")
        time.sleep(BEAT)


def plain(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Element:
    """An element by selector, and if needed by its full text; waits until it's as expected."""

    tab: Tab
    css: str
    whole: str | None = None
    index: int = 0

    def read(self, expression: str) -> Any:
        """Return the value of a JavaScript expression about `element`; None if there's none."""
        function = f"(...which) => {{ const element = ({FIND})(...which); return {expression}; }}"
        return self.tab.run(function, *self.which)

    @property
    def which(self) -> tuple[str, str | None, int]:
        return self.css, self.whole, self.index

    def find(self, css: str, whole: str | None = None, index: int = 0) -> "Element":
        """Return an element within this one."""
        return Element(self.tab, f"{self.css} :is({css})", whole, index)

    def nth(self, index: int) -> "Element":
        return Element(self.tab, self.css, self.whole, index)

    def _eventually(
        self, expression: str, fits: Callable[[Any], bool], wanted: str, patience: float = PATIENCE
    ) -> Any:
        __tracebackhide__ = True
        name = self.css if self.whole is None else f"{self.css} “{self.whole}”"
        return eventually(lambda: self.read(expression), fits, f"{name} {wanted}", patience)

    # ---- expectations

    def reads(self, text: str, patience: float = PATIENCE) -> None:
        __tracebackhide__ = True
        self._eventually(
            "element.textContent",
            lambda seen: plain(seen) == plain(text),
            f"to read {text!r}",
            patience,
        )

    def says(self, part: str, patience: float = PATIENCE) -> None:
        __tracebackhide__ = True
        self._eventually(
            "element.textContent",
            lambda seen: plain(part) in plain(seen),
            f"to say {part!r}",
            patience,
        )

    def says_no(self, part: str) -> None:
        __tracebackhide__ = True
        self._eventually(
            "element.textContent",
            lambda seen: plain(part) not in plain(seen),
            f"not to say {part!r}",
        )

    def holds(self, value: str) -> None:
        __tracebackhide__ = True
        self._eventually("element.value", lambda seen: bool(seen == value), f"to hold {value!r}")

    def has(self, name: str, value: str | None, patience: float = PATIENCE) -> None:
        """Expect an attribute with this value; None: without the attribute."""
        __tracebackhide__ = True
        self._eventually(
            f'element.getAttribute("{name}")',
            lambda seen: bool(seen == value),
            f"to have {name}={value!r}",
            patience,
        )

    def has_style(self, name: str, value: str) -> None:
        __tracebackhide__ = True
        self._eventually(
            f"getComputedStyle(element).{name}",
            lambda seen: bool(seen == value),
            f"to have the style {name}: {value}",
        )

    def is_shown(self) -> None:
        __tracebackhide__ = True
        self._eventually(SHOWN, bool, "to be shown")

    def is_hidden(self) -> None:
        """Expect it to be invisible, or missing."""
        __tracebackhide__ = True
        self._eventually(f"!!element && {SHOWN}", lambda seen: not seen, "to be hidden")

    def is_focused(self) -> None:
        __tracebackhide__ = True
        self._eventually("element === document.activeElement", bool, "to have the focus")

    def is_in_view(self) -> None:
        __tracebackhide__ = True
        box = "element.getBoundingClientRect()"
        self._eventually(
            f"{box}.bottom > 0 && {box}.top < innerHeight", bool, "to be in the window"
        )

    def count(self) -> int:
        found = self.tab.run("(css) => document.querySelectorAll(css).length", self.css)
        assert isinstance(found, int)
        return found

    # ---- a reader's actions

    def click(self) -> None:
        __tracebackhide__ = True
        self._point(self.tab.click, "to be clicked")

    def keep(self) -> Kept:
        """Click on a link to a file; return its name and content."""
        __tracebackhide__ = True
        kept: list[Kept] = []
        self._point(lambda *found: kept.append(self.tab.keep(*found)), "to give a file")
        return kept[0]

    def hover(self) -> None:
        __tracebackhide__ = True
        self._point(self.tab.hover, "to be pointed at")

    def _point(self, act: Callable[..., None], wanted: str) -> None:
        __tracebackhide__ = True
        self._eventually("!!element", bool, "to be there")

        def acted() -> bool:
            # Every time: content inserted above moves it out of the window again.
            self.read('element.scrollIntoView({ block: "center", behavior: "instant" })')
            act(FIND, *self.which)
            return True

        eventually(acted, bool, f"{self.css} {wanted}")

    def focus(self) -> None:
        __tracebackhide__ = True
        self._eventually(
            "(element.focus(), element === document.activeElement)", bool, "to take the focus"
        )

    def press(self, key: str) -> None:
        self.focus()
        self.tab.press(key)

    def fill(self, text: str) -> None:
        """Type a text over the field's content."""
        self.focus()
        self.read("element.select()")
        if text:
            self.tab.type(text)
        else:
            self.tab.press("Delete")
