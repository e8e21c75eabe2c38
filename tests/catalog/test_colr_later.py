"""COLR where staying makes staying likelier, and over all years: its second version."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import Invalid, answer, find, read
from calculators.catalog.colr.carries import later_stake
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import compute
from calculators.render.text import as_text

COLR = find("colr")


@pytest.mark.parametrize(
    ("retention", "later", "seller", "buyer"),
    [
        (0.9, None, 500_500.120595, 386_590.337053),
        (0.9, 0.9, 500_500.120595, 386_590.337053),
        (0.9, 0.95, 558_072.261421, 431_771.534185),
        (0.8, 0.9, 437_753.279438, 336_630.433975),
    ],
)
def test_a_later_chance_moves_what_is_lost(
    retention: float, later: float | None, seller: float, buyer: float
) -> None:
    found = compute(Inputs(retention=retention, retention_later=later))
    assert (found.seller_colr, found.buyer_colr) == pytest.approx((seller, buyer), abs=1e-6)


@given(st.floats(0.01, 1), st.floats(-1e-7, 1e-7))
def test_it_has_no_jump_where_the_two_chances_meet(chance: float, apart: float) -> None:
    """A search for the first chance goes past the later one, where one is taken for all years."""
    first = min(1.0, max(0.0, chance + apart))
    beside = compute(Inputs().varied({"retention": first, "retention_later": chance}))
    same = compute(Inputs(retention=chance))
    assert beside.seller_colr == pytest.approx(same.seller_colr, rel=1e-4)


def test_a_later_chance_below_the_first_is_a_stop() -> None:
    with pytest.raises(Invalid) as refused:
        read(COLR, {"retention": "90", "retention_later": "80"})
    assert refused.value.problems == {
        "retention_later": "It can't get less likely later here: at least 90%, or leave it empty."
    }


def test_what_a_push_puts_at_stake_later_is_that_of_those_who_stayed() -> None:
    """A year from now the chances are those from the second year on."""
    inputs = Inputs(retention_later=0.95, years=2)
    alone = Inputs(retention=0.92, years=1)  # S(2)/S(1)
    assert later_stake(inputs, "seller") == pytest.approx(0.9 / 1.1 * compute(alone).seller_colr)
    assert later_stake(Inputs(retention_later=1.0), "buyer") > later_stake(Inputs(), "buyer")


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"years": "4"}, "over all years, not just four years, COLR would be 543,156"),
        ({"growth": "25"}, "over all years this has no end"),
    ],
)
def test_what_lies_beyond_is_said_where_it_is_more_than_a_tenth(
    texts: dict[str, str], said: str
) -> None:
    def text(changed: dict[str, str]) -> str:
        return " ".join(as_text(answer(COLR, read(COLR, changed))).split())

    assert said in text(texts)
    assert "and not only" not in text({})
