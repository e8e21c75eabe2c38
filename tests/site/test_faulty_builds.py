"""Any mistake of an author or a developer stops the build, with one message that says where."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkout import small_copy
from tests.site.edits import put, remove
from tests.site.faults_of_authors import CASES, FENCES, PAGES, REGISTERS, register
from tests.site.faults_of_developers import CALCULATORS, THEME

# Not the flags of a `make` that runs these tests, which would make theirs print more.
INHERITED = {name: value for name, value in os.environ.items() if "MAKE" not in name}
QUIET = INHERITED | {"NO_MKDOCS_2_WARNING": "1"}
ALL = {
    f"{kind}: {name}": one
    for kind, some in {
        "page": PAGES, "fence": FENCES, "case": CASES, "register": REGISTERS,
        "calculator": CALCULATORS, "theme": THEME,
    }.items()
    for name, one in some.items()
}  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return small_copy(tmp_path / "copy")


def built(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    build = command or (sys.executable, "-m", "mkdocs", "build", "--strict")
    return subprocess.run(build, cwd=copy, env=QUIET, capture_output=True, text=True)


def messages(said: str) -> list[str]:
    """Return MkDocs's messages with their further lines, except news and the page being read."""
    lines = [line for line in said.splitlines(keepends=True) if not line.startswith("INFO ")]
    parts = re.split(r"^(?:WARNING - |ERROR   - |Error:) ", "".join(lines), flags=re.MULTILINE)
    around = re.compile(r"Error (reading|building) page|Encoding error reading file|$")
    return [part.strip() for part in parts if not around.match(part.strip())]


@pytest.mark.soak
@pytest.mark.parametrize("fault", ALL)
def test_a_fault_stops_the_build_with_one_message_that_says_where(copy: Path, fault: str) -> None:
    plant, where, what = ALL[fault]
    plant(copy)
    found = built(copy)
    assert found.returncode != 0
    assert "Traceback" not in found.stdout + found.stderr
    [message] = messages(found.stderr)
    assert message.startswith(where)
    assert what in message


@pytest.mark.soak
def test_the_small_site_itself_has_no_fault(copy: Path) -> None:
    """Otherwise every build above might have stopped for another reason."""
    register()(copy)
    found = built(copy)
    assert found.returncode == 0, found.stderr
    assert messages(found.stderr) == []


@pytest.mark.soak
def test_whoever_looks_for_a_fault_of_the_package_gets_its_traceback(copy: Path) -> None:
    remove("node_modules/pyodide")(copy)
    found = built(copy, sys.executable, "-m", "mkdocs", "build", "--strict", "--verbose")
    assert "Traceback" in found.stderr
    assert found.stderr.rstrip().endswith("run `make setup`, or `npm ci`, first.")


@pytest.mark.soak
def test_make_site_hands_on_that_a_build_failed(copy: Path) -> None:
    """Setup counts as done, so nothing is fetched."""
    for name in ("requirements.txt", "package.json", "package-lock.json", ".npmrc"):
        put(name, "{}" if name.endswith(".json") else "")(copy)
        os.utime(copy / name, (0, 0))
    plant, _, what = PAGES["a key too few"]
    plant(copy)
    found = built(copy, "make", "site")
    assert found.returncode != 0
    [message] = messages(found.stderr)
    assert what in message
