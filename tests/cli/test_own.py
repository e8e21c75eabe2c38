"""Whose numbers the command line answers with: the example's, or yours as far as they go."""

import json

import pytest

from tests.cli.running import Run


def test_what_stands_in_from_the_example_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, so the report is the same for other programs."""
    run = Run(capsys, "colr", "--yearly-price", "450000")
    first = run.complaints[0]
    assert first.startswith("From the example, since not given: costs that would stop 300,000; ")
    assert "; chance it lasts another year 90%. With --own, they aren't used." in first
    assert "price per year" not in first
    assert "example" not in run.out.casefold().partition("sums")[0]


def test_own_numbers_set_the_others_to_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Except those that are given."""
    small = ["--yearly-price", "30000", "--seller-cost", "18000", "--seller-alternative", "9000",
             "--buyer-value", "38400", "--buyer-alternative", "5400", "--retention", "90",
             "--json"]  # fmt: skip
    assert round(json.loads(Run(capsys, "colr", *small).out)["result"]["seller_colr"]) == 228_466
    run = Run(capsys, "colr", "--own", *small)
    assert round(json.loads(run.out)["result"]["seller_colr"]) == 17_364
    given = json.loads(Run(capsys, "colr", "--own", "--seller-fallout", "5", *small).out)
    assert given["inputs"]["seller_fallout"] == 5
    assert given["inputs"]["buyer_fallout"] == 0
    said = Run(capsys, "colr", "--own", *small[:-1])
    assert "example" not in said.err
    assert said.complaints[0].startswith("Counted as 0, since not given: other yearly gains for")
    assert "years to look ahead 10 years" in said.complaints[1]


def test_own_numbers_are_answered_as_far_as_they_go(capsys: pytest.CaptureFixture[str]) -> None:
    """Two fields give a sentence and the next question; four more an eighth, and the limit."""
    begun = ["deal", "--own", "--yearly-price", "120k", "--concession", "5"]
    run = Run(capsys, *begun)
    assert run.out.splitlines()[:2] == [
        "5% off takes $6,000 a year from us.",
        "Next question: our costs that would stop.",
    ]
    assert run.complaints[-1].startswith("Next: --seller-cost. Per year. Only what the seller")
    more = ["--seller-cost=72k", "--seller-alternative=20k", "--retention=90", "--buyer-value=150k"]
    out = Run(capsys, *begun, *more).out
    assert "That's an eighth of what this account leaves us.\n" in out
    assert "We'd still do better than with other work, down to $92,000.\n" in out
    assert "Next question: what their best alternative leaves them.\n" in out
    assert "colr --own --yearly-price=120000 --seller-cost=72000 " in out


def test_what_is_not_known_is_null(capsys: pytest.CaptureFixture[str]) -> None:
    given = ["colr", "--own", "--yearly-price", "120k", "--seller-cost", "72k", "--json"]
    found = json.loads(Run(capsys, *given).out)
    assert found["basis"] == "partial"
    assert found["missing"][0] == "seller_alternative"
    assert found["inputs"]["seller_alternative"] is None
    assert found["inputs"]["seller_fallout"] == 0
    assert "seller_colr" in found["unknown"]
    assert all(found["result"][name] is None for name in found["unknown"])
