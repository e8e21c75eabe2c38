"""What a reader types is answered in the page, by the same Python."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators import bridge, find, slugs
from calculators.evaluate import answer, plain_texts
from calculators.render.data import unrounded
from tests.browser.panels import open_panel, panel_of


def test_the_answer_stands_in_the_page_before_any_script(browser: Browser, base_url: str) -> None:
    """With scripts off the page still teaches: figures, sentence, chart and tables."""
    page = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    page.goto("/calculators/colr/")
    panel = panel_of(page)
    panel.shows("seller_colr", "500,500")
    panel.shows("buyer_colr", "386,590")
    expect(panel.headline).to_contain_text("about 500,000 worse off")
    expect(panel.root.locator("svg")).to_have_count(2)
    expect(page.locator("noscript .state")).to_contain_text("Scripts are off")
    expect(page.get_by_text("I sit here", exact=True)).to_be_hidden()
    page.context.close()


def test_a_typed_number_gives_the_figures_that_cpython_gives(page: Page) -> None:
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    panel.shows("buyer_colr", "613,545")
    colr = find("colr")
    result = colr.compute(colr.inputs(yearly_price=450_000))
    for name in colr.figures:
        expect(panel.figure(name)).to_have_attribute("value", unrounded(getattr(result, name)))
    expect(page).to_have_url(re.compile(r"/calculators/colr/#colr\?yearly_price=450000&v=1$"))
    expect(panel.headline).to_contain_text("about 270,000 worse off")


def asked(slug: str, texts: dict[str, str], **more: Any) -> dict[str, Any]:
    example = dict(find(slug).defaults())
    return {
        "calculator": slug,
        "texts": example | texts,
        "example": example,
        "strict": [],
        "view": {"chair": "seller"},
    } | more


REQUESTS = [
    asked(slug, dict(plain_texts(find(slug), example.inputs)))
    for slug in slugs()
    for example in find(slug).examples
] + [
    asked("colr", {"yearly_price": "1,2x", "retention": "185", "years": ""}),
    asked(
        "colr", {"yearly_price": "1,234", "retention": "0.9", "seller": "<b>Ann", "currency": "€"}
    ),
    asked("colr", {"yearly_price": "1,234"}, strict=["yearly_price"], view={"chair": "buyer"}),
    asked("colr", {"yearly_price": "600000"}, view={"chair": "buyer"}),
]


def test_python_in_the_page_replies_as_cpython_does(page: Page) -> None:
    """Every example and every kind of problem: the same words, and values to 1e-10."""
    open_panel(page)
    script = (
        "async requests => { const { ask } = await import('/assets/calculators/python.js');"
        " return Promise.all(requests.map(ask)); }"
    )
    replies = page.evaluate(script, REQUESTS)
    number = re.compile(r'value="(-?[\d.]+(?:e[+-]?\d+)?)"')
    for request, there in zip(REQUESTS, replies, strict=True):
        here = json.loads(bridge.reply(json.dumps(request)))
        texts = [json.dumps(reply, sort_keys=True).replace('\\"', '"') for reply in (here, there)]
        values = [[float(found) for found in number.findall(text)] for text in texts]
        assert values[1] == pytest.approx(values[0], rel=1e-10)
        assert number.sub("value", texts[1]) == number.sub("value", texts[0])


def test_every_example_is_a_link_that_fills_the_form(page: Page) -> None:
    panel = open_panel(page)
    for example in find("colr").examples:
        page.locator(".examples").get_by_role("link", name=example.title, exact=True).click()
        found = answer(find("colr"), example.inputs)
        expect(panel.headline.locator(".first")).to_have_text(found.report.headline.first)
        for name in ("seller_colr", "buyer_colr"):
            expect(panel.figure(name)).to_have_attribute("value", unrounded(found.value(name)))


def test_the_latest_answer_wins(page: Page) -> None:
    """However fast somebody types, the answer on the page is that of the last text."""
    panel = open_panel(page)
    panel.field("yearly_price").press_sequentially("0", delay=0)
    panel.field("yearly_price").fill("")
    panel.field("yearly_price").press_sequentially("450000", delay=1)
    panel.shows("seller_colr", "273,546")
    panel.waits_for("live")
    expect(panel.root).not_to_have_attribute("data-stale", "")


def test_the_chair_turns_we_and_they_and_stays_out_of_the_link(page: Page) -> None:
    panel = open_panel(page)
    page.get_by_role("radio", name="Buyer").check()
    expect(panel.headline).to_contain_text("they would be about 500,000 worse off and we about")
    expect(page).to_have_url(re.compile(r"/calculators/colr/$"))


def test_names_and_currency_are_shown_and_kept_in_the_link(page: Page) -> None:
    panel = open_panel(page)
    panel.refine()
    panel.field("seller").fill("Aldermere <i>")
    panel.field("currency").fill("€")
    expect(panel.headline).to_contain_text(
        "Aldermere <i> would be about €\N{NO-BREAK SPACE}500,000"
    )
    expect(page).to_have_url(
        re.compile(r"#colr\?seller=Aldermere\+%3Ci%3E&currency=%E2%82%AC&v=1$")
    )
    assert panel.root.locator("i").count() == 0
    page.reload()
    panel.waits_for("live")
    expect(panel.field("seller")).to_have_value("Aldermere <i>")
