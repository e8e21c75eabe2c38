"""Every copy says the same as the calculator, and never one side's COLR alone."""

import contextlib
import csv
import io
import json
import shlex
from typing import Any

import pytest

from calculators import find, slugs
from calculators.answer.evaluate import Answer, answer, speaking
from calculators.answer.reading import read
from calculators.cli import main
from calculators.declare.calculator import Case
from calculators.declare.units import MONEY, PERCENT
from calculators.render.data import as_data, unrounded
from calculators.share.html import copies
from calculators.share.links import call, command, link, link_alone
from calculators.share.sentences import among_us, to_them
from calculators.share.tables import as_csv, as_markdown, as_tsv

PAGE = "https://playbook.example/calculators/colr/"
COLR = find("colr")
EXAMPLES = [
    pytest.param(slug, one.inputs, id=f"{slug}-{one.id}")
    for slug in slugs()
    for one in find(slug).examples
]
RANGED = {"yearly_price": "400k..450000..520k", "retention": "85", "seed": "2"}


def answered(slug: str = "colr", **texts: str) -> Answer:
    calculator = find(slug)
    return answer(calculator, read(calculator, texts), speaking(texts))


def printed(text: str) -> dict[str, Any]:
    """Return what a command line prints as JSON."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        assert main([*shlex.split(text)[3:], "--json"]) == 0
    return dict(json.loads(out.getvalue()))


def run(program: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "copied", "exec"), {})
    return out.getvalue().strip()


@pytest.mark.parametrize(("slug", "inputs"), EXAMPLES)
def test_the_call_runs_unchanged_and_gives_the_same_result(slug: str, inputs: Any) -> None:
    found = answer(find(slug), inputs)
    assert run(call(found)) == repr(found.result)


@pytest.mark.parametrize(("slug", "inputs"), EXAMPLES)
def test_the_command_line_gives_the_same_result(slug: str, inputs: Any) -> None:
    found = answer(find(slug), inputs)
    assert printed(command(found)) == json.loads(json.dumps(as_data(found)))


def test_ranges_and_questions_go_along_in_both() -> None:
    found = answered(**RANGED, find="equal_loss", seller="O'Hara & Söhne", currency="€")
    wanted = json.loads(json.dumps(as_data(found)))
    assert printed(command(found)) == wanted
    assert run(call(found)) == repr(as_data(found))


@pytest.mark.parametrize("write", [as_csv, as_tsv])
@pytest.mark.parametrize(("slug", "inputs"), EXAMPLES)
def test_a_table_read_back_holds_every_input_and_every_figure(
    write: Any, slug: str, inputs: Any
) -> None:
    found = answer(find(slug), Case(inputs))
    delimiter = "," if write is as_csv else "\t"
    rows = list(csv.DictReader(io.StringIO(write(found)), delimiter=delimiter))
    read_back = {row["name"]: row["value"] for row in rows if row["kind"] == "input"}
    assert read(find(slug), read_back).inputs == inputs
    figures = {row["name"]: row for row in rows if row["kind"] == "figure"}
    assert list(figures) == list(found.calculator.figures)
    for name, figure in found.calculator.figures.items():
        value = found.value(name)
        scaled = None if value is None else value * figure.unit.scale
        assert figures[name]["value"] == unrounded(scaled)
        assert (figures[name]["unit"] == "%") == (figure.unit.scale == PERCENT.scale)


def test_a_name_that_a_spreadsheet_would_run_is_only_a_name() -> None:
    for text in (as_csv(answered(seller="=1+1")), as_tsv(answered(seller="=1+1"))):
        assert "'=1+1" in text


def test_a_name_cannot_break_a_table_in_markdown() -> None:
    text = as_markdown(answered(seller="A | B", buyer="<b>*x*"))
    assert r"A \| B | \<b\>\*x\*" in text


def test_where_one_colr_is_the_other_is() -> None:
    for one in COLR.examples:
        found = answer(COLR, one.inputs)
        for text in (as_csv(found), as_tsv(found)):
            assert "seller_colr" in text
            assert "buyer_colr" in text
        seller, buyer = map(MONEY.format, (found.result.seller_colr, found.result.buyer_colr))
        assert f"Cost of losing the relationship (COLR) | {seller} | {buyer} |" in as_markdown(
            found
        )
        for text in (among_us(found, ""), to_them(found, "")):
            for colr in (found.result.seller_colr, found.result.buyer_colr):
                worth = found.voice.worth(colr)
                alone = f" {worth} " in text.replace(",", "").replace(".", "")
                other = found.result.joint_colr - colr
                assert not alone or found.voice.worth(other) in text


def test_to_them_says_we_and_you() -> None:
    text = to_them(answered(yearly_price="450000"), PAGE)
    assert "we'd lose about $270,000 and you'd lose about $610,000" in text
    assert "Please correct it." in text
    assert text.endswith(PAGE)
    assert " they " not in text


def test_an_example_is_said_to_be_one() -> None:
    assert "All numbers are from an invented example" in among_us(answered(), PAGE)
    said = among_us(answered(yearly_price="450000"), PAGE)
    assert "Still from an invented example: costs that would stop;" in said


def test_a_link_holds_what_was_typed_and_one_without_numbers_does_not() -> None:
    found = answered(yearly_price="450000", seller="A b", told="yearly_price")
    assert link(found, PAGE) == (
        f"{PAGE}#colr?yearly_price=450000&told=yearly_price&seller=A+b&v=2"
    )
    assert link_alone(found, PAGE) == f"{PAGE}#colr"


def test_every_copy_has_a_name_of_its_own_and_a_text() -> None:
    all_of_them = list(copies(answered(), PAGE))
    assert len({one.key for one in all_of_them}) == len(all_of_them) == 9
    assert all(one.label and one.text for one in all_of_them)
