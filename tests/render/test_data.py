"""An answer as JSON: what other programs build on."""

import json

import pytest

from calculators import answer, find
from calculators.render.data import as_data, unrounded

COLR = find("colr")


def test_it_says_which_calculator_and_which_version() -> None:
    data = as_data(answer(COLR, COLR.inputs()))
    says = ["calculator", "version", "basis", "missing", "unknown", "inputs", "result"]
    assert list(data) == says
    assert (data["calculator"], data["version"]) == ("colr", COLR.version)
    assert list(data["inputs"]) == list(COLR.fields)
    assert list(data["result"]) == list(COLR.figures)


def test_shares_are_natural_and_figures_unrounded() -> None:
    data = as_data(answer(COLR, COLR.inputs()))
    assert data["inputs"]["retention"] == 0.9
    assert data["result"]["seller_colr"] == pytest.approx(500_500.120595184, rel=1e-14)


def test_undefined_is_null() -> None:
    data = as_data(answer(COLR, COLR.inputs(yearly_price=620_000)))
    assert '"seller_balance": null' in json.dumps(data)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (500_500.120595184, "500500.120595"), (None, ""), (0.0, "0"), (-12_345.0, "-12345"),
        (1 / 3, "0.333333333333"), (1e15, "1e+15"),
    ],
)  # fmt: skip
def test_machines_get_twelve_digits(value: float | None, written: str) -> None:
    assert unrounded(value) == written
