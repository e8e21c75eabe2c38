"""Ranges: what they do to the figures, how likely each side of a decision is, and what decides."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from calculators import Invalid, answer, find, read
from calculators.answer.evaluate import Answer, example_amounts
from calculators.answer.links import plain_texts
from calculators.answer.uncertainty import FOLLOWED, PRINTED, USUAL, spread
from calculators.declare.calculator import Calculator, Case, Chance, figure
from calculators.declare.fields import Form, any_money, money, percent
from calculators.declare.ranges import Range
from calculators.declare.report import Headline, Report
from calculators.declare.units import MONEY

COLR, ODDS = find("colr"), find("odds")
ACCOUNT = {"yearly_price": "450k..500k..560k", "retention": "80..90..95"}


def found(slug: str = "colr", **texts: str) -> Answer:
    return answer(find(slug), read(find(slug), texts))


@dataclass(frozen=True, kw_only=True)
class Sum(Form):
    """Two numbers of which one is taken from the other, where the second is smaller."""

    x: float = any_money(100, "What comes in")
    y: float = money(50, "What goes out")
    share: float = percent(0.5, "A share that changes nothing")

    def conflicts(self) -> Any:
        if self.y > 1000:
            yield "y", "Too much."


@dataclass(frozen=True)
class Rest:
    rest: float = figure(MONEY, "What is left")
    positive: float | None = figure(MONEY, "The same, where there is any")


def compute(inputs: Sum) -> Rest:
    rest = inputs.x - inputs.y
    return Rest(rest, rest if rest > 0 else None)


DIFFERENCE = Calculator(
    slug="difference", version=1, title="Difference", question="What is left?", inputs=Sum,
    result=Rest, compute=compute, present=lambda *_: Report(Headline("So much."), ()),
    examples=(), chances=(Chance("chance", "Something is left", "rest", lambda _, r: r.rest),),
    weighed=(("positive",), ("rest",)),
)  # fmt: skip


def difference(number: int = USUAL, **ranges: tuple[float, float, float]) -> Any:
    likely = Sum(**{name: parts[1] for name, parts in ranges.items()})
    given = {name: Range(*parts) for name, parts in ranges.items()}
    return spread(DIFFERENCE, Case(likely, given), number)


def test_a_range_passes_through_a_sum_as_its_quantiles() -> None:
    rest = difference(x=(90, 100, 130)).figures["rest"]
    assert (rest.p10, rest.p50, rest.p90) == pytest.approx((40, 50, 80), rel=0.005)


def test_the_chance_is_the_share_of_draws_in_which_it_is_so() -> None:
    """At x = 10, its P10, nothing is left: nine in ten are above."""
    chances = difference(x=(50, 100, 130)).chances
    assert chances["chance"] == pytest.approx(0.9, abs=0.002)


def test_a_figure_that_some_draws_do_not_have_says_so() -> None:
    seen = difference(x=(50, 100, 130)).figures["positive"]
    assert seen.defined == pytest.approx(0.9, abs=0.002)
    assert seen.p10 > 0


def test_draws_that_do_not_go_together_are_left_out_and_counted() -> None:
    seen = difference(y=(50, 500, 1000))
    assert seen.left_out == pytest.approx(0.1 * USUAL, abs=5)
    assert seen.draws + seen.left_out == USUAL


def test_draws_beyond_a_limit_are_taken_as_the_limit() -> None:
    """A cost whose low end is 0 has no curve within its bounds."""
    seen = difference(y=(0, 50, 100)).figures["rest"]
    assert seen.p10 == pytest.approx(0, abs=1)
    assert seen.p90 == pytest.approx(100, abs=1)


def test_each_input_alone_shows_what_it_does_the_widest_first() -> None:
    seen = difference(share=(0.1, 0.5, 0.9), x=(90, 100, 130), y=(20, 50, 90))
    assert set(seen.swings) == {"positive"}
    assert [one.name for one in seen.swings["positive"]] == ["y", "x"], "the share moves nothing"


def test_it_says_which_input_alone_could_turn_the_answer() -> None:
    """Here on figures that stand in for the first, which are not defined."""
    lost = difference(x=(20, 30, 60), y=(40, 50, 80))
    assert set(lost.swings) == {"rest"}
    by_name = {one.name: one for one in lost.swings["rest"]}
    assert (by_name["x"].at_low, by_name["x"].at_high) == (-30, 10)
    assert (by_name["y"].at_low, by_name["y"].at_high) == (-10, -50)
    assert by_name["x"].turns
    assert not by_name["y"].turns


def test_no_range_costs_nothing_and_changes_nothing() -> None:
    """Figures in large print are always those of the likely numbers."""
    assert found(yearly_price="500000", retention="90").spread is None
    ranged = found(**ACCOUNT)
    assert ranged.spread is not None
    assert ranged.result == found().result


def test_no_spread_at_all_is_the_point_itself() -> None:
    same = read(COLR, {"yearly_price": "500k..500k..500k"})
    assert same.ranges == {}
    hair = Case(COLR.inputs(), {"yearly_price": Range(500_000, 500_000, 500_000)})
    seen = spread(COLR, hair)
    for name, quantiles in seen.figures.items():
        value = getattr(COLR.compute(COLR.inputs()), name)
        assert {quantiles.p10, quantiles.p50, quantiles.p90} == {value}, name


def test_the_same_seed_gives_the_same_figures_and_more_draws_nearly_the_same() -> None:
    case = read(COLR, ACCOUNT)
    first = spread(COLR, case)
    assert first == spread(COLR, read(COLR, {**ACCOUNT, "seed": "1"}))
    for other in (spread(COLR, case, PRINTED), spread(COLR, replace(case, seed=2))):
        assert other != first
        for part in ("p10", "p50", "p90"):
            theirs, ours = (getattr(one.figures["seller_colr"], part) for one in (other, first))
            assert theirs == pytest.approx(ours, rel=0.02)


def test_quantiles_are_in_order_and_tied_ranges_make_the_sum_wider() -> None:
    texts = {"seller_alternative": "100k..150k..200k", "buyer_alternative": "60k..90k..120k"}
    apart, tied = (spread(COLR, read(COLR, {**texts, "together": share})) for share in ("0", "80"))
    for seen in (apart, tied):
        assert all(one.p10 <= one.p50 <= one.p90 for one in seen.figures.values())
    joint = [one.figures["joint_colr"] for one in (apart, tied)]
    assert joint[1].p90 - joint[1].p10 > 1.2 * (joint[0].p90 - joint[0].p10)


def test_the_chance_that_a_push_pays_needs_a_guess() -> None:
    """At its middle a guess on the line pays half of the time."""
    line = ODDS.compute(ODDS.inputs()).break_even * 100
    ranged = found("odds", risk=f"{line / 2:.4f}..{line:.4f}..{line * 2:.4f}").spread
    assert ranged is not None
    assert ranged.chances["chance_pays_in_range"] == pytest.approx(0.5, abs=0.01)
    unknown = found("odds", gain="10k..15k..25k").spread
    assert unknown is not None
    assert unknown.chances == {}
    assert set(unknown.swings) == {"break_even"}


def test_charts_have_a_quiet_range_around_each_line() -> None:
    ranged = found("odds", stake="300k..500k..800k").spread
    assert ranged is not None
    ((own, other, both),) = ranged.bands.values()
    assert all(low <= high for low, high in zip(*own, strict=True))
    assert own[0][-1] < own[1][-1], "the stake is uncertain"
    assert other[0] == other[1], "and does nothing to the other side"
    assert both[0][0] == both[1][0] == 0
    assert 100 < FOLLOWED < USUAL


@pytest.mark.parametrize(
    ("texts", "name", "said"),
    [
        ({"yearly_price": "1..2..300000"}, "yearly_price", "too close to one end"),
        ({"years": "5..10..15"}, "years", "one whole number"),
        ({"natural_end": "a..b..c"}, "natural_end", "one of its options"),
        ({**ACCOUNT, "seed": "a"}, "seed", "a whole number"),
        ({**ACCOUNT, "together": "100"}, "together", "Between 0 and 99"),
    ],
)
def test_what_no_draws_can_come_from_is_a_problem_beside_its_field(
    texts: dict[str, str], name: str, said: str
) -> None:
    with pytest.raises(Invalid) as refused:
        read(COLR, texts)
    assert said in refused.value.problems[name]


def test_a_range_at_a_limit_is_remarked_upon() -> None:
    notes = read(COLR, {"seller_fallout": "0..40k..90k"}).notes
    assert "counts as the limit" in notes["seller_fallout"][0].text


def test_a_range_is_the_readers_own_even_around_the_example() -> None:
    case = read(COLR, {"yearly_price": "450000", "seller_fallout": "20k..40k..90k"})
    assert "seller_fallout" not in example_amounts(COLR, case)
    assert "buyer_fallout" in example_amounts(COLR, case)


def test_a_link_holds_ranges_seed_and_how_far_they_move_together() -> None:
    texts = {**ACCOUNT, "seed": "7", "together": "40"}
    plain = plain_texts(COLR, read(COLR, texts))
    assert plain == {
        "yearly_price": "450000..500000..560000",
        "retention": "80..90..95",
        "seed": "7",
        "together": "40",
    }
    assert read(COLR, plain) == read(COLR, texts)


def test_a_range_from_nothing_is_one_like_that_from_next_to_nothing() -> None:
    nothing, almost = (
        answer(COLR, read(COLR, {"seller_cost": f"{low}..40k..500k"}), draws=512).spread
        for low in (0, 1)
    )
    assert nothing is not None
    assert almost is not None
    for name, found in almost.figures.items():
        other = nothing.figures[name]
        for one in ("p10", "p50", "p90"):
            assert getattr(other, one) == pytest.approx(getattr(found, one), rel=1e-3, abs=50), name
