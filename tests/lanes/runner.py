"""Runs lanes in parallel, keeps each one's output together, and adds up the results."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from tests.lanes.table import Lane

PASSED = 0  # pytest's exit status
GRACE = 20  # seconds for a stopped lane to finish


class Runner:
    """The lanes of one command, and the results of those that have ended."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self.until: float | None = None
        """When the last test may begin; None where time doesn't matter."""
        self.stopped: float | None = None
        """When what still runs is stopped."""
        self.began = time.time()
        self.counts: Counter[str] = Counter()
        self.left_out: list[str] = []
        self.unfinished: list[str] = []
        self.failed: list[str] = []
        self.failures: list[str] = []
        self._speaking = Lock()
        (folder / "builds").mkdir()

    def run(self, rows: Sequence[Sequence[Lane]], *options: str) -> None:
        """Run the lanes of each row one after the other, and all rows at once."""
        with ThreadPoolExecutor(len(rows)) as pool:
            list(pool.map(lambda row: self._run_row(row, options), rows))

    def conclude(self) -> int:
        """Report all results, ending in one line of numbers; return the exit status."""
        by_file = Counter(name.partition("::")[0] for name in self.left_out)
        for file, count in sorted(by_file.items()):
            print(f"LEFT OUT {count:3} of {file}")
        for name in self.unfinished:
            print(f"STOPPED before its end: {name}")
        for name in self.failed:
            print(f"FAILED {name}")
        for failure in self.failures:
            print(f"FAILED {failure}")
        failures = self.counts["failed"] + self.counts["errors"]
        parts = {
            "passed": self.counts["passed"],
            "failed": max(failures, len(self.failed)),
            "skipped": self.counts["skipped"],
            "left out": len(self.left_out) + len(self.unfinished),
        }
        said = ", ".join(
            f"{n} {what}" for what, n in parts.items() if n or what in ("passed", "failed")
        )
        print(f"{said} in {minutes(time.time() - self.began)}", flush=True)
        return 1 if self.failed else 0

    def _run_row(self, row: Sequence[Lane], options: Sequence[str]) -> None:
        for at, lane in enumerate(row):
            name = lane.name
            began = time.time()
            # Lanes that run in sequence get equal parts of the remaining time.
            until = self.until and began + max(0.0, self.until - began) / (len(row) - at)
            if self.stopped and began >= self.stopped:
                self.left_out.append(f"all in {name}")
                continue
            output = self.folder / f"{name}.txt"
            with output.open("wb") as file:
                status = (
                    self._run_commands(lane, file.fileno())
                    if lane.commands
                    else self._run_tests(lane, name, options, until, file.fileno())
                )
            if status != PASSED:
                self.failed.append(name)
            took = minutes(time.time() - began)
            with self._speaking:
                print(f"\n>>> {name} ({took})", output.read_text("utf-8", "replace"), flush=True)

    def _run_commands(self, lane: Lane, output: int) -> int:
        worst = 0
        for command in lane.commands:
            os.write(output, f"$ {' '.join(command)}\n".encode())
            ran = subprocess.run(
                [sys.executable, "-m", *command], cwd=self.root, stdout=output, stderr=output
            )
            worst = worst or ran.returncode
        return worst

    def _run_tests(
        self, lane: Lane, name: str, options: Sequence[str], until: float | None, output: int
    ) -> int:
        counts = self.folder / f"{name}.json"
        command = [
            *(sys.executable, "-m", "pytest", "-p", "tests.lanes.shares", *lane.folders),
            *("-m", lane.marks, f"--builds={self.folder / 'builds'}"),
            *(f"--counts={counts}", *options),
            *([f"--until={until}"] if until else []),
        ]
        process = subprocess.Popen(command, cwd=self.root, stdout=output, stderr=output)
        try:
            process.wait(None if self.stopped is None else max(0.1, self.stopped - time.time()))
            in_time = True
        except subprocess.TimeoutExpired:
            stop(process)
            in_time = False
        failures = self._add(counts)
        return process.returncode if in_time else min(failures, 1)

    def _add(self, counts: Path) -> int:
        """Add up a lane's results, and return its failures."""
        if not counts.is_file():
            return 0
        found = json.loads(counts.read_text("utf-8"))
        self.counts.update(found["counts"])
        self.left_out += found["left_out"]
        self.failures += found["failures"]
        self.unfinished += [found["begun"]] * bool(found["begun"])
        return int(sum(found["counts"].get(one, 0) for one in ("failed", "errors")))


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a run like Ctrl-C does, so it reports how far it got; otherwise kill it."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def minutes(seconds: float) -> str:
    return f"{int(seconds // 60)}:{int(seconds % 60):02}"


def said_in_short(names: Iterable[str], longest: int = 5) -> str:
    """Return the first few names, and how many more there are."""
    ordered = sorted(names)
    more = len(ordered) - longest
    return ", ".join(ordered[:longest]) + (f" and {more} more" if more > 0 else "")
