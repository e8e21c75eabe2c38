"""Checks one calculator for `make check SLUG=x`: quick checks, then its contract, without Node."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from calculators import UnknownCalculator, find
from calculators.publish.site.build_errors import said
from tests.contract.own_tests import is_about

TESTS = (
    "tests/contract",
    "tests/declare",
    "tests/publish/sharing",
    "tests/render",
    "tests/test_architecture.py",
)
SENTENCES = "tests/contract/test_every_report.py::test_every_slot_is_known"
UNDECLARED = (
    "Import {0} from where it's declared. A unit of your own is one line: "
    '{0} = Unit("weeks", "weeks", asked="A number of weeks")'
)


def main(slug: str) -> int:
    """Run everything, and report what failed and what was left out."""
    slug = slug.replace("_", "-")
    try:
        find(slug)
    except UnknownCalculator as unknown:
        print(unknown, file=sys.stderr)
        return 1
    except Exception as fault:  # anything the module may raise
        print(f"{slug} can't be imported: {said(fault)}", file=sys.stderr)
        if isinstance(fault, NameError):
            print(UNDECLARED.format(fault.name), file=sys.stderr)
        return 1
    failed = []
    for command in commands(slug):
        if run(*command):
            failed.append(" ".join(command))
            if command[-1] == SENTENCES:  # a misspelled name fails nearly every other test too
                print("The other tests wait until its sentences name what's there.")
                break
    print("Skipped: `node --test`, since a calculator has no script. `make check` runs it.")
    for one in failed:
        print(f"failed: {one}")
    return 1 if failed else 0


def commands(slug: str) -> list[tuple[str, ...]]:
    """Return what to run, the quickest first."""
    name = slug.replace("-", "_")
    folder = Path("calculators/catalog", name)
    module = str(folder if folder.is_dir() else folder.with_suffix(".py"))
    own = [
        str(one)
        for one in sorted(Path("tests/catalog").glob(f"test_{name}*.py"))
        if is_about(one, name)
    ]
    return [
        ("ruff", "check", module, *own),
        ("ruff", "format", "--check", module, *own),
        ("mypy", module, *own),
        ("codespell_lib", module, f"docs/calculators/{slug}.md", *own),
        ("pytest", "-q", "--tb=short", f"--slug={slug}", SENTENCES),
        ("pytest", "-q", "-m", "not soak", "--tb=short", f"--slug={slug}", *TESTS, *own),
    ]


def run(*command: str) -> bool:
    """Run one tool of the checkout, and return whether it failed."""
    print("$", *command, flush=True)
    return subprocess.run([sys.executable, "-m", *command]).returncode != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
