"""Measures an accounts file on the command line: rows a second, and memory as rows grow.

`python -m benchmarks.book 10000 100000 1000000`; ratios are to the first, in the same run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ACCOUNTS = ROOT / "docs" / "calculators" / "accounts.csv"
BLOCK = 1200  # rows to repeat: every account of the file, at a hundred prices


@dataclass(frozen=True)
class Measured:
    """One run of the command, from start to end."""

    rows: int
    seconds: float
    processor: float  # seconds on one core
    peak: float  # megabytes


def rows(number: int) -> tuple[str, list[str]]:
    """Return the header and so many different rows."""
    head, *accounts = ACCOUNTS.read_text("utf-8").splitlines()
    at = head.split(",").index("yearly_price")
    made = []
    for count in range(number):
        cells = accounts[count % len(accounts)].split(",")
        cells[at] = str(int(cells[at]) + 100 * count)
        made.append(",".join(cells))
    return head, made


def measured(number: int) -> Measured:
    """Send this many rows through a pipe into the command, and discard the results."""
    head, made = rows(min(BLOCK, number))
    block = ("\n".join(made) + "\n").encode()
    command = [sys.executable, "-m", "calculators", "colr", "--csv", "-", "--keep", "account,owner"]
    began = time.perf_counter()
    running = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert running.stdin
    running.stdin.write(f"{head}\n".encode())
    for _ in range(number // len(made)):
        running.stdin.write(block)
    for line in made[: number % len(made)]:
        running.stdin.write(f"{line}\n".encode())
    running.stdin.close()
    _, status, used = os.wait4(running.pid, 0)
    assert status == 0, status
    unit = 1 if sys.platform == "darwin" else 1024
    return Measured(
        number,
        time.perf_counter() - began,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss * unit / 1e6,
    )


def main() -> None:
    numbers = [int(one) for one in sys.argv[1:]] or [10_000, 100_000, 1_000_000]
    print(f"{'rows':>10}{'rows/s':>10}{'rows/s of one core':>20}{'peak MB':>10}{'peak':>8}")
    first: Measured | None = None
    for number in numbers:
        one = measured(number)
        first = first or one
        print(
            f"{one.rows:>10,}{one.rows / one.seconds:>10,.0f}{one.rows / one.processor:>20,.0f}"
            f"{one.peak:>10.1f}{one.peak / first.peak:>7.2f}x",
            flush=True,
        )


if __name__ == "__main__":
    main()
