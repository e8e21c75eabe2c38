"""Finds what a reader can copy, print or share from a panel."""

from tests.browser.pages import Page
from tests.browser.panels import Panel, panel_of

UNFOLD = "() => document.querySelectorAll('.take details').forEach((one) => (one.open = true))"


def opened(page: Page, address: str = "/calculators/colr/") -> Panel:
    page.open(address)
    panel = panel_of(page, address.split("/")[2])
    panel.waits_for("live")
    panel.unfold(".take")
    panel.root.find("[data-copy=sentence]").is_shown()
    return panel


def text_of(panel: Panel, key: str) -> str:
    return str(panel.root.find(f'[data-text="{key}"]').read("element.value"))
