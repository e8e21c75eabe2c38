"""`make new`: a calculator to start from, complete or not at all, under a free name."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from calculators import slugs
from calculators.catalog._template import CALCULATOR
from calculators.publish.adding.new import (
    Refused,
    begun,
    check,
    line,
    new,
    quoted,
    row,
    with_entry,
    with_line,
    with_row,
)

ROOT = Path(__file__).parents[3]
SHARED = (".venv", "node_modules", "overrides", "benchmarks", ".github", ".ci", ".npmrc")
SLUG = "price-increase"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "A name is missing. For example: make new NAME=price_increase"),
        ("price-increase", "Try NAME=price_increase."),
        ("Price Increase", "Try NAME=price_increase."),
        ("2_for_1", "a letter comes first. Try NAME=for."),
        ("__", "For example: make new NAME=price_increase"),
        ("colr", "there's a calculator of that name"),
        ("template", "that word is taken"),
        ("import", "that word is taken"),
        ("book", "docs/calculators/book.md is a page already"),
        ("a" * 41, "at most 40 characters"),
    ],
)
def test_a_name_that_cannot_be_used_is_refused_in_words(name: str, says: str) -> None:
    before = (ROOT / "mkdocs.yml").read_text("utf-8")
    with pytest.raises(Refused) as caught:
        new(name, ROOT)
    assert says in str(caught.value)
    assert (ROOT / "mkdocs.yml").read_text("utf-8") == before


def test_a_name_that_is_free_is_taken() -> None:
    check("price_increase", ROOT)


def test_the_template_is_begun_under_the_new_name() -> None:
    text = (ROOT / "calculators/catalog/_template.py").read_text("utf-8")
    code = begun(text, SLUG, "Price increase")
    assert code.startswith('"""Price increase:')
    assert "emplate" not in code
    assert quoted(code, "question") == CALCULATOR.question
    assert len(code.splitlines()) <= 130
    with pytest.raises(Refused, match="must have"):
        begun(code, SLUG, "Price increase")


def test_a_row_and_an_entry_stand_with_the_others() -> None:
    readme = with_row((ROOT / "README.md").read_text("utf-8"), row(SLUG, "Why?"))
    rows = [line for line in readme.splitlines() if line.endswith(".md) |") and "`" in line]
    assert rows == sorted(rows)
    assert row(SLUG, "Why?") in rows
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    changed = with_entry(settings, "          - Price: calculators/price-increase.md").splitlines()
    at = changed.index("          - Price: calculators/price-increase.md")
    assert changed[at - 1].endswith(tuple(f": calculators/{slug}.md" for slug in slugs()))
    changes = with_line("## Next\n\n### Added\n\n- Old.\n\n### Fixed\n", line(SLUG, "Why?"))
    wanted = "- You can now answer “Why?” (price-increase, version 1)."
    assert changes == f"## Next\n\n### Added\n\n- Old.\n{wanted}\n\n### Fixed\n"
    with pytest.raises(Refused):
        with_line("# Changelog", "- x")
    with pytest.raises(Refused):
        with_row("No table.", "| x |")
    with pytest.raises(Refused):
        with_entry("nav:\n", "- x")


@pytest.mark.soak
def test_what_was_begun_passes_its_contract_at_once(tmp_path: Path) -> None:
    """In a copy: `make new`, then `make check SLUG=`, and nothing else is touched."""
    for name in ("calculators", "docs", "tests"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    for path in ROOT.iterdir():
        if path.is_file() and not path.name.startswith(".git"):
            shutil.copy2(path, tmp_path)
    for name in SHARED:
        if (ROOT / name).exists() and not (tmp_path / name).exists():
            (tmp_path / name).symlink_to(ROOT / name)
    before = contents(tmp_path)
    made = ran("new", "NAME=price_increase", at=tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    after = contents(tmp_path)
    assert {name for name in after if after[name] != before.get(name)} == {
        "README.md", "CHANGELOG.md", "mkdocs.yml", "docs/register.json",
        f"docs/calculators/{SLUG}.md",
        "calculators/catalog/price_increase/__init__.py",
        f"tests/contract/published/{SLUG}.json",
    }  # fmt: skip
    checked = ran("check", f"SLUG={SLUG}", at=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "node --test" in checked.stdout
    again = ran("new", "NAME=price_increase", at=tmp_path)
    assert again.returncode != 0
    assert "there's a calculator of that name" in again.stderr


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of its own by name."""
    paths = [path for path in folder.rglob("*") if "__pycache__" not in path.parts]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in paths
        if path.is_file() and path.relative_to(folder).parts[0] not in SHARED
        if not path.relative_to(folder).parts[0].startswith(".")
    }


def ran(*arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    # Never sets anything up: in the copy, .venv is a link to the real one.
    kept = ["-o", ".venv/.ready", "-o", "node_modules/.ready"]
    command = ["make", "--no-print-directory", *kept, *arguments, f"PYTHON={sys.executable}"]
    return subprocess.run(command, cwd=at, capture_output=True, text=True)
