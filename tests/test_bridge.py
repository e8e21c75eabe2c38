"""JSON in, JSON out: whatever is asked, there is a reply, and nothing hostile comes back."""

import json
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import answer, find, read
from calculators.answer.uncertainty import STEP, USUAL
from calculators.bridge import reply
from calculators.carry import link_html
from calculators.declare.links import RESERVED
from calculators.declare.report import Voice
from calculators.render.html import zones
from tests.contract.forms import EXAMPLES, named

COLR = find("colr")
HOSTILE = "<img src=x onerror=1>"

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3)
    ),
    max_leaves=8,
)
TEXTS = st.dictionaries(
    st.sampled_from([*COLR.fields, *sorted(RESERVED), "was.years", "nothing"]),
    st.sampled_from(["", "0", "1,234", "450k", "85", "-1", "middle", HOSTILE]) | st.text(),
    max_size=6,
)


def request(**changed: Any) -> str:
    asked = {
        "kind": "answer", "calculator": "colr", "texts": {}, "example": {}, "strict": [],
        "view": {"chair": "seller"},
    }  # fmt: skip
    return json.dumps(asked | changed)


def strictly(text: str) -> dict[str, Any]:
    """The reply as a browser reads it, to which NaN is no JSON."""

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    found: dict[str, Any] = json.loads(text, parse_constant=refuse)
    return found


def ask(**changed: Any) -> dict[str, Any]:
    return strictly(reply(request(**changed)))


def parsed(body: str) -> Element:
    page: Element = html5lib.parse(body, namespaceHTMLElements=False)
    return page


@pytest.mark.parametrize(("calculator", "case"), EXAMPLES, ids=named)
def test_a_live_answer_is_the_built_one(calculator: Any, case: Any) -> None:
    """The same renderer, so that a page cannot change its wording when it comes alive."""
    texts = {name: one.plain(getattr(case.inputs, name)) for name, one in calculator.fields.items()}
    found = ask(calculator=calculator.slug, texts=texts)
    assert found["state"] == "live"
    built = answer(calculator, case.inputs)
    ways = {f"onward-{one.to_slug}": link_html(one, built, {}, "../") for one in calculator.carries}
    assert found["zones"] == {**zones(built, calculator.inputs()), **ways}
    assert found["plain"] == texts


def test_the_chair_and_the_names_are_heard() -> None:
    texts = {"seller": "Aldermere", "currency": "€"}
    found = ask(texts=texts, view={"chair": "buyer"})
    voice = Voice("buyer", "Aldermere", "", "€")
    for name, html in zones(answer(COLR, COLR.inputs(), voice), COLR.inputs()).items():
        assert found["zones"][name] == html
    assert found["headings"] == {"seller": "Aldermere", "buyer": "Buyer"}
    assert found["currency"] == "€"


def test_a_small_panel_gets_the_headline_and_the_way_to_the_rest() -> None:
    found = ask(texts={"yearly_price": "450000"}, small=True, calculators="calculators/")["zones"]
    assert set(found) == {"examples", "headline", "whole"}
    assert 'href="calculators/colr/#colr?yearly_price=450000&amp;v=2"' in found["whole"]


def test_what_stands_beside_a_way_on_changes_that_way_alone() -> None:
    found = ask(onward={"x100": {"deals_per_year": "12"}})["zones"]
    assert "x100?price=41666.67&amp;" in found["onward-x100"]
    assert found["onward-odds"] == ask()["zones"]["onward-odds"]
    said = ask(onward={"x100": {"deals_per_year": "<b>"}})["zones"]["onward-x100"]
    assert (
        said.startswith('<p class="problem">Deals a year: This asks for a whole number')
        or "<b>" not in said
    )


def test_what_goes_on_paper_is_worth_more_draws() -> None:
    texts = {"yearly_price": "450k..500k..550k"}
    assert "from 2,048 draws" in ask(texts=texts)["zones"]["answer"]
    assert "from 8,192 draws" in ask(texts=texts, printed=True)["zones"]["answer"]


def test_ranges_come_in_steps_the_likely_answer_first() -> None:
    """Each step is 256 draws or fewer, and the last has what one reply alone would have."""
    asked: dict[str, Any] = {"texts": {"yearly_price": "450k..500k..550k"}, "steps": "in steps"}
    first = ask(**asked)
    assert first["more"]
    assert set(first["zones"]) == {"examples", "headline", "answer"}
    likely = ask(texts={"yearly_price": "500k"})["zones"]
    assert first["zones"]["headline"] == likely["headline"]
    assert "Working out the ranges" in first["zones"]["answer"]
    assert "data-p10" not in first["zones"]["answer"]
    steps = 0
    while (found := ask(**asked)).get("more"):
        assert "zones" not in found
        steps += 1
    assert steps >= USUAL / STEP
    assert found == ask(texts=asked["texts"])
    assert ask(**asked) == found, "it is not worked out again"


def test_a_newer_request_ends_the_steps_of_the_former_and_no_other_panels() -> None:
    ranges, other = ({"yearly_price": f"450k..{likely}k..550k"} for likely in (500, 510))
    assert "zones" in ask(texts=ranges, steps="first")
    assert "zones" not in ask(texts=ranges, steps="first")
    assert "zones" in ask(texts=other, steps="second"), "a panel of its own"
    assert "zones" not in ask(texts=ranges, steps="first")
    assert "zones" in ask(texts=other, steps="first"), "something newer"
    assert "more" not in ask(texts={}, steps="first")
    assert "zones" in ask(texts=other, steps="first"), "begun anew"


def test_no_step_takes_more_than_256_sums(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for what one range by itself does, at both of its ends."""
    sums = 0

    def counted(inputs: Any) -> Any:
        nonlocal sums
        sums += 1
        return COLR.compute(inputs)

    monkeypatch.setattr("calculators.bridge.find", lambda _: replace(COLR, compute=counted))
    texts = {"yearly_price": "450k..500k..550k", "retention": "80..90..95"}
    while True:
        sums = 0
        more = ask(texts=texts, steps="counted").get("more")
        assert sums <= STEP
        if not more:
            break


def test_a_range_comes_back_as_a_link_writes_it() -> None:
    found = ask(texts={"yearly_price": "450k..500k..550k", "find": "equal_loss"})
    assert found["plain"] == {"yearly_price": "450000..500000..550000", "find": "equal_loss"}


def test_example_amounts_are_those_of_the_page() -> None:
    page = {"yearly_price": "180000"}
    assert ask(texts=page, example=page)["zones"]["examples"] == ""
    assert "Still from the example" in ask(texts=page)["zones"]["examples"]


def test_each_text_comes_back_as_a_link_writes_it() -> None:
    """Names with it; what cannot be read stays as it was typed, in the page."""
    texts = {"yearly_price": "€ 1.2m", "retention": "0,85", "years": "soon", "seller": "A & B"}
    assert ask(texts=texts)["plain"] == {
        "yearly_price": "1200000", "retention": "0.85", "seller": "A & B",
    }  # fmt: skip


def test_a_problem_names_every_field() -> None:
    texts = {"yearly_price": "lots", "years": "0", "timing": "noon", "retention": "0.9"}
    found = ask(texts=texts)
    assert found["state"] == "problem"
    assert set(found["problems"]) == {"yearly_price", "years", "timing"}
    assert "zones" not in found
    assert found["remarks"]["retention"].startswith("Read as 0.9%.")


def test_what_a_link_filled_is_read_strictly() -> None:
    texts = {"yearly_price": "450,000"}
    assert ask(texts=texts)["state"] == "live"
    assert "two ways" in ask(texts=texts, strict=["yearly_price"])["problems"]["yearly_price"]


@pytest.mark.parametrize("name", [*COLR.fields, "seller", "buyer", "currency", "told", "x"])
@pytest.mark.parametrize("hostile", [HOSTILE, '"><img src=x>', "&lt;img src=x>", "5<img src=x>"])
def test_markup_stays_text(name: str, hostile: str) -> None:
    """In all that the page takes as HTML; a problem repeats nothing at all."""
    found = ask(texts={name: hostile})
    as_html = [*found.get("zones", {}).values(), *found["remarks"].values()]
    assert all(parsed(one).find(".//img") is None for one in as_html)
    assert not any(set("<>&") & set(said) for said in found.get("problems", {}).values())


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "null", "[]", "5", '"colr"', "{}", '{"calculator": "colr"}', "{" * 99_999,
     "[" * 99_999, request(calculator="none"), request(calculator=None), request(texts=None),
     request(texts=[]), request(texts={"years": 5}), request(texts={"v": float("nan")}),
     request(strict=5), request(strict=[[]]), request(view=None), request(example={"years": "x"}),
     request(texts={"seller": 5})],
    ids=lambda text: text[:30],
)  # fmt: skip
def test_a_fault_is_a_reply_too(text: str) -> None:
    """With its kind, and none of what was sent."""
    found = strictly(reply(text))
    assert found["state"] == "failed"
    assert found["reason"].isidentifier()


@given(JSON)
def test_any_json_has_a_reply(asked: Any) -> None:
    assert strictly(reply(json.dumps(asked)))["state"] == "failed"


@given(st.text())
def test_any_text_has_a_reply(text: str) -> None:
    assert strictly(reply(text))["state"] == "failed"


@given(TEXTS, st.lists(st.sampled_from(list(COLR.fields))), JSON)
@example(texts={"seller": "\ud800"}, strict=[], chair="buyer")
def test_any_form_has_a_reply(texts: dict[str, str], strict: list[str], chair: Any) -> None:
    """Live, or with all the problems that reading finds."""
    found = ask(texts=texts, strict=strict, view={"chair": chair})
    try:
        read(COLR, texts, strict=frozenset(strict))
    except ValueError as invalid:
        said = vars(invalid)["problems"]
        state = "problem"
    else:
        said, state = None, "live"
    assert found["state"] == state
    assert found.get("problems") == said


def test_the_version_of_a_link_that_came_is_not_written_into_the_next_one() -> None:
    found = ask(texts={"yearly_price": "450,000", "v": "1"})
    assert found["plain"] == {"yearly_price": "450000"}
