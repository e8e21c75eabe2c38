"""Tests of the tests: each promise is broken on purpose, and its test has to notice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.checkout import whole_copy
from tests.conftest import BuildSite
from tests.faults.lanes import Lane
from tests.faults.table import FAULTS, Fault

pytestmark = pytest.mark.hostile

LANES = 2  # most of the time a test waits for something that does not come
ALL = sorted({fault.test for fault in FAULTS})

Outcomes = Mapping[Fault | None, Future[Mapping[str, str]]]


@pytest.fixture(scope="session")
def lanes(tmp_path_factory: pytest.TempPathFactory, build_site: BuildSite) -> SimpleQueue[Lane]:
    """Those in which nothing is being tried."""
    site = build_site()
    free = SimpleQueue[Lane]()
    for _ in range(LANES):
        folder = tmp_path_factory.mktemp("lane")
        shutil.copytree(site, folder / "site")
        free.put(Lane(whole_copy(folder / "copy"), folder / "site"))
    return free


@pytest.fixture(scope="session")
def outcomes(lanes: SimpleQueue[Lane], request: pytest.FixtureRequest) -> Iterator[Outcomes]:
    """What comes of each fault that is asked for, and of none; two are tried at a time."""

    def try_out(fault: Fault | None) -> Mapping[str, str]:
        lane = lanes.get()
        try:
            return lane.breaks(fault) if fault else lane.passes(*ALL)
        finally:
            lanes.put(lane)

    mine = [one for one in request.session.items if one.path == Path(__file__)]
    asked = [getattr(one, "callspec", None) for one in mine]
    pool = ThreadPoolExecutor(LANES)
    faults = [one.params["fault"] if one else None for one in asked]
    yield {fault: pool.submit(try_out, fault) for fault in faults}
    pool.shutdown(cancel_futures=True)


def test_without_a_fault_all_these_tests_pass(outcomes: Outcomes) -> None:
    """Otherwise a test that cannot run here would look like one that has noticed something."""
    found = outcomes[None].result()
    wanted = {test.partition("::")[2].partition("[")[0] for test in ALL}
    assert {test.partition("::")[2].partition("[")[0] for test in found} == wanted
    assert {test: came for test, came in found.items() if came != "passed"} == {}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.promise)
def test_a_promise_that_is_broken_turns_its_test_red(outcomes: Outcomes, fault: Fault) -> None:
    """By the test's own failure; "broken" is one that could not even begin."""
    found = outcomes[fault].result()
    assert "failed" in found.values(), found
    assert {test: came for test, came in found.items() if came.startswith("broken")} == {}
