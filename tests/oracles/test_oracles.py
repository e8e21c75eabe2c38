"""The figures to check against, worked out before and apart from the calculators."""

from typing import Any

import pytest

from calculators import find, slugs
from tests.oracles.figures import BY_TOPIC, CASES, agree

TO_COME = set[str]()  # cases wait for these calculators


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


def test_a_case_has_one_name() -> None:
    names = [case["id"] for case in CASES + BY_TOPIC]
    assert len(names) == len(set(names))
