"""Run the lanes of a command: `python -m tests.lanes check`, `test`, `soak` or `faults`.

`rest` is for continuous integration after `test`: of soak and faults what the change touches,
then as much else as fits before the time that `--began` sets running is up.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.lanes.changes import changes
from tests.lanes.runner import Runner, said_in_short
from tests.lanes.shares import Plan
from tests.lanes.table import COMMANDS
from tests.lanes.touched import touched

ROOT = Path(__file__).parents[2]
LAST_BEGUN, STOPPED = 21 * 60, 24 * 60  # seconds after `--began`


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.lanes", description=__doc__)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--began", type=float, default=time.time(), help="when the run began")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lanes-") as folder:
        runner = Runner(ROOT, Path(folder))
        if asked.command == "rest":
            shares(runner, asked.began)
        else:
            runner.run(COMMANDS[asked.command])
        return runner.conclude()


def shares(runner: Runner, began: float) -> None:
    """Run each lane from what the change touches to the rest, until the time is up."""
    plan = planned()
    file = runner.folder / "plan.json"
    file.write_text(json.dumps(asdict(plan)), "utf-8")
    runner.until, runner.stopped = began + LAST_BEGUN, began + STOPPED
    runner.run(COMMANDS["rest"], f"--plan={file}")


def planned() -> Plan:
    """Return what this commit touches, and say it."""
    found = changes(ROOT)
    if found.files is None:
        print(f"No history here: every test counts as touched ({found.commit}).")
        return Plan(found.commit)
    tests = touched(ROOT, found.files)
    print(f"{len(found.files)} files changed since {found.since[:8]}: {said_in_short(found.files)}")
    print(f"Test files that this touches: {len(tests)}")
    return Plan(found.commit, sorted(tests), sorted(found.files))


if __name__ == "__main__":
    sys.exit(main())
