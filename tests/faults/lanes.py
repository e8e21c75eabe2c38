"""Copies the checkout to try faults in, one fault at a time in each copy."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from calculators.publish.site.bundles import FOLDER
from tests.faults.table import Fault

LONGEST = 400  # seconds a test may take, including a build and preparing Pyodide
NO_TEST_FAILED, SOME_FAILED = 0, 1  # pytest's exit status; any other means it never got to testing

# In Chromium if it opens a browser, and everything else too.
IN_CHROMIUM = "chromium or not (firefox or webkit)"


@dataclass(frozen=True)
class Lane:
    """A copy, and the site built from it, so that a fault in a script needs no build."""

    copy: Path
    site: Path

    def passes(self, *tests: str) -> Mapping[str, str]:
        """Return the outcomes of these tests with nothing changed."""
        return self._run(*tests, ready=True)

    def breaks(self, fault: Fault) -> Mapping[str, str]:
        """Return the outcome of its test while the fault is there."""
        with ExitStack() as planted:
            planted.enter_context(changed(self.copy / fault.file, fault))
            if fault.bundled:
                planted.enter_context(self._bundled())
            return self._run(fault.test, ready=fault.bundled)

    @contextmanager
    def _bundled(self) -> Iterator[None]:
        """Bundle the copy's scripts and sheets into the built site, for a while."""
        before = {path: path.read_bytes() for path in (self.site / FOLDER).iterdir()}
        again = [sys.executable, "-B", "-m", "calculators.publish.site.bundles", str(self.site)]
        subprocess.run(again, cwd=self.copy, check=True)
        if all(path.read_bytes() == content for path, content in before.items()):
            raise ValueError("the fault is in none of the files that pages ask for")
        try:
            yield
        finally:
            for path, content in before.items():
                path.write_bytes(content)

    def _run(self, *tests: str, ready: bool) -> Mapping[str, str]:
        with tempfile.TemporaryDirectory() as aside:
            report = Path(aside) / "report.xml"
            ran = subprocess.run(
                [
                    *(sys.executable, "-B", "-m", "pytest", *tests, "-k", IN_CHROMIUM),
                    *("-p", "no:cacheprovider", "--junit-xml", str(report)),
                    *(["--built", str(self.site)] if ready else []),
                ],
                cwd=self.copy,
                env=os.environ | {"PATIENCE": "10"},
                capture_output=True,
                text=True,
                timeout=LONGEST,
            )
            if ran.returncode not in (NO_TEST_FAILED, SOME_FAILED):
                raise RuntimeError(ran.stdout + ran.stderr)
            cases = ET.parse(report).getroot().iter("testcase")
            return {f"{one.get('classname')}::{one.get('name')}": outcome(one) for one in cases}


@contextmanager
def changed(file: Path, fault: Fault) -> Iterator[None]:
    """Change the file to have the fault, for a while."""
    before = file.read_text("utf-8")
    if before.count(fault.old) != 1:
        raise ValueError(f"{fault.file}: {fault.old!r} does not stand there exactly once")
    file.write_text(before.replace(fault.old, fault.new), "utf-8")
    try:
        yield
    finally:
        file.write_text(before, "utf-8")


def outcome(test: ET.Element) -> str:
    """Return a test's outcome: "passed", "skipped", or "failed: " or "broken: " and why."""
    found = {one.tag: one.get("message") or "" for one in test}
    if "error" in found:  # a browser's errors are reported after a test, and count as its own
        after = found["error"].startswith("failed on teardown")
        return f"{'failed' if after else 'broken'}: {found['error']}"
    if "failure" in found:
        return f"failed: {found['failure']}"
    return "skipped" if "skipped" in found else "passed"
