"""Handles saved scenarios like a reader."""

from tests.browser.elements import Element, eventually
from tests.browser.pages import Page
from tests.browser.panels import Panel, open_panel

# As after choosing in the file dialog.
CHOOSE = """(name, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: "application/json" }));
    const input = document.querySelector("[data-scenarios] [data-file]");
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
}"""

STORED = "() => ({ ...localStorage })"


class Shelf:
    """The part under "Save and compare"."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self.root = panel.root.find("[data-scenarios]")
        panel.unfold("[data-scenarios]")

    def take(self, name: str, text: str) -> None:
        """Choose a file with this content."""
        self.panel.page.run(CHOOSE, name, text)

    def choose(self, index: int) -> None:
        """Tick a row, or untick it; the first is the form."""
        self.root.find("[data-list] input", index=index).click()

    @property
    def said(self) -> Element:
        return self.root.find("[data-said]")

    def keep(self, name: str, **texts: str) -> None:
        for field, text in texts.items():
            self.panel.field(field).fill(text)
        self.panel.rests()  # content inserted above would move the button away from the pointer
        self.root.find("[data-name]").fill(name)
        self.root.find("form button").click()
        self.said.says(" as “")

    def act(self, what: str, index: int = 0) -> None:
        self.root.find(f'[data-act="{what}"]', index=index).click()

    def names(self, *names: str) -> None:
        __tracebackhide__ = True
        listed = "[...element.querySelectorAll('label [data-named]')].map((o) => o.textContent)"
        found = self.root.find("[data-list]")
        eventually(lambda: found.read(listed), lambda seen: seen == list(names), names)


def shelf_of(page: Page) -> Shelf:
    """Return a calculator's saved scenarios, emptied."""
    panel = open_panel(page)
    page.run("() => localStorage.clear()")
    page.run("() => dispatchEvent(new StorageEvent('storage', { key: null }))")
    return Shelf(panel)
