"""Finds the files a commit changes: since it left main, or on main since its first parent."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple


class Changes(NamedTuple):
    """A commit, and the files it changes; none if unknown."""

    commit: str
    since: str
    files: frozenset[str] | None


def changes(root: Path) -> Changes:
    """Return what changed here, with what isn't committed yet.

    Without git or with a shallow history, the changes are unknown. The date then stands for the
    commit, so shares differ from day to day.
    """
    commit = git(root, "rev-parse", "HEAD")
    if commit is None:
        return Changes(datetime.now(UTC).date().isoformat(), "", None)
    since = base(root, commit)
    if since is None:
        return Changes(commit, "", None)
    differ = git(root, "diff", "--name-only", "--no-renames", since)
    new = git(root, "ls-files", "--others", "--exclude-standard")
    if differ is None or new is None:
        return Changes(commit, "", None)
    return Changes(commit, since, frozenset(differ.split("\n") + new.split("\n")) - {""})


def base(root: Path, commit: str) -> str | None:
    """Return the commit where this one left main; on main itself, its first parent."""
    for main in ("origin/main", "main"):
        left = git(root, "merge-base", main, commit)
        if left and left != commit:
            return left
    return git(root, "rev-parse", "--verify", f"{commit}^1")


def git(root: Path, *command: str) -> str | None:
    """Return what git prints, or None where it fails or isn't there."""
    try:
        ran = subprocess.run(
            ["git", "-c", "core.quotePath=false", *command],
            cwd=root,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        return None
    return ran.stdout.strip() if ran.returncode == 0 else None
