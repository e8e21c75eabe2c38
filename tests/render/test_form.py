"""The form: right before any script has run, and every field with its words."""

import json
from xml.etree.ElementTree import Element

import html5lib

from calculators import answer, find, read
from calculators.declare.fields import Choice
from calculators.declare.report import Voice
from calculators.render.html import zones
from calculators.render.panel import panel

COLR = find("colr")


def drawn(texts: dict[str, str] | None = None, url: str = "") -> Element:
    found = answer(COLR, read(COLR, texts or {}))
    body: Element = html5lib.parse(
        panel(found, texts or {}, panel_id="colr-1", calculator_url=url),
        namespaceHTMLElements=False,
    )
    return body


def classes(one: Element) -> set[str]:
    return set((one.get("class") or "").split())


def test_every_field_has_a_label_a_hint_and_its_default() -> None:
    body = drawn()
    labels = {one.get("for"): "".join(one.itertext()) for one in body.iter("label")}
    by_id = {one.get("id"): one for one in body.iter()}
    for name, asked in COLR.fields.items():
        control = by_id[f"colr-1-{name}"]
        assert control.get("name") == name
        assert labels[f"colr-1-{name}"] == asked.label_for("seller")
        assert "".join(by_id[f"colr-1-{name}-hint"].itertext()) == asked.hint
        if isinstance(asked, Choice):
            (chosen,) = [one for one in control if one.get("selected") is not None]
            assert chosen.get("value") == asked.default
        else:
            assert control.get("value") == COLR.defaults()[name]
            assert control.get("inputmode") == "decimal"
            assert control.get("type") == "text"


def test_problem_remark_and_hint_belong_to_their_field() -> None:
    body = drawn()
    hidden = {one.get("id") for one in body.iter() if one.get("hidden") is not None}
    for name in COLR.fields:
        (control,) = [one for one in body.iter() if one.get("id") == f"colr-1-{name}"]
        described = (control.get("aria-describedby") or "").split()
        kinds = [own.removeprefix(f"colr-1-{name}-") for own in described]
        # The problem first: a screen reader says them in this order.
        assert [kind for kind in kinds if kind != "unit"] == ["problem", "remark", "hint"]
        assert all(any(one.get("id") == own for one in body.iter()) for own in described)
        assert f"colr-1-{name}-problem" in hidden


def test_essential_fields_come_first_and_the_rest_wait() -> None:
    """Seven on a phone: price, a pair for each side, and the two about time."""
    (refine,) = [one for one in drawn().iter("details") if one.get("data-refine") is not None]
    (form, *_) = drawn().iter("form")
    waiting = {one.get("data-field") for one in refine.iter() if one.get("data-field")}
    shown = [one.get("data-field") for one in form.iter()
             if one.get("data-field") and one.get("data-field") not in waiting]  # fmt: skip
    assert shown == [
        "yearly_price", "seller_cost", "seller_alternative", "buyer_value", "buyer_alternative",
        "retention", "years", "find",
    ]  # fmt: skip
    assert waiting == {*COLR.fields, "seed", "together"} - set(shown)


def test_where_nothing_waits_only_names_and_currency_are_offered() -> None:
    policy = find("policy")
    html = panel(answer(policy, policy.inputs()), {}, panel_id="policy-1")
    assert "<summary>Names and currency</summary>" in html


def test_the_answer_is_in_the_page_before_any_script() -> None:
    (output,) = drawn().iter("output")
    found = answer(COLR, COLR.inputs())
    assert "".join(output.itertext()) == "".join(
        [found.report.headline.first, *found.report.headline.then]
    )
    html = panel(found, {}, panel_id="colr-1")
    assert zones(found)["answer"] in html
    assert 'data-state="example"' in html


def test_a_page_may_fill_the_form_its_own_way() -> None:
    body = drawn({"yearly_price": "180000", "timing": "start", "seller": "A & <b>"})
    values = {one.get("name"): one.get("value") for one in body.iter("input")}
    assert values["yearly_price"] == "180000"
    assert values["seller"] == "A & <b>"
    assert values["retention"] == "90"
    chosen = [one.get("value") for one in body.iter("option") if one.get("selected") is not None]
    assert "start" in chosen
    (own,) = body.iter("calculator-panel")
    assert json.loads(own.get("data-defaults") or "") == {
        version: dict(COLR.defaults()) for version in ("1", "2")
    }


def test_two_ways_in_are_ordinary_links() -> None:
    """They lead to the calculator's own page, which is another one here."""
    links = {"".join(one.itertext()): one.get("href") for one in drawn(url="/colr/").iter("a")}
    assert links["See an example"] == "/colr/#colr"
    own = links["Use my own numbers"] or ""
    assert own.startswith("/colr/#colr?seller_other_benefit=0&")


def test_the_chair_is_a_view_that_no_link_carries() -> None:
    chairs = [one for one in drawn().iter("input") if one.get("data-view") == "chair"]
    assert [one.get("value") for one in chairs] == ["seller", "buyer"]
    assert [one.get("checked") is not None for one in chairs] == [True, False]
    assert all((one.get("name") or "").startswith("colr-1-") for one in chairs)


def test_the_currency_is_shown_beside_money_and_nothing_else() -> None:
    (form, *_) = drawn().iter("form")
    beside = [one for one in form.iter("span") if one.get("data-currency") is not None]
    money = [one for one in COLR.fields.values() if getattr(one, "unit", None) and
             one.unit.name == "money"]  # type: ignore[union-attr]  # fmt: skip
    assert len(beside) == len(money)


def test_names_in_the_headline_are_no_markup() -> None:
    found = answer(COLR, COLR.inputs(), Voice("seller", "<b>A</b>", ""))
    assert "<b>" not in panel(found, {"seller": "<b>A</b>"}, panel_id="x")
