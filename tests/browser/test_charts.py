"""Charts as drawn: text covers nothing, and a finger reads values."""

import pytest

from tests.browser.pages import Visit
from tests.browser.panels import panel_of

pytestmark = pytest.mark.long  # each starts a visit of its own

DRAWINGS = "() => [...document.querySelectorAll('calculator-panel figure.chart svg')]"
# Each drawing's text, and what it covers: other text, or the area of the lines.
COVERED = f"""() => ({DRAWINGS})().flatMap((svg) => {{
    const words = [...svg.querySelectorAll("text")];
    const beside = [...svg.querySelectorAll("polyline")];
    const box = (one) => one.getBBox();
    const shared = (one, other, at, by) =>
        Math.min(one[at] + one[by], other[at] + other[by]) - Math.max(one[at], other[at]);
    const meet = (one, other) =>  // letters do not fill their line
        shared(one, other, "x", "width") > 1 && shared(one, other, "y", "height") > 3;
    const outer = words.filter((one) => one.matches(".tick, .name"));
    const pairs = [
        ...words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other])),
        ...outer.flatMap((one) => beside.map((other) => [one, other])),
    ];
    return pairs
        .filter(([one, other]) => meet(box(one), box(other)))
        .map((pair) => pair.map((one) => one.textContent || one.getAttribute("class")).join(" / "));
}})"""
# Where each side's heading and bars begin: left of the answer, in pixels.
LADDERS = """() => [...document.querySelectorAll(".tornado .ladder")].map((ladder) =>
    [".who", "svg"].map((part) =>
        Math.round(ladder.querySelector(part).getBoundingClientRect().left)))"""
CENTRES = """() => [...document.querySelectorAll(".lines .mark")].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
})"""


@pytest.mark.parametrize(
    "link",
    [
        "colr?yearly_price=400k..450k..520k&buyer_alternative=50k..90k..120k&seller=Aldermere+Ltd",
        "deal?concession=4..8..12&buyer_alternative=50k..90k..120k",
        "x100?pattern=ratchet&price=110k..125k..140k",
        "x100?deals=1&price=320k&seller_cost=252k",
        "odds?risk=5",
        "odds?risk=2.9&gain=10k..15k..25k",
        "policy?concession=15.9",
    ],
)
def test_nothing_written_covers_anything(visit: Visit, link: str) -> None:
    slug = link.partition("?")[0]
    visit.open(f"/calculators/{slug}/#{link}&v=2")
    panel = panel_of(visit, slug)
    panel.waits_for("live")
    panel.root.find("[data-chart] .mark").is_shown()
    if ".." in link:
        panel.root.find(".tornado").is_shown()
    assert visit.run(COVERED) == []


def test_each_side_stands_over_its_own_bars_in_the_width_of_the_answer(visit: Visit) -> None:
    visit.open("/calculators/colr/#colr?yearly_price=400k..450k..520k&v=2")
    panel = panel_of(visit, "colr")
    panel.waits_for("live")
    panel.root.find(".tornado").is_shown()
    (seller, bars), (buyer, more) = visit.run(LADDERS)
    assert (seller, buyer) == (bars, more)
    assert seller != buyer, "one beside the other"


@pytest.mark.needs("a finger")
def test_the_read_out_follows_a_finger(visit: Visit) -> None:
    visit.open("/calculators/policy/")
    panel = panel_of(visit, "policy")
    panel.waits_for("live")
    panel.root.find(".lines svg").read('element.scrollIntoView({ block: "center" })')
    first, *_, last = visit.run(CENTRES)
    readout = panel.root.find("[data-readout]")
    visit.tab.stroke(first)
    readout.says("0%: Seller 800,000")
    visit.tab.stroke(first, (first[0] + 20, first[1]), last)
    readout.says("25%: Seller")
