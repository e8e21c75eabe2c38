"""Parallel lanes: every failure counts, what's left out is reported, numbers come last."""

import time
from collections import Counter
from pathlib import Path

import pytest

from tests.lanes.runner import Runner, said_in_short
from tests.lanes.table import COMMANDS, ENGINES, FAULTY, Lane

ROOT = Path(__file__).parents[2]


TESTS = "import pytest\ndef test_a(): pass\ndef test_b(): pass\n"
SETTINGS = "[pytest]\nmarkers = soak\n"
OPTIONS = "def pytest_addoption(parser): parser.addoption('--builds')\n"
SHORT = Lane("short", "not soak", ("test_some.py",))


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Return a runner in a folder of two tests."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    root, folder = tmp_path / "root", tmp_path / "folder"
    for one in (root, folder):
        one.mkdir()
    for name, text in (("test_some", TESTS), ("conftest", OPTIONS)):
        (root / f"{name}.py").write_text(text, "utf-8")
    (root / "pytest.ini").write_text(SETTINGS, "utf-8")
    return Runner(root, folder)


def says(runner: Runner, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Return the exit status, and the last line without its time."""
    status = runner.conclude()
    return status, capsys.readouterr().out.splitlines()[-1].rpartition(" in ")[0]


def test_what_is_well_ends_in_its_number(
    runner: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.run([[SHORT]])
    status, last = says(runner, capsys)
    assert status == 0
    assert last == "2 passed, 0 failed"


def test_a_command_that_fails_is_a_failure(
    runner: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.run([[Lane("style", commands=(("no_such_module",), ("this",)))]])
    assert says(runner, capsys) == (1, "0 passed, 1 failed")


def test_a_lane_without_tests_fails(runner: Runner, capsys: pytest.CaptureFixture[str]) -> None:
    runner.run([[Lane("empty", "soak", SHORT.folders)]])
    assert says(runner, capsys) == (1, "0 passed, 1 failed")


def test_what_failed_is_named_at_the_end(
    runner: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the very end, where nobody can miss it."""
    (runner.root / "test_some.py").write_text("def test_a(): assert 2 == 3", "utf-8")
    runner.run([[SHORT]])
    assert runner.conclude() == 1
    assert capsys.readouterr().out.splitlines()[-3:-1] == [
        "FAILED short",
        "FAILED test_some.py::test_a: assert 2 == 3",
    ]


def test_where_no_time_is_left_all_is_left_out(
    runner: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.until = 1.0
    runner.run([[SHORT]])
    status, last = says(runner, capsys)
    assert status == 0
    assert last == "0 passed, 0 failed, 2 left out"


def test_a_lane_that_is_stopped_is_left_out_from_there(
    runner: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    """By name and number; failures before that still count."""
    (runner.root / "test_some.py").write_text("import time\ndef test_a(): time.sleep(60)", "utf-8")
    runner.stopped = time.time() + 2
    runner.run([[Lane("late", "not soak", SHORT.folders), Lane("later", "soak")]])
    assert "all in later" in runner.left_out
    runner.left_out, runner.unfinished = ["a.py::test_b", "a.py::test_c"], ["a.py::test_a"]
    assert runner.conclude() == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-3:-1] == ["LEFT OUT   2 of a.py", "STOPPED before its end: a.py::test_a"]
    assert "0 passed, 0 failed, 3 left out in" in said[-1]


def test_lanes_hold_every_test_of_each_engine_once() -> None:
    """Every engine soaks, and is in no other lane of its command."""
    for command in ("test", "soak", "rest"):
        names = Counter(lane.name for row in COMMANDS[command] for lane in row)
        assert set(ENGINES) <= set(names)
        assert set(names.values()) == {1}


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_lane_ignores_has_a_lane_of_its_own(command: str) -> None:
    """Except the faults, which `make faults` plants."""
    folders = {one for row in COMMANDS[command] for lane in row for one in lane.folders}
    ignored = {one.removeprefix("--ignore=") for one in folders if one.startswith("--")}
    alone = ignored - {FAULTY} if command == "soak" else ignored
    assert alone <= folders


def test_a_long_list_is_said_in_short() -> None:
    assert said_in_short(["b", "a"]) == "a, b"
    assert said_in_short("abcdefgh", 3) == "a, b, c and 5 more"
