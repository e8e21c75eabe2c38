"""An answer as HTML: figures for people and machines, and no markup from readers."""

import csv
import json
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators import answer, find, read
from calculators.answer.evaluate import Answer, own_numbers
from calculators.declare.report import Note, Voice
from calculators.render.html import block, headline, zones
from calculators.render.remarks import beside, examples_in_force, named

COLR = find("colr")
RATES = ("seller_rate", "buyer_rate")
CASES: dict[str, Any] = {one.id: one.inputs for one in COLR.examples}


def page(found: Answer) -> Element:
    body: Element = html5lib.parse("".join(zones(found).values()), namespaceHTMLElements=False)
    return body


def figure(found: Answer, name: str) -> Element:
    (one,) = [one for one in page(found).iter("data") if one.get("data-figure") == name]
    return one


def text(one: Element) -> str:
    return "".join(one.itertext())


def test_a_figure_is_rounded_for_people_and_unrounded_for_machines() -> None:
    one = figure(answer(COLR, COLR.inputs()), "seller_colr")
    assert text(one) == "500,500"
    assert one.get("value") == "500500.120595"


def test_an_undefined_figure_is_said_and_empty() -> None:
    one = figure(answer(COLR, CASES["unhappy-account"]), "fair_price")
    assert text(one) == "not defined"
    assert one.get("value") == ""


def test_the_first_sentence_stands_apart() -> None:
    found = answer(COLR, COLR.inputs()).report.headline
    body = html5lib.parse(headline(found), namespaceHTMLElements=False)
    said = [(one.get("class"), text(one)) for one in body.iter("p")]
    assert said == [("first", found.first), *((None, one) for one in found.then)]


def test_the_sums_add_up_as_they_stand() -> None:
    """Each line of the calculation ends in the figure that the table shows."""
    body = text(page(answer(COLR, COLR.inputs())))
    assert "500,000 − 300,000 + 30,000 = 230,000" in body
    assert "(230,000 − 150,000) × 4.539 = 363,127" in body
    assert "363,127 + 62,444 + 34,929 + 40,000 = 500,500" in body
    assert "1,259,907 − 759,407 = 500,500" in body
    assert "500,000 − 500,500 ÷ 4.539 = 389,735" in body


def test_a_ledger_can_be_kept() -> None:
    """As CSV in the link itself, with unrounded numbers that add up to the figures above."""
    found = answer(COLR, COLR.inputs())
    (link,) = [one for one in page(found).iter("a") if one.get("download")]
    assert link.get("download") == "colr.csv"
    kept = unquote((link.get("href") or "").partition(",")[2])
    rows = list(csv.DictReader(kept.splitlines()))
    for party in ("seller", "buyer"):
        own = [row for row in rows if row["Whose"] == party]
        assert [row["Year"] for row in own] == [str(year) for year in range(1, 11)]
        total = sum(float(row["Difference"]) for row in own)
        assert total == pytest.approx(found.value(f"{party}_colr"), rel=1e-10)
        assert float(own[-1]["Running total"]) == pytest.approx(total)


def test_a_table_of_both_sides_is_kept_as_one() -> None:
    """Its headings may hold a name with any characters, and begin with words of ours."""
    x100 = find("x100")
    found = answer(x100, x100.inputs(), Voice("seller", '=A "1", B', "Norrvik"))
    (link,) = [one for one in page(found).iter("a") if one.get("download")]
    kept = unquote((link.get("href") or "").partition(",")[2])
    first, *_, last = rows = list(csv.DictReader(kept.splitlines()))
    assert list(first) == [
        "Deal", "Price", 'This deal: =A "1", B', "This deal: Norrvik", 'So far: =A "1", B',
        "So far: Norrvik",
    ]  # fmt: skip
    assert len(rows) == 100
    assert (last["Deal"], last["So far: Norrvik"]) == ("100", "2625000")
    (foot,) = page(found).iter("tfoot")
    assert "11,500,000" in text(foot)


def test_the_total_of_a_ledger_is_the_figure_above() -> None:
    for case in CASES.values():
        found = answer(COLR, case)
        foots = [text(one) for one in page(found).iter("tfoot")]
        for party, foot in zip(("seller", "buyer"), foots, strict=True):
            assert COLR.figures[f"{party}_colr"].unit.format(found.value(f"{party}_colr")) in foot


def test_example_amounts_are_named_with_a_way_to_nothing() -> None:
    found = answer(COLR, COLR.inputs(yearly_price=450_000))
    body = html5lib.parse(examples_in_force(found), namespaceHTMLElements=False)
    said = text(body)
    assert (
        "other yearly gains for the seller 30,000; what that team would earn instead 150,000"
        in said
    )
    (button,) = body.iter("button")
    assert json.loads(button.get("data-set") or "") == own_numbers(COLR)


def test_two_fields_of_one_label_are_told_apart_by_name() -> None:
    found: Any = answer(COLR, COLR.inputs(), Voice("seller", "Aldermere", ""))
    rates = {name: replace(COLR.fields[name], label="Rate") for name in RATES}
    alike = SimpleNamespace(calculator=SimpleNamespace(fields=rates), voice=found.voice)
    assert [named(alike, name) for name in RATES] == [  # type: ignore[arg-type]  # enough of one
        "rate (Aldermere)", "rate (Buyer)",
    ]  # fmt: skip


def test_untouched_nothing_is_named() -> None:
    assert examples_in_force(answer(COLR, COLR.inputs())) == ""


def test_a_remark_with_another_reading_has_a_button() -> None:
    found = answer(COLR, read(COLR, {"yearly_price": "450,000"}, strict=False))
    said = beside(found.remarks)["yearly_price"]
    (button,) = html5lib.parse(said, namespaceHTMLElements=False).iter("button")
    assert button.get("data-set") == '{"yearly_price":"450.0000"}'
    assert text(button) == "Make it 450.0000"


def test_a_name_is_never_markup() -> None:
    hostile = Voice("seller", "<img src=x>", '"><b>&amp;', "<i>")
    found = answer(COLR, CASES["arms-length"], hostile)
    body = page(found)
    assert [one.tag for one in body.iter() if one.tag in ("img", "b", "i")] == []
    assert "<img src=x>" in text(body)
    assert block(Note("<b>&"), found) == '<p class="note">&lt;b&gt;&amp;</p>'


def test_what_is_no_block_has_no_html() -> None:
    found = answer(COLR, COLR.inputs())
    with pytest.raises(TypeError, match="str: no HTML for this block"):
        block("text", found)  # type: ignore[arg-type]


def test_a_note_stays_with_what_it_is_about() -> None:
    """Two parts are side by side; a chart and folded parts take the full row."""
    parts = [one for one in page(answer(COLR, COLR.inputs())).iter() if one.get("class") == "part"]
    about = next(one for one in parts if "What's in the loss" in text(one))
    table, note = about.find("div/table"), about.find("p[@class='note']")
    assert table is not None
    assert note is not None
    assert text(note).startswith("About three quarters of this is being better off together.")
    assert not any(one.find(alone) is not None for one in parts for alone in ("figure", "details"))


def test_arms_length_is_folded_until_it_is_asked() -> None:
    def open_titles(found: Answer) -> list[str]:
        return [text(one) for one in page(found).iter() if one.tag in ("h2", "h3")]

    assert "At arm's length" not in open_titles(answer(COLR, COLR.inputs()))
    assert "At arm's length" in open_titles(answer(COLR, CASES["arms-length"]))
    alone = replace(CASES["arms-length"], seller_arms_length_benefit=None)
    assert "At arm's length" in open_titles(answer(COLR, alone))
