"""What relationships and customers are worth over time: the cases of topics clv and batr_colr."""

import pytest

from calculators import find
from calculators.model.annuities import Calendar
from calculators.model.relationship import Futures, Stake, futures
from calculators.model.retention import Renewals
from tests.oracles.figures import Answers, Given

FOR_GOOD = 400  # years: what comes later is worth nothing to the last digit
LONG = 3000  # months at 1% a month, likewise


def together(
    *, retention: float, rate: float, years: int, timing: float, growth: float = 0.0
) -> float:
    """What 1 a year, while together, is worth today."""
    stake = Stake(gain=1, alternative=0, gap_months=0, replacement_cost=0, fallout=0, rate=rate)
    calendar = Calendar(
        years=years, retention=retention, growth=growth, timing=timing, replaced=False
    )
    found = futures(stake, calendar)
    assert found.colr == pytest.approx(found.annuity, rel=1e-12), "nothing else is lost"
    return found.annuity


def two_futures(
    given: Given, years: int, renewals: Renewals | None = None, **other: float
) -> Futures:
    """Both futures of a topic's case, in its symbols."""
    sees = {**given, **other}
    stake = Stake(
        gain=sees["x"], alternative=sees["y"], gap_months=sees["tau"],
        replacement_cost=sees["X"], fallout=sees["Z"], rate=sees["i"],
    )  # fmt: skip
    calendar = Calendar(
        years=years, retention=sees.get("r", 0), growth=0, timing=sees["theta"], replaced=True,
        renewals=renewals,
    )  # fmt: skip
    return futures(stake, calendar)


def three_conventions(given: Given) -> dict[str, float]:
    """Three textbook formulas are one sum with three timings."""
    start, end = (
        given["margin"]
        * together(retention=given["retention"], rate=given["discount"], years=LONG, timing=timing)
        for timing in (0, 1)
    )
    renewed = start - given["margin"]
    assert renewed == pytest.approx(given["retention"] * end, rel=1e-12)
    return {
        "start_incl_first": start,
        "end_if_alive_at_start": end,
        "end_if_renewed": renewed,
    }


def net_margin(given: Given) -> dict[str, float]:
    multiplier = together(
        retention=given["retention"], rate=given["discount"], years=LONG, timing=0
    )
    return {
        "multiplier": multiplier,
        "clv": (given["margin"] - given["retention_spend"]) * multiplier,
    }


def if_renewed(given: Given) -> float:
    alive = together(retention=given["retention"], rate=given["discount"], years=LONG, timing=1)
    return float(given["retention"] * alive)


def promotions(given: Given) -> dict[str, float]:
    """Contributions from today on, promotions in the middle of the years between."""
    rates = {"retention": given["retention"], "rate": given["discount"]}
    income = given["gross_contribution"] * together(**rates, years=given["n"] + 1, timing=0)
    spent = given["promotion"] * together(**rates, years=given["n"], timing=0.5)
    return {"clv": income - spent}


def present_value(given: Given) -> dict[str, float]:
    worth = together(
        retention=given["retention"], rate=given["discount"], years=given["H"],
        timing=given["theta"], growth=given.get("growth", 0),
    )  # fmt: skip
    return {"pv": given["margin"] * worth}


def closed_form(given: Given) -> dict[str, float]:
    found = two_futures(given, FOR_GOOD)
    share = 1 - found.switching / given["X"]
    return {
        "A": found.annuity,
        "E": share,
        "G": found.waiting / (1 - share),
        "COLR": found.colr,
    }


def hazard_and_horizon(given: Given) -> dict[str, float]:
    """A horizon is how far one looks, never how long customers stay."""
    x, r, i, life = given["x"], given["r"], given["i"], given["expected_life"]
    hazard = x * together(retention=r, rate=i, years=FOR_GOOD, timing=0.5)
    annuity = x * together(retention=1, rate=i, years=life, timing=0.5)
    both = x * together(retention=r, rate=i, years=life, timing=0.5)
    same = (1 + i) / r - 1
    assert together(retention=1, rate=same, years=FOR_GOOD, timing=0) == pytest.approx(
        together(retention=r, rate=i, years=FOR_GOOD, timing=0)
    )
    return {
        "hazard_only_infinite": hazard, "annuity_over_expected_life": annuity, "both": both,
        "annuity_error": annuity / hazard - 1, "both_error": both / hazard - 1,
        "rate_that_equals_churn": same,
    }  # fmt: skip


def downgrade(given: Given) -> dict[str, float]:
    today = two_futures(given, given["H"])
    distant = two_futures(given, given["H"], x=given["x_arm"], r=given["r_arm"])
    return {"COLR_downgrade": today.keep - distant.keep}


def gross(given: Given) -> dict[str, float]:
    """Gross lifetime value forgets the alternative, and says twice as much."""
    gain = given["P"] - given["cS"] + given["eS"]
    clv = gain * together(
        retention=given["r"], rate=given["iS"], years=given["H"], timing=given["theta"]
    )
    colr = find("colr")
    lost = colr.compute(colr.inputs()).seller_colr
    return {"gross_clv": clv, "COLR_S": lost, "overstatement_ratio": clv / lost}


def renewed(given: Given) -> dict[str, float]:
    """The longer they have been there, the more would be lost: a new account has yet to show it."""
    new = Renewals(given["alpha"], given["beta"])
    old = Renewals(given["alpha"], given["beta"], given["renewals_made"])
    return {
        "COLR": two_futures(given, given["H"], old).colr,
        "COLR_if_new_relationship": two_futures(given, given["H"], new).colr,
    }


ANSWERED: Answers = {
    "clv-darden-isp": net_margin,
    "clv-textbook-15.49-r95": lambda given: {"clv": given["margin"] * if_renewed(given)},
    "clv-gupta-lehmann-multiple-80-10": lambda given: {"multiple": if_renewed(given)},
    "clv-three-conventions": three_conventions,
    "clv-berger-nasr-case1": promotions,
    "clv-finite-10": present_value,
    "clv-edge-x-equals-1": present_value,
    "colr-infinite-closed-form": closed_form,
    "pitfall-hazard-and-horizon": hazard_and_horizon,
    "colr-downgrade": downgrade,
    "colr-naive-gross-clv": gross,
    "colr-sbg-tenure4": renewed,
}
