"""The parts of the scripts that need no page, under Node.js: `node --test`."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TESTS = sorted(HERE.glob("*.test.js"))


def test_the_pure_parts_of_the_scripts(request: pytest.FixtureRequest) -> None:
    node = shutil.which("node") or shutil.which("node", path=Path(sys.executable).parent)
    if node is None:
        said = "NOT RUN tests/scripts: Node.js is not here; `make setup` brings it"
        if os.environ.get("CI"):
            pytest.fail(said, pytrace=False)
        reporter = request.config.pluginmanager.get_plugin("terminalreporter")
        assert reporter
        reporter.write_line(f"\n{said}")
        return
    environment = {name: text for name, text in os.environ.items() if name != "NODE_TEST_CONTEXT"}
    ran = subprocess.run(
        [node, "--test", "--test-reporter=tap", *map(str, TESTS)],
        env=environment, capture_output=True, text=True,
    )  # fmt: skip
    if ran.returncode != 0:
        pytest.fail(ran.stdout + ran.stderr, pytrace=False)
    [passed] = re.findall(r"^# pass (\d+)$", ran.stdout, re.MULTILINE)
    assert int(passed) > len(TESTS), "a file without a test counts as one that passed"
