"""Copies of this checkout in which a test may change anything."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from tests.pages import FRONT

ROOT = Path(__file__).parent.parent
LEFT_BEHIND = (".git", ".venv", "node_modules", "test-results", ".*_cache", ".hypothesis")
NOWHERE = ("__pycache__",)  # at any depth


def whole_copy(to: Path, *, anew: bool = False) -> Path:
    """All of it. What `make setup` fetched is shared, and what builds keep there is copied.

    `anew`: nothing kept, all files of now, and written in another order.
    """
    for path in sorted(_files(), reverse=anew):
        copied = to / path.relative_to(ROOT)
        copied.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copy if anew else shutil.copy2)(path, copied, follow_symlinks=False)
    _share_what_was_fetched(to, kept=not anew)
    return to


def _files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        aside = (*NOWHERE, *LEFT_BEHIND, "site") if Path(folder) == ROOT else NOWHERE
        folders[:] = [one for one in folders if not any(fnmatch(one, each) for each in aside)]
        yield from (Path(folder, one) for one in names if one != ".git")


def small_copy(to: Path) -> Path:
    """The calculators, the theme and two pages: built in two seconds."""
    aside = shutil.ignore_patterns(*NOWHERE)
    for part in ("calculators", "overrides"):
        shutil.copytree(ROOT / part, to / part, ignore=aside)
    for name in ("LICENSE", "NOTICE", "Makefile", "setup.mk", "pyproject.toml"):
        shutil.copy(ROOT / name, to / name)
    _share_what_was_fetched(to)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (to / "mkdocs.yml").write_text(f"{settings}\n", "utf-8")
    pages = {
        "index": "# Home {#home}\n\nSome words.\n",
        "calculators/colr": "# Losing {#losing}\n\n```calculator\ncolr\n```\n",
    }
    for name, text in pages.items():
        page = to / "docs" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(FRONT + text, "utf-8")
    return to


def _share_what_was_fetched(to: Path, *, kept: bool = True) -> None:
    (to / ".venv").symlink_to(sys.prefix)
    (to / "node_modules").mkdir()
    for one in (ROOT / "node_modules").iterdir():
        if one.name != ".cache":
            (to / "node_modules" / one.name).symlink_to(one)
    runtime = Path("node_modules") / ".cache" / "runtime"
    if kept and (ROOT / runtime).is_dir():
        shutil.copytree(ROOT / runtime, to / runtime)
