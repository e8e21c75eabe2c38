"""Computes what ranges do to an answer: many draws at once, and each input by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from operator import attrgetter
from typing import Any

from calculators.answer.sampling import forms
from calculators.declare.calculator import Calculator, Case, Chance
from calculators.declare.fields import Form
from calculators.declare.report import Lines
from calculators.model.uncertainty import quantile

USUAL = 2048
PRINTED = 8192  # for paper, which leaves the screen
LEAST = 256
FOLLOWED = 256  # draws of the many that the charts follow
STEP = 256  # calculations between two chances to turn to something newer

AnyCalculator = Calculator[Any, Any]
Computed = tuple[Form, Any]  # a form and its result


@dataclass(frozen=True)
class Quantiles:
    """A figure under ranges; `defined` is the share of draws where it exists."""

    p10: float
    p50: float
    p90: float
    defined: float = 1.0


@dataclass(frozen=True)
class Swing:
    """What one input alone does to a figure; `turns` if it can change the decision."""

    name: str
    at_low: float
    at_high: float
    turns: bool


@dataclass(frozen=True)
class Spread:
    """All that ranges do to one answer.

    `chances` by public name; `swings` by figure, the widest for all of them first; `bands` by the
    title of a chart: for each line its P10 and its P90 at every point. `left_out` draws held
    numbers that don't go together.
    """

    draws: int
    left_out: int
    figures: Mapping[str, Quantiles]
    chances: Mapping[str, float]
    swings: Mapping[str, tuple[Swing, ...]]
    bands: Mapping[str, Sequence[tuple[Sequence[float], Sequence[float]]]] = field(
        default_factory=dict
    )
    # For anything that has to follow the draws: some of them, and each range at its two ends, with
    # their results.
    some: tuple[Computed, ...] = ()
    ends: Mapping[str, tuple[Computed, Computed]] = field(default_factory=dict)


def spread(
    calculator: AnyCalculator, case: Case[Any], number: int = USUAL, charts: Iterable[Lines] = ()
) -> Spread:
    """Sample all ranges of a case at once, `number` times, and collect the results.

    If one calculation takes long, use fewer draws, so an answer still comes.
    """
    *_, found = in_steps(calculator, case, number, charts)
    assert found is not None
    return found


def in_steps(
    calculator: AnyCalculator, case: Case[Any], number: int = USUAL, charts: Iterable[Lines] = ()
) -> Iterator[Spread | None]:
    """Do the same in steps of about 256 calculations: yield None, then the result."""
    number = max(LEAST, round(number / max(1.0, calculator.effort(case.inputs))))
    names = tuple(calculator.figures)
    values = attrgetter(*names) if len(names) > 1 else lambda result: (getattr(result, names[0]),)
    rows: list[tuple[float | None, ...]] = []
    margins: list[list[bool]] = [[] for _ in calculator.chances]
    some: list[Computed] = []
    for place, inputs in enumerate(forms(calculator.fields, case, number, STEP)):
        if place and place % STEP == 0:
            yield None
        if inputs is None:
            continue
        result = calculator.compute(inputs)
        rows.append(values(result))
        for chance, seen in zip(calculator.chances, margins, strict=True):
            if (margin := chance.margin(inputs, result)) is not None:
                seen.append(margin > 0)
        if len(some) < FOLLOWED:
            some.append((inputs, result))
    yield None
    bands = {}
    for one in charts:
        bands[one.title] = _bands(one, some)
        yield None
    ends = _ends(calculator, case)
    drawn = len(rows)
    columns = {
        name: [value for value in column if value is not None]
        for name, column in zip(names, zip(*rows, strict=True), strict=False)  # none: no rows
    }
    yield Spread(
        drawn,
        number - drawn,
        {name: _quantiles(column, drawn) for name, column in columns.items() if column},
        {
            chance.name: seen.count(True) / len(seen)
            for chance, seen in zip(calculator.chances, margins, strict=True)
            if seen
        },
        _swings(calculator, case, ends),
        bands,
        tuple(some),
        ends,
    )


def _quantiles(column: list[float], drawn: int) -> Quantiles:
    column.sort()
    low, middle, high = (quantile(column, chance) for chance in (0.1, 0.5, 0.9))
    return Quantiles(low, middle, high, len(column) / drawn)


def _ends(calculator: AnyCalculator, case: Case[Any]) -> dict[str, tuple[Computed, Computed]]:
    """Yield one range at a time at its low and its high, all others at their likely values."""

    def computed(form: Form) -> Computed:
        return form, calculator.compute(form)

    found = {}
    for name, given in case.ranges.items():
        low, high = (case.inputs.varied({name: value}) for value in (given.low, given.high))
        if not any(next(form.conflicts(), None) for form in (low, high)):
            found[name] = computed(low), computed(high)
    return found


def _swings(
    calculator: AnyCalculator, case: Case[Any], ends: Mapping[str, tuple[Computed, Computed]]
) -> dict[str, tuple[Swing, ...]]:
    """Return how far each range by itself moves the main figures."""
    likely = calculator.compute(case.inputs)
    group = next(
        (
            group
            for group in calculator.weighed
            if all(getattr(likely, figure) is not None for figure in group)
        ),
        (),
    )
    found: dict[str, list[Swing]] = {figure: [] for figure in group}
    for name, pair in ends.items():
        moved = [[getattr(result, figure) for _, result in pair] for figure in group]
        if any(value is None for values in moved for value in values):
            continue
        for figure, (low, high) in zip(group, moved, strict=True):
            deciding = [one for one in calculator.chances if one.figure == figure]
            turns = any(_turns(one, case.inputs, likely, pair) for one in deciding)
            found[figure].append(Swing(name, low, high, turns))
    return _widest_first(found)


def _widest_first(found: Mapping[str, Sequence[Swing]]) -> dict[str, tuple[Swing, ...]]:
    """Return one order for all figures: by how far an input moves them in total."""
    rows = sorted(
        (
            row
            for row in zip(*found.values(), strict=True)
            if any(one.at_high != one.at_low for one in row)
        ),
        key=lambda row: -fsum(abs(one.at_high - one.at_low) for one in row),
    )
    return {figure: tuple(row[place] for row in rows) for place, figure in enumerate(found)}


def _turns(chance: Chance[Any, Any], inputs: Form, likely: Any, ends: Sequence[Computed]) -> bool:
    margins = [chance.margin(*one) for one in ((inputs, likely), *ends)]
    return len({margin > 0 for margin in margins if margin is not None}) > 1


def _bands(
    chart: Lines, some: Sequence[Computed]
) -> Sequence[tuple[Sequence[float], Sequence[float]]]:
    """Return P10 and P90 of each line at each point."""
    if not chart.again or not some:
        return ()
    seen = [chart.again(inputs) for inputs, _ in some]
    bands = []
    for line in range(len(chart.lines)):
        points = [sorted(one[line][place] for one in seen) for place in range(len(chart.at))]
        bands.append(
            ([quantile(one, 0.1) for one in points], [quantile(one, 0.9) for one in points])
        )
    return bands
