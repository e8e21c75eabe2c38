"""A panel as a reader meets it: fields by name, figures by name, and how it stands."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

BOOT = 30_000  # milliseconds; Python starts in two to five seconds on a quiet machine


@dataclass(frozen=True)
class Panel:
    """One <calculator-panel> of a page."""

    page: Page
    root: Locator

    def field(self, name: str) -> Locator:
        return self.root.locator(f'[name="{name}"]')

    def beside(self, name: str, kind: str) -> Locator:
        """The "problem" or "remark" of a field."""
        return self.root.locator(f'[data-field="{name}"] .{kind}')

    def figure(self, name: str) -> Locator:
        return self.root.locator(f'data[data-figure="{name}"]')

    @property
    def headline(self) -> Locator:
        return self.root.locator("output")

    @property
    def status(self) -> Locator:
        return self.root.locator("[data-status]")

    def refine(self) -> None:
        self.root.locator("[data-refine] > summary").click()

    def waits_for(self, state: str) -> None:
        """Waits until the panel says that it is in this state."""
        expect(self.root).to_have_attribute("data-state", state, timeout=BOOT)

    def shows(self, name: str, text: str) -> None:
        expect(self.figure(name)).to_have_text(text, timeout=BOOT)


def panel_of(page: Page, panel_id: str = "colr") -> Panel:
    return Panel(page, page.locator(f"#{panel_id} > calculator-panel"))


def open_panel(page: Page, address: str = "/calculators/colr/", state: str = "live") -> Panel:
    """Opens a calculator's page and waits for the state."""
    page.goto(address)
    panel = panel_of(page)
    panel.waits_for(state)
    return panel
