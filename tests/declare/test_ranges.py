"""A range is read like three numbers, and refused with what to write instead."""

from dataclasses import dataclass

import pytest

from calculators.declare.fields import (
    Form,
    any_money,
    choice,
    fields_of,
    money,
    months,
    percent,
    years,
)
from calculators.declare.numbers import Unreadable
from calculators.declare.ranges import Range, plain, read_range, shown


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """One field of each kind."""

    price: float = money(100_000, "Price")
    benefit: float = any_money(0, "Benefit")
    share: float = percent(0.9, "Share")
    gap: float = months(9, "Gap")
    span: int = years(10, "Span")
    kind: str = choice("a", "Kind", {"a": "A", "b": "B"})
    other: float | None = money(None, "Other")


FIELDS = fields_of(Inputs)


def read(name: str, text: str, *, strict: bool = True) -> object:
    return read_range(FIELDS[name], text, strict=strict)[0]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("price", "80k..100k..130k", Range(80_000, 100_000, 130_000)),
        ("price", "80 000 .. 100,000.50 .. 130,000.00", Range(80_000, 100_000.5, 130_000)),
        ("price", "€ 80k..€ 100k..€ 130k", Range(80_000, 100_000, 130_000)),
        ("price", "80…100…130", Range(80, 100, 130)),
        ("price", "80..100..130 EUR", Range(80, 100, 130)),
        ("benefit", "-30..−5..(1)", Range(-30, -5, -1)),
        ("share", "80..85..90%", Range(0.80, 0.85, 0.90)),
        ("gap", "6 months..9..1 year", Range(6, 9, 12)),
        ("other", "1..2..3", Range(1, 2, 3)),
        ("price", "5..5..5", 5),
    ],
)
def test_a_range_is_three_numbers_with_two_dots_between(
    name: str, text: str, expected: object
) -> None:
    assert read(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("price", "80k..130k", "three parts"),
        ("price", "80k..100k..", "three parts"),
        ("price", "1..2..3..4", "three parts"),
        ("price", "130..100..80", "the lowest first"),
        ("price", "a..b..c", "This asks for an amount of money"),
        ("price", "-1..2..3", "Between 0 and"),
        ("share", "80..90..101", "Between 0 and 100"),
        ("span", "5..10..15", "one whole number"),
        ("kind", "a..b..c", "one of its options"),
        ("price", "1,234..2000..3000", "can be read in two ways"),
        ("price", "80..100..130k", "write 80k..100k..130k"),
        ("gap", "1..2..3 years", "write 1 years..2 years..3 years"),
    ],
)
def test_what_cannot_be_a_range_is_refused_with_the_way_out(
    name: str, text: str, said: str
) -> None:
    with pytest.raises(Unreadable, match=said.replace(".", r"\.")):
        read(name, text)


def test_a_form_reads_what_can_be_read_in_two_ways_and_says_how() -> None:
    found, remark = read_range(FIELDS["price"], "80..100..130k", strict=False)
    assert found == Range(80_000, 100_000, 130_000)
    assert remark is not None
    assert remark.text == "Read as 80,000 to 130,000, likely 100,000."
    found, remark = read_range(FIELDS["share"], "0.8..0.9..0.95", strict=False)
    assert isinstance(found, Range)
    assert found.parts == pytest.approx((0.008, 0.009, 0.0095))
    assert remark is not None
    assert remark.instead == "80..90..95"


def test_a_range_is_written_as_it_is_read() -> None:
    found = Range(80_000, 100_000, 130_000)
    assert plain(FIELDS["price"], found) == "80000..100000..130000"
    assert read("price", plain(FIELDS["price"], found)) == found
    assert shown(FIELDS["share"], Range(0.8, 0.9, 0.95)) == ("80% to 95%, likely 90%")
