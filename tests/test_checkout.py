"""A checkout: the same bytes for everybody, and quick checks before a commit."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.lanes.table import STYLE

ROOT = Path(__file__).parent.parent


def git(folder: Path, *arguments: str | Path) -> str:
    who = ("-c", "user.name=somebody", "-c", "user.email=somebody@example.org")
    ran = subprocess.run(
        ["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return ran.stdout


def committed() -> list[Path]:
    """Every file that is committed, or would be with the next `git add`."""
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout, so nothing to check out")
def test_a_checkout_has_the_same_bytes_where_git_writes_crlf(tmp_path: Path) -> None:
    """As it does on many Windows machines; formats that are not text stay as they are too."""
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    files = committed()
    for file in files:
        (ours / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, ours / file)
    git(ours, "init", "-q")
    git(ours, "add", "--all")
    git(ours, "commit", "-q", "-m", "All of it")
    settings = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git(tmp_path, *settings, "clone", "-q", ours, theirs)
    other = [file for file in files if (theirs / file).read_bytes() != (ROOT / file).read_bytes()]
    assert other == []


def test_what_runs_before_a_commit_is_part_of_the_checks() -> None:
    """And comes from this checkout alone: nothing is fetched."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    [source] = config["repos"]
    assert source["repo"] == "local"
    for hook in source["hooks"]:
        python, dash_m, *command = shlex.split(hook["entry"])
        assert (python, dash_m) == (".venv/bin/python", "-m"), hook["id"]
        assert tuple(command) in STYLE.commands, hook["id"]
        assert (hook["language"], hook["pass_filenames"]) == ("system", False)
