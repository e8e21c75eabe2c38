"""Ranges in the page: typed with dots or in three fields, drawn, printed, and kept in the link."""

import json

import pytest

from calculators import answer, find, read
from tests.browser.axe import violations
from tests.browser.pages import Page, Visit
from tests.browser.panels import BOOT, Panel, open_panel

pytestmark = pytest.mark.long  # each starts a visit of its own


RANGED = "/calculators/colr/#colr?yearly_price=450k..500k..560k&retention=80..90..95&v=2"
COLR = find("colr")


def part(name: str, which: str) -> str:
    return f'[data-field="{name}"] [data-part="{which}"]'


def quantiles(panel: Panel, figure: str) -> list[float]:
    shown = panel.figure(figure).read("JSON.stringify({...element.dataset})")
    found = json.loads(shown)
    return [float(found[name]) for name in ("p10", "p50", "p90")]


def test_a_range_gives_the_quantiles_that_cpython_gives(visit: Visit) -> None:
    """The same draws on every machine, for the same seed."""
    panel = open_panel(visit, RANGED)
    panel.root.find(".spread").says("Chance that staying is better than leaving")
    case = read(COLR, {"yearly_price": "450k..500k..560k", "retention": "80..90..95"})
    spread = answer(COLR, case).spread
    assert spread is not None
    for figure in ("seller_colr", "buyer_colr", "joint_colr"):
        here = spread.figures[figure]
        assert quantiles(panel, figure) == pytest.approx([here.p10, here.p50, here.p90], rel=1e-11)
    panel.shows("seller_colr", "500,500")


def test_the_likely_answer_comes_first_and_a_newer_text_before_its_ranges(visit: Visit) -> None:
    """The first text's ranges never come: they're worked out in steps, and stop between two."""
    panel = open_panel(visit, RANGED)
    quantiles(panel, "seller_colr")
    seen = visit.run("""async () => {
      const panel = document.querySelector("calculator-panel");
      const [field] = panel.querySelectorAll('[name="yearly_price"]');
      const figure = () => panel.querySelector('[data-figure="seller_colr"]');
      const seen = [];
      for (const text of ["460k..510k..570k", "470k..520k..580k"]) {
        const before = figure().value;
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        while (figure().value === before) await new Promise((go) => setTimeout(go, 1));
        const inert = panel.querySelector("[data-answer]").inert;
        seen.push([panel.dataset.state, "p10" in figure().dataset, inert]);
      }
      return JSON.stringify(seen);
    }""")
    assert json.loads(seen) == [["computing", False, True]] * 2
    panel.waits_for("live")
    case = read(COLR, {"yearly_price": "470k..520k..580k", "retention": "80..90..95"})
    spread = answer(COLR, case).spread
    assert spread is not None
    here = spread.figures["seller_colr"]
    assert quantiles(panel, "seller_colr") == pytest.approx([here.p10, here.p50, here.p90])


def test_three_fields_write_the_one_text(visit: Visit) -> None:
    panel = open_panel(visit)
    low, likely, high = (
        panel.root.find(part("yearly_price", one)) for one in ("low", "likely", "high")
    )
    low.is_hidden()
    panel.root.find('[data-view="ranges"]').click()
    likely.holds("500000")
    low.fill("450k")
    panel.field("yearly_price").holds("450k..500000..")
    panel.beside("yearly_price", "problem").says("A range has three parts")
    high.fill("560k")
    panel.waits_for("live")
    panel.field("yearly_price").holds("450k..500000..560k")
    panel.root.find(".tornado").says("Price per year")
    visit.is_at(r"#colr\?yearly_price=450000\.\.500000\.\.560000&v=2")
    low.fill("")
    high.fill("")
    panel.field("yearly_price").holds("500000")


def test_a_link_with_ranges_opens_the_three_fields_and_survives_reload(page: Page) -> None:
    panel = open_panel(page, RANGED)
    for _ in range(2):
        panel.root.find(part("retention", "low")).holds("80")
        panel.root.find(part("retention", "high")).holds("95")
        panel.root.find(".how").says("2,048 draws")
        page.reload()
        panel.waits_for("live")


def test_seed_and_how_far_they_move_together_are_kept_in_the_link(visit: Visit) -> None:
    panel = open_panel(visit, RANGED)
    before = quantiles(panel, "joint_colr")
    panel.refine()
    panel.field("together").fill("60")
    panel.root.find(".how").says("moving together (60%)")
    assert quantiles(panel, "joint_colr") != before
    panel.field("seed").fill("7")
    panel.root.find(".how").says("Seed 7")
    visit.is_at(r"&seed=7&together=60&v=2")
    panel.field("seed").fill("any")
    panel.beside("seed", "problem").says("This asks for a whole number")


def test_paper_is_worth_more_draws(visit: Visit) -> None:
    """The page prints once the answer for paper is here, and keeps it."""
    panel = open_panel(visit, RANGED)
    visit.run("() => { window.printed = ''; window.print = () => {"
              " window.printed = document.querySelector('.how').textContent; }; }")  # fmt: skip
    panel.root.find("[data-print]").click()
    panel.root.find(".how").says("8,192 draws", patience=BOOT)
    panel.waits_for("live")
    assert "8,192" in visit.run("async () => { while (!window.printed)"
                                " await new Promise((go) => setTimeout(go, 20));"
                                " return window.printed; }")  # fmt: skip
    panel.field("yearly_price").fill("500k")
    panel.root.find(".how").says("2,048 draws")


@pytest.mark.soak
@pytest.mark.parametrize("slug", ["colr", "odds", "x100", "policy"])
def test_axe_finds_nothing_where_ranges_and_a_question_are_shown(visit: Visit, slug: str) -> None:
    calculator = find(slug)
    name, asked = next(
        (name, one)
        for name, one in calculator.fields.items()
        if one.essential and not getattr(one, "whole", True)
    )
    plain = float(asked.plain(asked.default))  # type: ignore[arg-type]  # a number
    question = calculator.questions[0].id
    visit.open(
        f"/calculators/{slug}/#{slug}?{name}={plain * 0.9:g}..{plain:g}..{plain * 1.1:g}"
        f"&find={question}&v=2"
    )
    panel = Panel(visit, visit.find(f"#{slug} > calculator-panel"))
    panel.waits_for("live")
    panel.root.find(".found").is_shown()
    for scheme in ("slate", "default"):
        visit.palette(scheme)
        for width in (1280, 320):
            visit.resize(width)
            assert violations(visit) == []
            assert visit.run("() => document.documentElement.scrollWidth") <= width
    visit.resize()
