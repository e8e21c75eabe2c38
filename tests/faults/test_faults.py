"""Tests of the tests: each promise is broken on purpose, and its test has to notice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from tests.checkout import whole_copy
from tests.conftest import BuildSite
from tests.faults.lanes import Lane
from tests.faults.table import FAULTS, Fault

pytestmark = pytest.mark.soak

LANES = 2  # most of the time a test waits for something that doesn't come
ALL = sorted({fault.test for fault in FAULTS})
PARTS = [ALL[start : start + 10] for start in range(0, len(ALL), 10)]

Outcomes = Mapping[str, Future[Mapping[str, str]]]


@pytest.fixture(scope="session")
def lanes(tmp_path_factory: pytest.TempPathFactory, build_site: BuildSite) -> SimpleQueue[Lane]:
    """Return lanes that aren't in use."""
    site = build_site()
    free = SimpleQueue[Lane]()
    for _ in range(LANES):
        folder = tmp_path_factory.mktemp("lane")
        shutil.copytree(site, folder / "site")
        free.put(Lane(whole_copy(folder / "copy"), folder / "site"))
    return free


@pytest.fixture(scope="session")
def outcomes(lanes: SimpleQueue[Lane], request: pytest.FixtureRequest) -> Iterator[Outcomes]:
    """Return each test's outcome by its id; two run at a time, in the order of tests."""

    def try_out(params: Mapping[str, Any]) -> Mapping[str, str]:
        lane = lanes.get()
        try:
            part = params.get("part")
            return lane.passes(*part) if part else lane.breaks(params["fault"])
        finally:
            lanes.put(lane)

    all_tests = (one for one in request.session.items if isinstance(one, pytest.Function))
    mine = [one for one in all_tests if one.path == Path(__file__)]
    pool = ThreadPoolExecutor(LANES)
    yield {one.nodeid: pool.submit(try_out, one.callspec.params) for one in mine}
    pool.shutdown(cancel_futures=True)


@pytest.fixture
def outcome(outcomes: Outcomes, request: pytest.FixtureRequest) -> Mapping[str, str]:
    return outcomes[request.node.nodeid].result()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part[0].partition("::")[0]))
def test_without_a_fault_these_tests_pass(outcome: Mapping[str, str], part: list[str]) -> None:
    """Otherwise a test that can't run here would look like one that noticed the fault."""
    wanted = {test.partition("::")[2].partition("[")[0] for test in part}
    assert {test.partition("::")[2].partition("[")[0] for test in outcome} == wanted
    assert {test: came for test, came in outcome.items() if came != "passed"} == {}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.promise)
def test_a_promise_that_is_broken_turns_its_test_red(
    outcome: Mapping[str, str], fault: Fault
) -> None:
    """By the test's own failure; "broken" means it couldn't even begin."""
    assert [test for test, came in outcome.items() if came.startswith("failed")], outcome
    assert {test: came for test, came in outcome.items() if came.startswith("broken")} == {}
