"""Fields of COLR that may stay empty: what they change, and what they leave alone."""

from dataclasses import asdict
from typing import Any

import pytest

from calculators import Invalid
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result, compute


def figures(result: Result) -> dict[str, float | None]:
    return asdict(result)


@pytest.mark.parametrize("party", ["seller", "buyer"])
def test_an_alternative_for_this_deal_changes_this_deal_alone(party: str) -> None:
    """Empty, it is what the alternative earns in the first year, after the wait."""
    plain = figures(compute(Inputs()))
    name = f"{party}_deal_alternative"
    earned = {"seller": 150_000 * 0.25, "buyer": 90_000 * 0.5}[party]
    asked: list[dict[str, Any]] = [{name: earned}, {name: 0}]
    same, none = (Inputs(**one) for one in asked)
    assert figures(compute(same)) == plain
    other = figures(compute(none))
    changed = {name for name, value in other.items() if value != plain[name]}
    assert changed == {
        f"{party}_{name}" for name in ("batna", "deal_surplus", "multiple", "walkaway_deal")
    }


@pytest.mark.parametrize("given_by", [("seller",), ("buyer",), ("seller", "buyer")], ids="+".join)
def test_arms_length_leaves_all_other_figures_alone(given_by: tuple[str, ...]) -> None:
    """One party alone may give it; the other's figures stay undefined."""
    benefits: dict[str, Any] = {f"{party}_arms_length_benefit": 140_000 for party in given_by}
    plain = figures(compute(Inputs()))
    found = figures(compute(Inputs(**benefits, arms_length_retention=0.8)))
    changed = {name for name, value in found.items() if value != plain[name]}
    assert changed == {
        f"{party}_{name}" for party in given_by for name in ("arms_length", "downgrade_colr")
    }
    for party in given_by:
        kept, distant = found[f"{party}_keep"], found[f"{party}_arms_length"]
        assert kept is not None
        assert distant is not None
        assert found[f"{party}_downgrade_colr"] == kept - distant


def test_the_same_footing_at_arms_length_loses_nothing() -> None:
    found = compute(Inputs(seller_arms_length_benefit=230_000, arms_length_retention=0.9))
    assert found.seller_downgrade_colr == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("party", ["seller", "buyer"])
def test_arms_length_needs_its_own_chance_of_another_year(party: str) -> None:
    """The problem stands at the field that is missing; the chance alone is no problem."""
    benefit: dict[str, Any] = {f"{party}_arms_length_benefit": 140_000}
    with pytest.raises(Invalid) as caught:
        Inputs(**benefit)
    assert list(caught.value.problems) == ["arms_length_retention"]
    assert figures(compute(Inputs(arms_length_retention=0.8))) == figures(compute(Inputs()))
