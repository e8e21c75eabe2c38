"""Tests of the tests: each promise is broken on purpose, and its test has to notice."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.checkout import whole_copy
from tests.conftest import BuildSite
from tests.faults.table import FAULTS, Fault

pytestmark = pytest.mark.soak

LONGEST = 400  # seconds that a test may take, with a build and with Pyodide made ready before it

Run = Callable[..., ET.Element]


@pytest.fixture(scope="session")
def built(build_site: BuildSite) -> Path:
    """The site as browser tests ask for it; so that a fault in a script needs no build."""
    return build_site()


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole_copy(tmp_path_factory.mktemp("faulty") / "copy")


@pytest.fixture
def run(copy: Path, tmp_path: Path) -> Run:
    """Runs tests in the copy, and gives what pytest says of each."""

    def in_copy(*tests: str, site: Path | None = None) -> ET.Element:
        report = tmp_path / "report.xml"
        command = [
            *(sys.executable, "-B", "-m", "pytest", *tests, "-p", "no:cacheprovider"),
            *("--junit-xml", str(report), *(["--built", str(site)] if site else [])),
            # With a browser in Chromium, and all others in none.
            *("-k", "chromium or not (firefox or webkit)"),
        ]
        ran = subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=LONGEST)
        assert report.is_file(), ran.stdout + ran.stderr
        return ET.parse(report).getroot()

    return in_copy


@contextmanager
def changed(file: Path, old: str, new: str) -> Iterator[None]:
    """A file in which a text that stands there once is another, for a while."""
    before = file.read_text("utf-8")
    assert before.count(old) == 1, f"{file.name}: {old!r} stands there {before.count(old)} times"
    file.write_text(before.replace(old, new), "utf-8")
    try:
        yield
    finally:
        file.write_text(before, "utf-8")


def outcome(test: ET.Element) -> str:
    """What came of a test: "passed", "failed", "skipped", or "broken" before it had begun."""
    found = {one.tag: one.get("message") or "" for one in test}
    if "error" in found:  # browsers' faults are judged after a test, and are as good as its own
        return "failed" if found["error"].startswith("failed on teardown") else "broken"
    return next((said for tag, said in TOLD.items() if tag in found), "passed")


TOLD = {"failure": "failed", "skipped": "skipped"}


def test_without_a_fault_all_these_tests_pass(run: Run, built: Path) -> None:
    """Otherwise a test that cannot run here would look like one that has noticed something."""
    tests = list(run(*sorted({fault.test for fault in FAULTS}), site=built).iter("testcase"))
    wanted = {fault.test.partition("::")[2].partition("[")[0] for fault in FAULTS}
    assert {str(one.get("name")).partition("[")[0] for one in tests} == wanted
    assert {one.get("name"): outcome(one) for one in tests if outcome(one) != "passed"} == {}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.promise)
def test_a_promise_that_is_broken_turns_its_test_red(
    run: Run, built: Path, copy: Path, fault: Fault
) -> None:
    with changed(copy / fault.file, fault.old, fault.new):
        if fault.asset:
            with changed(built / fault.asset, fault.old, fault.new):
                tests = list(run(fault.test, site=built).iter("testcase"))
        else:
            tests = list(run(fault.test).iter("testcase"))
    outcomes = {str(one.get("name")): outcome(one) for one in tests}
    assert "failed" in outcomes.values(), outcomes
    assert "broken" not in outcomes.values(), [
        child.get("message") for one in tests for child in one
    ]
