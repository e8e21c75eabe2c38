"""Each row is answered by itself, in the same words and to the same digits as one alone."""

from dataclasses import asdict, replace
from typing import Any

from hypothesis import given

from calculators.declare.fields import Form
from calculators.render.data import unrounded
from tests.accounts.files import CELLS, COLR, answered, book_of
from tests.contract.forms import filled


def test_every_row_gives_one_row_in_the_same_order() -> None:
    """It begins with its line, ends with its problem, and has every figure between them."""
    found = answered(book_of(CELLS, "soon" + CELLS, CELLS))
    assert [list(row) for row in found] == [["line", *COLR.figures, "problem"]] * 3
    assert [row["line"] for row in found] == ["2", "3", "4"]
    assert [bool(row["problem"]) for row in found] == [False, True, False]


@given(filled(COLR))
def test_a_row_has_the_figures_of_an_account_alone(form: Form) -> None:
    """Each to the last of its digits; what is undefined is empty."""
    texts = {name: asked.plain(getattr(form, name)) for name, asked in COLR.fields.items()}
    [row] = answered(book_of(",".join(texts.values()), head=",".join(texts)))
    read: dict[str, Any] = {
        name: asked.read(texts[name], strict=True)[0] for name, asked in COLR.fields.items()
    }
    alone = COLR.inputs(**read)
    expected = {name: unrounded(value) for name, value in asdict(COLR.compute(alone)).items()}
    assert {name: row[name] for name in COLR.figures} == expected
    assert row["problem"] == ""


def test_no_report_is_made_for_a_row() -> None:
    """It would take longer than all the rest."""

    def present(*_: object) -> Any:
        raise AssertionError

    assert answered(book_of(CELLS), calculator=replace(COLR, present=present))


def test_a_bad_row_has_no_figures_and_says_why_for_every_field() -> None:
    [row] = answered(book_of("lots,18000,9000,38400,5400,185,10"))
    assert {row[name] for name in COLR.figures} == {""}
    assert row["problem"] == (
        "yearly_price: This asks for an amount of money, like 500,000. "
        "retention: Between 0 and 100%, please."
    )


def test_texts_are_read_strictly() -> None:
    [row] = answered(book_of('"30,000",18000,9000,38400,5400,90,10'))
    assert row["problem"] == (
        "yearly_price: 30,000 can be read in two ways: write 30000 or 30.0000."
    )


def test_a_fault_of_the_sums_is_a_problem_of_its_row_alone() -> None:
    def compute(inputs: Any) -> Any:
        if inputs.years == 9:
            raise OverflowError("too large")
        return COLR.compute(inputs)

    found = answered(book_of(CELLS[:-2] + "9", CELLS), calculator=replace(COLR, compute=compute))
    assert "too large" in found[0]["problem"]
    assert found[1]["problem"] == ""
