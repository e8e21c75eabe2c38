"""Tests in shares: each commit orders them differently, none starts too late, all are counted."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.lanes.shares import Plan

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
NAMES = [f"test_{number}" for number in range(40)]
TESTS = "\n".join(f"def {name}(): pass" for name in NAMES)
SET_UP = """
import pytest
@pytest.fixture(scope="module")
def made(): return []
""" + "\n".join(f"def test_{number}(made): pass" for number in range(5))
FAILS = "def test_fails(): assert False\n"
LONG = "def test_is_long(): pass\n"
LATE = """
from tests.lanes import shares
def test_a():
    shares.time.time = lambda: 1e12
    assert False
def test_b(): pass
"""


@pytest.fixture(autouse=True)
def finds_the_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def run(pytester: pytest.Pytester, *options: object) -> dict[str, Any]:
    """Return what the plugin counts in a run of its own."""
    counts = pytester.path / "counts.json"
    pytester.runpytest_subprocess(
        "-p", "tests.lanes.shares", "--counts", counts, *map(str, options)
    )
    return dict(json.loads(counts.read_text("utf-8")))


def order(pytester: pytest.Pytester, commit: str, **plan: Any) -> list[str]:
    """Return the tests' names as a commit orders them: none is started, so all are left out."""
    left_out = run(pytester, "--until", 1, "--plan", written(pytester, commit, **plan))["left_out"]
    return [name.partition("::")[2] for name in left_out]


def written(pytester: pytest.Pytester, commit: str, **plan: Any) -> Path:
    file = pytester.path / "plan.json"
    file.write_text(json.dumps({"commit": commit, **plan}), "utf-8")
    return file


def test_each_commit_has_an_order_of_its_own(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_some=TESTS)
    first, again, other = (order(pytester, commit) for commit in ("a", "a", "b"))
    assert first == again
    assert first != other
    assert sorted(first) == sorted(other) == sorted(NAMES)


def test_what_is_made_once_for_a_file_is_made_once(pytester: pytest.Pytester) -> None:
    """So its tests stay together, in their own order."""
    pytester.makepyfile(test_alone=TESTS, test_together=SET_UP)
    left_out = run(pytester, "--until", 1, "--plan", written(pytester, "a"))["left_out"]
    places = [at for at, name in enumerate(left_out) if name.startswith("test_together")]
    assert places == list(range(places[0], places[0] + 5))
    assert [left_out[at][-1] for at in places] == list("01234")


def test_what_has_no_time_left_is_counted_and_said(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_some=TESTS)
    ran = pytester.runpytest_subprocess("-p", "tests.lanes.shares", "--until", "1")
    ran.stdout.fnmatch_lines([f"LEFT OUT {len(NAMES)}: no time"])
    assert ran.ret == pytest.ExitCode.OK


def test_a_test_that_has_begun_in_time_runs_to_its_end(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_some=LATE)
    found = run(pytester, "--until", 1e11)
    assert found["counts"] == {"failed": 1}
    assert found["left_out"] == ["test_some.py::test_b"]
    assert found["begun"] == ""


def test_what_a_commit_touches_comes_first(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_a=TESTS, test_mine=TESTS, test_z=TESTS)
    names = run(pytester, "--until", 1, "--plan", written(pytester, "a", touched=["test_mine.py"]))[
        "left_out"
    ]
    assert {name.partition("::")[0] for name in names[: len(NAMES)]} == {"test_mine.py"}
    assert len(names) == 3 * len(NAMES)


def test_what_fails_is_named_with_what_it_says(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_some=f'{FAILS}def test_says():\n    raise ValueError("so\\nit is")')
    assert run(pytester)["failures"] == [
        "test_some.py::test_fails: assert False",
        "test_some.py::test_says: ValueError: so",
    ]


def test_what_stops_amid_a_test_names_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_some="import os\ndef test_dies(): os._exit(3)\ndef test_waits(): pass")
    found = run(pytester, "--until", 1e12)
    assert found["begun"] == "test_some.py::test_dies"
    assert found["left_out"] == ["test_some.py::test_waits"]


def test_what_takes_long_begins_earlier_or_not_at_all(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_some=f"import pytest\n@pytest.mark.minutes(9)\n{LONG}")
    assert len(run(pytester, "--until", time.time() + 300)["left_out"]) == 1
    assert run(pytester, "--until", time.time() + 10_000)["counts"] == {"passed": 1}


def test_a_fault_is_touched_by_its_file_and_by_its_test() -> None:
    class Fault:
        file, test = "overrides/a.js", "tests/browser/test_a.py::test_it[x]"

    faults = "tests/faults/test_faults.py"
    assert Plan("", [], ["overrides/a.js"]).touches(faults, Fault)
    assert Plan("", ["tests/browser/test_a.py"]).touches(faults, Fault)
    assert not Plan("", ["tests/browser/test_b.py"], ["overrides/b.js"]).touches(faults, Fault)
    assert Plan("", None).touches(faults)
