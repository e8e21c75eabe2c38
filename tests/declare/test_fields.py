"""A form that exists is valid, and one that cannot exist says everything that is wrong with it."""

import math
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.declare.fields import (
    Choice,
    Form,
    Invalid,
    Number,
    any_money,
    choice,
    fields_of,
    money,
    months,
    percent,
    years,
)
from calculators.declare.numbers import Unreadable
from calculators.declare.units import PERCENT


@dataclass(frozen=True, kw_only=True)
class Deal(Form):
    """One field of each kind."""

    price: float = money(500, "Price")
    gain: float = any_money(-5, "Gain")
    share: float = percent(0.5, "Share")
    wait: float = months(9, "Wait")
    span: int = years(10, "Span")
    extra: float | None = any_money(None, "Extra")
    odds: float | None = percent(None, "Odds")
    timing: str = choice("middle", "Timing", {"start": "At the start", "middle": "Midway"})

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """An extra needs its odds."""
        if self.extra is not None and self.odds is None:
            yield "odds", "How likely is it?"


NAMES = list(fields_of(Deal))
ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats(allow_nan=True, allow_infinity=True)
    | st.text(max_size=8)
    | st.lists(st.integers(), max_size=2)
    | st.complex_numbers()
)


def problems(**values: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        Deal(**values)
    return caught.value.problems


def field(name: str) -> Number | Choice:
    return fields_of(Deal)[name]


def read(name: str, text: str, *, strict: bool = True) -> object:
    return field(name).read(text, strict=strict)[0]


def unreadable(name: str, text: str) -> str:
    with pytest.raises(Unreadable) as caught:
        field(name).read(text, strict=True)
    return str(caught.value).replace("\N{NO-BREAK SPACE}", " ")


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_only_invalid_leaves_a_form(values: dict[str, Any]) -> None:
    """Whatever is put in; and what gets through can be counted with and written down."""
    try:
        deal = Deal(**values)
    except Invalid as invalid:
        said = invalid.problems
        deal = Deal()
    else:
        said = {}
    assert set(said) <= {*values, "odds"}
    assert all(said.values())
    for name, asked in fields_of(Deal).items():
        value = getattr(deal, name)
        assert value is None or isinstance(value, str) or math.isfinite(value)
        assert asked.shown(value)
        assert isinstance(asked.plain(value), str)
    assert len(range(deal.span)) == deal.span


def test_all_problems_come_at_once() -> None:
    said = problems(price=-1, share=2, wait=math.nan, span=0, timing="never", extra="much")
    assert list(said) == ["price", "share", "wait", "span", "extra", "timing"]


def test_fields_in_conflict_are_told_once_each_is_in_its_limits() -> None:
    assert problems(extra=5) == {"odds": "How likely is it?"}
    assert list(problems(extra=5, price=-1)) == ["price"]
    assert Deal(extra=5, odds=0.5).extra == 5


@pytest.mark.parametrize(
    ("name", "least", "most", "below", "above"),
    [
        ("price", 0, 1e12, -0.01, 1.1e12), ("gain", -1e12, 1e12, -1.1e12, 1.1e12),
        ("share", 0, 1, -0.001, 1.001), ("wait", 0, 120, -0.1, 120.1), ("span", 1, 50, 0, 51),
    ],
)  # fmt: skip
def test_limits_belong_to_the_field(
    name: str, least: float, most: float, below: float, above: float
) -> None:
    for inside in (least, most):
        filled: dict[str, Any] = {name: inside}
        assert getattr(Deal(**filled), name) == inside
    for outside in (below, above):
        assert problems(**{name: outside})[name].startswith("Between ")


def test_a_whole_number_is_one_however_it_is_written() -> None:
    """10.0 from JSON is ten; half a year is a problem."""
    assert repr(Deal(span=10.0).span) == "10"  # type: ignore[arg-type]
    assert "This asks for a whole number" in problems(span=2.5)["span"]
    assert read("span", "10") == 10
    assert "This asks for a whole number" in unreadable("span", "2.5")


@pytest.mark.parametrize("value", [True, "5", [5], 5j, math.inf, -math.inf, math.nan, 10**400])
def test_a_number_is_a_finite_number(value: object) -> None:
    for name in ("price", "gain", "share", "wait", "span", "extra"):
        assert name in problems(**{name: value})


def test_a_form_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        Deal().price = 5  # type: ignore[misc]


def test_optional_fields_may_be_empty_and_the_others_say_what_is_missing() -> None:
    assert read("extra", "") is None
    assert read("extra", "   ") is None
    assert unreadable("price", "") == (
        "This needs an amount of money, like 500, or 0 if there isn't any."
    )
    assert unreadable("span", " ") == "This needs a number of years, like 10 years."
    assert problems(price=None) == {"price": "This needs an amount of money."}


def test_a_text_beyond_the_limits_says_how_it_was_read() -> None:
    """Only so can a reader see why "1.234%" is too much."""
    assert unreadable("share", "150") == "Between 0 and 100%, please."
    with pytest.raises(Unreadable) as caught:
        field("share").read("1.234", strict=False)
    said = str(caught.value).replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("Read as 1,234.")
    assert said.endswith("Between 0 and 100%, please.")


@pytest.mark.parametrize("text", ["middle", "Middle", " MIDDLE ", "Midway", "midway"])
def test_a_choice_is_read_by_key_or_label(text: str) -> None:
    assert read("timing", text) == "middle"


def test_a_wrong_choice_names_the_right_ones_and_the_nearest() -> None:
    assert unreadable("timing", "muddle") == (
        "Pick one of these: start, middle. Did you mean middle?"
    )
    assert unreadable("timing", "<b>") == "Pick one of these: start, middle."


@given(st.text(max_size=30), st.sampled_from(NAMES), st.booleans())
def test_any_text_is_a_value_or_a_reason(text: str, name: str, strict: bool) -> None:
    """What is read is valid in a form; what is not comes back as a sentence without markup."""
    said = ""
    try:
        value, _ = field(name).read(text, strict=strict)
    except Unreadable as unreadable:
        said = str(unreadable)
    else:
        assert field(name).problem(value) is None
    assert not set("<>&") & set(said)


def test_a_limit_may_say_what_to_type_instead() -> None:
    """Each end its own sentence; where there is none, both limits are named."""
    both = Number(label="Off", default=0.1, unit=PERCENT, minimum=0.0, maximum=0.9,
                  too_low="Raise the price.", too_high="Below 90.")  # fmt: skip
    assert (both.problem(-0.1), both.problem(0.95)) == ("Raise the price.", "Below 90.")
    assert both.problem(0.5) is None
    plain = Number(label="Off", default=0.1, unit=PERCENT, minimum=0.0, maximum=0.9)
    assert plain.problem(0.95) == "Between 0 and 90%, please."


@pytest.mark.parametrize(("text", "value"), [("0.9", 0.9), ("90", 0.9), ("1", 1.0), ("0,85", 0.85)])
def test_where_only_a_high_share_can_be_meant_it_is_read_as_one(text: str, value: float) -> None:
    rate = Number(label="Rate", default=1.0, unit=PERCENT, minimum=0.5, maximum=1.0, share_too=True)
    assert rate.read(text, strict=True)[0] == value
