"""The picture of x100: both running totals, which deals are good for both, and where it turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil

from calculators.catalog.x100.headline import turns
from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import Result, compute
from calculators.declare.report import Band, Column, Line, Lines, Speaker, Voice
from calculators.declare.units import COUNT, MONEY

STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
STRETCHES = 20  # about; more would be no clearer
MOST_BANDS = 3
NAME = 15  # letters of a name that stand over a line


def chart(inputs: Inputs, result: Result, voice: Voice) -> Lines:
    """Light enough for a thousand deals: even steps, and every deal at which something happens."""
    bands = tuple(_good_for_both(result))
    flags = _flags(result, voice)
    seen = [point for band in bands for point in (band.start, band.end)]
    back = (result.seller_recovery_deal, result.buyer_recovery_deal)
    seen += [float(deal) for deal in back if deal is not None]
    at = _across(inputs.deals, {*flags, *seen, *_bends(result)})

    def again(other: Inputs) -> tuple[tuple[float, ...], ...]:
        return _totals(compute(other), at)

    own = _totals(result, at)
    return Lines(
        "As the deals add up",
        "The running total of each side: how much better off than elsewhere, deal by deal.",
        Column("Deal", COUNT),
        MONEY,
        at,
        (Line("seller", own[0]), Line("buyer", own[1])),
        flags,
        bands,
        again=again,
    )


def _totals(result: Result, at: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    rows = [result.ledger[int(point) - 1] for point in at]
    return tuple(row.seller_running for row in rows), tuple(row.buyer_running for row in rows)


def _good_for_both(result: Result) -> Iterator[Band]:
    """Runs of deals that neither side would rather do elsewhere; a few at most."""
    runs = [
        list(run)
        for good, run in groupby(
            result.ledger, lambda row: min(row.seller_surplus, row.buyer_surplus) >= 0
        )
        if good
    ]
    if len(runs) <= MOST_BANDS:
        for run in runs:
            yield Band(float(run[0].deal), float(run[-1].deal), "good for both")


def _flags(result: Result, voice: Voice) -> dict[float, str]:
    """Where it turns for good, and where an early loss is earned back."""
    said: dict[float, str] = {}

    def flag(deal: int, text: str) -> None:
        said[float(deal)] = f"{said[float(deal)]}; {text}" if float(deal) in said else text

    for party, who, back in (
        ("seller", voice.seller, result.seller_recovery_deal),
        ("buyer", voice.buyer, result.buyer_recovery_deal),
    ):
        deal = turns(result, party)
        if deal is not None and deal > 1:
            flag(deal, f"{_name(who)} better elsewhere from {deal:,}")
        if back is not None and back > 1:
            flag(back, f"{_name(who)}: earned back by {back:,}")
    return said


def _name(who: Speaker) -> str:
    name = who.heading
    return name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"


def _bends(result: Result) -> Iterator[float]:
    """Deals at which a price stops changing or starts to: there the lines have a corner."""
    moves = [round(later.price - row.price, 6) for row, later in pairwise(result.ledger)]
    corners = [at for at, (one, other) in enumerate(pairwise(moves), 2) if bool(one) != bool(other)]
    return (float(at) for at in corners[:2])


def _across(deals: int, happens: Iterable[float]) -> tuple[float, ...]:
    """The first and the last deal, even steps between, and each deal at which something happens."""
    rough = ceil(deals / STRETCHES)
    step = next(one for one in STEPS if one >= rough)
    even = range(step, deals, step)
    happens = {1.0, float(deals), *happens}
    kept = (one for one in even if all(not 0 < abs(one - at) < 0.4 * step for at in happens))
    return tuple(sorted({*happens, *map(float, kept)}))
