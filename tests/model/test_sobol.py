"""Sobol' points: even on each side, uncorrelated in pairs, the same for the same seed."""

from itertools import combinations, pairwise
from math import fsum
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import read
from calculators.answer.uncertainty import USUAL, spread
from calculators.declare.calculator import Calculator
from calculators.declare.fields import Number
from calculators.model.sobol import SIDES, draws, side
from calculators.model.uncertainty import score
from tests.contract.forms import CALCULATORS, named

PLACES = st.integers(0, SIDES - 1)
SEEDS = st.integers(0, 9999)
# P10 of a COLR by a million independent draws (MATHEMATICS, K.1).
TWELVE = {
    "seller_cost": "280k..300k..330k",
    "seller_other_benefit": "20k..30k..42k",
    "seller_alternative": "130k..150k..175k",
    "seller_gap_months": "7..9..12",
    "seller_replacement_cost": "50k..60k..75k",
    "buyer_value": "520k..640k..760k",
    "buyer_other_benefit": "12k..15k..20k",
    "buyer_alternative": "-30k..90k..210k",
    "buyer_gap_months": "4..6..9",
    "buyer_replacement_cost": "65k..80k..100k",
    "buyer_fallout": "15k..20k..28k",
    "retention": "88..90..92",
}
P10 = -363_139


def test_the_first_points_are_those_of_the_books() -> None:
    """Unshifted, in the order of their numbers: what two points differ by needs no shift."""
    expected = {
        0: [0.5, 0.25, 0.75, 0.125],
        1: [0.5, 0.75, 0.25, 0.625],
        2: [0.5, 0.75, 0.25, 0.375],
        3: [0.5, 0.75, 0.25, 0.125],
    }
    for place, apart in expected.items():
        first, *others = (int(one * 2**32) for one in side(place, range(5), 3))
        assert [(first ^ one) / 2**32 for one in others] == apart


@given(PLACES, SEEDS, st.integers(0, 3), st.integers(0, 10))
def test_each_side_is_cut_into_equal_parts_with_one_point_each(
    place: int, seed: int, block: int, bits: int
) -> None:
    number = 2**bits
    found = side(place, range(block * number, (block + 1) * number), seed)
    assert sorted(int(one * number) for one in found) == list(range(number))
    assert all(0 < one < 1 for one in found)


@given(PLACES, SEEDS, st.integers(0, 600), st.integers(0, 300))
def test_points_that_are_asked_for_in_pieces_are_the_same(
    place: int, seed: int, start: int, number: int
) -> None:
    whole = side(place, range(1024), seed)
    assert side(place, range(start, start + number), seed) == whole[start : start + number]


def test_a_seed_gives_the_same_draws_and_another_one_others() -> None:
    assert list(draws(3, 10, 4)) == list(draws(3, 10, 4))
    assert set(map(tuple, draws(3, 2048, 4))).isdisjoint(map(tuple, draws(3, 2048, 5)))
    ordered = sorted(side(0, range(2048), 4))
    assert max(later - one for one, later in pairwise(ordered)) < 0.001


@pytest.mark.parametrize("seed", [0, 1, 2, 7, 9999])
def test_no_two_ranges_come_out_correlated(seed: int) -> None:
    """A range's draws don't depend on how many there are: all pairs of all are every case."""
    scores = [[*map(score, side(place, range(USUAL), seed))] for place in range(SIDES)]
    centered = []
    for one in scores:
        mean = fmean(one)
        long = fsum((value - mean) ** 2 for value in one) ** 0.5
        centered.append([(value - mean) / long for value in one])
    worst = max(
        abs(fsum(map(float.__mul__, one, other))) for one, other in combinations(centered, 2)
    )
    assert worst <= 0.03


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_there_is_a_side_for_every_range_and_one_for_the_tide(
    calculator: Calculator[object, object],  # type: ignore[type-var]
) -> None:
    ranges = [
        one for one in calculator.fields.values() if isinstance(one, Number) and not one.whole
    ]
    assert len(ranges) + 1 <= SIDES


@pytest.mark.parametrize("seed", ["0", "1", "2", "7", "9999"])
def test_twelve_ranges_give_the_low_end_of_a_million_independent_draws(seed: str) -> None:
    (colr,) = (one for one in CALCULATORS if one.slug == "colr")
    found = spread(colr, read(colr, {**TWELVE, "seed": seed})).figures["buyer_colr"]
    assert found.p10 == pytest.approx(P10, rel=0.03)
