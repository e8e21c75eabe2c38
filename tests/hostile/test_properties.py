"""Laws of what's shown: figures are numbers or words, texts stay texts."""

import math
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import answer, find, read
from calculators.answer.evaluate import speaking
from calculators.declare.fields import SMALLEST, Choice, Form, Invalid, Number
from calculators.declare.sanitize import isolated, printable
from calculators.render.data import safe
from calculators.render.html import zones
from calculators.share import html as share
from tests.contract.forms import CALCULATORS, AnyCalculator, named
from tests.hostile.judging import judge_html
from tests.hostile.texts import SAID

PAGE = "https://example.org/calculators/{}/"

every_calculator = pytest.mark.parametrize("calculator", CALCULATORS, ids=named)


def at_the_ends(calculator: AnyCalculator) -> st.SearchStrategy[Form]:
    """Return a form with numbers at their limits, next to them, or as near to 0 as floats go.

    If such numbers conflict, the named one gets its default.
    """
    return _at_the_ends(lambda: calculator)  # not the calculator itself: it is long when printed


@st.composite
def _at_the_ends(draw: st.DrawFn, given: Callable[[], AnyCalculator]) -> Form:
    calculator, values = given(), dict[str, Any]()
    for name, asked in calculator.fields.items():
        if isinstance(asked, Choice):
            values[name] = draw(st.sampled_from(sorted(asked.options)))
            continue
        low, high = asked.minimum, asked.maximum
        ends = [low, high, asked.default, math.nextafter(low, high), math.nextafter(high, low)]
        small = [one for one in (0.0, SMALLEST, -SMALLEST, 1e-12) if low <= one <= high]
        value = draw(st.sampled_from([*ends, *small]))
        values[name] = round(value) if asked.whole and value is not None else value
    while True:
        try:
            return calculator.inputs(**values)  # type: ignore[no-any-return]
        except Invalid as invalid:
            assume(invalid.problems.keys() & values.keys())
            for name in invalid.problems:
                values.pop(name, None)


@every_calculator
@given(data=st.data())
def test_numbers_at_their_limits_give_figures_or_words(
    calculator: AnyCalculator, data: st.DataObject
) -> None:
    """No figure is infinite or NaN; what can't be computed is "not defined"."""
    inputs = data.draw(at_the_ends(calculator))
    found = answer(calculator, inputs)
    for name in calculator.figures:
        value = found.value(name)
        assert value is None or math.isfinite(value), name
    page = PAGE.format(calculator.slug)
    for html in (*zones(found).values(), share.section(found, page, "1 May 2026")):
        judge_html(html)


@every_calculator
@given(texts=st.dictionaries(st.sampled_from(["seller", "buyer", "currency"]), st.text()))
def test_names_are_shown_without_signs_that_nobody_sees(
    calculator: AnyCalculator, texts: dict[str, str]
) -> None:
    found = answer(calculator, calculator.inputs(), speaking(texts))
    for html in zones(found).values():
        body = re.sub("(?i)nan|inf|infinity|none", "", html)  # a name may be any word
        judge_html(body)


@pytest.mark.parametrize("name", SAID)
@every_calculator
def test_a_hostile_name_is_a_name(calculator: AnyCalculator, name: str) -> None:
    texts = {"seller": name, "buyer": name, "currency": name}
    found = answer(calculator, calculator.inputs(), speaking(texts))
    for html in zones(found).values():
        judge_html(html)


@given(st.text(), st.integers(1, 50))
def test_what_is_printable_is_short_and_stays_as_it_is(text: str, longest: int) -> None:
    shown = printable(text, longest)
    assert len(shown) <= longest
    assert printable(shown, longest) == shown.strip()
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_a_name_from_right_to_left_leaves_the_amounts_in_their_place() -> None:
    """It's isolated in a sentence, and unchanged where it's alone."""
    found = answer(
        find("colr"), find("colr").inputs(), speaking({"seller": "שלום", "currency": "ر"})
    )
    said = found.report.headline.first
    assert "\u2068שלום\u2069" in said
    assert "\u2068ر\u2069\N{NO-BREAK SPACE}" in said
    assert found.voice.seller.heading == "שלום"
    assert isolated("Aldermere & Söhne") == "Aldermere & Söhne"


def test_half_a_sign_goes_into_a_link_as_a_whole_one() -> None:
    """A page may send what no address can hold; the answer still comes."""
    colr = find("colr")
    found = answer(colr, read(colr, {"was.years": "\ud800"}))
    assert "was.years=%3F" in share.section(found, PAGE.format("colr"), "1 May 2026")


@given(st.text() | st.sampled_from(SAID))
def test_no_cell_is_a_formula_whatever_signs_stand_before_it(text: str) -> None:
    """Wide characters count, and invisible characters don't hide one."""
    for one in (text, f"={text}", f"\ufeff={text}", f"＝{text}", f"\0\u200b@{text}"):
        cell = safe(one).strip('"')
        plain = unicodedata.normalize("NFKC", cell)
        first = next((sign for sign in plain if unicodedata.category(sign)[0] not in "CZ"), "")
        number = re.fullmatch(r"[+-]?[0-9.,]+(?:[eE][+-]?[0-9]+)?", cell)
        assert first not in tuple("=+-@") or number, repr(cell)


@pytest.mark.parametrize("text", ["-12", "+4", "-1,234.5", "-1e+12", "-9.09e-11"])
def test_a_number_stays_a_number_in_a_spreadsheet(text: str) -> None:
    assert safe(text).strip('"') == text


@every_calculator
def test_a_number_next_to_nothing_is_refused_in_words(calculator: AnyCalculator) -> None:
    """A program may pass what nobody can type; no calculation divides by it."""
    for name, asked in calculator.fields.items():
        if isinstance(asked, Number) and not asked.whole and asked.minimum <= 0:
            with pytest.raises(Invalid) as invalid:
                calculator.inputs(**{name: 5e-324})
            assert invalid.value.problems[name].startswith("That's too close to zero")


@every_calculator
@pytest.mark.parametrize("text", ["9" * 13 + "bn", "-" + "9" * 50, "9" * 60, "1" + "0" * 400])
def test_a_number_beyond_all_limits_is_refused_beside_its_field(
    calculator: AnyCalculator, text: str
) -> None:
    with pytest.raises(Invalid) as invalid:
        read(calculator, dict.fromkeys(calculator.fields, text))
    assert set(invalid.value.problems) == set(calculator.fields)
    assert all(said[-1] in ".?" for said in invalid.value.problems.values())
