"""The figures to check against, worked out before and apart from the calculators."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from calculators import find, slugs
from calculators.model import pushing
from calculators.model.relationship import Calendar, Futures, Stake, futures

FOLDER = Path(__file__).parent / "oracles"
CASES: list[dict[str, Any]] = json.loads((FOLDER / "calculators.json").read_text(encoding="utf-8"))
BY_TOPIC: list[dict[str, Any]] = json.loads((FOLDER / "topics.json").read_text(encoding="utf-8"))
TOPICS = {case["id"]: case for case in BY_TOPIC}
TO_COME = {"x100"}  # cases wait for these calculators
FOR_GOOD = 400  # years: what comes later is worth nothing to the last digit
LONG = 3000  # months at 1 % a month, likewise


def agree(found: Mapping[str, float | None], case: Mapping[str, Any]) -> None:
    """Each figure that was found is the expected one, and undefined where that is."""
    limits = {"rel": 0.0, "abs": 0.0} | case["tolerance"]
    for name, value in found.items():
        expected = case["expected"][name]
        if expected is None:
            assert value is None, name
        else:
            assert value == pytest.approx(expected, **limits), name


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


def two_futures(given: Mapping[str, Any], years: int, **other: float) -> Futures:
    """Both futures of a topic's case, in its symbols."""
    sees = {**given, **other}
    stake = Stake(
        gain=sees["x"], alternative=sees["y"], gap_months=sees["tau"],
        replacement_cost=sees["X"], fallout=sees["Z"], rate=sees["i"],
    )  # fmt: skip
    calendar = Calendar(
        years=years, retention=sees["r"], growth=0, timing=sees["theta"], replaced=True
    )
    return futures(stake, calendar)


def three_conventions(given: Mapping[str, Any]) -> dict[str, float]:
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


def net_margin(given: Mapping[str, Any]) -> dict[str, float]:
    multiplier = together(
        retention=given["retention"], rate=given["discount"], years=LONG, timing=0
    )
    return {
        "multiplier": multiplier,
        "clv": (given["margin"] - given["retention_spend"]) * multiplier,
    }


def if_renewed(given: Mapping[str, Any]) -> float:
    alive = together(retention=given["retention"], rate=given["discount"], years=LONG, timing=1)
    return float(given["retention"] * alive)


def promotions(given: Mapping[str, Any]) -> dict[str, float]:
    """Contributions from today on, promotions in the middle of the years between."""
    rates = {"retention": given["retention"], "rate": given["discount"]}
    income = given["gross_contribution"] * together(**rates, years=given["n"] + 1, timing=0)
    spent = given["promotion"] * together(**rates, years=given["n"], timing=0.5)
    return {"clv": income - spent}


def present_value(given: Mapping[str, Any]) -> dict[str, float]:
    worth = together(
        retention=given["retention"], rate=given["discount"], years=given["H"],
        timing=given["theta"], growth=given.get("growth", 0),
    )  # fmt: skip
    return {"pv": given["margin"] * worth}


def closed_form(given: Mapping[str, Any]) -> dict[str, float]:
    found = two_futures(given, FOR_GOOD)
    share = 1 - found.switching / given["X"]
    return {
        "A": found.annuity,
        "E": share,
        "G": found.waiting / (1 - share),
        "COLR": found.colr,
    }


def hazard_and_horizon(given: Mapping[str, Any]) -> dict[str, float]:
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


def downgrade(given: Mapping[str, Any]) -> dict[str, float]:
    today = two_futures(given, given["H"])
    distant = two_futures(given, given["H"], x=given["x_arm"], r=given["r_arm"])
    return {"COLR_downgrade": today.keep - distant.keep}


def gross(given: Mapping[str, Any]) -> dict[str, float]:
    """Gross lifetime value forgets the alternative, and says twice as much."""
    gain = given["P"] - given["cS"] + given["eS"]
    clv = gain * together(
        retention=given["r"], rate=given["iS"], years=given["H"], timing=given["theta"]
    )
    colr = find("colr")
    lost = colr.compute(colr.inputs()).seller_colr
    return {"gross_clv": clv, "COLR_S": lost, "overstatement_ratio": clv / lost}


def repeated(given: Mapping[str, Any]) -> dict[str, float]:
    """What a dealing that goes on is worth, and the risk at which a squeeze each time ends it."""
    delta = given["delta"]
    worth = given["s"] / (1 - delta)
    later = given["mode"] == "after_signing"
    stake = delta * worth if later else worth
    found = {"q_star": pushing.break_even(given["g"], stake, 0, later=later)}
    return found if later else found | {"V0": worth}


def leaving(given: Mapping[str, Any]) -> dict[str, float]:
    """An open partner who leaves after hardball: the same line, in the symbols of a game."""
    after = given["delta"] * given["R"] / (1 - given["delta"])
    return {"chi_star": pushing.break_even(given["T"] - given["R"], after, 0, later=True)}


ANSWERED: dict[str, Callable[[Mapping[str, Any]], Mapping[str, float | None]]] = {
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
    "be-posterior-0of20": lambda given: {
        "prob_tactic_pays": pushing.belief_below(given["q_star"], given["losses"], given["uses"])
    },
    "be-clean-uses-needed": lambda given: {"n": pushing.clean_uses(given["q_star"])},
    "be-repeated-table": repeated,
    "be-repeated-after": repeated,
    "exit-threshold": leaving,
}


@pytest.mark.parametrize(
    "case", [one for one in CASES if one["calculator"] in slugs()], ids=lambda one: one["id"]
)
def test_a_calculator_gives_these_figures(case: dict[str, Any]) -> None:
    calculator = find(case["calculator"])
    result = calculator.compute(calculator.inputs(**case["inputs"]))
    agree({name: getattr(result, name) for name in case["expected"]}, case)


def test_the_cases_that_wait_are_those_of_calculators_to_come() -> None:
    """A new calculator makes this fail, until its cases are run above and no longer wait."""
    assert {case["calculator"] for case in CASES} - set(slugs()) == TO_COME


@pytest.mark.parametrize("case", ANSWERED)
def test_the_model_gives_the_figures_of_a_topic(case: str) -> None:
    found = ANSWERED[case](TOPICS[case]["inputs"])
    assert found
    agree(found, TOPICS[case])


def test_what_the_model_cannot_answer_yet() -> None:
    """Of the topics that it is for: a rate of return, and a survival learnt from renewals."""
    ours = {case["id"] for case in BY_TOPIC if case["topic"] in ("clv", "batr_colr")}
    assert ours - set(ANSWERED) == {"irr-docs", "colr-sbg-tenure4"}


def test_a_case_has_one_name() -> None:
    names = [case["id"] for case in CASES + BY_TOPIC]
    assert len(names) == len(set(names))
