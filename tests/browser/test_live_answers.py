"""What a reader types is answered in the page, by the same Python."""

import json
import re
from typing import Any

import pytest

from calculators import bridge, find, slugs
from calculators.answer.evaluate import answer
from calculators.answer.links import plain_texts
from calculators.render.data import unrounded
from tests.browser.conftest import NewPage
from tests.browser.pages import Visit
from tests.browser.panels import open_panel, panel_of
from tests.browser.workers import CLIENT


def test_the_answer_stands_in_the_page_before_any_script(new_page: NewPage) -> None:
    """With scripts off the page still teaches: figures, sentence, chart and tables."""
    page = new_page(scripts=False)
    page.open("/calculators/colr/")
    panel = panel_of(page)
    panel.shows("seller_colr", "500,500")
    panel.shows("buyer_colr", "386,590")
    panel.headline.says("we'd lose about $500,000")
    assert panel.root.find("svg").count() == 4
    page.find("noscript .state").says("Scripts are off")
    page.find("noscript .state").is_shown()
    panel.root.find("[data-view]").is_hidden()


def test_a_typed_number_gives_the_figures_that_cpython_gives(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    panel.shows("buyer_colr", "613,545")
    colr = find("colr")
    result = colr.compute(colr.inputs(yearly_price=450_000))
    for name in colr.figures:
        panel.figure(name).has("value", unrounded(getattr(result, name)))
    visit.is_at(r"/calculators/colr/#colr\?yearly_price=450000&v=2")
    panel.headline.says("we'd lose about $270,000")


def asked(slug: str, texts: dict[str, str], **more: Any) -> dict[str, Any]:
    example = dict(find(slug).defaults())
    return {
        "kind": "answer",
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


def test_python_in_the_page_replies_as_cpython_does(visit: Visit) -> None:
    """Every example and every kind of problem: the same words, and values to 1e-10."""
    replies = visit.run(
        f"async (requests) => {{ const {{ ask }} = await import('{CLIENT}');"
        " return Promise.all(requests.map(ask)); }",
        REQUESTS,
    )
    number = re.compile(r'value="(-?[\d.]+(?:e[+-]?\d+)?)"')
    for request, there in zip(REQUESTS, replies, strict=True):
        here = json.loads(bridge.reply(json.dumps(request)))
        texts = [json.dumps(reply, sort_keys=True).replace('\\"', '"') for reply in (here, there)]
        values = [[float(found) for found in number.findall(text)] for text in texts]
        assert values[1] == pytest.approx(values[0], rel=1e-10)
        assert number.sub("value", texts[1]) == number.sub("value", texts[0])


def test_every_example_is_a_link_that_fills_the_form(visit: Visit) -> None:
    panel = open_panel(visit)
    for example in find("colr").examples:
        visit.find(".examples a", example.title).click()
        found = answer(find("colr"), example.inputs)
        panel.headline.find(".first").reads(found.report.headline.first)
        for name in ("seller_colr", "buyer_colr"):
            panel.figure(name).has("value", unrounded(found.value(name)))


def test_the_latest_answer_wins(visit: Visit) -> None:
    """However fast the reader types, the page answers the last text."""
    panel = open_panel(visit)
    panel.field("yearly_price").press("0")
    panel.field("yearly_price").fill("")
    visit.type("450000")
    panel.shows("seller_colr", "273,546")
    panel.waits_for("live")
    panel.root.has("data-stale", None)


def test_the_chair_turns_we_and_they_and_stays_out_of_the_link(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.root.find("label", "I'm the buyer").click()
    panel.headline.says("they'd lose about $500,000 and we'd lose about")
    visit.is_at(r"/calculators/colr/")
    panel.root.find("label", "I'm the seller").click()
    panel.headline.says("we'd lose about $500,000 and they'd lose about")


def test_names_and_currency_are_shown_and_kept_in_the_link(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.refine()
    panel.field("seller").fill("Aldermere <i>")
    panel.field("currency").fill("€")
    panel.headline.says("Aldermere <i> would lose about €500,000")
    fragment = "#colr?seller=Aldermere+%3Ci%3E&currency=%E2%82%AC&v=2"
    visit.is_at(re.escape(fragment))
    assert panel.root.find("i").count() == 0
    open_panel(visit, f"/calculators/colr/{fragment}")
    panel.field("seller").holds("Aldermere <i>")
