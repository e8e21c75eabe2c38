"""The published table of promises: each has tests that exist, and a fault that proves them."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.table import FAULTS, Fault, lines_of

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "promises.md"
HEAD = ["Promise", "Name", "Tests"]
NODE = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


class Promise(NamedTuple):
    """A line of the table: what is promised, its name, and its tests as file and function."""

    says: str
    name: str
    tests: tuple[tuple[str, str], ...]


def rows() -> list[list[str]]:
    lines = PAGE.read_text("utf-8").splitlines()
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]
    return [row for row in cells if row != HEAD and set(row[0]) != {"-"}]


PROMISES = [
    Promise(says, name.strip("`"), tuple(NODE.findall(tests))) for says, name, tests in rows()
]


def named(one: Promise | Fault) -> str:
    return one.name if isinstance(one, Promise) else one.promise


def test_each_promise_has_a_sentence_and_a_name_of_its_own() -> None:
    names = [one.name for one in PROMISES]
    assert len(names) == len(set(names)) > 10
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
    assert [one.says for one in PROMISES if not one.says.endswith(".")] == []


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row[1]))
def test_beside_each_promise_stand_tests_and_nothing_else(row: list[str]) -> None:
    assert NODE.sub("", row[2]).replace("<br>", "").strip() == ""
    assert NODE.search(row[2])


@pytest.mark.parametrize("promise", PROMISES, ids=named)
def test_each_test_that_it_names_is_there(promise: Promise) -> None:
    for file, function in promise.tests:
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        there = [one.name for one in tree.body if isinstance(one, ast.FunctionDef)]
        assert function in there, file


@pytest.mark.parametrize("promise", PROMISES, ids=named)
def test_each_promise_is_broken_on_purpose_for_one_of_its_tests(promise: Promise) -> None:
    nodes = {f"{file}::{function}" for file, function in promise.tests}
    faults = [fault for fault in FAULTS if fault.promise == promise.name]
    assert faults
    assert {fault.test.partition("[")[0] for fault in faults} <= nodes


@pytest.mark.parametrize("fault", FAULTS, ids=named)
def test_each_fault_breaks_a_promise_and_finds_what_it_changes(fault: Fault) -> None:
    assert fault.promise in {one.name for one in PROMISES}
    text = (ROOT / fault.file).read_text("utf-8")
    assert text.count(fault.old) == 1
    assert fault.old != fault.new
    assert fault.file.endswith(".py") == bool(fault.symbol), "Python is found by its symbol"
    if fault.symbol:
        assert text[: text.index(fault.old)].count("\n") + 1 in lines_of(fault.symbol)
