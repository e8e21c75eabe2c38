"""Drawings that leave the screen: a card on one printed page, and a chart as a picture."""

import re
from xml.etree import ElementTree

import pytest

from calculators import find
from tests.browser.axe import violations
from tests.browser.pages import Visit
from tests.browser.panels import open_panel
from tests.browser.paper import sheets
from tests.browser.takes import UNFOLD, opened, text_of

pytestmark = pytest.mark.long  # each starts a visit of its own


PRINT = "() => { window.printed = 0; window.print = () => { printed++; }; }"
PRINTED = "async () => { while (!printed) await new Promise((go) => setTimeout(go, 20)); }"
PICTURES = """() => {
    window.pictures = [];
    window.ClipboardItem = class { constructor(types) { this.png = types["image/png"]; } };
    const bytes = async ([one]) => new Uint8Array(await (await one.png).arrayBuffer());
    const write = async (items) => { await pictures[pictures.push(bytes(items)) - 1]; };
    Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
}"""


@pytest.mark.needs("print to PDF")
@pytest.mark.parametrize(
    ("slug", "kind", "paper"),
    [
        ("colr", "card", "A4"),
        pytest.param("colr", "approval", "Letter", marks=pytest.mark.soak),
        pytest.param("deal", "card", "A4", marks=pytest.mark.soak),
        pytest.param("deal", "approval", "Letter", marks=pytest.mark.soak),
    ],
)
def test_a_card_fills_one_page_and_its_code_leads_back(
    visit: Visit, slug: str, kind: str, paper: str
) -> None:
    fields = find(slug).fields
    essential = ",".join(name for name, asked in fields.items() if asked.essential)
    panel = opened(
        visit,
        f"/calculators/{slug}/#{slug}?yearly_price=400k..450000..520k&told={essential}"
        "&unknown=buyer_fallout,buyer_rate&was.years=8&v=2",
    )
    link = text_of(panel, "open-book")
    panel.root.find(f"[data-card={kind}] > summary").click()
    visit.run(PRINT)
    panel.root.find(f"[data-print-card={kind}]").click()
    visit.run(PRINTED)
    [sheet] = sheets(visit.tab.pdf(paper))
    # Paper outlives page names: the code has the short address, which leads there.
    assert sheet.codes == [link.replace(f"/calculators/{slug}/#", f"/go/{slug}/#")]
    assert f"/go/{slug}/" in sheet.words
    assert 0.01 < sheet.dark < 0.2  # black on white, and neither empty nor a dark page
    for words in ("as told", "draws of Price per year", "was 8", "9 months", "Calculator “"):
        assert words in sheet.words
    assert ("Read together on" in sheet.words) == (kind == "card")
    assert visit.find("body > .paper").count() == 0


@pytest.mark.soak
def test_axe_finds_nothing_with_all_of_it_open(visit: Visit) -> None:
    panel = opened(visit, "/calculators/colr/#colr?unknown=buyer_value,retention&told=years&v=2")
    visit.run(UNFOLD)
    panel.root.find("[data-card=card] [data-code] svg").is_shown()
    for scheme in ("slate", "default"):
        visit.palette(scheme)
        for width in (1280, 320):
            visit.resize(width)
            assert violations(visit) == []
            assert visit.run("() => document.documentElement.scrollWidth") <= width
    visit.resize()


def test_a_chart_is_kept_as_a_picture_with_its_colours_in_itself_on_white(visit: Visit) -> None:
    """From the dark page too: the picture is dark on white."""
    panel = open_panel(visit)
    visit.palette("slate")
    name, svg = panel.root.find("[data-picture=svg]").keep()
    assert name == "colr-what-a-no-costs.svg"
    drawing = ElementTree.fromstring(svg)
    assert all("class" not in one.attrib and "style" not in one.attrib for one in drawing.iter())
    words = "".join(drawing.itertext())
    for part in ("500,500", "386,590", "Seller", "Buyer"):
        assert part in words
    fills = {one.get("fill") for one in drawing.iter()} - {None, "none"}
    assert {"#ffffff", "#1d5f8a", "#9a4a12"} <= fills
    assert all(re.fullmatch("#[0-9a-f]{6}", fill or "") for fill in fills)
    name, png = panel.root.find("[data-picture=png]").keep()
    assert (name[-4:], png[:8]) == (".png", b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(png[16:20]) == 2 * float(drawing.get("width", "0"))
    panel.root.find(".pictures [data-said]").says("Saved: ")
    visit.run(PICTURES)
    panel.root.find("[data-picture=copy]").click()
    panel.root.find(".pictures [data-said]").says("Copied: What a no costs")
    assert visit.run("async () => [...(await pictures[0])]") == list(png)
    visit.palette("default")
