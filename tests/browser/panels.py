"""Uses a panel like a reader: fields by name, figures by name, and its state."""

from dataclasses import dataclass

from tests.browser.elements import Element, eventually
from tests.browser.pages import Page

BOOT = 40.0  # seconds; Python starts in one to five on a quiet machine


@dataclass(frozen=True)
class Panel:
    """One <calculator-panel> of a page."""

    page: Page
    root: Element

    def field(self, name: str) -> Element:
        return self.root.find(f'[name="{name}"]')

    def beside(self, name: str, kind: str) -> Element:
        """Return the "problem" or "remark" of a field."""
        return self.root.find(f'[data-field="{name}"] .{kind}')

    def figure(self, name: str) -> Element:
        return self.root.find(f'data[data-figure="{name}"]')

    @property
    def headline(self) -> Element:
        return self.root.find("output")

    @property
    def status(self) -> Element:
        return self.root.find("[data-status]")

    def unfold(self, which: str) -> None:
        """Unfold everything; after a reload the page may do so itself, a little later."""
        fold = self.root.find(which)

        def opened() -> bool:
            if fold.read("!element.open"):
                fold.find("summary").click()
            return bool(fold.read("element.open"))

        eventually(opened, bool, f"{which} to be unfolded")

    def refine(self) -> None:
        self.unfold("[data-refine]")

    def waits_for(self, state: str) -> None:
        """Wait until the panel shows this state."""
        __tracebackhide__ = True
        self.root.has("data-state", state, patience=BOOT)

    def rests(self) -> None:
        """Wait until the answer to the typed text is here, and nothing moves anymore."""
        state = "element.dataset.state + (element.hasAttribute('data-stale') ? ' stale' : '')"
        settled = ("live", "problem", "problem stale", "failed stale", "failed")
        eventually(lambda: self.root.read(state), lambda seen: seen in settled, "rest", BOOT)

    def shows(self, name: str, text: str) -> None:
        __tracebackhide__ = True
        self.figure(name).reads(text, patience=BOOT)


def panel_of(page: Page, panel_id: str = "colr") -> Panel:
    return Panel(page, page.find(f"#{panel_id} > calculator-panel"))


def open_panel(page: Page, address: str = "/calculators/colr/", state: str = "live") -> Panel:
    """Open a calculator's page and wait for the state."""
    page.open(address)
    panel = panel_of(page)
    panel.waits_for(state)
    return panel
