"""The same loss worked out in another way: every year in which it may end, one by one."""

from dataclasses import dataclass

from hypothesis import given, settings

from calculators.model.annuities import Calendar
from calculators.model.relationship import Stake, futures
from tests.model.stakes import CALENDARS, STAKES, close


@dataclass(frozen=True)
class Loss:
    """Both futures and their difference."""

    keep: float
    batr: float


def by_paths(stake: Stake, calendar: Calendar) -> Loss:
    """Go through each course that events can take, and weigh it by its chance.

    The relationship ends by itself at the start of year 1, 2, … or outlasts the view. Whoever is
    then alone carries on with somebody else, or the need has gone. This shares no code with the
    model, and adds up in another order.
    """
    keep = batr = 0.0
    for end in range(1, calendar.years + 1):
        outlasts = end == calendar.years
        lasted = calendar.retention ** (end - 1)
        chance = lasted if outlasts else lasted * (1 - calendar.retention)
        keep += chance * _one_course(stake, calendar, end)
        # Parted now: the same need, met by somebody else, for as long as it lasts.
        until = calendar.years if calendar.replaced else end
        batr += chance * _elsewhere(stake, calendar, 0, until)
    return Loss(keep, batr - stake.replacement_cost - stake.fallout)


def _one_course(stake: Stake, calendar: Calendar, end: int) -> float:
    worth = 0.0
    for year in range(end):
        worth += stake.gain * _today(stake, calendar, year)
    if calendar.replaced and end < calendar.years:
        worth -= stake.replacement_cost / (1 + stake.rate) ** end
        worth += _elsewhere(stake, calendar, end, calendar.years)
    return worth


def _elsewhere(stake: Stake, calendar: Calendar, start: int, until: int) -> float:
    """The alternative, sought at the start of year `start`, month by month until it earns."""
    worth = 0.0
    for year in range(start, until):
        waited = stake.gap_months - 12 * (year - start)
        idle = min(max(waited, 0.0), 12.0)
        worth += stake.alternative * (12 - idle) / 12 * _today(stake, calendar, year)
    return worth


def _today(stake: Stake, calendar: Calendar, year: int) -> float:
    return float((1 + calendar.growth) ** year / (1 + stake.rate) ** (year + calendar.timing))


@given(STAKES, CALENDARS)
@settings(max_examples=200)
def test_both_computations_agree(stake: Stake, calendar: Calendar) -> None:
    """To nine digits, for both readings of a natural end."""
    ledger, paths = futures(stake, calendar), by_paths(stake, calendar)
    assert ledger.keep == close(paths.keep, ledger)
    assert ledger.batr == close(paths.batr, ledger)
    assert ledger.colr == close(paths.keep - paths.batr, ledger)
