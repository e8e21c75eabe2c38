"""Orders tests in shares, starts none after a time limit, and counts all: a pytest plugin.

A hash decides which tests a run gets to, so what one commit's run leaves out, another begins with.
Tests left out are reported by name and number, and never count as passed.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

USUAL_MINUTES = 3  # between the last start and the end, which is enough for most


@dataclass
class Plan:
    """A commit, and the test files it touches with the files it changes; all, or unknown."""

    commit: str = ""
    touched: list[str] | None = None
    changed: list[str] = field(default_factory=list)

    def touches(self, test: str, fault: Any = None) -> bool:
        """Say whether a test's file is touched, or the file that its deliberate fault changes."""
        if self.touched is None or test in self.touched:
            return True
        return bool(fault) and (
            fault.file in self.changed or fault.test.partition("::")[0] in self.touched
        )

    def place(self, name: str) -> str:
        """Return where a test stands in the order for this commit."""
        return hashlib.sha256(f"{self.commit} {name}".encode()).hexdigest()


@dataclass
class Report:
    """The results of a run, as its lane reads them."""

    counts: Counter[str] = field(default_factory=Counter)
    left_out: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    """Each failed test's name with the last line of its error."""
    begun: str = ""
    """The test under way; empty when none is."""


def pytest_addoption(parser: pytest.Parser) -> None:
    shares = parser.getgroup("shares")
    shares.addoption("--until", type=float, help="begin no test after this time (epoch)")
    shares.addoption("--plan", type=Path, help="a file with the commit and what it touches")
    shares.addoption("--counts", type=Path, help="where to write what came of it")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Shares(config), "shares of tests")


class Shares:
    def __init__(self, config: pytest.Config) -> None:
        self.until: float | None = config.getoption("--until")
        self.counts: Path | None = config.getoption("--counts")
        plan: Path | None = config.getoption("--plan")
        self.plan = Plan(**json.loads(plan.read_text("utf-8"))) if plan else None
        self.root = config.rootpath
        self.report = Report()
        self.waiting: dict[str, None] = {}

    @pytest.hookimpl(trylast=True)  # after `-m` has chosen
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if self.plan is None:
            return
        place = in_order(self.plan)
        items.sort(key=lambda one: (not self.is_touched(one), place(one)))

    def is_touched(self, item: pytest.Item) -> bool:
        assert self.plan
        params = getattr(item, "callspec", None)
        fault = params.params.get("fault") if params else None
        path = item.path.relative_to(self.root).as_posix()
        return self.plan.touches(path, fault if hasattr(fault, "file") else None)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.waiting = dict.fromkeys(one.nodeid for one in session.items)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        if self.until is not None:
            if time.time() + extra_seconds(item) >= self.until:
                return True  # tells pytest the test is done: nothing of it is run or counted
            self.report.begun = item.nodeid
            self.write()  # because it may be stopped before it ends
        del self.waiting[item.nodeid]
        return None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.report.counts["failed" if report.when == "call" else "errors"] += 1
            self.report.failures.append(f"{report.nodeid}: {said(report)}")
        elif report.when == "call" or report.skipped:
            self.report.counts[report.outcome] += 1
        if report.when == "teardown":
            self.report.begun = ""

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.waiting:
            terminalreporter.write_line(f"LEFT OUT {len(self.waiting)}: no time")

    def pytest_sessionfinish(self) -> None:
        self.write()

    def write(self) -> None:
        self.report.left_out = [one for one in self.waiting if one != self.report.begun]
        if self.counts:
            self.counts.write_text(json.dumps(vars(self.report)), "utf-8")


def said(report: pytest.TestReport) -> str:
    """Return the first line of what went wrong."""
    crash = getattr(report.longrepr, "reprcrash", None)
    return (crash.message if crash else report.longreprtext).strip().partition("\n")[0]


def extra_seconds(item: pytest.Item) -> float:
    """Return how much earlier than others a long test has to start: `@pytest.mark.minutes(5)`."""
    mark = item.get_closest_marker("minutes")
    return max(0, mark.args[0] - USUAL_MINUTES) * 60 if mark else 0


def in_order(plan: Plan) -> Callable[[pytest.Item], str]:
    """Order tests by the hash of commit and name; those that share a setup stay together."""

    def place(item: pytest.Item) -> str:
        return plan.place(item.nodeid.partition("::")[0] if shares_set_up(item) else item.nodeid)

    return place


def shares_set_up(item: pytest.Item) -> bool:
    """Tell whether a test uses what's made once for its file, which is costly to make again."""
    if not isinstance(item, pytest.Function):
        return False
    fixtures = item._fixtureinfo.name2fixturedefs.values()
    return any(one[-1].scope == "module" for one in fixtures if one)
