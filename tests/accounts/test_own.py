"""A row of a file and the same values from Python give the same figures, whatever isn't given."""

import csv
import io
from typing import Any

import pytest

from calculators import Invalid, find, slugs
from calculators.accounts import Unusable, Written, assumed, opened, rows
from calculators.declare.calculator import Calculator

COLR = find("colr")
ROW = {
    "yearly_price": 450_000, "seller_cost": 280_000, "seller_alternative": 120_000,
    "buyer_value": 600_000, "buyer_alternative": 90_000, "retention": 0.9,
}  # fmt: skip


def text_of(name: str, value: float) -> str:
    asked: Any = COLR.fields[name]
    return str(asked.plain(value))


def answered(values: dict[str, float]) -> dict[str, str]:
    """The one row that a file with these columns gives back."""
    lines = [",".join(values), ",".join(text_of(*one) for one in values.items())]
    book, records = opened(COLR, [f"{line}\n" for line in lines])
    written = Written(book)
    text = written.header + "".join(map(written.row, rows(book, records)))
    [row] = csv.DictReader(io.StringIO(text))
    return row


def test_a_row_of_a_file_is_an_own_row_and_not_the_examples() -> None:
    own, example = COLR.own_row(**ROW), COLR.inputs(**ROW)  # type: ignore[arg-type]
    theirs = float(answered(ROW)["seller_colr"])
    assert COLR.compute(own).seller_colr == pytest.approx(theirs, abs=1e-6)
    assert COLR.compute(example).seller_colr - theirs > 100_000
    assert own.seller_fallout == 0
    assert own.years == 10


def test_so_is_what_own_answers() -> None:
    found = COLR.own(**ROW)
    assert found.basis == "own"
    assert found.missing == found.unknown == ()
    assert found.result.seller_colr == COLR.compute(COLR.own_row(**ROW)).seller_colr


def test_own_answers_as_far_as_the_numbers_go() -> None:
    deal = find("deal")
    found: Any = deal.own(yearly_price=120_000, concession=0.05, seller_cost=None)
    assert found.report.headline.first == "5% off takes $6,000 a year from us."
    assert found.result.seller_colr is None
    assert found.result.concession_deal == 1_500
    assert found.inputs.seller_cost is None


def test_own_row_names_all_that_is_missing() -> None:
    with pytest.raises(Invalid) as caught:
        COLR.own_row(yearly_price=450_000, retention=None, seller_fallout=-1)
    assert set(caught.value.problems) == {*COLR.asked[1:], "seller_fallout"}
    assert caught.value.problems["retention"] == "This needs a share in percent."


@pytest.mark.parametrize("way", [COLR.own, COLR.own_row])
def test_a_slip_finds_the_nearest_name(way: Any) -> None:
    with pytest.raises(Invalid, match="did you mean yearly_price"):
        way(yearly_prise=450_000)


def test_a_file_may_leave_out_what_is_settled_and_that_is_said_once() -> None:
    book, _ = opened(COLR, [",".join(ROW) + "\n"])
    said = list(assumed(book))
    assert len(said) == 2
    assert "years 10 years" in said[1]
    with pytest.raises(Unusable, match="not in the file: retention"):
        opened(COLR, [",".join(list(ROW)[:-1]) + "\n"])


def test_an_empty_cell_of_what_is_asked_is_that_rows_problem() -> None:
    head = ",".join([*ROW, "years"])
    lines = [f"{head}\n", "1,1,1,1,1,,10\n", "1,1,1,1,1,90,\n"]
    book, records = opened(COLR, lines)
    first, second = rows(book, records)
    assert first.problem.startswith("retention: This needs a share in percent")
    assert (second.problem, second.blank) == ("", ["years"])


@pytest.mark.parametrize("calculator", [find(slug) for slug in slugs()], ids=lambda one: one.slug)
def test_the_untouched_form_of_every_calculator_is_an_own_row_once_all_is_given(
    calculator: Calculator[Any, Any],
) -> None:
    form = calculator.inputs()
    values = {name: getattr(form, name) for name in calculator.fields}
    assert calculator.own_row(**values) == form
