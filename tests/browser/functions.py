"""Uses everything a calculator can do, function by function, like a reader."""

import json
from typing import Any

from calculators import find
from calculators.declare.calculator import Calculator
from tests.browser.elements import Element, eventually
from tests.browser.marked import CURRENCY, MARK, NAME, Eye, texts_for
from tests.browser.pages import Page
from tests.browser.panels import Panel, panel_of
from tests.browser.shelves import Shelf
from tests.browser.takes import UNFOLD, text_of

# Replaces the device's sharing, clipboard and printer, which tests can't read.
STAND_INS = """{
    window.ClipboardItem = class { constructor(types) { this.types = types; } };
    const write = async ([{ types }]) => { await Promise.all(Object.values(types)); };
    const writeText = async (text) => { (window.copied ??= []).push(text); };
    Object.defineProperty(navigator, "clipboard", { value: { write, writeText } });
    navigator.share = async (what) => { window.shared = what; };
    window.print = () => { dispatchEvent(new Event("afterprint")); };
}"""
UNFOLD_ALL = "() => document.querySelectorAll('details').forEach((one) => (one.open = true))"


def choose(element: Element, value: str) -> None:
    """Choose an option like a reader."""
    told = "element.dispatchEvent(new Event('{}', {{ bubbles: true }}))"
    both = ", ".join(told.format(kind) for kind in ("input", "change"))
    element.read(f"(element.value = {json.dumps(value)}, {both})")


def each(panel: Panel, css: str) -> list[Element]:
    found = panel.root.find(css)
    return [found.nth(index) for index in range(found.count())]


def calculator_of(panel: Panel) -> Calculator[Any, Any]:
    return find(panel.root.read("element.getAttribute('slug')"))


def first_field(panel: Panel) -> str:
    """Return a field that's shown at once."""
    calculator = calculator_of(panel)
    return next(name for name in texts_for(calculator) if calculator.fields[name].essential)


def marked(page: Page) -> list[str]:
    """Return where marks are in the page: in its text, its forms, or its markup."""
    held = page.run("() => [...document.querySelectorAll('[name]')].map((one) => one.value ?? '')")
    markup = page.find("html").read("element.outerHTML")
    around = [markup[max(0, at.start() - 80) : at.end() + 20] for at in MARK.finditer(markup)]
    return around + [text for text in held if MARK.search(text)]


def typing(panel: Panel, eye: Eye) -> None:
    """Fill every field, with everything unfolded, both names and a currency."""
    if panel.root.find("[data-refine]").count():
        panel.refine()
    texts = texts_for(calculator_of(panel))
    assert len(texts) > 3
    for name, text in {
        **texts,
        "seller": NAME,
        "buyer": f"{NAME} & Co",
        "currency": CURRENCY,
    }.items():
        panel.field(name).fill(text)
    panel.field("currency").read("element.blur()")
    panel.waits_for("live")
    panel.root.says(NAME)


def refusal(panel: Panel, eye: Eye) -> None:
    """Type something that isn't a number, with its problem beside it; and undo it."""
    name = first_field(panel)
    held = str(panel.field(name).read("element.value"))
    panel.field(name).fill(f"{NAME} 73917")
    panel.waits_for("problem")
    eye.sees_nothing("a problem")
    panel.field(name).fill(held)
    panel.waits_for("live")


def views(panel: Panel, eye: Eye) -> None:
    """Use the other side's view, ranges in three fields, and who supplied which number."""
    for seat in ("buyer", "seller"):
        for chair in each(panel, f'[data-view="chair"][value="{seat}"]'):
            chair.click()
    for switch in each(panel, '[data-view="ranges"]'):
        switch.click()
        ends = [panel.root.find(f'.three [data-part="{part}"]') for part in ("low", "high")]
        for end, text in zip(ends, ("173917", "373917"), strict=True):
            end.fill(text)
        panel.waits_for("live")
        eye.sees_nothing("a range")
        for end in ends:  # so the rest doesn't take thousands of draws
            end.fill("")
        panel.waits_for("live")
    for switch in each(panel, '[data-view="sources"]'):
        switch.click()
        for index, kind in enumerate(("told", "guess", "unknown")):
            choose(panel.root.find('[data-field] [data-view="source"]', index=index), kind)


def folds(panel: Panel, eye: Eye) -> None:
    """Unfold parts: the tab remembers which ones, but not their content."""
    panel.page.run(UNFOLD_ALL)


def backwards(panel: Panel, eye: Eye) -> None:
    for question in each(panel, "[data-question]")[:1]:
        asked = question.read("[...element.options].map(({ value }) => value).filter(Boolean)")
        for value in asked:
            choose(question, value)
            number = panel.root.find(f'[data-asks="{value}"] input')
            if number.count():
                number.fill("73917")
            panel.rests()
            eye.sees_nothing(value)
        choose(question, "")


def copies(panel: Panel, eye: Eye) -> None:
    """Use each kind of copy, and the device's share sheet."""
    panel.waits_for("live")
    panel.unfold(".take")
    panel.root.find("[data-copy=sentence]").is_shown()
    for button in each(panel, "[data-copy]"):
        button.click()
        panel.root.find(".take [data-said]").says("Copied: ")
    panel.root.find("[data-share]").click()
    panel.root.find(".take [data-said]").says("Shared.")
    taken = panel.page.run("() => JSON.stringify([copied, shared])")
    assert MARK.search(taken), "what is taken along does hold them"


def pictures(panel: Panel, eye: Eye) -> None:
    for kind in ("svg", "png"):
        for button in each(panel, f"[data-picture={kind}]")[:1]:
            assert button.keep()[1]
    for button in each(panel, "[data-picture=copy]")[:1]:
        button.click()
        panel.root.find(".pictures [data-said]").says("Copied: ")


def paper(panel: Panel, eye: Eye) -> None:
    """Look at the cards with their codes, and print them."""
    panel.page.run(UNFOLD)
    for card in each(panel, "[data-card]"):
        card.find("[data-code] svg").is_shown()
    for button in each(panel, "[data-print-card], [data-print]"):
        button.click()
        panel.waits_for("live")


def onward(panel: Panel, eye: Eye) -> None:
    """Go to each next calculator with everything carried there, and back."""
    for number in each(panel, 'form[data-onward] input[type="text"]'):
        number.fill("7.3917")
    panel.rests()
    here = panel.page.url()
    ways = '[data-zone^="onward-"] a[href*="#"]'
    for index in range(panel.root.find(ways).count()):
        way = panel.root.find(ways, index=index)
        target = str(way.read("element.pathname")).rstrip("/").rpartition("/")[2]
        way.click()
        panel_of(panel.page, target).waits_for("live")
        assert MARK.search(panel.page.url())
        eye.sees_nothing(f"the way to {target}")
        panel.page.back()
        panel.waits_for("live")
        assert panel.page.url() == here


def handing(panel: Panel, eye: Eye) -> None:
    """Follow the open-book link as if it came by mail; changes since then are shown."""
    panel.unfold(".take")
    panel.root.find("[data-copy=sentence]").is_shown()
    link = text_of(panel, "open-book")
    assert MARK.search(link)
    panel.page.tab.load("about:blank")
    panel.page.tab.load(link)
    panel.waits_for("live")
    before = panel.page.run("() => history.length")
    name = first_field(panel)
    panel.field(name).fill("673917")
    panel.field(name).read("element.blur()")  # its content is now a step of history
    panel.page.is_at(rf".*was\.{name}=.*")
    steps = "() => history.length"
    eventually(lambda: panel.page.run(steps), lambda seen: seen > before, "a step more")


def travel(panel: Panel, eye: Eye) -> None:
    """Reload, go back and forward."""
    panel.page.reload()
    panel.waits_for("live")
    eye.sees_nothing("a reload")
    for step in ("back", "forward"):
        panel.page.run(f"() => {{ history.{step}(); }}")
        panel.rests()
        eye.sees_nothing(step)
    panel.page.is_at(".*was.*")


def names(panel: Panel, eye: Eye) -> None:
    """Save under names, compare, export, import, delete and undo."""
    shelf = Shelf(panel)
    shelf.keep(f"{NAME} one")
    eye.named = {"localStorage"}
    eye.sees_nothing("keeping")
    shelf.keep(f"{NAME} two")
    for index in (1, 2):
        shelf.choose(index)
    shelf.act("compare")
    shelf.said.says("Compared")
    file, content = shelf.root.find("[data-act=export]").keep()
    assert MARK.search(content.decode())
    shelf.act("delete")
    eye.sees_nothing("deleting")
    shelf.take(file, content.decode())
    shelf.said.says("Added from")
    shelf.act("open")
    panel.rests()
    for button in each(panel, "[data-undo] button"):
        button.click()
        panel.rests()
    eye.sees_nothing("opening and undoing")
    for _ in range(2):
        shelf.act("delete")
    eye.named = set()
    eye.sees_nothing("deleting all of them")
    shelf.act("restore")
    eye.named = {"localStorage"}
    eye.sees_nothing("taking back")


def forgetting(panel: Panel, eye: Eye) -> None:
    shelf = Shelf(panel)
    shelf.act("forget")
    shelf.act("sure")
    shelf.said.says("Everything is cleared")
    eye.named = set()
    eye.sees_nothing("Forget")
