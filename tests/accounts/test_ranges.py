"""Accounts with ranges: three more columns for each figure where the book asks for them."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from calculators import find, read
from calculators.accounts import Tally, Written, opened, rows
from calculators.accounts.records import lines_of
from calculators.answer.evaluate import own_numbers
from calculators.answer.uncertainty import spread
from calculators.bridge import reply
from calculators.cli import main
from tests.accounts.files import CELLS, COLR, HEAD, SMALL, book_of

RANGED = CELLS.replace("30000", "27k..30k..34k", 1)
ZEROS = own_numbers(COLR)
BOOK = book_of(RANGED, CELLS, CELLS.replace("30000", "1..2..30000", 1))


def back(text: str, **more: Any) -> tuple[list[dict[str, str]], list[str]]:
    """The rows that come back, and what is said at the end."""
    book, records = opened(COLR, lines_of(text), **more)
    written, tally = Written(book), Tally()
    lines = [written.header]
    for row in rows(book, records):
        tally.count(row)
        lines.append(written.row(row))
    return list(csv.DictReader(lines, strict=True)), list(tally.said(book))


def test_each_figure_has_its_quantiles_beside_it() -> None:
    """Behind the figures, with the chances; empty for an account without a range."""
    (ranged, plain, _), _ = back(BOOK, ranges=True)
    names = list(ranged)
    assert names[: 1 + len(COLR.figures)] == ["line", *COLR.figures]
    assert names[-1] == "problem"
    assert names[-4:-1] == [one.name for one in COLR.chances]
    texts = {**SMALL, "yearly_price": "27k..30k..34k"}
    expected = spread(COLR, read(COLR, {**ZEROS, **texts}))
    for part in ("p10", "p50", "p90"):
        value = getattr(expected.figures["seller_colr"], part)
        assert float(ranged[f"seller_colr_{part}"]) == pytest.approx(value)
        assert plain[f"seller_colr_{part}"] == ""
    assert float(ranged["chance_seller_gains"]) == expected.chances["chance_seller_gains"]


def test_a_range_that_has_no_curve_is_a_problem_of_its_row() -> None:
    (*_, bad), _ = back(BOOK, ranges=True)
    assert bad["problem"].startswith("yearly_price: The likely value is too close to one end")


def test_without_being_asked_a_range_is_answered_at_its_likely_value_and_that_is_said() -> None:
    (ranged, plain, _), said = back(BOOK)
    assert "seller_colr_p10" not in ranged
    assert ranged["seller_colr"] == plain["seller_colr"]
    assert said[0].startswith("1 row holds a range, and was answered at the likely value.")


def test_an_option_may_be_a_range_for_every_account(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "accounts.csv"
    without = {name: cell for name, cell in SMALL.items() if name != "retention"}
    path.write_text(book_of(",".join(without.values()), head=",".join(without)), "utf-8")
    options = ["colr", "--csv", str(path), "--retention", "80..90..95", "--ranges"]
    assert main([*options, "--seed", "2"]) == 0
    out, err = capsys.readouterr()
    (row,) = csv.DictReader(out.splitlines())
    assert float(row["seller_colr_p10"]) < float(row["seller_colr"])
    assert "retention 80% to 95%, likely 90%" in err
    main([*options, "--seed", "3"])
    assert capsys.readouterr().out != out


def test_a_seed_that_is_none_stops_before_any_row(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(BOOK, "utf-8")
    assert main(["colr", "--csv", str(path), "--ranges", "--seed", "any"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith("--seed: This asks for a whole number")) == ("", True)


def test_ranges_go_with_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["colr", "--ranges"]) == 2
    assert "goes with --csv" in capsys.readouterr().err


@pytest.mark.parametrize("ranges", [True, False])
def test_the_page_asks_for_them_in_the_same_way(ranges: bool) -> None:
    book = {"text": BOOK, "last": True, "keep": [], "ranges": ranges, "sofar": None}
    found = json.loads(reply(json.dumps({"kind": "accounts", "calculator": "colr", "book": book})))
    expected, _ = back(BOOK, keep=HEAD.split(","), ranges=ranges)
    assert list(csv.DictReader(found["csv"].splitlines())) == expected
    assert ("holds a range" in found["found"]) is not ranges


def test_a_calculator_without_a_ranking_takes_ranges_too() -> None:
    policy = find("policy")
    names = [name for name, asked in policy.fields.items() if asked.essential]
    cells = {**policy.defaults(), "concession": "8..12..20"}
    text = book_of(",".join(cells[name] for name in names), head=",".join(names))
    book, records = opened(policy, lines_of(text), ranges=True)
    (row,) = rows(book, records)
    assert row.problem == ""
