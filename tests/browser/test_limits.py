"""Nothing is skipped except by the table, and the table holds nothing unused."""

import re
from pathlib import Path

import pytest

from tests.browser import engines
from tests.browser.limits import LIMITS, reason_against

NEEDS = re.compile(r"^@pytest\.mark\.needs\((.+)\)$", re.MULTILINE)
WAYS_OUT = re.compile(r"pytest\.(?:mark\.)?(?:skip|skipif|xfail|importorskip)\b")

TESTS = {
    path.name: path.read_text("utf-8")
    for path in Path(__file__).parent.glob("*.py")
    if path.name != Path(__file__).name
}


def test_every_row_is_about_an_engine_and_a_need_that_there_is() -> None:
    needs = {
        name for text in TESTS.values() for mark in NEEDS.findall(text) for name in quoted(mark)
    }
    assert {row.need for row in LIMITS} == needs
    assert {row.engine for row in LIMITS} <= set(engines.ENGINES)
    assert all(row.reason for row in LIMITS)
    assert len({(row.engine, row.need) for row in LIMITS}) == len(LIMITS)


def quoted(text: str) -> list[str]:
    return re.findall(r'"([^"]+)"', text)


def test_every_need_can_be_met_somewhere() -> None:
    """What no engine can show would be no test."""
    for row in LIMITS:
        assert any(not reason_against(engine, {row.need}) for engine in engines.ENGINES), row


def test_nothing_else_leaves_a_test_out() -> None:
    """Only a missing engine does, and that is a failure in continuous integration."""
    found = {name: WAYS_OUT.findall(text) for name, text in TESTS.items()}
    assert {name: ways for name, ways in found.items() if ways} == {"conftest.py": ["pytest.skip"]}


@pytest.mark.parametrize("engine", engines.ENGINES.values(), ids=lambda engine: engine.name)
def test_a_missing_engine_fails_in_continuous_integration(
    engine: engines.Engine, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Elsewhere its tests are skipped, with the advice how to get it."""
    monkeypatch.setattr(engines, "ENGINES", {engine.name: engine})
    monkeypatch.setattr(engines, "ensure", lambda _: None)
    monkeypatch.setenv("CI", "true")
    assert engines.main() == 1
    assert engine.packages[0] in capfd.readouterr().out
    monkeypatch.delenv("CI")
    assert engines.main() == 0
    assert "will be skipped" in capfd.readouterr().out
